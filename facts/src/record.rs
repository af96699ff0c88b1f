//! One fact as an editor writes it.

use crate::date;
use crate::fields::Fields;
use crate::localized::Localized;
use crate::number::Value;
use crate::place::Place;
use crate::side::{self, DisputeSide};
use crate::vocabulary::{Confidence, DateBasis, Kind, Side, Span, Status, UNITS};
use tariff_model::Metric;

/// One fact: a statement in our own words, where it was read, and how sure it is. References are ids.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Where it is written.
    pub place: Place,
    /// Stable id.
    pub id: String,
    /// What sort of statement it is.
    pub kind: Kind,
    /// The fact, in our own words.
    pub statement: Localized,
    /// Source id.
    pub source: String,
    /// A short label for lists and charts.
    pub title: Option<Localized>,
    /// A caveat, or how the date is known.
    pub note: Option<Localized>,
    /// At most 25 words, verbatim.
    pub excerpt: Option<String>,
    /// The figure, in `unit`.
    pub value: Value,
    /// Unit of `value`.
    pub unit: Option<String>,
    /// ISO date, partial date or interval.
    pub date: Option<String>,
    /// How the date is known.
    pub date_basis: Option<DateBasis>,
    /// Who said or published it.
    pub attributed_to: Option<Localized>,
    /// How sure the wording is.
    pub confidence: Confidence,
    /// What a number of the model or an estimate rests on.
    pub status: Option<Status>,
    /// Id of the dispute it belongs to.
    pub dispute: Option<String>,
    /// Whose record it is.
    pub side: Option<Side>,
    /// Number of the round of talks.
    pub round: Option<u8>,
    /// Id of the lever whose rate this is.
    pub lever: Option<String>,
    /// The source's own hedge.
    pub hedge: Option<Localized>,
    /// For estimates: the time they speak of.
    pub horizon: Option<Span>,
    /// For estimates: what they cover.
    pub scope: Option<Localized>,
    /// For estimates: their assumptions as a link state.
    pub scenario: Option<String>,
    /// For estimates: what sets our run apart, or what our levers cannot express.
    pub differs: Option<Localized>,
    /// For observations: the figure of the model to set beside it, at that scenario.
    pub metric: Option<Metric>,
    /// Id of the sector whose figure that is; none for all goods together.
    pub sector: Option<String>,
    /// The time observed, where `date` is that of the release.
    pub period: Option<String>,
    /// Id of the assumption it was used for: what was known cannot test it.
    pub known: Option<String>,
    /// Whether it postdates the coverage.
    pub later: bool,
    /// For disputes: who says what.
    pub sides: Vec<DisputeSide>,
    /// For assumptions: low, mode, high.
    pub range: Option<[f64; 3]>,
    /// For assumptions: what speaks for the range.
    pub evidence: Option<Localized>,
}

/// Reads one record; what cannot be read is a fault and stands as the plainest value of its type.
pub fn read(mut fields: Fields<'_>) -> Record {
    let place = fields.place().clone();
    let record = Record {
        id: place.id.clone(),
        place,
        kind: fields.required_word("kind").unwrap_or(Kind::Context),
        statement: fields.required_localized("statement"),
        source: fields.required_text("source"),
        title: fields.localized("title"),
        note: fields.localized("note"),
        excerpt: side::excerpt(&mut fields),
        value: fields.value("value"),
        unit: unit(&mut fields, "unit"),
        date: date(&mut fields, "date"),
        date_basis: fields.word("date_basis"),
        attributed_to: fields.localized("attributed_to"),
        confidence: fields.required_word("confidence").unwrap_or(Confidence::Low),
        status: fields.word("status"),
        dispute: fields.text("dispute"),
        side: fields.word("side"),
        round: round(&mut fields),
        lever: fields.text("lever"),
        hedge: fields.localized("hedge"),
        horizon: fields.word("horizon"),
        scope: fields.localized("scope"),
        scenario: fields.text("scenario"),
        differs: fields.localized("differs"),
        metric: metric(&mut fields),
        sector: fields.text("sector"),
        period: date(&mut fields, "period"),
        known: fields.text("known"),
        later: fields.flag("later"),
        sides: side::read_all(&mut fields),
        range: fields.triangle("range"),
        evidence: fields.localized("evidence"),
    };
    fields.close();
    record
}

/// Reads a unit of the closed list.
pub fn unit(fields: &mut Fields<'_>, key: &str) -> Option<String> {
    let unit = fields.text(key)?;
    if !UNITS.contains(&unit.as_str()) {
        fields.fault(key, format!("\"{unit}\" is none of {}", UNITS.join(", ")));
    }
    Some(unit)
}

fn date(fields: &mut Fields<'_>, key: &str) -> Option<String> {
    let date = fields.text(key)?;
    if let Err(reason) = date::parse(&date) {
        fields.fault(key, reason);
    }
    Some(date)
}

fn metric(fields: &mut Fields<'_>) -> Option<Metric> {
    let id = fields.text("metric")?;
    let metric = Metric::from_id(&id);
    if metric.is_none() {
        let known: Vec<_> = Metric::ALL.iter().map(|metric| metric.id()).collect();
        fields.fault("metric", format!("\"{id}\" is none of {}", known.join(", ")));
    }
    metric
}

fn round(fields: &mut Fields<'_>) -> Option<u8> {
    let round = fields.number("round")?;
    let known = (1..=6).find(|&n| f64::from(n) == round);
    if known.is_none() {
        fields.fault("round", format!("{round} is no round of talks; 1 to 6"));
    }
    known
}

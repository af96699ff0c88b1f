//! One fact, and the vocabulary that describes it.

use super::Text;
use tariff_model::Metric;

/// What sort of statement a record makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A rate in force or threatened.
    Tariff,
    /// A day by which something happens unless something else does.
    Deadline,
    /// A trade or economic figure of the coverage.
    Figure,
    /// A person and their office.
    Person,
    /// A body that acts in the story.
    Organisation,
    /// A round of talks or another meeting.
    Meeting,
    /// What one side says it wants.
    Position,
    /// A topic on the table.
    Agenda,
    /// Political or economic background.
    Context,
    /// Words somebody said.
    Quotation,
    /// The same figure for another country.
    Comparison,
    /// A point on which the sources disagree.
    Dispute,
    /// What happened after the coverage ends.
    Later,
    /// Somebody else's published estimate.
    Estimate,
    /// What was observed afterwards.
    Observation,
    /// A number the model reads from published data.
    Datum,
    /// A number the model assumes.
    Assumption,
}

/// How a record's date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateBasis {
    /// It stands in the article.
    Printed,
    /// Worked out from weekdays and "last week" in the articles.
    Inferred,
    /// Only other outlets give it.
    External,
}

/// How sure we are of the record as worded, not of the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confidence {
    /// Little room for another reading.
    High,
    /// One source, or an inference of several steps.
    Medium,
    /// Doubtful; shown with the reason.
    Low,
}

/// What a number of the model rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Confirmed in a published document.
    Confirmed,
    /// Computed from confirmed data.
    Computed,
    /// Judgement; the page calls it an assumption.
    Judgement,
}

/// Whose record it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Japan.
    Japan,
    /// The United States.
    Us,
    /// Both of them.
    Both,
    /// Anyone else.
    Other,
}

/// The time an estimate speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// About the first year.
    Near,
    /// Several years on.
    Long,
    /// Something that is neither.
    Other,
}

/// A number, a range, or none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// The record has no figure.
    None,
    /// One figure.
    One(f64),
    /// From, to.
    Range(f64, f64),
}

/// One side of a dispute.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DisputeSide {
    /// Index into the sources.
    pub source: u16,
    /// Who says so, short.
    pub label: Text,
    /// What they say, in our words.
    pub text: Option<Text>,
    /// What they say, verbatim.
    pub excerpt: Option<Text>,
    /// The figure they give.
    pub value: Value,
    /// The speaker.
    pub attributed_to: Option<Text>,
}

/// One fact: a statement in our own words, where it was read, and how sure it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Record {
    /// Stable id.
    pub id: &'static str,
    /// What sort of statement it is.
    pub kind: Kind,
    /// The fact, in our own words.
    pub statement: Text,
    /// Index into the sources.
    pub source: u16,
    /// A short label for lists and charts.
    pub title: Option<Text>,
    /// A caveat, or how the date is known.
    pub note: Option<Text>,
    /// At most 25 words, verbatim.
    pub excerpt: Option<Text>,
    /// The figure, in `unit`.
    pub value: Value,
    /// Unit of `value`; empty where there is none.
    pub unit: &'static str,
    /// ISO date, partial date or interval; empty where there is none.
    pub date: &'static str,
    /// How the date is known.
    pub date_basis: Option<DateBasis>,
    /// Who said or published it.
    pub attributed_to: Option<Text>,
    /// How sure the wording is.
    pub confidence: Confidence,
    /// For numbers of the model and estimates: what they rest on.
    pub status: Option<Status>,
    /// Index of the dispute record it belongs to.
    pub dispute: Option<u16>,
    /// Whose record it is.
    pub side: Option<Side>,
    /// Number of the round of talks.
    pub round: Option<u8>,
    /// Index of the lever whose rate this is.
    pub lever: Option<u8>,
    /// The source's own hedge ("up to", "around").
    pub hedge: Option<Text>,
    /// For estimates: the time they speak of.
    pub horizon: Option<Span>,
    /// For estimates: what they cover.
    pub scope: Option<Text>,
    /// For estimates: their assumptions as a link state, where our levers can express them; else empty.
    pub scenario: &'static str,
    /// For estimates: what sets our run apart; where there is no scenario, what our levers cannot express.
    pub differs: Option<Text>,
    /// For observations: the figure of the model to set beside it, at that scenario; none where the model has none.
    pub metric: Option<Metric>,
    /// Index of the sector whose figure that is; none for all goods together.
    pub sector: Option<u8>,
    /// The time observed, where `date` is that of the release; else empty.
    pub period: &'static str,
    /// Index of the assumption it was used for: what was known cannot test it.
    pub known: Option<u16>,
    /// Whether it postdates 17 June 2025.
    pub later: bool,
    /// For disputes: who says what.
    pub sides: &'static [DisputeSide],
    /// For assumptions: low, mode, high.
    pub range: Option<[f64; 3]>,
    /// For assumptions: what speaks for the range.
    pub evidence: Option<Text>,
}

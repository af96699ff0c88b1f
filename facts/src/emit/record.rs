//! One record as Rust source.

use super::rust::{literal, option, slice, some_text, text, value};
use crate::catalogue::Catalogue;
use crate::dataset::Dataset;
use crate::localized::Localized;
use crate::record::Record;
use crate::side::DisputeSide;

/// The record as an expression of the root crate's `Record`; references are indices.
pub fn record(dataset: &Dataset, record: &Record, words: &mut Catalogue) -> String {
    let place = &record.place;
    let statement = text(words, place, "statement", &record.statement);
    let mut words_of = |field: &str, given: &Option<Localized>| some_text(words, place, field, given.as_ref());
    let title = words_of("title", &record.title);
    let note = words_of("note", &record.note);
    let attributed_to = words_of("attributed_to", &record.attributed_to);
    let hedge = words_of("hedge", &record.hedge);
    let scope = words_of("scope", &record.scope);
    let differs = words_of("differs", &record.differs);
    let evidence = words_of("evidence", &record.evidence);
    let excerpt = words_of("excerpt", &record.excerpt.as_deref().map(Localized::verbatim));
    let sides: Vec<_> =
        record.sides.iter().enumerate().map(|(n, one)| side(dataset, record, n + 1, one, words)).collect();
    format!(
        "Record {{ id: {}, kind: Kind::{:?}, statement: {statement}, source: {}, title: {title}, note: {note}, \
         excerpt: {excerpt}, value: {}, unit: {}, date: {}, date_basis: {}, attributed_to: {attributed_to}, \
         confidence: Confidence::{:?}, status: {}, dispute: {}, side: {}, round: {}, lever: {}, hedge: {hedge}, \
         horizon: {}, scope: {scope}, scenario: {}, differs: {differs}, metric: {}, sector: {}, period: {}, known: {}, later: {}, sides: {}, range: {}, evidence: {evidence} }}",
        literal(&record.id),
        record.kind,
        dataset.source(&record.source).unwrap_or_default(),
        value(record.value),
        literal(record.unit.as_deref().unwrap_or_default()),
        literal(record.date.as_deref().unwrap_or_default()),
        option(record.date_basis.map(|basis| format!("DateBasis::{basis:?}"))),
        record.confidence,
        option(record.status.map(|status| format!("Status::{status:?}"))),
        option(record.dispute.as_deref().and_then(|id| dataset.record(id))),
        option(record.side.map(|side| format!("Side::{side:?}"))),
        option(record.round),
        option(record.lever.as_deref().and_then(|id| dataset.lever(id))),
        option(record.horizon.map(|span| format!("Span::{span:?}"))),
        literal(record.scenario.as_deref().unwrap_or_default()),
        option(record.metric.map(|metric| format!("tariff_model::Metric::{metric:?}"))),
        option(record.sector.as_deref().and_then(|id| dataset.sector(id))),
        literal(record.period.as_deref().unwrap_or_default()),
        option(record.known.as_deref().and_then(|id| dataset.record(id))),
        record.later,
        slice(sides),
        option(record.range.map(|range| format!("{range:?}"))),
    )
}

/// An estimate's record as an expression of the root crate's `Estimate`.
pub fn estimate(record: &Record, words: &mut Catalogue) -> String {
    let mut words_of = |field: &str, given: &Option<Localized>| some_text(words, &record.place, field, given.as_ref());
    let title = words_of("title", &record.title);
    let scope = words_of("scope", &record.scope);
    let hedge = words_of("hedge", &record.hedge);
    let differs = words_of("differs", &record.differs);
    format!(
        "Estimate {{ id: {}, title: {title}, scope: {scope}, hedge: {hedge}, value: {}, horizon: {}, scenario: {}, \
         differs: {differs} }}",
        literal(&record.id),
        value(record.value),
        option(record.horizon.map(|span| format!("Span::{span:?}"))),
        literal(record.scenario.as_deref().unwrap_or_default()),
    )
}

fn side(dataset: &Dataset, record: &Record, n: usize, side: &DisputeSide, words: &mut Catalogue) -> String {
    let field = |name: &str| format!("sides.{n}.{name}");
    let label = text(words, &record.place, &field("label"), &side.label);
    let mut words_of =
        |name: &str, given: &Option<Localized>| some_text(words, &record.place, &field(name), given.as_ref());
    let said = words_of("text", &side.text);
    let attributed_to = words_of("attributed_to", &side.attributed_to);
    let excerpt = words_of("excerpt", &side.excerpt.as_deref().map(Localized::verbatim));
    format!(
        "DisputeSide {{ source: {}, label: {label}, text: {said}, excerpt: {excerpt}, value: {}, \
         attributed_to: {attributed_to} }}",
        dataset.source(&side.source).unwrap_or_default(),
        value(side.value),
    )
}

//! Sources, records and estimates.

use super::kept::{list, text as kept};
use super::same;
use super::texts::Texts;
use crate::facts::{DisputeSide, Estimate, Record, Source};
use tariff_facts::{Dataset, Localized};

/// A source.
pub fn source(source: &tariff_facts::Source, words: &mut Texts) -> Source {
    Source {
        id: kept(&source.id),
        publisher: words.some(source.publisher.as_ref()),
        title: words.some(source.title.as_ref()),
        date: source.date.as_deref().map(kept),
        date_known: words.text(&source.date_known),
        address: source.address.as_deref().map(kept),
    }
}

/// A record; references are indices.
pub fn record(dataset: &Dataset, record: &tariff_facts::Record, words: &mut Texts) -> Record {
    let or_empty = |text: &Option<String>| text.as_deref().map_or("", kept);
    let lever = |id: &Option<String>| id.as_deref().and_then(|id| dataset.lever(id)).map(|index| index as u8);
    let sector = |id: &Option<String>| id.as_deref().and_then(|id| dataset.sector(id)).map(|index| index as u8);
    let other = |id: &Option<String>| id.as_deref().and_then(|id| dataset.record(id)).map(|index| index as u16);
    Record {
        id: kept(&record.id),
        kind: same::kind(record.kind),
        statement: words.text(&record.statement),
        source: dataset.source(&record.source).unwrap_or_default() as u16,
        title: words.some(record.title.as_ref()),
        note: words.some(record.note.as_ref()),
        attributed_to: words.some(record.attributed_to.as_ref()),
        hedge: words.some(record.hedge.as_ref()),
        scope: words.some(record.scope.as_ref()),
        differs: words.some(record.differs.as_ref()),
        evidence: words.some(record.evidence.as_ref()),
        excerpt: quoted(record.excerpt.as_deref(), words),
        value: same::value(record.value),
        unit: or_empty(&record.unit),
        date: or_empty(&record.date),
        date_basis: record.date_basis.map(same::date_basis),
        confidence: same::confidence(record.confidence),
        status: record.status.map(same::status),
        dispute: other(&record.dispute),
        side: record.side.map(same::side),
        round: record.round,
        lever: lever(&record.lever),
        horizon: record.horizon.map(same::span),
        scenario: or_empty(&record.scenario),
        metric: record.metric,
        sector: sector(&record.sector),
        period: or_empty(&record.period),
        known: other(&record.known),
        later: record.later,
        sides: list(record.sides.iter().map(|one| side(dataset, one, words))),
        range: record.range,
    }
}

fn side(dataset: &Dataset, side: &tariff_facts::DisputeSide, words: &mut Texts) -> DisputeSide {
    DisputeSide {
        source: dataset.source(&side.source).unwrap_or_default() as u16,
        label: words.text(&side.label),
        text: words.some(side.text.as_ref()),
        attributed_to: words.some(side.attributed_to.as_ref()),
        excerpt: quoted(side.excerpt.as_deref(), words),
        value: same::value(side.value),
    }
}

/// Words that somebody said stand as they are in every language.
fn quoted(excerpt: Option<&str>, words: &mut Texts) -> Option<crate::facts::Text> {
    words.some(excerpt.map(Localized::verbatim).as_ref())
}

/// An estimate as far as the chart needs it.
pub fn estimate(record: &tariff_facts::Record, words: &mut Texts) -> Estimate {
    Estimate {
        id: kept(&record.id),
        title: words.some(record.title.as_ref()),
        scope: words.some(record.scope.as_ref()),
        hedge: words.some(record.hedge.as_ref()),
        differs: words.some(record.differs.as_ref()),
        value: same::value(record.value),
        horizon: record.horizon.map(same::span),
        scenario: record.scenario.as_deref().map_or("", kept),
    }
}

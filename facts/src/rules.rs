//! What each kind of record must and must not hold.

use crate::date;
use crate::fault::Faults;
use crate::number::Value;
use crate::record::Record;
use crate::source::is_article;
use crate::vocabulary::{Kind, Vocabulary};

/// Ids of estimates that the page sets beside a run of its own begin so.
const GDP: &str = "estimate-gdp-";

/// Checks one record on its own against the day the coverage ends.
pub fn check(record: &Record, as_of: &str, faults: &mut Faults) {
    let mut fault = |field: &str, reason: String| faults.push(record.place.fault(field, reason));
    for (field, present) in required(record) {
        if !present {
            let reason = format!("is missing; a record of kind {} has one", record.kind.id());
            fault(field, reason);
        }
    }
    for (field, present, kinds) in restricted(record) {
        if present && !kinds.contains(&record.kind) {
            let kinds: Vec<_> = kinds.iter().map(|kind| kind.id()).collect();
            fault(field, format!("belongs to records of kind {} only", kinds.join(", ")));
        }
    }
    let figure = record.value != Value::None;
    if record.kind != Kind::Dispute {
        pair(("value", figure), ("unit", record.unit.is_some()), &mut fault);
    }
    pair(("date", record.date.is_some()), ("date_basis", record.date_basis.is_some()), &mut fault);
    if is_article(&record.source) && record.excerpt.is_none() && record.kind != Kind::Dispute {
        fault("excerpt", "is missing; a record read in an article quotes it".to_owned());
    }
    if record.id.starts_with(GDP) && record.scenario.is_none() && record.differs.is_none() {
        fault("differs", "is missing; without a scenario the page must say what our levers cannot express".to_owned());
    }
    check_time(record, as_of, faults);
}

fn pair(one: (&str, bool), other: (&str, bool), fault: &mut impl FnMut(&str, String)) {
    match (one, other) {
        ((name, false), (there, true)) | ((there, true), (name, false)) => {
            fault(name, format!("is missing; it goes together with {there}"));
        }
        _ => {}
    }
}

fn required(record: &Record) -> Vec<(&'static str, bool)> {
    let value = ("value", record.value != Value::None);
    let date = ("date", record.date.is_some());
    let title = ("title", record.title.is_some());
    let speaker = ("attributed_to", record.attributed_to.is_some());
    let status = ("status", record.status.is_some());
    match record.kind {
        Kind::Tariff | Kind::Figure => vec![value],
        Kind::Deadline | Kind::Meeting | Kind::Later => vec![date],
        Kind::Person | Kind::Organisation => vec![title],
        Kind::Position => vec![("side", record.side.is_some())],
        Kind::Quotation => vec![speaker, ("excerpt", record.excerpt.is_some())],
        Kind::Dispute => vec![title, ("sides", !record.sides.is_empty())],
        Kind::Estimate => vec![value, speaker, ("horizon", record.horizon.is_some())],
        Kind::Observation => vec![value, date],
        Kind::Datum => vec![value, status],
        Kind::Assumption => vec![value, status, ("evidence", record.evidence.is_some())],
        Kind::Agenda | Kind::Context | Kind::Comparison => Vec::new(),
    }
}

fn restricted(record: &Record) -> Vec<(&'static str, bool, &'static [Kind])> {
    const ESTIMATES: &[Kind] = &[Kind::Estimate, Kind::Observation];
    const OBSERVATIONS: &[Kind] = &[Kind::Observation];
    vec![
        ("sides", !record.sides.is_empty(), &[Kind::Dispute]),
        ("range", record.range.is_some(), &[Kind::Assumption]),
        ("evidence", record.evidence.is_some(), &[Kind::Assumption]),
        ("scenario", record.scenario.is_some(), &[Kind::Estimate, Kind::Observation, Kind::Later]),
        ("metric", record.metric.is_some(), OBSERVATIONS),
        ("sector", record.sector.is_some(), OBSERVATIONS),
        ("period", record.period.is_some(), OBSERVATIONS),
        ("known", record.known.is_some(), OBSERVATIONS),
        ("horizon", record.horizon.is_some(), ESTIMATES),
        ("scope", record.scope.is_some(), ESTIMATES),
        ("differs", record.differs.is_some(), &[Kind::Estimate]),
        ("later", record.later, &[Kind::Later, Kind::Estimate, Kind::Observation, Kind::Datum]),
    ]
}

fn check_time(record: &Record, as_of: &str, faults: &mut Faults) {
    let mut fault = |field: &str, reason: String| faults.push(record.place.fault(field, reason));
    if matches!(record.kind, Kind::Later | Kind::Observation) && !record.later {
        fault("later", format!("is missing; a record of kind {} is later than {as_of}", record.kind.id()));
    }
    if record.later && is_article(&record.source) {
        fault("source", format!("\"{}\" ends on {as_of}; what came later has a source of its own", record.source));
    }
    let (Some(Ok(period)), Ok(end)) = (record.date.as_deref().map(date::parse), date::parse(as_of)) else {
        return;
    };
    if record.later && period.last <= end.last {
        fault("date", format!("is not after {as_of}, yet the record says later"));
    }
    let foretold = is_article(&record.source) || record.kind == Kind::Dispute;
    if !record.later && !foretold && period.first > end.last && record.kind != Kind::Deadline {
        fault("later", format!("is missing; the date is after {as_of} and no article announced it"));
    }
}

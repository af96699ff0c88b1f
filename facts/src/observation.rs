//! What an observation needs so that the model's own figure can stand beside it, or a reason why none does.

use crate::dataset::Dataset;
use crate::fault::Faults;
use crate::number::Value;
use crate::record::Record;
use crate::vocabulary::Kind;
use tariff_model::{Metric, Unit};

/// Checks the fields by which an observation names the model's figure and the assumption it was used for.
pub fn check(dataset: &Dataset, record: &Record, faults: &mut Faults) {
    let mut fault = |field: &str, reason: String| faults.push(record.place.fault(field, reason));
    if let Some(sector) = record.sector.as_deref().filter(|id| dataset.sector(id).is_none()) {
        fault("sector", format!("\"{sector}\" is no known sector"));
    }
    if let Some(id) = &record.known
        && !dataset.records.iter().any(|other| other.id == *id && other.kind == Kind::Assumption)
    {
        fault("known", format!("\"{id}\" is no record of kind assumption"));
    }
    if record.kind != Kind::Observation {
        return;
    }
    let Some(metric) = record.metric else {
        if record.scenario.is_some() {
            fault("metric", "is missing; it goes together with scenario".to_owned());
        } else if record.note.is_none() {
            fault(
                "note",
                "is missing; an observation without a metric says why the model has no such figure".to_owned(),
            );
        }
        if record.sector.is_some() {
            fault("metric", "is missing; it goes together with sector".to_owned());
        }
        return;
    };
    if record.scenario.is_none() {
        fault("scenario", "is missing; it goes together with metric".to_owned());
    }
    if let Some(reason) = unfit(metric, record) {
        fault("metric", format!("\"{}\" {reason}", metric.id()));
    }
    if !matches!(record.value, Value::One(_)) {
        fault("value", "is not one number, which is what can be set beside the model's".to_owned());
    }
}

/// Why a metric cannot stand beside the record's own figure, if it cannot. A rise in percentage points is read as the rise since
/// the duties of 2024.
fn unfit(metric: Metric, record: &Record) -> Option<&'static str> {
    let percent = matches!(record.unit.as_deref(), Some("percent" | "percentage-points"));
    if metric.unit() != Unit::Percent || !percent {
        return Some("and the record's unit are not both per cent");
    }
    match record.sector {
        Some(_) if !metric.in_sectors() => Some("is not given by sector"),
        None if !metric.in_total() => Some("is given by sector only; name one"),
        _ => None,
    }
}

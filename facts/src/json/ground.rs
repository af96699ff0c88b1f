//! That every number of the model has a record which says where it comes from, and says the same number.

use crate::dataset::Dataset;
use crate::dossier::{PARAMETER_COLUMNS, SECTOR_COLUMNS};
use crate::expand::{id, kebab};
use crate::fault::Faults;
use crate::number::{Value, fraction};
use crate::place::Place;
use crate::record::Record;
use crate::vocabulary::Kind;

/// Checks every sector's numbers and every constant.
pub fn check(dataset: &Dataset, faults: &mut Faults) {
    let tables = &dataset.tables;
    let of_sector = |sector: &Place, column: &str| format!("{}.{}", sector.id, kebab(column));
    for row in &tables.sectors.rows {
        let place = Place { item: "model.sectors", ..row.place.clone() };
        for (column, &number) in SECTOR_COLUMNS.iter().zip(&row.numbers) {
            told(dataset, &place, column, &of_sector(&place, column), &[number], faults);
        }
    }
    for row in &tables.parameters.rows {
        for (column, range) in PARAMETER_COLUMNS.iter().zip(&row.ranges) {
            told(dataset, &row.place, column, &of_sector(&row.place, column), range, faults);
        }
    }
    let place = Place { file: "facts".to_owned(), item: "model", id: "constants".to_owned() };
    told(dataset, &place, "lambda", "lambda", &tables.parameters.lambda.1, faults);
    for constant in &tables.constants {
        told(dataset, &place, &constant.id, &constant.id, &[constant.value], faults);
    }
}

/// `numbers` is one number, or low, mode and high.
fn told(dataset: &Dataset, place: &Place, field: &str, name: &str, numbers: &[f64], faults: &mut Faults) {
    let ids = [Kind::Datum, Kind::Assumption].map(|kind| id(kind, name));
    let Some(record) = dataset.records.iter().find(|record| ids.contains(&record.id)) else {
        let [datum, assumption] = ids;
        let reason = format!("has no record: neither \"{datum}\" nor \"{assumption}\" says where it comes from");
        faults.push(place.fault(field, reason));
        return;
    };
    let said = said(record, numbers.len());
    let same = said.len() == numbers.len() && said.iter().zip(numbers).all(|(one, other)| near(*one, *other));
    if !same {
        let reason = format!("is {}, but its record \"{}\" says {}", listed(numbers), record.id, listed(&said));
        faults.push(place.fault(field, reason));
    }
}

/// What the record says, as the model takes it.
fn said(record: &Record, count: usize) -> Vec<f64> {
    let pure = |number: f64| match record.unit.as_deref() {
        Some("percent" | "percentage-points") => fraction(number),
        _ => number,
    };
    match (record.range, record.value) {
        (Some(range), _) if count == 3 => range.map(pure).to_vec(),
        (_, Value::One(value)) => vec![pure(value)],
        (_, Value::Range(low, high)) => vec![pure(low), pure(high)],
        (_, Value::None) => Vec::new(),
    }
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * other.abs().max(1e-3)
}

fn listed(numbers: &[f64]) -> String {
    match numbers {
        [] => "nothing".to_owned(),
        [one] => one.to_string(),
        several => format!("{several:?}"),
    }
}

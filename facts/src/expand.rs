//! Each cell of the model's tables as a record of its own, so that a reader can open it.

use crate::dossier::{Cell, Column, PARAMETER_COLUMNS, SECTOR_COLUMNS, Tables};
use crate::localized::Localized;
use crate::number::Value;
use crate::place::Place;
use crate::record::Record;
use crate::vocabulary::{Confidence, Kind, Status};

/// The records of every sector's data and behaviour and of every constant, in the order of the tables. What rests on
/// judgement is an assumption, all else a datum; a sector's behaviour is always an assumption.
#[must_use]
pub fn records(tables: &Tables) -> Vec<Record> {
    let mut records = Vec::new();
    for row in &tables.sectors.rows {
        for (n, name) in SECTOR_COLUMNS.iter().enumerate() {
            let (Some(column), Some(cell), Some(&number)) =
                (tables.sectors.columns.get(n), row.cells.get(n), row.numbers.get(n))
            else {
                continue;
            };
            let place = at(&row.place, &kebab(name));
            let about = about(column, cell, &row.name);
            records.push(record(place, None, &about, number, None));
        }
    }
    for row in &tables.parameters.rows {
        let Some(sector) = tables.sectors.rows.iter().find(|sector| sector.id == row.place.id) else {
            continue;
        };
        for (n, name) in PARAMETER_COLUMNS.iter().enumerate() {
            let (Some(column), Some(cell), Some(&range)) =
                (tables.parameters.columns.get(n), row.cells.get(n), row.ranges.get(n))
            else {
                continue;
            };
            let place = at(&row.place, &kebab(name));
            let about = about(column, cell, &sector.name);
            records.push(record(place, Some(Kind::Assumption), &about, range[1], Some(range)));
        }
    }
    let (lambda, range) = &tables.parameters.lambda;
    let place = Place { item: "record", id: "lambda".to_owned(), ..tables.parameters.place.clone() };
    records.push(record(place, Some(Kind::Assumption), lambda, range[1], Some(*range)));
    for constant in &tables.constants {
        records.push(record(constant.place.clone(), None, &constant.about, constant.value, constant.range));
    }
    records
}

/// Id of the record of a sector's cell, whichever of the two kinds it is.
#[must_use]
pub fn id(kind: Kind, name: &str) -> String {
    let prefix = if kind == Kind::Assumption { "assumption" } else { "datum" };
    format!("{prefix}.{name}")
}

/// A column's name as it stands in record ids.
#[must_use]
pub fn kebab(column: &str) -> String {
    column.replace('_', "-")
}

fn at(row: &Place, column: &str) -> Place {
    Place { id: format!("{}.{column}", row.id), ..row.clone() }
}

fn about(column: &Column, cell: &Cell, sector: &Localized) -> Column {
    let mut cell = cell.over(&column.shared);
    cell.evidence = cell.evidence.map(|text| text.with("sector", sector));
    cell.note = cell.note.map(|text| text.with("sector", sector));
    Column {
        statement: column.statement.with("sector", sector),
        title: column.title.as_ref().map(|title| title.with("sector", sector)),
        shared: cell,
        ..column.clone()
    }
}

fn record(place: Place, kind: Option<Kind>, about: &Column, value: f64, range: Option<[f64; 3]>) -> Record {
    let status = about.shared.status;
    let kind = kind.unwrap_or(match status {
        Some(Status::Judgement) => Kind::Assumption,
        _ => Kind::Datum,
    });
    Record {
        id: id(kind, &place.id),
        place,
        kind,
        statement: about.statement.clone(),
        source: about.shared.source.clone().unwrap_or_default(),
        title: about.title.clone(),
        note: about.shared.note.clone(),
        excerpt: None,
        value: Value::One(value),
        unit: Some(about.unit.clone()),
        date: None,
        date_basis: None,
        attributed_to: None,
        confidence: about.confidence.unwrap_or(Confidence::Low),
        status,
        dispute: None,
        side: None,
        round: None,
        lever: None,
        hedge: None,
        horizon: None,
        scope: None,
        scenario: None,
        differs: None,
        metric: None,
        sector: None,
        period: None,
        known: None,
        later: false,
        sides: Vec::new(),
        range: if kind == Kind::Assumption { range } else { None },
        evidence: if kind == Kind::Assumption { about.shared.evidence.clone() } else { None },
    }
}

//! Sectors and their data of the base year.

use super::column::{self, Cell, Column};
use crate::entries;
use crate::fault::Faults;
use crate::fields::{Fields, Notation};
use crate::file::File;
use crate::localized::Localized;
use crate::node::Table;
use crate::place::Place;

/// The columns of `sectors.toml`: exports to the United States, the duty collected on them, the same of the rest of the
/// world, what US makers sell, and by how much the rest of the world's duty rises when it is tariffed too.
pub const SECTOR_COLUMNS: [&str; 6] =
    ["exports_usd_bn", "duty_2024", "third_usd_bn", "third_duty_2024", "us_made_usd_bn", "third_rise"];

/// `sectors.toml`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sectors {
    /// In the order of [`SECTOR_COLUMNS`].
    pub columns: Vec<Column>,
    /// In the order of the results.
    pub rows: Vec<SectorRow>,
}

/// One sector.
#[derive(Debug, Clone, PartialEq)]
pub struct SectorRow {
    /// Where it is written.
    pub place: Place,
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: Localized,
    /// Which customs headings it holds.
    pub scope: Localized,
    /// Id of the lever that moves it.
    pub lever: String,
    /// Its numbers, in the order and the units of the columns.
    pub numbers: Vec<f64>,
    /// What single numbers say of their own, in the order of the columns.
    pub cells: Vec<Cell>,
}

/// Reads a sector as far as the published shape says what it is; its numbers stand elsewhere there.
pub fn read_name(mut fields: Fields<'_>) -> SectorRow {
    let row = named(&mut fields);
    fields.close();
    row
}

fn named(fields: &mut Fields<'_>) -> SectorRow {
    let place = fields.place().clone();
    SectorRow {
        id: place.id.clone(),
        place,
        name: fields.required_localized("name"),
        scope: fields.required_localized("scope"),
        lever: fields.required_text("lever"),
        numbers: Vec::new(),
        cells: Vec::new(),
    }
}

/// Reads the file.
pub fn read(mut file: File, faults: &mut Faults) -> Sectors {
    let columns = columns_of(&mut file, &SECTOR_COLUMNS, faults);
    let rows = entries::read(file, "sector", "id", faults, row);
    Sectors { columns, rows }
}

/// Takes the `[columns]` out of a file.
pub fn columns_of(file: &mut File, names: &[&str], faults: &mut Faults) -> Vec<Column> {
    let mut table = Table::new();
    if let Some(columns) = file.table.remove("columns") {
        table.insert("columns".to_owned(), columns);
    }
    column::read_all(&mut Fields::anonymous(table, &file.name, Notation::Toml, faults), names)
}

fn row(mut fields: Fields<'_>) -> SectorRow {
    let row = named(&mut fields);
    let numbers = SECTOR_COLUMNS.iter().map(|column| positive(&mut fields, column)).collect();
    let cells = column::read_cells(&mut fields, &SECTOR_COLUMNS);
    fields.close();
    SectorRow { numbers, cells, ..row }
}

fn positive(fields: &mut Fields<'_>, column: &str) -> f64 {
    let number = fields.required_number(column);
    if number < 0.0 {
        fields.fault(column, format!("{number} is below zero"));
    }
    number
}

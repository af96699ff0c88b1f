//! Assumed behaviour, sector by sector.

use super::column::{self, Cell, Column};
use super::sector::columns_of;
use crate::entries;
use crate::fault::Faults;
use crate::fields::{Fields, Notation};
use crate::file::File;
use crate::node::Table;
use crate::place::Place;

/// The columns of `parameters.toml`: substitution across origins at two horizons, elasticity of total demand, pass-through
/// at two horizons, exporters' margin, and the Japanese value added in a unit of exports.
pub const PARAMETER_COLUMNS: [&str; 7] = ["sigma_near", "sigma_long", "eta", "rho_near", "rho_long", "mu", "a_v"];

/// `parameters.toml`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Parameters {
    /// Substitution with US-made goods as a share of that across origins: what it says, and low, mode, high.
    pub lambda: (Column, [f64; 3]),
    /// Where lambda is written.
    pub place: Place,
    /// In the order of [`PARAMETER_COLUMNS`].
    pub columns: Vec<Column>,
    /// One per sector.
    pub rows: Vec<ParameterRow>,
}

/// One sector's behaviour.
#[derive(Debug, Clone, PartialEq)]
pub struct ParameterRow {
    /// Where it is written; its id is the sector's.
    pub place: Place,
    /// Low, mode and high, in the order and the units of the columns.
    pub ranges: Vec<[f64; 3]>,
    /// What single cells say of their own, in the order of the columns.
    pub cells: Vec<Cell>,
}

/// Reads the file.
pub fn read(mut file: File, faults: &mut Faults) -> Parameters {
    let columns = columns_of(&mut file, &PARAMETER_COLUMNS, faults);
    let mut table = Table::new();
    if let Some(lambda) = file.table.remove("lambda") {
        table.insert("lambda".to_owned(), lambda);
    }
    let mut top = Fields::anonymous(table, &file.name, Notation::Toml, faults);
    let place = top.place().clone();
    let mut fields = top.inner("lambda");
    let range = fields.required_triangle("range");
    let lambda = (column::read(&mut fields), range);
    fields.close();
    let rows = entries::read(file, "parameters", "sector", faults, row);
    Parameters { lambda, place, columns, rows }
}

fn row(mut fields: Fields<'_>) -> ParameterRow {
    let row = ParameterRow {
        place: fields.place().clone(),
        ranges: PARAMETER_COLUMNS.iter().map(|column| fields.required_triangle(column)).collect(),
        cells: column::read_cells(&mut fields, &PARAMETER_COLUMNS),
    };
    fields.close();
    row
}

//! What all cells of one column share, and what a single cell says of its own.

use crate::fields::Fields;
use crate::localized::Localized;
use crate::node::Table;
use crate::record;
use crate::vocabulary::{Confidence, Status};

/// A column of numbers, one per sector. `{sector}` in its texts stands for the sector's name.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Column {
    /// What a cell says, with `{sector}`.
    pub statement: Localized,
    /// A short label, with `{sector}`.
    pub title: Option<Localized>,
    /// Unit; a column in percent reaches the model as fractions.
    pub unit: String,
    /// What holds for every cell unless the cell says otherwise.
    pub shared: Cell,
    /// How sure we are.
    pub confidence: Option<Confidence>,
}

/// Where a number comes from: said once per column, and again where a cell differs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell {
    /// Source id.
    pub source: Option<String>,
    /// What the number rests on.
    pub status: Option<Status>,
    /// What speaks for it.
    pub evidence: Option<Localized>,
    /// A caveat.
    pub note: Option<Localized>,
}

impl Cell {
    /// This cell, with what it leaves open taken from the column.
    #[must_use]
    pub fn over(&self, column: &Self) -> Self {
        Self {
            source: self.source.clone().or_else(|| column.source.clone()),
            status: self.status.or(column.status),
            evidence: self.evidence.clone().or_else(|| column.evidence.clone()),
            note: self.note.clone().or_else(|| column.note.clone()),
        }
    }
}

/// Reads `[columns.x]` for each name, in that order.
pub fn read_all(fields: &mut Fields<'_>, names: &[&str]) -> Vec<Column> {
    let mut columns = fields.inner("columns");
    let mut found = Vec::new();
    for name in names {
        if !columns.has(name) {
            columns.fault(name, "is missing");
        }
        let mut column = columns.inner(name);
        let read = if column.names().is_empty() { Column::default() } else { read(&mut column) };
        column.close();
        found.push(read);
    }
    columns.close();
    found
}

/// Reads one column's description.
pub fn read(fields: &mut Fields<'_>) -> Column {
    let column = Column {
        statement: fields.required_localized("statement"),
        title: fields.localized("title"),
        unit: record::unit(fields, "unit").unwrap_or_default(),
        confidence: fields.required_word("confidence"),
        shared: read_cell(fields),
    };
    if column.unit.is_empty() {
        fields.fault("unit", "is missing");
    }
    if column.shared.source.is_none() {
        fields.fault("source", "is missing");
    }
    if column.shared.status.is_none() {
        fields.fault("status", "is missing");
    }
    column
}

/// Reads the `cells` of a row: what single cells say of their own, in the order of the columns.
pub fn read_cells(fields: &mut Fields<'_>, names: &[&str]) -> Vec<Cell> {
    let mut cells = fields.inner("cells");
    let mut found = Vec::new();
    for name in names {
        let mut cell = if cells.has(name) { cells.inner(name) } else { cells.within(name, Table::new()) };
        found.push(read_cell(&mut cell));
        cell.close();
    }
    cells.close();
    found
}

fn read_cell(fields: &mut Fields<'_>) -> Cell {
    Cell {
        source: fields.text("source"),
        status: fields.word("status"),
        evidence: fields.localized("evidence"),
        note: fields.localized("note"),
    }
}

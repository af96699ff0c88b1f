//! The whole dataset: read, expanded and checked.

use crate::check;
use crate::dossier::{self, Tables};
use crate::entries;
use crate::expand;
use crate::fault::Faults;
use crate::fields::Fields;
use crate::file;
use crate::record::{self, Record};
use crate::source::{self, Source};
use crate::{date, place::Place};
use std::path::Path;

/// Everything in `facts/`; references between its parts are ids and hold where it was checked.
#[derive(Debug, Default)]
pub struct Dataset {
    /// Version that links carry (`2025-06-17.1`).
    pub version: String,
    /// Last day of the coverage.
    pub as_of: String,
    /// Every source, articles first.
    pub sources: Vec<Source>,
    /// Hand-written records in the order of the files, then the model's numbers.
    pub records: Vec<Record>,
    /// How many of the records are written by hand.
    pub written: usize,
    /// The model's data.
    pub tables: Tables,
}

/// Reads and checks a dataset folder.
///
/// # Errors
/// Every fault in it: files that cannot be read, fields that are missing or wrong, references to nothing.
pub fn read(folder: &Path) -> Result<Dataset, Faults> {
    let mut faults = Faults::default();
    let dataset = gather(folder, &mut faults);
    let mut relations = Faults::default();
    check::check(&dataset, &mut relations);
    // A field that could not be read has been named already; that it is missing as well would mislead.
    relations.0.retain(|fault| fault.field.is_empty() || !faults.0.iter().any(|known| known.is_of_same_field(fault)));
    faults.0.append(&mut relations.0);
    faults.or(dataset)
}

fn gather(folder: &Path, faults: &mut Faults) -> Dataset {
    let mut dataset = Dataset::default();
    if let Some(file) = file::read(folder, "dataset.toml", faults) {
        let mut fields = Fields::anonymous(file.table, &file.name, faults);
        dataset.version = fields.required_text("data_version");
        dataset.as_of = fields.required_text("as_of");
        if let Err(reason) = date::parse(&dataset.as_of) {
            fields.fault("as_of", reason);
        }
        fields.close();
    }
    for file in file::read_all(folder, "sources", faults) {
        dataset.sources.extend(entries::read(file, "source", "id", faults, source::read));
    }
    dataset.sources.sort_by_key(|source| !source.is_article());
    for file in file::read_all(folder, "records", faults) {
        dataset.records.extend(entries::read(file, "record", "id", faults, record::read));
    }
    dataset.written = dataset.records.len();
    dataset.tables = dossier::read(folder, faults);
    dataset.records.extend(expand::records(&dataset.tables));
    dataset
}

impl Dataset {
    /// Index of a source.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<usize> {
        self.sources.iter().position(|source| source.id == id)
    }

    /// Index of a record.
    #[must_use]
    pub fn record(&self, id: &str) -> Option<usize> {
        self.records.iter().position(|record| record.id == id)
    }

    /// Index of a lever.
    #[must_use]
    pub fn lever(&self, id: &str) -> Option<usize> {
        self.tables.levers.iter().position(|lever| lever.id == id)
    }

    /// Index of a sector.
    #[must_use]
    pub fn sector(&self, id: &str) -> Option<usize> {
        self.tables.sectors.rows.iter().position(|sector| sector.id == id)
    }

    /// Every entry with an id of its own, kind by kind.
    pub(crate) fn places(&self) -> [Vec<(&str, &Place)>; 7] {
        let tables = &self.tables;
        [
            self.sources.iter().map(|entry| (entry.id.as_str(), &entry.place)).collect(),
            self.records.iter().map(|entry| (entry.id.as_str(), &entry.place)).collect(),
            tables.levers.iter().map(|entry| (entry.id.as_str(), &entry.place)).collect(),
            tables.sectors.rows.iter().map(|entry| (entry.id.as_str(), &entry.place)).collect(),
            tables.parameters.rows.iter().map(|entry| (entry.place.id.as_str(), &entry.place)).collect(),
            tables.bases.iter().map(|entry| (entry.id.as_str(), &entry.place)).collect(),
            tables.presets.iter().map(|entry| (entry.id.as_str(), &entry.place)).collect(),
        ]
    }
}

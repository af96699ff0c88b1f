//! The whole dataset: read, expanded and checked.

use crate::dossier::Tables;
use crate::localized::Localized;
use crate::names::Names;
use crate::place::Place;
use crate::record::Record;
use crate::source::Source;
use std::collections::BTreeMap;

/// Everything in `facts/`; references between its parts are ids and hold where it was checked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Dataset {
    /// Version that links carry (`2025-06-17.1`).
    pub version: String,
    /// Last day of the coverage.
    pub as_of: String,
    /// What the page calls the exporting country and its money, where the dataset says so.
    pub names: Option<Names>,
    /// Messages that the story says in its own way, by id.
    pub texts: BTreeMap<&'static str, Localized>,
    /// Every source, articles first.
    pub sources: Vec<Source>,
    /// Hand-written records in the order of the files, then the model's numbers.
    pub records: Vec<Record>,
    /// How many of the records are written by hand.
    pub written: usize,
    /// The model's data.
    pub tables: Tables,
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

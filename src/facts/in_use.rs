//! The dossier in use: the built-in one, or one that a host brought.

use super::*;
use std::cell::Cell;
use tariff_model::{Dossier, Metric};

/// A whole dossier; texts are numbers into the words that came with it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Facts {
    /// Version of the dataset; links carry it.
    pub version: &'static str,
    /// Last day of the coverage.
    pub as_of: &'static str,
    /// Yen per dollar where the reader sets none.
    pub default_yen: f64,
    /// Every source, articles first.
    pub sources: &'static [Source],
    /// Every record.
    pub records: &'static [Record],
    /// Index and id of each record that a figure of the model can rest on, in order.
    pub leaf_ids: &'static [(u16, &'static str)],
    /// Every published estimate, as far as a chart needs it.
    pub estimates: &'static [Estimate],
    /// Every lever, in the order of the model's.
    pub levers: &'static [Lever],
    /// Every sector, in the order of the model's.
    pub sectors: &'static [Sector],
    /// Every preset, in the order of the page.
    pub presets: &'static [Preset],
    /// Ids of the data bases, in the order of the model's.
    pub bases: &'static [&'static str],
    /// Indices of the records each basis rests on.
    pub basis_facts: &'static [&'static [u16]],
    /// The records of each sector's numbers.
    pub sector_records: &'static [SectorRecords],
    /// The records of the single numbers.
    pub constant_records: &'static ConstantRecords,
    /// The model's data.
    pub dossier: &'static Dossier,
    /// The exporting country's money.
    pub currency: Currency,
    /// Indices of the levers that the opening sentence names, one to three.
    pub in_sentence: &'static [usize],
    /// Whether the story goes on after the coverage ends.
    pub later: bool,
    /// What the story calls itself, where it says so.
    pub names: Option<Names>,
    /// How the opening sentence names the goods of its levers.
    pub phrases: &'static [Text],
    /// Messages that the story says in its own way, by id.
    pub texts: &'static [(&'static str, Text)],
    /// What each data basis is called, where the page has no words of its own.
    pub basis_names: &'static [Option<Text>],
}

/// The built-in dossier.
#[cfg(feature = "ssr")]
pub static BUILT_IN: Facts = Facts {
    version: DATA_VERSION,
    as_of: AS_OF,
    default_yen: DEFAULT_YEN,
    sources: &SOURCES,
    records: &RECORDS,
    leaf_ids: &LEAF_IDS,
    estimates: &ESTIMATES,
    levers: &LEVERS,
    sectors: &SECTORS,
    presets: &PRESETS,
    bases: &BASES,
    basis_facts: &BASIS_FACTS,
    sector_records: &SECTOR_RECORDS,
    constant_records: &CONSTANT_RECORDS,
    dossier: &DOSSIER,
    currency: CURRENCY,
    in_sentence: &IN_SENTENCE,
    later: LATER,
    names: Some(NAMES),
    phrases: &PHRASES,
    texts: &OWN_TEXTS,
    basis_names: &BASIS_NAMES,
};

thread_local! {
    static IN_USE: Cell<Option<&'static Facts>> = const { Cell::new(None) };
}

/// Takes a dossier into use, for good: what was read from another before is not read again.
pub fn take(facts: &'static Facts) {
    IN_USE.set(Some(facts));
}

/// The dossier in use.
#[cfg(feature = "ssr")]
pub fn in_use() -> &'static Facts {
    IN_USE.get().unwrap_or(&BUILT_IN)
}

/// The dossier in use. The host's module carries none of its own: until one was brought there is an empty one.
#[cfg(not(feature = "ssr"))]
pub fn in_use() -> &'static Facts {
    IN_USE.get().unwrap_or(&super::empty::EMPTY)
}

/// Version of the dataset; links carry it.
pub fn data_version() -> &'static str {
    in_use().version
}

/// Last day of the coverage.
pub fn as_of() -> &'static str {
    in_use().as_of
}

/// Yen per dollar where the reader sets none.
pub fn default_yen() -> f64 {
    in_use().default_yen
}

/// Every source, articles first.
pub fn sources() -> &'static [Source] {
    in_use().sources
}

/// Every record.
pub fn records() -> &'static [Record] {
    in_use().records
}

/// Index and id of each record that a figure of the model can rest on, in order.
pub fn leaf_ids() -> &'static [(u16, &'static str)] {
    in_use().leaf_ids
}

/// Every published estimate, as far as a chart needs it.
pub fn published() -> &'static [Estimate] {
    in_use().estimates
}

/// Every lever, in the order of the model's.
pub fn levers() -> &'static [Lever] {
    in_use().levers
}

/// Every sector, in the order of the model's.
pub fn sectors() -> &'static [Sector] {
    in_use().sectors
}

/// Every preset, in the order of the page.
pub fn presets() -> &'static [Preset] {
    in_use().presets
}

/// Ids of the data bases, in the order of the model's.
pub fn bases() -> &'static [&'static str] {
    in_use().bases
}

/// Indices of the records each basis rests on.
pub fn basis_facts() -> &'static [&'static [u16]] {
    in_use().basis_facts
}

/// The records of each sector's numbers.
pub fn sector_records() -> &'static [SectorRecords] {
    in_use().sector_records
}

/// The records of the single numbers.
pub fn constant_records() -> &'static ConstantRecords {
    in_use().constant_records
}

/// The model's data.
pub fn dossier() -> &'static Dossier {
    in_use().dossier
}

/// The exporting country's money.
pub fn currency() -> Currency {
    in_use().currency
}

/// Indices of the levers that the opening sentence names, one to three.
pub fn in_sentence() -> &'static [usize] {
    in_use().in_sentence
}

/// Whether the story goes on after the coverage ends.
pub fn later() -> bool {
    in_use().later
}

/// What a data basis is called, where the story names it.
pub fn basis_name(basis: usize) -> Option<Text> {
    in_use().basis_names.get(basis).copied().flatten()
}

/// The record of that id.
pub fn find(id: &str) -> Option<&'static Record> {
    records().iter().find(|record| record.id == id)
}

/// The loss that was named in the coverage, ¥bn a day, from and to; only beside a car.
pub fn daily_loss() -> Option<(f64, f64)> {
    dossier().car()?;
    figure(find("figure-daily-loss")?.value)
}

/// How many cars were shipped in 2024.
pub fn cars_shipped() -> Option<f64> {
    figure(find("datum.cars-shipped")?.value).map(|(count, _)| count)
}

/// Whether the dossier gives the metric: some need a car.
pub fn gives(metric: Metric) -> bool {
    !metric.needs_car() || dossier().car().is_some()
}

/// Whether there are published estimates to set the model beside.
pub fn compares() -> bool {
    published().iter().any(|estimate| estimate.id.starts_with(GDP_ESTIMATE))
}

/// Whether there are presets of the group.
pub fn has(group: PresetGroup) -> bool {
    presets().iter().any(|preset| preset.group == group)
}

/// Whether the character is part of how the story writes its money, beyond the signs that everybody knows.
pub fn is_money(c: char) -> bool {
    currency().symbol.contains(c)
}

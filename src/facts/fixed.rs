//! The built-in dossier, read where it stands: the browser's own module knows no other, so that none of this costs it anything.

use super::*;
use tariff_model::Dossier;

/// Version of the dataset; links carry it.
#[inline(always)]
pub fn data_version() -> &'static str {
    DATA_VERSION
}

/// Last day of the coverage.
#[inline(always)]
pub fn as_of() -> &'static str {
    AS_OF
}

/// Yen per dollar where the reader sets none.
#[inline(always)]
pub fn default_yen() -> f64 {
    DEFAULT_YEN
}

/// Every source, articles first.
#[inline(always)]
pub fn sources() -> &'static [Source] {
    &SOURCES
}

/// Every record.
#[inline(always)]
pub fn records() -> &'static [Record] {
    &RECORDS
}

/// Index and id of each record that a figure of the model can rest on, in order.
#[inline(always)]
pub fn leaf_ids() -> &'static [(u16, &'static str)] {
    &LEAF_IDS
}

/// Every published estimate, as far as a chart needs it.
#[inline(always)]
pub fn published() -> &'static [Estimate] {
    &ESTIMATES
}

/// Every lever, in the order of the model's.
#[inline(always)]
pub fn levers() -> &'static [Lever] {
    &LEVERS
}

/// Every sector, in the order of the model's.
#[inline(always)]
pub fn sectors() -> &'static [Sector] {
    &SECTORS
}

/// Every preset, in the order of the page.
#[inline(always)]
pub fn presets() -> &'static [Preset] {
    &PRESETS
}

/// Ids of the data bases, in the order of the model's.
#[inline(always)]
pub fn bases() -> &'static [&'static str] {
    &BASES
}

/// Indices of the records each basis rests on.
#[inline(always)]
pub fn basis_facts() -> &'static [&'static [u16]] {
    &BASIS_FACTS
}

/// The records of each sector's numbers.
#[inline(always)]
pub fn sector_records() -> &'static [SectorRecords] {
    &SECTOR_RECORDS
}

/// The records of the single numbers.
#[inline(always)]
pub fn constant_records() -> &'static ConstantRecords {
    &CONSTANT_RECORDS
}

/// The model's data.
#[inline(always)]
pub fn dossier() -> &'static Dossier {
    &DOSSIER
}

/// The exporting country's money.
#[inline(always)]
pub fn currency() -> Currency {
    CURRENCY
}

/// Indices of the levers that the opening sentence names, one to three.
#[inline(always)]
pub fn in_sentence() -> &'static [usize] {
    &IN_SENTENCE
}

/// Whether the story goes on after the coverage ends.
#[inline(always)]
pub fn later() -> bool {
    LATER
}

/// The loss that was named in the coverage, ¥bn a day, from and to.
#[inline(always)]
pub fn daily_loss() -> Option<(f64, f64)> {
    figure(value::FIGURE_DAILY_LOSS)
}

/// How many cars were shipped in 2024.
#[inline(always)]
pub fn cars_shipped() -> Option<f64> {
    figure(value::DATUM_CARS_SHIPPED).map(|(count, _)| count)
}

/// Whether the dossier gives the metric: some need a car.
#[inline(always)]
pub fn gives(_: tariff_model::Metric) -> bool {
    true
}

/// What a data basis is called, where the story names it: the page has words of its own for the built-in ones.
#[inline(always)]
pub fn basis_name(_: usize) -> Option<Text> {
    None
}

/// Whether there are published estimates to set the model beside.
#[inline(always)]
pub fn compares() -> bool {
    true
}

/// Whether there are presets of the group.
#[inline(always)]
pub fn has(_: PresetGroup) -> bool {
    true
}

/// Whether the character is part of how the story writes its money, beyond the signs that everybody knows.
#[inline(always)]
pub fn is_money(_: char) -> bool {
    false
}

//! Which record each number of the model rests on, and other things that both the build and the browser read from a dataset.

use crate::dataset::Dataset;
use crate::expand::id;
use crate::localized::Localized;
use crate::record::Record;
use crate::vocabulary::Kind;

pub use crate::expand::kebab;

/// Name in code and in record ids of each single number that figures rest on; the last two go with a car.
pub const CONSTANT_RECORDS: [(&str, &str); 9] = [
    ("lambda", "lambda"),
    ("yen", "yen-per-dollar"),
    ("days", "days-a-year"),
    ("households", "us-households"),
    ("gdp", "japan-gdp"),
    ("multiplier", "gdp-multiplier"),
    ("leakage", "import-leakage"),
    ("car_price", "car-price"),
    ("border_share", "border-share"),
];

/// Index of the record of a number, datum or assumption; 0 where there is none, which checked datasets have not.
#[must_use]
pub fn leaf(dataset: &Dataset, name: &str) -> usize {
    let found = [Kind::Datum, Kind::Assumption].into_iter().find_map(|kind| dataset.record(&id(kind, name)));
    found.unwrap_or_default()
}

/// Indices of the records that figures can rest on: the model's own numbers and what presets and bases rest on.
#[must_use]
pub fn leaves(dataset: &Dataset) -> Vec<usize> {
    let presets = dataset.tables.presets.iter().flat_map(|preset| preset.rests_on.iter().map(|(_, id)| id));
    let bases = dataset.tables.bases.iter().flat_map(|basis| &basis.facts);
    let named: Vec<&String> = presets.chain(bases).collect();
    let is_leaf =
        |record: &Record| matches!(record.kind, Kind::Datum | Kind::Assumption) || named.contains(&&record.id);
    let records = dataset.records.iter().enumerate().filter(|(_, record)| is_leaf(record));
    records.map(|(index, _)| index).collect()
}

/// The levers of the opening sentence with the names it has for their goods: the first three where none has such a name.
#[must_use]
pub fn sentence(dataset: &Dataset) -> Vec<(usize, Localized)> {
    let levers = || dataset.tables.levers.iter().enumerate();
    let named: Vec<_> = levers().filter_map(|(n, lever)| Some((n, lever.phrase.clone()?))).collect();
    if named.is_empty() { levers().take(3).map(|(n, lever)| (n, lever.name.clone())).collect() } else { named }
}

/// What a billion of some money is called where only the unit is named.
#[must_use]
pub fn billions(symbol: &str) -> String {
    format!("{symbol}bn")
}

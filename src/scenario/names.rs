//! The names a scenario may use, and where they stand in the dataset.

pub use super::choice::{HORIZONS, horizon_id};
use crate::facts;

/// The preset that everything starts from.
const DEFAULT_PRESET: &str = "june-2025";

/// The keys of a scenario, in the documented order.
pub(super) const KEYS: [&str; 9] =
    ["preset", "tariffs", "volumes", "passThrough", "elasticity", "horizon", "thirdCountries", "basis", "yenPerDollar"];

/// Preset ids, in the dataset's order.
pub fn presets() -> impl Iterator<Item = &'static str> + Clone {
    facts::presets().iter().map(|preset| preset.id)
}

/// Lever ids, in the dataset's order.
pub fn levers() -> impl Iterator<Item = &'static str> + Clone {
    facts::levers().iter().map(|lever| lever.id)
}

/// Data basis ids, the default first.
pub fn bases() -> impl Iterator<Item = &'static str> + Clone {
    facts::bases().iter().copied()
}

/// Index of the preset that a scenario without one has: `june-2025`, or the first where the dataset has no such preset.
pub fn default_preset() -> usize {
    presets().position(|id| id == DEFAULT_PRESET).unwrap_or(0)
}

/// A preset's id; empty for an index beyond the dataset.
pub fn preset_id(index: usize) -> &'static str {
    presets().nth(index).unwrap_or_default()
}

/// A data basis' id; the default's for an index beyond the dataset.
pub fn basis_id(index: usize) -> &'static str {
    bases().nth(index).or_else(|| bases().next()).unwrap_or_default()
}

/// Which of several names a text is.
pub(super) fn position(mut names: impl Iterator<Item = &'static str>, name: &str) -> Option<usize> {
    names.position(|known| known == name)
}

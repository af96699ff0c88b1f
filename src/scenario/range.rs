//! The ranges within which a reader may move things, in readers' units.

use std::fmt;

use super::value::describe_number;
use crate::facts;

/// A closed range of numbers, written `0–100` with an en dash.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// Lowest value allowed.
    pub low: f64,
    /// Highest value allowed.
    pub high: f64,
}

/// Tariffs, added or all-in: per cent.
pub const TARIFF: Range = Range { low: 0.0, high: 100.0 };
/// Export volumes: per cent of the base year's.
pub const VOLUME: Range = Range { low: 0.0, high: 200.0 };
/// Share of a tariff change that reaches US buyers: per cent.
pub const PASS_THROUGH: Range = Range { low: 0.0, high: 100.0 };
/// Armington elasticity between origins: a pure number.
pub const ELASTICITY: Range = Range { low: 1.2, high: 10.0 };

/// Yen, or whatever the dossier's money is, per US dollar.
pub fn yen() -> Range {
    let [low, high] = facts::currency().range;
    Range { low, high }
}

impl Range {
    /// Whether a number lies in the range; `NaN` does not.
    pub fn contains(self, number: f64) -> bool {
        (self.low..=self.high).contains(&number)
    }

    /// The number in the range that is nearest; `NaN` gives the low end, −0 gives 0.
    pub fn clamp(self, number: f64) -> f64 {
        number.max(self.low).min(self.high) + 0.0
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}–{}", describe_number(self.low), describe_number(self.high))
    }
}

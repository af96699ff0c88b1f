//! The small choices a scenario is made of.

use tariff_model::{Horizon, Rate};

use super::range::TARIFF;

/// The tariff on one lever's goods, in per cent, 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Setting {
    /// Percentage points on top of the duty of 2024.
    Added(f64),
    /// An all-in rate: the duty of 2024 is raised to it where it is lower.
    Total(f64),
}

impl Setting {
    /// The number, whichever way it is meant.
    pub fn percent(self) -> f64 {
        match self {
            Setting::Added(percent) | Setting::Total(percent) => percent,
        }
    }

    /// The same kind of setting with another number, clamped to the range.
    pub fn at(self, percent: f64) -> Setting {
        match self {
            Setting::Added(_) => Setting::Added(TARIFF.clamp(percent)),
            Setting::Total(_) => Setting::Total(TARIFF.clamp(percent)),
        }
    }

    /// The model's rate, a fraction.
    pub fn rate(self) -> Rate {
        match self {
            Setting::Added(percent) => Rate::Added(percent / 100.0),
            Setting::Total(percent) => Rate::AllIn(percent / 100.0),
        }
    }
}

impl From<Rate> for Setting {
    fn from(rate: Rate) -> Setting {
        match rate {
            Rate::Added(fraction) => Setting::Added(percent(fraction)),
            Rate::AllIn(fraction) => Setting::Total(percent(fraction)),
        }
    }
}

/// A fraction in per cent, without the binary residue (0.07 × 100 is 7.000000000000001) that would show in links.
fn percent(fraction: f64) -> f64 {
    TARIFF.clamp((fraction * 1e11).round() / 1e9)
}

/// Whether the United States' tariffs of June 2025 on other countries apply as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ThirdCountries {
    /// Their duties stay as in 2024.
    #[default]
    Unchanged,
    /// Everyone pays.
    Tariffed,
}

impl ThirdCountries {
    /// Both, the default first.
    pub const ALL: [ThirdCountries; 2] = [ThirdCountries::Unchanged, ThirdCountries::Tariffed];

    /// Its name in JSON and links.
    pub fn id(self) -> &'static str {
        match self {
            ThirdCountries::Unchanged => "unchanged",
            ThirdCountries::Tariffed => "tariffed",
        }
    }
}

/// Both horizons, the default first.
pub const HORIZONS: [Horizon; 2] = [Horizon::Near, Horizon::Long];

/// A horizon's name in JSON and links.
pub fn horizon_id(horizon: Horizon) -> &'static str {
    match horizon {
        Horizon::Near => "near",
        Horizon::Long => "long",
    }
}

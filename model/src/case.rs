//! What a reader asks the model: one setting of every lever and assumption.

use crate::clamp;
use crate::dossier::{Constants, Dossier};
use crate::rate::Rate;

/// How long buyers and sellers have had to adjust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Horizon {
    /// Within about a year.
    Near,
    /// After several years.
    Long,
}

/// One scenario; every list is by lever index.
///
/// Total by construction: a missing entry means no change, a value out of range is clamped to it, a value that is not finite
/// means no change.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The tariff on J's goods.
    pub tariffs: Vec<Rate>,
    /// Multiplier of the base year's export value, 0..=2.
    pub volumes: Vec<f64>,
    /// The reader's own ρ, 0..=1, in the central run and in every draw; `None` keeps the sector's.
    pub pass_through: Vec<Option<f64>>,
    /// The reader's own σM, 1.2..=10, likewise; σD and η follow from it.
    pub elasticity: Vec<Option<f64>>,
    /// Which set of parameters is used.
    pub horizon: Horizon,
    /// Whether third countries pay their own rise too.
    pub third_countries_tariffed: bool,
    /// Index into the dossier's bases; out of range means the default.
    pub basis: usize,
    /// Exchange rate, yen per dollar, within the dossier's range of it.
    pub yen_per_dollar: f64,
}

impl Case {
    /// The base year as it was: no tariff change, full volumes, the dossier's own parameters, near horizon, default basis.
    #[must_use]
    pub fn unchanged(dossier: &Dossier) -> Self {
        Self {
            tariffs: vec![Rate::UNCHANGED; dossier.levers],
            volumes: vec![1.0; dossier.levers],
            pass_through: vec![None; dossier.levers],
            elasticity: vec![None; dossier.levers],
            horizon: Horizon::Near,
            third_countries_tariffed: false,
            basis: 0,
            yen_per_dollar: dossier.constants.yen.mode,
        }
    }

    /// The tariff on a lever.
    pub(crate) fn tariff(&self, lever: usize) -> Rate {
        self.tariffs.get(lever).copied().unwrap_or(Rate::UNCHANGED)
    }

    /// The volume multiplier of a lever.
    pub(crate) fn volume(&self, lever: usize) -> f64 {
        self.volumes.get(lever).map_or(1.0, |v| clamp::or(*v, 0.0, 2.0, 1.0))
    }

    /// The reader's own ρ on a lever.
    pub(crate) fn own_pass_through(&self, lever: usize) -> Option<f64> {
        own(&self.pass_through, lever, 0.0, 1.0)
    }

    /// The reader's own σM on a lever.
    pub(crate) fn own_elasticity(&self, lever: usize) -> Option<f64> {
        own(&self.elasticity, lever, 1.2, 10.0)
    }

    /// The exchange rate, in range.
    pub(crate) fn yen(&self, constants: &Constants) -> f64 {
        let (range, rate) = (&constants.yen, self.yen_per_dollar);
        // Not `clamp`: with limits known only at run time its panic would bring the printing of numbers into the browser's module.
        if rate.is_finite() { rate.max(range.low).min(range.high) + 0.0 } else { range.mode }
    }
}

fn own(values: &[Option<f64>], lever: usize, least: f64, most: f64) -> Option<f64> {
    values.get(lever).copied().flatten().filter(|x| x.is_finite()).map(|x| clamp::or(x, least, most, least))
}

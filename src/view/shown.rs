//! What is on screen: one scenario and everything computed from it.

use super::estimates;
use crate::numbers::Numbers;
use crate::scenario::{Scenario, ThirdCountries};
use crate::words::Words;
use tariff_model::{Band, Metric, Outcome};

/// A scenario with its outcome, and the same with the other countries' tariffs switched the other way.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// What the reader chose.
    pub scenario: Scenario,
    /// What the model makes of it.
    pub outcome: Outcome,
    /// The central outcome with the third-country switch turned.
    pub turned: Outcome,
}

impl Shown {
    /// Computes everything the page shows of `scenario`.
    pub fn of(scenario: Scenario) -> Self {
        let outcome = estimates::estimate(&scenario);
        let mut turned = scenario.clone();
        turned.third_countries = match turned.third_countries {
            ThirdCountries::Unchanged => ThirdCountries::Tariffed,
            ThirdCountries::Tariffed => ThirdCountries::Unchanged,
        };
        let turned = estimates::central(&turned);
        Self { scenario, outcome, turned }
    }

    /// A metric of the total; 0 where the dossier has none.
    pub fn total(&self, metric: Metric) -> f64 {
        self.outcome.total(metric).unwrap_or(0.0)
    }

    /// A metric of one sector; 0 where there is none.
    pub fn sector(&self, sector: usize, metric: Metric) -> f64 {
        self.outcome.sector(sector, metric).unwrap_or(0.0)
    }

    /// The 5–95% band of a total; zero where there is none.
    pub fn band(&self, metric: Metric) -> Band {
        self.outcome.band(metric).unwrap_or(Band { low: 0.0, mid: 0.0, high: 0.0 })
    }
}

/// What a sentence needs to be written: the state, the words and the numbers of the language in use.
#[derive(Clone, Copy)]
pub struct Say<'a> {
    /// The state on screen.
    pub s: &'a Shown,
    /// The words.
    pub w: Words,
    /// The numbers.
    pub n: Numbers,
}

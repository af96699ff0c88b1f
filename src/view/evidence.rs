//! The range that published estimates and our judgement give a lever: the dossier's triangles, as the lever counts.

use super::control::Control;
use super::figure;
use super::shown::Say;
use crate::derivation::leaf;
use crate::facts;
use crate::scenario::Scenario;
use tariff_model::{Figure, Horizon, Quantity, Symbol, Triangle};

/// What the triangles of the lever's sectors span together.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// Lowest value of any.
    pub low: f64,
    /// Highest value of any.
    pub high: f64,
    /// The likeliest value of each.
    pub modes: Vec<f64>,
    /// The sectors that the lowest and the highest value are of.
    sectors: [usize; 2],
}

impl Evidence {
    /// Of an assumption's lever at a horizon; `None` where the lever moves no assumption of the dossier.
    pub fn of(control: Control, horizon: Horizon) -> Option<Self> {
        let (index, share) = match control {
            Control::PassThrough(index) => (index, true),
            Control::Elasticity(index) => (index, false),
            _ => return None,
        };
        let sectors = facts::dossier().sectors.iter().enumerate().filter(|(_, sector)| sector.lever == index);
        let triangles = sectors.map(|(at, sector)| {
            let behaviour = match horizon {
                Horizon::Near => &sector.near,
                Horizon::Long => &sector.long,
            };
            (at, if share { percent(&behaviour.rho) } else { behaviour.sigma_m })
        });
        let mut all: Option<Self> = None;
        for (at, Triangle { low, mode, high }) in triangles {
            let seen = all.get_or_insert_with(|| Self { low, high, modes: Vec::new(), sectors: [at, at] });
            if low < seen.low {
                (seen.low, seen.sectors[0]) = (low, at);
            }
            if high > seen.high {
                (seen.high, seen.sectors[1]) = (high, at);
            }
            seen.modes.push(mode);
        }
        all
    }

    /// Whether the value lies within it.
    pub fn holds(&self, value: f64) -> bool {
        self.low - 1e-9 <= value && value <= self.high + 1e-9
    }

    /// Both ends in words; each opens the record that it is read from.
    pub fn ends(&self, say: &Say<'_>, control: Control) -> [String; 2] {
        let symbol = if matches!(control, Control::PassThrough(_)) { Symbol::Rho } else { Symbol::SigmaM };
        let end = |value: f64, sector: usize| {
            let figure = Figure { quantity: Quantity::Symbol(symbol), sector: Some(sector) };
            let record = leaf(figure, &say.s.scenario).map_or("", |leaf| leaf.record);
            figure::link(record, &control.worded(value, say.n))
        };
        [end(self.low, self.sectors[0]), end(self.high, self.sectors[1])]
    }

    /// The mean of the likeliest values, on a whole step.
    fn middle(&self, step: f64) -> f64 {
        let mean = self.modes.iter().sum::<f64>() / (self.modes.len().max(1) as f64);
        // Whole steps without the last bit's noise: 24 tenths are 2.4, not 2.4000000000000004.
        libm::round(libm::round(mean / step) * step * 1e6) / 1e6
    }
}

/// Where a lever rests while the sectors keep their own: the mean of their modes.
pub fn own(control: Control, scenario: &Scenario) -> f64 {
    Evidence::of(control, scenario.horizon).map_or(0.0, |evidence| evidence.middle(control.step()))
}

fn percent(share: &Triangle) -> Triangle {
    Triangle { low: share.low * 100.0, mode: share.mode * 100.0, high: share.high * 100.0 }
}

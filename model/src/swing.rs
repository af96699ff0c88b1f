//! How much each assumption alone moves a total.

use crate::case::Case;
use crate::clamp;
use crate::dossier::Behaviour;
use crate::estimator::{Estimator, inputs, work};
use crate::inputs::{Inputs, Scaling};
use crate::metric::Metric;
use crate::parameters::{Own, Parameters};
use crate::sum::Sum;
use crate::triangle::Triangle;
use crate::working::Working;

/// An assumption with a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assumed {
    /// σM of one sector.
    SigmaM,
    /// λ = σD/σM of all sectors.
    Lambda,
    /// η of one sector.
    Eta,
    /// ρ of one sector.
    Rho,
    /// μ of one sector.
    Mu,
    /// a_v of one sector.
    ValueAddedShare,
}

impl Assumed {
    /// Those that each sector has its own of.
    const OF_SECTORS: [Self; 5] = [Self::SigmaM, Self::Eta, Self::Rho, Self::Mu, Self::ValueAddedShare];

    fn of(self, behaviour: &mut Behaviour) -> Option<&mut Triangle> {
        match self {
            Self::SigmaM => Some(&mut behaviour.sigma_m),
            Self::Eta => Some(&mut behaviour.eta),
            Self::Rho => Some(&mut behaviour.rho),
            Self::Mu => Some(&mut behaviour.mu),
            Self::ValueAddedShare => Some(&mut behaviour.a_v),
            Self::Lambda => None,
        }
    }

    /// Whether the reader's own value stands in its place.
    fn is_overruled(self, own: &Own) -> bool {
        match self {
            Self::SigmaM => own.elasticity.is_some(),
            Self::Rho => own.pass_through.is_some(),
            _ => false,
        }
    }
}

/// What one assumption does to a total, all others at their central values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Swing {
    /// The assumption.
    pub assumed: Assumed,
    /// Its sector; `None` for one that all share.
    pub sector: Option<usize>,
    /// Its own range.
    pub range: Triangle,
    /// The total where it is at its low end.
    pub at_low: f64,
    /// The total where it is at its high end.
    pub at_high: f64,
}

impl Swing {
    /// How far apart the two ends are.
    #[must_use]
    pub fn size(&self) -> f64 {
        (self.at_high - self.at_low).abs()
    }
}

impl Estimator {
    /// Every assumption that moves the metric's total, the one that moves it most first (one at a time: a tornado diagram's rows).
    ///
    /// An assumption that the reader set is a choice and not among them. Empty for a metric without a total.
    #[must_use]
    pub fn swings(&self, case: &Case, metric: Metric) -> Vec<Swing> {
        let dossier = &self.dossier;
        let scaling = Scaling::of(dossier, case.basis);
        let inputs: Vec<Inputs> = inputs(dossier, case, &scaling).collect();
        let works: Vec<Working> =
            dossier.sectors.iter().zip(&inputs).map(|(sector, inputs)| work(dossier, sector, inputs)).collect();
        let total = |changed: &dyn Fn(usize) -> Option<Working>| {
            let mut sum = Sum::new(dossier, case);
            for (index, working) in works.iter().enumerate() {
                sum.add(index, &changed(index).unwrap_or(*working));
            }
            clamp::finite(sum.total(metric))
        };
        let mut swings: Vec<Swing> = Vec::new();
        let mut note = |assumed, sector, range: Triangle, at: &dyn Fn(f64) -> f64| {
            let swing = Swing { assumed, sector, range, at_low: at(range.low), at_high: at(range.high) };
            if swing.size() > 0.0 {
                let place = swings.iter().position(|other| other.size() < swing.size()).unwrap_or(swings.len());
                swings.insert(place, swing);
            }
        };
        if !metric.in_total() {
            return Vec::new();
        }
        let settled = |index: usize, behaviour: &Behaviour, lambda: &Triangle| {
            let inputs = inputs.get(index)?;
            Some(Working::of(inputs.market, Parameters::central(behaviour, lambda, inputs.own)))
        };
        for (index, (sector, inputs)) in dossier.sectors.iter().zip(&inputs).enumerate() {
            let behaviour = *inputs.behaviour(sector);
            for assumed in Assumed::OF_SECTORS.into_iter().filter(|assumed| !assumed.is_overruled(&inputs.own)) {
                let Some(range) = assumed.of(&mut behaviour.clone()).copied() else { continue };
                note(assumed, Some(index), range, &|value| {
                    let mut behaviour = behaviour;
                    if let Some(triangle) = assumed.of(&mut behaviour) {
                        *triangle = Triangle::fixed(value);
                    }
                    total(&|other| (other == index).then(|| settled(index, &behaviour, &dossier.constants.lambda))?)
                });
            }
        }
        note(Assumed::Lambda, None, dossier.constants.lambda, &|value| {
            total(&|index| settled(index, inputs[index].behaviour(&dossier.sectors[index]), &Triangle::fixed(value)))
        });
        swings
    }
}

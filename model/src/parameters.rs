//! One consistent set of parameters of one sector.

use crate::dossier::Behaviour;
use crate::draws::Draw;
use crate::real::{LANES, Lanes};
use crate::triangle::Triangle;

/// One set of parameters of one sector, in the order σM ≥ σD ≥ η the demand system needs; all pure numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parameters<T = f64> {
    /// σM, substitution between origins of imports.
    pub sigma_m: T,
    /// σD, substitution between imports and the importer's own product.
    pub sigma_d: T,
    /// η, elasticity of total demand.
    pub eta: T,
    /// ρ, share of the log tariff change that reaches the buyer, 0..=1; the same for J and third countries.
    pub rho: T,
    /// μ, contribution margin and so the floor of the exporter's price, 0..1.
    pub mu: T,
    /// a_v, domestic value added in a unit of export value.
    pub a_v: T,
}

/// The reader's own assumptions about one lever, which stand for the dossier's in the central run and in every draw.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Own {
    /// ρ, 0..=1.
    pub pass_through: Option<f64>,
    /// σM, 1.2..=10.
    pub elasticity: Option<f64>,
}

/// The least σD: imports and home goods stay substitutes, and the import price index stays finite.
const LEAST_SIGMA_D: f64 = 1.01;

impl Parameters {
    /// The central set: every parameter at its mode.
    #[must_use]
    pub fn central(behaviour: &Behaviour, lambda: &Triangle, own: Own) -> Self {
        Self {
            sigma_m: behaviour.sigma_m.mode,
            sigma_d: lambda.mode,
            eta: behaviour.eta.mode,
            rho: behaviour.rho.mode,
            mu: behaviour.mu.mode,
            a_v: behaviour.a_v.mode,
        }
        .settled(own)
    }

    /// The set of one draw: every parameter at its triangle's value at the draw's level.
    #[must_use]
    pub fn drawn(behaviour: &Behaviour, lambda: &Triangle, own: Own, draw: &Draw) -> Self {
        Self {
            sigma_m: behaviour.sigma_m.at(draw.sigma_m),
            sigma_d: lambda.at(draw.lambda),
            eta: behaviour.eta.at(draw.eta),
            rho: behaviour.rho.at(draw.rho),
            mu: behaviour.mu.at(draw.mu),
            a_v: behaviour.a_v.at(draw.a_v),
        }
        .settled(own)
    }

    /// Puts the reader's own values in, turns λ (carried in `sigma_d`) into σD = max(1.01, λσM), then caps η at σD.
    ///
    /// Outside the order σM ≥ σD ≥ η a tariff could draw trade towards the taxed goods.
    fn settled(mut self, own: Own) -> Self {
        self.sigma_m = own.elasticity.unwrap_or(self.sigma_m);
        self.rho = own.pass_through.unwrap_or(self.rho);
        self.sigma_d = (self.sigma_d * self.sigma_m).max(LEAST_SIGMA_D);
        self.eta = self.eta.min(self.sigma_d);
        self
    }
}

impl Parameters<Lanes> {
    /// The sets of [`LANES`] draws side by side.
    pub(crate) fn beside(sets: &[Parameters; LANES]) -> Self {
        let gather = |pick: fn(&Parameters) -> f64| Lanes(std::array::from_fn(|i| pick(&sets[i])));
        Self {
            sigma_m: gather(|p| p.sigma_m),
            sigma_d: gather(|p| p.sigma_d),
            eta: gather(|p| p.eta),
            rho: gather(|p| p.rho),
            mu: gather(|p| p.mu),
            a_v: gather(|p| p.a_v),
        }
    }
}

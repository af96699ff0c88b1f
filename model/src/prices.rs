//! E3 to E6: prices and quantities, as logarithms.

use crate::market::Setting;
use crate::parameters::Parameters;

/// How close to 1 an elasticity must be for the logarithmic limit of its index to stand in.
const NEAR_ONE: f64 = 1e-9;

/// E3 for one origin: how the tariff splits between its exporters and its buyers.
///
/// ```text
/// E3  x = max(T^−(1−ρ), 1−μ)     b = x·T
/// ```
/// Source: pricing to market, Krugman (1987); the floor is unit variable cost.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Border {
    /// ln x, log change of the exporter's price.
    pub ln_x: f64,
    /// x − 1.
    pub x_change: f64,
    /// ln b, log change of the duty-paid border price.
    pub ln_b: f64,
    /// Whether the floor 1 − μ holds the price up: the margin is exhausted.
    pub at_floor: bool,
}

impl Border {
    /// E3 at log tariff change `ln_t`.
    #[must_use]
    pub fn of(ln_t: f64, p: &Parameters) -> Self {
        let ln_x = -(1.0 - p.rho) * ln_t;
        let x_change = libm::expm1(ln_x);
        if x_change < -p.mu {
            let ln_x = libm::log1p(-p.mu);
            Self { ln_x, x_change: -p.mu, ln_b: ln_t + ln_x, at_floor: true }
        } else {
            Self { ln_x, x_change, ln_b: p.rho * ln_t, at_floor: false }
        }
    }
}

/// State b0: third countries pay their new tariff, J still its old one. All logarithms are relative to the base year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Before {
    /// E3 of third countries.
    pub border_r: Border,
    /// ω in this state.
    pub omega: f64,
    /// θ in this state.
    pub theta: f64,
    /// ln P_M⁰, the import price index.
    pub ln_p_m: f64,
    /// ln P⁰, price of all goods of the sector.
    pub ln_p: f64,
    /// q_J⁰ − 1.
    pub q_j_change: f64,
    /// q_R⁰.
    pub q_r: f64,
    /// ln q_D⁰.
    pub ln_q_d: f64,
}

/// The price change of a two-good CES bundle in which one good, with outlay share `share`, changes by the log `ln_price`.
///
/// ```text
/// ln P = ln[share·e^{(1−σ)·ln_price} + (1−share)]/(1−σ)      σ→1: share·ln_price
/// ```
/// The form with expm1 and log1p keeps the digits of a tiny change.
fn index(share: f64, one_minus_sigma: f64, ln_price: f64) -> f64 {
    if one_minus_sigma.abs() < NEAR_ONE {
        share * ln_price
    } else {
        libm::log1p(share * libm::expm1(one_minus_sigma * ln_price)) / one_minus_sigma
    }
}

/// Φ at log price `ln_p`: (P^{1−η} − 1)/(1−η), with limit ln P; the integral behind E11.
pub(crate) fn surplus(ln_p: f64, eta: f64) -> f64 {
    let d = 1.0 - eta;
    if d.abs() < NEAR_ONE { ln_p } else { libm::expm1(d * ln_p) / d }
}

impl Before {
    /// E4 to E6 with b = (1, b_R).
    #[must_use]
    pub fn of(setting: &Setting, p: &Parameters) -> Self {
        let border_r = Border::of(setting.ln_t_r, p);
        if border_r.ln_b == 0.0 {
            let (omega, theta) = (setting.omega, setting.theta);
            return Self { border_r, omega, theta, ln_p_m: 0.0, ln_p: 0.0, q_j_change: 0.0, q_r: 1.0, ln_q_d: 0.0 };
        }
        let (d_m, d_d) = (1.0 - p.sigma_m, 1.0 - p.sigma_d);
        let ln_p_m = index(setting.omega_r, d_m, border_r.ln_b);
        let ln_p = index(setting.theta, d_d, ln_p_m);
        let ln_q_d = (p.sigma_d - p.eta) * ln_p;
        let ln_q_j = (p.sigma_m - p.sigma_d) * ln_p_m + ln_q_d;
        Self {
            border_r,
            // An outlay share moves with its good's price relative to its bundle's, to the power 1−σ.
            omega: setting.omega * libm::exp(-d_m * ln_p_m),
            theta: setting.theta * libm::exp(d_d * (ln_p_m - ln_p)),
            ln_p_m,
            ln_p,
            q_j_change: libm::expm1(ln_q_j),
            q_r: libm::exp(ln_q_j - p.sigma_m * border_r.ln_b),
            ln_q_d,
        }
    }
}

/// State b1, the scenario: E3 to E6, every quantity and index relative to state b0.
///
/// ```text
/// E4  P_M = [ω b_J^(1−σM) + (1−ω) b_R^(1−σM)]^(1/(1−σM))
/// E5  P   = [θ P_M^(1−σD) + (1−θ)]^(1/(1−σD))
/// E6  q_J = b_J^−σM·P_M^(σM−σD)·P^(σD−η)   q_R = b_R^−σM·P_M^(σM−σD)·P^(σD−η)   q_D = P^(σD−η)
/// ```
/// Taken from b0, whose shares are known, the ratio of the two states needs b_J alone and loses no digits when the tariff is
/// tiny. Source: Hallren and Riker (2017), USITC working paper 2017-07-B, for ρ = 1 and σM = σD; exact hat algebra after
/// Dekle, Eaton and Kortum (2008).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prices {
    /// E3 of J.
    pub border_j: Border,
    /// State b0.
    pub before: Before,
    /// ln(P_M/P_M⁰), the import price index.
    pub ln_p_m: f64,
    /// ln(P/P⁰), the price of all goods of the sector.
    pub ln_p: f64,
    /// ln(q_J/q_J⁰).
    pub ln_q_j: f64,
    /// ln(q_R/q_R⁰).
    pub ln_q_r: f64,
    /// ln(q_D/q_D⁰).
    pub ln_q_d: f64,
}

impl Prices {
    /// E3 to E6.
    #[must_use]
    pub fn of(setting: &Setting, p: &Parameters) -> Self {
        let border_j = Border::of(setting.ln_t_j, p);
        let before = Before::of(setting, p);
        let ln_p_m = index(before.omega, 1.0 - p.sigma_m, border_j.ln_b);
        let ln_p = index(before.theta, 1.0 - p.sigma_d, ln_p_m);
        let ln_q_d = (p.sigma_d - p.eta) * ln_p;
        let ln_q_r = (p.sigma_m - p.sigma_d) * ln_p_m + ln_q_d;
        Self { border_j, before, ln_p_m, ln_p, ln_q_j: ln_q_r - p.sigma_m * border_j.ln_b, ln_q_r, ln_q_d }
    }
}

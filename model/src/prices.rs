//! E3 to E6: prices, and the quantities that follow.

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
    /// x − 1, change of the exporter's price.
    pub x_change: f64,
    /// b − 1, change of the duty-paid border price.
    pub b_change: f64,
    /// ln b.
    pub ln_b: f64,
    /// Whether the floor 1 − μ holds the price up: the margin is exhausted.
    pub at_floor: bool,
}

impl Border {
    /// E3 where T − 1 is `t_change` and ln T is `ln_t`.
    #[must_use]
    pub fn of(t_change: f64, ln_t: f64, p: &Parameters) -> Self {
        let x_free = libm::expm1(-(1.0 - p.rho) * ln_t);
        let at_floor = x_free < -p.mu;
        let x_change = if at_floor { -p.mu } else { x_free };
        // Off the floor ln b = ρ ln T keeps all its digits; a sum of logarithms would not.
        let ln_b = if at_floor { ln_t + libm::log1p(-p.mu) } else { p.rho * ln_t };
        Self { x_change, b_change: x_change + t_change + x_change * t_change, ln_b, at_floor }
    }
}

/// E4 to E6 for a change of one import's price b, the other import's and the home price staying: changes relative to the
/// state before, whose outlay shares are ω (of that import among imports) and θ (of imports in total).
///
/// ```text
/// E4  P_M = [ω b^(1−σM) + (1−ω)]^(1/(1−σM))      σM→1: b^ω
/// E5  P   = [θ P_M^(1−σD) + (1−θ)]^(1/(1−σD))    σD→1: P_M^θ
/// E6  own = b^−σM·P_M^(σM−σD)·P^(σD−η)   other = P_M^(σM−σD)·P^(σD−η)   home = P^(σD−η)
/// ```
/// Taking each state's shares as the next one's start is exact for constant elasticities (Dekle, Eaton and Kortum 2008), and
/// it keeps the digits of a tiny change. Source: nested demand after Armington (1969) and Hallren and Riker (2017).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// ln P_M, the import price index.
    pub ln_p_m: f64,
    /// ln P, the price of all goods of the sector.
    pub ln_p: f64,
    /// Quantity of the import whose price changed, less 1.
    pub own: f64,
    /// Quantity of the other import, less 1.
    pub other: f64,
    /// Quantity of the home product, less 1.
    pub home: f64,
    /// Φ(P) = (P^(1−η) − 1)/(1−η), with limit ln P: the integral behind E11.
    pub surplus: f64,
    /// P^(1−η), total outlay.
    pub outlay: f64,
    /// P_M^(1−σM); the other import's share of imports is divided by it.
    pub imports_power: f64,
    /// (P_M/P)^(1−σD); imports' share of total outlay is multiplied by it.
    pub imports_share: f64,
}

impl Step {
    /// No price changed.
    const NONE: Self = Self {
        ln_p_m: 0.0,
        ln_p: 0.0,
        own: 0.0,
        other: 0.0,
        home: 0.0,
        surplus: 0.0,
        outlay: 1.0,
        imports_power: 1.0,
        imports_share: 1.0,
    };

    /// E4 to E6. Powers of the indices are quotients of the four already at hand, so six transcendental functions do.
    fn of(omega: f64, theta: f64, border: &Border, p: &Parameters) -> Self {
        if border.ln_b == 0.0 {
            return Self::NONE;
        }
        let (d_m, d_d, d_t) = (1.0 - p.sigma_m, 1.0 - p.sigma_d, 1.0 - p.eta);
        // Each power is carried as its difference from 1: b^(1−σM), P_M^(1−σM), P_M^(1−σD), P^(1−σD), P^(1−η).
        let b_m = libm::expm1(d_m * border.ln_b);
        let m_m = omega * b_m;
        let ln_p_m = if d_m.abs() < NEAR_ONE { omega * border.ln_b } else { libm::log1p(m_m) / d_m };
        let m_d = libm::expm1(d_d * ln_p_m);
        let p_d = theta * m_d;
        let ln_p = if d_d.abs() < NEAR_ONE { theta * ln_p_m } else { libm::log1p(p_d) / d_d };
        let p_t = libm::expm1(d_t * ln_p);

        let home = less_one(p_t, p_d);
        let nest = less_one(m_d, m_m);
        let other = nest + home + nest * home;
        let switch = less_one(b_m, border.b_change);
        Self {
            ln_p_m,
            ln_p,
            own: other + switch + other * switch,
            other,
            home,
            surplus: if d_t.abs() < NEAR_ONE { ln_p } else { p_t / d_t },
            outlay: 1.0 + p_t,
            imports_power: 1.0 + m_m,
            imports_share: 1.0 + less_one(m_d, p_d),
        }
    }
}

/// (1+a)/(1+b) − 1.
fn less_one(a: f64, b: f64) -> f64 {
    (a - b) / (1.0 + b)
}

/// E3 to E6 of a sector in its two states.
///
/// State b0: third countries pay their new tariff, J still its old one. State b1 is the scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prices {
    /// E3 of J.
    pub border_j: Border,
    /// E3 of third countries.
    pub border_r: Border,
    /// From the base year to b0: third countries' price changes, so `own` is q_R⁰ − 1 and `other` q_J⁰ − 1.
    pub before: Step,
    /// From b0 to b1: J's price changes, so `own` is q_J/q_J⁰ − 1 and `other` q_R/q_R⁰ − 1.
    pub after: Step,
}

impl Prices {
    /// E3 to E6.
    #[must_use]
    pub fn of(setting: &Setting, p: &Parameters) -> Self {
        let border_j = Border::of(setting.t_j_change, setting.ln_t_j, p);
        let border_r = Border::of(setting.t_r_change, setting.ln_t_r, p);
        let before = Step::of(setting.omega_r, setting.theta, &border_r, p);
        let omega = setting.omega / before.imports_power;
        let after = Step::of(omega, setting.theta * before.imports_share, &border_j, p);
        Self { border_j, border_r, before, after }
    }
}

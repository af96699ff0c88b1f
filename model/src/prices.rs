//! E3 to E6: prices, and the quantities that follow.

use crate::market::Setting;
use crate::parameters::Parameters;
use crate::real::Real;

/// How close to 1 an elasticity must be for the logarithmic limit of its index to stand in.
const NEAR_ONE: f64 = 1e-9;

/// E3 for one origin: how the tariff splits between its exporters and its buyers.
///
/// ```text
/// E3  x = max(T^−(1−ρ), 1−μ)     b = x·T
/// ```
/// Source: pricing to market, Krugman (1987); the floor is unit variable cost.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Border<T = f64> {
    /// x − 1, change of the exporter's price.
    pub x_change: T,
    /// b − 1, change of the duty-paid border price.
    pub b_change: T,
    /// ln b.
    pub ln_b: T,
}

impl<T: Real> Border<T> {
    /// E3 where T − 1 is `t_change` and ln T is `ln_t`.
    pub(crate) fn of(t_change: f64, ln_t: f64, p: &Parameters<T>) -> Self {
        let free = ((p.rho - 1.0) * ln_t).exp_m1();
        let floor = -p.mu;
        let x_change = free.if_below(floor, floor, free);
        // Off the floor ln b = ρ ln T keeps all its digits; a sum of logarithms would not.
        let passed = p.rho * ln_t;
        let ln_b = if free.is_below(floor) { free.if_below(floor, floor.ln_1p() + ln_t, passed) } else { passed };
        Self { x_change, b_change: x_change + x_change * t_change + t_change, ln_b }
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
pub struct Step<T = f64> {
    /// ln P_M, the import price index.
    pub ln_p_m: T,
    /// ln P, the price of all goods of the sector.
    pub ln_p: T,
    /// Quantity of the import whose price changed, less 1.
    pub own: T,
    /// Quantity of the other import, less 1.
    pub other: T,
    /// Quantity of the home product, less 1.
    pub home: T,
    /// Φ(P) = (P^(1−η) − 1)/(1−η), with limit ln P: the integral behind E11.
    pub surplus: T,
    /// P^(1−η), total outlay.
    pub outlay: T,
    /// P_M^(1−σM); the other import's share of imports is divided by it.
    pub imports_power: T,
    /// (P_M/P)^(1−σD); imports' share of total outlay is multiplied by it.
    pub imports_share: T,
}

impl<T: Real> Step<T> {
    /// No price changed.
    fn none() -> Self {
        let (zero, one) = (T::of(0.0), T::of(1.0));
        Self {
            ln_p_m: zero,
            ln_p: zero,
            own: zero,
            other: zero,
            home: zero,
            surplus: zero,
            outlay: one,
            imports_power: one,
            imports_share: one,
        }
    }

    /// E4 to E6. Powers of the indices are quotients of the four already at hand, so five transcendental functions do.
    fn of(omega: T, theta: T, border: &Border<T>, p: &Parameters<T>) -> Self {
        if border.ln_b.is_zero() {
            return Self::none();
        }
        let one = T::of(1.0);
        let (d_m, d_d, d_t) = (one - p.sigma_m, one - p.sigma_d, one - p.eta);
        // Each power is carried as its difference from 1: b^(1−σM), P_M^(1−σM), P_M^(1−σD), P^(1−σD), P^(1−η).
        let b_m = (d_m * border.ln_b).exp_m1();
        let m_m = omega * b_m;
        let ln_p_m = d_m.if_within(NEAR_ONE, omega * border.ln_b, m_m.ln_1p() / d_m);
        let m_d = (d_d * ln_p_m).exp_m1();
        let p_d = theta * m_d;
        let ln_p = d_d.if_within(NEAR_ONE, theta * ln_p_m, p_d.ln_1p() / d_d);
        let p_t = (d_t * ln_p).exp_m1();

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
            surplus: d_t.if_within(NEAR_ONE, ln_p, p_t / d_t),
            outlay: p_t + 1.0,
            imports_power: m_m + 1.0,
            imports_share: less_one(m_d, p_d) + 1.0,
        }
    }
}

/// (1+a)/(1+b) − 1.
fn less_one<T: Real>(a: T, b: T) -> T {
    (a - b) / (b + 1.0)
}

/// E3 to E6 of a sector in its two states.
///
/// State b0: third countries pay their new tariff, J still its old one. State b1 is the scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prices<T = f64> {
    /// E3 of J.
    pub border_j: Border<T>,
    /// E3 of third countries.
    pub border_r: Border<T>,
    /// From the base year to b0: third countries' price changes, so `own` is q_R⁰ − 1 and `other` q_J⁰ − 1.
    pub before: Step<T>,
    /// From b0 to b1: J's price changes, so `own` is q_J/q_J⁰ − 1 and `other` q_R/q_R⁰ − 1.
    pub after: Step<T>,
}

impl<T: Real> Prices<T> {
    /// E3 to E6.
    pub(crate) fn of(setting: &Setting, p: &Parameters<T>) -> Self {
        let border_j = Border::of(setting.t_j_change, setting.ln_t_j, p);
        let border_r = Border::of(setting.t_r_change, setting.ln_t_r, p);
        let before = Step::of(T::of(setting.omega_r), T::of(setting.theta), &border_r, p);
        let omega = T::of(setting.omega) / before.imports_power;
        let after = Step::of(omega, before.imports_share * setting.theta, &border_j, p);
        Self { border_j, border_r, before, after }
    }
}

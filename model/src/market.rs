//! E1 and E2: one sector's market before any response, and the tariff that hits it.

use crate::clamp::ratio;
use crate::parameters::Parameters;

/// Trade, duties and tariff changes of one sector; money in USD bn a year, rates as fractions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Market {
    /// B, the basis' export value of J at full volume.
    pub base_v_j: f64,
    /// v, the reader's multiplier of it.
    pub volume: f64,
    /// V_R, imports from third countries.
    pub v_r: f64,
    /// V_D, the importer's own product.
    pub v_d: f64,
    /// t_J0, duty on J in the base year.
    pub t_j0: f64,
    /// t_R0, duty on third countries in the base year.
    pub t_r0: f64,
    /// t_J1 − t_J0; negative for a cut.
    pub rise_j: f64,
    /// t_R1 − t_R0.
    pub rise_r: f64,
}

impl Market {
    /// V_J = v·B, exports before the tariff change.
    #[must_use]
    pub fn v_j(&self) -> f64 {
        self.base_v_j * self.volume
    }

    /// A change of exports because of the tariff, USD bn a year, as a change since the base year in per cent of it: the reader's
    /// own volume counts, and nothing exported is everything lost, even of nothing.
    pub(crate) fn change_pct(&self, flow: f64) -> f64 {
        if self.v_j() == 0.0 {
            return -100.0;
        }
        100.0 * ratio(self.base_v_j * (self.volume - 1.0) + flow, self.base_v_j)
    }

    /// t_J1, the duty on J.
    #[must_use]
    pub fn t_j1(&self) -> f64 {
        self.t_j0 + self.rise_j
    }

    /// t_R1, the duty on third countries.
    #[must_use]
    pub fn t_r1(&self) -> f64 {
        self.t_r0 + self.rise_r
    }
}

/// E1 and E2 of a market: what no parameter changes.
///
/// ```text
/// E1  E_J=V_J(1+t_J0)  E_R=V_R(1+t_R0)  E_D=V_D  E_M=E_J+E_R  E_0=E_M+E_D  ω=E_J/E_M  θ=E_M/E_0     (0/0 = 0)
/// E2  T_i=(1+t_i1)/(1+t_i0)
/// ```
/// Source: Armington (1969) nests in the calibrated share form of Rutherford (2002).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// E_0, buyers' total outlay with duty, USD bn a year.
    pub outlay: f64,
    /// ω, J's share of outlay on imports.
    pub omega: f64,
    /// 1 − ω, from its own quotient so that no digits are lost.
    pub omega_r: f64,
    /// θ, imports' share of total outlay.
    pub theta: f64,
    /// ln T_J, log change of one plus J's duty.
    pub ln_t_j: f64,
    /// T_J − 1.
    pub t_j_change: f64,
    /// T_R − 1.
    pub t_r_change: f64,
    /// ln T_R.
    pub ln_t_r: f64,
}

impl Setting {
    /// E1 and E2.
    #[must_use]
    pub fn of(market: &Market) -> Self {
        let e_j = market.v_j() * (1.0 + market.t_j0);
        let e_r = market.v_r * (1.0 + market.t_r0);
        let imports = e_j + e_r;
        let outlay = imports + market.v_d;
        let t_j_change = market.rise_j / (1.0 + market.t_j0);
        let t_r_change = market.rise_r / (1.0 + market.t_r0);
        Self {
            outlay,
            omega: ratio(e_j, imports),
            omega_r: ratio(e_r, imports),
            theta: ratio(imports, outlay),
            ln_t_j: libm::log1p(t_j_change),
            t_j_change,
            t_r_change,
            ln_t_r: libm::log1p(t_r_change),
        }
    }

    /// E17, e_J = σM(1−ω) + σD ω(1−θ) + η ω θ: the local own-price elasticity of demand for J's goods.
    ///
    /// It is minus the derivative of ln q_J with respect to ln b_J at the base year's prices.
    #[must_use]
    pub fn own_price_elasticity(&self, p: &Parameters) -> f64 {
        p.sigma_m * (1.0 - self.omega) + p.sigma_d * self.omega * (1.0 - self.theta) + p.eta * self.omega * self.theta
    }
}

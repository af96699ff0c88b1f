//! E10: where the lost sales go.

use crate::market::Market;
use crate::prices::Prices;

/// Where J's lost sales go, at base prices, USD bn a year.
///
/// ```text
/// E10  lost = V_J(q_J⁰−q_J)   div_R = V_R(q_R−q_R⁰)   div_D = V_D(q_D−q_D⁰)   contraction = lost − div_R − div_D
/// ```
/// The contraction is a residual and can be negative.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Diversion {
    /// Sales J loses.
    pub lost: f64,
    /// Replaced by third countries.
    pub to_third: f64,
    /// Replaced by the importer's own producers.
    pub to_home: f64,
    /// Not replaced.
    pub contraction: f64,
}

impl Diversion {
    /// E10.
    #[must_use]
    pub fn of(market: &Market, prices: &Prices) -> Self {
        let Prices { before, after, .. } = prices;
        let lost = -market.v_j() * (1.0 + before.other) * after.own;
        let to_third = market.v_r * (1.0 + before.own) * after.other;
        let to_home = market.v_d * (1.0 + before.home) * after.home;
        Self { lost, to_third, to_home, contraction: lost - to_third - to_home }
    }

    /// Adds another sector's flows, field by field.
    pub(crate) fn add(&mut self, other: &Self) {
        self.lost += other.lost;
        self.to_third += other.to_third;
        self.to_home += other.to_home;
        self.contraction += other.contraction;
    }
}

//! E7 to E9 and E11 to E16: what the response is worth.

use crate::market::{Market, Setting};
use crate::parameters::Parameters;
use crate::prices::Prices;
use crate::real::Real;

/// The money flows of one sector that bands are formed of, USD bn a year; they add up over sectors.
///
/// Superscript 0 is state b0: third countries as in the scenario, J's duty as in the base year.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Money<T = f64> {
    /// E8, R = t_J1·V1, duties on J's goods.
    pub duties: T,
    /// E8, ΔR = t_J1·V1 − t_J0·V_J·q_J⁰, duties because of the tariff change.
    pub extra_duties: T,
    /// E7, V1 − V_J with V1 = V_J·x_J·q_J, change of export value from the same volumes in the base year.
    pub value_change: T,
    /// E7, V_J(q_J − 1), the same at base-year prices.
    pub volume_change: T,
    /// E11, L_CS = E_0[Φ(P) − Φ(P⁰)], buyers' surplus loss.
    ///
    /// It is the exact area under the demand curve for J's goods between the two prices, not a triangle.
    pub buyers: T,
    /// E12, L_Π = V_J(1−x_J)q_J + V_J·μ·(q_J⁰−q_J), exporters' profit loss: price cuts plus margins on lost sales.
    pub exporters: T,
    /// E13, L_CS − ΔR − ΔR_R, the importing country's net loss.
    ///
    /// E9, ΔR_R = t_R1·V_R·x_R·(q_R−q_R⁰), is extra duty on third-country goods that replace J's.
    pub us_net: T,
    /// E15 before multiplier and leakage, a_v(V_J·q_J − B), value added gained on exports.
    pub value_added: T,
    /// E16, V_J(1−x_J)q_J, income given away through price cuts.
    pub price_cuts: T,
}

impl<T: Real> Money<T> {
    /// E7 to E9 and E11 to E16.
    pub(crate) fn of(market: &Market, setting: &Setting, p: &Parameters<T>, prices: &Prices<T>) -> Self {
        let v_j = market.v_j();
        let Prices { border_j, border_r, before, after } = prices;
        let (x_change, x_j) = (border_j.x_change, border_j.x_change + 1.0);
        // Sales and receipts relative to state b0, then relative to the base year.
        let (q_j0, sales) = (before.other + 1.0, after.own);
        let receipts = x_change + sales + x_change * sales;
        let q_j_change = before.other + q_j0 * sales;
        let value_change = x_change + q_j_change + x_change * q_j_change;
        let q_j = q_j0 * (sales + 1.0);

        let duties = x_j * q_j * (market.t_j1() * v_j);
        let extra_duties = q_j0 * (x_j * (sales + 1.0) * market.rise_j + receipts * market.t_j0) * v_j;
        let third_duties = (border_r.x_change + 1.0) * (before.own + 1.0) * after.other * (market.t_r1() * market.v_r);
        let buyers = before.outlay * after.surplus * setting.outlay;
        let price_cuts = -(x_change * q_j) * v_j;
        Self {
            duties,
            extra_duties,
            value_change: value_change * v_j,
            volume_change: q_j_change * v_j,
            buyers,
            exporters: price_cuts - p.mu * q_j0 * sales * v_j,
            us_net: buyers - extra_duties - third_duties,
            value_added: p.a_v * (q_j_change * v_j + market.base_v_j * (market.volume - 1.0)),
            price_cuts,
        }
    }

    /// Adds another sector's flows, field by field.
    pub(crate) fn add(&mut self, other: &Self) {
        self.duties = self.duties + other.duties;
        self.extra_duties = self.extra_duties + other.extra_duties;
        self.value_change = self.value_change + other.value_change;
        self.volume_change = self.volume_change + other.volume_change;
        self.buyers = self.buyers + other.buyers;
        self.exporters = self.exporters + other.exporters;
        self.us_net = self.us_net + other.us_net;
        self.value_added = self.value_added + other.value_added;
        self.price_cuts = self.price_cuts + other.price_cuts;
    }
}

impl Money {
    /// E14, DWL = L_CS − ΔR − ΔR_R + L_Π, the loss of both countries together.
    #[must_use]
    pub fn deadweight(&self) -> f64 {
        self.us_net + self.exporters
    }
}

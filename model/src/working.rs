//! Every intermediate value behind one sector's central estimate.

use crate::clamp::ratio;
use crate::diversion::Diversion;
use crate::market::{Market, Setting};
use crate::metric::Metric;
use crate::money::Money;
use crate::parameters::Parameters;
use crate::prices::Prices;
use crate::totals::{Figures, Scale};

/// E1 to E17 of one sector, worked through once: what a derivation shows step by step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Working {
    /// Trade, duties and tariff.
    pub market: Market,
    /// E1, E2.
    pub setting: Setting,
    /// The parameters in use.
    pub parameters: Parameters,
    /// E3 to E6.
    pub prices: Prices,
    /// E7 to E9, E11 to E16.
    pub money: Money,
    /// E10.
    pub diversion: Diversion,
}

impl Working {
    /// Works the equations through for a market and a set of parameters.
    #[must_use]
    // Once per sector and estimate: a copy at every caller would cost the web build more than a call costs a move.
    #[inline(never)]
    pub fn of(market: Market, parameters: Parameters) -> Self {
        let setting = Setting::of(&market);
        let prices = Prices::of(&setting, &parameters);
        let money = Money::of(&market, &setting, &parameters, &prices);
        let diversion = Diversion::of(&market, &prices);
        Self { market, setting, parameters, prices, money, diversion }
    }

    /// Whether the floor 1 − μ holds J's price up: the exporters' margin is exhausted.
    #[must_use]
    pub fn at_floor(&self) -> bool {
        let p = &self.parameters;
        libm::expm1((p.rho - 1.0) * self.setting.ln_t_j) < -p.mu
    }

    /// b_J, the duty-paid border price relative to the base year.
    #[must_use]
    pub fn b_j(&self) -> f64 {
        1.0 + self.prices.border_j.b_change
    }

    /// x_J, the exporters' price relative to the base year.
    #[must_use]
    pub fn x_j(&self) -> f64 {
        1.0 + self.prices.border_j.x_change
    }

    /// P_M, the import price index relative to the base year.
    #[must_use]
    pub fn p_m(&self) -> f64 {
        libm::exp(self.prices.before.ln_p_m + self.prices.after.ln_p_m)
    }

    /// P, the price index of all goods of the sector relative to the base year.
    #[must_use]
    pub fn p(&self) -> f64 {
        libm::exp(self.prices.before.ln_p + self.prices.after.ln_p)
    }

    /// q_J, quantity of J's goods relative to the base year.
    #[must_use]
    pub fn q_j(&self) -> f64 {
        (1.0 + self.prices.before.other) * (1.0 + self.prices.after.own)
    }

    /// V1, export value at customs, USD bn a year.
    #[must_use]
    pub fn v1(&self) -> f64 {
        self.market.v_j() + self.money.value_change
    }

    /// The sector's own scale: its exports in place of all exports.
    fn scale(&self, economy: &Scale) -> Scale {
        let Market { base_v_j, volume, .. } = self.market;
        Scale {
            base: base_v_j,
            before: self.market.v_j(),
            chosen: base_v_j * (volume - 1.0),
            static_duties: self.market.t_j1() * self.market.v_j(),
            ..*economy
        }
    }

    /// One figure of the outcome's sector table.
    pub(crate) fn own(&self, metric: Metric, economy: &Scale) -> f64 {
        self.read(metric, &Figures::of(&self.money, 0.0, 0.0, 1.0), &self.scale(economy))
    }

    /// One row of the outcome's sector table.
    pub(crate) fn row(&self, economy: &Scale) -> [f64; Metric::COUNT] {
        let scale = self.scale(economy);
        let figures = Figures::of(&self.money, 0.0, 0.0, 1.0);
        Metric::ALL.map(|metric| if metric.in_sectors() { self.read(metric, &figures, &scale) } else { 0.0 })
    }

    fn read(&self, metric: Metric, figures: &Figures, scale: &Scale) -> f64 {
        let border = &self.prices.border_j;
        match metric {
            Metric::BuyerPriceChangePct => 100.0 * libm::expm1(border.ln_b),
            Metric::ExporterPriceChangePct => 100.0 * border.x_change,
            Metric::BuyersSharePct => 100.0 * ratio(border.ln_b, self.setting.ln_t_j),
            _ => figures.read(metric, scale, &self.diversion),
        }
    }
}

//! Totals over sectors, and E16 and E18 to E20, which turn them into what people ask about.

use crate::case::Case;
use crate::clamp::ratio;
use crate::diversion::Diversion;
use crate::dossier::{Car, Constants};
use crate::market::Market;
use crate::metric::Metric;
use crate::money::Money;
use crate::real::Real;

/// What the figures are set against: economy-wide constants and the exports before the tariff.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scale {
    /// ΣB, exports at full volume, USD bn a year.
    pub base: f64,
    /// ΣV_J, exports at the reader's volume.
    pub before: f64,
    /// ΣB(v − 1), the part of every change that is the reader's own choice of volume.
    pub chosen: f64,
    /// Σt_J1 V_J, duties at the starting mix.
    pub static_duties: f64,
    /// Yen per dollar.
    pub yen: f64,
    pub days: f64,
    pub households_m: f64,
    pub gdp_yen_tn: f64,
    pub car: Option<Car>,
}

impl Scale {
    pub fn new(constants: &Constants, car: Option<Car>, case: &Case) -> Self {
        Self {
            base: 0.0,
            before: 0.0,
            chosen: 0.0,
            static_duties: 0.0,
            yen: case.yen(constants),
            days: constants.days,
            households_m: constants.households_m,
            gdp_yen_tn: constants.gdp_yen_tn,
            car,
        }
    }

    pub fn add(&mut self, market: &Market) {
        let v_j = market.v_j();
        self.base += market.base_v_j;
        self.before += v_j;
        self.chosen += market.base_v_j * (market.volume - 1.0);
        self.static_duties += market.t_j1() * v_j;
    }
}

/// The quantities totals are read from: each metric with a band is an increasing straight line in one of them, so a band of
/// the figure is, read, the band of the metric. USD bn a year unless said otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Figures<T = f64> {
    pub duties: T,
    pub extra_duties: T,
    pub value_change: T,
    pub volume_change: T,
    pub buyers: T,
    pub exporters: T,
    pub us_net: T,
    pub deadweight: T,
    /// m(1−r)Σa_v(V_J q_J − B).
    pub gdp_real: T,
    /// The same less the price cuts.
    pub gdp_income: T,
    /// L_Π of the car sector.
    pub cars: T,
    /// b_J − 1 of the car sector, a fraction.
    pub car_buyer_price: T,
}

impl<T: Real> Figures<T> {
    /// The figures of summed flows; `retained` is m(1−r).
    pub fn of(sum: &Money<T>, cars: T, car_buyer_price: T, retained: f64) -> Self {
        // E15, ΔGDP_real = m(1−r)·Σ a_v(V_J q_J − B); E16, ΔGDP_income = ΔGDP_real − Σ V_J(1−x_J)q_J.
        let gdp_real = sum.value_added * retained;
        Self {
            duties: sum.duties,
            extra_duties: sum.extra_duties,
            value_change: sum.value_change,
            volume_change: sum.volume_change,
            buyers: sum.buyers,
            exporters: sum.exporters,
            us_net: sum.us_net,
            deadweight: sum.us_net + sum.exporters,
            gdp_real,
            gdp_income: gdp_real - sum.price_cuts,
            cars,
            car_buyer_price,
        }
    }
}

impl Figures {
    /// The metric these figures give, with the diversion for those that need it.
    pub fn read(&self, metric: Metric, scale: &Scale, diversion: &Diversion) -> f64 {
        // E19: ¥bn a day.
        let yen_a_day = |usd_bn: f64| ratio(usd_bn * scale.yen, scale.days);
        // E15 and E16: USD bn → ¥tn → per cent of GDP.
        let of_gdp = |usd_bn: f64| 100.0 * ratio(usd_bn * scale.yen / 1000.0, scale.gdp_yen_tn);
        // Against B, so the reader's own volumes count; nothing exported is everything lost, even of nothing.
        let change = |usd_bn: f64| {
            if scale.before == 0.0 { -100.0 } else { 100.0 * ratio(scale.chosen + usd_bn, scale.base) }
        };
        let value = scale.before + self.value_change;
        match metric {
            Metric::DutiesUsdBn => self.duties,
            Metric::ExtraDutiesUsdBn => self.extra_duties,
            Metric::StaticRatePct => 100.0 * ratio(scale.static_duties, scale.before),
            Metric::RealisedRatePct => 100.0 * ratio(self.duties, value),
            Metric::ExportValueUsdBn => value,
            Metric::ExportValueChangePct => change(self.value_change),
            Metric::ExportVolumeChangePct => change(self.volume_change),
            Metric::UsBuyersLossUsdBn => self.buyers,
            Metric::ExportersLossUsdBn => self.exporters,
            Metric::ExportersLossYenBnPerDay => yen_a_day(self.exporters),
            Metric::CarsLossYenBnPerDay => yen_a_day(self.cars),
            Metric::DivertedToThirdUsdBn => diversion.to_third,
            Metric::DivertedToUsUsdBn => diversion.to_home,
            Metric::NotBoughtUsdBn => diversion.contraction,
            Metric::DeadweightLossUsdBn => self.deadweight,
            Metric::UsNetLossUsdBn => self.us_net,
            Metric::GdpRealPct => of_gdp(self.gdp_real),
            Metric::GdpIncomePct => of_gdp(self.gdp_income),
            // E20: USD bn over millions of households.
            Metric::CostPerUsHouseholdUsd => ratio(1000.0 * self.buyers, scale.households_m),
            // E18: dealers' and carriers' margins are fixed in dollars, so only the border value φ moves.
            Metric::CarPriceUsd => {
                scale.car.map_or(0.0, |car| car.price_usd * (1.0 + car.border_share * self.car_buyer_price))
            }
            Metric::BuyerPriceChangePct | Metric::ExporterPriceChangePct | Metric::BuyersSharePct => 0.0,
        }
    }
}

impl<T> Figures<T> {
    /// One number of each: a draw of a block, a corner of a band.
    pub fn map(&self, pick: impl Fn(&T) -> f64) -> Figures {
        Figures {
            duties: pick(&self.duties),
            extra_duties: pick(&self.extra_duties),
            value_change: pick(&self.value_change),
            volume_change: pick(&self.volume_change),
            buyers: pick(&self.buyers),
            exporters: pick(&self.exporters),
            us_net: pick(&self.us_net),
            deadweight: pick(&self.deadweight),
            gdp_real: pick(&self.gdp_real),
            gdp_income: pick(&self.gdp_income),
            cars: pick(&self.cars),
            car_buyer_price: pick(&self.car_buyer_price),
        }
    }
}

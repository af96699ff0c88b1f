//! The data the model runs on, as one value: no constant of a story stands inside an equation.

use crate::clamp;
use crate::triangle::Triangle;
use std::borrow::Cow;

/// Everything the model needs to know about one importing country, one exporting country and the rest of the world.
///
/// "J" is the exporting country under study, "R" the third countries, "D" the importer's own producers. Every type here can
/// be built in a `static`. Ranges are stated per field; [`crate::Estimator::new`] brings stray values into them.
#[derive(Clone, Debug, PartialEq)]
pub struct Dossier {
    /// How many levers a reader has; a lever sets the tariff, volume and assumptions of all its sectors.
    pub levers: usize,
    /// The sectors, in the order of every per-sector result.
    pub sectors: Cow<'static, [Sector]>,
    /// The data bases a reader can choose from; number 0 is the default. An empty list means the data as recorded.
    pub bases: Cow<'static, [Basis]>,
    /// Economy-wide constants.
    pub constants: Constants,
}

/// One group of goods: its trade in the base year and how buyers and sellers respond.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sector {
    /// Index of the lever that moves it; a lever out of range never moves.
    pub lever: usize,
    /// Trade and duties of the base year.
    pub base: Base,
    /// Behaviour within about a year.
    pub near: Behaviour,
    /// Behaviour after several years.
    pub long: Behaviour,
}

/// Trade and duties of one sector in the base year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Base {
    /// V_J, exports of J at customs value before duty, USD bn a year, 0..=1e6.
    pub v_j: f64,
    /// V_R, imports from third countries at customs value before duty, USD bn a year, 0..=1e6.
    pub v_r: f64,
    /// V_D, sales of the importer's own producers at producer prices, USD bn a year, 0..=1e6.
    pub v_d: f64,
    /// t_J0, duty rate actually collected on J, a fraction, 0..=10.
    pub t_j0: f64,
    /// t_R0, duty rate actually collected on third countries, a fraction, 0..=10.
    pub t_r0: f64,
    /// What is added to t_R0 when third countries are tariffed too, a fraction, 0..=1.
    pub third_country_rise: f64,
}

/// How one sector responds at one horizon; all pure numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Behaviour {
    /// σM, elasticity of substitution between origins of imports, 0.1..=20 (Armington 1969).
    pub sigma_m: Triangle,
    /// η, elasticity of total demand, 0..=20; never above σD in use.
    pub eta: Triangle,
    /// ρ, the share of a log tariff change that reaches the duty-paid border price, 0..=1.
    pub rho: Triangle,
    /// μ, the exporters' contribution margin (price − unit variable cost)/price and so their price floor, 0..=0.99.
    pub mu: Triangle,
    /// a_v, domestic value added in a unit of export value, 0..=1.
    pub a_v: Triangle,
}

/// A way to state the base year's exports.
#[derive(Clone, Debug, PartialEq)]
pub enum Basis {
    /// The values of the sectors as they stand.
    AsRecorded,
    /// Total exports and the share of one group are given; proportions within the group and within the rest are kept, and
    /// V_R and V_D do not change.
    Rescaled {
        /// Exports of all sectors together, USD bn a year, 0..=1e6.
        total_usd_bn: f64,
        /// Indices of the sectors in the group.
        group: Cow<'static, [usize]>,
        /// The group's share of the total, a fraction, 0..=1.
        group_share: f64,
    },
}

/// Economy-wide constants.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Constants {
    /// λ = σD/σM, 0.01..=1: how much easier it is to switch origin than to switch to the importer's own product.
    pub lambda: Triangle,
    /// Nominal GDP of J, ¥tn a year; 0 makes the GDP metrics 0.
    pub gdp_yen_tn: f64,
    /// The importer's households, millions; 0 makes the cost per household 0.
    pub households_m: f64,
    /// Days in a year, for losses per day; 0 makes them 0.
    pub days: f64,
    /// m, GDP multiplier on lost value added, 0..=100 (1 = no knock-on demand).
    pub multiplier: f64,
    /// r, share of the lost value added that is re-employed elsewhere, 0..=1.
    pub leakage: f64,
    /// Yen (or whatever J's money is) per dollar: the least and the most that a case may have, and what it has unless it says otherwise.
    pub yen: Triangle,
    /// The car whose price is shown; `None` leaves out the metrics that need it.
    pub car: Option<Car>,
}

/// A car imported from J.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Car {
    /// Index of the car sector; out of range means there is no car.
    pub sector: usize,
    /// P0, its retail price before the tariff change, USD, 0..=1e9.
    pub price_usd: f64,
    /// φ, duty-paid border value ÷ retail price, 0..=1.
    pub border_share: f64,
}

/// The largest money flow accepted, USD bn a year: far above world output, far below overflow.
const MOST_USD_BN: f64 = 1e6;

impl Dossier {
    /// The car, where there is one and its sector exists.
    #[must_use]
    pub fn car(&self) -> Option<Car> {
        self.constants.car.filter(|car| car.sector < self.sectors.len())
    }

    /// The same dossier with every number inside its documented range.
    pub(crate) fn normalised(self) -> Self {
        Self {
            levers: self.levers,
            sectors: self.sectors.iter().map(Sector::normalised).collect(),
            bases: self.bases.iter().map(Basis::normalised).collect(),
            constants: self.constants.normalised(),
        }
    }
}

impl Sector {
    fn normalised(&self) -> Self {
        Self {
            lever: self.lever,
            base: self.base.normalised(),
            near: self.near.normalised(),
            long: self.long.normalised(),
        }
    }
}

impl Base {
    fn normalised(&self) -> Self {
        let money = |x| clamp::or(x, 0.0, MOST_USD_BN, 0.0);
        let duty = |x| clamp::or(x, 0.0, 10.0, 0.0);
        Self {
            v_j: money(self.v_j),
            v_r: money(self.v_r),
            v_d: money(self.v_d),
            t_j0: duty(self.t_j0),
            t_r0: duty(self.t_r0),
            third_country_rise: clamp::or(self.third_country_rise, 0.0, 1.0, 0.0),
        }
    }
}

impl Behaviour {
    fn normalised(&self) -> Self {
        Self {
            sigma_m: self.sigma_m.within(0.1, 20.0),
            eta: self.eta.within(0.0, 20.0),
            rho: self.rho.within(0.0, 1.0),
            mu: self.mu.within(0.0, 0.99),
            a_v: self.a_v.within(0.0, 1.0),
        }
    }
}

impl Basis {
    fn normalised(&self) -> Self {
        match self {
            Self::AsRecorded => Self::AsRecorded,
            Self::Rescaled { total_usd_bn, group, group_share } => Self::Rescaled {
                total_usd_bn: clamp::or(*total_usd_bn, 0.0, MOST_USD_BN, 0.0),
                group: group.clone(),
                group_share: clamp::or(*group_share, 0.0, 1.0, 0.0),
            },
        }
    }
}

impl Constants {
    /// m(1−r), what a lost dollar of value added costs the economy.
    pub(crate) fn retained(&self) -> f64 {
        self.multiplier * (1.0 - self.leakage)
    }

    fn normalised(&self) -> Self {
        let divisor = |x: f64| if x >= 1e-9 { clamp::or(x, 0.0, 1e12, 0.0) } else { 0.0 };
        Self {
            lambda: self.lambda.within(0.01, 1.0),
            gdp_yen_tn: divisor(self.gdp_yen_tn),
            households_m: divisor(self.households_m),
            days: divisor(self.days),
            multiplier: clamp::or(self.multiplier, 0.0, 100.0, 1.0),
            leakage: clamp::or(self.leakage, 0.0, 1.0, 0.0),
            yen: self.yen.within(1e-9, 1e9),
            car: self.car.map(|car| Car {
                sector: car.sector,
                price_usd: clamp::or(car.price_usd, 0.0, 1e9, 0.0),
                border_share: clamp::or(car.border_share, 0.0, 1.0, 0.0),
            }),
        }
    }
}

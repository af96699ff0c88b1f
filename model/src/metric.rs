//! The names of the numbers an outcome holds.

use crate::unit::Unit;

/// One number of an outcome; `Pct` means per cent, not a fraction.
///
/// Symbols are those of the equations in the crate's documentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Metric {
    /// R, duties collected on J's goods, USD bn a year.
    DutiesUsdBn,
    /// ΔR, duties collected because of the tariff change, USD bn a year.
    ExtraDutiesUsdBn,
    /// Σ t_J1 V_J/Σ V_J, the average duty at the starting mix of goods; 0 where nothing is exported.
    StaticRatePct,
    /// ΣR/ΣV1, the average duty after trade has shifted; 0 where nothing is exported.
    RealisedRatePct,
    /// V1, export value at customs, USD bn a year.
    ExportValueUsdBn,
    /// (ΣV1 − ΣB)/ΣB, where B is the basis' export value at full volume; −100 where nothing is exported.
    ExportValueChangePct,
    /// (ΣV_J q_J − ΣB)/ΣB, the same at base-year prices; −100 where nothing is exported.
    ExportVolumeChangePct,
    /// b_J − 1, change of the duty-paid border price.
    BuyerPriceChangePct,
    /// x_J − 1, change of the exporters' own price.
    ExporterPriceChangePct,
    /// 100·ln b_J/ln T_J, the buyers' share of the tariff change; 0 where T_J = 1.
    BuyersSharePct,
    /// L_CS, the buyers' surplus loss, USD bn a year.
    UsBuyersLossUsdBn,
    /// L_Π, the exporters' profit loss, USD bn a year.
    ExportersLossUsdBn,
    /// L_Π in ¥bn a day.
    ExportersLossYenBnPerDay,
    /// L_Π of the car sector alone, ¥bn a day.
    CarsLossYenBnPerDay,
    /// Lost sales replaced by third countries, base prices, USD bn a year.
    DivertedToThirdUsdBn,
    /// Lost sales replaced by the importer's own producers, base prices, USD bn a year.
    DivertedToUsUsdBn,
    /// Lost sales not replaced at all, base prices, USD bn a year; can be negative.
    NotBoughtUsdBn,
    /// DWL, the loss of both countries together, USD bn a year.
    DeadweightLossUsdBn,
    /// L_CS − ΔR − ΔR_R, the importing country's loss, USD bn a year; negative means a gain.
    UsNetLossUsdBn,
    /// Change of J's real GDP, per cent.
    GdpRealPct,
    /// Change of J's real income: real GDP less the price cuts, per cent.
    GdpIncomePct,
    /// L_CS per household of the importing country, USD a year.
    CostPerUsHouseholdUsd,
    /// Retail price of the car, USD.
    CarPriceUsd,
}

/// Where a metric lives.
struct Row {
    metric: Metric,
    id: &'static str,
    total: bool,
    sectors: bool,
    bands: bool,
}

const fn row(metric: Metric, id: &'static str, total: bool, sectors: bool, bands: bool) -> Row {
    Row { metric, id, total, sectors, bands }
}

/// The rows in the order of the enumeration, so that a metric's number is its row's.
const ROWS: [Row; Metric::COUNT] = [
    row(Metric::DutiesUsdBn, "dutiesUsdBn", true, true, true),
    row(Metric::ExtraDutiesUsdBn, "extraDutiesUsdBn", true, true, true),
    row(Metric::StaticRatePct, "staticRatePct", true, true, false),
    row(Metric::RealisedRatePct, "realisedRatePct", true, true, false),
    row(Metric::ExportValueUsdBn, "exportValueUsdBn", true, true, true),
    row(Metric::ExportValueChangePct, "exportValueChangePct", true, true, true),
    row(Metric::ExportVolumeChangePct, "exportVolumeChangePct", true, true, true),
    row(Metric::BuyerPriceChangePct, "buyerPriceChangePct", false, true, false),
    row(Metric::ExporterPriceChangePct, "exporterPriceChangePct", false, true, false),
    row(Metric::BuyersSharePct, "buyersSharePct", false, true, false),
    row(Metric::UsBuyersLossUsdBn, "usBuyersLossUsdBn", true, true, true),
    row(Metric::ExportersLossUsdBn, "exportersLossUsdBn", true, true, true),
    row(Metric::ExportersLossYenBnPerDay, "exportersLossYenBnPerDay", true, true, true),
    row(Metric::CarsLossYenBnPerDay, "carsLossYenBnPerDay", true, false, true),
    row(Metric::DivertedToThirdUsdBn, "divertedToThirdUsdBn", true, true, false),
    row(Metric::DivertedToUsUsdBn, "divertedToUsUsdBn", true, true, false),
    row(Metric::NotBoughtUsdBn, "notBoughtUsdBn", true, true, false),
    row(Metric::DeadweightLossUsdBn, "deadweightLossUsdBn", true, true, true),
    row(Metric::UsNetLossUsdBn, "usNetLossUsdBn", true, true, true),
    row(Metric::GdpRealPct, "gdpRealPct", true, false, true),
    row(Metric::GdpIncomePct, "gdpIncomePct", true, false, true),
    row(Metric::CostPerUsHouseholdUsd, "costPerUsHouseholdUsd", true, false, true),
    row(Metric::CarPriceUsd, "carPriceUsd", true, false, true),
];

impl Metric {
    /// How many metrics there are.
    pub const COUNT: usize = 23;

    /// Every metric, in the order of the enumeration.
    pub const ALL: [Self; Self::COUNT] = {
        let mut all = [Self::DutiesUsdBn; Self::COUNT];
        let mut i = 0;
        while i < Self::COUNT {
            all[i] = ROWS[i].metric;
            i += 1;
        }
        all
    };

    /// The public name, in camel case.
    #[must_use]
    pub const fn id(self) -> &'static str {
        ROWS[self as usize].id
    }

    /// The metric of that public name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        ROWS.iter().find(|row| row.id == id).map(|row| row.metric)
    }

    /// Whether it is given for all goods together.
    #[must_use]
    pub const fn in_total(self) -> bool {
        ROWS[self as usize].total
    }

    /// Whether it is given for each sector.
    #[must_use]
    pub const fn in_sectors(self) -> bool {
        ROWS[self as usize].sectors
    }

    /// Whether a band is given for its total.
    #[must_use]
    pub const fn in_bands(self) -> bool {
        ROWS[self as usize].bands
    }

    /// Whether sectors' figures add up to the total.
    #[must_use]
    pub const fn adds_up(self) -> bool {
        self.in_total() && self.in_sectors() && matches!(self.unit(), Unit::UsdBn | Unit::YenBnPerDay)
    }

    /// What it is measured in.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::DutiesUsdBn | Self::ExtraDutiesUsdBn | Self::ExportValueUsdBn => Unit::UsdBn,
            Self::UsBuyersLossUsdBn | Self::ExportersLossUsdBn => Unit::UsdBn,
            Self::DivertedToThirdUsdBn | Self::DivertedToUsUsdBn | Self::NotBoughtUsdBn => Unit::UsdBn,
            Self::DeadweightLossUsdBn | Self::UsNetLossUsdBn => Unit::UsdBn,
            Self::ExportersLossYenBnPerDay | Self::CarsLossYenBnPerDay => Unit::YenBnPerDay,
            Self::CostPerUsHouseholdUsd | Self::CarPriceUsd => Unit::Usd,
            Self::StaticRatePct | Self::RealisedRatePct | Self::BuyersSharePct => Unit::Percent,
            Self::ExportValueChangePct | Self::ExportVolumeChangePct => Unit::Percent,
            Self::BuyerPriceChangePct | Self::ExporterPriceChangePct => Unit::Percent,
            Self::GdpRealPct | Self::GdpIncomePct => Unit::Percent,
        }
    }

    /// Whether it needs a car in the dossier.
    #[must_use]
    pub const fn needs_car(self) -> bool {
        matches!(self, Self::CarsLossYenBnPerDay | Self::CarPriceUsd)
    }
}

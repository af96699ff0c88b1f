//! A total's value in words, to as many digits as its band supports.

use crate::numbers::Numbers;
use tariff_model::{Metric, Unit};

/// The value with its unit: `¥4.9bn`, `−0.6%`, `$70`.
pub fn worded(n: Numbers, metric: Metric, value: f64) -> String {
    match (metric, metric.unit()) {
        (Metric::CarPriceUsd, _) => n.usd_tens(value),
        (_, Unit::YenBnPerDay) => n.yen_bn(value),
        (_, Unit::UsdBn) => n.usd_bn(value),
        (_, Unit::Usd) => n.usd(value),
        (Metric::StaticRatePct | Metric::RealisedRatePct, _) => n.percent(value),
        _ => n.change(value),
    }
}

/// Whose figure it is, as a class.
pub fn accent(metric: Metric) -> &'static str {
    match metric {
        Metric::DutiesUsdBn | Metric::ExtraDutiesUsdBn | Metric::StaticRatePct | Metric::RealisedRatePct => "us",
        Metric::UsBuyersLossUsdBn | Metric::UsNetLossUsdBn | Metric::DivertedToUsUsdBn => "us",
        Metric::CostPerUsHouseholdUsd | Metric::CarPriceUsd | Metric::NotBoughtUsdBn => "us",
        Metric::DivertedToThirdUsdBn | Metric::DeadweightLossUsdBn => "third",
        _ => "jp",
    }
}

/// The unit that a typed value is in.
pub fn unit(metric: Metric) -> &'static str {
    match metric.unit() {
        Unit::YenBnPerDay => "¥bn",
        Unit::UsdBn => "$bn",
        Unit::Usd => "$",
        _ => "%",
    }
}

//! A total's value in words, to as many digits as its band supports.

use crate::facts;
use crate::numbers::Numbers;
use crate::words::Words;
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
        Unit::YenBnPerDay => facts::currency().billions,
        Unit::UsdBn => "$bn",
        Unit::Usd => "$",
        _ => "%",
    }
}

/// What a data basis is called.
pub fn basis(w: Words, basis: usize) -> &'static str {
    match facts::basis_name(basis) {
        Some(name) => w.text(name),
        None if basis == 0 => w.bench_customs(),
        None => w.bench_reported(),
    }
}

//! The model against a second implementation written straight from the formulas.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use proptest::prelude::*;
use std::collections::BTreeMap;
use support::japan::JAPAN;
use support::scenarios::{any_case, june_2025, mixed};
use support::{close, plain};
use tariff_model::{Case, Estimator, Metric};

/// The second implementation takes powers up to the hundredth of numbers near 1 times some $4,000bn, and subtracts: beyond
/// eight decimals it is noise.
#[track_caller]
fn near(what: &str, got: f64, want: f64) {
    close(what, got, want, 1e-7 * want.abs().max(0.1) / want.abs().max(0.001));
}

/// Every metric, once per place it lives in, is in the second implementation and equal.
fn agree(case: &Case, bands: bool) {
    let mut estimator = Estimator::new(JAPAN.clone());
    let outcome = if bands { estimator.estimate(case) } else { estimator.central(case) };
    let plain = plain::estimate(&JAPAN, case, bands);
    for metric in Metric::ALL {
        let id = metric.id();
        if metric.in_total() {
            near(&format!("total {id}"), outcome.total(metric).unwrap(), plain.total[&metric]);
        }
        for (s, values) in plain.sectors.iter().enumerate().filter(|_| metric.in_sectors()) {
            buyers_share_is_ill_conditioned_in_powers(case, metric, values).unwrap_or_else(|| {
                near(&format!("sector {s} {id}"), outcome.sector(s, metric).unwrap(), values[&metric]);
            });
        }
        if metric.in_bands() && bands {
            let band = outcome.band(metric).unwrap();
            for (got, want) in [band.low, band.mid, band.high].iter().zip(plain.bands[&metric]) {
                near(&format!("band {id}"), *got, want);
            }
        }
    }
}

/// ln b / ln T of a tariff near nothing is noise over noise when T is formed as a level.
fn buyers_share_is_ill_conditioned_in_powers(
    case: &Case,
    metric: Metric,
    values: &BTreeMap<Metric, f64>,
) -> Option<()> {
    let tiny = case.tariffs.iter().any(|rate| match rate {
        tariff_model::Rate::Added(x) => *x > 0.0 && *x < 1e-4,
        tariff_model::Rate::AllIn(x) => *x > 0.0 && values[&Metric::StaticRatePct] < 100.0 * x + 1e-2,
    });
    (metric == Metric::BuyersSharePct && tiny).then_some(())
}

#[test]
fn both_implementations_agree_on_the_reference_scenarios() {
    agree(&june_2025(), true);
    agree(&mixed(), true);
    agree(&Case::unchanged(&JAPAN), true);
}

proptest! {
    #![proptest_config(support::cases(400))]

    #[test]
    fn both_implementations_agree_on_any_scenario(case in any_case()) {
        agree(&case, false);
    }
}

proptest! {
    #![proptest_config(support::cases(24))]

    #[test]
    fn both_implementations_agree_on_the_bands_of_any_scenario(case in any_case()) {
        agree(&case, true);
    }
}

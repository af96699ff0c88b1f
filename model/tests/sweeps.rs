//! Curves, quantiles, paired differences and swings, each held to the plain estimate or to a loop over the draws.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use proptest::prelude::*;
use std::borrow::Cow;
use support::close;
use support::japan::{JAPAN, SECTORS};
use support::scenarios::{any_case, june_2025, mixed};
use tariff_model::{
    Assumed, Case, DRAWS, Dossier, Draw, Estimator, Horizon, Metric, Own, Parameters, Rate, Sector, Triangle, Working,
};

/// ΣL_Π of each of the first draws, from one working per draw and sector.
fn losses(case: &Case, draws: usize) -> Vec<f64> {
    let estimator = Estimator::new(JAPAN.clone());
    let one = |draw: Draw| -> f64 {
        let sector = |(index, data): (usize, &Sector)| {
            let market = estimator.working(case, index).unwrap().market;
            let behaviour = if case.horizon == Horizon::Near { &data.near } else { &data.long };
            let own = Own { pass_through: case.pass_through[data.lever], elasticity: case.elasticity[data.lever] };
            Working::of(market, Parameters::drawn(behaviour, &JAPAN.constants.lambda, own, &draw)).money.exporters
        };
        SECTORS.iter().enumerate().map(sector).sum()
    };
    (1..).take(draws).map(Draw::number).map(one).collect()
}

/// The type-7 quantile.
fn quantile(mut values: Vec<f64>, p: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let place = p * (values.len() - 1) as f64;
    let k = place as usize;
    values[k] + place.fract() * (values[(k + 1).min(values.len() - 1)] - values[k])
}

/// The case with one of its levers' numbers set.
fn moved(case: &Case, kind: usize, lever: usize, share: f64) -> Case {
    let mut case = case.clone();
    match kind {
        0 => case.tariffs[lever] = Rate::Added(share),
        1 => case.volumes[lever] = 2.0 * share,
        2 => case.pass_through[lever] = Some(share),
        3 => case.elasticity[lever] = Some(1.2 + 8.8 * share),
        _ => case.yen_per_dollar = 80.0 + 170.0 * share,
    }
    case
}

proptest! {
    #![proptest_config(support::cases(24))]

    #[test]
    fn a_curve_over_all_draws_passes_through_the_estimates(base in any_case(), kind in 0_usize..5, lever in 0_usize..5) {
        let mut estimator = Estimator::new(JAPAN.clone());
        let cases: Vec<Case> = [0.0, 0.3, 1.0].map(|share| moved(&base, kind, lever, share)).to_vec();
        let curve = estimator.sweep(&base, &cases, DRAWS, &Metric::ALL);
        for (case, readings) in cases.iter().zip(curve) {
            let outcome = Estimator::new(JAPAN.clone()).estimate(case);
            for (metric, reading) in Metric::ALL.into_iter().zip(readings) {
                prop_assert_eq!(reading.value.to_bits(), outcome.total(metric).unwrap_or(0.0).to_bits());
                let band = outcome.band(metric).unwrap_or(tariff_model::Band { low: reading.value, mid: reading.value, high: reading.value });
                close(metric.id(), reading.band.low, band.low, 1e-11);
                close(metric.id(), reading.band.mid, band.mid, 1e-11);
                close(metric.id(), reading.band.high, band.high, 1e-11);
            }
        }
    }

    #[test]
    fn a_curve_over_fewer_draws_uses_the_first_of_them(base in any_case(), kind in 0_usize..4, lever in 0_usize..5) {
        let mut estimator = Estimator::new(JAPAN.clone());
        let cases = [moved(&base, kind, lever, 0.4), base.clone()];
        let curve = estimator.sweep(&base, &cases, 133, &[Metric::ExportersLossUsdBn]);
        for (case, readings) in cases.iter().zip(curve) {
            let values = losses(case, 128);
            close("low", readings[0].band.low, quantile(values.clone(), 0.05), 1e-9);
            close("high", readings[0].band.high, quantile(values, 0.95), 1e-9);
        }
    }

    #[test]
    fn a_sweep_leaves_the_next_estimate_as_it_was(base in any_case(), lever in 0_usize..5) {
        let mut estimator = Estimator::new(JAPAN.clone());
        let before = estimator.estimate(&base);
        let _ = estimator.sweep(&base, &[moved(&base, 0, lever, 0.7)], 64, &[Metric::DutiesUsdBn]);
        prop_assert_eq!(estimator.estimate(&base), before);
    }

    #[test]
    fn quantiles_hold_the_band_and_rise(case in any_case()) {
        let mut estimator = Estimator::new(JAPAN.clone());
        let outcome = estimator.estimate(&case);
        for metric in Metric::ALL {
            let found = estimator.quantiles(&case, metric, &[0.05, 0.25, 0.5, 0.95]);
            let Some(band) = outcome.band(metric) else { prop_assert_eq!(found, None); continue };
            let found = found.unwrap();
            close(metric.id(), found[0], band.low, 1e-11);
            close(metric.id(), found[2], band.mid, 1e-11);
            close(metric.id(), found[3], band.high, 1e-11);
            prop_assert!(found.is_sorted());
        }
    }

    #[test]
    fn a_differences_band_is_that_of_the_differences_draw_by_draw(one in any_case(), other in any_case()) {
        let mut estimator = Estimator::new(JAPAN.clone());
        let difference = estimator.difference(&one, &other);
        let (central, from) = (estimator.central(&one), estimator.central(&other));
        for metric in Metric::ALL.into_iter().filter(|metric| metric.in_total()) {
            let want = central.total(metric).unwrap() - from.total(metric).unwrap();
            prop_assert_eq!(difference.total(metric).unwrap().to_bits(), want.to_bits());
        }
        let pairs: Vec<f64> = losses(&one, DRAWS).iter().zip(losses(&other, DRAWS)).map(|(a, b)| a - b).collect();
        let band = difference.band(Metric::ExportersLossUsdBn).unwrap();
        for (got, p) in [(band.low, 0.05), (band.mid, 0.5), (band.high, 0.95)] {
            close("difference", got, quantile(pairs.clone(), p), 1e-8);
        }
    }

    #[test]
    fn a_swings_ends_are_the_estimates_with_that_assumption_fixed_there(case in any_case(), pick in 0_usize..40) {
        let swings = Estimator::new(JAPAN.clone()).swings(&case, Metric::GdpIncomePct);
        prop_assert!(swings.windows(2).all(|two| two[0].size() >= two[1].size()));
        let Some(swing) = swings.get(pick % swings.len().max(1)) else { return Ok(()) };
        for (value, want) in [(swing.range.low, swing.at_low), (swing.range.high, swing.at_high)] {
            let outcome = Estimator::new(fixed(swing.assumed, swing.sector, value)).central(&case);
            close("swing", outcome.total(Metric::GdpIncomePct).unwrap(), want, 1e-12);
        }
    }
}

/// The dossier with one assumption known for certain, at both horizons.
fn fixed(assumed: Assumed, sector: Option<usize>, value: f64) -> Dossier {
    let mut dossier = JAPAN.clone();
    let Some(sector) = sector else {
        dossier.constants.lambda = Triangle::fixed(value);
        return dossier;
    };
    let mut sectors = SECTORS.to_vec();
    let Sector { near, long, .. } = &mut sectors[sector];
    for behaviour in [near, long] {
        let triangle = match assumed {
            Assumed::SigmaM => &mut behaviour.sigma_m,
            Assumed::Eta => &mut behaviour.eta,
            Assumed::Rho => &mut behaviour.rho,
            Assumed::Mu => &mut behaviour.mu,
            Assumed::ValueAddedShare => &mut behaviour.a_v,
            Assumed::Lambda => unreachable!("no sector has its own"),
        };
        *triangle = Triangle::fixed(value);
    }
    dossier.sectors = Cow::Owned(sectors);
    dossier
}

#[test]
fn in_june_2025_the_car_makers_margin_and_then_the_pass_through_on_cars_matter_most_for_the_loss() {
    let swings = Estimator::new(JAPAN.clone()).swings(&june_2025(), Metric::ExportersLossYenBnPerDay);
    let first: Vec<_> = swings.iter().take(2).map(|swing| (swing.assumed, swing.sector)).collect();
    assert_eq!(first, [(Assumed::Mu, Some(0)), (Assumed::Rho, Some(0))], "{swings:?}");
    assert!(swings.iter().any(|swing| swing.assumed == Assumed::Lambda && swing.sector.is_none()));
}

#[test]
fn what_the_reader_set_is_no_assumption() {
    let mut case = mixed();
    case.elasticity[0] = Some(4.0);
    let swings = Estimator::new(JAPAN.clone()).swings(&case, Metric::DutiesUsdBn);
    assert!(!swings.is_empty());
    for swing in &swings {
        assert!((swing.assumed, swing.sector) != (Assumed::SigmaM, Some(0)), "{swing:?}");
        assert!((swing.assumed, swing.sector) != (Assumed::Rho, Some(1)), "{swing:?}");
    }
}

#[test]
fn without_a_tariff_no_assumption_matters_and_a_metric_without_total_has_no_swings() {
    let mut estimator = Estimator::new(JAPAN.clone());
    assert_eq!(estimator.swings(&Case::unchanged(&JAPAN), Metric::ExportersLossUsdBn), []);
    assert_eq!(estimator.swings(&june_2025(), Metric::BuyersSharePct), []);
    let none = estimator.difference(&june_2025(), &june_2025());
    assert!(Metric::ALL.iter().all(|metric| none.total(*metric).unwrap_or(0.0) == 0.0));
    assert!(
        Metric::ALL.iter().all(|metric| none.band(*metric).is_none_or(|band| band == tariff_model::Band::default()))
    );
}

//! The edges of the model's domain.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use proptest::prelude::*;
use std::borrow::Cow;
use support::japan::{JAPAN, SECTORS};
use support::scenarios::{any_case, june_2025};
use support::{close, plain};
use tariff_model::Metric::{self, *};
use tariff_model::{Case, Dossier, Estimator, Horizon, Market, Outcome, Parameters, Rate, Sector, Triangle, Working};

const CHANGES: [Metric; 13] = [
    ExtraDutiesUsdBn,
    ExportValueChangePct,
    ExportVolumeChangePct,
    UsBuyersLossUsdBn,
    ExportersLossUsdBn,
    DivertedToThirdUsdBn,
    DivertedToUsUsdBn,
    NotBoughtUsdBn,
    DeadweightLossUsdBn,
    UsNetLossUsdBn,
    GdpRealPct,
    GdpIncomePct,
    CostPerUsHouseholdUsd,
];

fn estimate(case: &Case) -> Outcome {
    Estimator::new(JAPAN.clone()).estimate(case)
}

fn every_number(outcome: &Outcome) -> Vec<f64> {
    let mut numbers = Vec::new();
    for metric in Metric::ALL {
        numbers.extend(outcome.total(metric));
        numbers.extend(outcome.band(metric).into_iter().flat_map(|b| [b.low, b.mid, b.high]));
        numbers.extend((0..outcome.sectors()).filter_map(|s| outcome.sector(s, metric)));
    }
    numbers
}

#[test]
fn without_a_tariff_change_every_change_is_exactly_zero() {
    for third_countries_tariffed in [false, true] {
        for horizon in [Horizon::Near, Horizon::Long] {
            let mut case = Case { horizon, ..Case::unchanged(&JAPAN) };
            let outcome = estimate(&case);
            for metric in CHANGES {
                assert_eq!(outcome.total(metric), Some(0.0), "{}", metric.id());
                if let Some(band) = outcome.band(metric) {
                    assert_eq!((band.low, band.mid, band.high), (0.0, 0.0, 0.0), "{}", metric.id());
                }
            }
            for s in 0..outcome.sectors() {
                assert_eq!(outcome.sector(s, BuyersSharePct), Some(0.0));
                assert_eq!(outcome.sector(s, BuyerPriceChangePct), Some(0.0));
            }
            case.third_countries_tariffed = third_countries_tariffed;
            let outcome = estimate(&case);
            for metric in [ExtraDutiesUsdBn, UsBuyersLossUsdBn, ExportersLossUsdBn, DivertedToUsUsdBn, UsNetLossUsdBn] {
                assert_eq!(outcome.total(metric), Some(0.0), "{}", metric.id());
            }
        }
    }
}

#[test]
fn an_all_in_rate_below_the_old_duty_changes_nothing() {
    let mut case = Case::unchanged(&JAPAN);
    case.tariffs[0] = Rate::AllIn(0.02);
    assert_eq!(estimate(&case), estimate(&Case::unchanged(&JAPAN)));
}

#[test]
fn an_all_in_rate_tops_each_sector_of_a_lever_up_to_the_same_duty() {
    let mut case = Case::unchanged(&JAPAN);
    case.tariffs[2] = Rate::AllIn(0.05);
    let outcome = estimate(&case);
    close("steel", outcome.sector(2, StaticRatePct).unwrap(), 5.0, 1e-12);
    close("aluminium paid more already", outcome.sector(3, StaticRatePct).unwrap(), 8.7, 1e-12);
}

#[test]
fn a_sector_without_exports_has_no_money_but_keeps_its_prices() {
    let full = estimate(&june_2025());
    let mut case = june_2025();
    case.volumes[0] = 0.0;
    let outcome = estimate(&case);
    for metric in
        [DutiesUsdBn, ExtraDutiesUsdBn, ExportValueUsdBn, UsBuyersLossUsdBn, ExportersLossUsdBn].into_iter().chain([
            DivertedToThirdUsdBn,
            NotBoughtUsdBn,
            DeadweightLossUsdBn,
            UsNetLossUsdBn,
            StaticRatePct,
            RealisedRatePct,
        ])
    {
        assert_eq!(outcome.sector(0, metric), Some(0.0), "{}", metric.id());
    }
    assert_eq!(outcome.sector(0, ExportValueChangePct), Some(-100.0));
    assert_eq!(outcome.sector(0, ExportVolumeChangePct), Some(-100.0));
    assert_eq!(outcome.sector(0, BuyerPriceChangePct), full.sector(0, BuyerPriceChangePct));
    assert_eq!(outcome.total(CarPriceUsd), full.total(CarPriceUsd));
    assert_eq!(outcome.total(CarsLossYenBnPerDay), Some(0.0));
}

#[test]
fn with_nothing_exported_at_all_rates_are_zero_and_everything_is_lost() {
    let case = Case { volumes: vec![0.0; 5], ..june_2025() };
    let outcome = estimate(&case);
    assert_eq!(outcome.total(StaticRatePct), Some(0.0));
    assert_eq!(outcome.total(RealisedRatePct), Some(0.0));
    assert_eq!(outcome.total(ExportValueUsdBn), Some(0.0));
    assert_eq!(outcome.total(ExportValueChangePct), Some(-100.0));
    let band = outcome.band(ExportVolumeChangePct).unwrap();
    assert_eq!((band.low, band.mid, band.high), (-100.0, -100.0, -100.0));
}

#[test]
fn with_no_trade_at_all_the_outcome_is_still_finite() {
    let empty = SECTORS.map(|s| Sector { base: tariff_model::Base { v_j: 0.0, v_r: 0.0, v_d: 0.0, ..s.base }, ..s });
    let dossier = Dossier { sectors: Cow::Owned(empty.to_vec()), ..JAPAN.clone() };
    for basis in [0, 1] {
        let outcome = Estimator::new(dossier.clone()).estimate(&Case { basis, ..june_2025() });
        assert!(every_number(&outcome).iter().all(|x| x.is_finite()));
        assert_eq!(outcome.total(UsBuyersLossUsdBn), Some(0.0));
    }
}

#[test]
fn a_prohibitive_tariff_drives_the_price_to_the_floor_and_the_loss_to_the_whole_margin() {
    let market = Market {
        base_v_j: 40.0,
        volume: 1.0,
        v_r: 200.0,
        v_d: 250.0,
        t_j0: 0.025,
        t_r0: 0.02,
        rise_j: 1e6,
        rise_r: 0.0,
    };
    let p = Parameters { sigma_m: 3.0, sigma_d: 1.5, eta: 0.8, rho: 0.6, mu: 0.2, a_v: 0.82 };
    let working = Working::of(market, p);
    assert!(working.at_floor());
    assert_eq!(working.x_j(), 0.8);
    assert!(working.q_j() < 1e-9 && working.money.duties < 1e-3);
    close("L_Π", working.money.exporters, 8.0, 1e-9);
    // Japan's goods gone altogether: P_M from the rest of the world alone.
    let s = &working.setting;
    let p_m = (1.0 - s.omega).powf(1.0 / (1.0 - p.sigma_m));
    let p_all = (s.theta * p_m.powf(1.0 - p.sigma_d) + 1.0 - s.theta).powf(1.0 / (1.0 - p.sigma_d));
    close("L_CS", working.money.buyers, s.outlay * (p_all.powf(0.2) - 1.0) / 0.2, 1e-9);
}

#[test]
fn without_pass_through_the_tariff_is_a_pure_transfer() {
    let mut case = Case::unchanged(&JAPAN);
    case.tariffs[0] = Rate::Added(0.20);
    case.pass_through[0] = Some(0.0);
    let outcome = Estimator::new(JAPAN.clone()).central(&case);
    for metric in [UsBuyersLossUsdBn, DivertedToThirdUsdBn, DivertedToUsUsdBn, ExportVolumeChangePct] {
        assert_eq!(outcome.sector(0, metric), Some(0.0), "{}", metric.id());
    }
    let transfer = 41.6562 * (1.0 - 1.025 / 1.225);
    close("L_Π", outcome.sector(0, ExportersLossUsdBn).unwrap(), transfer, 1e-12);
    close("ΔR", outcome.sector(0, ExtraDutiesUsdBn).unwrap(), transfer, 1e-12);
    close("DWL", outcome.sector(0, DeadweightLossUsdBn).unwrap(), 0.0, 1e-9);
}

#[test]
fn with_full_pass_through_the_exporters_price_does_not_move() {
    let mut case = june_2025();
    case.pass_through[0] = Some(1.0);
    let outcome = estimate(&case);
    assert_eq!(outcome.sector(0, ExporterPriceChangePct), Some(0.0));
    assert_eq!(outcome.sector(0, BuyersSharePct), Some(100.0));
    close("b", outcome.sector(0, BuyerPriceChangePct).unwrap(), 100.0 * 0.25 / 1.025, 1e-12);
}

#[test]
fn at_an_elasticity_of_one_the_logarithmic_limits_join_smoothly() {
    let market = |rise_r| Market {
        base_v_j: 40.0,
        volume: 1.0,
        v_r: 200.0,
        v_d: 250.0,
        t_j0: 0.025,
        t_r0: 0.02,
        rise_j: 0.25,
        rise_r,
    };
    for rise_r in [0.0, 0.2] {
        let at = |d: f64| {
            let p = Parameters { sigma_m: 1.0 + d, sigma_d: 1.0 + d, eta: 1.0 - d, rho: 0.9, mu: 0.2, a_v: 0.8 };
            Working::of(market(rise_r), p).money
        };
        for d in [5e-10, 2e-9, 1e-8] {
            let (limit, near) = (at(0.0), at(d));
            close("L_CS", near.buyers, limit.buyers, 20.0 * d);
            close("ΔR", near.extra_duties, limit.extra_duties, 20.0 * d);
            close("L_Π", near.exporters, limit.exporters, 20.0 * d);
        }
    }
}

#[test]
fn a_tariff_of_a_millionth_of_a_point_keeps_nine_digits() {
    // To first order in t the losses are known: L_CS = ρ·E_J·τ and the price cuts (1−ρ)·V_J·τ with τ = t/(1+t_J0).
    let t = 1e-8;
    let mut case = Case::unchanged(&JAPAN);
    case.tariffs[0] = Rate::Added(t);
    let money = Estimator::new(JAPAN.clone()).working(&case, 0).unwrap().money;
    let tau = t / 1.025;
    close("L_CS", money.buyers / t, 0.15 * 41.6562 * 1.025 * tau / t, 1e-7);
    close("cuts", money.price_cuts / t, 0.85 * 41.6562 * tau / t, 1e-7);
    // The second order needs the digits the first leaves over: halving t must halve the loss to nine of them.
    case.tariffs[0] = Rate::Added(t / 2.0);
    let half = Estimator::new(JAPAN.clone()).working(&case, 0).unwrap().money;
    close("half", 2.0 * half.buyers / money.buyers, 1.0, 1e-8);
}

#[test]
fn missing_entries_mean_no_change_and_wild_ones_are_clamped_or_ignored() {
    let unchanged = Case::unchanged(&JAPAN);
    let empty =
        Case { tariffs: vec![], volumes: vec![], pass_through: vec![], elasticity: vec![], ..unchanged.clone() };
    assert_eq!(estimate(&empty), estimate(&unchanged));
    let wild = Case {
        tariffs: vec![Rate::Added(7.0), Rate::AllIn(f64::NAN), Rate::Added(f64::INFINITY), Rate::Added(-1.0)],
        volumes: vec![9.0, f64::NAN, -3.0],
        pass_through: vec![Some(2.0), Some(f64::NAN), Some(-1.0)],
        elasticity: vec![Some(0.0), Some(f64::NEG_INFINITY), Some(99.0)],
        basis: 77,
        yen_per_dollar: 1.0,
        ..unchanged.clone()
    };
    let tame = Case {
        tariffs: vec![Rate::Added(1.0)],
        volumes: vec![2.0, 1.0, 0.0],
        pass_through: vec![Some(1.0), None, Some(0.0)],
        elasticity: vec![Some(1.2), None, Some(10.0)],
        yen_per_dollar: 80.0,
        ..unchanged
    };
    assert_eq!(estimate(&wild), estimate(&tame));
}

#[test]
fn without_a_car_the_metrics_that_need_one_are_absent() {
    let mut dossier = JAPAN.clone();
    dossier.constants.car = None;
    let outcome = Estimator::new(dossier).estimate(&june_2025());
    assert_eq!(outcome.total(CarPriceUsd), None);
    assert_eq!(outcome.band(CarsLossYenBnPerDay), None);
    assert_eq!(outcome.total(DutiesUsdBn), estimate(&june_2025()).total(DutiesUsdBn));
}

#[test]
fn each_metric_is_exactly_where_its_row_says() {
    let mut estimator = Estimator::new(JAPAN.clone());
    let banded = estimator.estimate(&june_2025());
    let central = estimator.central(&june_2025());
    for metric in Metric::ALL {
        assert_eq!(Metric::from_id(metric.id()), Some(metric));
        assert_eq!(banded.total(metric).is_some(), metric.in_total());
        assert_eq!(banded.sector(0, metric).is_some(), metric.in_sectors());
        assert_eq!(banded.band(metric).is_some(), metric.in_bands());
        assert_eq!(central.band(metric), None);
        assert_eq!(central.total(metric), banded.total(metric));
        assert_eq!(banded.sector(8, metric), None);
    }
    assert_eq!(Metric::from_id("nothing"), None);
    assert_eq!(banded.sectors(), 8);
}

#[test]
fn without_bases_the_data_stand_as_recorded() {
    let dossier = Dossier { bases: Cow::Borrowed(&[]), ..JAPAN.clone() };
    assert_eq!(Estimator::new(dossier).estimate(&june_2025()), estimate(&june_2025()));
}

#[test]
fn the_reported_basis_has_its_total_and_its_share() {
    let case = Case { basis: 1, ..Case::unchanged(&JAPAN) };
    let outcome = estimate(&case);
    close("total", outcome.total(ExportValueUsdBn).unwrap(), 135.0, 1e-12);
    let autos = outcome.sector(0, ExportValueUsdBn).unwrap() + outcome.sector(1, ExportValueUsdBn).unwrap();
    close("autos", autos, 135.0 * 0.19, 1e-12);
    close("split", outcome.sector(0, ExportValueUsdBn).unwrap() / autos, 41.6562 / (41.6562 + 14.8145), 1e-12);
}

#[test]
fn a_multiplier_and_leakage_scale_real_gdp_alone() {
    let mut dossier = JAPAN.clone();
    (dossier.constants.multiplier, dossier.constants.leakage) = (1.5, 0.2);
    let outcome = Estimator::new(dossier.clone()).estimate(&june_2025());
    let plain = plain::estimate(&dossier, &june_2025(), true);
    for metric in [GdpRealPct, GdpIncomePct] {
        close(metric.id(), outcome.total(metric).unwrap(), plain.total[&metric], 1e-9);
        close(metric.id(), outcome.band(metric).unwrap().low, plain.bands[&metric][0], 1e-9);
    }
    assert_eq!(outcome.total(DutiesUsdBn), estimate(&june_2025()).total(DutiesUsdBn));
}

/// Any number at all, most of them unfit.
fn wild() -> impl Strategy<Value = f64> {
    prop_oneof![prop::num::f64::ANY, -1.0..20.0, Just(0.0), Just(1.0)]
}

proptest! {
    #![proptest_config(support::cases(64))]

    #[test]
    fn every_number_of_any_valid_scenario_is_finite(case in any_case()) {
        prop_assert!(every_number(&estimate(&case)).iter().all(|x| x.is_finite()));
    }

    #[test]
    fn even_a_senseless_dossier_gives_finite_numbers(v in prop::collection::vec(wild(), 30), case in any_case()) {
        let mut sector = SECTORS[0];
        sector.lever = if v[0] > 0.0 { 3 } else { usize::MAX };
        let b = &mut sector.base;
        [b.v_j, b.v_r, b.v_d, b.t_j0, b.t_r0, b.third_country_rise] = [v[1], v[2], v[3], v[4], v[5], v[6]];
        let triangle = |i: usize| Triangle { low: v[i], mode: v[i + 1], high: v[i + 2] };
        sector.near = tariff_model::Behaviour {
            sigma_m: triangle(7),
            eta: triangle(10),
            rho: triangle(13),
            mu: triangle(16),
            a_v: triangle(19),
        };
        sector.long = sector.near;
        let mut dossier = Dossier { sectors: Cow::Owned(vec![sector, SECTORS[4]]), ..JAPAN.clone() };
        let c = &mut dossier.constants;
        c.lambda = triangle(22);
        [c.gdp_yen_tn, c.households_m, c.days, c.multiplier, c.leakage] = [v[25], v[26], v[27], v[28], v[29]];
        let mut estimator = Estimator::new(dossier);
        let outcome = estimator.estimate(&case);
        prop_assert!(every_number(&outcome).iter().all(|x| x.is_finite()));
        for s in 0..2 {
            let working = estimator.working(&case, s).unwrap();
            prop_assert!(working.money.duties.is_finite() && working.money.us_net.is_finite() && working.p().is_finite());
        }
    }
}

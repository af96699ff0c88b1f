//! What theory says must hold for any tariff.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use proptest::prelude::*;
use std::borrow::Cow;
use support::close;
use support::japan::{JAPAN, SECTORS};
use support::scenarios::any_case;
use tariff_model::Metric::{self, *};
use tariff_model::{Case, Dossier, Estimator, Market, Parameters, Rate, Sector, Working};

/// Metrics that add up over sectors.
const SUMS: [Metric; 11] = [
    DutiesUsdBn,
    ExtraDutiesUsdBn,
    ExportValueUsdBn,
    UsBuyersLossUsdBn,
    ExportersLossUsdBn,
    ExportersLossYenBnPerDay,
    DivertedToThirdUsdBn,
    DivertedToUsUsdBn,
    NotBoughtUsdBn,
    DeadweightLossUsdBn,
    UsNetLossUsdBn,
];

/// A market with any tariff on J; third countries untouched.
fn market() -> impl Strategy<Value = Market> {
    let money = || 0.1..1000.0;
    (money(), 0.0..=2.0, money(), money(), 0.0..0.3, 0.0..0.3, 0.0..=1.0).prop_map(
        |(base_v_j, volume, v_r, v_d, t_j0, t_r0, rise_j)| Market {
            base_v_j,
            volume,
            v_r,
            v_d,
            t_j0,
            t_r0,
            rise_j,
            rise_r: 0.0,
        },
    )
}

/// Parameters in their order.
fn parameters() -> impl Strategy<Value = Parameters> {
    (1.2..10.0, 0.4..0.7, 0.2..1.2, 0.0..=1.0, 0.05..0.4, 0.6..0.9).prop_map(|(sigma_m, lambda, eta, rho, mu, a_v)| {
        let sigma_d = f64::max(1.01, lambda * sigma_m);
        Parameters { sigma_m, sigma_d, eta: f64::min(eta, sigma_d), rho, mu, a_v }
    })
}

proptest! {
    #![proptest_config(support::cases(256))]

    #[test]
    fn duties_are_buyers_outlay_less_exporters_receipts(market in market(), p in parameters()) {
        let w = Working::of(market, p);
        let outlay = market.v_j() * (1.0 + market.t_j0) * w.b_j() * w.q_j();
        close("R", w.money.duties, outlay - w.v1(), 1e-9);
    }

    #[test]
    fn exporters_lose_a_price_part_and_a_volume_part(market in market(), p in parameters()) {
        let w = Working::of(market, p);
        let price = market.v_j() * (1.0 - w.x_j()) * w.q_j();
        close("price part", w.money.price_cuts, price, 1e-9);
        close("L_Π", w.money.exporters, price + market.v_j() * p.mu * (1.0 - w.q_j()), 1e-9);
    }

    #[test]
    fn a_higher_tariff_never_helps_those_it_burdens(market in market(), p in parameters(), more in 0.0..=1.0) {
        let w = Working::of(market, p);
        let higher = Working::of(Market { rise_j: market.rise_j + more, ..market }, p);
        let weakly = |least: f64, most: f64| least <= most + 1e-12 * most.abs().max(1.0);
        prop_assert!(weakly(w.b_j(), higher.b_j()));
        prop_assert!(weakly(w.money.buyers, higher.money.buyers));
        prop_assert!(weakly(w.money.exporters, higher.money.exporters));
        prop_assert!(weakly(higher.q_j(), w.q_j()));
        prop_assert!(weakly(higher.v1(), w.v1()));
        prop_assert!(weakly(higher.x_j(), w.x_j()));
    }

    #[test]
    fn alone_exporters_lose_at_most_their_whole_margin(market in market(), p in parameters()) {
        let loss = Working::of(market, p).money.exporters;
        prop_assert!(loss <= p.mu * market.v_j() * (1.0 + 1e-12), "{loss}");
    }

    #[test]
    fn the_own_price_elasticity_is_the_slope_of_demand(market in market(), p in parameters()) {
        // With full pass-through b = T, so a small tariff traces demand.
        let p = Parameters { rho: 1.0, ..p };
        let at = |rise_j: f64| {
            let w = Working::of(Market { rise_j, ..market }, p);
            (w.q_j().ln(), w.b_j().ln())
        };
        let ((q_up, b_up), (q_down, b_down)) = (at(1e-5), at(-1e-5));
        let slope = -(q_up - q_down) / (b_up - b_down);
        close("e_J", w_elasticity(&market, &p), slope, 1e-6);
    }

    #[test]
    fn duties_rise_then_fall_around_the_best_rate_of_a_small_exporter(rho in 0.3..=1.0, sigma_m in 2.0..6.0) {
        let t_star = 1.0 / (rho * (sigma_m - 1.0));
        let p = Parameters { sigma_m, sigma_d: sigma_m / 2.0, eta: 0.5, rho, mu: 0.98, a_v: 0.8 };
        let duties = |t: f64| {
            let market = Market { base_v_j: 1e-6, volume: 1.0, v_r: 200.0, v_d: 250.0, t_j0: 0.0, t_r0: 0.0, rise_j: t, rise_r: 0.0 };
            Working::of(market, p).money.duties
        };
        prop_assert!(duties(t_star) > duties(0.98 * t_star) && duties(t_star) > duties(1.02 * t_star));
    }
}

fn w_elasticity(market: &Market, p: &Parameters) -> f64 {
    tariff_model::Setting::of(market).own_price_elasticity(p)
}

#[test]
fn the_best_rate_of_a_small_exporter_in_the_textbook_example_is_62_5_per_cent() {
    let p = Parameters { sigma_m: 3.0, sigma_d: 1.5, eta: 0.5, rho: 0.8, mu: 0.9, a_v: 0.8 };
    let duties = |t: f64| {
        let market = Market {
            base_v_j: 1e-6,
            volume: 1.0,
            v_r: 200.0,
            v_d: 250.0,
            t_j0: 0.0,
            t_r0: 0.0,
            rise_j: t,
            rise_r: 0.0,
        };
        Working::of(market, p).money.duties
    };
    let best = (1..2000).map(|i| f64::from(i) / 1000.0).max_by(|a, b| duties(*a).total_cmp(&duties(*b))).unwrap();
    assert_eq!(best, 0.625);
}

proptest! {
    #![proptest_config(support::cases(128))]

    #[test]
    fn sector_results_add_up(case in any_case()) {
        let outcome = Estimator::new(JAPAN.clone()).central(&case);
        for metric in SUMS {
            let sum: f64 = (0..outcome.sectors()).map(|s| outcome.sector(s, metric).unwrap()).sum();
            close(metric.id(), outcome.total(metric).unwrap(), sum, 1e-9);
        }
    }

    #[test]
    fn the_loss_of_both_countries_is_the_importers_and_the_exporters(case in any_case()) {
        let outcome = Estimator::new(JAPAN.clone()).central(&case);
        let get = |metric| outcome.total(metric).unwrap();
        close("DWL", get(DeadweightLossUsdBn), get(UsNetLossUsdBn) + get(ExportersLossUsdBn), 1e-9);
    }

    #[test]
    fn scaling_all_trade_scales_all_money(case in any_case(), k in 0.01..100.0) {
        let case = Case { basis: 0, ..case };
        let scaled = SECTORS.map(|s| {
            let base = tariff_model::Base { v_j: k * s.base.v_j, v_r: k * s.base.v_r, v_d: k * s.base.v_d, ..s.base };
            Sector { base, ..s }
        });
        let dossier = Dossier { sectors: Cow::Owned(scaled.to_vec()), ..JAPAN.clone() };
        let (one, many) = (Estimator::new(JAPAN.clone()).central(&case), Estimator::new(dossier).central(&case));
        for metric in SUMS {
            close(metric.id(), many.total(metric).unwrap() / k, one.total(metric).unwrap(), 1e-8);
        }
        close("change", many.total(ExportValueChangePct).unwrap(), one.total(ExportValueChangePct).unwrap(), 1e-8);
    }

    #[test]
    fn changes_count_the_readers_volumes_and_losses_do_not(case in any_case()) {
        // With the tariff left alone, halving exports halves them and costs buyers nothing.
        let idle = Case { tariffs: vec![Rate::UNCHANGED; 5], third_countries_tariffed: false, volumes: vec![0.5; 5], ..case };
        let outcome = Estimator::new(JAPAN.clone()).central(&idle);
        close("change", outcome.total(ExportValueChangePct).unwrap(), -50.0, 1e-12);
        prop_assert_eq!(outcome.total(UsBuyersLossUsdBn), Some(0.0));
        prop_assert!(outcome.total(GdpRealPct).unwrap() < 0.0);
    }

    #[test]
    fn the_exchange_rate_scales_yen_and_leaves_dollars_alone(case in any_case()) {
        let estimator = Estimator::new(JAPAN.clone());
        let at = |yen_per_dollar: f64| estimator.central(&Case { yen_per_dollar, ..case.clone() });
        let (weak, strong) = (at(200.0), at(100.0));
        for metric in [ExportersLossYenBnPerDay, CarsLossYenBnPerDay, GdpRealPct, GdpIncomePct] {
            close(metric.id(), weak.total(metric).unwrap(), 2.0 * strong.total(metric).unwrap(), 1e-9);
        }
        for metric in [DutiesUsdBn, UsBuyersLossUsdBn, CarPriceUsd, ExportValueChangePct] {
            prop_assert_eq!(weak.total(metric), strong.total(metric));
        }
    }
}

proptest! {
    #![proptest_config(support::cases(32))]

    #[test]
    fn a_band_is_in_order(case in any_case()) {
        let outcome = Estimator::new(JAPAN.clone()).estimate(&case);
        for metric in Metric::ALL.into_iter().filter(|m| m.in_bands()) {
            let band = outcome.band(metric).unwrap();
            prop_assert!(band.low <= band.mid && band.mid <= band.high, "{}: {band:?}", metric.id());
        }
    }
}

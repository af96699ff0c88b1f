//! Printed reference figures, worked out elsewhere.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use support::japan::JAPAN;
use support::scenarios::{june_2025, mixed};
use support::{close, prints};
use tariff_model::Metric::{self, *};
use tariff_model::{Case, Estimator, Outcome};

fn estimate(case: &Case) -> Outcome {
    Estimator::new(JAPAN.clone()).estimate(case)
}

fn total(outcome: &Outcome, metric: Metric) -> f64 {
    outcome.total(metric).unwrap()
}

/// Digits after the point differ from row to row, so twelve significant ones are compared.
fn references(outcome: &Outcome, central: &[(Metric, f64)], bands: &[(Metric, [f64; 3])]) {
    for (metric, want) in central {
        close(metric.id(), total(outcome, *metric), *want, 6e-12);
    }
    for (metric, [low, mid, high]) in bands {
        let band = outcome.band(*metric).unwrap();
        close(&format!("low {}", metric.id()), band.low, *low, 6e-10);
        close(&format!("mid {}", metric.id()), band.mid, *mid, 6e-10);
        close(&format!("high {}", metric.id()), band.high, *high, 6e-10);
    }
}

#[test]
fn the_hand_check_of_cars_in_june_2025_holds() {
    let working = Estimator::new(JAPAN.clone()).working(&june_2025(), 0).unwrap();
    prints("T", 1.0 + working.setting.t_j_change, "1.243902");
    prints("x", working.x_j(), "0.830676");
    prints("b", working.b_j(), "1.033280");
    prints("ω", working.setting.omega, "0.160747");
    prints("θ", working.setting.theta, "0.499861");
    prints("P_M", working.p_m(), "1.005169");
    prints("P", working.p(), "1.002579");
    prints("q", working.q_j(), "0.928447");
    prints("V1", working.v1(), "32.1269");
}

#[test]
fn the_rounded_totals_of_june_2025_hold() {
    let outcome = estimate(&june_2025());
    for (metric, printed) in [
        (DutiesUsdBn, "18.50"),
        (ExportVolumeChangePct, "-13.9"),
        (ExportValueChangePct, "-19.3"),
        (UsBuyersLossUsdBn, "9.32"),
        (ExportersLossUsdBn, "12.38"),
        (DeadweightLossUsdBn, "5.09"),
        (UsNetLossUsdBn, "-7.29"),
        (GdpRealPct, "-0.41"),
        (GdpIncomePct, "-0.60"),
        (ExportersLossYenBnPerDay, "4.92"),
        (CarsLossYenBnPerDay, "2.84"),
        (CostPerUsHouseholdUsd, "70"),
        (CarPriceUsd, "30799"),
    ] {
        prints(metric.id(), total(&outcome, metric), printed);
    }
}

#[test]
fn june_2025_agrees_with_the_full_precision_reference() {
    references(
        &estimate(&june_2025()),
        &[
            (DutiesUsdBn, 18.4997986624),
            (ExtraDutiesUsdBn, 16.2189511024),
            (StaticRatePct, 16.3991186473),
            (RealisedRatePct, 15.1532179964),
            (ExportValueChangePct, -19.3307323589),
            (ExportVolumeChangePct, -13.8617784661),
            (UsBuyersLossUsdBn, 9.31604265467),
            (ExportersLossUsdBn, 12.3831641545),
            (CarsLossYenBnPerDay, 2.83835725696),
            (DivertedToThirdUsdBn, 12.2948399449),
            (DivertedToUsUsdBn, 3.45008271414),
            (NotBoughtUsdBn, 5.23350673329),
            (DeadweightLossUsdBn, 5.09071810483),
            (UsNetLossUsdBn, -7.29244604965),
            (GdpRealPct, -0.40552945729),
            (GdpIncomePct, -0.602594226107),
            (CostPerUsHouseholdUsd, 70.1841416319),
            (CarPriceUsd, 30798.7156928),
        ],
        &[
            (DutiesUsdBn, [16.55362175, 18.0963176, 19.20100859]),
            (ExportValueChangePct, [-25.68234941, -20.65092793, -16.93392423]),
            (ExportVolumeChangePct, [-21.80886453, -15.6094684, -10.69042881]),
            (UsBuyersLossUsdBn, [7.198928721, 9.660518728, 12.02864393]),
            (ExportersLossUsdBn, [9.522857287, 12.49681535, 14.92067989]),
            (CarsLossYenBnPerDay, [2.173397318, 2.728083547, 3.071588936]),
            (DeadweightLossUsdBn, [3.837014254, 5.695690377, 8.778462072]),
            (UsNetLossUsdBn, [-9.664989084, -6.48681041, -3.388086739]),
            (GdpRealPct, [-0.6382091538, -0.4536994266, -0.3077681539]),
            (GdpIncomePct, [-0.7825282669, -0.6366134117, -0.5313249112]),
            (CostPerUsHouseholdUsd, [54.23446969, 72.77931626, 90.62002831]),
            (CarPriceUsd, [30359.15137, 31083.08239, 32009.34015]),
        ],
    );
}

#[test]
fn the_mixed_scenario_agrees_with_the_full_precision_reference() {
    references(
        &estimate(&mixed()),
        &[
            (DutiesUsdBn, 6.48149031645),
            (ExtraDutiesUsdBn, 5.7633441005),
            (StaticRatePct, 14.8149083655),
            (RealisedRatePct, 14.9404873117),
            (ExportValueChangePct, -67.8651449718),
            (ExportVolumeChangePct, -66.3371193439),
            (UsBuyersLossUsdBn, 4.37762879082),
            (ExportersLossUsdBn, 4.30441623981),
            (CarsLossYenBnPerDay, 0.628654080594),
            (DivertedToThirdUsdBn, 6.41006638413),
            (DivertedToUsUsdBn, 1.84058411678),
            (NotBoughtUsdBn, 2.17100124239),
            (DeadweightLossUsdBn, 2.14949250121),
            (UsNetLossUsdBn, -2.1549237386),
            (GdpRealPct, -1.80828667107),
            (GdpIncomePct, -1.859095405),
            (CostPerUsHouseholdUsd, 32.9796814436),
            (CarPriceUsd, 30417.8453019),
        ],
        &[
            (DutiesUsdBn, [6.094258897, 6.388926441, 6.597181668]),
            (ExportValueChangePct, [-69.91952677, -68.34013491, -67.2275133]),
            (ExportersLossUsdBn, [3.680912225, 4.6675469, 6.023435249]),
            (GdpIncomePct, [-1.970634649, -1.867904734, -1.761548934]),
        ],
    );
}

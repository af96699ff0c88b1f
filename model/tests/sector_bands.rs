//! The spread of a single sector's figures.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use proptest::prelude::*;
use support::close;
use support::japan::{JAPAN, SECTORS};
use support::scenarios::any_case;
use tariff_model::{Case, DRAWS, Draw, Estimator, Horizon, Metric, Own, Parameters, Rate, Working};

/// 5, 50 and 95 per cent quantiles of a sector's figure, from one working per draw.
fn sorted_out(case: &Case, sector: usize, figure: impl Fn(&Working) -> f64) -> [f64; 3] {
    let estimator = Estimator::new(JAPAN.clone());
    let market = estimator.working(case, sector).unwrap().market;
    let SectorOf { behaviour, own } = SectorOf::find(case, sector);
    let draws = (1..).take(DRAWS).map(Draw::number);
    let parameters = draws.map(|draw| Parameters::drawn(behaviour, &JAPAN.constants.lambda, own, &draw));
    let mut values: Vec<f64> = parameters.map(|p| figure(&Working::of(market, p))).collect();
    values.sort_by(f64::total_cmp);
    [0.05, 0.5, 0.95].map(|p| {
        let place = p * (DRAWS - 1) as f64;
        let k = place as usize;
        values[k] + place.fract() * (values[k + 1] - values[k])
    })
}

struct SectorOf {
    behaviour: &'static tariff_model::Behaviour,
    own: Own,
}

impl SectorOf {
    fn find(case: &Case, sector: usize) -> Self {
        let data = &SECTORS[sector];
        let behaviour = if case.horizon == Horizon::Near { &data.near } else { &data.long };
        let own = Own { pass_through: case.pass_through[data.lever], elasticity: case.elasticity[data.lever] };
        Self { behaviour, own }
    }
}

proptest! {
    #![proptest_config(support::cases(24))]

    #[test]
    fn a_sectors_band_is_that_of_its_workings_draw_by_draw(case in any_case(), sector in 0_usize..8) {
        let mut estimator = Estimator::new(JAPAN.clone());
        let value = estimator.sector_band(&case, sector, Metric::ExportValueUsdBn).unwrap();
        for (got, want) in [value.low, value.mid, value.high].iter().zip(sorted_out(&case, sector, Working::v1)) {
            close("export value", *got, want, 1e-12);
        }
        let market = estimator.working(&case, sector).unwrap().market;
        let change = |flow: f64| {
            if market.v_j() == 0.0 { -100.0 } else { 100.0 * ((market.v_j() + flow) / market.base_v_j - 1.0) }
        };
        for metric in [Metric::ExportValueChangePct, Metric::ExportVolumeChangePct] {
            let band = estimator.sector_band(&case, sector, metric).unwrap();
            let wanted = sorted_out(&case, sector, |working| {
                let money = working.money;
                change(if metric == Metric::ExportValueChangePct { money.value_change } else { money.volume_change })
            });
            for (got, want) in [band.low, band.mid, band.high].iter().zip(wanted) {
                close(metric.id(), *got, want, 1e-9);
            }
        }
        let share = estimator.sector_band(&case, sector, Metric::BuyersSharePct).unwrap();
        let figure = |w: &Working| if w.setting.ln_t_j == 0.0 { 0.0 } else { 100.0 * w.prices.border_j.ln_b / w.setting.ln_t_j };
        for (got, want) in [share.low, share.mid, share.high].iter().zip(sorted_out(&case, sector, figure)) {
            close("buyers' share", *got, want, 1e-7);
        }
    }
}

#[test]
fn a_metric_that_is_not_kept_by_sector_has_no_band_there() {
    let mut estimator = Estimator::new(JAPAN.clone());
    let case = Case { tariffs: vec![Rate::Added(0.1); 5], ..Case::unchanged(&JAPAN) };
    assert_eq!(estimator.sector_band(&case, 0, Metric::DutiesUsdBn), None);
    assert_eq!(estimator.sector_band(&case, 8, Metric::ExportValueUsdBn), None);
}

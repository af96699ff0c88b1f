//! The model turned round.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use proptest::prelude::*;
use support::japan::JAPAN;
use support::scenarios::{any_case, june_2025};
use tariff_model::{Case, Estimator, Metric, Rate, Solutions, solve};

/// Which number of a case is moved.
#[derive(Clone, Copy, Debug)]
enum Lever {
    Tariff(usize),
    Volume(usize),
    PassThrough(usize),
}

impl Lever {
    fn set(self, case: &mut Case, x: f64) {
        match self {
            Self::Tariff(lever) => {
                case.tariffs[lever] = match case.tariffs[lever] {
                    Rate::Added(_) => Rate::Added(x),
                    Rate::AllIn(_) => Rate::AllIn(x),
                }
            }
            Self::Volume(lever) => case.volumes[lever] = x,
            Self::PassThrough(lever) => case.pass_through[lever] = Some(x),
        }
    }

    fn high(self) -> f64 {
        if matches!(self, Self::Volume(_)) { 2.0 } else { 1.0 }
    }
}

fn figure(estimator: &Estimator, case: &Case, lever: Lever, metric: Metric, x: f64) -> f64 {
    let mut case = case.clone();
    lever.set(&mut case, x);
    estimator.central(&case).total(metric).unwrap()
}

fn lever() -> impl Strategy<Value = Lever> {
    (0..3, 0..5_usize).prop_map(|(kind, lever)| match kind {
        0 => Lever::Tariff(lever),
        1 => Lever::Volume(lever),
        _ => Lever::PassThrough(lever),
    })
}

fn metric() -> impl Strategy<Value = Metric> {
    let totals: Vec<Metric> = Metric::ALL.into_iter().filter(|metric| metric.in_total()).collect();
    prop::sample::select(totals)
}

proptest! {
    #![proptest_config(support::cases(80))]

    #[test]
    fn solving_for_what_a_value_gives_finds_a_value_that_gives_it(
        case in any_case(), lever in lever(), metric in metric(), place in 0.0..=1.0, start in 0.0..=1.0,
    ) {
        let estimator = Estimator::new(JAPAN.clone());
        let f = |x| figure(&estimator, &case, lever, metric, x);
        let target = f(place * lever.high());
        let Solutions { values, reachable } = solve(&mut { f }, 0.0, lever.high(), start * lever.high(), target);
        let slack = 1e-7 * target.abs().max(1e-3);
        prop_assert!(!values.is_empty(), "{target} is not found in {reachable:?}");
        for value in &values {
            prop_assert!((f(*value) - target).abs() <= slack, "{value} gives {}, not {target}", f(*value));
        }
        prop_assert!(reachable.0 <= target + slack && target - slack <= reachable.1);
        let far: Vec<f64> = values.iter().map(|x| f64::abs(*x - start * lever.high())).collect();
        prop_assert!(far.is_sorted(), "{values:?} from {start}");
    }
}

#[test]
fn a_hump_is_met_on_both_sides_and_its_top_is_the_most_there_is() {
    let estimator = Estimator::new(JAPAN.clone());
    let case = Case { pass_through: vec![Some(0.9); 5], elasticity: vec![Some(4.0); 5], ..june_2025() };
    let f = |x| figure(&estimator, &case, Lever::Tariff(0), Metric::DutiesUsdBn, x);
    let all = solve(&mut { f }, 0.0, 1.0, 0.25, f64::INFINITY);
    assert!(all.values.is_empty());
    let top = all.reachable.1;
    assert!(top > f(1.0) + 1e-3, "revenue must fall again for this test to mean anything: {top}, {}", f(1.0));
    let both = solve(&mut { f }, 0.0, 1.0, 0.25, 0.5 * (top + f(1.0)));
    assert_eq!(both.values.len(), 2, "{both:?}");
    assert!(solve(&mut { f }, 0.0, 1.0, 0.25, top * 1.001).values.is_empty());
}

#[test]
fn a_figure_that_the_lever_does_not_move_is_met_where_the_lever_stands_or_nowhere() {
    let found = solve(&mut |_| 3.0, 0.0, 1.0, 0.4, 3.0);
    assert_eq!(found, Solutions { values: vec![0.4], reachable: (3.0, 3.0) });
    assert!(solve(&mut |_| 3.0, 0.0, 1.0, 0.4, 3.1).values.is_empty());
}

#[test]
fn a_value_is_found_to_a_millionth_of_the_levers_unit() {
    let root = solve(&mut |x| x * x * x, 0.0, 100.0, 20.0, 1e3).values[0];
    assert!((root - 10.0).abs() < 1e-6, "{root}");
}

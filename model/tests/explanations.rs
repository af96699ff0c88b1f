//! What a figure is said to come from is what it comes from.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use proptest::prelude::*;
use std::collections::HashSet;
use support::formula::{Rough, work_out};
use support::japan::JAPAN;
use support::scenarios::{any_case, june_2025, mixed};
use tariff_model::{Case, Estimator, Explanation, Figure, Metric, Quantity, SUM, Symbol};

/// Every figure of the outcome.
fn roots() -> Vec<Figure> {
    let total = Metric::ALL.into_iter().filter(|m| m.in_total()).map(|m| (m, None));
    let sectors = 0..JAPAN.sectors.len();
    let own =
        Metric::ALL.into_iter().filter(|m| m.in_sectors()).flat_map(|m| sectors.clone().map(move |s| (m, Some(s))));
    total.chain(own).map(|(metric, sector)| Figure { quantity: Quantity::Metric(metric), sector }).collect()
}

/// Everything that can be reached from the figures of the outcome, each once.
fn reachable(explanation: &Explanation) -> Vec<Figure> {
    let mut found = roots();
    let mut known: HashSet<Figure> = found.iter().copied().collect();
    let mut next = 0;
    while next < found.len() {
        for input in explanation.inputs(found[next]) {
            if known.insert(input) {
                found.push(input);
            }
        }
        next += 1;
    }
    found
}

fn rough(explanation: &Explanation, figure: Figure) -> Rough {
    Rough::known(explanation.value(figure).unwrap_or_else(|| panic!("{figure:?} has no value")))
}

/// The figure worked out from the values of its inputs.
fn worked_out(explanation: &Explanation, figure: Figure) -> Rough {
    let inputs = explanation.inputs(figure);
    let formula = explanation.formula(figure);
    if formula == SUM {
        let parts = inputs.iter().map(|input| rough(explanation, *input));
        return parts.fold(Rough { value: 0.0, error: 0.0 }, |sum, part| Rough {
            value: sum.value + part.value,
            error: sum.error + part.error,
        });
    }
    work_out(formula, &|sign| {
        let input = inputs.iter().find(|input| input.quantity.sign() == sign);
        rough(explanation, *input.unwrap_or_else(|| panic!("{formula}: {sign} is none of {inputs:?}")))
    })
}

fn check(case: &Case) {
    let estimator = Estimator::new(JAPAN.clone());
    let explanation = estimator.explain(case);
    for figure in reachable(&explanation) {
        if explanation.formula(figure).is_empty() {
            continue;
        }
        let got = explanation.value(figure).unwrap_or_else(|| panic!("{figure:?} has no value"));
        let Rough { value, error } = worked_out(&explanation, figure);
        assert!(
            (got - value).abs() <= 4.0 * error + 1e-12,
            "{figure:?} = {} is {got:e}, its inputs give {value:e} ± {error:e}",
            explanation.formula(figure)
        );
    }
}

#[test]
fn every_formula_gives_the_figure_it_explains() {
    for case in [Case::unchanged(&JAPAN), june_2025(), mixed()] {
        check(&case);
    }
}

proptest! {
    #![proptest_config(support::cases(60))]

    #[test]
    fn every_formula_gives_the_figure_it_explains_on_any_scenario(case in any_case()) {
        check(&case);
    }

    #[test]
    fn an_explained_metric_is_the_outcomes_own_bit_for_bit(case in any_case()) {
        let estimator = Estimator::new(JAPAN.clone());
        let (outcome, explanation) = (estimator.central(&case), estimator.explain(&case));
        for figure in roots() {
            let Quantity::Metric(metric) = figure.quantity else { continue };
            let want = match figure.sector {
                None => outcome.total(metric),
                Some(sector) => outcome.sector(sector, metric),
            };
            prop_assert_eq!(explanation.value(figure).map(f64::to_bits), want.map(f64::to_bits));
        }
    }
}

#[test]
fn every_quantity_is_reached_and_every_path_ends_in_a_leaf() {
    let estimator = Estimator::new(JAPAN.clone());
    let case = mixed();
    let explanation = estimator.explain(&case);
    let found = reachable(&explanation);
    for symbol in Symbol::ALL {
        let reached = found
            .iter()
            .any(|figure| figure.quantity == Quantity::Symbol(symbol) || figure.quantity.sign() == symbol.sign());
        assert!(reached, "nothing leads to {}", symbol.sign());
    }
    for figure in found {
        let leaf = explanation.formula(figure).is_empty();
        assert_eq!(leaf, explanation.inputs(figure).is_empty(), "{figure:?}");
    }
}

#[test]
fn every_symbol_is_found_by_its_sign() {
    for symbol in Symbol::ALL {
        assert_eq!(Symbol::from_sign(symbol.sign()), Some(symbol), "{}", symbol.sign());
    }
}

#[test]
fn a_figure_that_does_not_exist_has_no_value() {
    let estimator = Estimator::new(JAPAN.clone());
    let case = june_2025();
    let explanation = estimator.explain(&case);
    let metric = |metric, sector| explanation.value(Figure { quantity: Quantity::Metric(metric), sector });
    let symbol = |symbol, sector| explanation.value(Figure { quantity: Quantity::Symbol(symbol), sector });
    assert_eq!(metric(Metric::GdpRealPct, Some(0)), None);
    assert_eq!(metric(Metric::BuyersSharePct, None), None);
    assert_eq!(metric(Metric::DutiesUsdBn, Some(99)), None);
    assert_eq!(symbol(Symbol::Yen, Some(0)), None);
    assert_eq!(symbol(Symbol::Rho, None), None);
    assert_eq!(symbol(Symbol::AllIn, Some(0)), None);
}

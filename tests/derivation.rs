//! What every figure rests on in the end.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::HashSet;
use tariff_explainer::derivation::{LeafKind, at_path, figure, label, leaf, path};
use tariff_explainer::facts::{PRESETS, RECORDS, SECTORS};
use tariff_explainer::scenario::{Scenario, Setting, ThirdCountries};
use tariff_explainer::view::estimates::explain;
use tariff_explainer::words::Words;
use tariff_model::{Explanation, Figure, Horizon, Metric, Quantity, Symbol};

/// Every figure that the outcome's figures come from, themselves included.
fn reachable(explanation: &Explanation<'_>) -> Vec<Figure> {
    let totals = Metric::ALL.iter().filter(|metric| metric.in_total()).map(|metric| (*metric, None));
    let sectors = Metric::ALL.iter().filter(|metric| metric.in_sectors());
    let sectors = sectors.flat_map(|metric| (0..SECTORS.len()).map(|sector| (*metric, Some(sector))));
    let roots = totals.chain(sectors).map(|(metric, sector)| Figure { quantity: Quantity::Metric(metric), sector });
    let mut found: Vec<Figure> = roots.collect();
    let mut known: HashSet<Figure> = found.iter().copied().collect();
    let mut next = 0;
    while let Some(figure) = found.get(next).copied() {
        found.extend(explanation.inputs(figure).into_iter().filter(|input| known.insert(*input)));
        next += 1;
    }
    found
}

fn scenarios() -> Vec<Scenario> {
    let moved = Scenario {
        tariffs: vec![
            Setting::Added(7.5),
            Setting::Total(20.0),
            Setting::Added(0.0),
            Setting::Added(99.0),
            Setting::Total(5.0),
        ],
        volumes: vec![80.0; 5],
        pass_through: vec![Some(50.0); 5],
        elasticity: vec![Some(3.0); 5],
        third_countries: ThirdCountries::Tariffed,
        horizon: Horizon::Long,
        basis: 1,
        yen_per_dollar: 160.0,
        ..Scenario::default()
    };
    (0..PRESETS.len()).map(Scenario::preset).chain([moved]).collect()
}

#[test]
fn every_path_ends_in_a_fact_a_datum_an_assumption_or_a_choice_with_a_record() {
    for scenario in scenarios() {
        explain(&scenario, |explanation| {
            for figure in reachable(explanation) {
                let end = explanation.formula(figure).is_empty();
                assert_eq!(end, explanation.inputs(figure).is_empty());
                if end {
                    let leaf = leaf(figure, &scenario).unwrap_or_else(|| panic!("{figure:?} rests on nothing"));
                    assert!(RECORDS.iter().any(|record| record.id == leaf.record), "{figure:?}: {}", leaf.record);
                    assert_eq!(leaf.preset.is_some(), leaf.kind == LeafKind::Choice, "{figure:?}");
                }
            }
        });
    }
}

#[test]
fn a_lever_at_its_presets_rate_is_a_fact_and_a_moved_one_a_choice_that_names_the_preset() {
    let rise = Figure { quantity: Quantity::Symbol(Symbol::Rise), sector: Some(0) };
    let mut scenario = Scenario::default();
    let at_rest = leaf(rise, &scenario).unwrap();
    assert_eq!((at_rest.kind, at_rest.record, at_rest.preset), (LeafKind::Fact, "tariff-cars", None));
    scenario.tariffs[0] = Setting::Added(10.0);
    let moved = leaf(rise, &scenario).unwrap();
    assert_eq!((moved.kind, moved.record, moved.preset), (LeafKind::Choice, "tariff-cars", Some(0.25)));
}

#[test]
fn every_figure_has_a_name_of_its_own() {
    let words = Words::english();
    explain(&Scenario::default(), |explanation| {
        for figure in reachable(explanation) {
            assert!(!label(figure, words).trim().is_empty(), "{figure:?}");
        }
    });
}

#[test]
fn a_path_names_its_figure_and_a_wrong_one_says_what_there_is() {
    for (text, sector) in [("dutiesUsdBn", None), ("dutiesUsdBn.cars", Some(0)), ("gdpIncomePct", None)] {
        let found = at_path(text).unwrap();
        assert_eq!(found.sector, sector);
        assert_eq!(path(found).as_deref(), Some(text));
    }
    let said = |metric, sector| figure(metric, sector).unwrap_err();
    assert!(said("duties", None).starts_with("metric: \"duties\" is none of dutiesUsdBn, "));
    assert!(said("dutiesUsdBn", Some("boats")).starts_with("sector: \"boats\" is none of cars, "));
    assert_eq!(said("gdpRealPct", Some("cars")), "sector: \"gdpRealPct\" is given for all goods together only");
    assert_eq!(said("buyersSharePct", None), "sector: \"buyersSharePct\" is given by sector only; name one");
}

#[test]
fn a_step_of_the_equations_is_found_by_its_sign_where_it_has_a_value() {
    let scenario = Scenario::default();
    let value = |path: &str| explain(&scenario, |explanation| explanation.value(at_path(path).unwrap()));
    let shown = explain(&scenario, |explanation| explanation.working(0).unwrap().market.base_v_j);
    assert_eq!(value("B.cars"), Some(shown), "what a sector exported in 2024");
    assert_eq!(value("P_0"), Some(30_000.0), "a constant of the economy");
    let parts = ["divertedToThirdUsdBn", "divertedToUsUsdBn", "notBoughtUsdBn"].map(|part| value(part).unwrap());
    assert!((value("S").unwrap() - parts.iter().sum::<f64>()).abs() < 1e-9, "all goods together");
    for path in ["ρ", "P_0.cars", "B.boats", "Z", "b"] {
        assert!(at_path(path).unwrap_err().contains(" is none of "), "{path}");
    }
}

#[test]
fn no_sign_of_the_equations_is_the_name_of_a_metric() {
    assert!(Symbol::ALL.iter().all(|symbol| Metric::from_id(symbol.sign()).is_none()));
}

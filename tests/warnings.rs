//! Each warning beside the figures appears exactly when its condition holds: at every preset, at both ends of every lever, under
//! every choice. The conditions are written here a second time, from the equations and from the ranges as published.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use tariff_explainer::facts::{DOSSIER, LEVERS, PRESETS, SECTORS};
use tariff_explainer::numbers::{Lang, Numbers};
use tariff_explainer::scenario::{Scenario, Setting};
use tariff_explainer::view::control::Control;
use tariff_explainer::view::figure;
use tariff_explainer::view::shown::{Say, Shown};
use tariff_explainer::view::warnings::{at, highest, warnings};
use tariff_explainer::words::Words;
use tariff_model::{Horizon, Rate};

/// The highest added duty of any preset, per lever.
const HIGHEST: [f64; 5] = [25.0, 25.0, 50.0, 25.0, 0.0];

/// Pass-through in per cent and elasticity, first year and three years on, lowest and highest of the lever's goods.
const SHARES: [[(f64, f64); 2]; 5] = [
    [(0.0, 40.0), (60.0, 100.0)],
    [(20.0, 90.0), (70.0, 100.0)],
    [(40.0, 100.0), (60.0, 100.0)],
    [(70.0, 100.0), (80.0, 100.0)],
    [(80.0, 100.0), (80.0, 100.0)],
];
const ELASTICITIES: [[(f64, f64); 2]; 5] = [
    [(1.8, 4.0), (3.0, 8.0)],
    [(1.6, 4.0), (3.0, 8.0)],
    [(2.0, 4.5), (4.0, 8.4)],
    [(1.5, 4.5), (3.0, 8.8)],
    [(1.8, 4.5), (3.0, 8.0)],
];

const FLOOR: &str = "Margin used up for: ";
const RATE: &str = "Past the highest duty in force or threatened on these goods: ";
const EVIDENCE: &str = "Outside the evidence and our judgement: ";

#[test]
fn the_curves_edge_is_where_the_warning_begins_on_both_kinds_of_axis() {
    for preset in ["june-2025", "deal-15"] {
        let start = Scenario::preset(PRESETS.iter().position(|known| known.id == preset).unwrap());
        for lever in 0..LEVERS.len() {
            let edge = tariff_explainer::view::warnings::edge(&start, lever);
            for (value, warned) in [(edge - 0.01, false), (edge + 0.01, true)] {
                let mut moved = start.clone();
                if value < 0.0 {
                    continue;
                }
                Control::Tariff(lever).set(&mut moved, Some(value));
                let shown = Shown::of(moved);
                let say = Say { s: &shown, w: Words::english(), n: Numbers::new(Lang::En) };
                let said = at(&say, Control::Tariff(lever)).iter().any(|line| figure::unmarked(line).starts_with(RATE));
                assert_eq!(said, warned, "{preset}, lever {lever} at {value}");
            }
        }
    }
}

fn scenarios() -> Vec<Scenario> {
    let mut all = Vec::new();
    for preset in 0..PRESETS.len() {
        // What a horizon changes does not depend on the preset: one shows it.
        let horizons =
            if preset == Scenario::default().preset { &[Horizon::Near, Horizon::Long][..] } else { &[Horizon::Near] };
        for &horizon in horizons {
            let start = Scenario { horizon, ..Scenario::preset(preset) };
            for control in Control::all() {
                let range = control.range();
                // Between the ends, each side of a limit.
                let inside: &[f64] = match control {
                    Control::Tariff(_) | Control::PassThrough(_) => &[25.0, 26.0],
                    Control::Elasticity(_) => &[4.2],
                    _ => &[],
                };
                for value in inside.iter().copied().chain([range.low, range.high]) {
                    let mut moved = start.clone();
                    control.set(&mut moved, Some(value));
                    all.push(moved);
                }
            }
            all.push(Scenario { pass_through: vec![Some(0.0); LEVERS.len()], ..start.clone() });
            all.push(Scenario { volumes: vec![0.0; LEVERS.len()], ..start.clone() });
            all.push(start);
        }
    }
    all
}

fn with<T>(scenario: &Scenario, read: impl FnOnce(&Say<'_>) -> T) -> T {
    let shown = Shown::of(scenario.clone());
    read(&Say { s: &shown, w: Words::english(), n: Numbers::new(Lang::En) })
}

/// What the list says after `start`, if it says so at all.
fn said(list: &[String], start: &str) -> Option<String> {
    let list: Vec<String> = list.iter().map(|one| figure::unmarked(one)).collect();
    let mut found = list.iter().filter_map(|one| one.strip_prefix(start));
    let rest = found.next().map(|rest| rest.split_once(". ").map_or(rest, |(names, _)| names).to_owned());
    assert!(found.next().is_none(), "{list:?} says it twice");
    rest.map(|rest| rest.trim_end_matches('.').to_owned())
}

fn joined(names: Vec<String>) -> Option<String> {
    (!names.is_empty()).then(|| names.join(", "))
}

/// E2 and E3 by hand: the sectors whose free price would fall below unit variable cost.
fn at_floor(scenario: &Scenario) -> Vec<String> {
    let mut worn = Vec::new();
    for (sector, data) in SECTORS.iter().zip(DOSSIER.sectors.iter()) {
        let (lever, base) = (data.lever, &data.base);
        let behaviour = if scenario.horizon == Horizon::Near { &data.near } else { &data.long };
        let rate = match scenario.tariffs[lever].rate() {
            Rate::Added(added) => base.t_j0 + added,
            Rate::AllIn(total) => base.t_j0.max(total),
        };
        let rho = scenario.pass_through[lever].map_or(behaviour.rho.mode, |own| own / 100.0);
        let free = ((1.0 + rate) / (1.0 + base.t_j0)).powf(rho - 1.0);
        if free < 1.0 - behaviour.mu.mode && scenario.volumes[lever] > 0.0 {
            worn.push(Words::english().text(sector.name).to_owned());
        }
    }
    worn
}

fn number(value: f64) -> String {
    format!("{value}")
}

#[test]
fn the_floor_is_told_of_exactly_the_goods_where_it_binds() {
    let mut bound = 0;
    for scenario in scenarios() {
        let expected = joined(at_floor(&scenario));
        bound += usize::from(expected.is_some());
        assert_eq!(with(&scenario, |say| said(&warnings(say), FLOOR)), expected, "{scenario:?}");
    }
    assert!(bound > 20, "the floor binds in {bound} of the scenarios only");
}

#[test]
fn a_duty_is_told_of_exactly_where_it_is_beyond_every_presets() {
    for scenario in scenarios() {
        let beyond = (0..LEVERS.len()).filter(|lever| match scenario.tariffs[*lever] {
            Setting::Added(added) => added > HIGHEST[*lever],
            Setting::Total(total) => {
                let sectors = DOSSIER.sectors.iter().filter(|sector| sector.lever == *lever);
                sectors.map(|sector| total - sector.base.t_j0 * 100.0).fold(0.0, f64::max) > HIGHEST[*lever] + 1e-9
            }
        });
        let name =
            |lever: usize| format!("{} ({} points)", Words::english().text(LEVERS[lever].name), number(HIGHEST[lever]));
        let expected = joined(beyond.map(name).collect());
        assert_eq!(with(&scenario, |say| said(&warnings(say), RATE)), expected, "{scenario:?}");
    }
}

#[test]
fn an_assumption_is_told_of_exactly_where_it_is_outside_its_range() {
    for scenario in scenarios() {
        let long = usize::from(scenario.horizon == Horizon::Long);
        let mut outside = Vec::new();
        for (control, own, ranges, unit) in (0..LEVERS.len())
            .map(|lever| (Control::PassThrough(lever), scenario.pass_through[lever], SHARES[lever], "%"))
            .chain(
                (0..LEVERS.len())
                    .map(|lever| (Control::Elasticity(lever), scenario.elasticity[lever], ELASTICITIES[lever], "")),
            )
        {
            let (low, high) = ranges[long];
            if own.is_some_and(|own| own < low || own > high) {
                let name = control.name(Words::english());
                outside.push(format!("{name} ({}{unit} to {}{unit})", number(low), number(high)));
            }
        }
        let expected = joined(outside);
        assert_eq!(with(&scenario, |say| said(&warnings(say), EVIDENCE)), expected, "{scenario:?}");
    }
}

#[test]
fn no_preset_has_anything_to_warn_of() {
    for (index, preset) in PRESETS.iter().enumerate() {
        for horizon in [Horizon::Near, Horizon::Long] {
            let scenario = Scenario { horizon, ..Scenario::preset(index) };
            assert!(at_floor(&scenario).is_empty());
            assert_eq!(with(&scenario, warnings), Vec::<String>::new(), "{}", preset.id);
        }
    }
}

#[test]
fn the_limit_of_a_duty_is_the_highest_that_any_preset_adds() {
    assert_eq!((0..LEVERS.len()).map(highest).collect::<Vec<_>>(), HIGHEST);
}

#[test]
fn a_whole_duty_counts_by_what_it_adds() {
    // Cars paid 2.5% in 2024.
    for (total, beyond) in [(27.0, false), (27.5, false), (28.0, true)] {
        let mut scenario = Scenario::default();
        scenario.tariffs[0] = Setting::Total(total);
        assert_eq!(with(&scenario, |say| said(&warnings(say), RATE)).is_some(), beyond, "{total}");
    }
}

#[test]
fn a_lever_is_told_what_concerns_it_and_nothing_else() {
    for scenario in scenarios() {
        with(&scenario, |say| {
            let all = warnings(say);
            let own: Vec<(Control, Vec<String>)> =
                Control::all().into_iter().map(|control| (control, at(say, control))).collect();
            for start in [FLOOR, RATE, EVIDENCE] {
                let together = said(&all, start).unwrap_or_default();
                for (control, list) in &own {
                    let mine = said(list, start).unwrap_or_default();
                    assert!(together.contains(&mine), "{control:?}: {mine} is not in {together}");
                    if start == EVIDENCE && matches!(control, Control::PassThrough(_) | Control::Elasticity(_)) {
                        assert_eq!(mine.contains(&control.name(say.w)), together.contains(&control.name(say.w)));
                    }
                }
                let somewhere = own.iter().any(|(_, list)| said(list, start).is_some());
                assert_eq!(somewhere, !together.is_empty(), "{start}");
            }
        });
    }
}

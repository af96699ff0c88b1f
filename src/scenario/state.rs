//! Writing a scenario as the state part of a link.

use std::fmt::Write;

use super::choice::horizon_id;
use super::{Scenario, Setting, ThirdCountries, names};
use crate::digits::shortest;
use crate::facts;

/// The format written and read; it changes only if old links could be misread.
pub(super) const FORMAT: &str = "1";

/// A scenario as a state string: `1;no-deal;t.cars=15a;h=long`.
///
/// The format, the preset unless it is the default one, then only what differs from the preset, in a fixed order and in shortest
/// decimals: equal scenarios give equal strings, and [`Scenario::parse_state`] gives the scenario back.
pub fn state(scenario: &Scenario) -> String {
    let scenario = scenario.clone().normalised();
    let start = Scenario::preset(scenario.preset);
    let mut state = FORMAT.to_owned();
    if scenario.preset != names::default_preset() {
        push(&mut state, format_args!("{}", names::preset_id(scenario.preset)));
    }
    for ((lever, setting), own) in names::levers().zip(&scenario.tariffs).zip(&start.tariffs) {
        if setting != own {
            let mark = if matches!(setting, Setting::Total(_)) { "a" } else { "" };
            push(&mut state, format_args!("t.{lever}={}{mark}", shortest(setting.percent())));
        }
    }
    for ((lever, volume), own) in names::levers().zip(&scenario.volumes).zip(&start.volumes) {
        if volume != own {
            push(&mut state, format_args!("v.{lever}={}", shortest(*volume)));
        }
    }
    for (family, list) in [("p", &scenario.pass_through), ("e", &scenario.elasticity)] {
        for (lever, own) in names::levers().zip(list) {
            if let Some(number) = own {
                push(&mut state, format_args!("{family}.{lever}={}", shortest(*number)));
            }
        }
    }
    if scenario.horizon != start.horizon {
        push(&mut state, format_args!("h={}", horizon_id(scenario.horizon)));
    }
    if scenario.third_countries != ThirdCountries::default() {
        push(&mut state, format_args!("c={}", scenario.third_countries.id()));
    }
    if scenario.basis != start.basis {
        push(&mut state, format_args!("b={}", names::basis_id(scenario.basis)));
    }
    if scenario.yen_per_dollar != start.yen_per_dollar {
        push(&mut state, format_args!("y={}", shortest(scenario.yen_per_dollar)));
    }
    state
}

/// The state as "copy link" writes it: with the version of the data it was made with and, where a derivation is open, its
/// figure, and the scenario compared with (`…;d=2025-06-17.1;o=dutiesUsdBn.cars;vs=1~no-deal`).
pub fn shared_state(scenario: &Scenario, open: Option<&str>, against: Option<&Scenario>) -> String {
    let mut state = state(scenario);
    push(&mut state, format_args!("d={}", facts::data_version()));
    if let Some(open) = open {
        push(&mut state, format_args!("o={open}"));
    }
    if let Some(against) = against {
        push(&mut state, format_args!("vs={}", self::state(against).replace(';', "~")));
    }
    state
}

/// Adds a part; writing to a `String` cannot fail.
fn push(state: &mut String, part: std::fmt::Arguments<'_>) {
    let _ = write!(state, ";{part}");
}

//! What the property tests draw from.

use proptest::prelude::*;
use tariff_explainer::facts::{BASES, LEVERS, PRESETS};
use tariff_explainer::scenario::{Scenario, Setting, ThirdCountries};
use tariff_model::Horizon;

fn percent(range: std::ops::RangeInclusive<f64>) -> impl Strategy<Value = f64> + Clone {
    let (low, high) = (*range.start(), *range.end());
    prop_oneof![
        range,
        Just(low),
        Just(high),
        Just(f64::MIN_POSITIVE.max(low)),
        (0u32..=100).prop_map(move |step| { low + f64::from(step) * (high - low) / 100.0 })
    ]
}

prop_compose! {
    /// Any valid scenario, with the ends of every range and round numbers among its values.
    pub fn scenarios()(
        preset in 0..PRESETS.len(),
        tariffs in prop::collection::vec(prop::option::of((any::<bool>(), percent(0.0..=100.0))), LEVERS.len()),
        volumes in prop::collection::vec(percent(0.0..=200.0), LEVERS.len()),
        pass_through in prop::collection::vec(prop::option::of(percent(0.0..=100.0)), LEVERS.len()),
        elasticity in prop::collection::vec(prop::option::of(percent(1.2..=10.0)), LEVERS.len()),
        flags in any::<(bool, bool)>(),
        basis in 0..BASES.len(),
        yen_per_dollar in percent(80.0..=250.0),
    ) -> Scenario {
        let mut scenario = Scenario::preset(preset);
        for (slot, own) in scenario.tariffs.iter_mut().zip(tariffs) {
            if let Some((total, percent)) = own {
                *slot = if total { Setting::Total(percent) } else { Setting::Added(percent) };
            }
        }
        let horizon = if flags.0 { Horizon::Long } else { Horizon::Near };
        let third_countries = if flags.1 { ThirdCountries::Tariffed } else { ThirdCountries::Unchanged };
        Scenario { volumes, pass_through, elasticity, horizon, third_countries, basis, yen_per_dollar, ..scenario }
    }
}

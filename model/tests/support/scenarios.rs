//! Scenarios the tests share, and random ones.

use super::japan::JAPAN;
use proptest::prelude::*;
use tariff_model::{Case, Horizon, Rate};

/// The tariffs of June 2025: cars and parts 25 points, metals 50, other goods 10.
pub fn june_2025() -> Case {
    let tariffs = [0.25, 0.25, 0.50, 0.10, 0.0].map(Rate::Added).to_vec();
    Case { tariffs, ..Case::unchanged(&JAPAN) }
}

/// A scenario that moves almost everything at once.
pub fn mixed() -> Case {
    Case {
        tariffs: vec![Rate::AllIn(0.15), Rate::AllIn(0.15), Rate::AllIn(0.30), Rate::AllIn(0.15), Rate::Added(0.125)],
        volumes: vec![0.8, 1.0, 1.0, 0.0, 1.0],
        pass_through: vec![None, Some(0.6), None, None, None],
        third_countries_tariffed: true,
        basis: 1,
        yen_per_dollar: 150.0,
        ..Case::unchanged(&JAPAN)
    }
}

/// A tariff: nothing, anything, or everything, added or all-in.
pub fn rate() -> impl Strategy<Value = Rate> {
    let size = prop_oneof![1 => Just(0.0), 1 => Just(1.0), 1 => 0.0..1e-6, 6 => 0.0..=1.0];
    (size, any::<bool>()).prop_map(|(x, all_in)| if all_in { Rate::AllIn(x) } else { Rate::Added(x) })
}

/// A volume, with its ends likely.
pub fn volume() -> impl Strategy<Value = f64> {
    prop_oneof![1 => Just(0.0), 2 => Just(1.0), 1 => Just(2.0), 4 => 0.0..=2.0]
}

/// A reader's own pass-through, with its ends likely.
pub fn pass_through() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![3 => Just(None), 1 => Just(Some(0.0)), 1 => Just(Some(1.0)), 3 => (0.0..=1.0).prop_map(Some)]
}

/// A reader's own elasticity, with its ends likely.
pub fn elasticity() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![3 => Just(None), 1 => Just(Some(1.2)), 1 => Just(Some(10.0)), 3 => (1.2..=10.0).prop_map(Some)]
}

/// Any valid scenario.
pub fn any_case() -> impl Strategy<Value = Case> {
    let five = 5;
    (
        prop::collection::vec(rate(), five),
        prop::collection::vec(volume(), five),
        prop::collection::vec(pass_through(), five),
        prop::collection::vec(elasticity(), five),
        any::<bool>(),
        any::<bool>(),
        0_usize..2,
        80.0..=250.0,
    )
        .prop_map(|(tariffs, volumes, pass_through, elasticity, long, third, basis, yen)| Case {
            tariffs,
            volumes,
            pass_through,
            elasticity,
            horizon: if long { Horizon::Long } else { Horizon::Near },
            third_countries_tariffed: third,
            basis,
            yen_per_dollar: yen,
        })
}

//! What the estimator remembers never shows in its answers.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use proptest::prelude::*;
use support::japan::JAPAN;
use support::scenarios::{any_case, elasticity, pass_through, rate, volume};
use tariff_model::{Case, Estimator, Horizon, Rate};

/// One thing a reader can move.
#[derive(Clone, Debug)]
enum Move {
    Tariff(usize, Rate),
    Volume(usize, f64),
    PassThrough(usize, Option<f64>),
    Elasticity(usize, Option<f64>),
    Horizon,
    ThirdCountries,
    Basis,
    Yen(f64),
    Nothing,
    Everything(Case),
}

impl Move {
    fn apply(&self, case: &mut Case) {
        match self {
            Self::Tariff(lever, rate) => case.tariffs[*lever] = *rate,
            Self::Volume(lever, volume) => case.volumes[*lever] = *volume,
            Self::PassThrough(lever, own) => case.pass_through[*lever] = *own,
            Self::Elasticity(lever, own) => case.elasticity[*lever] = *own,
            Self::Horizon => {
                case.horizon = if case.horizon == Horizon::Near { Horizon::Long } else { Horizon::Near };
            }
            Self::ThirdCountries => case.third_countries_tariffed = !case.third_countries_tariffed,
            Self::Basis => case.basis = 1 - case.basis,
            Self::Yen(yen) => case.yen_per_dollar = *yen,
            Self::Nothing => {}
            Self::Everything(other) => *case = other.clone(),
        }
    }
}

fn any_move() -> impl Strategy<Value = Move> {
    let lever = 0_usize..5;
    prop_oneof![
        (lever.clone(), rate()).prop_map(|(l, x)| Move::Tariff(l, x)),
        (lever.clone(), volume()).prop_map(|(l, x)| Move::Volume(l, x)),
        (lever.clone(), pass_through()).prop_map(|(l, x)| Move::PassThrough(l, x)),
        (lever, elasticity()).prop_map(|(l, x)| Move::Elasticity(l, x)),
        Just(Move::Horizon),
        Just(Move::ThirdCountries),
        Just(Move::Basis),
        (80.0..=250.0).prop_map(Move::Yen),
        Just(Move::Nothing),
        any_case().prop_map(Move::Everything),
    ]
}

proptest! {
    #![proptest_config(support::cases(24))]

    #[test]
    fn after_any_moves_a_kept_estimator_answers_like_a_new_one(moves in prop::collection::vec(any_move(), 1..6)) {
        let mut kept = Estimator::new(JAPAN.clone());
        let mut case = Case::unchanged(&JAPAN);
        for step in &moves {
            step.apply(&mut case);
            let outcome = kept.estimate(&case);
            prop_assert_eq!(&outcome, &Estimator::new(JAPAN.clone()).estimate(&case), "after {:?}", step);
        }
    }
}

//! The draws and the parameters they give.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use proptest::prelude::*;
use support::close;
use support::japan::{JAPAN, SECTORS};
use tariff_model::{Draw, Own, Parameters, Triangle};

#[test]
fn the_first_near_draw_of_cars_has_the_printed_digits() {
    let draw = Draw::number(1);
    let lambda = &JAPAN.constants.lambda;
    let p = Parameters::drawn(&SECTORS[0].near, lambda, Own::default(), &draw);
    close("σM", p.sigma_m, 2.715476742133487, 1e-12);
    close("λ", lambda.at(draw.lambda), 0.5, 1e-12);
    close("σD", p.sigma_d, 0.5 * 2.715476742133487, 1e-12);
    close("η", p.eta, 0.704939015319192, 1e-12);
    close("ρ", p.rho, 0.09258200997725514, 1e-12);
    close("μ", p.mu, 0.1426401432711221, 1e-12);
    close("a_v", p.a_v, 0.7764575131106459, 1e-12);
}

#[test]
fn a_radical_inverse_mirrors_the_digits_at_the_point() {
    let draw = Draw::number(6);
    assert_eq!(draw.sigma_m, 0.375, "6 is 110 in base 2");
    assert_eq!(draw.lambda, 2.0 / 9.0, "6 is 20 in base 3");
    assert_eq!(draw.eta, 6.0 / 25.0, "6 is 11 in base 5");
    assert_eq!(draw.rho, 6.0 / 7.0);
    assert_eq!(draw.mu, 6.0 / 11.0);
    assert_eq!(draw.a_v, 6.0 / 13.0);
}

#[test]
fn a_triangle_starts_low_ends_high_and_passes_its_mode() {
    let triangle = Triangle { low: 1.0, mode: 2.0, high: 5.0 };
    assert_eq!(triangle.at(0.0), 1.0);
    assert_eq!(triangle.at(0.25), 2.0);
    assert_eq!(triangle.at(1.0), 5.0);
    assert_eq!(Triangle::fixed(3.0).at(0.7), 3.0);
    assert_eq!(Triangle { low: 0.5, mode: 1.0, high: 1.0 }.at(1.0), 1.0, "the mode may be the highest value");
}

#[test]
fn a_readers_elasticity_moves_the_home_elasticity_and_caps_total_demand() {
    let own = Own { elasticity: Some(1.2), pass_through: Some(1.0) };
    let p = Parameters::central(&SECTORS[0].near, &JAPAN.constants.lambda, own);
    assert_eq!((p.sigma_m, p.sigma_d, p.eta, p.rho), (1.2, 1.01, 0.8, 1.0));
    let high = Parameters::drawn(&SECTORS[0].near, &JAPAN.constants.lambda, own, &Draw::number(4));
    assert!(high.eta <= high.sigma_d, "{} is above {}", high.eta, high.sigma_d);
}

proptest! {
    #![proptest_config(support::cases(256))]

    #[test]
    fn every_draw_keeps_the_order_of_the_elasticities(k in 1_u32..=2048, sector in 0_usize..8, long: bool, own in prop::option::of(1.2..=10.0)) {
        let behaviour = if long { &SECTORS[sector].long } else { &SECTORS[sector].near };
        let own = Own { elasticity: own, pass_through: None };
        let p = Parameters::drawn(behaviour, &JAPAN.constants.lambda, own, &Draw::number(k));
        prop_assert!(p.sigma_m >= p.sigma_d && p.sigma_d >= p.eta && p.eta > 0.0, "{p:?}");
        prop_assert!((0.0..=1.0).contains(&p.rho) && (0.0..1.0).contains(&p.mu), "{p:?}");
    }

    #[test]
    fn the_inverse_distribution_rises_with_its_level(u in 0.0..1.0, v in 0.0..1.0, low in 0.0..1.0, rise in 0.0..1.0, fall in 0.0..1.0) {
        let triangle = Triangle { low, mode: low + rise, high: low + rise + fall };
        let (least, most) = if u < v { (u, v) } else { (v, u) };
        prop_assert!(triangle.at(least) <= triangle.at(most) + 1e-15);
        prop_assert!((triangle.low..=triangle.high).contains(&triangle.at(u)));
    }
}

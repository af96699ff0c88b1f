//! What the model's tests share.
#![allow(dead_code)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::test_runner::{Config, RngSeed};

pub mod formula;
pub mod japan;
pub mod plain;
pub mod scenarios;

/// Asserts |got − want| ≤ tolerance · max(0.001, |want|), the accuracy the outcome promises.
#[track_caller]
pub fn close(what: &str, got: f64, want: f64, tolerance: f64) {
    let slack = tolerance * want.abs().max(0.001);
    assert!(
        (got - want).abs() <= slack,
        "{what}: {got:e} is not {want:e} (off by {:e}, allowed {slack:e})",
        got - want
    );
}

/// Asserts that `got`, printed as `printed` is, gives the same digits.
#[track_caller]
pub fn prints(what: &str, got: f64, printed: &str) {
    let decimals = printed.split_once('.').map_or(0, |(_, tail)| tail.len());
    assert_eq!(format!("{got:.decimals$}"), printed, "{what}: {got}");
}

/// Property tests over `cases` inputs, the same ones every time: a test that fails must fail for everyone.
pub fn cases(cases: u32) -> Config {
    Config { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(2025), ..Config::default() }
}

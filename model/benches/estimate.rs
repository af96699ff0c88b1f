//! How long one move of a reader's control takes, bands included. Prints one line of JSON per measurement.

#![allow(missing_docs, reason = "a program, not a library")]

#[path = "../tests/support/japan.rs"]
mod japan;

use japan::JAPAN;
use std::hint::black_box;
use std::time::Instant;
use tariff_model::{Case, Estimator, Horizon, Rate};

const SAMPLES: usize = 400;
/// The first calls fill the estimator's memory and the processor's caches; a reader never notices them.
const WARM_UP: usize = 20;

const CARS: usize = 0;
const METALS: usize = 2;
const OTHER: usize = 3;

fn main() {
    let lever = |index: usize| move |case: &mut Case, step: f64| case.tariffs[index] = Rate::Added(0.10 + step);
    measure("tariff on cars (1 sector)", lever(CARS));
    measure("tariff on metals (2 sectors)", lever(METALS));
    measure("tariff on other goods (3 sectors)", lever(OTHER));
    measure("volume of other goods (3 sectors)", |case, step| case.volumes[OTHER] = 0.5 + step);
    measure("pass-through of other goods (3 sectors)", |case, step| case.pass_through[OTHER] = Some(0.2 + step));
    measure("third countries (all sectors)", |case, _| case.third_countries_tariffed ^= true);
    measure("basis (all sectors)", |case, _| case.basis ^= 1);
    measure("horizon (all sectors)", |case, _| {
        case.horizon = if case.horizon == Horizon::Near { Horizon::Long } else { Horizon::Near };
    });
    measure("exchange rate (no sector)", |case, step| case.yen_per_dollar = 140.0 + step);

    let estimator = Estimator::new(JAPAN.clone());
    let case = june_2025();
    report("central estimate, no bands", (0..SAMPLES).map(|_| time(|| estimator.central(black_box(&case)))).collect());
    report("first estimate of all", (0..20).map(|_| time(|| Estimator::new(JAPAN.clone()).estimate(&case))).collect());
}

fn june_2025() -> Case {
    let tariffs = [0.25, 0.25, 0.50, 0.10, 0.0].map(Rate::Added).to_vec();
    Case { tariffs, ..Case::unchanged(&JAPAN) }
}

/// Times one estimate per move; every move leads to a setting that was not there before it.
fn measure(name: &str, mut change: impl FnMut(&mut Case, f64)) {
    let mut estimator = Estimator::new(JAPAN.clone());
    let mut case = june_2025();
    let mut times = Vec::with_capacity(WARM_UP + SAMPLES);
    for n in 0..WARM_UP + SAMPLES {
        change(&mut case, 0.001 * (n % 300) as f64);
        times.push(time(|| estimator.estimate(black_box(&case))));
    }
    report(name, times.split_off(WARM_UP));
}

fn time<T>(work: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    black_box(work());
    start.elapsed().as_secs_f64() * 1e3
}

fn report(name: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize];
    println!(r#"{{"name":"{name}","unit":"ms","median":{:.4},"p95":{:.4}}}"#, at(0.5), at(0.95));
}

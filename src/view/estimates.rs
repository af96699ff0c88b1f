//! The one estimator behind every figure of the page.

use crate::facts;
use crate::scenario::Scenario;
use std::cell::RefCell;
use tariff_model::{Band, Case, Estimator, Explanation, Metric, Outcome, Reading, Swing, Working};

thread_local! {
    // Worked out once, however many widgets there are.
    static PUBLISHED: Vec<Outcome> = (0..facts::presets().len()).map(|index| estimate(&Scenario::preset(index))).collect();
    static ESTIMATOR: RefCell<Estimator> = RefCell::new(Estimator::new(facts::dossier().clone()));
}

/// The outcome of a scenario with its bands.
pub fn estimate(scenario: &Scenario) -> Outcome {
    let case = scenario.case();
    ESTIMATOR.with(|estimator| match estimator.try_borrow_mut() {
        Ok(mut estimator) => estimator.estimate(&case),
        Err(_) => Estimator::new(facts::dossier().clone()).estimate(&case),
    })
}

/// The central outcome alone: no draws, a few microseconds.
pub fn central(scenario: &Scenario) -> Outcome {
    let case = scenario.case();
    ESTIMATOR.with(|estimator| match estimator.try_borrow() {
        Ok(estimator) => estimator.central(&case),
        Err(_) => Estimator::new(facts::dossier().clone()).central(&case),
    })
}

/// The central outcome of a scenario with every step that led to it, for `read` to look into.
pub fn explain<T>(scenario: &Scenario, read: impl FnOnce(&Explanation<'_>) -> T) -> T {
    let case = scenario.case();
    ESTIMATOR.with(|estimator| match estimator.try_borrow() {
        Ok(estimator) => read(&estimator.explain(&case)),
        Err(_) => read(&Estimator::new(facts::dossier().clone()).explain(&case)),
    })
}

/// One figure of one sector at every whole per cent of pass-through, 0 to 100, on the lever; central values.
pub fn sweep_pass_through(scenario: &Scenario, lever: usize, sector: usize, metric: Metric) -> Vec<f64> {
    let mut case = scenario.case();
    ESTIMATOR.with(|estimator| {
        let Ok(estimator) = estimator.try_borrow() else { return Vec::new() };
        let figure = |percent: i32| {
            *case.pass_through.get_mut(lever)? = Some(f64::from(percent) / 100.0);
            estimator.sector(&case, sector, metric)
        };
        (0..=100).map_while(figure).collect()
    })
}

/// One figure of a scenario, of one sector or of all goods, with its band where it has one.
pub fn figure(scenario: &Scenario, sector: Option<usize>, metric: Metric) -> Option<(f64, Option<Band>)> {
    let outcome = estimate(scenario);
    let Some(sector) = sector else { return Some((outcome.total(metric)?, outcome.band(metric))) };
    let case = scenario.case();
    let band = ESTIMATOR.with(|estimator| estimator.try_borrow_mut().ok()?.sector_band(&case, sector, metric));
    Some((outcome.sector(sector, metric)?, band))
}

/// Per sector of a scenario just estimated: every intermediate value, the band of its export value and that of the buyers' share.
pub fn details(scenario: &Scenario) -> Vec<(Working, Band, Band)> {
    let case = scenario.case();
    ESTIMATOR.with(|estimator| {
        let Ok(mut estimator) = estimator.try_borrow_mut() else { return Vec::new() };
        (0..facts::dossier().sectors.len())
            .filter_map(|sector| {
                let exports = estimator.sector_band(&case, sector, Metric::ExportValueUsdBn)?;
                let share = estimator.sector_band(&case, sector, Metric::BuyersSharePct)?;
                Some((estimator.working(&case, sector)?, exports, share))
            })
            .collect()
    })
}

/// The metrics' totals in each scenario, with bands over the first `draws` draws; made for scenarios that are `base` but for one lever.
pub fn sweep(base: &Scenario, scenarios: &[Scenario], draws: usize, metrics: &[Metric]) -> Vec<Vec<Reading>> {
    let cases: Vec<Case> = scenarios.iter().map(Scenario::case).collect();
    ESTIMATOR.with(|estimator| {
        let Ok(mut estimator) = estimator.try_borrow_mut() else { return Vec::new() };
        estimator.sweep(&base.case(), &cases, draws, metrics)
    })
}

/// Every assumption that moves the metric's total, the one that moves it most first.
pub fn swings(scenario: &Scenario, metric: Metric) -> Vec<Swing> {
    ESTIMATOR.with(|estimator| {
        estimator.try_borrow().map_or(Vec::new(), |estimator| estimator.swings(&scenario.case(), metric))
    })
}

/// Where 20 equally likely runs of a scenario just estimated put a total, least first; empty for a metric without a band.
pub fn twenty(scenario: &Scenario, metric: Metric) -> Vec<f64> {
    let levels: Vec<f64> = (0..20).map(|run| (f64::from(run) + 0.5) / 20.0).collect();
    let case = scenario.case();
    let found = ESTIMATOR.with(|estimator| estimator.try_borrow_mut().ok()?.quantiles(&case, metric, &levels));
    found.unwrap_or_default()
}

/// Every figure of one scenario less another's, with the bands of paired draws.
pub fn difference(scenario: &Scenario, from: &Scenario) -> Outcome {
    let (case, from) = (scenario.case(), from.case());
    ESTIMATOR.with(|estimator| match estimator.try_borrow_mut() {
        Ok(mut estimator) => estimator.difference(&case, &from),
        Err(_) => Estimator::new(facts::dossier().clone()).difference(&case, &from),
    })
}

/// Every preset as published, in order, with bands, for `read` to look into.
pub fn presets<T>(read: impl FnOnce(&[Outcome]) -> T) -> T {
    PUBLISHED.with(|published| read(published))
}

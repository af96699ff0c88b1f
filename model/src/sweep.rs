//! Figures along a row of cases that differ in little: the curve of a lever.

use crate::case::Case;
use crate::clamp::finite;
use crate::draws::DRAWS;
use crate::estimator::{Estimator, inputs, work};
use crate::inputs::{Inputs, Scaling};
use crate::metric::Metric;
use crate::outcome::Band;
use crate::quantile;
use crate::real::LANES;
use crate::spread::{Cell, add_up, readings};
use crate::sum::Sum;

/// A total in one case: its central value and its band.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reading {
    /// Every parameter at its mode.
    pub value: f64,
    /// 5, 50 and 95 per cent quantiles over the draws asked for.
    pub band: Band,
}

impl Estimator {
    /// The metrics' totals in each of the cases, with bands over the first `draws` draws (at most [`crate::DRAWS`], in blocks of 8).
    ///
    /// Made for cases that are `base` but for one lever: what they share with it is not computed again, and right after
    /// [`Estimator::estimate`] of `base` not even once. A metric without a band gets one of no width at its value, one without a
    /// total gets zeros. With all draws the bands are those of [`Estimator::estimate`], but for rounding.
    #[must_use]
    pub fn sweep(&mut self, base: &Case, cases: &[Case], draws: usize, metrics: &[Metric]) -> Vec<Vec<Reading>> {
        let Self { dossier, spread, .. } = self;
        let scaling = Scaling::of(dossier, base.basis);
        spread.bands(dossier, inputs(dossier, base, &scaling));
        let draws = draws.min(DRAWS) / LANES * LANES;
        let mut own: Vec<Option<Cell>> = dossier.sectors.iter().map(|_| None).collect();
        let (mut figures, mut column) = (Vec::new(), Vec::new());
        let points = cases.iter().map(|case| {
            let scaling = Scaling::of(dossier, case.basis);
            let inputs: Vec<Inputs> = inputs(dossier, case, &scaling).collect();
            let mut sum = Sum::new(dossier, case);
            for (index, (sector, inputs)) in dossier.sectors.iter().zip(&inputs).enumerate() {
                sum.add(index, &work(dossier, sector, inputs));
                let kept = &spread.cells[index];
                if !kept.is_of(inputs) {
                    let cell = own[index].get_or_insert_with(|| kept.thin(draws));
                    cell.refresh(inputs, sector, &dossier.constants.lambda, &spread.draws[..draws]);
                }
            }
            let cells = spread.cells.iter().zip(&own).zip(&inputs);
            let cells = cells.map(|((kept, own), inputs)| own.as_ref().filter(|own| own.is_of(inputs)).unwrap_or(kept));
            add_up(dossier, &cells.collect::<Vec<_>>(), &mut figures);
            figures.truncate(draws / LANES);
            let reading = |metric: &Metric| {
                let value = if metric.in_total() { finite(sum.total(*metric)) } else { 0.0 };
                if !metric.in_bands() || draws == 0 {
                    return Reading { value, band: Band { low: value, mid: value, high: value } };
                }
                readings(&figures, &|figures| figures.read(*metric, &sum.scale, &sum.diversion), &mut column);
                Reading { value, band: quantile::band(&mut column).finite() }
            };
            metrics.iter().map(reading).collect()
        });
        points.collect()
    }

    /// The quantiles of a total over the draws at `levels`, which are in 0..=1 and rise; `None` where the metric has no band.
    ///
    /// Right after [`Estimator::estimate`] of the same case it costs one selection per level.
    #[must_use]
    pub fn quantiles(&mut self, case: &Case, metric: Metric, levels: &[f64]) -> Option<Vec<f64>> {
        if !metric.in_bands() || (metric.needs_car() && self.dossier.car().is_none()) {
            return None;
        }
        let Self { dossier, spread, .. } = self;
        let scaling = Scaling::of(dossier, case.basis);
        spread.bands(dossier, inputs(dossier, case, &scaling));
        let sum = sum(self, case);
        let mut column = Vec::new();
        self.spread.readings(&|figures| figures.read(metric, &sum.scale, &sum.diversion), &mut column);
        let mut found = quantile::at(&mut column, levels);
        found.iter_mut().for_each(|value| *value = finite(*value));
        Some(found)
    }
}

/// The sectors' central workings, added up.
pub(crate) fn sum(estimator: &Estimator, case: &Case) -> Sum {
    let dossier = &estimator.dossier;
    let scaling = Scaling::of(dossier, case.basis);
    let mut sum = Sum::new(dossier, case);
    for (index, (sector, inputs)) in dossier.sectors.iter().zip(inputs(dossier, case, &scaling)).enumerate() {
        sum.add(index, &work(dossier, sector, &inputs));
    }
    sum
}

//! The model with its data, ready to be asked.

use crate::case::Case;
use crate::clamp;
use crate::dossier::{Dossier, Sector};
use crate::explanation::Explanation;
use crate::inputs::{Inputs, Scaling};
use crate::metric::Metric;
use crate::outcome::{Band, Outcome};
use crate::parameters::Parameters;
use crate::spread::Spread;
use crate::sum::Sum;
use crate::totals::{Figures, Scale};
use crate::working::Working;

/// The model with its data, and what it remembers of the last estimate.
///
/// Memory is filled by the first call of [`Estimator::estimate`]: about 130 bytes per draw and sector.
#[derive(Clone, Debug)]
pub struct Estimator {
    pub(crate) dossier: Dossier,
    pub(crate) spread: Spread,
    /// The draws of the case that others are set against.
    pub(crate) pinned: Spread,
}

impl Estimator {
    /// Takes the data; numbers outside their documented ranges are brought into them.
    // Once a page: its place in the module is not to be paid for in speed.
    #[cold]
    #[must_use]
    pub fn new(dossier: Dossier) -> Self {
        Self { dossier: dossier.normalised(), spread: Spread::default(), pinned: Spread::default() }
    }

    /// The data in use.
    #[must_use]
    pub fn dossier(&self) -> &Dossier {
        &self.dossier
    }

    /// The central estimate alone, every parameter at its mode: no draws, no bands, and nothing remembered.
    #[must_use]
    pub fn central(&self, case: &Case) -> Outcome {
        outcome(&self.dossier, case, None)
    }

    /// The estimate with bands over the draws.
    ///
    /// Only sectors whose inputs changed since the last call are computed again; the result is the same, digit for digit, as
    /// a new estimator's.
    #[must_use]
    pub fn estimate(&mut self, case: &Case) -> Outcome {
        let Self { dossier, spread, .. } = self;
        let scaling = Scaling::of(dossier, case.basis);
        let bands = spread.bands(dossier, inputs(dossier, case, &scaling));
        outcome(dossier, case, Some(bands))
    }

    /// The spread over the draws of one sector's own figure: `ExportValueUsdBn` (V1), `ExportValueChangePct`,
    /// `ExportVolumeChangePct` or `BuyersSharePct` (ln b_J ÷ ln T_J).
    ///
    /// `None` for any other metric and where the sector does not exist. Right after [`Estimator::estimate`] of the same case
    /// it costs one selection, and none where the sector's inputs and the metric were asked for before.
    #[must_use]
    pub fn sector_band(&mut self, case: &Case, sector: usize, metric: Metric) -> Option<Band> {
        let Self { dossier, spread, .. } = self;
        let scaling = Scaling::of(dossier, case.basis);
        spread.bands(dossier, inputs(dossier, case, &scaling));
        spread.sector_band(sector, metric)
    }

    /// One figure of one sector's central estimate, the same that [`Estimator::central`] gives, without the work for the others;
    /// `None` where the sector or its metric does not exist.
    #[must_use]
    pub fn sector(&self, case: &Case, sector: usize, metric: Metric) -> Option<f64> {
        if !metric.in_sectors() {
            return None;
        }
        let car = self.dossier.car();
        let scale = Scale::new(&self.dossier.constants, car, case);
        Some(clamp::finite(self.working(case, sector)?.own(metric, &scale)))
    }

    /// The central estimate of a case with every step that led to it.
    #[must_use]
    pub fn explain<'a>(&'a self, case: &'a Case) -> Explanation<'a> {
        let dossier = &self.dossier;
        let scaling = Scaling::of(dossier, case.basis);
        let sectors = dossier.sectors.iter().zip(inputs(dossier, case, &scaling));
        Explanation {
            dossier,
            case,
            outcome: self.central(case),
            workings: sectors.map(|(sector, inputs)| work(dossier, sector, &inputs)).collect(),
            scaling: (0..dossier.sectors.len()).map(|sector| scaling.factor(sector)).collect(),
        }
    }

    /// Every intermediate value behind one sector's central estimate; `None` where the sector does not exist.
    ///
    /// The values are the very ones [`Estimator::central`] reads its outcome from.
    #[must_use]
    pub fn working(&self, case: &Case, sector: usize) -> Option<Working> {
        let scaling = Scaling::of(&self.dossier, case.basis);
        let found = self.dossier.sectors.get(sector)?;
        let inputs = Inputs::of(case, &scaling, sector, found, self.dossier.levers);
        Some(work(&self.dossier, found, &inputs))
    }
}

pub(crate) fn inputs<'a>(
    dossier: &'a Dossier,
    case: &'a Case,
    scaling: &'a Scaling,
) -> impl Iterator<Item = Inputs> + 'a {
    let sectors = dossier.sectors.iter().enumerate();
    sectors.map(move |(index, sector)| Inputs::of(case, scaling, index, sector, dossier.levers))
}

/// The central working of one sector.
pub(crate) fn work(dossier: &Dossier, sector: &Sector, inputs: &Inputs) -> Working {
    let parameters = Parameters::central(inputs.behaviour(sector), &dossier.constants.lambda, inputs.own);
    Working::of(inputs.market, parameters)
}

/// The central estimate of a case, with the given bands.
pub(crate) fn outcome(dossier: &Dossier, case: &Case, bands: Option<&Figures<Band>>) -> Outcome {
    let scaling = Scaling::of(dossier, case.basis);
    let mut sum = Sum::new(dossier, case);
    let mut rows = Vec::with_capacity(dossier.sectors.len());
    for (index, (sector, inputs)) in dossier.sectors.iter().zip(inputs(dossier, case, &scaling)).enumerate() {
        let working = work(dossier, sector, &inputs);
        sum.add(index, &working);
        rows.push(working.row(&sum.scale));
    }
    let (central, Sum { scale, diversion, .. }) = (sum.figures(), &sum);
    let car = dossier.car().is_some();
    let total = |metric| central.read(metric, scale, diversion);
    let Some(bands) = bands else { return Outcome::new(car, total, rows, None) };
    let (low, mid, high) = (bands.map(|b| b.low), bands.map(|b| b.mid), bands.map(|b| b.high));
    let band = |metric| {
        let read = |figures: &Figures| figures.read(metric, scale, diversion);
        Band { low: read(&low), mid: read(&mid), high: read(&high) }
    };
    Outcome::new(car, total, rows, Some(&band))
}

//! What the model answers.

use crate::clamp;
use crate::metric::Metric;

/// The spread of a total over the draws: its 5, 50 and 95 per cent quantiles.
///
/// `mid` is the median of the draws and differs from the central value wherever the parameters' triangles are skewed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Band {
    /// 5 per cent quantile.
    pub low: f64,
    /// Median.
    pub mid: f64,
    /// 95 per cent quantile.
    pub high: f64,
}

impl Band {
    /// The same band fit for an outcome.
    pub(crate) fn finite(self) -> Self {
        Self { low: clamp::finite(self.low), mid: clamp::finite(self.mid), high: clamp::finite(self.high) }
    }
}

/// All metrics of one case; every number in it is finite.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    total: [f64; Metric::COUNT],
    bands: Option<[Band; Metric::COUNT]>,
    sectors: Vec<[f64; Metric::COUNT]>,
    car: bool,
}

impl Outcome {
    /// Fills an outcome from one reading per total, per sector and, where asked, per band.
    pub(crate) fn new(
        car: bool,
        total: impl Fn(Metric) -> f64,
        sectors: Vec<[f64; Metric::COUNT]>,
        bands: Option<&dyn Fn(Metric) -> Band>,
    ) -> Self {
        let here = |metric: Metric| car || !metric.needs_car();
        let total = Metric::ALL.map(|m| if m.in_total() && here(m) { clamp::finite(total(m)) } else { 0.0 });
        let bands = bands
            .map(|band| Metric::ALL.map(|m| if m.in_bands() && here(m) { band(m).finite() } else { Band::default() }));
        let sectors = sectors.into_iter().map(|row| row.map(clamp::finite)).collect();
        Self { total, bands, sectors, car }
    }

    /// The metric for all goods together; `None` where it has no total, or needs a car and the dossier has none.
    #[must_use]
    pub fn total(&self, metric: Metric) -> Option<f64> {
        (metric.in_total() && self.has(metric)).then(|| self.total[metric as usize])
    }

    /// The metric for one sector; `None` where it is not given by sector or the sector does not exist.
    #[must_use]
    pub fn sector(&self, sector: usize, metric: Metric) -> Option<f64> {
        let values = self.sectors.get(sector)?;
        metric.in_sectors().then(|| values[metric as usize])
    }

    /// The band of the metric's total; `None` where it has none, where bands were not asked for, or where a car is missing.
    #[must_use]
    pub fn band(&self, metric: Metric) -> Option<Band> {
        let bands = self.bands.as_ref()?;
        (metric.in_bands() && self.has(metric)).then(|| bands[metric as usize])
    }

    /// How many sectors there are.
    #[must_use]
    pub fn sectors(&self) -> usize {
        self.sectors.len()
    }

    fn has(&self, metric: Metric) -> bool {
        self.car || !metric.needs_car()
    }
}

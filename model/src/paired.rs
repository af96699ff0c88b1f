//! One case set against another, draw by draw.

use crate::case::Case;
use crate::estimator::{Estimator, inputs};
use crate::inputs::Scaling;
use crate::metric::Metric;
use crate::outcome::{Band, Outcome};
use crate::quantile;
use crate::sweep::sum;

impl Estimator {
    /// Every figure of `case` less the same figure of `from`; bands are those of the difference within each draw.
    ///
    /// The same draw of the parameters serves both cases, so what is uncertain in both alike cancels: the band is not the
    /// difference of the two bands. The second case's draws are kept, as those of the first are.
    #[must_use]
    pub fn difference(&mut self, case: &Case, from: &Case) -> Outcome {
        let (one, other) = (self.central(case), self.central(from));
        let (sum, other_sum) = (sum(self, case), sum(self, from));
        let Self { dossier, spread, pinned } = self;
        for (spread, case) in [(&mut *spread, case), (&mut *pinned, from)] {
            let scaling = Scaling::of(dossier, case.basis);
            spread.bands(dossier, inputs(dossier, case, &scaling));
        }
        let bands = Metric::ALL.map(|metric| {
            if !metric.in_bands() {
                return Band::default();
            }
            let (mut column, mut others) = (Vec::new(), Vec::new());
            spread.readings(&|figures| figures.read(metric, &sum.scale, &sum.diversion), &mut column);
            pinned.readings(&|figures| figures.read(metric, &other_sum.scale, &other_sum.diversion), &mut others);
            column.iter_mut().zip(&others).for_each(|(one, other)| *one -= other);
            quantile::band(&mut column)
        });
        let less = |one: Option<f64>, other: Option<f64>| one.unwrap_or(0.0) - other.unwrap_or(0.0);
        let rows = (0..dossier.sectors.len())
            .map(|sector| Metric::ALL.map(|metric| less(one.sector(sector, metric), other.sector(sector, metric))));
        let total = |metric| less(one.total(metric), other.total(metric));
        Outcome::new(dossier.car().is_some(), total, rows.collect(), Some(&|metric| bands[metric as usize]))
    }
}

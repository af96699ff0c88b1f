//! The dataset, compiled at build time from `facts/` into statics: nothing is parsed in the browser.
//!
//! The rest of the crate asks the functions here. In the browser's own module they are those statics (`fixed`); where a host may
//! bring facts of its own, and natively, they read the dossier in use (`in_use`, `host`).

mod dossier;
#[cfg(all(feature = "host", not(feature = "ssr")))]
mod empty;
mod estimate;
#[cfg(not(any(feature = "host", feature = "ssr")))]
mod fixed;
#[cfg(any(feature = "host", feature = "ssr"))]
pub mod host;
#[cfg(any(feature = "host", feature = "ssr"))]
mod in_use;
#[cfg(feature = "ssr")]
mod json;
mod names;
mod record;
mod source;
mod text;

pub use dossier::{Lever, Preset, PresetGroup, Sector, SectorRecords, Tick};
pub use estimate::Estimate;
#[cfg(not(any(feature = "host", feature = "ssr")))]
pub use fixed::*;
#[cfg(any(feature = "host", feature = "ssr"))]
pub use in_use::*;
#[cfg(feature = "ssr")]
pub use json::Dataset;
pub use names::{ConstantRecords, Currency, Names};
pub use record::{Confidence, DateBasis, DisputeSide, Kind, Record, Side, Span, Status, Value};
pub use source::Source;
pub use text::Text;

/// Ids of estimates of the effect on the exporting country's GDP, in per cent, begin so.
pub const GDP_ESTIMATE: &str = "estimate-gdp-";

/// A record's figure as from and to.
pub const fn figure(value: Value) -> Option<(f64, f64)> {
    match value {
        Value::Range(low, high) => Some((low, high)),
        Value::One(value) => Some((value, value)),
        Value::None => None,
    }
}

include!(concat!(env!("OUT_DIR"), "/facts.rs"));

//! The dataset, compiled at build time from `facts/` into statics: nothing is parsed in the browser.

mod dossier;
mod estimate;
mod json;
mod record;
mod source;
mod text;

pub use dossier::{Lever, Preset, PresetGroup, Sector, SectorRecords, Tick};
pub use estimate::Estimate;
pub use json::Dataset;
pub use record::{Confidence, DateBasis, DisputeSide, Kind, Record, Side, Span, Status, Value};
pub use source::Source;
pub use text::Text;

include!(concat!(env!("OUT_DIR"), "/facts.rs"));

//! Reads, checks and compiles the explainer's dataset (`facts/`) and its words (`src/words/`).
//!
//! ```text
//! published shape ── read_json ── check ──────────── a host's own facts, at run time
//! facts/*.toml ── read ── check ── expand ─┬─ emit      → facts.rs      (statics)
//!                                          ├─ model     → tariff_model::Dossier
//! src/words/*.toml ── messages ── catalogue┴───────────→ messages.rs, words.{lang}.txt
//! ```
//! Every fault is found in one run and names file, entry, field and reason ([`Fault`]).

// Without the editors' files nobody calls what reads their tables.
#![cfg_attr(not(feature = "files"), allow(dead_code))]

#[cfg(feature = "files")]
mod catalogue;
mod check;
#[cfg(feature = "files")]
mod compile;
mod dataset;
mod date;
mod depth;
mod dossier;
#[cfg(feature = "files")]
mod emit;
mod entries;
#[cfg(feature = "files")]
mod excerpts;
mod expand;
mod fault;
mod fields;
mod file;
#[cfg(feature = "files")]
mod folder;
pub mod ground;
mod json;
mod localized;
#[cfg(feature = "files")]
mod messages;
mod model;
mod names;
mod node;
mod number;
mod observation;
mod place;
mod prose;
mod record;
mod rules;
mod scenario;
mod side;
mod source;
mod texts;
#[cfg(feature = "files")]
mod usage;
mod vocabulary;

#[cfg(feature = "files")]
pub use compile::{Output, compile};
pub use dataset::Dataset;
pub use dossier::{Basis, Lever, PARAMETER_COLUMNS, Preset, Rate, SECTOR_COLUMNS, SectorRow, Tables, Tick};
#[cfg(feature = "files")]
pub use excerpts::{Comparison, check_excerpts};
pub use fault::{Fault, Faults};
pub use fields::camel;
#[cfg(feature = "files")]
pub use folder::read;
pub use json::read_json;
pub use localized::Localized;
#[cfg(feature = "files")]
pub use model::dossier;
pub use model::{constant, of as model};
pub use names::{Currency, Names};
pub use node::Node;
pub use number::{Value, fraction};
pub use record::Record;
pub use side::DisputeSide;
pub use source::Source;
pub use texts::TEXTS;
pub use vocabulary::{Confidence, DateBasis, Kind, PresetGroup, Side, Span, Status, UNITS, Vocabulary};

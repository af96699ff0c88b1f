//! Reads, checks and compiles the explainer's dataset (`facts/`) and its words (`src/words/`).
//!
//! ```text
//! facts/*.toml ── read ── check ── expand ─┬─ emit      → facts.rs      (statics)
//!                                          ├─ model     → tariff_model::Dossier
//! src/words/*.toml ── messages ── catalogue┴───────────→ messages.rs, words.{lang}.txt
//! ```
//! Every fault is found in one run and names file, entry, field and reason ([`Fault`]).

mod catalogue;
mod check;
mod compile;
mod dataset;
mod date;
mod dossier;
mod emit;
mod entries;
mod excerpts;
mod expand;
mod fault;
mod fields;
mod file;
mod localized;
mod messages;
mod model;
mod number;
mod observation;
mod place;
mod prose;
mod record;
mod rules;
mod scenario;
mod side;
mod source;
mod usage;
mod vocabulary;

pub use compile::{Output, compile};
pub use dataset::{Dataset, read};
pub use excerpts::{Comparison, check_excerpts};
pub use fault::{Fault, Faults};
pub use localized::Localized;
pub use model::dossier;
pub use number::Value;
pub use record::Record;
pub use source::Source;
pub use vocabulary::{Kind, UNITS, Vocabulary};

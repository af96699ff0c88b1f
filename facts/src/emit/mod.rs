//! The dataset and the messages as Rust source.

mod dossier;
mod facts;
mod messages;
mod record;
mod rust;

pub use facts::facts;
pub use messages::messages;

//! Where a figure comes from: its name, what it rests on in the end, and the whole of it as a tree.
//!
//! The steps are the model's own ([`tariff_model::Explanation`]); this room adds the dataset's records and the language.

mod label;
mod leaf;
mod tree;

pub use label::{label, name};
pub use leaf::{Leaf, LeafKind, leaf, record};
pub use tree::{Tree, at_path, figure, path};

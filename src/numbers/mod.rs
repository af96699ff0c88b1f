//! Numbers in readers' notation, and back: one formatter for prerendered pages and the live widget alike.
//!
//! `decimal` rounds on the shortest decimal that names a number, half away from zero. `format` dresses the result in a language's units.
//! `parse` reads what a person types. None of it asks the browser, so the same digits stand in both.

mod date;
mod decimal;
mod format;
mod parse;

pub use decimal::Decimal;
pub use format::{Lang, Numbers};
pub use parse::parse;

//! The page: every part is a function of one state.
//!
//! `page` holds the state, `shown` what is computed from it. `opening`, `chapters`, `answers`, `bench`, `consequences` and `story`
//! draw it in reading order, `findings` writes the sentences that state results, `chart` is the grammar the drawings share.

pub mod answers;
mod app;
pub mod bench;
mod chapters;
mod chart;
pub mod claim;
mod consequences;
pub mod derivation;
mod drawn;
pub mod estimates;
pub mod figure;
pub mod findings;
mod live;
mod markup;
mod opening;
pub mod page;
#[cfg(feature = "csr")]
mod patch;
#[cfg(feature = "ssr")]
pub mod prerender;
pub mod reverse;
mod seen;
pub mod shown;
#[cfg(feature = "ssr")]
mod story;
pub mod warnings;

pub use app::app;

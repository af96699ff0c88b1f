//! The page: every part is a function of one state.
//!
//! `page` holds the state, `shown` what is computed from it. `opening`, `chapters`, `answers`, `bench`, `consequences` and `story`
//! draw it in reading order, `findings` writes the sentences that state results, `chart` is the grammar the drawings share.

pub mod answers;
mod app;
pub mod ask;
pub mod bench;
#[cfg(feature = "ssr")]
pub mod card;
mod chapters;
mod chart;
pub mod claim;
mod compare;
mod consequences;
pub mod control;
pub mod derivation;
mod drawn;
pub mod estimates;
pub mod evidence;
pub mod figure;
pub mod findings;
mod live;
mod markup;
#[cfg(any(feature = "host", feature = "ssr"))]
pub mod observed;
mod opening;
pub mod page;
#[cfg(feature = "csr")]
mod patch;
#[cfg(feature = "ssr")]
pub mod prerender;
pub mod question;
mod reverse;
mod seen;
pub mod shown;
#[cfg(any(feature = "host", feature = "ssr"))]
pub mod story;
mod sweep;
pub mod warnings;
pub mod worded;

pub use app::app;

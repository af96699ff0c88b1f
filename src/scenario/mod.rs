//! What a reader or a host can choose, and how it is read and written: from JSON-like values ([`Scenario::read`], strict), from
//! links ([`Scenario::parse_state`], forgiving), back to links ([`state`]) and to JSON ([`ScenarioJson`], [`OutcomeJson`]).
//! Nothing here knows the web.

mod choice;
mod error;
mod hash;
mod json;
mod link;
pub mod names;
mod notice;
mod range;
mod read;
#[allow(clippy::module_inception)]
mod scenario;
mod state;
mod value;

pub use choice::{Setting, ThirdCountries};
pub use error::{Problem, ScenarioError};
pub use hash::{hash_get, hash_set};
pub use json::{OutcomeJson, ScenarioJson};
pub use link::Parsed;
pub use notice::Notice;
pub use range::{ELASTICITY, PASS_THROUGH, Range, TARIFF, VOLUME, yen};
pub use scenario::Scenario;
pub use state::{shared_state, state};
pub use value::Value;

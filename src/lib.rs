//! An interactive explainer of the Japan–US tariff talks of 2025, embedded as one custom element.
//!
//! Rooms, in the order in which they may use each other:
//!
//! * `digits`: decimals, the one thing that native builds and browsers each do their own way;
//! * [`facts`]: the dataset, compiled from `facts/` into statics;
//! * [`words`] and [`numbers`]: the language in use, its sentences and its notation;
//! * [`scenario`]: what a reader or a host can choose, and how it travels in JSON and links;
//! * [`derivation`]: where each figure comes from, down to the records it rests on;
//! * [`view`]: the page, a function of the state;
//! * `embed`: the widget in a stranger's page (browser only).
//!
//! The economics is a crate of its own, `tariff-model`.

pub mod derivation;
mod digits;
#[cfg(feature = "csr")]
mod embed;
pub mod facts;
pub mod numbers;
pub mod scenario;
pub mod view;
pub mod words;

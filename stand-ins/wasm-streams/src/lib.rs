//! As much of `wasm-streams` as leptos's server functions are compiled against; this package has none, so nothing here is ever called.
//!
//! The crate itself exports classes for scripts to call. Exports are where the removal of dead code starts from, so those classes,
//! and all the futures and glue behind them, would be in the module that readers download.

use futures_util::stream::{Stream, empty};
use wasm_bindgen::JsValue;
use web_sys::ReadableStream as Raw;

/// A stream of the browser's.
#[derive(Debug)]
pub struct ReadableStream(Raw);

impl ReadableStream {
    /// Wraps a stream of the browser's.
    pub fn from_raw(raw: Raw) -> ReadableStream {
        ReadableStream(raw)
    }

    /// The stream of the browser's.
    pub fn into_raw(self) -> Raw {
        self.0
    }

    /// Would make a stream of Rust's one of the browser's.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> ReadableStream {
        unreachable!("there are no server functions to send a stream to")
    }

    /// Would make the stream one of Rust's: there is no server function to have answered with one.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        empty()
    }
}

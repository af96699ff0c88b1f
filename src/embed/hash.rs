//! The URL hash, for the script that owns it.

use crate::scenario::{hash_get, hash_set};
use wasm_bindgen::prelude::*;

/// The state in a hash, if there is one.
#[wasm_bindgen]
pub fn hash_state(hash: &str) -> Option<String> {
    hash_get(hash).map(str::to_owned)
}

/// The hash with the state in it, other people's keys kept; without it where the state is the one the page starts with.
#[wasm_bindgen]
pub fn hash_with(hash: &str, state: &str, start: bool) -> String {
    hash_set(hash, state, start)
}

//! A host's own facts: taken once, before anything is mounted. Each instance of this module serves one dossier.

use super::words;
use crate::facts::{self, host};
use crate::numbers::Lang;
use crate::view::prerender;
use crate::words::Words;
use js_sys::Error;
use tariff_facts::Node;
use wasm_bindgen::prelude::*;

/// Reads a dossier in the published shape, already parsed, and the page's messages (`words.host.{lang}.txt`); gives the sections that
/// no lever moves as HTML.
///
/// # Errors
/// Every fault of the dossier in one message; the module then has none and is of no further use.
#[wasm_bindgen]
pub fn bring(dossier: JsValue, messages: &str) -> Result<String, JsValue> {
    let fault = |reason: String| JsValue::from(Error::new(&reason));
    let node: Node = serde_wasm_bindgen::from_value(dossier).map_err(|problem| fault(format!("facts: {problem}")))?;
    let brought = host::read(node).map_err(|refused| fault(refused.to_string()))?;
    let words = Words::brought(messages, &brought).map_err(|problem| fault(problem.to_string()))?;
    facts::take(brought.facts);
    words::take(words);
    Ok(prerender::story(words, Lang::En))
}

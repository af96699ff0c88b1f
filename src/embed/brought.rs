//! A host's own facts: taken once, before anything is mounted. Each instance of this module serves one dossier.

use super::pure::plain;
use super::words;
use crate::facts::{self, host};
use crate::numbers::{Lang, Numbers};
use crate::scenario::Scenario;
use crate::view::page::Page;
use crate::view::story::{self, take::Taken};
use crate::words::Words;
use js_sys::Error;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use tariff_facts::Node;
use wasm_bindgen::JsCast;
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
    sections(words).ok_or_else(|| fault("facts: the page gave no element to draw in".to_owned()))
}

/// The words of the script behind “Take it along”, for the dossier that was taken.
#[wasm_bindgen]
pub fn taken() -> Result<JsValue, JsValue> {
    plain(&Taken::of(words::words()?, Numbers::new(Lang::En)))
}

/// The story as HTML, drawn once into an element that no page shows: native pages write it, but only the native library can.
fn sections(words: Words) -> Option<String> {
    let place: HtmlElement = document().create_element("div").ok()?.dyn_into().ok()?;
    let mounted = mount_to(place.clone(), move || {
        story::story(Page::new(words, Numbers::new(Lang::En), Scenario::default(), false, story::ROOT)).into_any()
    });
    // Where parts may come and go the library leaves a mark; these never do.
    let html = place.inner_html().replace("<!---->", "");
    drop(mounted);
    Some(html)
}

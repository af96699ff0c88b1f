//! The language that was loaded.

use crate::words::Words;
use std::cell::Cell;
use wasm_bindgen::prelude::*;

thread_local! {
    static WORDS: Cell<Option<Words>> = const { Cell::new(None) };
}

/// Takes the text of `words.{lang}.txt`. A file of another build is refused: its lines would not fit this module's numbers.
#[wasm_bindgen]
pub fn speak(text: String) -> Result<(), JsValue> {
    // Once per language and page: the words live as long as the module.
    let text: &'static str = Box::leak(text.into_boxed_str());
    let words = Words::parse(text).map_err(|problem| js_sys::Error::new(&problem.to_string()))?;
    take(words);
    Ok(())
}

/// Takes words into use.
pub fn take(words: Words) {
    WORDS.with(|cell| cell.set(Some(words)));
}

/// A mark of the build: content that carries another was written by another.
#[wasm_bindgen]
pub fn build() -> String {
    crate::words::WORDS_HASH.to_owned()
}

/// The words of the language in use.
pub fn words() -> Result<Words, JsValue> {
    WORDS.with(Cell::get).ok_or_else(|| js_sys::Error::new("not ready").into())
}

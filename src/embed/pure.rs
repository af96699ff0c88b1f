//! What a page can ask without a widget: estimates, the presets and the dataset.

use super::js_value;
use super::words::words;
use crate::facts::{LEVERS, PRESETS, PresetGroup};
use crate::scenario::{OutcomeJson, Scenario, Setting};
use crate::view::estimates;
use js_sys::{Array, Object, Reflect, TypeError};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// A value of ours as plain objects, arrays and numbers.
pub fn plain(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(Into::into)
}

/// Reads a partial scenario strictly.
///
/// # Errors
/// `TypeError` whose message begins with the path of the first problem.
pub fn read(given: &JsValue) -> Result<Scenario, JsValue> {
    let value = js_value::value(given)?;
    Scenario::read(&value).map_err(|problem| TypeError::new(&problem.to_string()).into())
}

/// The outcome of any scenario; touches nothing on screen.
#[wasm_bindgen]
pub fn estimate(given: &JsValue) -> Result<JsValue, JsValue> {
    let scenario = read(given)?;
    let outcome = estimates::estimate(&scenario);
    plain(&OutcomeJson { scenario: &scenario, outcome: &outcome })
}

/// The presets: id, label, tariffs and group of each.
#[wasm_bindgen]
pub fn presets() -> Result<Array, JsValue> {
    let words = words()?;
    let list = Array::new();
    for (index, preset) in PRESETS.iter().enumerate() {
        let tariffs = Object::new();
        for (lever, setting) in LEVERS.iter().zip(Scenario::preset(index).tariffs) {
            let rate = match setting {
                Setting::Added(added) => JsValue::from_f64(added),
                Setting::Total(total) => {
                    let all_in = Object::new();
                    Reflect::set(&all_in, &"total".into(), &total.into())?;
                    all_in.into()
                }
            };
            Reflect::set(&tariffs, &lever.id.into(), &rate)?;
        }
        let group = match preset.group {
            PresetGroup::Now => "now",
            PresetGroup::Later => "later",
        };
        let entry = Object::new();
        Reflect::set(&entry, &"id".into(), &preset.id.into())?;
        Reflect::set(&entry, &"label".into(), &words.text(preset.label).into())?;
        Reflect::set(&entry, &"tariffs".into(), &tariffs)?;
        Reflect::set(&entry, &"group".into(), &group.into())?;
        list.push(&entry);
    }
    Ok(list)
}

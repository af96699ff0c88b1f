//! What a page can ask without a widget: estimates and solutions.

use super::js_value;
use crate::scenario::{OutcomeJson, Scenario};
use crate::view::estimates;
use crate::view::question::Question;
use js_sys::{Array, Object, Reflect, TypeError};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use tariff_model::Solutions;
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

/// At which value of a lever a figure is what is asked for; `current` is the scenario where the question names none.
pub fn solve_from(given: &JsValue, current: &Scenario) -> Result<JsValue, JsValue> {
    let question = Question::read(&js_value::value(given)?, current).map_err(|problem| TypeError::new(&problem))?;
    let Solutions { values, reachable: (low, high) } = question.solve();
    let answer = Object::new();
    let put = |key: &str, value: &JsValue| Reflect::set(&answer, &key.into(), value).map(|_| ());
    let list = |values: &[f64]| values.iter().copied().map(JsValue::from_f64).collect::<Array>();
    match values.first() {
        Some(value) => {
            let scenario = question.at(*value);
            let outcome = estimates::estimate(&scenario);
            put("value", &JsValue::from_f64(*value))?;
            put("outcome", &plain(&OutcomeJson { scenario: &scenario, outcome: &outcome })?)?;
            put("solutions", &list(&values))?;
        }
        None => {
            let short = crate::digits::shortest;
            let range = question.lever.range();
            let reason = format!(
                "no {} from {range} gives {} of {}{}: it stays from {}{} to {}{}",
                question.lever.path(),
                question.metric.id(),
                sign(question.target),
                short(question.target.abs()),
                sign(low),
                short(low.abs()),
                sign(high),
                short(high.abs()),
            );
            put("value", &JsValue::NULL)?;
            put("reason", &reason.into())?;
            put("reachable", &list(&[low, high]))?;
        }
    }
    Ok(answer.into())
}

fn sign(value: f64) -> &'static str {
    if value < 0.0 { "-" } else { "" }
}

/// The same from the default scenario.
#[wasm_bindgen]
pub fn solve(given: &JsValue) -> Result<JsValue, JsValue> {
    solve_from(given, &Scenario::default())
}

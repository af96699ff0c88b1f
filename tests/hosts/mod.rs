//! What a host's script would hand in, written as JSON.
#![allow(clippy::expect_used)]

use tariff_explainer::scenario::{Scenario, Value};

/// The picture of a JSON value.
pub fn value(json: &serde_json::Value) -> Value {
    match json {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(truth) => Value::Bool(*truth),
        serde_json::Value::Number(number) => Value::Number(number.as_f64().expect("a double")),
        serde_json::Value::String(text) => Value::Text(text.clone()),
        serde_json::Value::Array(_) => Value::Other("an array"),
        serde_json::Value::Object(entries) => {
            Value::Object(entries.iter().map(|(key, entry)| (key.clone(), value(entry))).collect())
        }
    }
}

/// Reads a scenario that must be valid.
pub fn read(json: serde_json::Value) -> Scenario {
    Scenario::read(&value(&json)).expect("a valid scenario")
}

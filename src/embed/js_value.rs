//! From a script's value to the web-free picture that [`Scenario::read`](crate::scenario::Scenario::read) reads.

use js_sys::{Array, Date, Function, Map, Object, Promise, Reflect, Set};
use wasm_bindgen::{JsCast, JsValue};

use crate::scenario::Value;

/// Objects nested deeper than this are not followed: a scenario needs three levels, and a host's object may contain itself.
const DEEPEST: usize = 4;

/// Pictures a value that a host handed in, reading each enumerable own key once.
///
/// # Errors
/// Whatever a getter or a proxy of the host threw.
pub fn value(given: &JsValue) -> Result<Value, JsValue> {
    value_at(given, DEEPEST)
}

fn value_at(given: &JsValue, levels: usize) -> Result<Value, JsValue> {
    if given.is_undefined() {
        return Ok(Value::Missing);
    }
    if given.is_null() {
        return Ok(Value::Null);
    }
    if let Some(truth) = given.as_bool() {
        return Ok(Value::Bool(truth));
    }
    if let Some(number) = given.as_f64() {
        return Ok(Value::Number(number));
    }
    if let Some(text) = given.as_string() {
        return Ok(Value::Text(text));
    }
    if let Some(name) = primitive(given) {
        return Ok(Value::Other(name));
    }
    // A revoked proxy throws whatever is asked of it, and only some questions give that back as an error.
    Reflect::get_prototype_of(given)?;
    if let Some(name) = special(given) {
        return Ok(Value::Other(name));
    }
    if levels == 0 {
        return Ok(Value::Other("a nested object"));
    }
    let mut entries = Vec::new();
    for key in keys(given)? {
        let value = value_at(&Reflect::get(given, &key)?, levels - 1)?;
        entries.push((key.as_string().unwrap_or_default(), value));
    }
    Ok(Value::Object(entries))
}

/// The name of a value that JSON cannot hold.
fn primitive(given: &JsValue) -> Option<&'static str> {
    if given.is_function() {
        Some("a function")
    } else if given.is_symbol() {
        Some("a symbol")
    } else if given.is_bigint() {
        Some("a bigint")
    } else {
        None
    }
}

/// The name of an object that is not a plain one. A promise is what a forgotten `await` leaves.
fn special(given: &JsValue) -> Option<&'static str> {
    if Array::is_array(given) {
        Some("an array")
    } else if given.is_instance_of::<Promise>() {
        Some("a promise")
    } else if given.is_instance_of::<Date>() {
        Some("a date")
    } else if given.is_instance_of::<Map>() {
        Some("a map")
    } else if given.is_instance_of::<Set>() {
        Some("a set")
    } else {
        None
    }
}

/// `Object.keys`, called so that what a proxy throws comes back as an error: `Object::keys` would let it fly through.
fn keys(given: &JsValue) -> Result<Array, JsValue> {
    let object = Reflect::get(&js_sys::global(), &JsValue::from_str("Object"))?;
    let keys: Function = Reflect::get(&object, &JsValue::from_str("keys"))?.dyn_into()?;
    keys.call1(&Object::new(), given)?.dyn_into()
}

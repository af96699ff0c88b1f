//! Pieces of Rust source.

use crate::catalogue::Catalogue;
use crate::localized::Localized;
use crate::number::Value;
use crate::place::Place;
use std::fmt::Display;

/// `Some(x)` or `None`.
pub fn option(value: Option<impl Display>) -> String {
    value.map_or("None".to_owned(), |value| format!("Some({value})"))
}

/// A text's number, `Text(12)`.
pub fn text(words: &mut Catalogue, place: &Place, field: &str, text: &Localized) -> String {
    format!("Text({})", words.text(text, place, field))
}

/// A text's number where there is one, `Some(Text(12))`.
pub fn some_text(words: &mut Catalogue, place: &Place, field: &str, given: Option<&Localized>) -> String {
    option(given.map(|given| text(words, place, field, given)))
}

/// A string literal.
pub fn literal(text: &str) -> String {
    format!("{text:?}")
}

/// A value of the root crate's `Value`.
pub fn value(value: Value) -> String {
    match value {
        Value::None => "Value::None".to_owned(),
        Value::One(number) => format!("Value::One({number:?})"),
        Value::Range(low, high) => format!("Value::Range({low:?}, {high:?})"),
    }
}

/// A slice, `&[a, b]`.
pub fn slice(items: impl IntoIterator<Item = impl Display>) -> String {
    let items: Vec<_> = items.into_iter().map(|item| item.to_string()).collect();
    format!("&[{}]", items.join(", "))
}

/// A documented static array of a type, its items one a line.
pub fn array(doc: &str, name: &str, of: &str, items: &[String]) -> String {
    let lines: String = items.iter().map(|item| format!("    {item},\n")).collect();
    format!("/// {doc}\npub static {name}: [{of}; {}] = [\n{lines}];\n\n", items.len())
}

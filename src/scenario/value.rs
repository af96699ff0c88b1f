//! A picture of what a host handed in.

/// A JSON-like value as a host may hand it in, right or wrong.
///
/// It keeps apart what a message must name: a missing key from `null`, a number from a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `undefined`, or nothing at all.
    Missing,
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// Any number, `NaN` and infinities included.
    Number(f64),
    /// A text.
    Text(String),
    /// A plain object: its keys in the host's order.
    Object(Vec<(String, Value)>),
    /// Anything else, in the words that name it in a message: `"an array"`, `"a function"`.
    Other(&'static str),
}

/// Longest text that a message repeats, in characters.
const LONGEST: usize = 40;

impl Value {
    /// How a message names the value: `5`, `"x"`, `null`, `an array`.
    pub fn describe(&self) -> String {
        match self {
            Value::Missing => "undefined".to_owned(),
            Value::Null => "null".to_owned(),
            Value::Bool(truth) => truth.to_string(),
            Value::Number(number) => describe_number(*number),
            Value::Text(text) => format!("{:?}", shortened(text)),
            Value::Object(_) => "an object".to_owned(),
            Value::Other(name) => (*name).to_owned(),
        }
    }
}

/// A number as a script's console writes it.
pub(super) fn describe_number(number: f64) -> String {
    if number.is_nan() {
        "NaN".to_owned()
    } else if number.is_infinite() {
        if number > 0.0 { "Infinity" } else { "-Infinity" }.to_owned()
    } else if number != 0.0 && !(1e-6..1e21).contains(&number.abs()) {
        exponential(number)
    } else {
        // Adding zero turns −0 into 0.
        crate::digits::shortest(number)
    }
}

/// At most [`LONGEST`] characters of a text: it may come from anybody's link.
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// Far from 1 a number is told by its first digits: `1e-7`, `2.5e300`.
fn exponential(number: f64) -> String {
    let plain = crate::digits::shortest(number.abs());
    let sign = if number < 0.0 { "-" } else { "" };
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = format!("{whole}{fraction}");
    let first = digits.find(|c| c != '0').unwrap_or(0);
    let exponent = whole.len() as i32 - 1 - first as i32;
    let (lead, rest) = digits.split_at(first).1.split_at(1);
    let rest = rest.trim_end_matches('0');
    let point = if rest.is_empty() { "" } else { "." };
    format!("{sign}{lead}{point}{rest}e{exponent}")
}

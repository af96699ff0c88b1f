//! A number's shortest decimal, and a decimal's number.
//!
//! Both are defined to the last digit by IEEE 754 and by the languages, so a native build asks Rust and the browser's module asks the
//! browser: carrying Rust's tables for it would cost every reader more than any chart does. A browser test compares the two.

/// The shortest decimal that reads back as `value`, without an exponent: `0.1`, `-3`, `1000000`. Not-a-number and infinities give `0`.
pub fn shortest(value: f64) -> String {
    if !value.is_finite() || value == 0.0 {
        return "0".to_owned();
    }
    expand(&engine(value))
}

/// A power of ten, exact where `f64` has it (to 10²²) and correctly rounded down to 10⁻²².
pub fn ten(power: i32) -> f64 {
    let size = (0..power.unsigned_abs().min(400)).fold(1.0, |size, _| size * 10.0);
    if power < 0 { 1.0 / size } else { size }
}

/// Reads `-12.5` or `1e3`, correctly rounded; `None` where the text is no such number. Too large is an infinity.
pub fn number(text: &str) -> Option<f64> {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let unsigned = |text: &str| text.strip_prefix(['-', '+']).unwrap_or(text).to_owned();
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let plain = unsigned(mantissa);
    let without_point = plain.replacen('.', "", 1);
    (digits(&without_point) && digits(&unsigned(exponent))).then(|| read(text))
}

#[cfg(not(feature = "csr"))]
fn engine(value: f64) -> String {
    value.to_string()
}

#[cfg(not(feature = "csr"))]
fn read(text: &str) -> f64 {
    text.parse().unwrap_or(0.0)
}

#[cfg(feature = "csr")]
fn engine(value: f64) -> String {
    js_sys::Number::from(value).to_string_with_radix(10).map(String::from).unwrap_or_default()
}

#[cfg(feature = "csr")]
fn read(text: &str) -> f64 {
    js_sys::Number::parse_float(text)
}

/// Browsers write very large and very small numbers with an exponent.
fn expand(text: &str) -> String {
    let Some((mantissa, exponent)) = text.split_once('e') else { return text.to_owned() };
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let shift: i32 = exponent.strip_prefix('+').unwrap_or(exponent).parse().unwrap_or(0);
    let digits = format!("{whole}{fraction}");
    let point = whole.len() as i32 + shift;
    let zeros = |count: i32| "0".repeat(count.max(0) as usize);
    if point <= 0 {
        format!("{sign}0.{}{digits}", zeros(-point))
    } else if point as usize >= digits.len() {
        format!("{sign}{digits}{}", zeros(point - digits.len() as i32))
    } else {
        let (whole, fraction) = digits.split_at(point as usize);
        format!("{sign}{whole}.{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exponent_is_written_out() {
        for (short, long) in [
            ("1e+21", "1000000000000000000000"),
            ("1.5e-7", "0.00000015"),
            ("-2.25e+3", "-2250"),
            ("1.2345e+2", "123.45"),
            ("12.5", "12.5"),
        ] {
            assert_eq!(expand(short), long);
        }
    }

    #[test]
    fn only_decimal_numbers_are_read() {
        for (text, value) in
            [("12.5", 12.5), ("-3", -3.0), (".5", 0.5), ("5.", 5.0), ("1e3", 1000.0), ("1e999", f64::INFINITY)]
        {
            assert_eq!(number(text), Some(value), "{text}");
        }
        for text in ["", ".", "-", "1.2.3", "inf", "NaN", "0x10", "1e", "e5", "1 2", "--1"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn a_number_survives_its_shortest_decimal() {
        for value in [0.1, 1.0 / 3.0, 1e-300, 123456.789, -2.5e-9, f64::MAX, f64::MIN_POSITIVE] {
            assert_eq!(number(&shortest(value)), Some(value));
        }
    }
}

//! A number rounded for display.

use crate::digits::shortest;

/// Sign and decimal digits of a rounded number; zero is never negative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decimal {
    negative: bool,
    whole: String,
    fraction: String,
}

impl Decimal {
    /// Rounds to `places` decimals, half away from zero, judged on the shortest decimal that reads back as `value`.
    /// Negative `places` round to tens, hundreds and so on. A number that is not finite counts as 0.
    pub fn round(value: f64, places: i32) -> Self {
        let value = if value.is_finite() { value } else { 0.0 };
        let text = shortest(value.abs());
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let mut digits: Vec<u8> = whole.bytes().chain(fraction.bytes()).map(|b| b - b'0').collect();
        let mut point = whole.len() as i32;
        // A leading zero gives the carry somewhere to go.
        digits.insert(0, 0);
        point += 1;
        let keep = point + places;
        if keep <= 0 {
            return Self { negative: false, whole: "0".into(), fraction: String::new() };
        }
        let keep = keep as usize;
        if digits.len() > keep {
            let up = digits[keep] >= 5;
            digits.truncate(keep);
            if up {
                for digit in digits.iter_mut().rev() {
                    *digit = (*digit + 1) % 10;
                    if *digit != 0 {
                        break;
                    }
                }
            }
        }
        while digits.len() < keep.max(point as usize) {
            digits.push(0);
        }
        let text: String = digits.iter().map(|d| char::from(b'0' + d)).collect();
        let (whole, fraction) = text.split_at(point as usize);
        let whole = whole.trim_start_matches('0');
        let negative = value < 0.0 && digits.iter().any(|d| *d != 0);
        Self { negative, whole: if whole.is_empty() { "0".into() } else { whole.into() }, fraction: fraction.into() }
    }

    /// Rounds to `figures` significant figures.
    pub fn significant(value: f64, figures: i32) -> Self {
        if value == 0.0 {
            return Self::round(0.0, 0);
        }
        let places = figures - magnitude(value);
        let rounded = Self::round(value, places);
        // 9.96 to two figures is 10, not 10.0: the carry moved the point.
        if rounded.magnitude() > magnitude(value) { Self::round(value, places - 1) } else { rounded }
    }

    /// Whether every digit is 0.
    pub fn is_zero(&self) -> bool {
        self.whole == "0" && self.fraction.bytes().all(|b| b == b'0')
    }

    /// Whether the rounded number is below zero.
    pub fn is_negative(&self) -> bool {
        self.negative
    }

    /// Without a fraction of zeros alone: 8 for 8.0.
    pub fn trimmed(mut self) -> Self {
        if self.fraction.bytes().all(|b| b == b'0') {
            self.fraction.clear();
        }
        self
    }

    /// The digits in groups of three, with no sign: `12,345.6`.
    pub fn grouped(&self) -> String {
        let mut out = String::new();
        for (index, digit) in self.whole.chars().enumerate() {
            if index > 0 && (self.whole.len() - index).is_multiple_of(3) {
                out.push(',');
            }
            out.push(digit);
        }
        if !self.fraction.is_empty() {
            out.push('.');
            out.push_str(&self.fraction);
        }
        out
    }

    fn magnitude(&self) -> i32 {
        if self.whole != "0" {
            return self.whole.len() as i32;
        }
        -(self.fraction.bytes().take_while(|b| *b == b'0').count() as i32)
    }
}

/// How many digits stand before the point; 0 for 0.5, −1 for 0.05.
fn magnitude(value: f64) -> i32 {
    let text = shortest(value.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    if whole != "0" {
        return whole.len() as i32;
    }
    let zeros = fraction.bytes().take_while(|b| *b == b'0').count();
    if zeros == fraction.len() { 1 } else { -(zeros as i32) }
}

//! Numbers as people type them.

use crate::facts;

/// Reads a typed number: full-width digits, a decimal comma, a minus of any kind, spaces, `%`, `¥` and `$` are all understood.
/// `None` where what remains is no decimal number.
pub fn parse(text: &str) -> Option<f64> {
    let mut plain = String::new();
    for raw in text.chars() {
        let c = match raw {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(raw as u32 - 0xfee0).unwrap_or(raw),
            '\u{2212}' | '\u{2013}' => '-',
            '\u{3002}' => '.',
            other => other,
        };
        match c {
            ' ' | '\u{a0}' | '\u{3000}' | '\u{202f}' | '%' | '¥' | '$' | '\u{ffe5}' => {}
            '+' if plain.is_empty() => {}
            ',' | '\u{3001}' => plain.push('.'),
            '0'..='9' | '.' | '-' => plain.push(c),
            _ if facts::is_money(c) => {}
            _ => return None,
        }
    }
    if plain.matches('.').count() > 1 || !plain.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    crate::digits::number(&plain).filter(|n| n.is_finite())
}

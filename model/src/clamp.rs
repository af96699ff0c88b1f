//! Numbers brought into range, so that no input can make an outcome that is not finite.

/// `value` within `least..=most`; `fallback` where it is not finite. Minus zero becomes zero.
pub(crate) fn or(value: f64, least: f64, most: f64, fallback: f64) -> f64 {
    if value.is_finite() { value.clamp(least, most) + 0.0 } else { fallback }
}

/// The quotient under the rule 0/0 = 0; any division by zero gives 0.
pub(crate) fn ratio(above: f64, below: f64) -> f64 {
    if below == 0.0 { 0.0 } else { above / below }
}

/// A number fit for an outcome: finite, and never minus zero.
pub(crate) fn finite(value: f64) -> f64 {
    if value.is_finite() { value + 0.0 } else { 0.0 }
}

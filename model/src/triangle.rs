//! The triangular distribution: how uncertain one parameter is.

/// A triangular distribution given by its three corners, `low ≤ mode ≤ high`, in the parameter's own unit.
///
/// The mode is the central value. Source: Kotz and van Dorp (2004), *Beyond Beta*, chapter 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Triangle {
    /// Smallest value thought possible.
    pub low: f64,
    /// Most likely value, the one the central run uses.
    pub mode: f64,
    /// Largest value thought possible.
    pub high: f64,
}

impl Triangle {
    /// A parameter known for certain: all three corners at `value`.
    #[must_use]
    pub const fn fixed(value: f64) -> Self {
        Self { low: value, mode: value, high: value }
    }

    /// The inverse cumulative distribution at `u` in 0..=1; a degenerate triangle gives its only value.
    ///
    /// Roots are the processor's own: IEEE 754 fixes their every digit, and libm's would be several times slower on the web.
    #[must_use]
    pub fn at(&self, u: f64) -> f64 {
        let width = self.high - self.low;
        let rise = self.mode - self.low;
        if width <= 0.0 {
            self.mode
        } else if u * width < rise {
            self.low + (u * width * rise).sqrt()
        } else {
            self.high - ((1.0 - u) * width * (self.high - self.mode)).sqrt()
        }
    }

    /// The same triangle with every corner within `least..=most` and in order; a corner that is not finite becomes `least`.
    pub(crate) fn within(self, least: f64, most: f64) -> Self {
        let corner = |x: f64| crate::clamp::or(x, least, most, least);
        let mode = corner(self.mode);
        Self { low: corner(self.low).min(mode), mode, high: corner(self.high).max(mode) }
    }
}

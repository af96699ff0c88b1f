//! Numbers as an editor wrote them.

/// A number, a range, or none.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum Value {
    /// No figure.
    #[default]
    None,
    /// One figure.
    One(f64),
    /// From, to.
    Range(f64, f64),
}

/// A percentage as a fraction, moved in decimal: 1.19 gives the very `f64` that `0.0119` is, which a division by 100 need not.
#[must_use]
pub fn fraction(percent: f64) -> f64 {
    format!("{percent:?}e-2").parse().unwrap_or(percent / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_becomes_the_nearest_fraction() {
        for (percent, expected) in
            [(1.19, 0.0119), (0.31, 0.0031), (25.0, 0.25), (2.5, 0.025), (100.0, 1.0), (0.0, 0.0)]
        {
            assert!((fraction(percent) - expected).abs() == 0.0, "{percent}");
        }
    }
}

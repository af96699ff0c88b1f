//! A tariff as a reader states it.

use crate::clamp;

/// A tariff on one lever's goods, as a fraction in 0..=1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rate {
    /// Added to the duty of the base year: t_J1 = t_J0 + a.
    Added(f64),
    /// All-in: t_J1 = max(t_J0, c), so it never lowers a duty.
    AllIn(f64),
}

impl Rate {
    /// No tariff beyond the base year's.
    pub const UNCHANGED: Self = Self::Added(0.0);

    /// t_J1 − t_J0 for goods whose base-year duty is `t_j0`, all fractions.
    ///
    /// The rise, not the new rate, is what the model carries: subtracting two rates would lose the digits of a tiny tariff.
    /// A rate out of range is clamped to 0..=1; one that is not finite means no change.
    #[must_use]
    pub fn rise_over(self, t_j0: f64) -> f64 {
        match self {
            Self::Added(a) => clamp::or(a, 0.0, 1.0, 0.0),
            Self::AllIn(c) => (clamp::or(c, 0.0, 1.0, 0.0) - t_j0).max(0.0),
        }
    }
}

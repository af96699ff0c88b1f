//! From a quantity to a place on an axis.

use crate::digits::ten;

/// A linear scale over a range of round numbers; places are per cent of the plot's width.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
    step: f64,
}

impl Scale {
    /// The smallest scale with round ends and about `count` steps that holds `low`, `high` and zero.
    /// After the tick rule of d3-array (Bostock, `tickIncrement`): steps are 1, 2 or 5 times a power of ten.
    pub fn around(low: f64, high: f64, count: f64) -> Self {
        let low = if low.is_finite() { low.min(0.0) } else { 0.0 };
        let high = if high.is_finite() { high.max(0.0) } else { 0.0 };
        if high - low < 1e-9 {
            return Self { low: 0.0, high: 1.0, step: 1.0 };
        }
        let rough = (high - low) / count.max(1.0);
        let power = ten(libm::floor(libm::log10(rough)) as i32);
        let ratio = rough / power;
        let step = power
            * if ratio >= 7.071 {
                10.0
            } else if ratio >= 3.162 {
                5.0
            } else if ratio >= 1.414 {
                2.0
            } else {
                1.0
            };
        // Half a billionth of a step of slack: 0.30000000000000004 does not open a new step.
        Self { low: libm::floor(low / step + 5e-10) * step, high: libm::ceil(high / step - 5e-10) * step, step }
    }

    /// The same without zero: for a figure's place among others near it.
    pub fn span(low: f64, high: f64, count: f64) -> Self {
        let width = (high - low).max(1e-9);
        let Self { step, .. } = Self::around(0.0, width, count);
        Self { low: libm::floor(low / step + 5e-10) * step, high: libm::ceil(high / step - 5e-10) * step, step }
    }

    /// A scale with given ends.
    pub fn fixed(low: f64, high: f64, step: f64) -> Self {
        Self { low, high, step }
    }

    /// Where `value` stands, 0 to 100; what lies outside stands at the end.
    pub fn at(&self, value: f64) -> f64 {
        ((value - self.low) / (self.high - self.low) * 100.0).clamp(0.0, 100.0)
    }

    /// The round numbers of the axis, ends included.
    pub fn ticks(&self) -> Vec<f64> {
        let count = libm::round((self.high - self.low) / self.step) as usize;
        let first = libm::round(self.low / self.step);
        (0..=count.min(50)).map(|index| (first + index as f64) * self.step).collect()
    }

    /// Decimals that tell the ticks apart.
    pub fn places(&self) -> i32 {
        (-libm::floor(libm::log10(self.step) + 1e-9)).max(0.0) as i32
    }

    /// The ends.
    pub fn ends(&self) -> (f64, f64) {
        (self.low, self.high)
    }
}

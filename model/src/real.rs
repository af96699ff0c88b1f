//! What the equations compute with: one number, or the same number in several draws at once.

use std::ops::{Add, Div, Mul, Neg, Sub};

/// A number the equations can be written in.
///
/// Public only because public types are generic over it; the module is private. Every function is libm's: the platform's own differ in the last digits between a native build and one for the web.
pub trait Real:
    Copy
    + Neg<Output = Self>
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Add<f64, Output = Self>
    + Sub<f64, Output = Self>
    + Mul<f64, Output = Self>
{
    /// The constant `x`.
    fn of(x: f64) -> Self;
    /// e^self − 1.
    fn exp_m1(self) -> Self;
    /// ln(1 + self).
    fn ln_1p(self) -> Self;
    /// `then` where |self| is below `bound`, else `otherwise`.
    fn if_within(self, bound: f64, then: Self, otherwise: Self) -> Self;
    /// `then` where self is below `bound`, else `otherwise`.
    fn if_below(self, bound: Self, then: Self, otherwise: Self) -> Self;
    /// Whether self is below `bound` anywhere.
    fn is_below(self, bound: Self) -> bool;
    /// Whether self is zero everywhere.
    fn is_zero(self) -> bool;
}

impl Real for f64 {
    fn of(x: f64) -> Self {
        x
    }

    fn exp_m1(self) -> Self {
        libm::expm1(self)
    }

    fn ln_1p(self) -> Self {
        libm::log1p(self)
    }

    fn if_within(self, bound: f64, then: Self, otherwise: Self) -> Self {
        if self.abs() < bound { then } else { otherwise }
    }

    fn if_below(self, bound: Self, then: Self, otherwise: Self) -> Self {
        if self < bound { then } else { otherwise }
    }

    fn is_below(self, bound: Self) -> bool {
        self < bound
    }

    fn is_zero(self) -> bool {
        self == 0.0
    }
}

/// How many draws go side by side.
pub(crate) const LANES: usize = 8;

/// The same number in [`LANES`] draws.
///
/// One draw is a chain of logarithms and exponentials, each waiting for the last; eight chains side by side keep the
/// processor busy and take well under half the time. Each lane gets the digits a lone `f64` would.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Lanes(pub [f64; LANES]);

impl Lanes {
    #[inline(always)]
    fn with(self, other: Self, f: impl Fn(f64, f64) -> f64) -> Self {
        Self(std::array::from_fn(|i| f(self.0[i], other.0[i])))
    }
}

macro_rules! lanewise {
    ($($op:ident $method:ident)*) => {$(
        impl $op for Lanes {
            type Output = Self;
            #[inline(always)]
            fn $method(self, other: Self) -> Self {
                self.with(other, f64::$method)
            }
        }
        impl $op<f64> for Lanes {
            type Output = Self;
            #[inline(always)]
            fn $method(self, other: f64) -> Self {
                Self(self.0.map(|x| x.$method(other)))
            }
        }
    )*};
}
lanewise!(Add add Sub sub Mul mul Div div);

impl Neg for Lanes {
    type Output = Self;
    #[inline(always)]
    fn neg(self) -> Self {
        Self(self.0.map(|x| -x))
    }
}

impl Real for Lanes {
    #[inline(always)]
    fn of(x: f64) -> Self {
        Self([x; LANES])
    }

    #[inline(always)]
    fn exp_m1(self) -> Self {
        Self(self.0.map(libm::expm1))
    }

    #[inline(always)]
    fn ln_1p(self) -> Self {
        Self(self.0.map(libm::log1p))
    }

    #[inline(always)]
    fn if_within(self, bound: f64, then: Self, otherwise: Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i].if_within(bound, then.0[i], otherwise.0[i])))
    }

    #[inline(always)]
    fn if_below(self, bound: Self, then: Self, otherwise: Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i].if_below(bound.0[i], then.0[i], otherwise.0[i])))
    }

    #[inline(always)]
    fn is_below(self, bound: Self) -> bool {
        self.0.iter().zip(bound.0).any(|(x, bound)| *x < bound)
    }

    #[inline(always)]
    fn is_zero(self) -> bool {
        self.0 == [0.0; LANES]
    }
}

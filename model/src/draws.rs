//! The draws: a fixed, quasi-random walk through the parameters' uncertainty.

/// How many draws a band rests on.
pub const DRAWS: usize = 2048;

/// Quantile levels of one draw, one per parameter, each in 0..1.
///
/// The same levels serve every sector (comonotone): errors do not cancel between sectors, so bands are on the wide side.
/// Source: van der Corput (1935); Halton (1960), radical inverses in pairwise coprime bases.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Draw {
    /// Level of σM, base 2.
    pub sigma_m: f64,
    /// Level of λ, base 3.
    pub lambda: f64,
    /// Level of η, base 5.
    pub eta: f64,
    /// Level of ρ, base 7.
    pub rho: f64,
    /// Level of μ, base 11.
    pub mu: f64,
    /// Level of a_v, base 13.
    pub a_v: f64,
}

impl Draw {
    /// Draw number `k`, counted from 1.
    #[must_use]
    pub fn number(k: u32) -> Self {
        Self {
            sigma_m: radical_inverse(k, 2),
            lambda: radical_inverse(k, 3),
            eta: radical_inverse(k, 5),
            rho: radical_inverse(k, 7),
            mu: radical_inverse(k, 11),
            a_v: radical_inverse(k, 13),
        }
    }

    /// The draws 1 to [`DRAWS`].
    pub(crate) fn all() -> Vec<Self> {
        (1..).take(DRAWS).map(Self::number).collect()
    }
}

/// The digits of `k` in `base`, mirrored at the point.
///
/// Numerator and denominator are whole numbers below 2^53, so the one division is correctly rounded.
fn radical_inverse(mut k: u32, base: u32) -> f64 {
    let (mut mirrored, mut scale) = (0_u64, 1_u64);
    while k > 0 {
        mirrored = mirrored * u64::from(base) + u64::from(k % base);
        scale *= u64::from(base);
        k /= base;
    }
    mirrored as f64 / scale as f64
}

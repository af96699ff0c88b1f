//! Quantiles by partial selection.

use crate::outcome::Band;

/// The 5, 50 and 95 per cent quantiles of `values`, which it reorders; zeros for an empty slice.
///
/// Linear interpolation between order statistics: type 7 of Hyndman and Fan (1996), the default of R and NumPy.
#[inline(never)]
pub(crate) fn band(values: &mut [f64]) -> Band {
    // Each selection leaves the smaller values in front, so the next quantile down looks only there.
    let mut front = values.len();
    let high = select(values, &mut front, 0.95);
    let mid = select(values, &mut front, 0.5);
    let low = select(values, &mut front, 0.05);
    Band { low, mid, high }
}

/// The quantiles of `values` at `levels`, which rise; it reorders the values.
pub(crate) fn at(values: &mut [f64], levels: &[f64]) -> Vec<f64> {
    let mut front = values.len();
    let mut found: Vec<f64> = levels.iter().rev().map(|level| select(values, &mut front, *level)).collect();
    found.reverse();
    found
}

/// The quantile `p` of `values`, where everything from `front` on is known to be no smaller than what is before it.
#[inline(never)]
fn select(values: &mut [f64], front: &mut usize, p: f64) -> f64 {
    let Some(last) = values.len().checked_sub(1) else { return 0.0 };
    let place = p * last as f64;
    let below = (place as usize).min(last);
    let before = &mut values[..*front];
    arrange(before, below);
    let lower = before[below];
    let least = before[below + 1..].iter().copied().reduce(f64::min);
    let upper = least.or_else(|| values.get(*front).copied()).unwrap_or(lower);
    *front = below + 1;
    lower + (place - below as f64) * (upper - lower)
}

/// Puts the value of rank `rank` in its place, none greater before it and none smaller after it (Hoare 1961, *Find*).
///
/// The standard library's selection guards against inputs made to slow it down, which draws are not; the guard alone would be a
/// hundredth of the web build.
fn arrange(values: &mut [f64], rank: usize) {
    let (mut low, mut high) = (0, values.len());
    while high - low > 1 {
        let (first, middle, last) = (values[low], values[low + (high - low) / 2], values[high - 1]);
        let pivot = first.max(middle).min(first.min(middle).max(last));
        let smaller = low + gather(&mut values[low..high], &|value| value < pivot);
        if rank < smaller {
            high = smaller;
        } else if smaller > low {
            low = smaller;
        } else {
            // The pivot is the least of all: it and its equals are in their place.
            let equal = low + gather(&mut values[low..high], &|value| value <= pivot);
            if rank < equal || equal == low {
                return;
            }
            low = equal;
        }
    }
}

/// Moves those that belong in front to the front and counts them; without a branch, which draws in no order would mispredict.
#[inline(always)]
fn gather(values: &mut [f64], belongs: &impl Fn(f64) -> bool) -> usize {
    let mut front = 0;
    for at in 0..values.len() {
        let value = values[at];
        values.swap(at, front);
        front += usize::from(belongs(value));
    }
    front
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quantiles_of_zero_to_a_hundred_are_five_fifty_and_ninety_five() {
        let mut values: Vec<f64> = (0..=100).rev().map(f64::from).collect();
        assert_eq!(band(&mut values), Band { low: 5.0, mid: 50.0, high: 95.0 });
    }

    #[test]
    fn between_two_values_the_quantile_is_interpolated() {
        assert_eq!(band(&mut [20.0, 10.0]), Band { low: 10.5, mid: 15.0, high: 19.5 });
    }

    #[test]
    fn one_value_is_its_own_band_and_none_is_zero() {
        assert_eq!(band(&mut [3.0]), Band { low: 3.0, mid: 3.0, high: 3.0 });
        assert_eq!(band(&mut []), Band { low: 0.0, mid: 0.0, high: 0.0 });
    }

    #[test]
    fn selection_ends_on_equal_values_on_sorted_ones_and_on_what_is_no_number() {
        assert_eq!(band(&mut [7.0; 500]), Band { low: 7.0, mid: 7.0, high: 7.0 });
        let mut rising: Vec<f64> = (0..2048).map(f64::from).collect();
        let mut falling: Vec<f64> = rising.iter().rev().copied().collect();
        assert_eq!(band(&mut rising), band(&mut falling));
        let mut odd: Vec<f64> = (0..100).map(|n| if n % 3 == 0 { f64::NAN } else { f64::from(n) }).collect();
        let _ = band(&mut odd);
        let _ = band(&mut [f64::NAN; 50]);
        let _ = band(&mut [f64::INFINITY, f64::NEG_INFINITY, 0.0, f64::NAN, -0.0]);
    }

    #[test]
    fn selection_agrees_with_sorting_in_any_order() {
        for n in 1..60_u32 {
            let mut values: Vec<f64> = (0..n).map(|i| f64::from((i * 37 + 11) % 61)).collect();
            let mut sorted = values.clone();
            sorted.sort_by(f64::total_cmp);
            let quantile = |p: f64| {
                let place = p * f64::from(n - 1);
                let k = place.floor() as usize;
                sorted[k] + place.fract() * (sorted[(k + 1).min(sorted.len() - 1)] - sorted[k])
            };
            let Band { low, mid, high } = band(&mut values);
            for (got, want) in [(low, quantile(0.05)), (mid, quantile(0.5)), (high, quantile(0.95))] {
                assert!((got - want).abs() < 1e-12, "{n}: {got} is not {want}");
            }
        }
    }
}

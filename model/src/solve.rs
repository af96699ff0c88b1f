//! The model turned round: at which values of one lever a figure reaches a target.

/// What a search over one lever found.
#[derive(Clone, Debug, PartialEq)]
pub struct Solutions {
    /// Values at which the figure is the target, nearest to where the search began first. Of a stretch on which it is the target
    /// all along, the value nearest to the beginning.
    pub values: Vec<f64>,
    /// The least and the greatest the figure can be within the range.
    pub reachable: (f64, f64),
}

/// Stretches the range is cut into; a figure that turns twice within one stretch is taken to turn not at all.
const STRETCHES: usize = 256;

/// Halvings of a stretch: enough to tell its two ends apart no more.
const HALVINGS: usize = 60;

/// Finds every value of `x` within `low..=high` at which `figure` is `target`, beginning at `start`.
///
/// The range is cut into equal stretches and at `start`. A change of sign in a stretch is bisected; where the figure turns within
/// two neighbouring stretches its turning point is found by golden section first, so that both sides of a hump count. It needs no
/// derivative, always ends after a fixed number of steps, and evaluates only within the range.
#[must_use]
pub fn solve(figure: &mut dyn FnMut(f64) -> f64, low: f64, high: f64, start: f64, target: f64) -> Solutions {
    // Not `clamp`: its panic would bring the printing of floats into the web build.
    let start = start.max(low).min(high);
    let mut points: Vec<(f64, f64)> = Vec::with_capacity(STRETCHES + 8);
    for n in 0..=STRETCHES {
        let x = low + (high - low) * (n as f64 / STRETCHES as f64);
        points.push((x, figure(x)));
    }
    if points.iter().all(|(x, _)| x.to_bits() != start.to_bits()) {
        place(&mut points, (start, figure(start)));
    }
    let mut turns = Vec::new();
    for three in points.windows(3) {
        let [(a, fa), (_, fb), (c, fc)] = *three else { continue };
        let up = fb > fa && fb > fc;
        if up || fb < fa && fb < fc {
            let x = turning_point(figure, up, a, c);
            turns.push((x, figure(x)));
        }
    }
    for turn in turns {
        place(&mut points, turn);
    }
    let reachable =
        points.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), (_, f)| (least.min(*f), most.max(*f)));
    // What rounding makes of a figure that stays the same is the same.
    let same = |f: f64| target.is_finite() && (f - target).abs() <= 1e-12 * target.abs().max(1e-3);
    let mut values = Vec::new();
    let mut plateau: Option<(f64, f64)> = None;
    for (n, (x, f)) in points.iter().copied().enumerate() {
        if same(f) {
            plateau = Some((plateau.map_or(x, |(from, _)| from), x));
            continue;
        }
        values.extend(plateau.take().map(|(from, to)| start.max(from).min(to)));
        if let Some((last, before)) = n.checked_sub(1).and_then(|n| points.get(n)).copied()
            && !same(before)
            && (before < target) != (f < target)
        {
            values.push(bisect(figure, (last, before < target), x, target));
        }
    }
    values.extend(plateau.map(|(from, to)| start.max(from).min(to)));
    nearest_first(&mut values, start);
    Solutions { values, reachable }
}

/// Where within `low..=high` the figure is greatest, to `steps` equal stretches and a golden section between the neighbours of the
/// best one's end; an end of the range where it rises or falls all along, `None` where it is the same everywhere.
#[must_use]
pub fn turn(figure: &mut dyn FnMut(f64) -> f64, low: f64, high: f64, steps: u32) -> Option<f64> {
    let place = |n: u32| low + (high - low) * (f64::from(n) / f64::from(steps.max(1)));
    let values: Vec<f64> = (0..=steps.max(1)).map(|n| figure(place(n))).collect();
    let (mut best, mut least) = ((0, f64::NEG_INFINITY), f64::INFINITY);
    for (n, value) in (0..).zip(values) {
        if value > best.1 {
            best = (n, value);
        }
        least = least.min(value);
    }
    // What rounding makes of a figure that stays the same is the same.
    if best.1 - least <= 1e-12 * best.1.abs().max(1e-3) {
        return None;
    }
    let (n, _) = best;
    Some(if n == 0 || n == steps { place(n) } else { turning_point(figure, true, place(n - 1), place(n + 1)) })
}

/// Puts a point among points in their order. There are too few for a sort to earn its bytes on the web.
fn place(points: &mut Vec<(f64, f64)>, point: (f64, f64)) {
    let at = points.partition_point(|(x, _)| *x < point.0);
    points.insert(at, point);
}

/// Orders values by their distance from `start`; there are seldom more than two.
fn nearest_first(values: &mut [f64], start: f64) {
    for end in (1..values.len()).rev() {
        for at in 0..end {
            if (values[at] - start).abs() > (values[at + 1] - start).abs() {
                values.swap(at, at + 1);
            }
        }
    }
}

/// The place between `low` and `high` where `figure` is greatest (`up`) or least, by golden section (Kiefer 1953).
fn turning_point(figure: &mut dyn FnMut(f64) -> f64, up: bool, low: f64, high: f64) -> f64 {
    const GOLDEN: f64 = 0.618_033_988_749_894_9;
    let (mut low, mut high) = (low, high);
    for _ in 0..HALVINGS {
        let (one, other) = (high - GOLDEN * (high - low), low + GOLDEN * (high - low));
        if (figure(one) > figure(other)) == up {
            high = other;
        } else {
            low = one;
        }
    }
    0.5 * (low + high)
}

fn bisect(figure: &mut dyn FnMut(f64) -> f64, low: (f64, bool), high: f64, target: f64) -> f64 {
    let ((mut low, below), mut high) = (low, high);
    for _ in 0..HALVINGS {
        let middle = 0.5 * (low + high);
        if (figure(middle) < target) == below {
            low = middle;
        } else {
            high = middle;
        }
    }
    0.5 * (low + high)
}

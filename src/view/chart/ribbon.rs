//! A band along an axis with its central line.

use crate::view::markup::{Element, el};

/// Places of one point, in per cent of the plot: from the left, and low, central and high from the foot.
pub type Point = [f64; 4];

/// The ribbon and its line, over the whole of the place: shapes stretch with it, strokes and texts do not.
pub fn ribbon(points: &[Point]) -> Element {
    let place = |x: f64, y: f64| format!("{},{} ", hundredths(x), hundredths(100.0 - y));
    let low = points.iter().map(|[x, low, ..]| place(*x, *low));
    let high = points.iter().rev().map(|[x, _, _, high]| place(*x, *high));
    let middle = points.iter().map(|[x, _, middle, _]| place(*x, *middle));
    el("svg")
        .with("width", "100%")
        .with("height", "100%")
        .with("viewBox", "0 0 10000 10000")
        .with("preserveAspectRatio", "none")
        .add(el("polygon").class("ribbon").with("points", low.chain(high).collect::<String>()))
        .add(el("polyline").class("curveline").with("points", middle.collect::<String>()))
}

/// Whole numbers: a shape needs no finer places, and they are shorter to write.
fn hundredths(place: f64) -> i32 {
    libm::round(place * 100.0) as i32
}

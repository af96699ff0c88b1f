//! The marks: pale bar with hard caps for a band, solid dot for ours, ring for a comparison, grey zone for somebody's claim.
//! All are drawn around y = 0, except what runs through a row's whole height.

use super::Scale;
use crate::view::markup::{Element, el, pc};
use tariff_model::Band;

/// A horizontal or vertical line: x in per cent of the plot's width, y as SVG lengths.
pub fn line(class: &'static str, x: [f64; 2], y: [&'static str; 2]) -> Element {
    el("line").class(class).with("x1", pc(x[0])).with("x2", pc(x[1])).with("y1", y[0]).with("y2", y[1])
}

/// A rectangle between two places of the plot's width, in per cent.
pub fn bar(class: &'static str, from: f64, to: f64, y: &'static str, height: &'static str) -> Element {
    el("rect").class(class).with("x", pc(from)).with("y", y).with("width", pc(to - from)).with("height", height)
}

/// The band of 18 in 20 runs: a pale bar between end caps. The caps carry the contrast.
pub fn band(scale: &Scale, band: &Band) -> Element {
    let (low, high) = (scale.at(band.low), scale.at(band.high));
    let cap = |at: f64| line("cap", [at, at], ["-7", "7"]);
    el("g").add(bar("band", low, high, "-6", "12")).add(cap(low)).add(cap(high))
}

/// A round mark: `dot` for our central estimate, `theirs` for somebody else's figure, `was` and `ring` for comparisons.
pub fn dot(scale: &Scale, value: f64, class: &'static str) -> Element {
    el("circle").class(class).with("cx", pc(scale.at(value))).with("cy", "0").with("r", "5")
}

/// The vertical hairlines of one row, zero in ink.
pub fn grid(scale: &Scale) -> Vec<Element> {
    scale
        .ticks()
        .into_iter()
        .map(|tick| {
            let x = scale.at(tick);
            line(if tick.abs() < 1e-12 { "zero" } else { "grid" }, [x, x], ["0", "100%"])
        })
        .collect()
}

/// A range that somebody named: never drawn like a band of ours.
pub fn zone(scale: &Scale, low: f64, high: f64) -> Element {
    let (from, to) = (scale.at(low), scale.at(high));
    let edge = |at: f64| line("claimline", [at, at], ["0", "100%"]);
    el("g").add(bar("claim", from, to, "0", "100%")).add(edge(from)).add(edge(to))
}

/// A thin bracket for a range beside a bar; `y` is its top, middle and foot.
pub fn bracket(low: f64, high: f64, y: [&'static str; 3]) -> Element {
    let [top, middle, foot] = y;
    el("g").add(line("brk", [low, high], [middle, middle])).add(line("brk", [low, low], [top, foot])).add(line(
        "brk",
        [high, high],
        [top, foot],
    ))
}

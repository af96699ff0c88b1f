//! The marks: pale bar with hard caps for a band, solid dot for ours, ring for a comparison, grey zone for somebody's claim.
//! All are drawn around y = 0, except what runs through a row's whole height.

use super::{Scale, pc};
use crate::view::markup::{Element, el};
use tariff_model::Band;

/// A horizontal or vertical line; places are SVG lengths.
pub fn line(class: &str, x: [&str; 2], y: [&str; 2]) -> Element {
    el("line").class(class).with("x1", x[0]).with("x2", x[1]).with("y1", y[0]).with("y2", y[1])
}

/// A rectangle between two places of the plot's width, in per cent.
pub fn bar(class: &str, from: f64, to: f64, y: &str, height: &str) -> Element {
    el("rect").class(class).with("x", &pc(from)).with("y", y).with("width", &pc(to - from)).with("height", height)
}

/// The band of 18 in 20 runs: a pale bar between end caps. The caps carry the contrast.
pub fn band(scale: &Scale, band: &Band) -> Element {
    let (low, high) = (scale.at(band.low), scale.at(band.high));
    let cap = |at: &str| line("cap", [at, at], ["-7", "7"]);
    el("g").add(bar("band", low, high, "-6", "12")).add(cap(&pc(low))).add(cap(&pc(high)))
}

/// A round mark: `dot` for our central estimate, `theirs` for somebody else's figure, `was` and `ring` for comparisons.
pub fn dot(scale: &Scale, value: f64, class: &str) -> Element {
    el("circle").class(class).with("cx", &pc(scale.at(value))).with("cy", "0").with("r", "5")
}

/// The vertical hairlines of one row, zero in ink.
pub fn grid(scale: &Scale) -> Vec<Element> {
    scale
        .ticks()
        .into_iter()
        .map(|tick| {
            let x = pc(scale.at(tick));
            line(if tick.abs() < 1e-12 { "zero" } else { "grid" }, [&x, &x], ["0", "100%"])
        })
        .collect()
}

/// A range that somebody named: never drawn like a band of ours.
pub fn zone(scale: &Scale, low: f64, high: f64) -> Element {
    let (from, to) = (scale.at(low), scale.at(high));
    let edge = |at: &str| line("claimline", [at, at], ["0", "100%"]);
    el("g").add(bar("claim", from, to, "0", "100%")).add(edge(&pc(from))).add(edge(&pc(to)))
}

/// A thin bracket for a range beside a bar.
pub fn bracket(low: f64, high: f64, y: i32) -> Element {
    let (from, to) = (pc(low), pc(high));
    let (middle, top, foot) = (y.to_string(), (y - 3).to_string(), (y + 3).to_string());
    el("g")
        .add(line("brk", [&from, &to], [&middle, &middle]))
        .add(line("brk", [&from, &from], [&top, &foot]))
        .add(line("brk", [&to, &to], [&top, &foot]))
}

//! The marks: pale bar with hard caps for a band, solid dot for ours, ring for a comparison, grey zone for somebody's claim.

use super::{Scale, pc};
use leptos::prelude::*;
use tariff_model::Band;

/// The band of 18 in 20 runs: a pale bar between end caps. The caps carry the contrast.
pub fn band(scale: &Scale, band: &Band) -> AnyView {
    let (low, high) = (scale.at(band.low), scale.at(band.high));
    view! {
        <rect class="band" x=pc(low) y="-6" width=pc(high - low) height="12"></rect>
        <line class="cap" x1=pc(low) x2=pc(low) y1="-7" y2="7"></line>
        <line class="cap" x1=pc(high) x2=pc(high) y1="-7" y2="7"></line>
    }
    .into_any()
}

/// A central estimate of ours, or (class `theirs`) somebody else's figure.
pub fn dot(scale: &Scale, value: f64, class: &'static str) -> AnyView {
    view! { <circle class=class cx=pc(scale.at(value)) cy="0" r="5"></circle> }.into_any()
}

/// A comparison: where the figure stood before, or ours on their assumptions.
pub fn ring(scale: &Scale, value: f64, class: &'static str) -> AnyView {
    view! { <circle class=class cx=pc(scale.at(value)) cy="0" r="4.5"></circle> }.into_any()
}

/// The vertical hairlines of one row, zero in ink.
pub fn grid(scale: &Scale) -> AnyView {
    scale
        .ticks()
        .into_iter()
        .map(|tick| {
            let x = pc(scale.at(tick));
            let class = if tick.abs() < 1e-12 { "zero" } else { "grid" };
            view! { <line class=class x1=x.clone() x2=x y1="0" y2="100%"></line> }
        })
        .collect_view()
        .into_any()
}

/// A range that somebody named: never drawn like a band of ours.
pub fn zone(scale: &Scale, low: f64, high: f64) -> AnyView {
    let (from, to) = (scale.at(low), scale.at(high));
    view! {
        <rect class="claim" x=pc(from) y="0" width=pc(to - from) height="100%"></rect>
        <line class="claimline" x1=pc(from) x2=pc(from) y1="0" y2="100%"></line>
        <line class="claimline" x1=pc(to) x2=pc(to) y1="0" y2="100%"></line>
    }
    .into_any()
}

//! The numbers under a plot.

use super::Scale;
use crate::view::markup::{Element, el, pc};

/// The ticks of a scale, each worded by `label`; the outer two lean inwards so that none leaves the plot.
pub fn axis(scale: &Scale, label: &dyn Fn(f64) -> String) -> Vec<Element> {
    let ticks = scale.ticks();
    let last = ticks.len().saturating_sub(1);
    // On a phone five labels fit; every second one gives way beyond that.
    let stride = if ticks.len() > 6 { 2 } else { 1 };
    ticks
        .into_iter()
        .enumerate()
        .map(|(index, tick)| {
            let anchor = if index == 0 {
                "start"
            } else if index == last {
                "end"
            } else {
                "middle"
            };
            let spare = !(last - index).is_multiple_of(stride);
            el("text")
                .class(if spare { "tick spare" } else { "tick" })
                .with("x", pc(scale.at(tick)))
                .with("y", "14")
                .with("text-anchor", anchor)
                .text(&label(tick))
        })
        .collect()
}

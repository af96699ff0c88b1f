//! The numbers under a plot.

use super::{Scale, pc};
use leptos::prelude::*;

/// The ticks of a scale, each worded by `label`; the outer two lean inwards so that none leaves the plot.
pub fn axis(scale: &Scale, label: impl Fn(f64) -> String) -> AnyView {
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
            let spare = (last - index) % stride != 0;
            view! {
                <text x=pc(scale.at(tick)) y="14" text-anchor=anchor class=if spare { "tick spare" } else { "tick" }>
                    {label(tick)}
                </text>
            }
        })
        .collect_view()
        .into_any()
}

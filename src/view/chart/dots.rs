//! The twenty-dot quantile plot: twenty equally likely runs, each one dot, so that a share of them can be counted.

use super::Scale;
use crate::view::markup::{Element, el, pc};

/// Dots closer than this, in per cent of the plot's width, stand on each other.
const NEAR: f64 = 3.4;

/// How high a pile may be, in px.
const HIGH: f64 = 44.0;

/// The dots of values in rising order, piled up on y = 0 (Wilkinson 1999, dot plots; Kay and others 2016, quantile dot plots).
pub fn dots(scale: &Scale, values: &[f64]) -> Element {
    let mut piles: Vec<Vec<f64>> = Vec::new();
    for place in values.iter().map(|value| scale.at(*value)) {
        match piles.last_mut() {
            Some(pile) if pile.first().is_some_and(|first| place - first < NEAR) => pile.push(place),
            _ => piles.push(vec![place]),
        }
    }
    let highest = piles.iter().map(Vec::len).max().unwrap_or(0);
    let step = (HIGH / highest.max(1) as f64).min(7.0);
    let circles = piles.iter().flat_map(|pile| {
        let middle = pile.iter().sum::<f64>() / pile.len() as f64;
        (0..pile.len()).map(move |n| {
            // A whole number: printing fractions would bring their code into the module.
            let up = libm::round(4.0 + n as f64 * step) as i32;
            el("circle").class("run").with("cx", pc(middle)).with("cy", format!("-{up}")).with("r", "3.2")
        })
    });
    el("g").all(circles)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_run_is_a_dot_and_near_ones_share_a_pile() {
        let scale = Scale::fixed(0.0, 100.0, 10.0);
        let html = dots(&scale, &[10.0, 11.0, 12.0, 50.0, 51.0, 90.0]).html();
        assert_eq!(html.matches("<circle").count(), 6);
        for (place, count) in [("cx=\"11%\"", 3), ("cx=\"50.5%\"", 2), ("cx=\"90%\"", 1)] {
            assert_eq!(html.matches(place).count(), count, "{place}: {html}");
        }
    }

    #[test]
    fn twenty_runs_at_one_place_still_fit() {
        let html = dots(&Scale::fixed(0.0, 1.0, 1.0), &[0.5; 20]).html();
        assert_eq!(html.matches("<circle").count(), 20);
        assert!(html.contains("cy=\"-46\""), "{html}");
    }
}

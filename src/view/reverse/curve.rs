//! The tariff curve: a figure as one lever goes through its range, with its band, the reader's place, the marks of the facts and the
//! rate at which duties peak. The native range that lies over it sets the lever.

use super::answer::Answer;
use crate::derivation::name;
use crate::digits::shortest;
use crate::view::ask::Ask;
use crate::view::bench::marks;
use crate::view::chart::{Scale, bar, line, ribbon};
use crate::view::control::Control;
use crate::view::estimates::central;
use crate::view::evidence::own;
use crate::view::figure;
use crate::view::markup::{Element, Value, el, idle, pc};
use crate::view::shown::Say;
use crate::view::sweep::Fine;
use crate::view::warnings::{edge, record};
use crate::view::worded::{accent, worded};
use tariff_model::{Metric, Quantity, Reading, turn};

/// The curve, its marks and the range that sets the lever.
pub fn curve(say: &Say<'_>, ask: &Ask, fine: Fine, answer: &Answer, live: bool) -> Element {
    let (w, n) = (say.w, say.n);
    let range = ask.lever.range();
    let across = |value: f64| (value - range.low) / (range.high - range.low) * 100.0;
    let (low, high) = answer.sweep.extent(0);
    let target = ask.number();
    let near = |value: f64| value.min(high + (high - low)).max(low - (high - low));
    let (low, high) = target.map_or((low, high), |target| (low.min(near(target)), high.max(near(target))));
    let scale = Scale::around(low, high, 4.0);
    let height = |value: f64| pc(100.0 - scale.at(value));
    let points: Vec<[f64; 4]> = answer
        .sweep
        .of(0)
        .map(|(at, Reading { value, band })| [across(at), scale.at(band.low), scale.at(*value), scale.at(band.high)])
        .collect();
    let grid = scale.ticks().into_iter().map(|tick| {
        let rule = level(if tick.abs() < 1e-12 { "zero" } else { "grid" }, height(tick));
        let text = el("text").class("tick").with("x", "0").with("y", height(tick)).with("dy", "-4");
        el("g").add(rule).add(text.text(&worded(n, ask.metric, tick)))
    });
    let wanted = target.map(|target| level("claimline", height(target)));
    let found = answer.found.iter().flat_map(|found| &found.values).map(|value| {
        let y = height(target.unwrap_or_default());
        el("circle").class("ring ink").with("cx", pc(across(*value))).with("cy", y).with("r", "5")
    });
    let scenario = &say.s.scenario;
    let stand = ask.lever.get(scenario).unwrap_or_else(|| own(ask.lever, scenario));
    let here = across(stand);
    let at = |value: f64| {
        let mut scenario = scenario.clone();
        ask.lever.set(&mut scenario, Some(value));
        central(&scenario)
    };
    let total = |metric: Metric, value: f64| at(value).total(metric).unwrap_or(0.0);
    // Where the facts put a rate, the curve has a ring.
    let named = marks(say, ask.lever).into_iter().filter(|mark| *mark > range.low && *mark < range.high);
    let named = named.map(|mark| {
        let y = height(total(ask.metric, mark));
        el("circle").class("was").with("cx", pc(across(mark))).with("cy", y).with("r", "4")
    });
    let dot = el("circle").class("dot").with("cx", pc(here)).with("cy", height(say.s.total(ask.metric))).with("r", "6");
    let peak = matches!(ask.lever, Control::Tariff(_)).then(|| peak(fine, &|rate| total(Metric::DutiesUsdBn, rate)));
    let top = peak.flatten().filter(|rate| *rate > range.low && *rate < range.high);
    // Past the highest duty in force or threatened the curve is the equations' alone.
    let known = match ask.lever {
        Control::Tariff(lever) => Some(edge(scenario, lever)).filter(|edge| *edge < range.high),
        _ => None,
    };
    let beyond = known.map(|edge| {
        let edge = across(edge);
        el("g").add(bar("claim", edge, 100.0, "0", "100%")).add(line("claimline", [edge, edge], ["0", "100%"]))
    });
    let drawing = el("svg")
        .with("width", "100%")
        .with("height", "220")
        .with("overflow", "visible")
        .with("aria-hidden", "true")
        .all(beyond)
        .add(ribbon(&points))
        .all(grid)
        .all(top.map(|rate| line("peak", [across(rate), across(rate)], ["0", "100%"])))
        .all(wanted)
        .add(line("here", [here, here], ["0", "100%"]))
        .all(named)
        .all(found)
        .add(dot);
    let input = el("input")
        .with("type", "range")
        .with("min", shortest(range.low))
        .with("max", shortest(range.high))
        .with("step", shortest(ask.lever.step()))
        .with("value", shortest(stand))
        .with("aria-label", ask.lever.full_name(w))
        .with(
            "aria-valuetext",
            w.reverse_here(&ask.lever.worded(stand, n), &worded(n, ask.metric, say.s.total(ask.metric))),
        );
    let plot = el("div")
        .class(match accent(ask.metric) {
            "us" => "track curve us",
            "third" => "track curve third",
            _ => "track curve jp",
        })
        .with("data-control", ask.lever.key())
        .add(drawing)
        .add(idle(input, live));
    let mut note = match (peak, top) {
        (Some(_), Some(rate)) => w.reverse_peak(&n.percent(rate)),
        (Some(Some(rate)), None) if rate >= range.high => w.reverse_no_peak().to_owned(),
        _ => String::new(),
    };
    if let (Some(edge), Control::Tariff(lever)) = (known, ask.lever) {
        let rests_on = figure::link(record(lever), &n.percent(edge));
        note = [note, w.reverse_beyond(&rests_on)].join(" ");
    }
    let axis = el("svg").class("curve-axis").with("width", "100%").with("height", "40").with("aria-hidden", "true");
    el("div")
        .class("curve-place")
        .add(el("h3").text(&w.reverse_curve(name(Quantity::Metric(ask.metric), w), &ask.lever.full_name(w))))
        .add(el("p").class("how").text(w.reverse_curve_how()))
        .add(plot)
        .add(el("div").class("track under").add(axis.all(crate::view::bench::ticks(say, ask.lever))))
        .add(el("p").class("note").text(&note))
}

/// The rate at which duties are greatest; nothing where they are the same at every rate.
fn peak(fine: Fine, duties: &dyn Fn(f64) -> f64) -> Option<f64> {
    let steps = match fine {
        Fine::Held => 20,
        Fine::Resting => 50,
    };
    turn(&mut |rate| duties(rate), 0.0, 100.0, steps)
}

/// A rule across the whole plot.
fn level(class: &'static str, y: Value) -> Element {
    el("line").class(class).with("x1", "0").with("x2", "100%").with("y1", y.clone()).with("y2", y)
}

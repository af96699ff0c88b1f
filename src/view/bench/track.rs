//! The native range of a lever, over a rail with the marks that facts put there.

use super::stand::Stand;
use crate::digits::shortest;
use crate::facts;
use crate::scenario::Scenario;
use crate::view::chart::{bar, bracket, line as mark_line};
use crate::view::control::Control;
use crate::view::evidence::Evidence;
use crate::view::markup::{Element, el, idle, pc};
use crate::view::shown::Say;

/// A mark under the rail.
struct Mark {
    at: f64,
    label: String,
}

/// The range input, its rail and its ticks.
pub fn track(say: &Say<'_>, control: Control, stand: &Stand, id: &str, live: bool) -> Element {
    let range = control.range();
    let place = |value: f64| (value - range.low) / (range.high - range.low) * 100.0;
    let ghost = stand
        .start
        .filter(|_| stand.changed)
        .map(|at| el("circle").class("ghost").with("cx", pc(place(at))).with("cy", "12").with("r", "7"));
    let drawing = el("svg")
        .with("width", "100%")
        .with("height", "56")
        .with("aria-hidden", "true")
        .all(stand.claim.iter().flatten().map(|(from, to)| claimed(place(f64::from(*from)), place(f64::from(*to)))))
        .add(mark_line("rail", [0.0, 100.0], ["12", "12"]))
        .add(mark_line("fill", [0.0, place(stand.at)], ["12", "12"]))
        .all(ghost)
        .add(el("g").all(ticks(say, control)))
        .all(stand.evidence.as_ref().map(|evidence| spanned(evidence, &place)));
    let input = el("input")
        .with("type", "range")
        .with("id", id.to_owned())
        .with("min", shortest(range.low))
        .with("max", shortest(range.high))
        .with("step", shortest(control.step()))
        .with("value", shortest(stand.at))
        .with("aria-valuetext", stand.spoken(control, say.w, say.n));
    let input = if stand.evidence.is_some() { input.with("aria-describedby", format!("{id}-marks")) } else { input };
    el("div").class(if stand.value.is_none() { "track own" } else { "track" }).add(drawing).add(idle(input, live))
}

/// Where somebody's figure holds: drawn like their claim in the chart, behind the rail, never like a band of ours.
fn claimed(from: f64, to: f64) -> Element {
    let edge = |at: f64| mark_line("claimline", [at, at], ["0", "24"]);
    el("g").add(bar("claim", from, to, "0", "24")).add(edge(from)).add(edge(to))
}

/// What the evidence spans, as a bracket under the labels with a tick at each likeliest value.
fn spanned(evidence: &Evidence, place: &dyn Fn(f64) -> f64) -> Element {
    let modes = evidence.modes.iter().map(|mode| mark_line("brk", [place(*mode), place(*mode)], ["44", "51"]));
    bracket(place(evidence.low), place(evidence.high), ["44", "48", "52"]).all(modes)
}

/// The marks under a rail, drawn.
pub fn ticks(say: &Say<'_>, control: Control) -> Vec<Element> {
    let range = control.range();
    let tick = |(mark, line): (Mark, u8)| {
        let at = (mark.at - range.low) / (range.high - range.low) * 100.0;
        let anchor = if at < 6.0 {
            "start"
        } else if at > 90.0 {
            "end"
        } else {
            "middle"
        };
        let label = el("text").class("tick").with("x", pc(at)).with("y", if line == 0 { "37" } else { "51" });
        el("g").add(mark_line("tk", [at, at], ["18", "24"])).add(label.with("text-anchor", anchor).text(&mark.label))
    };
    placed(say, control).into_iter().map(tick).collect()
}

/// The values that marks stand at.
pub fn marks(say: &Say<'_>, control: Control) -> Vec<f64> {
    placed(say, control).into_iter().map(|(mark, _)| mark.at).collect()
}

/// The marks from low to high; there are too few for a sort to earn its bytes.
fn in_order(marks: Vec<Mark>) -> Vec<Mark> {
    let mut sorted: Vec<Mark> = Vec::with_capacity(marks.len());
    for mark in marks {
        let place = sorted.partition_point(|before| before.at <= mark.at);
        sorted.insert(place, mark);
    }
    sorted
}

/// The marks with the line each stands on: a label that would touch the one before it drops to the second line.
fn placed(say: &Say<'_>, control: Control) -> Vec<(Mark, u8)> {
    let (w, n) = (say.w, say.n);
    let range = control.range();
    let end = |at: f64| Mark { at, label: n.short(at) };
    let mut marks = vec![end(range.low)];
    match control {
        Control::Tariff(index) => {
            let facts = facts::levers().get(index).map(|lever| lever.ticks).unwrap_or_default();
            let known = facts.iter().map(|tick| Mark { at: tick.at, label: w.text(tick.label).to_owned() });
            marks.extend(known);
        }
        Control::Volume(_) => marks.push(Mark { at: 100.0, label: w.bench_of_2024().to_owned() }),
        Control::Yen => {
            marks.push(Mark { at: Scenario::default().yen_per_dollar, label: w.bench_month_average().to_owned() })
        }
        Control::PassThrough(_) => marks.push(end(50.0)),
        Control::Elasticity(_) => marks.push(end(5.0)),
    }
    marks.push(end(range.high));
    let mut marks = in_order(marks);
    marks.dedup_by(|next, kept| {
        let same = (next.at - kept.at).abs() < 1e-9;
        if same && next.label.chars().count() > kept.label.chars().count() {
            kept.label = std::mem::take(&mut next.label);
        }
        same
    });
    // About 2.4% of a 260 px rail per character, and a gap.
    let width = |mark: &Mark| mark.label.chars().count() as f64 * 2.4 + 3.0;
    let mut ends = [f64::NEG_INFINITY; 2];
    marks
        .into_iter()
        .map(|mark| {
            let at = (mark.at - range.low) / (range.high - range.low) * 100.0;
            let half = width(&mark) / 2.0;
            let from = if at < 6.0 {
                at
            } else if at > 90.0 {
                at - half * 2.0
            } else {
                at - half
            };
            let Some(line) = ends.iter().position(|end| from >= *end) else {
                // No room: the mark stays and says nothing.
                return (Mark { label: String::new(), ..mark }, 0);
            };
            ends[line] = from + half * 2.0;
            (mark, line as u8)
        })
        .collect()
}

//! At which value of the lever the figure is what was asked for, and how sure that is.

use crate::digits::shortest;
use crate::view::ask::Ask;
use crate::view::estimates;
use crate::view::markup::{Element, el, idle};
use crate::view::question::Question;
use crate::view::shown::Say;
use crate::view::sweep::{Fine, Sweep, sweep};
use crate::view::worded::worded;
use std::cell::RefCell;
use std::rc::Rc;
use tariff_model::{DRAWS, Reading, Solutions};

/// What is known about the question.
pub struct Answer {
    /// The figure along the lever.
    pub sweep: Rc<Sweep>,
    /// The lever's values that give the target; none where no target was typed.
    pub found: Option<Solutions>,
}

thread_local! {
    // The last question worked out in full: most moves of a lever leave it as it is.
    static LAST: RefCell<Option<(Question, Solutions)>> = const { RefCell::new(None) };
}

/// Works the question out; while a lever is held, to a straight line between the points of the sweep.
pub fn answer(say: &Say<'_>, ask: &Ask, fine: Fine) -> Answer {
    let scenario = &say.s.scenario;
    let sweep = sweep(scenario, ask.lever, &[ask.metric], fine);
    let found = ask.number().map(|target| match fine {
        Fine::Held => crossings(&sweep, target),
        Fine::Resting => {
            let question = Question { metric: ask.metric, lever: ask.lever, target, scenario: scenario.clone() };
            LAST.with_borrow_mut(|last| match last {
                Some((known, solutions)) if *known == question => solutions.clone(),
                _ => {
                    let solutions = question.solve();
                    *last = Some((question, solutions.clone()));
                    solutions
                }
            })
        }
    });
    Answer { sweep, found }
}

fn crossings(sweep: &Sweep, target: f64) -> Solutions {
    let points: Vec<(f64, f64)> = sweep.of(0).map(|(at, reading)| (at, reading.value)).collect();
    let values = points.windows(2).filter_map(|two| {
        let [(a, fa), (b, fb)] = two else { return None };
        ((*fa < target) != (*fb < target)).then(|| a + (b - a) * (target - fa) / (fb - fa))
    });
    let reachable =
        points.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), (_, f)| (low.min(*f), high.max(*f)));
    Solutions { values: values.collect(), reachable }
}

/// The answer in words, with a button that sets the lever to each value found.
pub fn sentence(say: &Say<'_>, ask: &Ask, answer: &Answer, live: bool) -> Element {
    let (w, n) = (say.w, say.n);
    let place = el("div").class("found").with("role", "status");
    let said = |value: f64| worded(n, ask.metric, value);
    let lever = ask.lever.full_name(w);
    let (Some(target), Some(Solutions { values, reachable })) = (ask.number(), &answer.found) else {
        let text = if ask.target.is_empty() { String::new() } else { w.reverse_not_number(&ask.target) };
        return place.add(el("p").text(&text));
    };
    let Some(first) = values.first().copied() else {
        let range = ask.lever.range();
        let (low, high) = (ask.lever.worded(range.low, n), ask.lever.worded(range.high, n));
        let text = w.reverse_none(&said(target), &lever, &low, &high, &said(reachable.0), &said(reachable.1));
        return place.add(el("p").text(&text));
    };
    let at = |value: f64| ask.lever.worded(libm::round(value * 100.0) / 100.0, n);
    let set = values.iter().map(|value| {
        let button = el("button").with("type", "button").class("tb").with("data-set", shortest(*value));
        idle(button, live).text(&w.reverse_set(&lever, &at(*value)))
    });
    let mut text = vec![w.reverse_found(&lever, &at(first), &said(target))];
    text.extend(values.iter().skip(1).map(|value| w.reverse_also(&at(*value))));
    if ask.metric.in_bands() {
        let Reading { band, .. } = reading(say, ask, first);
        text.push(w.reverse_band(&said(band.low), &said(band.high)));
        if let Some((from, to)) = answer.sweep.stretch(0, target, first) {
            let whole = |value: f64| ask.lever.worded(libm::round(value / ask.lever.step()) * ask.lever.step(), n);
            text.push(w.reverse_stretch(&said(target), &whole(from), &whole(to)));
        }
    }
    place.add(el("p").text(&text.join(" "))).add(el("p").class("acts").with("data-control", ask.lever.key()).all(set))
}

/// The figure with the lever at `value`, with its band.
fn reading(say: &Say<'_>, ask: &Ask, value: f64) -> Reading {
    let mut scenario = say.s.scenario.clone();
    ask.lever.set(&mut scenario, Some(value));
    let found = estimates::sweep(&say.s.scenario, &[scenario], DRAWS, &[ask.metric]);
    found.first().and_then(|row| row.first()).copied().unwrap_or_default()
}

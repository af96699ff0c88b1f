//! One lever: name, less and more, number field, native range, ticks, and the way back. Drawn markup; `hear` does what it asks.

use super::control::{Control, Stand};
use super::track::track;
use super::tray::tray;
use crate::view::drawn::drawn_in;
use crate::view::live::apart;
use crate::view::markup::{Element, el};
use crate::view::page::Page;
use crate::view::shown::Say;
use leptos::prelude::*;

/// The levers of some numbers. `place` tells apart two levers for the same number.
pub fn levers(page: Page, controls: Vec<Control>, place: &'static str) -> AnyView {
    let read = controls.clone();
    let stands = apart(move || {
        page.start
            .with(|start| page.with(|scenario| read.iter().map(|control| control.stand(scenario, start)).collect()))
    });
    let list = controls.into_iter().zip(stands).map(|(control, stand)| {
        // The tray of the opening sentence always shows what its lever moves, one of the bench where it is asked for.
        let open = move || place == "tray" || page.score.with(|open| *open == control.key());
        let due = move || {
            stand.track();
            page.problem.track();
            if open() {
                page.shown.track();
                page.rested.track();
            }
        };
        let draw = move |say: &Say<'_>| {
            let problem = page.problem.with(|problem| said_of(control, problem));
            let stand = stand.get();
            let score = open().then(|| tray(say, control, &stand, page.fine()));
            lever(say, control, &stand, place, page.live, &problem, score)
        };
        drawn_in(page, "place", NodeRef::new(), Box::new(due), Box::new(draw))
    });
    list.collect_view().into_any()
}

/// What the last input has to be told, where it was this lever's: it is kept with the lever's key before it.
fn said_of(control: Control, problem: &str) -> String {
    match problem.split_once('\n') {
        Some((key, text)) if key == control.key() => text.to_owned(),
        _ => String::new(),
    }
}

fn lever(
    say: &Say<'_>,
    control: Control,
    stand: &Stand,
    place: &'static str,
    live: bool,
    problem: &str,
    score: Option<Element>,
) -> Element {
    let (w, n) = (say.w, say.n);
    let (name, note) = (control.name(w), control.note(w));
    let id = format!("te-{place}-{}", control.key());
    let small = |text: &str| el("small").text(text);
    let label = el("label")
        .class("nm")
        .with("for", id.clone())
        .text(&name)
        .all((!note.is_empty()).then(|| small(note)))
        .all(stand.all_in.then(|| small(w.bench_all_in())));
    let shows = (place != "tray" && live).then(|| {
        el("button")
            .with("type", "button")
            .class("tb show")
            .with("data-score", "")
            .with("aria-expanded", if score.is_some() { "true" } else { "false" })
            .with("aria-label", w.bench_score_name(&name))
            .text(w.bench_score_show())
    });
    let step = |by: &'static str, name: String, sign: &str| {
        idle(el("button").with("type", "button").with("aria-label", name).with("data-by", by), live).text(sign)
    };
    let field = el("input")
        .with("type", "text")
        .with("inputmode", "decimal")
        .with("autocomplete", "off")
        .with("aria-label", w.bench_field(&name, &n.short(control.range().low), &n.short(control.range().high)))
        .with("value", n.short(stand.at));
    let number = el("span").class(if stand.value.is_none() { "num own" } else { "num" });
    let number = number.add(idle(field, live)).add(el("i").text(control.unit()));
    let back = stand.changed.then(|| {
        let (was, button) = match stand.start {
            Some(value) => {
                let value = control.worded(value, n);
                (w.bench_was(&value), w.bench_back(&value))
            }
            None => (w.bench_own().to_owned(), w.bench_own_back().to_owned()),
        };
        let button = el("button").with("type", "button").class("tb").with("data-back", "").text(&button);
        el("p").class("was").add(el("span").text(&was)).add(button)
    });
    let lever = el("div")
        .class(if stand.changed { "lv changed" } else { "lv" })
        .with("data-control", control.key())
        .add(el("div").add(label).all(shows))
        .add(el("div").class("step").add(step("-1", w.bench_less(&name), "−")).add(number).add(step(
            "1",
            w.bench_more(&name),
            "+",
        )))
        .all(score)
        .add(track(say, control, stand, id, live))
        .all(back)
        .add(el("p").class("err").with("role", "status").text(problem));
    el("div").add(lever)
}

/// A control that prerendered pages show but cannot move.
pub fn idle(control: Element, live: bool) -> Element {
    if live { control } else { control.with("disabled", "") }
}

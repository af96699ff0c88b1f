//! A lever's tray: the four answers as ribbons over the slider's own axis, and one hairline from the thumb through all of them.

use super::stand::Stand;
use crate::view::answers::Answer;
use crate::view::chart::{Scale, line, ribbon, svg};
use crate::view::control::Control;
use crate::view::markup::{Element, el, pc};
use crate::view::shown::Say;
use crate::view::sweep::{Fine, sweep};
use tariff_model::Reading;

/// The ribbons.
pub fn tray(say: &Say<'_>, control: Control, stand: &Stand, fine: Fine) -> Element {
    let metrics = Answer::ALL.map(Answer::metric);
    let sweep = sweep(&say.s.scenario, control, &metrics, fine);
    let range = control.range();
    let across = |value: f64| (value - range.low) / (range.high - range.low) * 100.0;
    let here = across(stand.at);
    let score = Answer::ALL.into_iter().enumerate().map(|(index, answer)| {
        let (low, high) = sweep.extent(index);
        let scale = Scale::around(low, high, 2.0);
        let points: Vec<[f64; 4]> = sweep
            .of(index)
            .map(|(at, Reading { value, band })| {
                [across(at), scale.at(band.low), scale.at(*value), scale.at(band.high)]
            })
            .collect();
        let (class, name) = answer.short(say.w);
        let value = say.mark(answer.metric(), answer.figure(say, say.s.total(answer.metric())));
        let zero = pc(100.0 - scale.at(0.0));
        let zero =
            el("line").class("zero").with("x1", "0").with("x2", "100%").with("y1", zero.clone()).with("y2", zero);
        el("div")
            .class(class)
            .add(el("p").class("cap1").add(el("span").text(name)).add(el("b").text(&value)))
            .add(svg("34").add(ribbon(&points)).add(zero).add(line("here", [here, here], ["-24", "100%"])))
    });
    el("div").class("score").add(el("p").class("how").text(say.w.bench_score_how())).all(score)
}

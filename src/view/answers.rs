//! The answer strip: four figures, each with its band, and one plain sentence on certainty.

use super::chart::{Scale, bracket, dots, line, svg};
use super::drawn::{drawn, drawn_while};
use super::estimates;
use super::figure;
use super::findings;
use super::markup::{Element, el, pc};
use super::page::Page;
use super::seen::seen;
use super::shown::Say;
use super::warnings::{warned, warnings};
use super::worded::worded;
use crate::scenario::ThirdCountries;
use crate::words::Words;
use leptos::prelude::*;
use tariff_model::Metric;

/// One of the four answers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Loss to Japan's exporters, ¥bn a day.
    Loss,
    /// Japan's GDP as income, per cent.
    Gdp,
    /// Duties the United States collects, USD bn a year.
    Duties,
    /// Cost per US household, USD a year.
    Cost,
}

impl Answer {
    /// In reading order.
    pub const ALL: [Answer; 4] = [Answer::Loss, Answer::Gdp, Answer::Duties, Answer::Cost];

    /// The metric behind it.
    pub fn metric(self) -> Metric {
        match self {
            Self::Loss => Metric::ExportersLossYenBnPerDay,
            Self::Gdp => Metric::GdpIncomePct,
            Self::Duties => Metric::DutiesUsdBn,
            Self::Cost => Metric::CostPerUsHouseholdUsd,
        }
    }

    /// The figure in words.
    pub fn figure(self, say: &Say<'_>, value: f64) -> String {
        worded(say.n, self.metric(), value)
    }

    /// Whose figure it is, as a class, and its short name.
    pub fn short(self, w: Words) -> (&'static str, &'static str) {
        match self {
            Self::Loss => ("jp", w.bar_loss()),
            Self::Gdp => ("jp", w.bar_gdp()),
            Self::Duties => ("us", w.bar_duties()),
            Self::Cost => ("us", w.bar_cost()),
        }
    }

    /// What it is called, and what follows its figure.
    pub fn named(self, w: Words) -> (&'static str, &'static str) {
        match self {
            Self::Loss => (w.answer_loss(), w.answer_loss_unit()),
            Self::Gdp => (w.answer_gdp(), w.answer_gdp_unit()),
            Self::Duties => (w.answer_duties(), w.answer_duties_unit()),
            Self::Cost => (w.answer_cost(), w.answer_cost_unit()),
        }
    }

    /// Its class: whose figure it is.
    pub fn accent(self) -> &'static str {
        match self {
            Self::Loss => "answer jp loss",
            Self::Gdp => "answer jp gdp",
            Self::Duties => "answer us duties",
            Self::Cost => "answer us cost",
        }
    }
}

/// The strip.
pub fn answers(page: Page) -> impl IntoView {
    let w = page.words;
    let strip = NodeRef::new();
    let seen = seen(strip);
    let list = Answer::ALL
        .map(|answer| {
            let draw = Box::new(move |say: &Say<'_>| card(say, answer));
            drawn_while(page, answer.accent(), NodeRef::new(), seen, draw)
        })
        .collect_view();
    view! {
        <section class="answers" id="te-answer" aria-labelledby="te-answer-title">
            <h2 class="small" id="te-answer-title">{w.answer_title()}</h2>
            <div class="strip" node_ref=strip>{list}</div>
            {drawn(page, "sure", Box::new(sure))}
            <p class="keys">
                <span>{w.answer_key()}</span>
                <span>
                    <i class="swatch jp"></i>
                    {w.answer_japan()}
                </span>
                <span>
                    <i class="swatch us"></i>
                    {w.answer_us()}
                </span>
                <span>
                    <i class="swatch third"></i>
                    {w.answer_others()}
                </span>
            </p>
        </section>
    }
}

/// One plain sentence on certainty, and where its limits are told.
fn sure(say: &Say<'_>) -> Element {
    let w = say.w;
    let link = el("a").with("href", "#te-method").text(w.answer_unsure_link());
    let words = format!("{} {} ", findings::certainty(say), w.answer_unsure());
    let warnings = warnings(say);
    el("div").add(el("p").text(&words).add(link).text(".")).all((!warnings.is_empty()).then(|| warned(&warnings)))
}

fn card(say: &Say<'_>, answer: Answer) -> Element {
    let (s, w) = (say.s, say.w);
    let (label, unit) = answer.named(w);
    let note = if answer == Answer::Cost { w.answer_cost_note() } else { "" };
    let band = s.band(answer.metric());
    let figure = |value: f64| say.mark(answer.metric(), answer.figure(say, value));
    let range = w.answer_range(&figure(band.low), &figure(band.high));
    let figure = el("output").text(&figure(s.total(answer.metric())));
    el("div")
        .add(el("h3").text(label))
        .add(el("p").class("big").add(figure).text(" ").add(el("span").class("unit").text(unit)))
        .add(plot(say, answer))
        .add(el("p").class("range").text(&range))
        .all(
            Some(say.versus(answer.metric()))
                .filter(|text| !text.is_empty())
                .map(|text| el("p").class("versus").text(&text)),
        )
        .add(el("p").class("other").text(&turned(say, answer)))
        .all((!note.is_empty()).then(|| el("p").class("other").text(note)))
}

/// The same figure with the third-country switch turned. It opens the switch: a derivation shows the scenario on screen, and this
/// is a figure of another.
pub fn turned(say: &Say<'_>, answer: Answer) -> String {
    let value = answer.figure(say, say.s.turned.total(answer.metric()).unwrap_or(0.0));
    let value = figure::link("te-bench-thirdCountries", &value);
    match say.s.scenario.third_countries {
        ThirdCountries::Unchanged => say.w.answer_with_others(&value),
        ThirdCountries::Tariffed => say.w.answer_alone(&value),
    }
}

/// The four answers again, in view while the levers are.
pub fn summary(say: &Say<'_>) -> Element {
    el("div").all(Answer::ALL.map(|answer| {
        let (class, name) = answer.short(say.w);
        let figure = say.mark(answer.metric(), answer.figure(say, say.s.total(answer.metric())));
        el("span").class("a").add(el("b").class(class).text(&figure)).text(" ").add(el("small").text(name))
    }))
}

/// The answer's twenty runs on the scale that all presets share.
pub(super) fn plot(say: &Say<'_>, answer: Answer) -> Element {
    let metric = answer.metric();
    let now = say.s.band(metric);
    let value = say.s.total(metric);
    // The presets set the scale, so that the band moves along it and not the scale under the band.
    let (low, high) = estimates::presets(|presets| {
        presets
            .iter()
            .filter_map(|outcome| outcome.band(metric))
            .fold((now.low, now.high), |(low, high), band| (low.min(band.low), high.max(band.high)))
    });
    let scale = Scale::around(low.min(value), high.max(value), 4.0);
    let (from, to) = scale.ends();
    let zero = scale.at(0.0);
    let tick = |place: &'static str, anchor: &'static str, value: f64| {
        let text = el("text").class("tick").with("x", place).with("y", "86").with("text-anchor", anchor);
        text.text(&answer.figure(say, value))
    };
    let runs = el("svg").with("y", "52").with("width", "100%").with("overflow", "visible");
    let (from_run, to_run) = (scale.at(now.low), scale.at(now.high));
    let mark = |value: f64, sign: &str| {
        el("text").class("mark").with("x", pc(scale.at(value))).with("y", "70").with("text-anchor", "middle").text(sign)
    };
    // After a change, where the chapter stood.
    let start = estimates::presets(|presets| presets.get(say.s.scenario.preset).and_then(|start| start.total(metric)));
    let moved = start.filter(|start| (start - value).abs() > (to - from).abs() * 1e-3);
    svg("90")
        .class("glyph")
        .add(line("axis", [0.0, 100.0], ["52", "52"]))
        .add(line("zero", [zero, zero], ["4", "52"]))
        .add(runs.add(dots(&scale, &estimates::twenty(&say.s.scenario, metric))))
        .add(bracket(from_run, to_run, ["54", "57", "60"]))
        .all(moved.map(|start| mark(start, "△")))
        .all(say.s.pinned.as_ref().and_then(|pinned| pinned.outcome.total(metric)).map(|there| mark(there, "◆")))
        .add(mark(value, "▲"))
        .add(tick("0", "start", from))
        .add(tick("100%", "end", to))
}

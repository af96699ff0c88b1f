//! A preset as a still picture: what link previews, apps and frames that run nothing show in place of the page.

use super::answers::{self, Answer};
use super::chart::{Scale, bar, line, svg};
use super::estimates;
use super::figure::unmarked;
use super::findings;
use super::markup::{Element, el};
use super::shown::{Say, Shown};
use crate::facts;
use crate::numbers::{Lang, Numbers};
use crate::scenario::Scenario;
use crate::words::Words;
use tariff_model::Metric;

/// The two formats of a still.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For link previews: headline, four answers, all presets on one scale.
    Wide,
    /// For a place that an embed takes, or an app: headline and four answers.
    Small,
}

impl Format {
    /// Both.
    pub const ALL: [Format; 2] = [Format::Wide, Format::Small];

    /// Width and height, px.
    pub fn size(self) -> (u32, u32) {
        match self {
            Self::Wide => (1200, 630),
            Self::Small => (640, 360),
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Wide => "te card wide",
            Self::Small => "te card small",
        }
    }
}

/// What a preset comes to, as plain texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The page's headline.
    pub headline: String,
    /// What the tariffs do, in one or two sentences.
    pub effect: String,
    /// What a still of the preset shows: the headline, and the four answers with their ranges.
    pub alt: String,
}

/// What a preset comes to.
pub fn summary(words: Words, lang: Lang, preset: usize) -> Summary {
    said(words, lang, preset, |say| {
        let headline = unmarked(&findings::headline(say));
        let figures: Vec<String> = Answer::ALL.map(|answer| told(say, answer)).into();
        let alt = say.w.card_alt(&headline, &figures.join("; "));
        Summary { effect: unmarked(&findings::effect(say)), alt, headline }
    })
}

/// The still of a preset as HTML; the sheet of the stills lays it out.
pub fn card(words: Words, lang: Lang, preset: usize, format: Format) -> String {
    said(words, lang, preset, |say| {
        let w = say.w;
        let label = facts::presets().get(preset).map_or("", |preset| w.text(preset.label));
        let kick = el("p").class("kick").add(el("b").text(w.page_name())).add(el("span").text(label));
        let headline = el("h1").text(&unmarked(&findings::headline(say)));
        let four = el("div").class("four").all(Answer::ALL.map(|answer| four(say, answer, format)));
        let (six, source) = match format {
            Format::Wide => (Some(six(say, preset)), w.card_source(facts::data_version())),
            Format::Small => (None, w.card_source_small(facts::data_version())),
        };
        let source = el("p").class("source").text(&source);
        let card = el("div").class(format.class()).with("lang", lang.tag());
        card.add(kick).add(headline).all(six).add(four).add(source).html()
    })
}

fn said<T>(words: Words, lang: Lang, preset: usize, write: impl FnOnce(&Say<'_>) -> T) -> T {
    // First of all: the runs are those of the scenario that was estimated last.
    estimates::presets(|_| ());
    let shown = Shown::of(Scenario::preset(preset));
    write(&Say { s: &shown, w: words, n: Numbers::new(lang) })
}

/// One answer in words, with its range.
fn told(say: &Say<'_>, answer: Answer) -> String {
    let (label, unit) = answer.named(say.w);
    let value = answer.figure(say, say.s.total(answer.metric()));
    say.w.card_figure(label, &value, unit, &range(say, answer))
}

/// The range in words, or that there is none.
fn range(say: &Say<'_>, answer: Answer) -> String {
    let band = say.s.band(answer.metric());
    if band.high - band.low < 1e-9 {
        return say.w.card_certain().to_owned();
    }
    say.w.answer_range(&answer.figure(say, band.low), &answer.figure(say, band.high))
}

fn four(say: &Say<'_>, answer: Answer, format: Format) -> Element {
    let figure = el("output").text(&answer.figure(say, say.s.total(answer.metric())));
    let (label, unit) = answer.named(say.w);
    let (label, unit, range) = match format {
        Format::Wide => (Some(el("h2").text(label)), unit, range(say, answer)),
        Format::Small => (None, answer.short(say.w).1, ends(say, answer)),
    };
    el("div")
        .class(answer.accent())
        .all(label)
        .add(el("p").class("big").add(figure).text(" ").add(el("span").class("unit").text(unit)))
        .add(answers::plot(say, answer))
        .add(el("p").class("range").text(&range))
}

/// The range where there is little room.
fn ends(say: &Say<'_>, answer: Answer) -> String {
    let band = say.s.band(answer.metric());
    if band.high - band.low < 1e-9 {
        return say.w.card_certain().to_owned();
    }
    say.w.card_ends(&answer.figure(say, band.low), &answer.figure(say, band.high))
}

/// All presets on one scale, this one filled.
fn six(say: &Say<'_>, preset: usize) -> Element {
    let read = Metric::ExportersLossYenBnPerDay;
    estimates::presets(|outcomes| {
        let bands = outcomes.iter().filter_map(|outcome| outcome.band(read));
        let top = bands.fold(0.0, |top: f64, band| top.max(band.high));
        let scale = Scale::fixed(0.0, if top > 0.0 { top } else { 1.0 }, 1.0);
        let rows = facts::presets().iter().zip(outcomes).enumerate().map(|(index, (row, outcome))| {
            let loss = outcome.total(read).unwrap_or(0.0);
            let whisker = outcome.band(read).filter(|band| band.high > 0.0);
            let whisker = whisker.map(|band| line("whisker", [scale.at(band.low), scale.at(band.high)], ["5", "5"]));
            let zero = line("zero", [0.0, 0.0], ["0", "10"]);
            let plot = svg("10").add(bar("bar", 0.0, scale.at(loss), "1", "8")).add(zero).all(whisker);
            el("li")
                .class(if index == preset { "here" } else { "there" })
                .add(el("span").class("name").text(say.w.text(row.label)))
                .add(el("b").text(&say.n.yen_bn(loss)))
                .add(el("span").class("plot").add(plot))
        });
        let title = el("h2").text(say.w.card_six());
        el("div").class("six jp").add(title).add(el("ul").all(rows))
    })
}

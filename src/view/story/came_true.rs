//! Did it come true? What was seen in 2025 beside what the model says for the same months and tariffs, misses included.

use super::item::{Depth, any, list, publisher};
use super::observation;
use super::section::section;
use crate::facts::Kind;
use crate::view::chart::{Row, Scale, Table, axis, band, dot, grid, rows};
use crate::view::markup::{Element, el};
use crate::view::observed::{self, Observed, Tally};
use crate::view::page::Page;
use leptos::prelude::*;

/// The section; nothing where nothing was observed.
pub fn came_true(page: Page) -> AnyView {
    let w = page.words;
    if !any(Kind::Observation) {
        return ().into_any();
    }
    let all = observed::all();
    let (duties, changes): (Vec<Observed>, Vec<Observed>) = all.iter().partition(|observed| observed.is_duty());
    let plot = el("div").class("plot").all(by_months(page, &changes)).all(duty(page, &duties));
    section(
        "came-true",
        w.came_title(),
        w.came_how(),
        view! {
            <h3>{Tally::of(&all).title(w)}</h3>
            <p class="how">{w.came_key()}</p>
            <div inner_html=plot.html()></div>
            <details class="data">
                <summary>{w.chart_table()}</summary>
                <div inner_html=table(page, &all).element().html()></div>
            </details>
            {observed::unmatched()
                .next()
                .map(|_| {
                    view! {
                        <h3>{w.came_none_title()}</h3>
                        {list(page, observed::unmatched(), Depth::Told)}
                    }
                })}
        }
        .into_any(),
    )
}

/// A chart for each stretch of time, all on one scale. Under each stands the caveat of its first figure, unless the one before
/// has said so already.
fn by_months(page: Page, list: &[Observed]) -> Vec<Element> {
    let scale = scale(list);
    let mut parts = Vec::new();
    let mut said = None;
    for group in list.chunk_by(|one, next| one.months() == next.months()) {
        let Some(first) = group.first() else { continue };
        let lines = group.iter().map(|observed| {
            let note = format!("{} {}", observation::verdict(page, observed), observation::known(page, observed));
            row(page, &scale, observed, observation::scope(page, observed).to_owned(), note)
        });
        let label = |tick: f64| format!("{}%", page.numbers.fixed(tick, scale.places()));
        parts.push(el("h4").text(&page.numbers.date(first.months())));
        parts.push(chart(page, &scale, lines.collect(), &label));
        if first.record.note != said {
            said = first.record.note;
            parts.extend(said.map(|note| el("p").class("note").text(page.words.text(note))));
        }
    }
    parts
}

/// One chart for all months.
fn duty(page: Page, list: &[Observed]) -> Vec<Element> {
    let (w, n, scale) = (page.words, page.numbers, scale(list));
    let lines = list.iter().map(|observed| {
        let [verdict, known] = [observation::verdict(page, observed), observation::known(page, observed).to_owned()];
        let note = format!("{}. {verdict} {known}", observation::scope(page, observed));
        row(page, &scale, observed, n.date(observed.months()), note)
    });
    let label = |tick: f64| n.fixed(tick, scale.places());
    vec![el("h4").text(w.came_duty()), chart(page, &scale, lines.collect(), &label)]
}

fn chart(page: Page, scale: &Scale, lines: Vec<Row>, label: &dyn Fn(f64) -> String) -> Element {
    rows("chart jp two", &[page.words.came_seen(), page.words.came_model()], lines, axis(scale, label))
}

fn scale(list: &[Observed]) -> Scale {
    let ends = |observed: &Observed| observed.band.map_or([observed.ours; 2], |band| [band.low, band.high]);
    let all = || list.iter().flat_map(|observed| [observed.seen, observed.ours].into_iter().chain(ends(observed)));
    Scale::around(all().fold(0.0, f64::min), all().fold(0.0, f64::max), 4.0)
}

fn row(page: Page, scale: &Scale, observed: &Observed, label: String, note: String) -> Row {
    let mut marks: Vec<Element> = observed.band.iter().map(|range| band(scale, range)).collect();
    marks.push(dot(scale, observed.ours, "dot"));
    marks.push(dot(scale, observed.seen, "theirs"));
    let values = vec![observation::seen(page, observed), observation::ours(page, observed, observed.ours)];
    Row { label, note, back: grid(scale), marks, values, ..Row::default() }
}

/// The same with what the chart has no room for.
fn table(page: Page, list: &[Observed]) -> Table {
    let w = page.words;
    let body = list.iter().map(|observed| {
        let record = observed.record;
        vec![
            record.title.map_or("", |title| w.text(title)).to_owned(),
            observation::seen(page, observed),
            observation::ours(page, observed, observed.ours),
            observation::range(page, observed),
            observation::verdict(page, observed),
            observation::known_when(page, observed),
            record.note.map_or("", |note| w.text(note)).to_owned(),
            publisher(page, record.source).to_owned(),
        ]
    });
    let heads = vec![
        w.came_what(),
        w.came_seen(),
        w.came_model(),
        w.came_range(),
        w.came_words(),
        w.came_beforehand(),
        w.came_note(),
        w.came_source(),
    ];
    let ids = list.iter().map(|observed| observed.record.id).collect();
    Table { caption: w.came_table(), heads, body: body.collect(), ids }
}

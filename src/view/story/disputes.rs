//! Where the sources disagree: both sides, and what this page does about it.

use super::item::{of, publisher};
use super::section::section;
use crate::facts::{self, DisputeSide, Kind, Record, Value};
use crate::view::chart::{Row, Scale, axis, dot, grid, line, rows};
use crate::view::page::Page;
use leptos::prelude::*;

/// How many stand open: the dataset lists first those that change a figure or the story.
const OPEN: usize = 9;

/// The dispute that has a chart of its own.
pub const SHARES: &str = "dispute-auto-share";

/// The section; nothing where the sources agree.
pub fn disputes(page: Page) -> AnyView {
    let w = page.words;
    let all = of(Kind::Dispute).count();
    if all == 0 {
        return ().into_any();
    }
    section(
        "disputes",
        w.dispute_title(),
        w.dispute_how(),
        view! {
            {shares(page)}
            <div class="disp">{of(Kind::Dispute).take(OPEN).map(|record| dispute(page, record)).collect_view()}</div>
            {(all > OPEN)
                .then(|| {
                    view! {
                        <details class="data">
                            <summary>{w.dispute_more()}</summary>
                            <div class="disp">
                                {of(Kind::Dispute).skip(OPEN).map(|record| dispute(page, record)).collect_view()}
                            </div>
                        </details>
                    }
                })}
        }
        .into_any(),
    )
}

/// The number line of the best-known one: how much of the exports are cars.
fn shares(page: Page) -> AnyView {
    let Some(record) = facts::find(SHARES) else { return ().into_any() };
    let (w, n) = (page.words, page.numbers);
    let scale = Scale::fixed(0.0, 40.0, 10.0);
    let list = record.sides.iter().enumerate().filter_map(|(index, side)| {
        let Value::One(value) = side.value else { return None };
        Some(Row {
            label: w.text(side.label).to_owned(),
            back: grid(&scale),
            marks: vec![
                line("conn", [0.0, scale.at(value)], ["0", "0"]),
                dot(&scale, value, if index == 0 { "ring ink" } else { "theirs" }),
            ],
            values: vec![n.percent(value)],
            ..Row::default()
        })
    });
    let chart = rows("chart one", &[""], list.collect(), axis(&scale, &|tick| n.percent(tick)));
    view! {
        <h3>{w.dispute_shares_title()}</h3>
        <p class="how">{w.dispute_shares_how()}</p>
        <div inner_html=chart.html()></div>
    }
    .into_any()
}

fn dispute(page: Page, record: &'static Record) -> AnyView {
    let w = page.words;
    let note = record.note.map(|note| view! { <small class="caveat">{w.text(note)}</small> });
    view! {
        <div class="dr" id=record.id>
            <h4>{record.title.map(|title| w.text(title))}</h4>
            <div class="sides">{record.sides.iter().map(|side| one(page, side)).collect_view()}</div>
            <div class="we">
                <span class="tagl">{w.dispute_here()}</span>
                <p>{w.text(record.statement)}</p>
                {note}
            </div>
        </div>
    }
    .into_any()
}

fn one(page: Page, side: &DisputeSide) -> AnyView {
    let w = page.words;
    view! {
        <div>
            <span class="tagl">{w.text(side.label)}</span>
            {side.excerpt.map(|excerpt| view! { <q lang="en">{w.text(excerpt)}</q> })}
            {side.text.map(|text| view! { <p>{w.text(text)}</p> })}
            <small>
                {side
                    .attributed_to
                    .map_or_else(|| publisher(page, side.source), |speaker| w.text(speaker))}
            </small>
        </div>
    }
    .into_any()
}

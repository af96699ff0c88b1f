//! The tariffs on the table: what is in force, what is threatened, and what Japan asks for.

use super::item::{Depth, list, of};
use super::section::section;
use crate::facts::{Kind, RECORDS, Value, id};
use crate::view::chart::{Row, Scale, axis, dot, grid, line, rows};
use crate::view::page::Page;
use leptos::prelude::*;

/// A line of the chart: the record in force and, where there is one, the record threatened.
struct Line {
    name: &'static str,
    force: usize,
    threat: Option<usize>,
    assumed: bool,
}

/// The section.
pub fn tariffs(page: Page) -> AnyView {
    let (w, n) = (page.words, page.numbers);
    let lines = [
        Line { name: w.table_cars(), force: id::TARIFF_CARS, threat: None, assumed: false },
        Line { name: w.table_parts(), force: id::TARIFF_PARTS, threat: None, assumed: true },
        Line { name: w.table_metals(), force: id::TARIFF_STEEL, threat: None, assumed: false },
        Line {
            name: w.table_other(),
            force: id::TARIFF_OTHER_NOW,
            threat: Some(id::TARIFF_OTHER_THREATENED),
            assumed: false,
        },
        Line { name: w.table_exempt(), force: id::TARIFF_EXEMPT, threat: None, assumed: false },
        Line {
            name: w.table_vietnam(),
            force: id::COMPARISON_VIETNAM_NOW,
            threat: Some(id::COMPARISON_VIETNAM_THREATENED),
            assumed: false,
        },
    ];
    let scale = Scale::fixed(0.0, 50.0, 10.0);
    let list_of_lines = lines.iter().map(|tariff| {
        let now = rate(tariff.force);
        let then = tariff.threat.map(rate);
        let mut marks = vec![line("conn", [scale.at(now), scale.at(then.unwrap_or(now))], ["0", "0"])];
        marks.push(dot(&scale, now, if tariff.assumed { "ring ink" } else { "theirs" }));
        marks.extend(then.map(|then| dot(&scale, then, "ring ink")));
        let words = match then {
            Some(then) => w.table_threatened(&n.percent(now), &n.percent(then)),
            None if tariff.assumed => w.table_assumed(&n.percent(now)),
            None => n.percent(now),
        };
        Row { label: tariff.name.to_owned(), back: grid(&scale), marks, values: vec![words], ..Row::default() }
    });
    let chart = rows("chart rates", &[""], list_of_lines.collect(), axis(&scale, &|tick| n.percent(tick)));
    section(
        "facts",
        w.table_title(),
        w.table_how(),
        view! {
            <div inner_html=chart.html()></div>
            {list(page, of(Kind::Tariff), Depth::Told)}
            <h3>{w.table_vietnam_title()}</h3>
            <p class="how">{w.table_vietnam_how()}</p>
            {list(page, of(Kind::Comparison), Depth::Named)}
        }
        .into_any(),
    )
}

fn rate(index: usize) -> f64 {
    match RECORDS.get(index).map(|record| record.value) {
        Some(Value::One(value)) => value,
        Some(Value::Range(_, high)) => high,
        _ => 0.0,
    }
}

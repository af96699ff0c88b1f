//! The tariffs on the table: what is in force, what is threatened, and what Japan asks for.

use super::item::{Depth, any, list, of};
use super::section::section;
use crate::facts::{self, Kind, Record, Status, Value};
use crate::view::chart::{Row, Scale, axis, dot, grid, line, rows};
use crate::view::page::Page;
use leptos::prelude::*;

/// A line of the chart: the rate in force and, where there is one, the rate threatened.
struct Line {
    name: &'static str,
    now: f64,
    threat: Option<f64>,
    assumed: bool,
}

/// The section; nothing where no rate has a record.
pub fn tariffs(page: Page) -> AnyView {
    let (w, n) = (page.words, page.numbers);
    let lines = lines(page);
    if lines.is_empty() && !any(Kind::Tariff) {
        return ().into_any();
    }
    let top = lines.iter().map(|line| line.now.max(line.threat.unwrap_or(0.0))).fold(10.0, f64::max);
    let scale = Scale::fixed(0.0, (top / 10.0).ceil() * 10.0, 10.0);
    let list_of_lines = lines.iter().map(|tariff| {
        let (now, then) = (tariff.now, tariff.threat);
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
            {any(Kind::Comparison)
                .then(|| {
                    view! {
                        <h3>{w.table_compare_title()}</h3>
                        <p class="how">{w.table_compare_how()}</p>
                        {list(page, of(Kind::Comparison), Depth::Named)}
                    }
                })}
        }
        .into_any(),
    )
}

/// A line for each lever whose rate has a record, and one for the country that the coverage compares with.
fn lines(page: Page) -> Vec<Line> {
    let w = page.words;
    let levers = facts::levers().iter().enumerate().filter_map(|(index, lever)| {
        let record = facts::records().get(usize::from(lever.fact?))?;
        // Of the rates of the same lever, or of all, the one with a hedge is not in force yet.
        let threatened = |other: &&Record| {
            let same = other.lever.is_none_or(|lever| usize::from(lever) == index);
            same && other.hedge.is_some() && other.id != record.id
        };
        Some(Line {
            name: w.text(lever.name),
            now: rate(record),
            threat: of(Kind::Tariff).find(threatened).map(rate),
            assumed: record.status == Some(Status::Judgement),
        })
    });
    let vietnam = facts::find("comparison-vietnam-now").map(|record| Line {
        name: w.table_vietnam(),
        now: rate(record),
        threat: facts::find("comparison-vietnam-threatened").map(rate),
        assumed: false,
    });
    levers.chain(vietnam).collect()
}

fn rate(record: &Record) -> f64 {
    match record.value {
        Value::One(value) => value,
        Value::Range(_, high) => high,
        Value::None => 0.0,
    }
}

//! Our estimate of Japan's GDP beside the published ones, grouped by the time they speak of.

use crate::facts::{Kind, RECORDS, Record, Span, Value};
use crate::scenario::Scenario;
use crate::view::chart::{Frame, Row, Scale, axis, band, dot, grid, pc, ring, rows, table};
use crate::view::estimates::central;
use crate::view::findings;
use crate::view::shown::Say;
use leptos::prelude::*;
use tariff_model::{Horizon, Metric};

/// Ids of estimates of the effect on Japan's GDP, in per cent, begin so.
const GDP: &str = "estimate-gdp-";

/// One published estimate with ours under its own tariffs, where our levers can express them.
struct Line {
    record: &'static Record,
    low: f64,
    high: f64,
    ours: Option<f64>,
}

thread_local! {
    // None of this depends on the state: the estimates' own assumptions are fixed.
    static LINES: Vec<Line> = RECORDS
        .iter()
        .filter(|record| record.kind == Kind::Estimate && record.id.starts_with(GDP))
        .filter_map(|record| {
            let (low, high) = match record.value {
                Value::One(value) => (value, value),
                Value::Range(low, high) => (low, high),
                Value::None => return None,
            };
            let ours = (!record.scenario.is_empty())
                .then(|| central(&Scenario::parse_state(record.scenario).scenario).total(Metric::GdpIncomePct))
                .flatten();
            Some(Line { record, low, high, ours })
        })
        .collect();
}

/// The chart.
pub fn estimates(say: &Say<'_>) -> AnyView {
    LINES.with(|lines| {
        let down = lines.iter().filter(|line| line.high < 0.0).count();
        let up = lines.iter().filter(|line| line.low > 0.0).count();
        let now = say.s.band(Metric::GdpIncomePct);
        let ours = say.s.total(Metric::GdpIncomePct);
        let edge = |fold: fn(f64, f64) -> f64, start: f64| {
            lines.iter().flat_map(|line| [line.low, line.high, line.ours.unwrap_or(0.0)]).fold(start, fold)
        };
        let scale = Scale::around(edge(f64::min, now.low.min(ours)), edge(f64::max, now.high.max(ours)), 5.0);
        let w = say.w;
        let groups = [(Span::Near, w.estimates_near()), (Span::Long, w.estimates_long()), (Span::Other, w.estimates_other())];
        let plot = groups
            .into_iter()
            .map(|(span, title)| {
                let here = match say.s.scenario.horizon {
                    Horizon::Near => Span::Near,
                    Horizon::Long => Span::Long,
                };
                let mut list = Vec::new();
                if span == here {
                    list.push(Row {
                        label: w.estimates_ours().to_owned(),
                        note: String::new(),
                        strong: true,
                        back: grid(&scale),
 plot: view! {
                            <g class="jp">
                                {band(&scale, &now)}
                                {dot(&scale, ours, "dot")}
                            </g>
                        }
                        .into_any(),
                        values: vec![say.n.change(ours), String::new()],
                    });
                }
                list.extend(lines.iter().filter(|line| line.record.horizon == Some(span)).map(|line| row(say, &scale, line)));
                let heads = vec![w.estimates_theirs().to_owned(), w.estimates_model().to_owned()];
                view! {
                    <h4>{title}</h4>
                    {rows("chart jp two", heads, list, axis(&scale, |tick| format!("{}%", say.n.fixed(tick, scale.places()))))}
                }
            })
            .collect_view()
            .into_any();
        let body = lines
            .iter()
            .map(|line| {
                vec![
                    who(say, line.record),
                    scope(say, line.record),
                    theirs(say, line),
                    line.ours.map_or(w.chart_none().to_owned(), |ours| say.n.change(ours)),
                ]
            })
            .collect();
        let heads = [w.estimates_who(), w.estimates_scope(), w.estimates_theirs(), w.estimates_model()];
        Frame {
            id: "estimates",
            title: findings::estimates(say, down, up),
            how: w.estimates_how().to_owned(),
            plot,
            note: if up > 0 { w.estimates_sign().to_owned() } else { String::new() },
            opens: w.chart_table(),
            table: table(w.estimates_table().to_owned(), heads.map(str::to_owned).to_vec(), body),
        }
        .view()
    })
}

fn row(say: &Say<'_>, scale: &Scale, line: &Line) -> Row {
    Row {
        label: who(say, line.record),
        note: scope(say, line.record),
        strong: false,
        back: grid(scale),
 plot: view! {
            {(line.high > line.low)
                .then(|| {
                    view! {
                        <line
                            class="theirs-range"
                            x1=pc(scale.at(line.low))
                            x2=pc(scale.at(line.high))
                            y1="0"
                            y2="0"
                        ></line>
                    }
                })}
            <g class="jp">{line.ours.map(|ours| ring(scale, ours, "ring"))}</g>
            {dot(scale, line.low, "theirs")}
        }
        .into_any(),
        values: vec![
            theirs(say, line),
            line.ours.map_or(say.w.chart_none().to_owned(), |ours| say.n.change(ours)),
        ],
    }
}

/// The forecaster's own figure, as printed, with its hedge in the table's scope.
fn theirs(say: &Say<'_>, line: &Line) -> String {
    let plus = |value: f64| {
        let text = say.n.short(value);
        if value > 0.0 { format!("+{text}%") } else { format!("{text}%") }
    };
    if line.high > line.low {
        say.w.estimates_range(&plus(line.low), &plus(line.high))
    } else {
        plus(line.low)
    }
}

fn who(say: &Say<'_>, record: &Record) -> String {
    record.title.map_or("", |title| say.w.text(title)).to_owned()
}

fn scope(say: &Say<'_>, record: &Record) -> String {
    let scope = record.scope.map_or("", |scope| say.w.text(scope));
    match record.hedge {
        Some(hedge) => say.w.estimates_hedge(scope, say.w.text(hedge)),
        None => scope.to_owned(),
    }
}

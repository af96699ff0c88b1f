//! Our estimate of Japan's GDP beside the published ones, grouped by the time they speak of.

use crate::facts::{ESTIMATES, Estimate, Span, Value};
use crate::scenario::Scenario;
use crate::view::chart::{Chart, Figure, Row, Scale, Table, axis, band, dot, grid, line, rows};
use crate::view::estimates::central;
use crate::view::findings;
use crate::view::markup::el;
use crate::view::shown::Say;
use tariff_model::{Horizon, Metric};

/// Ids of estimates of the effect on Japan's GDP, in per cent, begin so.
const GDP: &str = "estimate-gdp-";

/// One published estimate with ours under its own tariffs, where our levers can express them.
struct Line {
    record: &'static Estimate,
    low: f64,
    high: f64,
    ours: Option<f64>,
}

thread_local! {
    // None of this depends on the state: the estimates' own assumptions are fixed.
    static LINES: Vec<Line> = ESTIMATES
        .iter()
        .filter(|record| record.id.starts_with(GDP))
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
pub const CHART: Chart = Chart {
    id: "estimates",
    how: |w| w.estimates_how(),
    draw: |say| LINES.with(|lines| draw(say, lines)),
    data: |say| LINES.with(|lines| data(say, lines)),
};

fn draw(say: &Say<'_>, lines: &[Line]) -> Figure {
    let w = say.w;
    let down = lines.iter().filter(|line| line.high < 0.0).count();
    let up = lines.iter().filter(|line| line.low > 0.0).count();
    let now = say.s.band(Metric::GdpIncomePct);
    let ours = say.s.total(Metric::GdpIncomePct);
    let all = || lines.iter().flat_map(|line| [line.low, line.high, line.ours.unwrap_or(0.0)]);
    let scale = Scale::around(all().fold(now.low.min(ours), f64::min), all().fold(now.high.max(ours), f64::max), 5.0);
    let here = match say.s.scenario.horizon {
        Horizon::Near => Span::Near,
        Horizon::Long => Span::Long,
    };
    let groups =
        [(Span::Near, w.estimates_near()), (Span::Long, w.estimates_long()), (Span::Other, w.estimates_other())];
    let heads = [w.estimates_theirs(), w.estimates_model()];
    let mut plot = Vec::new();
    for (span, title) in groups {
        let mut list = Vec::new();
        if span == here {
            let marks = el("g").class("jp").add(band(&scale, &now)).add(dot(&scale, ours, "dot"));
            list.push(Row {
                label: w.estimates_ours().to_owned(),
                strong: true,
                back: grid(&scale),
                marks: vec![marks],
                values: vec![String::new(), say.mark(Metric::GdpIncomePct, say.n.change(ours))],
                pinned: say.pin(&scale, None, Metric::GdpIncomePct, 1.0),
                ..Row::default()
            });
        }
        list.extend(lines.iter().filter(|line| line.record.horizon == Some(span)).map(|line| row(say, &scale, line)));
        let label = |tick: f64| format!("{}%", say.n.fixed(tick, scale.places()));
        plot.push(el("h4").text(title));
        plot.push(rows("chart jp two", &heads, list, axis(&scale, &label)));
    }
    Figure {
        title: findings::estimates(say, down, up),
        plot,
        note: if up > 0 { w.estimates_sign().to_owned() } else { String::new() },
    }
}

fn data(say: &Say<'_>, lines: &[Line]) -> Table {
    let w = say.w;
    let body = lines
        .iter()
        .map(|line| vec![who(say, line.record), scope(say, line.record), theirs(say, line), model(say, line)]);
    let heads = vec![w.estimates_who(), w.estimates_scope(), w.estimates_theirs(), w.estimates_model()];
    Table { caption: w.estimates_table(), heads, body: body.collect(), ids: Vec::new() }
}

fn row(say: &Say<'_>, scale: &Scale, of: &Line) -> Row {
    let mut marks = Vec::new();
    if of.high > of.low {
        marks.push(line("theirs-range", [scale.at(of.low), scale.at(of.high)], ["0", "0"]));
    }
    marks.extend(of.ours.map(|ours| dot(scale, ours, "ring")));
    marks.push(dot(scale, of.low, "theirs"));
    Row {
        label: who(say, of.record),
        note: scope(say, of.record),
        back: grid(scale),
        marks,
        values: vec![theirs(say, of), model(say, of)],
        ..Row::default()
    }
}

/// Ours under the estimate's own tariffs.
fn model(say: &Say<'_>, line: &Line) -> String {
    line.ours.map_or(say.w.chart_none().to_owned(), |ours| say.n.change(ours))
}

/// The forecaster's own figure, as printed, with its hedge in the table's scope.
fn theirs(say: &Say<'_>, line: &Line) -> String {
    let plus = |value: f64| {
        let text = say.n.short(value);
        if value > 0.0 { format!("+{text}%") } else { format!("{text}%") }
    };
    if line.high > line.low { say.w.estimates_range(&plus(line.low), &plus(line.high)) } else { plus(line.low) }
}

fn who(say: &Say<'_>, record: &Estimate) -> String {
    record.title.map_or("", |title| say.w.text(title)).to_owned()
}

fn scope(say: &Say<'_>, record: &Estimate) -> String {
    let scope = record.scope.map_or("", |scope| say.w.text(scope));
    match record.hedge {
        Some(hedge) => say.w.estimates_hedge(scope, say.w.text(hedge)),
        None => scope.to_owned(),
    }
}

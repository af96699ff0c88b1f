//! The ledger: who loses, who gains, and what nobody gets.

use crate::view::chart::{Chart, Figure, Row, Scale, Table, axis, band, dot, grid, rows};
use crate::view::findings;
use crate::view::markup::el;
use crate::view::shown::Say;
use tariff_model::{Band, Metric};

/// The chart: a loss stands left of zero.
pub const CHART: Chart = Chart { id: "ledger", how: |w| w.ledger_how(), draw, data };

/// One line of the ledger; a loss is negative.
struct Entry {
    name: &'static str,
    metric: Metric,
    note: &'static str,
    value: f64,
    band: Band,
    accent: &'static str,
    /// −1 for what the model counts as a loss.
    sign: f64,
}

fn entries(say: &Say<'_>) -> [Entry; 4] {
    let (s, w) = (say.s, say.w);
    let loss = |name, note, metric, accent| {
        let Band { low, mid, high } = s.band(metric);
        let band = Band { low: -high, mid: -mid, high: -low };
        Entry { name, metric, note, value: -s.total(metric), band, accent, sign: -1.0 }
    };
    let metric = Metric::ExtraDutiesUsdBn;
    let (value, band) = (s.total(metric), s.band(metric));
    [
        loss(w.ledger_buyers(), "", Metric::UsBuyersLossUsdBn, "us"),
        Entry { name: w.ledger_treasury(), metric, note: "", value, band, accent: "us", sign: 1.0 },
        loss(w.ledger_exporters(), "", Metric::ExportersLossUsdBn, "jp"),
        loss(w.ledger_waste(), w.ledger_waste_note(), Metric::DeadweightLossUsdBn, "third"),
    ]
}

fn draw(say: &Say<'_>) -> Figure {
    let (s, w, n) = (say.s, say.w, say.n);
    let entries = entries(say);
    let low = entries.iter().map(|entry| entry.band.low.min(entry.value)).fold(0.0, f64::min);
    let high = entries.iter().map(|entry| entry.band.high.max(entry.value)).fold(0.0, f64::max);
    let scale = Scale::around(low, high, 6.0);
    let signed = |value: f64| {
        let text = n.usd_bn(value);
        if value > 1e-9 { format!("+{text}") } else { text }
    };
    let list = entries.iter().map(|entry| Row {
        label: entry.name.to_owned(),
        note: entry.note.to_owned(),
        back: grid(&scale),
        marks: vec![el("g").class(entry.accent).add(band(&scale, &entry.band)).add(dot(&scale, entry.value, "dot"))],
        values: vec![say.mark(entry.metric, signed(entry.value))],
        pinned: say.pin(&scale, None, entry.metric, entry.sign),
        ..Row::default()
    });
    let rate = |metric| say.mark(metric, n.percent(s.total(metric)));
    Figure {
        title: findings::ledger(say),
        plot: vec![rows("chart one", &[""], list.collect(), axis(&scale, &say.usd_axis(&scale)))],
        note: w.ledger_rates(&rate(Metric::StaticRatePct), &rate(Metric::RealisedRatePct)),
    }
}

fn data(say: &Say<'_>) -> Table {
    let (w, n) = (say.w, say.n);
    let body = entries(say).into_iter().map(|Entry { name, metric, value, band, .. }| {
        let figure = |value| say.mark(metric, n.fixed(value, 2));
        vec![name.to_owned(), figure(value), figure(band.low), figure(band.high)]
    });
    let heads = vec!["", w.chart_central(), w.chart_low(), w.chart_high()];
    Table { caption: w.ledger_table(), heads, body: body.collect(), ids: Vec::new() }
}

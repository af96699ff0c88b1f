//! The ledger: who loses, who gains, and what nobody gets.

use crate::view::chart::{Frame, Row, Scale, axis, band, dot, grid, rows, table};
use crate::view::findings;
use crate::view::markup::{Element, el};
use crate::view::shown::Say;
use tariff_model::{Band, Metric};

/// The chart: a loss stands left of zero.
pub fn ledger(say: &Say<'_>) -> Element {
    let (s, w, n) = (say.s, say.w, say.n);
    let loss = |metric: Metric| {
        let band = s.band(metric);
        (-s.total(metric), Band { low: -band.high, mid: -band.mid, high: -band.low })
    };
    let gain = (s.total(Metric::ExtraDutiesUsdBn), s.band(Metric::ExtraDutiesUsdBn));
    let entries = [
        (w.ledger_buyers(), "", loss(Metric::UsBuyersLossUsdBn), "us"),
        (w.ledger_treasury(), "", gain, "us"),
        (w.ledger_exporters(), "", loss(Metric::ExportersLossUsdBn), "jp"),
        (w.ledger_waste(), w.ledger_waste_note(), loss(Metric::DeadweightLossUsdBn), "third"),
    ];
    let low = entries.iter().map(|entry| entry.2.1.low.min(entry.2.0)).fold(0.0, f64::min);
    let high = entries.iter().map(|entry| entry.2.1.high.max(entry.2.0)).fold(0.0, f64::max);
    let scale = Scale::around(low, high, 6.0);
    let signed = |value: f64| {
        let text = n.usd_bn(value);
        if value > 1e-9 { format!("+{text}") } else { text }
    };
    let list = entries.iter().map(|(name, note, (value, spread), accent)| Row {
        label: (*name).to_owned(),
        note: (*note).to_owned(),
        back: grid(&scale),
        marks: vec![el("g").class(accent).add(band(&scale, spread)).add(dot(&scale, *value, "dot"))],
        values: vec![signed(*value)],
        ..Row::default()
    });
    let body = entries.iter().map(|(name, _, (value, band), _)| {
        vec![(*name).to_owned(), n.fixed(*value, 2), n.fixed(band.low, 2), n.fixed(band.high, 2)]
    });
    let heads = ["", w.chart_central(), w.chart_low(), w.chart_high()];
    Frame {
        id: "ledger",
        title: findings::ledger(say),
        how: w.ledger_how(),
        plot: vec![rows("chart one", &[""], list.collect(), axis(&scale, &say.usd_axis(&scale)))],
        note: w.ledger_rates(&n.percent(s.total(Metric::StaticRatePct)), &n.percent(s.total(Metric::RealisedRatePct))),
        opens: w.chart_table(),
        table: table(w.ledger_table(), &heads, body.collect()),
    }
    .element()
}

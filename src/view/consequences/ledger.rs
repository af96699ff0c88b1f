//! The ledger: who loses, who gains, and what nobody gets.

use crate::view::chart::{Frame, Row, Scale, axis, band, dot, grid, rows, table};
use crate::view::findings;
use crate::view::shown::Say;
use leptos::prelude::*;
use tariff_model::{Band, Metric};

/// The chart: a loss stands left of zero.
pub fn ledger(say: &Say<'_>) -> AnyView {
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
    let list = entries
        .iter()
        .map(|(name, note, (value, spread), accent)| Row {
            label: (*name).to_owned(),
            note: (*note).to_owned(),
            strong: false,
            back: grid(&scale),
 plot: view! {
                <g class=*accent>
                    {band(&scale, spread)}
                    {dot(&scale, *value, "dot")}
                </g>
            }
            .into_any(),
            values: vec![signed(*value)],
        })
        .collect();
    let body = entries
        .iter()
        .map(|(name, _, (value, band), _)| {
            vec![(*name).to_owned(), n.fixed(*value, 2), n.fixed(band.low, 2), n.fixed(band.high, 2)]
        })
        .collect();
    let heads = ["", w.chart_central(), w.chart_low(), w.chart_high()].map(str::to_owned).to_vec();
    let static_rate = n.percent(s.total(Metric::StaticRatePct));
    let realised = n.percent(s.total(Metric::RealisedRatePct));
    let last = scale.ends().1;
    let label = |tick: f64| if tick >= last - 1e-9 { n.usd_bn(tick) } else { n.fixed(tick, scale.places()) };
    Frame {
        id: "ledger",
        title: findings::ledger(say),
        how: w.ledger_how().to_owned(),
        plot: rows("chart one", vec![String::new()], list, axis(&scale, label)),
        note: w.ledger_rates(&static_rate, &realised),
        opens: w.chart_table(),
        table: table(w.ledger_table().to_owned(), heads, body),
    }
    .view()
}

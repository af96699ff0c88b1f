//! The day's bill in yen, beside the figure that Japan's negotiator named.

use crate::facts::{Value, id, RECORDS, SECTORS};
use crate::view::chart::{Frame, Row, Scale, axis, band, dot, grid, rows, table, zone};
use crate::view::estimates;
use crate::view::findings;
use crate::view::shown::Say;
use leptos::prelude::*;
use tariff_model::Metric;

/// The chart.
pub fn yen(say: &Say<'_>) -> AnyView {
    let (s, w, n) = (say.s, say.w, say.n);
    let (low, high) = claim();
    let sector = |name: &str| SECTORS.iter().position(|sector| sector.id == name);
    let parts = sector("parts").map_or(0.0, |index| s.sector(index, Metric::ExportersLossYenBnPerDay));
    let cars = s.total(Metric::CarsLossYenBnPerDay);
    let all = s.total(Metric::ExportersLossYenBnPerDay);
    let bars = [
        (w.yen_cars(), cars, s.outcome.band(Metric::CarsLossYenBnPerDay)),
        (w.yen_parts(), cars + parts, None),
        (w.yen_all(), all, s.outcome.band(Metric::ExportersLossYenBnPerDay)),
    ];
    let top = bars.iter().map(|(_, value, band)| band.map_or(*value, |band| band.high.max(*value))).fold(high, f64::max);
    let scale = Scale::around(0.0, top, 5.0);
    let list = bars
        .iter()
        .enumerate()
        .map(|(index, (name, value, spread))| Row {
            label: (*name).to_owned(),
            note: String::new(),
            strong: index == 0,
            back: view! {
 {grid(&scale)}
 {zone(&scale, low, high)}
 }
 .into_any(),
 plot: view! {
                {spread.map(|spread| band(&scale, &spread))}
                {dot(&scale, *value, "dot")}
            }
            .into_any(),
            values: vec![n.yen_bn(*value)],
        })
        .collect();
    let last = scale.ends().1;
    let label = |tick: f64| if tick >= last - 1e-9 { n.yen_bn(tick) } else { n.fixed(tick, scale.places()) };
    let body = bars
        .iter()
        .map(|(name, value, band)| {
            let edge = |edge: Option<f64>| edge.map_or(w.chart_none().to_owned(), |edge| n.fixed(edge, 2));
            vec![
                (*name).to_owned(),
                n.fixed(*value, 2),
                edge(band.map(|band| band.low)),
                edge(band.map(|band| band.high)),
            ]
        })
        .collect();
    let heads = [w.chart_sector(), w.chart_central(), w.chart_low(), w.chart_high()].map(str::to_owned).to_vec();
    Frame {
        id: "yen",
        title: findings::yen(say),
        how: w.yen_how().to_owned(),
        plot: rows("chart jp one", vec![String::new()], list, axis(&scale, label)),
        note: needed(say, low, high),
        opens: w.chart_table(),
        table: table(w.yen_table().to_owned(), heads, body),
    }
    .view()
}

/// The range that was named, from the record itself.
fn claim() -> (f64, f64) {
    match RECORDS.get(id::FIGURE_DAILY_LOSS).map(|record| record.value) {
        Some(Value::Range(low, high)) => (low, high),
        Some(Value::One(value)) => (value, value),
        _ => (0.0, 0.0),
    }
}

/// Which pass-through on cars alone would give the named range, found on the whole per cents.
fn needed(say: &Say<'_>, low: f64, high: f64) -> String {
    let (s, w, n) = (say.s, say.w, say.n);
    if s.total(Metric::CarsLossYenBnPerDay) < 1e-9 {
        return String::new();
    }
    let Some(lever) = SECTORS.iter().find(|sector| sector.id == "cars").map(|sector| sector.lever as usize) else {
        return String::new();
    };
    let mut scenario = s.scenario.clone();
    let fits: Vec<u32> = (0..=100)
        .filter(|percent| {
            if let Some(own) = scenario.pass_through.get_mut(lever) {
                *own = Some(f64::from(*percent));
            }
            let loss = estimates::central(&scenario).total(Metric::CarsLossYenBnPerDay).unwrap_or(0.0);
            (low..=high).contains(&loss)
        })
        .collect();
    let percent = |value: u32| n.percent(f64::from(value));
    match (fits.first().copied(), fits.last().copied()) {
        (Some(0), Some(100)) => w.yen_true_always().to_owned(),
        (Some(from), Some(100)) => w.yen_true_from(&percent(from)),
        (Some(0), Some(to)) => w.yen_true_to(&percent(to)),
        (Some(from), Some(to)) => w.yen_true_range(&percent(from), &percent(to)),
        _ => w.yen_true_never().to_owned(),
    }
}

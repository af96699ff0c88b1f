//! Exports by sector, before and after.

use crate::facts::SECTORS;
use crate::view::chart::{Frame, Row, Scale, axis, band, dot, grid, pc, ring, rows, table};
use crate::view::findings;
use crate::view::shown::Say;
use leptos::prelude::*;
use tariff_model::Metric;

/// Cars shipped from Japan to the United States in 2024: Japan Automobile Manufacturers Association, about 1.37 million.
const CARS_2024: f64 = 1_370_000.0;

/// The chart.
pub fn exports(say: &Say<'_>) -> AnyView {
    let (s, w, n) = (say.s, say.w, say.n);
    let top = (0..SECTORS.len())
        .map(|sector| s.base(sector).max(s.sector(sector, Metric::ExportValueUsdBn)).max(s.exports_band(sector).high))
        .fold(0.0, f64::max);
    let scale = Scale::around(0.0, top, 5.0);
    let list = SECTORS
        .iter()
        .enumerate()
        .map(|(index, sector)| {
            let (before, after) = (s.base(index), s.sector(index, Metric::ExportValueUsdBn));
            let spread = s.exports_band(index);
            let (from, to) = (scale.at(before.min(after)), scale.at(before.max(after)));
            Row {
                label: w.text(sector.name).to_owned(),
                note: String::new(),
                strong: false,
                back: grid(&scale),
 plot: view! {
                    <line class="conn" x1=pc(from) x2=pc(to) y1="0" y2="0"></line>
                    {band(&scale, &spread)}
                    {ring(&scale, before, "was")}
                    {dot(&scale, after, "dot")}
                }
                .into_any(),
                values: vec![
                    w.chart_change(&amount(say, before), &amount(say, after)),
                    n.change(s.sector(index, Metric::ExportValueChangePct)),
                    n.change(s.sector(index, Metric::ExportVolumeChangePct)),
                ],
            }
        })
        .collect();
    let heads = vec![w.chart_money().to_owned(), w.chart_value().to_owned(), w.chart_volume().to_owned()];
    let last = scale.ends().1;
    let label = |tick: f64| if tick >= last - 1e-9 { n.usd_bn(tick) } else { n.fixed(tick, scale.places()) };
    Frame {
        id: "exports",
        title: findings::exports(say),
        how: w.exports_how().to_owned(),
        plot: rows("chart jp wide", heads, list, axis(&scale, label)),
        note: cars(say),
        opens: w.chart_table(),
        table: data(say),
    }
    .view()
}

/// Cars as cars.
fn cars(say: &Say<'_>) -> String {
    let Some(sector) = SECTORS.iter().position(|sector| sector.id == "cars") else { return String::new() };
    let change = say.s.sector(sector, Metric::ExportVolumeChangePct) / 100.0 * CARS_2024;
    let count = say.n.fixed(change.abs(), -3);
    if change <= -500.0 {
        say.w.exports_cars_fewer(&count)
    } else if change >= 500.0 {
        say.w.exports_cars_more(&count)
    } else {
        String::new()
    }
}

fn amount(say: &Say<'_>, value: f64) -> String {
    say.n.fixed(value, if value >= 9.95 { 0 } else if value >= 0.995 { 1 } else { 2 })
}

fn data(say: &Say<'_>) -> AnyView {
    let (s, w, n) = (say.s, say.w, say.n);
    let heads = [w.chart_sector(), w.chart_before(), w.chart_now(), w.chart_low(), w.chart_high()];
    let body = SECTORS
        .iter()
        .enumerate()
        .map(|(index, sector)| {
            let band = s.exports_band(index);
            vec![
                w.text(sector.name).to_owned(),
                n.fixed(s.base(index), 2),
                n.fixed(s.sector(index, Metric::ExportValueUsdBn), 2),
                n.fixed(band.low, 2),
                n.fixed(band.high, 2),
            ]
        })
        .collect();
    table(w.exports_table().to_owned(), heads.map(str::to_owned).to_vec(), body)
}

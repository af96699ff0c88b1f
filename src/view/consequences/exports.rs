//! Exports by sector, before and after.

use crate::facts;
use crate::view::chart::{Chart, Figure, Row, Scale, Table, axis, band, dot, grid, line, rows};
use crate::view::findings;
use crate::view::shown::Say;
use tariff_model::{Metric, Symbol};

/// The chart.
pub const CHART: Chart = Chart { id: "exports", how: |w| w.exports_how(), draw, data };

fn draw(say: &Say<'_>) -> Figure {
    let (s, w, n) = (say.s, say.w, say.n);
    let top = (0..facts::sectors().len())
        .map(|sector| s.base(sector).max(s.sector(sector, Metric::ExportValueUsdBn)).max(s.exports_band(sector).high))
        .fold(0.0, f64::max);
    let scale = Scale::around(0.0, top, 5.0);
    let list = facts::sectors()
        .iter()
        .enumerate()
        .map(|(index, sector)| {
            let (before, after) = (s.base(index), s.sector(index, Metric::ExportValueUsdBn));
            let change = |metric| say.mark_in(index, metric, n.change(s.sector(index, metric)));
            Row {
                label: w.text(sector.name).to_owned(),
                back: grid(&scale),
                marks: vec![
                    line("conn", [scale.at(before), scale.at(after)], ["0", "0"]),
                    band(&scale, &s.exports_band(index)),
                    dot(&scale, before, "was"),
                    dot(&scale, after, "dot"),
                ],
                values: vec![
                    w.chart_change(
                        &say.mark_step(index, Symbol::Base, &amount(say, before)),
                        &say.mark_in(index, Metric::ExportValueUsdBn, amount(say, after)),
                    ),
                    change(Metric::ExportValueChangePct),
                    change(Metric::ExportVolumeChangePct),
                ],
                pinned: say.pin(&scale, Some(index), Metric::ExportValueUsdBn, 1.0),
                ..Row::default()
            }
        })
        .collect();
    let heads = [w.chart_money(), w.chart_value(), w.chart_volume()];
    Figure {
        title: findings::exports(say),
        plot: vec![rows("chart jp wide", &heads, list, axis(&scale, &say.usd_axis(&scale)))],
        note: cars(say),
    }
}

/// Cars as cars.
fn cars(say: &Say<'_>) -> String {
    let (Some(car), Some(shipped)) = (facts::dossier().car(), facts::cars_shipped()) else { return String::new() };
    let sector = car.sector;
    let change = say.s.sector(sector, Metric::ExportVolumeChangePct) / 100.0 * shipped;
    let count = say.mark_in(sector, Metric::ExportVolumeChangePct, say.n.fixed(change.abs(), -3));
    if change <= -500.0 {
        say.w.exports_cars_fewer(&count)
    } else if change >= 500.0 {
        say.w.exports_cars_more(&count)
    } else {
        String::new()
    }
}

fn amount(say: &Say<'_>, value: f64) -> String {
    say.n.fixed(
        value,
        if value >= 9.95 {
            0
        } else if value >= 0.995 {
            1
        } else {
            2
        },
    )
}

fn data(say: &Say<'_>) -> Table {
    let (s, w, n) = (say.s, say.w, say.n);
    let heads = vec![w.chart_sector(), w.chart_before(), w.chart_now(), w.chart_low(), w.chart_high()];
    let body = facts::sectors().iter().enumerate().map(|(index, sector)| {
        let band = s.exports_band(index);
        let figures = [s.sector(index, Metric::ExportValueUsdBn), band.low, band.high];
        let before = say.mark_step(index, Symbol::Base, &n.fixed(s.base(index), 2));
        let mut line = vec![w.text(sector.name).to_owned(), before];
        line.extend(figures.map(|figure| say.mark_in(index, Metric::ExportValueUsdBn, n.fixed(figure, 2))));
        line
    });
    Table { caption: w.exports_table(), heads, body: body.collect(), ids: Vec::new() }
}

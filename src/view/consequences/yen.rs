//! The day's bill in yen, beside the figure that Japan's negotiator named.

use crate::facts;
use crate::view::chart::{Chart, Figure, Row, Scale, Table, axis, band, dot, grid, rows, zone};
use crate::view::claim;
use crate::view::findings;
use crate::view::shown::Say;
use tariff_model::{Band, Metric};

/// The chart.
pub const CHART: Chart = Chart { id: "yen", how: |w| w.yen_how(), draw, data };

/// Name, the metric that explains it, ¥bn a day and, where there is one, band of each bar.
fn bars(say: &Say<'_>) -> [(&'static str, Metric, f64, Option<Band>); 3] {
    let (s, w) = (say.s, say.w);
    let parts = facts::sectors().iter().position(|sector| sector.id == "parts");
    let parts = parts.map_or(0.0, |index| s.sector(index, Metric::ExportersLossYenBnPerDay));
    let cars = s.total(Metric::CarsLossYenBnPerDay);
    let all = s.total(Metric::ExportersLossYenBnPerDay);
    [
        (w.yen_cars(), Metric::CarsLossYenBnPerDay, cars, s.outcome.band(Metric::CarsLossYenBnPerDay)),
        (w.yen_parts(), Metric::ExportersLossYenBnPerDay, cars + parts, None),
        (w.yen_all(), Metric::ExportersLossYenBnPerDay, all, s.outcome.band(Metric::ExportersLossYenBnPerDay)),
    ]
}

fn draw(say: &Say<'_>) -> Figure {
    let n = say.n;
    let (low, high) = facts::daily_loss().unwrap_or_default();
    let bars = bars(say);
    let top =
        bars.iter().map(|(_, _, value, band)| band.map_or(*value, |band| band.high.max(*value))).fold(high, f64::max);
    let scale = Scale::around(0.0, top, 5.0);
    let list = bars.iter().enumerate().map(|(index, (name, metric, value, spread))| {
        let mut row = Row { label: (*name).to_owned(), strong: index == 0, back: grid(&scale), ..Row::default() };
        row.back.push(zone(&scale, low, high));
        row.marks.extend(spread.map(|spread| band(&scale, &spread)));
        row.marks.push(dot(&scale, *value, "dot"));
        row.values.push(say.mark(*metric, n.yen_bn(*value)));
        row.pinned = spread.and_then(|_| say.pin(&scale, None, *metric, 1.0));
        row
    });
    let last = scale.ends().1;
    let label = |tick: f64| if tick >= last - 1e-9 { n.yen_bn(tick) } else { n.fixed(tick, scale.places()) };
    Figure {
        title: findings::yen(say),
        plot: vec![rows("chart jp one", &[""], list.collect(), axis(&scale, &label))],
        note: claim::sentence(say),
    }
}

fn data(say: &Say<'_>) -> Table {
    let (w, n) = (say.w, say.n);
    let body = bars(say).into_iter().map(|(name, metric, value, band)| {
        let edge =
            |edge: Option<f64>| edge.map_or(w.chart_none().to_owned(), |edge| say.mark(metric, n.fixed(edge, 2)));
        vec![name.to_owned(), edge(Some(value)), edge(band.map(|band| band.low)), edge(band.map(|band| band.high))]
    });
    let heads = vec![w.chart_sector(), w.chart_central(), w.chart_low(), w.chart_high()];
    Table { caption: w.yen_table(), heads, body: body.collect(), ids: Vec::new() }
}

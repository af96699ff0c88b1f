//! The day's bill in yen, beside the figure that Japan's negotiator named.

use crate::facts::{SECTORS, Value, value};
use crate::view::chart::{Frame, Row, Scale, axis, band, dot, grid, rows, table, zone};
use crate::view::estimates;
use crate::view::findings;
use crate::view::markup::Element;
use crate::view::shown::Say;
use tariff_model::Metric;

/// The chart.
pub fn yen(say: &Say<'_>) -> Element {
    let (s, w, n) = (say.s, say.w, say.n);
    let (low, high) = claim();
    let parts = SECTORS.iter().position(|sector| sector.id == "parts");
    let parts = parts.map_or(0.0, |index| s.sector(index, Metric::ExportersLossYenBnPerDay));
    let cars = s.total(Metric::CarsLossYenBnPerDay);
    let all = s.total(Metric::ExportersLossYenBnPerDay);
    let bars = [
        (w.yen_cars(), cars, s.outcome.band(Metric::CarsLossYenBnPerDay)),
        (w.yen_parts(), cars + parts, None),
        (w.yen_all(), all, s.outcome.band(Metric::ExportersLossYenBnPerDay)),
    ];
    let top =
        bars.iter().map(|(_, value, band)| band.map_or(*value, |band| band.high.max(*value))).fold(high, f64::max);
    let scale = Scale::around(0.0, top, 5.0);
    let list = bars.iter().enumerate().map(|(index, (name, value, spread))| {
        let mut row = Row { label: (*name).to_owned(), strong: index == 0, back: grid(&scale), ..Row::default() };
        row.back.push(zone(&scale, low, high));
        row.marks.extend(spread.map(|spread| band(&scale, &spread)));
        row.marks.push(dot(&scale, *value, "dot"));
        row.values.push(n.yen_bn(*value));
        row
    });
    let last = scale.ends().1;
    let label = |tick: f64| if tick >= last - 1e-9 { n.yen_bn(tick) } else { n.fixed(tick, scale.places()) };
    let body = bars.iter().map(|(name, value, band)| {
        let edge = |edge: Option<f64>| edge.map_or(w.chart_none().to_owned(), |edge| n.fixed(edge, 2));
        let (low, high) = (edge(band.map(|band| band.low)), edge(band.map(|band| band.high)));
        vec![(*name).to_owned(), n.fixed(*value, 2), low, high]
    });
    let heads = [w.chart_sector(), w.chart_central(), w.chart_low(), w.chart_high()];
    Frame {
        id: "yen",
        title: findings::yen(say),
        how: w.yen_how(),
        plot: vec![rows("chart jp one", &[""], list.collect(), axis(&scale, &label))],
        note: needed(say, low, high),
        opens: w.chart_table(),
        table: table(w.yen_table(), &heads, body.collect()),
    }
    .element()
}

/// The range that was named, from the record itself.
fn claim() -> (f64, f64) {
    match value::FIGURE_DAILY_LOSS {
        Value::Range(low, high) => (low, high),
        Value::One(value) => (value, value),
        Value::None => (0.0, 0.0),
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

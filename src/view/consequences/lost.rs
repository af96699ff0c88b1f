//! Where Japan's lost sales go.

use crate::view::chart::{Chart, Figure, Row, Scale, Table, axis, bar, grid, rows};
use crate::view::findings;
use crate::view::shown::Say;
use tariff_model::Metric;

/// The chart. What is not bought can be negative: then it stands left of zero and is said so.
pub const CHART: Chart = Chart { id: "lost", how: |w| w.lost_how(), draw, data };

/// Name, metric, USD bn and class of each place where sales go.
fn parts(say: &Say<'_>) -> [(&'static str, Metric, f64, &'static str); 3] {
    let (s, w) = (say.s, say.w);
    let part = |name, metric, class| (name, metric, s.total(metric), class);
    let last_name = if s.total(Metric::NotBoughtUsdBn) < 0.0 { w.lost_extra() } else { w.lost_none() };
    [
        part(w.lost_third(), Metric::DivertedToThirdUsdBn, "f-th"),
        part(w.lost_us(), Metric::DivertedToUsUsdBn, "f-us"),
        part(last_name, Metric::NotBoughtUsdBn, "void"),
    ]
}

fn draw(say: &Say<'_>) -> Figure {
    let parts = parts(say);
    let [.., (_, _, none, _)] = parts;
    let ends = parts.iter().fold((0.0, 0.0), |(low, high): (f64, f64), part| (low.min(part.2), high.max(part.2)));
    let scale = Scale::around(ends.0, ends.1, 3.0);
    let list = parts.iter().map(|(name, metric, value, class)| Row {
        label: (*name).to_owned(),
        back: grid(&scale),
        marks: vec![bar(class, scale.at(value.min(0.0)), scale.at(value.max(0.0)), "-8", "16")],
        values: vec![say.mark(*metric, say.n.usd_bn(*value))],
        pinned: say.pin(&scale, None, *metric, 1.0),
        ..Row::default()
    });
    Figure {
        title: findings::lost(say),
        plot: vec![rows("chart goes", &[""], list.collect(), axis(&scale, &say.usd_axis(&scale)))],
        note: if none < -1e-9 { say.w.lost_negative().to_owned() } else { String::new() },
    }
}

fn data(say: &Say<'_>) -> Table {
    let w = say.w;
    let body = parts(say)
        .into_iter()
        .map(|(name, metric, value, _)| vec![name.to_owned(), say.mark(metric, say.n.fixed(value, 2))]);
    Table {
        caption: w.lost_table(),
        heads: vec![w.lost_goes(), w.chart_money()],
        body: body.collect(),
        ids: Vec::new(),
    }
}

//! Where Japan's lost sales go.

use crate::view::chart::{Frame, Row, Scale, axis, bar, grid, rows, table};
use crate::view::findings;
use crate::view::markup::Element;
use crate::view::shown::Say;
use tariff_model::Metric;

/// The chart. What is not bought can be negative: then it stands left of zero and is said so.
pub fn lost(say: &Say<'_>) -> Element {
    let (s, w, n) = (say.s, say.w, say.n);
    let third = s.total(Metric::DivertedToThirdUsdBn);
    let us = s.total(Metric::DivertedToUsUsdBn);
    let none = s.total(Metric::NotBoughtUsdBn);
    let scale = Scale::around(third.min(us).min(none), third.max(us).max(none), 3.0);
    let last_name = if none < 0.0 { w.lost_extra() } else { w.lost_none() };
    let parts = [(w.lost_third(), third, "f-th"), (w.lost_us(), us, "f-us"), (last_name, none, "void")];
    let list = parts.iter().map(|(name, value, class)| Row {
        label: (*name).to_owned(),
        back: grid(&scale),
        marks: vec![bar(class, scale.at(value.min(0.0)), scale.at(value.max(0.0)), "-8", "16")],
        values: vec![n.usd_bn(*value)],
        ..Row::default()
    });
    let body = parts.iter().map(|(name, value, _)| vec![(*name).to_owned(), n.fixed(*value, 2)]);
    Frame {
        id: "lost",
        title: findings::lost(say),
        how: w.lost_how(),
        plot: vec![rows("chart goes", &[""], list.collect(), axis(&scale, &say.usd_axis(&scale)))],
        note: if none < -1e-9 { w.lost_negative().to_owned() } else { String::new() },
        opens: w.chart_table(),
        table: table(w.lost_table(), &[w.lost_goes(), w.chart_money()], body.collect()),
    }
    .element()
}

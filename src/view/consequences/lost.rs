//! Where Japan's lost sales go.

use crate::view::chart::{Frame, Row, Scale, axis, grid, pc, rows, table};
use crate::view::findings;
use crate::view::shown::Say;
use leptos::prelude::*;
use tariff_model::Metric;

/// The chart. What is not bought can be negative: then it stands left of zero and is said so.
pub fn lost(say: &Say<'_>) -> AnyView {
    let (s, w, n) = (say.s, say.w, say.n);
    let third = s.total(Metric::DivertedToThirdUsdBn);
    let us = s.total(Metric::DivertedToUsUsdBn);
    let none = s.total(Metric::NotBoughtUsdBn);
    let scale = Scale::around(third.min(us).min(none), third.max(us).max(none), 3.0);
    let last_name = if none < 0.0 { w.lost_extra() } else { w.lost_none() };
    let parts = [(w.lost_third(), third, "f-th"), (w.lost_us(), us, "f-us"), (last_name, none, "void")];
    let list = parts
        .iter()
        .map(|(name, value, class)| {
            let (from, to) = (scale.at(value.min(0.0)), scale.at(value.max(0.0)));
            Row {
                label: (*name).to_owned(),
                note: String::new(),
                strong: false,
                back: grid(&scale),
 plot: view! {
                    <rect class=*class x=pc(from) y="-8" width=pc(to - from) height="16"></rect>
                }
                .into_any(),
                values: vec![n.usd_bn(*value)],
            }
        })
        .collect();
    let last = scale.ends().1;
    let label = |tick: f64| if tick >= last - 1e-9 { n.usd_bn(tick) } else { n.fixed(tick, scale.places()) };
    let body = parts.iter().map(|(name, value, _)| vec![(*name).to_owned(), n.fixed(*value, 2)]).collect();
    Frame {
        id: "lost",
        title: findings::lost(say),
        how: w.lost_how().to_owned(),
        plot: rows("chart goes", vec![String::new()], list, axis(&scale, label)),
        note: if none < -1e-9 { w.lost_negative().to_owned() } else { String::new() },
        opens: w.chart_table(),
        table: table(
            w.lost_table().to_owned(),
            vec![w.lost_goes().to_owned(), w.chart_money().to_owned()],
            body,
        ),
    }
    .view()
}

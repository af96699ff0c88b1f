//! Who pays the duty: US buyers or Japan's exporters, per sector.

use crate::facts::SECTORS;
use crate::view::chart::{Frame, Row, Scale, axis, pc, rows, table};
use crate::view::findings;
use crate::view::shown::Say;
use leptos::prelude::*;
use tariff_model::Metric;

/// The chart.
pub fn payers(say: &Say<'_>) -> AnyView {
    let (s, w, n) = (say.s, say.w, say.n);
    let scale = Scale::fixed(0.0, 100.0, 50.0);
    let list = SECTORS
        .iter()
        .enumerate()
        .map(|(index, sector)| {
            let taxed = s.is_taxed(index);
            let share = s.sector(index, Metric::BuyersSharePct);
            let cut = scale.at(share);
            let (low, high) = s.share_band(index);
            let bars = taxed.then(|| {
                view! {
                    <rect class="f-us" x="0" y="-10" width=pc(cut) height="13"></rect>
                    <rect class="f-jp" x=pc(cut) y="-10" width=pc(100.0 - cut) height="13"></rect>
                    <line class="gap" x1=pc(cut) x2=pc(cut) y1="-10" y2="3"></line>
                    <line class="brk" x1=pc(low) x2=pc(high) y1="9" y2="9"></line>
                    <line class="brk" x1=pc(low) x2=pc(low) y1="6" y2="12"></line>
                    <line class="brk" x1=pc(high) x2=pc(high) y1="6" y2="12"></line>
                }
            });
            let shares = if taxed {
                vec![n.fixed(share, 0), n.fixed(100.0 - share, 0)]
            } else {
                vec![w.chart_none().to_owned(), w.chart_none().to_owned()]
            };
            Row {
                label: w.text(sector.name).to_owned(),
                note: String::new(),
                strong: false,
                back: ().into_any(),
                plot: view! {
                    <line class="conn" x1="0" x2="100%" y1="-3" y2="-3"></line>
                    {bars}
                }
                .into_any(),
                values: shares,
            }
        })
        .collect();
    let heads = vec![w.payers_buyers().to_owned(), w.payers_exporters().to_owned()];
    let worn: Vec<&str> = SECTORS
        .iter()
        .enumerate()
        .filter(|(index, _)| s.margin_used_up(*index))
        .map(|(_, sector)| w.text(sector.name))
        .collect();
    let note = if worn.is_empty() { String::new() } else { w.payers_floor(&worn.join(", ")) };
    Frame {
        id: "payers",
        title: findings::payers(say),
        how: w.payers_how().to_owned(),
        plot: rows("chart shares", heads, list, axis(&scale, |tick| n.percent(tick))),
        note,
        opens: w.chart_table(),
        table: data(say),
    }
    .view()
}

fn data(say: &Say<'_>) -> AnyView {
    let (s, w, n) = (say.s, say.w, say.n);
    let heads = [w.chart_sector(), w.payers_buyers(), w.payers_exporters(), w.chart_low(), w.chart_high()];
    let body = SECTORS
        .iter()
        .enumerate()
        .map(|(index, sector)| {
            let share = s.sector(index, Metric::BuyersSharePct);
            let (low, high) = s.share_band(index);
            let mut line = vec![w.text(sector.name).to_owned()];
            if s.is_taxed(index) {
                line.extend([share, 100.0 - share, low, high].map(|value| n.fixed(value, 0)));
            } else {
                line.extend([w.chart_none(); 4].map(str::to_owned));
            }
            line
        })
        .collect();
    table(w.payers_table().to_owned(), heads.map(str::to_owned).to_vec(), body)
}

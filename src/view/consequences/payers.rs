//! Who pays the duty: US buyers or Japan's exporters, per sector.

use crate::facts::SECTORS;
use crate::view::chart::{Frame, Row, Scale, axis, bar, bracket, line, pc, rows, table};
use crate::view::findings;
use crate::view::markup::Element;
use crate::view::shown::Say;
use tariff_model::Metric;

/// The chart.
pub fn payers(say: &Say<'_>) -> Element {
    let (s, w, n) = (say.s, say.w, say.n);
    let scale = Scale::fixed(0.0, 100.0, 50.0);
    let list = SECTORS.iter().enumerate().map(|(index, sector)| {
        let share = s.sector(index, Metric::BuyersSharePct);
        let mut row = Row { label: w.text(sector.name).to_owned(), ..Row::default() };
        row.marks.push(line("conn", ["0", "100%"], ["-3", "-3"]));
        if s.is_taxed(index) {
            let cut = scale.at(share);
            let (low, high) = s.share_band(index);
            row.marks.push(bar("f-us", 0.0, cut, "-10", "13"));
            row.marks.push(bar("f-jp", cut, 100.0, "-10", "13"));
            row.marks.push(line("gap", [&pc(cut), &pc(cut)], ["-10", "3"]));
            row.marks.push(bracket(scale.at(low), scale.at(high), 9));
            row.values = vec![n.fixed(share, 0), n.fixed(100.0 - share, 0)];
        } else {
            row.values = vec![w.chart_none().to_owned(); 2];
        }
        row
    });
    let heads = [w.payers_buyers(), w.payers_exporters()];
    let worn = SECTORS.iter().enumerate().filter(|(index, _)| s.margin_used_up(*index));
    let worn: Vec<&str> = worn.map(|(_, sector)| w.text(sector.name)).collect();
    Frame {
        id: "payers",
        title: findings::payers(say),
        how: w.payers_how(),
        plot: vec![rows("chart shares", &heads, list.collect(), axis(&scale, &|tick| n.percent(tick)))],
        note: if worn.is_empty() { String::new() } else { w.payers_floor(&worn.join(", ")) },
        opens: w.chart_table(),
        table: data(say),
    }
    .element()
}

fn data(say: &Say<'_>) -> Element {
    let (s, w, n) = (say.s, say.w, say.n);
    let heads = [w.chart_sector(), w.payers_buyers(), w.payers_exporters(), w.chart_low(), w.chart_high()];
    let body = SECTORS.iter().enumerate().map(|(index, sector)| {
        let share = s.sector(index, Metric::BuyersSharePct);
        let (low, high) = s.share_band(index);
        let mut line = vec![w.text(sector.name).to_owned()];
        if s.is_taxed(index) {
            line.extend([share, 100.0 - share, low, high].map(|value| n.fixed(value, 0)));
        } else {
            line.extend([w.chart_none(); 4].map(str::to_owned));
        }
        line
    });
    table(w.payers_table(), &heads, body.collect())
}

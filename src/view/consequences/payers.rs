//! Who pays the duty: US buyers or Japan's exporters, per sector.

use crate::facts;
use crate::view::chart::{Chart, Figure, Row, Scale, Table, axis, bar, bracket, line, rows};
use crate::view::findings;
use crate::view::shown::Say;
use crate::view::warnings;
use tariff_model::Metric;

/// The chart.
pub const CHART: Chart = Chart { id: "payers", how: |w| w.payers_how(), draw, data };

fn draw(say: &Say<'_>) -> Figure {
    let (s, w, n) = (say.s, say.w, say.n);
    let scale = Scale::fixed(0.0, 100.0, 50.0);
    let of = |index, text| say.mark_in(index, Metric::BuyersSharePct, text);
    let list = facts::sectors().iter().enumerate().map(|(index, sector)| {
        let share = s.sector(index, Metric::BuyersSharePct);
        let mut row = Row { label: w.text(sector.name).to_owned(), ..Row::default() };
        row.marks.push(line("conn", [0.0, 100.0], ["-3", "-3"]));
        if s.is_taxed(index) {
            let cut = scale.at(share);
            let (low, high) = s.share_band(index);
            row.marks.push(bar("f-us", 0.0, cut, "-10", "13"));
            row.marks.push(bar("f-jp", cut, 100.0, "-10", "13"));
            row.marks.push(line("gap", [cut, cut], ["-10", "3"]));
            row.marks.push(bracket(scale.at(low), scale.at(high), ["6", "9", "12"]));
            row.pinned = say.pin(&scale, Some(index), Metric::BuyersSharePct, 1.0);
            row.values = [share, 100.0 - share].map(|part| of(index, n.fixed(part, 0))).to_vec();
        } else {
            row.values = vec![w.chart_none().to_owned(); 2];
        }
        row
    });
    let heads = [w.payers_buyers(), w.payers_exporters()];
    Figure {
        title: findings::payers(say),
        plot: vec![rows("chart shares", &heads, list.collect(), axis(&scale, &|tick| n.percent(tick)))],
        note: warnings::floor(say, None).unwrap_or_default(),
    }
}

fn data(say: &Say<'_>) -> Table {
    let (s, w, n) = (say.s, say.w, say.n);
    let heads = vec![w.chart_sector(), w.payers_buyers(), w.payers_exporters(), w.chart_low(), w.chart_high()];
    let body = facts::sectors().iter().enumerate().map(|(index, sector)| {
        let share = s.sector(index, Metric::BuyersSharePct);
        let (low, high) = s.share_band(index);
        let mut line = vec![w.text(sector.name).to_owned()];
        if s.is_taxed(index) {
            let of = |value| say.mark_in(index, Metric::BuyersSharePct, n.fixed(value, 0));
            line.extend([share, 100.0 - share, low, high].map(of));
        } else {
            line.extend([w.chart_none(); 4].map(str::to_owned));
        }
        line
    });
    Table { caption: w.payers_table(), heads, body: body.collect(), ids: Vec::new() }
}

//! What matters most: the assumptions by how far each alone moves the figure, from its low to its high.

use crate::derivation::{label, leaf};
use crate::facts;
use crate::numbers::Numbers;
use crate::view::ask::Ask;
use crate::view::chart::{Row, Scale, axis, bar, grid, line, rows};
use crate::view::estimates;
use crate::view::figure::link;
use crate::view::markup::{Element, el};
use crate::view::shown::Say;
use crate::view::worded::{accent, worded};
use tariff_model::{Assumed, Figure, Quantity, Swing, Symbol};

/// How many assumptions are shown at most; the rest are counted.
const SHOWN: usize = 8;

/// What moves the figure by less than this share of what the first does is counted only: it would be a line without a bar.
const LEAST: f64 = 0.02;

/// The ranking.
pub fn ranking(say: &Say<'_>, ask: &Ask) -> Element {
    let (w, n) = (say.w, say.n);
    let swings = estimates::swings(&say.s.scenario, ask.metric);
    let now = say.s.total(ask.metric);
    let said = |value: f64| worded(n, ask.metric, value);
    let place = el("div").class("ranking");
    let Some(first) = swings.first() else {
        return place.add(el("h3").text(w.ranking_title_none()));
    };
    let title = w.ranking_title(
        &name(say, first),
        &said(first.at_low.min(first.at_high)),
        &said(first.at_low.max(first.at_high)),
    );
    let large = |swing: &&Swing| swing.size() >= LEAST * first.size();
    let top: Vec<&Swing> = swings.iter().take(SHOWN).take_while(large).collect();
    let ends = || top.iter().flat_map(|swing| [swing.at_low, swing.at_high]);
    let scale = Scale::span(ends().fold(now, f64::min), ends().fold(now, f64::max), 4.0);
    let list = top.iter().map(|swing| {
        let (low, high) = (scale.at(swing.at_low), scale.at(swing.at_high));
        let middle = scale.at(now);
        let figure = Figure { quantity: Quantity::Symbol(symbol(swing.assumed)), sector: swing.sector.or(Some(0)) };
        let record = leaf(figure, &say.s.scenario).map_or("", |leaf| leaf.record);
        let end = |value: f64| link(record, &input(n, swing, value));
        Row {
            label: name(say, swing),
            link: format!("#{record}"),
            note: w.ranking_range(&end(swing.range.low), &end(swing.range.high)),
            back: grid(&scale),
            marks: vec![
                bar("f-low", low.min(middle), low.max(middle), "-6", "12"),
                bar("f-high", high.min(middle), high.max(middle), "-6", "12"),
                line("zero", [middle, middle], ["-10", "10"]),
            ],
            values: vec![w.chart_change(&said(swing.at_low), &said(swing.at_high))],
            ..Row::default()
        }
    });
    let list = rows(
        if accent(ask.metric) == "us" { "chart us wide rank" } else { "chart jp wide rank" },
        &[w.ranking_ends()],
        list.collect(),
        axis(&scale, &|tick| said(tick)),
    );
    let rest = swings
        .get(top.len())
        .map(|next| w.ranking_rest(&(swings.len() - top.len()).to_string(), &said_size(say, ask, next)));
    place
        .add(el("h3").text(&title))
        .add(el("p").class("how").text(w.ranking_how()))
        .add(list)
        .add(el("p").class("note").text(&rest.unwrap_or_default()))
}

/// How far an assumption moves the figure, without a sign.
fn said_size(say: &Say<'_>, ask: &Ask, swing: &Swing) -> String {
    let text = worded(say.n, ask.metric, swing.size());
    text.strip_prefix('+').map(str::to_owned).unwrap_or(text)
}

fn symbol(assumed: Assumed) -> Symbol {
    match assumed {
        Assumed::SigmaM => Symbol::SigmaM,
        Assumed::Lambda => Symbol::Lambda,
        Assumed::Eta => Symbol::EtaOwn,
        Assumed::Rho => Symbol::Rho,
        Assumed::Mu => Symbol::Mu,
        Assumed::ValueAddedShare => Symbol::ValueAddedShare,
    }
}

fn name(say: &Say<'_>, swing: &Swing) -> String {
    let sector = swing.sector.filter(|sector| *sector < facts::sectors().len());
    label(Figure { quantity: Quantity::Symbol(symbol(swing.assumed)), sector }, say.w)
}

/// An end of the assumption's own range.
fn input(n: Numbers, swing: &Swing, value: f64) -> String {
    match swing.assumed {
        Assumed::Rho | Assumed::Mu | Assumed::ValueAddedShare => format!("{}%", n.digits(value * 100.0, 3)),
        _ => n.digits(value, 3),
    }
}

//! Two scenarios side by side: the one on screen (A), the one that the reader pinned (B), and what lies between them.

use super::chart::{Pin, Scale, Table};
use super::control::Control;
use super::drawn::drawn;
use super::markup::{Element, el, idle, pc};
use super::page::Page;
use super::shown::Say;
use super::worded::{self, worded};
use crate::derivation::name;
use crate::facts;
use crate::scenario::{Scenario, ThirdCountries};
use leptos::prelude::*;
use tariff_model::{Horizon, Metric, Quantity};

/// The comparison; empty while nothing is pinned.
pub fn compare(page: Page) -> impl IntoView {
    drawn(page, "compare", Box::new(move |say| body(say, page.live)))
}

fn body(say: &Say<'_>, live: bool) -> Element {
    let place = el("div");
    let Some(pinned) = &say.s.pinned else { return place };
    let w = say.w;
    let button = |does: &'static str, name: &str| {
        idle(el("button").with("type", "button").class("tb").with("data-do", does), live).text(name)
    };
    let acts = el("div").class("acts").add(button("swap", w.compare_swap())).add(button("unpin", w.compare_unpin()));
    let differences = differences(say, &say.s.scenario, &pinned.scenario);
    let list = differences.iter().map(|line| el("li").text(line));
    let apart = if differences.is_empty() {
        el("p").class("how").text(w.compare_same())
    } else {
        el("ul").class("apart").all(list)
    };
    let body = Metric::ALL.into_iter().filter(|metric| metric.in_total() && facts::gives(*metric)).map(|metric| {
        let said = |value: f64| worded(say.n, metric, value);
        let difference = pinned.difference.total(metric).unwrap_or(0.0);
        let band =
            pinned.difference.band(metric).map(|band| (more(say, metric, band.low), more(say, metric, band.high)));
        vec![
            name(Quantity::Metric(metric), w).to_owned(),
            say.mark(metric, said(say.s.total(metric))),
            said(pinned.outcome.total(metric).unwrap_or(0.0)),
            more(say, metric, difference),
            band.map_or(w.chart_none().to_owned(), |(low, high)| w.estimates_range(&low, &high)),
        ]
    });
    let heads = vec![w.compare_figure(), w.compare_here(), w.compare_there(), w.compare_difference(), w.compare_band()];
    let table = Table { caption: w.compare_table(), heads, body: body.collect(), ids: Vec::new() };
    place
        .add(el("h2").class("small").text(w.compare_title()))
        .add(el("p").class("how").text(w.compare_how()))
        .add(apart)
        .add(acts)
        .add(table.element())
}

/// A difference in words, its sign always written.
fn more(say: &Say<'_>, metric: Metric, value: f64) -> String {
    let text = worded(say.n, metric, value);
    let text = if value > 0.0 && !text.starts_with('+') { format!("+{text}") } else { text };
    // Between two shares lie points, not per cent.
    text.strip_suffix('%').map(|points| say.w.compare_points(points)).unwrap_or(text)
}

/// What the two scenarios set differently, a line each.
fn differences(say: &Say<'_>, here: &Scenario, there: &Scenario) -> Vec<String> {
    let (w, n) = (say.w, say.n);
    let preset = |scenario: &Scenario| facts::presets().get(scenario.preset).map_or("", |preset| w.text(preset.label));
    let mut lines = Vec::new();
    let mut note = |what: &str, one: &str, other: &str| {
        if one != other {
            lines.push(w.compare_apart(what, one, other));
        }
    };
    note(w.compare_chapter(), preset(here), preset(there));
    for control in Control::all() {
        let said = |scenario: &Scenario| match control.get(scenario) {
            Some(value) if control.is_all_in(scenario) => w.dek_in_all(&control.worded(value, n)),
            Some(value) => control.worded(value, n),
            None => w.bench_own().to_owned(),
        };
        note(&control.full_name(w), &said(here), &said(there));
    }
    let horizon = |scenario: &Scenario| if scenario.horizon == Horizon::Near { w.bench_near() } else { w.bench_long() };
    note(w.bench_horizon(), horizon(here), horizon(there));
    let third = |scenario: &Scenario| match scenario.third_countries {
        ThirdCountries::Unchanged => w.bench_unchanged(),
        ThirdCountries::Tariffed => w.bench_tariffed(),
    };
    note(w.bench_third(), third(here), third(there));
    let basis = |scenario: &Scenario| worded::basis(w, scenario.basis);
    note(w.bench_basis(), basis(here), basis(there));
    lines
}

impl Say<'_> {
    /// B and the difference from it of a total, with the difference's band; empty while nothing is pinned.
    pub fn versus(&self, metric: Metric) -> String {
        let Some(pinned) = &self.s.pinned else { return String::new() };
        let there = worded(self.n, metric, pinned.outcome.total(metric).unwrap_or(0.0));
        let apart = more(self, metric, pinned.difference.total(metric).unwrap_or(0.0));
        match pinned.difference.band(metric) {
            Some(band) => self.w.compare_versus_band(
                &there,
                &apart,
                &more(self, metric, band.low),
                &more(self, metric, band.high),
            ),
            None => self.w.compare_versus(&there, &apart),
        }
    }

    /// B of a total or of one sector as a mark in a chart; `sign` is −1 where the chart shows losses left of zero.
    pub fn pin(&self, scale: &Scale, sector: Option<usize>, metric: Metric, sign: f64) -> Option<Pin> {
        let pinned = self.s.pinned.as_ref()?;
        let (there, apart) = match sector {
            Some(sector) => (pinned.outcome.sector(sector, metric)?, pinned.difference.sector(sector, metric)?),
            None => (pinned.outcome.total(metric)?, pinned.difference.total(metric)?),
        };
        let text = self.w.compare_versus(&worded(self.n, metric, sign * there), &more(self, metric, sign * apart));
        Some(Pin { at: pc(scale.at(sign * there)), text })
    }
}

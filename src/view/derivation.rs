//! The sheet that shows where a figure comes from, one step at a time, live while levers move.
//!
//! It is drawn markup: the element's script hears the clicks, and copies into the last step the record it rests on.

use super::drawn::drawn_in;
use super::estimates;
use super::markup::{Element, el};
use super::page::Page;
use super::shown::Say;
use crate::derivation::{Leaf, LeafKind, at_path, label, leaf, name};
use crate::facts;
use leptos::prelude::*;
use tariff_model::{Explanation, Figure, Quantity, SUM, Unit, is_letter};

/// The way a reader took through a derivation: the path of a figure, then at each step the number of the input chosen.
///
/// It is kept as text, `dutiesUsdBn/0/2@1`: one signal of a kind there is already.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Trail {
    root: String,
    steps: Vec<usize>,
    at: usize,
}

impl Trail {
    fn read(text: &str) -> Option<Self> {
        let (way, at) = text.split_once('@')?;
        let mut parts = way.split('/');
        let root = parts.next()?.to_owned();
        Some(Self { root, steps: parts.filter_map(|part| part.parse().ok()).collect(), at: at.parse().ok()? })
    }

    fn write(&self) -> String {
        let steps: Vec<String> = self.steps.iter().map(|step| format!("/{step}")).collect();
        format!("{}{}@{}", self.root, steps.concat(), self.at)
    }

    /// The figure it leads to.
    fn end(&self, explanation: &Explanation<'_>) -> Option<Figure> {
        let root = at_path(&self.root).ok()?;
        let steps = self.steps.get(..self.at)?;
        steps.iter().try_fold(root, |figure, step| explanation.inputs(figure).get(*step).copied())
    }
}

/// The sheet; empty while no figure is open.
pub fn derivation(page: Page) -> AnyView {
    let due = move || {
        page.shown.track();
        page.derived.track();
    };
    let draw = move |say: &Say<'_>| page.derived.with(|trail| sheet(say, Trail::read(trail)));
    drawn_in(page, "sheets", NodeRef::new(), Box::new(due), Box::new(draw))
}

/// Opens the derivation of a path and says whether there is one; a path that names no figure leaves everything as it is.
pub fn open(page: Page, path: &str) -> bool {
    let found = at_path(path).is_ok();
    if found {
        page.derived.set(format!("{path}@0"));
    }
    found
}

/// The path of the figure whose derivation is open.
pub fn opened(page: Page) -> Option<String> {
    page.derived.with_untracked(|trail| Trail::read(trail).map(|trail| trail.root))
}

/// Goes on to the input of that number of the figure shown.
pub fn enter(page: Page, input: usize) {
    travel(page, |trail| {
        trail.steps.truncate(trail.at);
        trail.steps.push(input);
        trail.at += 1;
    });
}

/// Goes steps back or forward along the way taken; nowhere closes the sheet.
pub fn walk(page: Page, by: isize) {
    if by == 0 {
        page.derived.set(String::new());
    } else {
        travel(page, |trail| trail.at = trail.at.saturating_add_signed(by).min(trail.steps.len()));
    }
}

fn travel(page: Page, change: impl FnOnce(&mut Trail)) {
    let Some(mut trail) = page.derived.with_untracked(|trail| Trail::read(trail)) else { return };
    change(&mut trail);
    let leads_on = page.now();
    if estimates::explain(&leads_on, |explanation| trail.end(explanation)).is_some() {
        page.derived.set(trail.write());
    }
}

fn sheet(say: &Say<'_>, trail: Option<Trail>) -> Element {
    let place = el("div");
    let Some(trail) = trail else { return place };
    let w = say.w;
    let walk = |by: &'static str, name: &str, idle: bool| {
        let button = el("button").with("type", "button").class("tb").with("data-walk", by).text(name);
        if idle { button.with("disabled", "") } else { button }
    };
    let acts = el("div")
        .class("acts")
        .add(walk("-1", w.derive_back(), trail.at == 0))
        .add(walk("1", w.derive_forward(), trail.at == trail.steps.len()))
        .add(walk("0", w.derive_close(), false));
    let body = estimates::explain(&say.s.scenario, |explanation| {
        trail.end(explanation).map(|figure| body(say, explanation, figure))
    });
    let sheet = el("div").class("sheet").with("role", "dialog").with("aria-label", w.derive_title());
    place.add(sheet.with("tabindex", "-1").add(acts).all(body))
}

fn body(say: &Say<'_>, explanation: &Explanation<'_>, figure: Figure) -> Element {
    let w = say.w;
    let quantity = figure.quantity;
    let value = value(say, quantity.unit(), explanation.value(figure));
    let formula = explanation.formula(figure);
    let head = el("div").add(el("h2").class("small").text(&label(figure, w))).add(el("div").class("big").text(&value));
    let head = match (quantity, figure.sector) {
        (Quantity::Metric(metric), None) if metric.in_bands() => {
            let band = say.s.band(metric);
            let edge = |edge: f64| self::value(say, quantity.unit(), Some(edge));
            head.add(el("p").class("range").text(&w.answer_range(&edge(band.low), &edge(band.high))))
        }
        _ => head,
    };
    if formula.is_empty() {
        return ground(say, head, figure);
    }
    let head = if formula == SUM {
        head.add(el("p").class("eq").text(w.derive_sum()))
    } else {
        let sign = quantity.sign();
        let whole = if sign.is_empty() { formula.to_owned() } else { w.derive_from(sign, formula) };
        let number = quantity.equation();
        let mut line = typeset(el("p").class("eq"), &whole);
        if !number.is_empty() {
            line = line.add(el("small").text(&w.derive_equation(number)));
        }
        head.add(line)
    };
    let inputs = explanation.inputs(figure).into_iter().enumerate().map(|(index, input)| {
        let goods = input.sector.filter(|_| formula == SUM).and_then(|sector| facts::sectors().get(sector));
        let what = goods.map_or_else(|| name(input.quantity, w), |goods| w.text(goods.name));
        let mut line = el("button").with("type", "button").with("data-step", index.to_string());
        let sign = if formula == SUM { "" } else { input.quantity.sign() };
        line = line.add(typeset(el("i"), sign)).add(el("span").text(what));
        let ground = explanation.formula(input).is_empty().then(|| leaf(input, &say.s.scenario)).flatten();
        line = line.all(ground.map(|ground| el("small").class("ground").text(kind(say, ground))));
        el("li").add(line.add(el("b").text(&self::value(say, input.quantity.unit(), explanation.value(input)))))
    });
    head.add(el("p").class("how").text(w.derive_inputs())).add(el("ul").class("inputs").all(inputs))
}

/// The end of a derivation: what the figure rests on. The record itself stands in the story and is copied from there.
fn ground(say: &Say<'_>, head: Element, figure: Figure) -> Element {
    let Some(leaf) = leaf(figure, &say.s.scenario) else { return head };
    let mut place = head.add(el("div").class("ground").text(kind(say, leaf)));
    if let Some(preset) = leaf.preset {
        let preset = value(say, figure.quantity.unit(), Some(preset));
        place = place.add(el("p").text(&say.w.derive_preset(&preset)));
    }
    let missing = say.w.derive_missing(leaf.record);
    let record = el("div").class("record").with("data-record", leaf.record).with("data-missing", missing);
    place.add(el("p").class("how").text(say.w.derive_record())).add(record)
}

fn kind(say: &Say<'_>, leaf: Leaf) -> &'static str {
    match leaf.kind {
        LeafKind::Fact => say.w.derive_fact(),
        LeafKind::Datum => say.w.derive_datum(),
        LeafKind::Assumption => say.w.derive_assumption(),
        LeafKind::Choice => say.w.derive_choice(),
    }
}

/// A formula with its indices lowered and its exponents raised.
fn typeset(mut place: Element, formula: &str) -> Element {
    let mut rest = formula;
    while let Some(at) = rest.find(['_', '^']) {
        let (before, after) = rest.split_at(at);
        place = place.text(before);
        let (tag, from) = if after.starts_with('_') { ("sub", 1) } else { ("sup", 1) };
        let after = &after[from..];
        let end = if let Some(inside) = after.strip_prefix('(') {
            closing(inside).map_or(after.len(), |end| end + 2)
        } else {
            after.find(|c: char| !(is_letter(c) || c.is_ascii_digit())).unwrap_or(after.len())
        };
        let (part, tail) = after.split_at(end);
        let part = part.strip_prefix('(').and_then(|part| part.strip_suffix(')')).unwrap_or(part);
        place = place.add(if tag == "sup" { typeset(el(tag), part) } else { el(tag).text(part) });
        rest = tail;
    }
    place.text(rest)
}

/// Where the bracket that is open at the start closes.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 1;
    text.char_indices().find_map(|(at, c)| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        (depth == 0).then_some(at)
    })
}

/// A value with more digits than elsewhere, so that the arithmetic can be followed.
fn value(say: &Say<'_>, unit: Unit, value: Option<f64>) -> String {
    let (n, w) = (say.n, say.w);
    let Some(value) = value else { return w.chart_none().to_owned() };
    match unit {
        Unit::UsdBn => n.usd_bn_to(value, DIGITS),
        Unit::YenBnPerDay => n.yen_bn_to(value, DIGITS),
        Unit::YenTn => n.yen_bn_to(value * 1000.0, DIGITS),
        Unit::Fraction => format!("{}%", n.digits(value * 100.0, DIGITS)),
        Unit::Percent => format!("{}%", n.digits(value, DIGITS)),
        Unit::Ratio | Unit::Index => n.digits(value, DIGITS),
        Unit::Usd => n.usd_to(value, DIGITS),
        Unit::YenPerUsd => w.derive_yen_per_usd(&n.short(value)),
        Unit::Days => w.derive_days(&n.short(value)),
        Unit::HouseholdsM => w.derive_households(&n.digits(value, DIGITS)),
    }
}

/// Significant digits in a derivation.
const DIGITS: i32 = 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indices_are_lowered_and_exponents_raised() {
        let html = typeset(el("p"), "(ω + b_R^(1 − σ_M))^(1 / (1 − σ_M)) · P_M0").html();
        assert_eq!(
            html,
            "<p>(ω + b<sub>R</sub><sup>1 − σ<sub>M</sub></sup>)<sup>1 / (1 − σ<sub>M</sub>)</sup> · P<sub>M0</sub></p>"
        );
    }
}

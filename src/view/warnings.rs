//! Where the figures are less to be trusted than their bands say: a floor that binds, a duty beyond any seen, an assumption outside
//! its evidence.

use super::control::Control;
use super::evidence::Evidence;
use super::figure;
use super::markup::{Element, el};
use super::shown::Say;
use crate::derivation;
use crate::facts::{self, Preset};
use crate::scenario::Scenario;
use tariff_model::Rate;

/// All that hold, one sentence each, for the place beside the answers.
pub fn warnings(say: &Say<'_>) -> Vec<String> {
    told(say, floor(say, None), &Control::all())
}

/// Those that concern one lever.
pub fn at(say: &Say<'_>, control: Control) -> Vec<String> {
    let floor = match control {
        Control::Tariff(lever) | Control::PassThrough(lever) => floor(say, Some(lever)),
        _ => None,
    };
    told(say, floor, &[control])
}

/// Names the goods, of one lever or of all, whose exporters' margin is used up.
pub fn floor(say: &Say<'_>, lever: Option<usize>) -> Option<String> {
    let worn = facts::sectors().iter().enumerate().filter(|(index, sector)| {
        lever.is_none_or(|lever| usize::from(sector.lever) == lever) && say.s.margin_used_up(*index)
    });
    listed(worn.map(|(_, sector)| say.w.text(sector.name).to_owned()).collect(), &|names| say.w.warn_floor(names))
}

/// The floor and what the controls have to be told, one sentence for each kind.
fn told(say: &Say<'_>, floor: Option<String>, controls: &[Control]) -> Vec<String> {
    let gather = |found: &dyn Fn(Control) -> Option<String>| controls.iter().filter_map(|one| found(*one)).collect();
    let rate = listed(gather(&|control| beyond(say, control)), &|names| say.w.warn_rate(names));
    let evidence = listed(gather(&|control| outside(say, control)), &|names| say.w.warn_evidence(names));
    [floor, rate, evidence].into_iter().flatten().collect()
}

fn listed(names: Vec<String>, write: &dyn Fn(&str) -> String) -> Option<String> {
    (!names.is_empty()).then(|| write(&names.join(", ")))
}

/// The highest duty, in points added to that of 2024, that any preset puts on the lever's goods: what was in force, threatened or
/// agreed. How buyers and sellers answer to more, nobody has seen.
pub fn highest(lever: usize) -> f64 {
    let rates = facts::presets().iter().filter_map(|preset| preset.tariffs.get(lever).copied());
    rates.map(|rate| rise(lever, rate)).fold(0.0, f64::max)
}

/// The same on the lever's own axis, which holds whole duties where the scenario sets those.
pub fn edge(scenario: &Scenario, lever: usize) -> f64 {
    if !Control::Tariff(lever).is_all_in(scenario) {
        return highest(lever);
    }
    let sectors = facts::dossier().sectors.iter().filter(|sector| sector.lever == lever);
    highest(lever) + 100.0 * sectors.map(|sector| sector.base.t_j0).fold(f64::INFINITY, f64::min)
}

/// By how many points a rate raises the duty on those of the lever's goods that it raises most.
fn rise(lever: usize, rate: Rate) -> f64 {
    let sectors = facts::dossier().sectors.iter().filter(|sector| sector.lever == lever);
    sectors.map(|sector| rate.rise_over(sector.base.t_j0) * 100.0).fold(0.0, f64::max)
}

/// The goods and the limit, where the tariff is beyond it.
fn beyond(say: &Say<'_>, control: Control) -> Option<String> {
    let Control::Tariff(lever) = control else { return None };
    let (now, limit) = (say.s.scenario.tariffs.get(lever)?.rate(), highest(lever));
    let name = say.w.text(facts::levers().get(lever)?.name);
    (rise(lever, now) > limit + 1e-9)
        .then(|| say.w.warn_rate_of(name, &figure::link(record(lever), &say.n.short(limit))))
}

/// The record behind the highest duty on the lever's goods.
pub fn record(lever: usize) -> &'static str {
    let limit = highest(lever);
    let reaches = |preset: &&Preset| preset.tariffs.get(lever).is_some_and(|rate| rise(lever, *rate) >= limit);
    let rests_on = facts::presets().iter().find(reaches).and_then(|preset| preset.rests_on.get(lever));
    rests_on.map_or("", |index| derivation::record(usize::from(*index)))
}

/// The assumption and its range, where the reader's own value is outside it.
fn outside(say: &Say<'_>, control: Control) -> Option<String> {
    let scenario = &say.s.scenario;
    let evidence = Evidence::of(control, scenario.horizon)?;
    let own = control.get(scenario)?;
    let ([low, high], name) = (evidence.ends(say, control), control.name(say.w));
    (!evidence.holds(own)).then(|| say.w.warn_evidence_of(&name, &low, &high))
}

/// What the reader has to know, as a list.
pub fn warned(warnings: &[String]) -> Element {
    el("ul").class("warn").all(warnings.iter().map(|warning| el("li").text(warning)))
}

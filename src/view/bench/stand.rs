//! Where a lever stands, and how that is said.

use crate::facts;
use crate::numbers::Numbers;
use crate::scenario::Scenario;
use crate::view::claim::{self, Stretch};
use crate::view::control::Control;
use crate::view::evidence::{Evidence, own};
use crate::view::shown::Say;
use crate::view::warnings;
use crate::words::Words;

/// Where a lever stands: all that its picture depends on, so that a lever nobody moved is not drawn again.
#[derive(Debug, Clone, PartialEq)]
pub struct Stand {
    /// The reader's or the preset's number; `None` where the sectors keep their own.
    pub value: Option<f64>,
    /// Where the thumb is.
    pub at: f64,
    /// The number the preset sets.
    pub start: Option<f64>,
    /// Whether it differs from the preset.
    pub changed: bool,
    /// Whether the number is a whole duty.
    pub all_in: bool,
    /// What the evidence spans, on an assumption's lever.
    pub evidence: Option<Evidence>,
    /// On the cars' pass-through lever: where cars alone give the loss that was named.
    pub claim: Option<Vec<Stretch>>,
    /// What the reader has to know of the value.
    pub warnings: Vec<String>,
}

impl Stand {
    /// Where the lever stands, beside a preset that sets `start`.
    pub fn of(control: Control, say: &Say<'_>, start: &Scenario) -> Self {
        let scenario = &say.s.scenario;
        let (value, start_value) = (control.get(scenario), control.get(start));
        let all_in = control.is_all_in(scenario);
        let changed = value != start_value || all_in != control.is_all_in(start);
        let cars = matches!(control, Control::PassThrough(lever) if claim::lever() == Some(lever));
        Self {
            value,
            at: value.unwrap_or_else(|| own(control, scenario)),
            start: start_value,
            changed,
            all_in,
            evidence: Evidence::of(control, scenario.horizon),
            claim: cars.then(|| claim::shares(scenario)).flatten(),
            warnings: warnings::at(say, control),
        }
    }

    /// The whole value in words, for people who hear the page.
    pub fn spoken(&self, control: Control, w: Words, n: Numbers) -> String {
        let goods = |index: usize| facts::levers().get(index).map_or("", |lever| w.text(lever.name));
        let value = self.value.map(|value| n.short(value));
        let said = value.as_deref().unwrap_or("");
        match control {
            Control::Tariff(index) if self.all_in => w.bench_total_value(said, goods(index)),
            Control::Tariff(index) => w.bench_tariff_value(said, goods(index)),
            Control::Volume(index) => w.bench_volume_value(said, goods(index)),
            Control::PassThrough(index) if value.is_none() => w.bench_pass_own(goods(index)),
            Control::PassThrough(index) => w.bench_pass_value(said, goods(index)),
            Control::Elasticity(index) if value.is_none() => w.bench_elasticity_own(goods(index)),
            Control::Elasticity(index) => w.bench_elasticity_value(said, goods(index)),
            Control::Yen => w.bench_yen_value(said),
        }
    }
}

//! Which number of the scenario a lever moves, within which range, and how it is said.

use crate::facts;
use crate::numbers::Numbers;
use crate::scenario::{ELASTICITY, PASS_THROUGH, Range, Scenario, Setting, TARIFF, VOLUME, yen};
use crate::words::Words;

/// One lever, by the index of its goods.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// Duty, per cent.
    Tariff(usize),
    /// Exports, per cent of the base year's.
    Volume(usize),
    /// Share of the duty that reaches the buyer, per cent.
    PassThrough(usize),
    /// Armington elasticity between origins.
    Elasticity(usize),
    /// Yen per dollar.
    Yen,
}

impl Control {
    /// What it may be.
    pub fn range(self) -> Range {
        match self {
            Self::Tariff(_) => TARIFF,
            Self::Volume(_) => VOLUME,
            Self::PassThrough(_) => PASS_THROUGH,
            Self::Elasticity(_) => ELASTICITY,
            Self::Yen => yen(),
        }
    }

    /// One press of a button or an arrow key.
    pub fn step(self) -> f64 {
        match self {
            Self::Elasticity(_) => 0.1,
            Self::Yen => facts::currency().step,
            _ => 1.0,
        }
    }

    /// A name for ids and tests.
    pub fn key(self) -> String {
        let lever = |index: usize| facts::levers().get(index).map_or("", |lever| lever.id);
        match self {
            Self::Tariff(index) => format!("tariffs-{}", lever(index)),
            Self::Volume(index) => format!("volumes-{}", lever(index)),
            Self::PassThrough(index) => format!("passThrough-{}", lever(index)),
            Self::Elasticity(index) => format!("elasticity-{}", lever(index)),
            Self::Yen => "yenPerDollar".to_owned(),
        }
    }

    /// Every control.
    pub fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for group in [Self::Tariff, Self::Volume, Self::PassThrough, Self::Elasticity] {
            all.extend((0..facts::levers().len()).map(group));
        }
        all.push(Self::Yen);
        all
    }

    /// The control of that key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::all().into_iter().find(|control| control.key() == key)
    }

    /// Its path in a scenario: `tariffs.cars`.
    pub fn path(self) -> String {
        self.key().replacen('-', ".", 1)
    }

    /// What it says on the lever.
    pub fn name(self, w: Words) -> String {
        let goods = |index: usize| facts::levers().get(index).map_or("", |lever| w.text(lever.name));
        match self {
            Self::Tariff(index) => goods(index).to_owned(),
            Self::Volume(index) => w.bench_volume_of(goods(index)),
            Self::PassThrough(index) => w.bench_pass_through(goods(index)),
            Self::Elasticity(index) => w.bench_elasticity(goods(index)),
            Self::Yen => w.bench_yen().to_owned(),
        }
    }

    /// What it is called where levers of all kinds stand together.
    pub fn full_name(self, w: Words) -> String {
        match self {
            Self::Tariff(_) => w.bench_tariff_of(&self.name(w)),
            _ => self.name(w),
        }
    }

    /// A second line under the name.
    pub fn note(self, w: Words) -> &'static str {
        match self {
            Self::Tariff(index) | Self::Volume(index) => {
                facts::levers().get(index).and_then(|lever| lever.note).map_or("", |note| w.text(note))
            }
            Self::PassThrough(_) => w.bench_pass_through_note(),
            Self::Elasticity(_) => w.bench_elasticity_note(),
            Self::Yen => "",
        }
    }

    /// The unit after the number field.
    pub fn unit(self) -> &'static str {
        match self {
            Self::Elasticity(_) => "",
            Self::Yen => facts::currency().symbol,
            _ => "%",
        }
    }

    /// A value with its unit: `25%`, `¥145`, `2.5`.
    pub fn worded(self, value: f64, n: Numbers) -> String {
        match self {
            Self::Yen => format!("{}{}", facts::currency().symbol, n.short(value)),
            _ => format!("{}{}", n.short(value), self.unit()),
        }
    }

    /// The reader's or the preset's number; `None` where the sectors keep their own.
    pub fn get(self, scenario: &Scenario) -> Option<f64> {
        match self {
            Self::Tariff(index) => scenario.tariffs.get(index).map(|setting| setting.percent()),
            Self::Volume(index) => scenario.volumes.get(index).copied(),
            Self::PassThrough(index) => scenario.pass_through.get(index).copied().flatten(),
            Self::Elasticity(index) => scenario.elasticity.get(index).copied().flatten(),
            Self::Yen => Some(scenario.yen_per_dollar),
        }
    }

    /// Sets it, clamped to the range; `None` gives it back to the model.
    pub fn set(self, scenario: &mut Scenario, value: Option<f64>) {
        let value = value.map(|value| self.range().clamp(value));
        match (self, value) {
            (Self::Tariff(index), Some(value)) => {
                if let Some(setting) = scenario.tariffs.get_mut(index) {
                    *setting = setting.at(value);
                }
            }
            (Self::Volume(index), Some(value)) => {
                if let Some(volume) = scenario.volumes.get_mut(index) {
                    *volume = value;
                }
            }
            (Self::PassThrough(index), value) => {
                if let Some(own) = scenario.pass_through.get_mut(index) {
                    *own = value;
                }
            }
            (Self::Elasticity(index), value) => {
                if let Some(own) = scenario.elasticity.get_mut(index) {
                    *own = value;
                }
            }
            (Self::Yen, Some(value)) => scenario.yen_per_dollar = value,
            (_, None) => {}
        }
    }

    /// Moves it back to what the preset sets, or to the model's own.
    pub fn reset(self, scenario: &mut Scenario) {
        let start = Scenario::preset(scenario.preset);
        match self {
            Self::Tariff(index) => {
                if let (Some(now), Some(was)) = (scenario.tariffs.get_mut(index), start.tariffs.get(index)) {
                    *now = *was;
                }
            }
            Self::PassThrough(_) | Self::Elasticity(_) => self.set(scenario, None),
            _ => self.set(scenario, self.get(&start)),
        }
    }

    /// Whether the value is a whole duty and not one added to the base year's.
    pub fn is_all_in(self, scenario: &Scenario) -> bool {
        matches!(self, Self::Tariff(index) if matches!(scenario.tariffs.get(index), Some(Setting::Total(_))))
    }
}

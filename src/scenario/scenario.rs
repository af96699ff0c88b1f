//! One complete set of choices.

use tariff_model::{Case, Horizon};

use super::names;
use super::range::{ELASTICITY, PASS_THROUGH, VOLUME};
use super::{Setting, ThirdCountries};
use crate::facts;

/// Everything a reader can choose, complete, in readers' units (per cent, not fractions).
///
/// Lists run in the order of [`facts::levers`]. Values read from a host or a link are always valid; code that writes the fields itself
/// passes the result through [`Scenario::normalised`]. Two scenarios are equal when the preset and all values are.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// Index into [`facts::presets`].
    pub preset: usize,
    /// Tariffs, per cent, 0 to 100.
    pub tariffs: Vec<Setting>,
    /// Export volumes, per cent of the base year's, 0 to 200.
    pub volumes: Vec<f64>,
    /// The reader's own pass-through, per cent, 0 to 100; `None` = the horizon's own.
    pub pass_through: Vec<Option<f64>>,
    /// The reader's own elasticity between origins, 1.2 to 10; `None` = the horizon's own.
    pub elasticity: Vec<Option<f64>>,
    /// The parameter set.
    pub horizon: Horizon,
    /// Whether everyone pays.
    pub third_countries: ThirdCountries,
    /// Index into [`facts::bases`].
    pub basis: usize,
    /// Yen per US dollar, 80 to 250.
    pub yen_per_dollar: f64,
}

impl Scenario {
    /// A preset with everything else as it starts; an index beyond the dataset gives the default preset.
    pub fn preset(index: usize) -> Scenario {
        let preset = if index < facts::presets().len() { index } else { names::default_preset() };
        let levers = facts::levers().len();
        Scenario {
            preset,
            tariffs: tariffs_of(preset),
            volumes: vec![100.0; levers],
            pass_through: vec![None; levers],
            elasticity: vec![None; levers],
            horizon: Horizon::Near,
            third_countries: ThirdCountries::Unchanged,
            basis: 0,
            yen_per_dollar: facts::default_yen(),
        }
    }

    /// What a preset's chip does: its tariffs, with this scenario's volumes, assumptions and yen kept.
    pub fn with_preset(&self, index: usize) -> Scenario {
        let Scenario { preset, tariffs, .. } = Scenario::preset(index);
        Scenario { preset, tariffs, ..self.clone() }
    }

    /// The tariffs that the scenario's preset sets.
    pub fn preset_tariffs(&self) -> Vec<Setting> {
        Scenario::preset(self.preset).tariffs
    }

    /// The nearest valid scenario: lists as long as there are levers, numbers in range, −0 as 0, not-a-number as unchanged.
    pub fn normalised(mut self) -> Scenario {
        let start = Scenario::preset(self.preset);
        let levers = facts::levers().len();
        self.preset = start.preset;
        let rest = start.tariffs.iter().skip(self.tariffs.len());
        self.tariffs.extend(rest);
        self.tariffs.truncate(levers);
        for (setting, own) in self.tariffs.iter_mut().zip(&start.tariffs) {
            *setting = if setting.percent().is_nan() { *own } else { setting.at(setting.percent()) };
        }
        self.volumes.resize(levers, 100.0);
        for volume in &mut self.volumes {
            *volume = if volume.is_nan() { 100.0 } else { VOLUME.clamp(*volume) };
        }
        for (list, range) in [(&mut self.pass_through, PASS_THROUGH), (&mut self.elasticity, ELASTICITY)] {
            list.resize(levers, None);
            for own in list {
                *own = own.filter(|number| !number.is_nan()).map(|number| range.clamp(number));
            }
        }
        self.basis = if self.basis < facts::bases().len() { self.basis } else { 0 };
        let yen = self.yen_per_dollar;
        self.yen_per_dollar = if yen.is_nan() { facts::default_yen() } else { super::range::yen().clamp(yen) };
        self
    }

    /// The model's question: the same choices as fractions.
    pub fn case(&self) -> Case {
        let fraction = |percent: &f64| percent / 100.0;
        Case {
            tariffs: self.tariffs.iter().map(|setting| setting.rate()).collect(),
            volumes: self.volumes.iter().map(fraction).collect(),
            pass_through: self.pass_through.iter().map(|own| own.as_ref().map(fraction)).collect(),
            elasticity: self.elasticity.clone(),
            horizon: self.horizon,
            third_countries_tariffed: self.third_countries == ThirdCountries::Tariffed,
            basis: self.basis,
            yen_per_dollar: self.yen_per_dollar,
        }
    }
}

impl Default for Scenario {
    fn default() -> Scenario {
        Scenario::preset(names::default_preset())
    }
}

/// A preset's rates in per cent, one per lever.
fn tariffs_of(preset: usize) -> Vec<Setting> {
    let rates = facts::presets().get(preset).map(|preset| preset.tariffs).unwrap_or_default();
    let mut tariffs: Vec<Setting> = rates.iter().copied().map(Setting::from).collect();
    tariffs.resize(facts::levers().len(), Setting::Added(0.0));
    tariffs
}

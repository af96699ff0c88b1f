//! Scenario and outcome as JSON, in the shapes that hosts rely on.

use serde::ser::{Serialize, SerializeStruct, Serializer};
use tariff_model::{Band, Metric, Outcome};

use super::choice::horizon_id;
use super::{Scenario, Setting, names};
use crate::facts;

/// A scenario, complete: every key, every lever's tariff and volume, and the overrides there are.
#[derive(Debug, Clone, Copy)]
pub struct ScenarioJson<'a>(pub &'a Scenario);

/// An outcome together with the scenario it answers.
///
/// Keys: `scenario`, `dataVersion`, `total`, `sectors` by sector id, `bands` with `low`, `mid`, `high`; metrics by id in the order
/// of [`Metric::ALL`], each where it lives.
#[derive(Debug, Clone, Copy)]
pub struct OutcomeJson<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// What the model says of it, with bands.
    pub outcome: &'a Outcome,
}

impl Serialize for ScenarioJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let scenario = self.0;
        let by_lever = |list: &[Option<f64>]| ByLever(list.to_vec());
        let mut json = serializer.serialize_struct("Scenario", names::KEYS.len())?;
        json.serialize_field("preset", names::preset_id(scenario.preset))?;
        json.serialize_field("tariffs", &ByLever(scenario.tariffs.iter().copied().map(Some).collect()))?;
        json.serialize_field("volumes", &ByLever(scenario.volumes.iter().copied().map(Some).collect()))?;
        json.serialize_field("passThrough", &by_lever(&scenario.pass_through))?;
        json.serialize_field("elasticity", &by_lever(&scenario.elasticity))?;
        json.serialize_field("horizon", horizon_id(scenario.horizon))?;
        json.serialize_field("thirdCountries", scenario.third_countries.id())?;
        json.serialize_field("basis", names::basis_id(scenario.basis))?;
        json.serialize_field("yenPerDollar", &scenario.yen_per_dollar)?;
        json.end()
    }
}

impl Serialize for Setting {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Setting::Added(percent) => serializer.serialize_f64(*percent),
            Setting::Total(percent) => {
                let mut json = serializer.serialize_struct("Total", 1)?;
                json.serialize_field("total", percent)?;
                json.end()
            }
        }
    }
}

impl Serialize for OutcomeJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut json = serializer.serialize_struct("Outcome", 5)?;
        json.serialize_field("scenario", &ScenarioJson(self.scenario))?;
        json.serialize_field("dataVersion", facts::data_version())?;
        json.serialize_field("total", &Metrics(|metric| self.outcome.total(metric)))?;
        json.serialize_field("sectors", &Sectors(self.outcome))?;
        json.serialize_field("bands", &Metrics(|metric| self.outcome.band(metric).map(BandJson)))?;
        json.end()
    }
}

/// Values by lever id; levers without one are left out.
struct ByLever<T>(Vec<Option<T>>);

impl<T: Serialize> Serialize for ByLever<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let entries = names::levers().zip(&self.0);
        serializer.collect_map(entries.filter_map(|(lever, value)| Some((lever, value.as_ref()?))))
    }
}

/// Values by metric id; metrics without one are left out. Written as a structure, whose keys a script's strings are made of only once.
struct Metrics<F>(F);

impl<T: Serialize, F: Fn(Metric) -> Option<T>> Serialize for Metrics<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let count = Metric::ALL.into_iter().filter(|metric| (self.0)(*metric).is_some()).count();
        let mut json = serializer.serialize_struct("Metrics", count)?;
        for metric in Metric::ALL {
            if let Some(value) = (self.0)(metric) {
                json.serialize_field(metric.id(), &value)?;
            }
        }
        json.end()
    }
}

/// Results by sector id.
struct Sectors<'a>(&'a Outcome);

impl Serialize for Sectors<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut json = serializer.serialize_struct("Sectors", facts::sectors().len())?;
        for (index, sector) in facts::sectors().iter().enumerate() {
            json.serialize_field(sector.id, &Metrics(|metric| self.0.sector(index, metric)))?;
        }
        json.end()
    }
}

struct BandJson(Band);

impl Serialize for BandJson {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut json = serializer.serialize_struct("Band", 3)?;
        json.serialize_field("low", &self.0.low)?;
        json.serialize_field("mid", &self.0.mid)?;
        json.serialize_field("high", &self.0.high)?;
        json.end()
    }
}

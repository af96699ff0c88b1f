//! Reading a scenario that a host handed in: strict, because a host's script can be corrected.

use super::error::{Problem, ScenarioError};
use super::names;
use super::range::{ELASTICITY, PASS_THROUGH, Range, TARIFF, VOLUME};
use super::{Scenario, Setting, ThirdCountries, Value};

type Read<T> = Result<T, ScenarioError>;

impl Scenario {
    /// Reads a scenario in which every key may be missing; nothing at all is the default scenario.
    ///
    /// A missing key has the preset's value, a missing preset is `june-2025`. A key set to [`Value::Missing`] counts as absent,
    /// even one that is unknown.
    ///
    /// # Errors
    /// The first problem: in each object unknown keys come first (in the host's order), then the keys in the documented order,
    /// levers in the dataset's order.
    pub fn read(value: &Value) -> Result<Scenario, ScenarioError> {
        if *value == Value::Missing {
            return Ok(Scenario::default());
        }
        let root = At::root(value);
        let keys = root.object(names::KEYS.into_iter())?;
        let preset = keys.get("preset").name(names::presets())?;
        let mut scenario = preset.map_or_else(Scenario::default, Scenario::preset);
        keys.get("tariffs").each_lever(&mut scenario.tariffs, |at| at.tariff())?;
        keys.get("volumes").each_lever(&mut scenario.volumes, |at| at.number(VOLUME))?;
        keys.get("passThrough").each_lever(&mut scenario.pass_through, |at| at.number(PASS_THROUGH).map(Some))?;
        keys.get("elasticity").each_lever(&mut scenario.elasticity, |at| at.number(ELASTICITY).map(Some))?;
        let horizons = names::HORIZONS;
        if let Some(index) = keys.get("horizon").name(horizons.into_iter().map(names::horizon_id))? {
            scenario.horizon = horizons.get(index).copied().unwrap_or(scenario.horizon);
        }
        let third = ThirdCountries::ALL;
        if let Some(index) = keys.get("thirdCountries").name(third.into_iter().map(ThirdCountries::id))? {
            scenario.third_countries = third.get(index).copied().unwrap_or_default();
        }
        if let Some(index) = keys.get("basis").name(names::bases())? {
            scenario.basis = index;
        }
        let yen = keys.get("yenPerDollar");
        if !yen.is_missing() {
            scenario.yen_per_dollar = yen.number(super::range::yen())?;
        }
        Ok(scenario)
    }
}

/// A value together with the path to it.
struct At<'a> {
    path: String,
    value: &'a Value,
}

/// An object's path and entries.
struct Entries<'a> {
    path: &'a str,
    entries: &'a [(String, Value)],
}

impl<'a> Entries<'a> {
    fn get(&self, key: &str) -> At<'a> {
        let found = self.entries.iter().find(|(name, _)| name == key);
        At { path: format!("{}.{key}", self.path), value: found.map_or(&Value::Missing, |(_, value)| value) }
    }
}

impl<'a> At<'a> {
    fn root(value: &'a Value) -> At<'a> {
        At { path: "scenario".to_owned(), value }
    }

    fn is_missing(&self) -> bool {
        *self.value == Value::Missing
    }

    fn fails<T>(&self, problem: impl FnOnce(String) -> Problem) -> Read<T> {
        Err(ScenarioError { path: self.path.clone(), problem: problem(self.value.describe()) })
    }

    /// The entries of an object that has no other keys than these.
    fn object(&self, allowed: impl Iterator<Item = &'static str> + Clone) -> Read<Entries<'_>> {
        let Value::Object(entries) = self.value else {
            return self.fails(|given| Problem::NotAnObject { given });
        };
        let unknown =
            entries.iter().find(|(key, value)| *value != Value::Missing && allowed.clone().all(|known| known != key));
        match unknown {
            Some((key, _)) => Err(ScenarioError {
                path: format!("{}.{}", self.path, super::value::shortened(key)),
                problem: Problem::UnknownKey { allowed: allowed.collect() },
            }),
            None => Ok(Entries { path: &self.path, entries }),
        }
    }

    /// Which of several names the value is, or none where it is missing.
    fn name(&self, allowed: impl Iterator<Item = &'static str> + Clone) -> Read<Option<usize>> {
        if self.is_missing() {
            return Ok(None);
        }
        let found = match self.value {
            Value::Text(text) => names::position(allowed.clone(), text),
            _ => None,
        };
        match found {
            Some(index) => Ok(Some(index)),
            None => self.fails(|given| Problem::NoneOf { given, allowed: allowed.collect() }),
        }
    }

    fn number(&self, allowed: Range) -> Read<f64> {
        match self.value {
            Value::Number(number) if allowed.contains(*number) => Ok(allowed.clamp(*number)),
            Value::Number(_) => self.fails(|given| Problem::Outside { given, allowed }),
            _ => self.fails(|given| Problem::NotANumber { given, allowed }),
        }
    }

    fn tariff(&self) -> Read<Setting> {
        match self.value {
            Value::Number(_) => self.number(TARIFF).map(Setting::Added),
            Value::Object(_) => {
                let total = self.object(["total"].into_iter())?.get("total").number(TARIFF)?;
                Ok(Setting::Total(total))
            }
            _ => self.fails(|given| Problem::NotATariff { given, allowed: TARIFF }),
        }
    }

    /// Reads one value per lever into `list`, leaving those that are missing.
    fn each_lever<T>(&self, list: &mut [T], read: impl Fn(&At<'_>) -> Read<T>) -> Read<()> {
        if self.is_missing() {
            return Ok(());
        }
        let keys = self.object(names::levers())?;
        for (lever, slot) in names::levers().zip(list) {
            let at = keys.get(lever);
            if !at.is_missing() {
                *slot = read(&at)?;
            }
        }
        Ok(())
    }
}

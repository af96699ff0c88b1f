//! The model turned round: which value of one lever gives a figure.

use super::control::Control;
use super::estimates;
use super::evidence::own;
use crate::facts;
use crate::scenario::{Scenario, Value};
use tariff_model::{Metric, Solutions};

/// A question: at which value of the lever is the total `target`, all else as in the scenario?
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The figure, of all goods together.
    pub metric: Metric,
    /// The lever.
    pub lever: Control,
    /// What the figure shall be.
    pub target: f64,
    /// Everything else.
    pub scenario: Scenario,
}

/// The keys of a question.
const KEYS: [&str; 4] = ["metric", "lever", "target", "scenario"];

impl Question {
    /// Reads a question as a host hands it in; a missing scenario is `current`.
    ///
    /// # Errors
    /// The first problem, beginning with its path: `solve.lever: "tariffs.boats" is none of …`.
    pub fn read(value: &Value, current: &Scenario) -> Result<Self, String> {
        let Value::Object(entries) = value else { return Err(format!("solve: {} is not an object", value.describe())) };
        let given =
            |key: &str| entries.iter().find(|(name, _)| name == key).map_or(&Value::Missing, |(_, value)| value);
        if let Some((key, _)) =
            entries.iter().find(|(key, value)| *value != Value::Missing && !KEYS.contains(&key.as_str()))
        {
            return Err(format!("solve.{key}: is none of {}", KEYS.join(", ")));
        }
        let none_of =
            |key: &str, all: &[&str]| format!("solve.{key}: {} is none of {}", given(key).describe(), all.join(", "));
        let totals: Vec<&str> = Metric::ALL
            .iter()
            .filter(|metric| metric.in_total() && facts::gives(**metric))
            .map(|metric| metric.id())
            .collect();
        let metric = match given("metric") {
            Value::Text(name) => Metric::from_id(name).filter(|metric| metric.in_total() && facts::gives(*metric)),
            _ => None,
        };
        let metric = metric.ok_or_else(|| none_of("metric", &totals))?;
        let levers = Control::all();
        let paths: Vec<String> = levers.iter().map(|lever| lever.path()).collect();
        let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
        let lever = match given("lever") {
            Value::Text(path) => levers.iter().zip(&paths).find(|(_, known)| *known == path).map(|(lever, _)| *lever),
            _ => None,
        };
        let lever = lever.ok_or_else(|| none_of("lever", &paths))?;
        let target = match given("target") {
            Value::Number(target) if target.is_finite() => *target,
            other => return Err(format!("solve.target: {} is not a finite number", other.describe())),
        };
        let scenario = match given("scenario") {
            Value::Missing => current.clone(),
            scenario => Scenario::read(scenario).map_err(|problem| format!("solve.{problem}"))?,
        };
        Ok(Self { metric, lever, target, scenario })
    }

    /// The scenario with the lever at `value`.
    pub fn at(&self, value: f64) -> Scenario {
        let mut scenario = self.scenario.clone();
        self.lever.set(&mut scenario, Some(value));
        scenario
    }

    /// The answer, in the lever's own unit; a rate given as a whole duty is solved as one.
    pub fn solve(&self) -> Solutions {
        let range = self.lever.range();
        let start = self.lever.get(&self.scenario).unwrap_or_else(|| own(self.lever, &self.scenario));
        let mut figure = |value| estimates::central(&self.at(value)).total(self.metric).unwrap_or(0.0);
        tariff_model::solve(&mut figure, range.low, range.high, start, self.target)
    }
}

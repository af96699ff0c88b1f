//! A derivation as hosts get it: every step with its inputs, down to the leaves.

use super::label::label;
use super::leaf::{Leaf, leaf};
use crate::facts;
use crate::scenario::Scenario;
use crate::words::Words;
use serde::ser::{Serialize, SerializeStruct, Serializer};
use tariff_model::{Explanation, Figure, Metric, Quantity, SUM, Symbol, Unit};

/// The figure of that name: a metric, or a step on the way to one by its sign in the equations; `sector` is a sector's id.
///
/// # Errors
/// Says which name is not known, and which are.
pub fn figure(metric: &str, sector: Option<&str>) -> Result<Figure, String> {
    if let Some(step) = step(metric, sector) {
        return Ok(step);
    }
    let Some(found) = Metric::from_id(metric).filter(|metric| facts::gives(*metric)) else {
        let all: Vec<_> =
            Metric::ALL.iter().filter(|metric| facts::gives(**metric)).map(|metric| metric.id()).collect();
        return Err(format!("metric: \"{metric}\" is none of {}", all.join(", ")));
    };
    let of_sector = match sector {
        None => None,
        Some(id) => Some(facts::sectors().iter().position(|sector| sector.id == id).ok_or_else(|| {
            let all: Vec<_> = facts::sectors().iter().map(|sector| sector.id).collect();
            format!("sector: \"{id}\" is none of {}", all.join(", "))
        })?),
    };
    match of_sector {
        None if !found.in_total() => Err(format!("sector: \"{metric}\" is given by sector only; name one")),
        Some(_) if !found.in_sectors() => Err(format!("sector: \"{metric}\" is given for all goods together only")),
        _ => Ok(Figure { quantity: Quantity::Metric(found), sector: of_sector }),
    }
}

/// A quantity of the equations by its sign: of the economy or of all goods together without a sector, else of one sector.
fn step(sign: &str, sector: Option<&str>) -> Option<Figure> {
    let symbol = Symbol::from_sign(sign)?;
    let sector = match sector {
        Some(id) => Some(facts::sectors().iter().position(|sector| sector.id == id)?),
        None => None,
    };
    let known = if sector.is_some() { !symbol.is_economy() } else { symbol.is_economy() || symbol.adds_up() };
    known.then_some(Figure { quantity: Quantity::Symbol(symbol), sector })
}

/// The figure of a path: a name as [`figure`] takes it and, after a point, a sector's id.
///
/// # Errors
/// As [`figure`].
pub fn at_path(path: &str) -> Result<Figure, String> {
    let (metric, sector) = path.split_once('.').map_or((path, None), |(metric, sector)| (metric, Some(sector)));
    figure(metric, sector)
}

/// The path of a figure of the outcome; `None` for a step on the way.
pub fn path(figure: Figure) -> Option<String> {
    let Quantity::Metric(metric) = figure.quantity else { return None };
    Some(match figure.sector.and_then(|sector| facts::sectors().get(sector)) {
        Some(sector) => format!("{}.{}", metric.id(), sector.id),
        None => metric.id().to_owned(),
    })
}

/// A figure with everything that it comes from. Keys: `label`, `value`, `unit`, `equation` where it is computed, `inputs`, and
/// `leaf` where it is not: `kind`, the `id` of the record behind it and, for a choice, the `preset`'s value.
#[derive(Clone, Copy)]
pub struct Tree<'a> {
    /// The model's steps.
    pub explanation: &'a Explanation<'a>,
    /// What they answer.
    pub scenario: &'a Scenario,
    /// The language of the labels.
    pub words: Words,
    /// The figure at the root.
    pub figure: Figure,
}

impl Serialize for Tree<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { explanation, figure, .. } = *self;
        let (sign, formula) = (figure.quantity.sign(), explanation.formula(figure));
        let inputs = explanation.inputs(figure);
        let mut json = serializer.serialize_struct("Derivation", 6)?;
        json.serialize_field("label", &label(figure, self.words))?;
        json.serialize_field("value", &explanation.value(figure).unwrap_or(0.0))?;
        json.serialize_field("unit", unit(figure.quantity.unit()))?;
        if formula == SUM {
            json.serialize_field("equation", SUM)?;
        } else if !formula.is_empty() {
            let left = if sign.is_empty() { String::new() } else { format!("{sign} = ") };
            json.serialize_field("equation", &format!("{left}{formula}"))?;
        }
        let inputs: Vec<_> = inputs.into_iter().map(|figure| Tree { figure, ..*self }).collect();
        json.serialize_field("inputs", &inputs)?;
        if formula.is_empty()
            && let Some(leaf) = leaf(figure, self.scenario)
        {
            json.serialize_field("leaf", &LeafJson(leaf))?;
        }
        json.end()
    }
}

struct LeafJson(Leaf);

impl Serialize for LeafJson {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Leaf { kind, record, preset } = self.0;
        let mut json = serializer.serialize_struct("Leaf", 3)?;
        json.serialize_field("kind", kind.id())?;
        json.serialize_field("id", record)?;
        if let Some(preset) = preset {
            json.serialize_field("preset", &preset)?;
        }
        json.end()
    }
}

/// The unit's public name, in the vocabulary of the dataset.
fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::UsdBn => "USD-bn",
        Unit::Fraction => "fraction",
        Unit::Ratio => "ratio",
        Unit::Index => "index",
        Unit::Percent => "percent",
        Unit::YenBnPerDay => "JPY-bn-per-day",
        Unit::Usd => "USD",
        Unit::YenPerUsd => "JPY-per-USD",
        Unit::YenTn => "JPY-tn",
        Unit::Days => "days",
        Unit::HouseholdsM => "households-m",
    }
}

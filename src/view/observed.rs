//! What was seen in 2025 beside the model's own figure for the same months and tariffs.

use super::estimates;
use crate::facts::{self, Kind, Record, Value};
use crate::scenario::{Scenario, Setting, ThirdCountries};
use crate::words::Words;
use tariff_model::{Band, Metric};

/// One observation with the model's figure.
#[derive(Debug, Clone, Copy)]
pub struct Observed {
    /// What was seen.
    pub record: &'static Record,
    /// Its figure.
    pub seen: f64,
    /// The model's central figure at the record's scenario.
    pub ours: f64,
    /// The model's band, where the figure has one.
    pub band: Option<Band>,
}

/// How an observation lies to the model's range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Between the ends of the band.
    Inside,
    /// Beyond one of them.
    Outside,
    /// The figure has no band.
    NoRange,
}

/// How many observations stand where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// How many there are of which the model has a range.
    pub all: usize,
    /// How many of them lie inside it.
    pub inside: usize,
    /// How many of them were in view when an assumption was set.
    pub known: usize,
}

/// Every observation that the model has a figure for, in the order of the months.
pub fn all() -> Vec<Observed> {
    let mut list: Vec<Observed> = facts::records().iter().filter_map(Observed::of).collect();
    list.sort_by_key(|observed| observed.months());
    list
}

/// The other observations, whose notes say why.
pub fn unmatched() -> impl Iterator<Item = &'static Record> {
    facts::records().iter().filter(|record| record.kind == Kind::Observation && Observed::of(record).is_none())
}

impl Observed {
    fn of(record: &'static Record) -> Option<Self> {
        let (Some(metric), Value::One(seen)) = (record.metric, record.value) else { return None };
        let scenario = Scenario::parse_state(record.scenario).scenario;
        let sector = record.sector.map(usize::from);
        let (mut ours, mut band) = estimates::figure(&scenario, sector, metric)?;
        if record.unit == POINTS {
            // Points are a rise, so the figure at the duties of 2024 is taken off. No draw changes that one.
            let tariffs = vec![Setting::Added(0.0); facts::levers().len()];
            let before = Scenario { tariffs, third_countries: ThirdCountries::Unchanged, ..scenario };
            let (base, _) = estimates::figure(&before, sector, metric)?;
            ours -= base;
            band = band.map(|band| Band { low: band.low - base, mid: band.mid - base, high: band.high - base });
        }
        Some(Self { record, seen, ours, band })
    }

    /// The time observed.
    pub fn months(&self) -> &'static str {
        if self.record.period.is_empty() { self.record.date } else { self.record.period }
    }

    /// Whether it is a duty; everything else here is a change on a year before.
    pub fn is_duty(&self) -> bool {
        matches!(self.record.metric, Some(Metric::StaticRatePct | Metric::RealisedRatePct))
    }

    /// Whether its figure is in points rather than in per cent.
    pub fn is_in_points(&self) -> bool {
        self.record.unit == POINTS
    }

    /// Whether it lies inside the model's range.
    pub fn verdict(&self) -> Verdict {
        match self.band {
            None => Verdict::NoRange,
            Some(band) if (band.low..=band.high).contains(&self.seen) => Verdict::Inside,
            Some(_) => Verdict::Outside,
        }
    }
}

const POINTS: &str = "percentage-points";

impl Tally {
    /// Counts the observations that the model has a range for.
    pub fn of(list: &[Observed]) -> Self {
        let ranged = || list.iter().filter(|observed| observed.verdict() != Verdict::NoRange);
        Self {
            all: ranged().count(),
            inside: ranged().filter(|observed| observed.verdict() == Verdict::Inside).count(),
            known: ranged().filter(|observed| observed.record.known.is_some()).count(),
        }
    }

    /// The finding in words.
    pub fn title(&self, w: Words) -> String {
        let [all, inside, outside, known] =
            [self.all, self.inside, self.all - self.inside, self.known].map(|count| count.to_string());
        if self.known == 0 {
            w.came_finding_blind(&inside, &all, &outside)
        } else {
            w.came_finding(&inside, &all, &outside, &known)
        }
    }
}

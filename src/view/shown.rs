//! What is on screen: one scenario and everything computed from it.

use super::estimates;
use super::figure;
use crate::facts;
use crate::numbers::Numbers;
use crate::scenario::{Scenario, ThirdCountries};
use crate::words::Words;
use tariff_model::{Band, Metric, Outcome, Symbol, Working};

/// A scenario with its outcome, and the same with the other countries' tariffs switched the other way.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// What the reader chose.
    pub scenario: Scenario,
    /// What the model makes of it.
    pub outcome: Outcome,
    /// The central outcome with the third-country switch turned.
    pub turned: Outcome,
    /// The scenario the reader pinned to compare with, if any.
    pub pinned: Option<Box<Pinned>>,
    /// Per sector, what the outcome was read from.
    sectors: Vec<Detail>,
}

/// A scenario set beside the one on screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Pinned {
    /// What was chosen when it was pinned.
    pub scenario: Scenario,
    /// Its central outcome.
    pub outcome: Outcome,
    /// Every figure on screen less its own; bands are of paired draws.
    pub difference: Outcome,
}

/// One sector's intermediate values and spreads.
#[derive(Debug, Clone, PartialEq)]
struct Detail {
    working: Working,
    exports: Band,
    share: Band,
}

impl Shown {
    /// Computes everything the page shows of `scenario`.
    pub fn of(scenario: Scenario) -> Self {
        Self::beside(scenario, None)
    }

    /// The same, with a scenario to compare it with.
    pub fn beside(scenario: Scenario, pinned: Option<Scenario>) -> Self {
        let outcome = estimates::estimate(&scenario);
        let mut turned = scenario.clone();
        turned.third_countries = match turned.third_countries {
            ThirdCountries::Unchanged => ThirdCountries::Tariffed,
            ThirdCountries::Tariffed => ThirdCountries::Unchanged,
        };
        let turned = estimates::central(&turned);
        let sectors = estimates::details(&scenario).into_iter();
        let sectors = sectors.map(|(working, exports, share)| Detail { working, exports, share }).collect();
        let pinned = pinned.map(|pinned| {
            let outcome = estimates::central(&pinned);
            let difference = estimates::difference(&scenario, &pinned);
            Box::new(Pinned { scenario: pinned, outcome, difference })
        });
        Self { scenario, outcome, turned, pinned, sectors }
    }

    /// A metric of the total; 0 where the dossier has none.
    pub fn total(&self, metric: Metric) -> f64 {
        self.outcome.total(metric).unwrap_or(0.0)
    }

    /// A metric of one sector; 0 where there is none.
    pub fn sector(&self, sector: usize, metric: Metric) -> f64 {
        self.outcome.sector(sector, metric).unwrap_or(0.0)
    }

    /// What the sector exported in the base year at full volume, USD bn.
    pub fn base(&self, sector: usize) -> f64 {
        self.sectors.get(sector).map_or(0.0, |detail| detail.working.market.base_v_j)
    }

    /// Whether the sector exports anything and its duty differs from the base year's.
    pub fn is_taxed(&self, sector: usize) -> bool {
        self.sectors.get(sector).is_some_and(|detail| {
            let market = &detail.working.market;
            market.v_j() > 0.0 && market.rise_j.abs() > 0.0
        })
    }

    /// Whether the exporters' margin is used up, so that the floor holds their price.
    pub fn margin_used_up(&self, sector: usize) -> bool {
        self.is_taxed(sector) && self.sectors.get(sector).is_some_and(|detail| detail.working.at_floor())
    }

    /// The 5–95% band of the sector's export value, USD bn.
    pub fn exports_band(&self, sector: usize) -> Band {
        self.sectors.get(sector).map(|detail| detail.exports).unwrap_or_default()
    }

    /// The 5–95% band of US buyers' share of the duty, per cent.
    pub fn share_band(&self, sector: usize) -> (f64, f64) {
        self.sectors.get(sector).map_or((0.0, 0.0), |detail| (detail.share.low, detail.share.high))
    }

    /// The 5–95% band of a total; zero where there is none.
    pub fn band(&self, metric: Metric) -> Band {
        self.outcome.band(metric).unwrap_or_default()
    }
}

/// What a sentence needs to be written: the state, the words and the numbers of the language in use.
#[derive(Clone, Copy)]
pub struct Say<'a> {
    /// The state on screen.
    pub s: &'a Shown,
    /// The words.
    pub w: Words,
    /// The numbers.
    pub n: Numbers,
}

impl Say<'_> {
    /// A total's figure, marked as such.
    pub fn mark(&self, metric: Metric, text: String) -> String {
        figure::mark(metric, None, &text)
    }

    /// A sector's figure, marked as such.
    pub fn mark_in(&self, sector: usize, metric: Metric, text: String) -> String {
        figure::mark(metric, facts::sectors().get(sector).map(|sector| sector.id), &text)
    }

    /// A step of a sector's derivation, marked as such: what it starts from, or what a title speaks of.
    pub fn mark_step(&self, sector: usize, symbol: Symbol, text: &str) -> String {
        figure::marked([symbol.sign(), ".", facts::sectors().get(sector).map_or("", |sector| sector.id)], text)
    }

    /// How ticks of a dollar axis are worded: bare numbers, the last one with its unit.
    pub fn usd_axis(&self, scale: &super::chart::Scale) -> impl Fn(f64) -> String {
        let (n, last, places) = (self.n, scale.ends().1, scale.places());
        move |tick| if tick >= last - 1e-9 { n.usd_bn(tick) } else { n.fixed(tick, places) }
    }
}

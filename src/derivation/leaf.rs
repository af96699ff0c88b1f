//! What a figure rests on in the end: a fact, a datum, an assumption or a choice.

use crate::facts;
use crate::scenario::{Scenario, ThirdCountries};
use tariff_model::{Figure, Horizon, Quantity, Symbol};

/// What sort of ground a figure stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeafKind {
    /// Something that the sources report.
    Fact,
    /// A number read from published data.
    Datum,
    /// A number that rests on judgement; the record gives its range and evidence.
    Assumption,
    /// Something the reader set.
    Choice,
}

impl LeafKind {
    /// The public name.
    pub fn id(self) -> &'static str {
        match self {
            Self::Fact => "fact",
            Self::Datum => "datum",
            Self::Assumption => "assumption",
            Self::Choice => "choice",
        }
    }
}

/// The end of a derivation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leaf {
    /// What sort of ground it is.
    pub kind: LeafKind,
    /// The record behind the figure, or behind the value that a choice replaces.
    pub record: &'static str,
    /// For a choice, what the preset has instead, in the figure's own unit.
    pub preset: Option<f64>,
}

/// What a figure without a formula rests on in this scenario; `None` where it is no figure of the equations.
pub fn leaf(figure: Figure, scenario: &Scenario) -> Option<Leaf> {
    let Quantity::Symbol(symbol) = figure.quantity else { return None };
    match figure.sector {
        Some(sector) => of_sector(symbol, sector, scenario),
        None => of_economy(symbol, scenario),
    }
}

/// The id of the record of that index, where figures rest on it; else empty.
pub fn record(index: usize) -> &'static str {
    let found = facts::leaf_ids().binary_search_by_key(&index, |(index, _)| usize::from(*index));
    found.ok().and_then(|at| facts::leaf_ids().get(at)).map_or("", |(_, id)| id)
}

/// What the record of that index supports, by what sort of record it is.
fn on(index: usize) -> Leaf {
    let record = record(index);
    let kind = if record.starts_with("datum.") {
        LeafKind::Datum
    } else if record.starts_with("assumption.") {
        LeafKind::Assumption
    } else {
        LeafKind::Fact
    };
    Leaf { kind, record, preset: None }
}

/// The same, unless the reader set something else than the value at the start.
fn unless(chosen: bool, index: usize, start: f64) -> Leaf {
    let ground = on(index);
    if chosen { Leaf { kind: LeafKind::Choice, preset: Some(start), ..ground } } else { ground }
}

fn of_sector(symbol: Symbol, sector: usize, scenario: &Scenario) -> Option<Leaf> {
    let records = facts::sector_records().get(sector)?;
    let lever = usize::from(facts::sectors().get(sector)?.lever);
    let model = facts::dossier().sectors.get(sector)?;
    let (behaviour, rho, sigma) = match scenario.horizon {
        Horizon::Near => (&model.near, records.rho_near, records.sigma_near),
        Horizon::Long => (&model.long, records.rho_long, records.sigma_long),
    };
    Some(match symbol {
        Symbol::Recorded => on(records.exports_usd_bn.into()),
        Symbol::Duty0 => on(records.duty_2024.into()),
        Symbol::ThirdImports => on(records.third_usd_bn.into()),
        Symbol::ThirdDuty0 => on(records.third_duty_2024.into()),
        Symbol::HomeSales => on(records.us_made_usd_bn.into()),
        Symbol::EtaOwn => on(records.eta.into()),
        Symbol::Mu => on(records.mu.into()),
        Symbol::ValueAddedShare => on(records.a_v.into()),
        Symbol::Lambda => on(facts::constant_records().lambda.into()),
        Symbol::Rise | Symbol::AllIn => {
            let preset = facts::presets().get(scenario.preset)?;
            let start = Scenario::preset(scenario.preset).tariffs.get(lever).copied()?;
            let record = preset.rests_on.get(lever).copied()?;
            unless(scenario.tariffs.get(lever) != Some(&start), record.into(), start.percent() / 100.0)
        }
        Symbol::Volume => {
            let volume = scenario.volumes.get(lever).copied()?;
            unless(volume.to_bits() != 100.0_f64.to_bits(), records.exports_usd_bn.into(), 1.0)
        }
        Symbol::Rho => unless(scenario.pass_through.get(lever)?.is_some(), rho.into(), behaviour.rho.mode),
        Symbol::SigmaM => unless(scenario.elasticity.get(lever)?.is_some(), sigma.into(), behaviour.sigma_m.mode),
        Symbol::ThirdRise => {
            unless(scenario.third_countries == ThirdCountries::Tariffed, records.third_rise.into(), 0.0)
        }
        Symbol::Scaling => {
            let record = facts::basis_facts().get(scenario.basis)?.first().copied()?;
            unless(scenario.basis != 0, record.into(), 1.0)
        }
        _ => return None,
    })
}

fn of_economy(symbol: Symbol, scenario: &Scenario) -> Option<Leaf> {
    Some(match symbol {
        Symbol::Yen => {
            let chosen = scenario.yen_per_dollar.to_bits() != facts::default_yen().to_bits();
            unless(chosen, facts::constant_records().yen.into(), facts::default_yen())
        }
        Symbol::Days => on(facts::constant_records().days.into()),
        Symbol::Households => on(facts::constant_records().households.into()),
        Symbol::Gdp => on(facts::constant_records().gdp.into()),
        Symbol::Multiplier => on(facts::constant_records().multiplier.into()),
        Symbol::Leakage => on(facts::constant_records().leakage.into()),
        Symbol::CarPrice => on(facts::constant_records().car_price.into()),
        Symbol::CarShare => on(facts::constant_records().border_share.into()),
        _ => return None,
    })
}

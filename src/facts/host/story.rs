//! Levers, sectors, presets, names, and which record each number of the model rests on.

use super::kept::{indices, list, text as kept};
use super::same;
use super::texts::Texts;
use crate::facts::{ConstantRecords, Currency, Lever, Names, Preset, Sector, SectorRecords, Tick};
use tariff_facts::{Dataset, Rate, SectorRow, fraction, ground};

/// A lever.
pub fn lever(dataset: &Dataset, lever: &tariff_facts::Lever, words: &mut Texts) -> Lever {
    let fact = |id: &Option<String>| id.as_deref().and_then(|id| dataset.record(id)).map(|index| index as u16);
    Lever {
        id: kept(&lever.id),
        name: words.text(&lever.name),
        note: words.some(lever.note.as_ref()),
        fact: fact(&lever.fact),
        ticks: list(lever.ticks.iter().map(|tick| Tick {
            at: tick.at,
            label: words.text(&tick.label),
            fact: fact(&tick.fact),
        })),
    }
}

/// A sector.
pub fn sector(dataset: &Dataset, sector: &SectorRow, words: &mut Texts) -> Sector {
    Sector {
        id: kept(&sector.id),
        name: words.text(&sector.name),
        scope: words.text(&sector.scope),
        lever: dataset.lever(&sector.lever).unwrap_or_default() as u8,
    }
}

/// A preset.
pub fn preset(dataset: &Dataset, preset: &tariff_facts::Preset, words: &mut Texts) -> Preset {
    let levers = &dataset.tables.levers;
    let rate = |id: &String| match preset.tariffs.iter().find(|(lever, _)| lever == id) {
        Some((_, Rate::Total(percent))) => tariff_model::Rate::AllIn(fraction(*percent)),
        Some((_, Rate::Added(percent))) => tariff_model::Rate::Added(fraction(*percent)),
        None => tariff_model::Rate::UNCHANGED,
    };
    let rests_on = |id: &String| {
        let found = preset.rests_on.iter().find(|(lever, _)| lever == id);
        found.and_then(|(_, record)| dataset.record(record)).unwrap_or_default() as u16
    };
    Preset {
        id: kept(&preset.id),
        group: same::group(preset.group),
        label: words.text(&preset.label),
        at: words.text(&preset.at),
        story: words.text(&preset.story),
        tariffs: list(levers.iter().map(|lever| rate(&lever.id))),
        rests_on: list(levers.iter().map(|lever| rests_on(&lever.id))),
        facts: indices(dataset, &preset.facts),
    }
}

/// The names.
pub fn names(names: &tariff_facts::Names, words: &mut Texts) -> Names {
    Names {
        country: words.text(&names.country),
        possessive: words.text(&names.possessive),
        adjective: words.text(&names.adjective),
        title: words.text(&names.title),
        description: words.text(&names.description),
        currency: words.text(&names.currency.name),
    }
}

/// The money; where the dossier does not name it, the sign that stands for any.
pub fn currency(dataset: &Dataset) -> Currency {
    let rate = tariff_facts::model(dataset).constants.yen;
    let own = dataset.names.as_ref().map(|names| &names.currency);
    let symbol = own.map_or("¤", |own| kept(&own.symbol));
    let step = own.map_or((rate.high - rate.low) / 200.0, |own| own.step);
    Currency { symbol, billions: kept(&ground::billions(symbol)), range: [rate.low, rate.high], step }
}

/// The records of one sector's numbers.
pub fn cells(dataset: &Dataset, sector: &str) -> SectorRecords {
    let at = |column: &str| ground::leaf(dataset, &format!("{sector}.{column}")) as u16;
    SectorRecords {
        exports_usd_bn: at("exports-usd-bn"),
        duty_2024: at("duty-2024"),
        third_usd_bn: at("third-usd-bn"),
        third_duty_2024: at("third-duty-2024"),
        us_made_usd_bn: at("us-made-usd-bn"),
        third_rise: at("third-rise"),
        sigma_near: at("sigma-near"),
        sigma_long: at("sigma-long"),
        eta: at("eta"),
        rho_near: at("rho-near"),
        rho_long: at("rho-long"),
        mu: at("mu"),
        a_v: at("a-v"),
    }
}

/// The records of the single numbers.
pub fn constants(dataset: &Dataset) -> ConstantRecords {
    let [lambda, yen, days, households, gdp, multiplier, leakage, car_price, border_share] =
        ground::CONSTANT_RECORDS.map(|(_, name)| ground::leaf(dataset, name) as u16);
    ConstantRecords { lambda, yen, days, households, gdp, multiplier, leakage, car_price, border_share }
}

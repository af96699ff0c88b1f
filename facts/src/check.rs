//! What holds between the parts of the dataset.

use crate::dataset::Dataset;
use crate::fault::Faults;
use crate::observation;
use crate::place::Place;
use crate::record::Record;
use crate::rules;
use crate::scenario::{self, Known};
use crate::vocabulary::Kind;
use std::collections::HashSet;

/// The constants the model cannot do without.
pub const CONSTANTS: [&str; 6] =
    ["japan-gdp", "us-households", "days-a-year", "gdp-multiplier", "import-leakage", "yen-per-dollar"];

/// How many levers the opening sentence has room for.
const IN_SENTENCE: usize = 3;

/// Checks ids, references and every record's own rules.
pub fn check(dataset: &Dataset, faults: &mut Faults) {
    for places in dataset.places() {
        let mut seen = HashSet::new();
        for (id, place) in places {
            if !seen.insert(id) {
                faults.push(place.fault("id", "is taken: another entry has it"));
            }
        }
    }
    let ids = |places: &[(&str, &Place)]| places.iter().map(|(id, _)| (*id).to_owned()).collect::<Vec<_>>();
    let [_, _, levers, _, _, bases, presets] = dataset.places();
    let (levers, bases, presets) = (ids(&levers), ids(&bases), ids(&presets));
    let yen = dataset.names.as_ref().map_or([0.0, f64::INFINITY], |names| names.currency.range);
    let known = Known { levers: &levers, presets: &presets, bases: &bases, yen };
    for record in &dataset.records {
        rules::check(record, &dataset.as_of, faults);
        references(dataset, record, faults);
        observation::check(dataset, record, faults);
        if let Some(reason) = record.scenario.as_deref().and_then(|state| scenario::fault(state, known)) {
            faults.push(record.place.fault("scenario", reason));
        }
    }
    tables(dataset, faults);
    presets_and_bases(dataset, faults);
}

fn references(dataset: &Dataset, record: &Record, faults: &mut Faults) {
    if !record.source.is_empty() && dataset.source(&record.source).is_none() {
        faults.push(record.place.fault("source", format!("\"{}\" is no known source", record.source)));
    }
    for (n, side) in record.sides.iter().enumerate() {
        if !side.source.is_empty() && dataset.source(&side.source).is_none() {
            let field = format!("sides.{}.source", n + 1);
            faults.push(record.place.fault(field, format!("\"{}\" is no known source", side.source)));
        }
    }
    if let Some(dispute) = &record.dispute {
        let known = dataset.records.iter().any(|other| other.id == *dispute && other.kind == Kind::Dispute);
        if !known {
            faults.push(record.place.fault("dispute", format!("\"{dispute}\" is no record of kind dispute")));
        }
    }
    if let Some(lever) = record.lever.as_deref().filter(|lever| dataset.lever(lever).is_none()) {
        faults.push(record.place.fault("lever", format!("\"{lever}\" is no known lever")));
    }
}

fn fact(dataset: &Dataset, place: &Place, field: &str, id: &str, faults: &mut Faults) {
    if dataset.record(id).is_none() {
        faults.push(place.fault(field, format!("\"{id}\" is no known record")));
    }
}

fn tables(dataset: &Dataset, faults: &mut Faults) {
    let tables = &dataset.tables;
    for lever in &tables.levers {
        if let Some(id) = &lever.fact {
            fact(dataset, &lever.place, "fact", id, faults);
        }
        for (n, tick) in lever.ticks.iter().enumerate() {
            if let Some(id) = &tick.fact {
                fact(dataset, &lever.place, &format!("ticks.{}.fact", n + 1), id, faults);
            }
        }
        if !tables.sectors.rows.iter().any(|sector| sector.lever == lever.id) {
            faults.push(lever.place.fault("", "moves no sector"));
        }
    }
    for lever in tables.levers.iter().filter(|lever| lever.phrase.is_some()).skip(IN_SENTENCE) {
        faults.push(lever.place.fault("phrase", format!("is one too many; the opening names {IN_SENTENCE} levers")));
    }
    for sector in &tables.sectors.rows {
        if dataset.lever(&sector.lever).is_none() && !sector.lever.is_empty() {
            faults.push(sector.place.fault("lever", format!("\"{}\" is no known lever", sector.lever)));
        }
        if !tables.parameters.rows.iter().any(|row| row.place.id == sector.id) {
            faults.push(sector.place.fault("", "has no parameters"));
        }
    }
    for row in &tables.parameters.rows {
        if dataset.sector(&row.place.id).is_none() {
            faults.push(row.place.fault("sector", "is no known sector"));
        }
    }
    constants(dataset, faults);
}

fn constants(dataset: &Dataset, faults: &mut Faults) {
    let constants = &dataset.tables.constants;
    let found = |id: &str| constants.iter().find(|constant| constant.id == id);
    for id in CONSTANTS.iter().filter(|id| found(id).is_none()) {
        let place = Place { file: "facts/dossier/constants.toml".to_owned(), item: "constant", id: (*id).to_owned() };
        faults.push(place.fault("", "is missing; the model needs it"));
    }
    for constant in constants {
        if let Some(sector) = constant.sector.as_deref().filter(|id| dataset.sector(id).is_none()) {
            faults.push(constant.place.fault("sector", format!("\"{sector}\" is no known sector")));
        }
    }
    match (found("car-price"), found("border-share")) {
        (Some(price), Some(_)) if price.sector.is_none() => {
            faults.push(price.place.fault("sector", "is missing: which sector's car is it?"));
        }
        (Some(one), None) | (None, Some(one)) => {
            faults.push(one.place.fault("", "car-price and border-share go together; one of them is missing"));
        }
        _ => {}
    }
}

fn presets_and_bases(dataset: &Dataset, faults: &mut Faults) {
    for preset in &dataset.tables.presets {
        for (n, id) in preset.facts.iter().enumerate() {
            fact(dataset, &preset.place, &format!("facts.{}", n + 1), id, faults);
        }
        for (lever, id) in &preset.rests_on {
            fact(dataset, &preset.place, &format!("rests_on.{lever}"), id, faults);
        }
        for (lever, _) in preset.rests_on.iter().filter(|(lever, _)| dataset.lever(lever).is_none()) {
            faults.push(preset.place.fault(format!("rests_on.{lever}"), "is no known lever"));
        }
        for (lever, _) in preset.tariffs.iter().filter(|(lever, _)| dataset.lever(lever).is_none()) {
            faults.push(preset.place.fault(format!("tariffs.{lever}"), "is no known lever"));
        }
        for lever in &dataset.tables.levers {
            if !preset.tariffs.iter().any(|(id, _)| *id == lever.id) {
                faults.push(preset.place.fault(format!("tariffs.{}", lever.id), "is missing"));
            }
            if !preset.rests_on.iter().any(|(id, _)| *id == lever.id) {
                faults.push(preset.place.fault(format!("rests_on.{}", lever.id), "is missing"));
            }
        }
    }
    for basis in &dataset.tables.bases {
        for (n, id) in basis.facts.iter().enumerate() {
            fact(dataset, &basis.place, &format!("facts.{}", n + 1), id, faults);
        }
        for id in basis.rescaled.iter().flat_map(|group| &group.sectors) {
            if dataset.sector(id).is_none() {
                faults.push(basis.place.fault("group", format!("\"{id}\" is no known sector")));
            }
        }
    }
}

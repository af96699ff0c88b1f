//! The dataset as the page has it: the model's data against a second transcription, and the JSON against its schema.
#![cfg(feature = "ssr")]
#![allow(clippy::expect_used)]

#[path = "../model/tests/support/japan.rs"]
#[allow(dead_code)]
mod japan;
mod schema;

use serde_json::Value;
use tariff_explainer::facts::{BASES, DATA_VERSION, DOSSIER, Dataset, LEVERS, PRESETS, RECORDS, SECTORS, SOURCES, id};
use tariff_explainer::words::Words;

fn json() -> Value {
    serde_json::to_value(Dataset { words: &Words::english() }).expect("JSON")
}

fn schema() -> Value {
    serde_json::from_str(include_str!("../facts/facts.schema.json")).expect("a schema")
}

#[test]
fn the_compiled_dossier_is_that_of_the_second_transcription() {
    assert_eq!(DOSSIER, japan::JAPAN);
}

#[test]
fn every_reference_of_the_statics_leads_somewhere() {
    for record in &RECORDS {
        assert!(usize::from(record.source) < SOURCES.len(), "{}", record.id);
        assert!(record.dispute.is_none_or(|index| usize::from(index) < RECORDS.len()), "{}", record.id);
        assert!(record.sector.is_none_or(|index| usize::from(index) < SECTORS.len()), "{}", record.id);
        assert!(record.known.is_none_or(|index| RECORDS[usize::from(index)].evidence.is_some()), "{}", record.id);
        assert!(record.lever.is_none_or(|index| usize::from(index) < LEVERS.len()), "{}", record.id);
    }
    assert_eq!(
        (SECTORS.len(), LEVERS.len(), BASES.len()),
        (DOSSIER.sectors.len(), DOSSIER.levers, DOSSIER.bases.len())
    );
    assert!(SECTORS.iter().zip(DOSSIER.sectors.iter()).all(|(sector, data)| usize::from(sector.lever) == data.lever));
    assert!(PRESETS.iter().all(|preset| preset.tariffs.len() == LEVERS.len() && !preset.facts.is_empty()));
    assert_eq!(RECORDS[id::TARIFF_CARS].id, "tariff-cars");
    assert_eq!(RECORDS[id::DATUM_CARS_EXPORTS_USD_BN].id, "datum.cars.exports-usd-bn");
}

#[test]
fn no_text_of_a_fact_is_missing() {
    let words = Words::english();
    for record in &RECORDS {
        let own = [Some(record.statement), record.title, record.note, record.excerpt, record.evidence, record.scope];
        assert!(own.into_iter().flatten().all(|text| !words.text(text).is_empty()), "{}", record.id);
    }
}

#[test]
fn the_json_keeps_to_its_schema() {
    let faults = schema::faults(&json(), &schema());
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_schema_refuses_what_is_no_dataset() {
    let spoilt: [fn(&mut Value); 7] = [
        |json| json["records"][0]["kind"] = "levy".into(),
        |json| json["records"][0]["extra"] = 1.into(),
        |json| json["records"][0]["id"] = "Not An Id".into(),
        |json| json["records"][id::OBSERVATION_CARS_VALUE_MAY]["metric"] = "dutiesUsdBn".into(),
        |json| json["sources"][0]["dateKnown"] = Value::Null,
        |json| json["presets"][0]["tariffs"]["cars"] = 101.into(),
        |json| drop(json.as_object_mut().expect("an object").remove("model")),
    ];
    for (n, spoil) in spoilt.into_iter().enumerate() {
        let mut json = json();
        spoil(&mut json);
        assert!(!schema::faults(&json, &schema()).is_empty(), "case {n}");
    }
}

#[test]
fn the_json_names_what_it_refers_to() {
    let json = json();
    assert_eq!(json["dataVersion"], DATA_VERSION);
    assert_eq!(json["records"].as_array().map(Vec::len), Some(RECORDS.len()));
    let cars = &json["records"][id::TARIFF_CARS];
    assert_eq!(cars["source"], "article-000");
    assert_eq!(cars["lever"], "cars");
    assert_eq!(cars["value"], 25.0);
    assert!(cars["statement"]["en"].as_str().is_some_and(|text| text.contains("25%")));
    let seen = &json["records"][id::OBSERVATION_CARS_VALUE_MAY];
    assert_eq!((&seen["metric"], &seen["sector"]), (&"exportValueChangePct".into(), &"cars".into()));
    assert_eq!((&seen["period"], &seen["known"]), (&"2025-05".into(), &"assumption.cars.rho-near".into()));
    let deal = PRESETS.iter().position(|preset| preset.id == "deal-15").expect("the deal");
    assert_eq!(
        json["presets"][deal]["tariffs"],
        serde_json::json!({
            "cars": { "total": 15.0 }, "parts": { "total": 15.0 }, "metals": 50.0, "other": { "total": 15.0 }, "exempt": 0.0
        })
    );
    assert_eq!(json["model"]["sectors"][0]["duty2024"], 0.025);
    assert_eq!(json["model"]["parameters"][0]["rhoNear"], serde_json::json!([0.0, 0.15, 0.4]));
    assert_eq!(json["model"]["bases"][1]["group"], serde_json::json!(["cars", "parts"]));
}

//! The JSON that hosts get back.
#![allow(clippy::expect_used)]

mod hosts;

use hosts::read;
use serde_json::json;
use tariff_explainer::facts::{DATA_VERSION, DOSSIER};
use tariff_explainer::scenario::{OutcomeJson, Scenario, ScenarioJson, names};
use tariff_model::{Estimator, Metric};

fn outcome(scenario: serde_json::Value) -> serde_json::Value {
    let scenario = read(scenario);
    let outcome = Estimator::new(DOSSIER.clone()).estimate(&scenario.case());
    serde_json::to_value(OutcomeJson { scenario: &scenario, outcome: &outcome }).expect("JSON")
}

const KEYS: &str = "preset, tariffs, volumes, passThrough, elasticity, horizon, thirdCountries, basis, yenPerDollar";
const SECTOR_IDS: [&str; 8] = ["cars", "parts", "steel", "aluminium", "machinery", "electronics", "other", "exempt"];
const TOTAL: [&str; 20] = [
    "dutiesUsdBn",
    "extraDutiesUsdBn",
    "staticRatePct",
    "realisedRatePct",
    "exportValueUsdBn",
    "exportValueChangePct",
    "exportVolumeChangePct",
    "usBuyersLossUsdBn",
    "exportersLossUsdBn",
    "exportersLossYenBnPerDay",
    "carsLossYenBnPerDay",
    "divertedToThirdUsdBn",
    "divertedToUsUsdBn",
    "notBoughtUsdBn",
    "deadweightLossUsdBn",
    "usNetLossUsdBn",
    "gdpRealPct",
    "gdpIncomePct",
    "costPerUsHouseholdUsd",
    "carPriceUsd",
];
const SECTORAL: [&str; 18] = [
    "dutiesUsdBn",
    "extraDutiesUsdBn",
    "staticRatePct",
    "realisedRatePct",
    "exportValueUsdBn",
    "exportValueChangePct",
    "exportVolumeChangePct",
    "buyerPriceChangePct",
    "exporterPriceChangePct",
    "buyersSharePct",
    "usBuyersLossUsdBn",
    "exportersLossUsdBn",
    "exportersLossYenBnPerDay",
    "divertedToThirdUsdBn",
    "divertedToUsUsdBn",
    "notBoughtUsdBn",
    "deadweightLossUsdBn",
    "usNetLossUsdBn",
];
const BANDED: [&str; 15] = [
    "dutiesUsdBn",
    "extraDutiesUsdBn",
    "exportValueUsdBn",
    "exportValueChangePct",
    "exportVolumeChangePct",
    "usBuyersLossUsdBn",
    "exportersLossUsdBn",
    "exportersLossYenBnPerDay",
    "carsLossYenBnPerDay",
    "deadweightLossUsdBn",
    "usNetLossUsdBn",
    "gdpRealPct",
    "gdpIncomePct",
    "costPerUsHouseholdUsd",
    "carPriceUsd",
];

#[test]
fn the_scenario_written_as_json_is_complete_and_in_the_documented_order() {
    let json = serde_json::to_value(ScenarioJson(&Scenario::default())).expect("JSON");
    assert_eq!(keys(&json).join(", "), KEYS);
    let expected = json!({
        "preset": "june-2025",
        "tariffs": { "cars": 25.0, "parts": 25.0, "metals": 50.0, "other": 10.0, "exempt": 0.0 },
        "volumes": { "cars": 100.0, "parts": 100.0, "metals": 100.0, "other": 100.0, "exempt": 100.0 },
        "passThrough": {},
        "elasticity": {},
        "horizon": "near",
        "thirdCountries": "unchanged",
        "basis": "customs",
        "yenPerDollar": 145.0
    });
    assert_eq!(json, expected);
    let changed = json!({
        "preset": "deal-15", "passThrough": { "parts": 60 }, "elasticity": { "cars": 3 }, "horizon": "long",
        "thirdCountries": "tariffed", "basis": "reported"
    });
    let json = serde_json::to_value(ScenarioJson(&read(changed))).expect("JSON");
    assert_eq!(json["tariffs"]["cars"], json!({ "total": 15.0 }));
    assert_eq!(json["tariffs"]["metals"], json!(50.0));
    assert_eq!(json["passThrough"], json!({ "parts": 60.0 }));
    assert_eq!(json["elasticity"], json!({ "cars": 3.0 }));
    assert_eq!((&json["horizon"], &json["basis"]), (&json!("long"), &json!("reported")));
    assert_eq!(json["thirdCountries"], json!("tariffed"));
}

#[test]
fn the_outcome_written_as_json_has_every_metric_where_it_lives_in_order_and_finite() {
    let scenario = Scenario::default();
    let json = outcome(json!({}));
    assert_eq!(keys(&json), ["scenario", "dataVersion", "total", "sectors", "bands"]);
    assert_eq!(json["dataVersion"], json!(DATA_VERSION));
    assert_eq!(json["scenario"], serde_json::to_value(ScenarioJson(&scenario)).expect("JSON"));
    assert_eq!(keys(&json["total"]), TOTAL);
    assert_eq!(keys(&json["sectors"]), SECTOR_IDS);
    for sector in SECTOR_IDS {
        assert_eq!(keys(&json["sectors"][sector]), SECTORAL, "{sector}");
    }
    assert_eq!(keys(&json["bands"]), BANDED);
    for metric in BANDED {
        assert_eq!(keys(&json["bands"][metric]), ["low", "mid", "high"], "{metric}");
    }
    for part in ["total", "sectors", "bands"] {
        assert_numbers(&json[part]);
    }
}

/// The reference's digits are twelve for totals and ten for bands.
fn assert_near(found: &serde_json::Value, expected: f64, tolerance: f64) {
    let found = found.as_f64().unwrap_or(f64::NAN);
    assert!((found - expected).abs() <= tolerance * expected.abs(), "{found} is not {expected}");
}

#[test]
fn a_scenario_in_readers_units_gives_the_references_numbers() {
    let json = outcome(json!({
        "preset": "deal-15", "tariffs": { "metals": { "total": 30 }, "exempt": 12.5 }, "volumes": { "cars": 80, "other": 0 },
        "passThrough": { "parts": 60 }, "thirdCountries": "tariffed", "basis": "reported", "yenPerDollar": 150
    }));
    assert_near(&json["total"]["dutiesUsdBn"], 6.48149031645, 1e-11);
    assert_near(&json["total"]["exportValueChangePct"], -67.8651449718, 1e-11);
    assert_near(&json["total"]["carsLossYenBnPerDay"], 0.628654080594, 1e-11);
    assert_near(&json["bands"]["gdpIncomePct"]["high"], -1.761548934, 1e-9);
    let json = outcome(json!({}));
    assert_near(&json["total"]["dutiesUsdBn"], 18.4997986624, 1e-11);
    assert_near(&json["bands"]["carPriceUsd"]["mid"], 31083.08239, 1e-9);
}

#[test]
fn a_lever_at_nothing_still_has_every_number() {
    let none = json!({ "cars": 0, "parts": 0, "metals": 0, "other": 0, "exempt": 0 });
    let json = outcome(json!({ "volumes": none, "horizon": "long" }));
    assert_eq!(json["total"]["exportValueChangePct"], json!(-100.0));
    for part in ["total", "sectors", "bands"] {
        assert_numbers(&json[part]);
    }
}

#[test]
fn the_type_file_names_every_id() {
    let types = include_str!("../src/embed/tariff-explainer.d.ts");
    let ids = names::presets().chain(names::levers()).chain(names::bases()).chain(SECTOR_IDS);
    let metrics = Metric::ALL.into_iter().map(Metric::id);
    for id in ids.chain(metrics) {
        assert!(types.contains(&format!("\"{id}\"")), "{id}");
    }
}

fn keys(json: &serde_json::Value) -> Vec<&str> {
    json.as_object().expect("an object").keys().map(String::as_str).collect()
}

/// JSON has no NaN: serde_json writes `null` for what is not finite.
fn assert_numbers(json: &serde_json::Value) {
    match json {
        serde_json::Value::Object(entries) => entries.values().for_each(assert_numbers),
        other => assert!(other.is_number(), "{other}"),
    }
}

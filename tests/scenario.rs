//! Reading scenarios from hosts.

#![allow(clippy::expect_used)]

mod hosts;
mod strategies;

use hosts::{read, value};
use proptest::prelude::*;
use serde_json::json;
use tariff_explainer::facts::PRESETS;
use tariff_explainer::scenario::{Scenario, ScenarioJson, Setting, ThirdCountries, Value, names};
use tariff_model::{Horizon, Rate};

fn object<const N: usize>(entries: [(&str, Value); N]) -> Value {
    Value::Object(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

fn message(value: &Value) -> String {
    Scenario::read(value).expect_err("an invalid scenario").to_string()
}

fn preset(id: &str) -> usize {
    names::presets().position(|known| known == id).expect("a known preset")
}

const PRESET_IDS: &str = "before-april-2025, june-2025, no-deal, all-lifted, letter-august, deal-15";
const KEYS: &str = "preset, tariffs, volumes, passThrough, elasticity, horizon, thirdCountries, basis, yenPerDollar";
const LEVER_IDS: &str = "cars, parts, metals, other, exempt";

#[test]
fn nothing_and_an_empty_object_are_june_2025() {
    let june = Scenario::default();
    assert_eq!(names::preset_id(june.preset), "june-2025");
    assert_eq!(Scenario::read(&Value::Missing), Ok(june.clone()));
    assert_eq!(read(json!({})), june);
    assert_eq!(june.tariffs, [25.0, 25.0, 50.0, 10.0, 0.0].map(Setting::Added));
    assert_eq!(june.volumes, [100.0; 5]);
    assert_eq!(june.pass_through, [None; 5]);
    assert_eq!(june.elasticity, [None; 5]);
    assert_eq!(june.horizon, Horizon::Near);
    assert_eq!(june.third_countries, ThirdCountries::Unchanged);
    assert_eq!(names::basis_id(june.basis), "customs");
    assert_eq!(june.yen_per_dollar, 145.0);
}

#[test]
fn every_preset_sets_the_rates_of_the_design() {
    let rates = |id: &str| Scenario::preset(preset(id)).tariffs;
    let added = |percent: [f64; 5]| percent.map(Setting::Added).to_vec();
    assert_eq!(rates("before-april-2025"), added([0.0; 5]));
    assert_eq!(rates("all-lifted"), added([0.0; 5]));
    assert_eq!(rates("june-2025"), added([25.0, 25.0, 50.0, 10.0, 0.0]));
    assert_eq!(rates("no-deal"), added([25.0, 25.0, 50.0, 24.0, 0.0]));
    assert_eq!(rates("letter-august"), added([25.0, 25.0, 50.0, 25.0, 0.0]));
    let total = Setting::Total(15.0);
    assert_eq!(rates("deal-15"), [total, total, Setting::Added(50.0), total, Setting::Added(0.0)]);
    assert_eq!(PRESETS.iter().map(|preset| preset.id).collect::<Vec<_>>().join(", "), PRESET_IDS);
    assert_eq!(names::levers().collect::<Vec<_>>().join(", "), LEVER_IDS);
    assert_eq!(names::bases().collect::<Vec<_>>(), ["customs", "reported"]);
}

#[test]
fn missing_keys_come_from_the_scenarios_own_preset() {
    let scenario = read(json!({
        "preset": "deal-15",
        "tariffs": { "metals": { "total": 30 }, "exempt": 12.5 },
        "volumes": { "cars": 80, "other": 0 },
        "passThrough": { "parts": 60 },
        "elasticity": { "cars": 1.2 },
        "horizon": "long",
        "thirdCountries": "tariffed",
        "basis": "reported",
        "yenPerDollar": 150
    }));
    assert_eq!(scenario.preset, preset("deal-15"));
    let total = Setting::Total;
    assert_eq!(scenario.tariffs, [total(15.0), total(15.0), total(30.0), total(15.0), Setting::Added(12.5)]);
    assert_eq!(scenario.volumes, [80.0, 100.0, 100.0, 0.0, 100.0]);
    assert_eq!(scenario.pass_through, [None, Some(60.0), None, None, None]);
    assert_eq!(scenario.elasticity, [Some(1.2), None, None, None, None]);
    assert_eq!(scenario.horizon, Horizon::Long);
    assert_eq!(scenario.third_countries, ThirdCountries::Tariffed);
    assert_eq!(names::basis_id(scenario.basis), "reported");
    assert_eq!(scenario.yen_per_dollar, 150.0);

    let case = scenario.case();
    assert_eq!(case.tariffs[2], Rate::AllIn(0.3));
    assert_eq!(case.tariffs[4], Rate::Added(0.125));
    assert_eq!(case.volumes, [0.8, 1.0, 1.0, 0.0, 1.0]);
    assert_eq!(case.pass_through[1], Some(0.6));
    assert_eq!(case.elasticity[0], Some(1.2));
    assert!(case.third_countries_tariffed);
    assert_eq!((case.horizon, case.basis, case.yen_per_dollar), (Horizon::Long, 1, 150.0));
}

#[test]
fn a_presets_case_has_the_datasets_own_fractions_to_the_bit() {
    for (index, preset) in PRESETS.iter().enumerate() {
        assert_eq!(Scenario::preset(index).case().tariffs, preset.tariffs, "{}", preset.id);
    }
}

#[test]
fn every_wrong_scenario_is_refused_with_the_path_and_what_is_allowed() {
    let cases = [
        (json!(5), "scenario: 5 is not an object".to_owned()),
        (json!(null), "scenario: null is not an object".to_owned()),
        (json!("june-2025"), "scenario: \"june-2025\" is not an object".to_owned()),
        (json!(true), "scenario: true is not an object".to_owned()),
        (json!([]), "scenario: an array is not an object".to_owned()),
        (json!({ "tarifs": {} }), format!("scenario.tarifs: is none of {KEYS}")),
        (json!({ "": 1 }), format!("scenario.: is none of {KEYS}")),
        (json!({ "preset": "x" }), format!("scenario.preset: \"x\" is none of {PRESET_IDS}")),
        (json!({ "preset": null }), format!("scenario.preset: null is none of {PRESET_IDS}")),
        (json!({ "preset": 1 }), format!("scenario.preset: 1 is none of {PRESET_IDS}")),
        (json!({ "tariffs": null }), "scenario.tariffs: null is not an object".to_owned()),
        (json!({ "tariffs": 25 }), "scenario.tariffs: 25 is not an object".to_owned()),
        (json!({ "tariffs": [25] }), "scenario.tariffs: an array is not an object".to_owned()),
        (json!({ "tariffs": { "boats": 5 } }), format!("scenario.tariffs.boats: is none of {LEVER_IDS}")),
        (json!({ "tariffs": { "cars": 140 } }), "scenario.tariffs.cars: 140 is outside 0–100".to_owned()),
        (json!({ "tariffs": { "cars": -0.5 } }), "scenario.tariffs.cars: -0.5 is outside 0–100".to_owned()),
        (
            json!({ "tariffs": { "cars": "25" } }),
            "scenario.tariffs.cars: \"25\" is neither a number (0–100) nor { \"total\": 0–100 }".to_owned(),
        ),
        (
            json!({ "tariffs": { "cars": null } }),
            "scenario.tariffs.cars: null is neither a number (0–100) nor { \"total\": 0–100 }".to_owned(),
        ),
        (
            json!({ "tariffs": { "cars": { "total": 400 } } }),
            "scenario.tariffs.cars.total: 400 is outside 0–100".to_owned(),
        ),
        (
            json!({ "tariffs": { "cars": { "total": null } } }),
            "scenario.tariffs.cars.total: null is not a number (0–100)".to_owned(),
        ),
        (
            json!({ "tariffs": { "cars": {} } }),
            "scenario.tariffs.cars.total: undefined is not a number (0–100)".to_owned(),
        ),
        (
            json!({ "tariffs": { "cars": { "total": 15, "added": 1 } } }),
            "scenario.tariffs.cars.added: is none of total".to_owned(),
        ),
        (json!({ "volumes": null }), "scenario.volumes: null is not an object".to_owned()),
        (json!({ "volumes": { "steel": 5 } }), format!("scenario.volumes.steel: is none of {LEVER_IDS}")),
        (json!({ "volumes": { "cars": 201 } }), "scenario.volumes.cars: 201 is outside 0–200".to_owned()),
        (json!({ "volumes": { "cars": null } }), "scenario.volumes.cars: null is not a number (0–200)".to_owned()),
        (
            json!({ "volumes": { "cars": { "total": 5 } } }),
            "scenario.volumes.cars: an object is not a number (0–200)".to_owned(),
        ),
        (json!({ "passThrough": 15 }), "scenario.passThrough: 15 is not an object".to_owned()),
        (json!({ "passThrough": { "x": 1 } }), format!("scenario.passThrough.x: is none of {LEVER_IDS}")),
        (
            json!({ "passThrough": { "metals": 100.5 } }),
            "scenario.passThrough.metals: 100.5 is outside 0–100".to_owned(),
        ),
        (
            json!({ "passThrough": { "cars": null } }),
            "scenario.passThrough.cars: null is not a number (0–100)".to_owned(),
        ),
        (json!({ "elasticity": [] }), "scenario.elasticity: an array is not an object".to_owned()),
        (json!({ "elasticity": { "cars": 1 } }), "scenario.elasticity.cars: 1 is outside 1.2–10".to_owned()),
        (json!({ "elasticity": { "cars": 1e300 } }), "scenario.elasticity.cars: 1e300 is outside 1.2–10".to_owned()),
        (
            json!({ "elasticity": { "cars": false } }),
            "scenario.elasticity.cars: false is not a number (1.2–10)".to_owned(),
        ),
        (json!({ "horizon": "soon" }), "scenario.horizon: \"soon\" is none of near, long".to_owned()),
        (json!({ "horizon": null }), "scenario.horizon: null is none of near, long".to_owned()),
        (json!({ "thirdCountries": true }), "scenario.thirdCountries: true is none of unchanged, tariffed".to_owned()),
        (json!({ "basis": {} }), "scenario.basis: an object is none of customs, reported".to_owned()),
        (json!({ "yenPerDollar": 79.9 }), "scenario.yenPerDollar: 79.9 is outside 80–250".to_owned()),
        (json!({ "yenPerDollar": "145" }), "scenario.yenPerDollar: \"145\" is not a number (80–250)".to_owned()),
    ];
    for (json, expected) in cases {
        assert_eq!(message(&value(&json)), expected, "{json}");
    }
}

#[test]
fn numbers_that_json_cannot_hold_are_outside_the_range() {
    for (number, name) in [(f64::NAN, "NaN"), (f64::INFINITY, "Infinity"), (f64::NEG_INFINITY, "-Infinity")] {
        let given = object([("yenPerDollar", Value::Number(number))]);
        assert_eq!(message(&given), format!("scenario.yenPerDollar: {name} is outside 80–250"));
        let given = object([("tariffs", object([("cars", Value::Number(number))]))]);
        assert_eq!(message(&given), format!("scenario.tariffs.cars: {name} is outside 0–100"));
    }
    for name in ["a function", "a symbol", "a bigint", "an array", "a nested object"] {
        assert_eq!(message(&Value::Other(name)), format!("scenario: {name} is not an object"));
    }
}

#[test]
fn a_key_set_to_undefined_counts_as_missing_even_an_unknown_one() {
    let given = object([
        ("preset", Value::Missing),
        ("tarifs", Value::Missing),
        ("volumes", object([("cars", Value::Missing), ("boats", Value::Missing)])),
        ("horizon", Value::Missing),
        ("yenPerDollar", Value::Missing),
    ]);
    assert_eq!(Scenario::read(&given), Ok(Scenario::default()));
    let given = object([("tariffs", object([("cars", object([("total", Value::Missing)]))]))]);
    assert_eq!(message(&given), "scenario.tariffs.cars.total: undefined is not a number (0–100)");
}

#[test]
fn of_several_problems_unknown_keys_come_first_and_then_the_documented_order() {
    let json = json!({ "yenPerDollar": 1, "volumes": { "parts": -1, "cars": -1 }, "tarifs": 1, "preset": "x" });
    assert!(message(&value(&json)).starts_with("scenario.tarifs:"));
    let json = json!({ "yenPerDollar": 1, "volumes": { "parts": -1, "cars": -1 }, "preset": "x" });
    assert!(message(&value(&json)).starts_with("scenario.preset:"));
    let json = json!({ "yenPerDollar": 1, "volumes": { "parts": -1, "cars": -1 } });
    assert!(message(&value(&json)).starts_with("scenario.volumes.cars:"));
}

#[test]
fn a_message_does_not_repeat_a_long_text_in_full() {
    let given = object([("preset", Value::Text("é".repeat(10_000)))]);
    assert!(message(&given).len() < 300);
    let given = Value::Object(vec![("k".repeat(10_000), Value::Null)]);
    assert!(message(&given).len() < 300);
}

#[test]
fn the_ends_of_every_range_are_allowed_and_minus_zero_is_zero() {
    let scenario = read(json!({
        "tariffs": { "cars": -0.0, "parts": 100, "metals": { "total": -0.0 }, "other": { "total": 100 } },
        "volumes": { "cars": -0.0, "parts": 200 },
        "passThrough": { "cars": -0.0, "parts": 100 },
        "elasticity": { "cars": 1.2, "parts": 10 },
        "yenPerDollar": 80
    }));
    assert!(scenario.tariffs[0].percent().is_sign_positive());
    assert!(scenario.tariffs[2].percent().is_sign_positive());
    assert!(scenario.volumes[0].is_sign_positive());
    assert!(scenario.pass_through[0].expect("set").is_sign_positive());
    assert_eq!(read(json!({ "yenPerDollar": 250 })).yen_per_dollar, 250.0);
}

#[test]
fn a_preset_chip_changes_the_tariffs_and_keeps_the_rest() {
    let scenario = read(json!({
        "tariffs": { "cars": 3 }, "volumes": { "cars": 80 }, "passThrough": { "cars": 20 }, "elasticity": { "other": 3 },
        "horizon": "long", "thirdCountries": "tariffed", "basis": "reported", "yenPerDollar": 150
    }));
    let chosen = scenario.with_preset(preset("deal-15"));
    assert_eq!(chosen.preset, preset("deal-15"));
    assert_eq!(chosen.tariffs, Scenario::preset(preset("deal-15")).tariffs);
    let restored = Scenario { preset: scenario.preset, tariffs: scenario.tariffs.clone(), ..chosen };
    assert_eq!(restored, scenario);
    assert_eq!(Scenario::preset(usize::MAX), Scenario::default());
    assert_eq!(scenario.with_preset(usize::MAX).tariffs, Scenario::default().tariffs);
}

#[test]
fn whatever_code_writes_into_the_fields_is_brought_back_into_range() {
    let wild = Scenario {
        preset: 99,
        tariffs: vec![Setting::Added(f64::NAN), Setting::Total(1e9), Setting::Added(-0.0)],
        volumes: vec![f64::INFINITY, -1.0, f64::NAN, 1.0, 1.0, 1.0, 1.0],
        pass_through: vec![],
        elasticity: vec![Some(0.0), Some(f64::NAN)],
        basis: 99,
        yen_per_dollar: f64::NAN,
        ..Scenario::default()
    };
    let tame = wild.normalised();
    assert_eq!(tame.preset, names::default_preset());
    assert_eq!(tame.tariffs[..2], [Setting::Added(25.0), Setting::Total(100.0)]);
    assert_eq!(tame.tariffs[3], Setting::Added(10.0));
    assert!(tame.tariffs[2].percent().is_sign_positive());
    assert_eq!(tame.volumes, [200.0, 0.0, 100.0, 1.0, 1.0]);
    assert_eq!(tame.elasticity, [Some(1.2), None, None, None, None]);
    assert_eq!((tame.pass_through.len(), tame.basis, tame.yen_per_dollar), (5, 0, 145.0));
}

proptest! {
    #[test]
    fn a_scenario_written_as_json_reads_back_as_itself(scenario in strategies::scenarios()) {
        let json = serde_json::to_value(ScenarioJson(&scenario)).expect("JSON");
        prop_assert_eq!(Scenario::read(&value(&json)), Ok(scenario));
    }

    #[test]
    fn a_valid_scenario_is_its_own_normal_form(scenario in strategies::scenarios()) {
        prop_assert_eq!(scenario.clone().normalised(), scenario);
    }
}

//! Links: writing a scenario as a state, reading any text as one, and the page's hash.

#![allow(clippy::expect_used)]

mod strategies;

use proptest::prelude::*;
use tariff_explainer::facts::DATA_VERSION;
use tariff_explainer::scenario::{
    Notice, Parsed, Scenario, Setting, TARIFF, ThirdCountries, hash_get, hash_set, names, shared_state, state,
};
use tariff_model::Horizon;

fn preset(id: &str) -> usize {
    names::presets().position(|known| known == id).expect("a known preset")
}

fn parse(text: &str) -> Parsed {
    Scenario::parse_state(text)
}

/// Parses a state that must cause no notice.
fn scenario(text: &str) -> Scenario {
    let Parsed { scenario, notices, .. } = parse(text);
    assert_eq!(notices, [], "{text}");
    scenario
}

fn said(text: &str) -> Vec<String> {
    parse(text).notices.iter().map(Notice::to_string).collect()
}

#[test]
fn the_default_scenario_is_the_format_alone_and_presets_are_their_ids() {
    assert_eq!(state(&Scenario::default()), "1");
    assert_eq!(state(&Scenario::preset(preset("no-deal"))), "1;no-deal");
    assert_eq!(scenario("1"), Scenario::default());
    assert_eq!(scenario("1;deal-15"), Scenario::preset(preset("deal-15")));
    assert_eq!(scenario("1;june-2025"), Scenario::default());
}

#[test]
fn only_what_differs_is_written_in_the_documented_order_and_in_shortest_decimals() {
    let mut full = Scenario::preset(preset("no-deal"));
    full.tariffs[0] = Setting::Total(15.0);
    full.tariffs[1] = Setting::Added(12.5);
    full.volumes[4] = 80.0;
    full.pass_through[0] = Some(15.0);
    full.pass_through[2] = Some(0.1 + 0.2);
    full.elasticity[0] = Some(2.5);
    full.horizon = Horizon::Long;
    full.third_countries = ThirdCountries::Tariffed;
    full.basis = 1;
    full.yen_per_dollar = 150.0;
    let text = "1;no-deal;t.cars=15a;t.parts=12.5;v.exempt=80;p.cars=15;p.metals=0.30000000000000004;e.cars=2.5;h=long;c=tariffed;b=reported;y=150";
    assert_eq!(state(&full), text);
    assert_eq!(scenario(text), full);
    assert_eq!(
        shared_state(&full, Some("dutiesUsdBn.cars"), None),
        format!("{text};d={DATA_VERSION};o=dutiesUsdBn.cars")
    );
    assert_eq!(shared_state(&full, None, None), format!("{text};d={DATA_VERSION}"));
}

#[test]
fn an_added_and_an_all_in_rate_of_the_same_number_are_different_choices() {
    let added = scenario("1;t.cars=15");
    let total = scenario("1;t.cars=15a");
    assert_ne!(added, total);
    assert_eq!(state(&scenario("1;deal-15;t.cars=15")), "1;deal-15;t.cars=15");
    assert_eq!(state(&scenario("1;t.cars=25a")), "1;t.cars=25a");
}

#[test]
fn values_that_equal_the_presets_are_not_written_back() {
    assert_eq!(state(&scenario("1;june-2025;t.cars=25;v.cars=100;h=near;c=unchanged;b=customs;y=145")), "1");
    assert_eq!(state(&scenario("1;t.exempt=-0")), "1");
    assert_eq!(state(&scenario("1;t.cars=15.50;y=1.5e2")), "1;t.cars=15.5;y=150");
}

#[test]
fn a_state_in_another_format_gives_the_default_scenario_and_one_notice() {
    for text in ["", " ", "2", "2;no-deal", "no-deal", "t.cars=5;t.boats=6", ";1", "1a", "#", "#a=b", "#te=", "💥"] {
        let parsed = parse(text);
        assert_eq!(parsed.scenario, Scenario::default(), "{text}");
        assert_eq!(parsed.notices.len(), 1, "{text}");
        assert!(matches!(parsed.notices[0], Notice::UnknownFormat { .. }), "{text}");
    }
    assert_eq!(said("2;no-deal"), ["state: format \"2\" is not 1; ignored"]);
}

#[test]
fn numbers_out_of_range_are_clamped_and_said() {
    let parsed = parse("1;t.cars=140;t.parts=-3;t.metals=400a;v.cars=201;p.cars=101;e.cars=1;e.parts=11;y=1e999");
    let found = parsed.scenario;
    assert_eq!(found.tariffs[..3], [Setting::Added(100.0), Setting::Added(0.0), Setting::Total(100.0)]);
    assert_eq!((found.volumes[0], found.pass_through[0]), (200.0, Some(100.0)));
    assert_eq!(found.elasticity[..2], [Some(1.2), Some(10.0)]);
    assert_eq!(found.yen_per_dollar, 250.0);
    assert_eq!(parsed.notices.len(), 8);
    assert_eq!(parsed.notices[0], Notice::Clamped { part: "t.cars=140".to_owned(), used: 100.0, allowed: TARIFF });
    assert_eq!(parsed.notices[0].given(), "t.cars=140");
    assert_eq!(parsed.notices[0].allowed(), "0–100");
    assert_eq!(parsed.notices[0].to_string(), "state: \"t.cars=140\" is outside 0–100; 100 is used");
    assert_eq!(parsed.notices[5].allowed(), "1.2–10");
}

#[test]
fn parts_that_make_no_sense_are_left_out_and_said_with_what_is_allowed() {
    let levers = "cars, parts, metals, other, exempt";
    let cases = [
        ("1;nodeal", format!("\"nodeal\" is none of {}", names::presets().collect::<Vec<_>>().join(", "))),
        ("1;t.boats=5", format!("\"t.boats=5\" is none of {levers}")),
        ("1;v.=5", format!("\"v.=5\" is none of {levers}")),
        ("1;t.cars=", "\"t.cars=\" is not a number (0–100)".to_owned()),
        ("1;t.cars=a", "\"t.cars=a\" is not a number (0–100)".to_owned()),
        ("1;t.cars=NaN", "\"t.cars=NaN\" is not a number (0–100)".to_owned()),
        ("1;t.cars=inf", "\"t.cars=inf\" is not a number (0–100)".to_owned()),
        ("1;t.cars=5=6", "\"t.cars=5=6\" is not a number (0–100)".to_owned()),
        ("1;v.cars=80a", "\"v.cars=80a\" is not a number (0–200)".to_owned()),
        ("1;p.cars=x", "\"p.cars=x\" is not a number (0–100)".to_owned()),
        ("1;e.cars=1,5", "\"e.cars=1,5\" is not a number (1.2–10)".to_owned()),
        ("1;y=¥145", "\"y=¥145\" is not a number (80–250)".to_owned()),
        ("1;h=soon", "\"h=soon\" is none of near, long".to_owned()),
        ("1;c=1", "\"c=1\" is none of unchanged, tariffed".to_owned()),
        ("1;b=", "\"b=\" is none of customs, reported".to_owned()),
        (
            "1;june-2025;no-deal",
            "\"no-deal\" is none of t.<lever>=, v.<lever>=, p.<lever>=, e.<lever>=, h=, c=, b=, y=".to_owned(),
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(said(text), [format!("state: {expected}; ignored")], "{text}");
        assert_eq!(parse(text).scenario, Scenario::default(), "{text}");
    }
}

#[test]
fn the_rest_of_a_link_counts_when_one_part_is_bad() {
    let parsed = parse("1;nodeal;t.cars=15;h=soon;y=150");
    assert_eq!(state(&parsed.scenario), "1;t.cars=15;y=150");
    assert_eq!(parsed.notices.len(), 2);
}

#[test]
fn unknown_keys_are_passed_over_in_silence() {
    assert_eq!(
        scenario("1;t.cars=15;o=dutiesUsdBn.cars;vs=1~no-deal;s=bench;zz=1;q.cars=4;t=5;=;=x"),
        scenario("1;t.cars=15")
    );
}

#[test]
fn the_data_version_is_told_and_changes_nothing() {
    let parsed = parse("1;t.cars=15;d=2025-06-17.1");
    assert_eq!(parsed.data_version.as_deref(), Some("2025-06-17.1"));
    assert_eq!(parsed.scenario, scenario("1;t.cars=15"));
    assert_eq!(parse("1;d=").data_version, None);
    assert_eq!(parse("1").data_version, None);
    assert!(parse(&format!("1;d={}", "9".repeat(1000))).data_version.expect("given").len() < 60);
}

#[test]
fn of_a_repeated_key_the_last_counts_alone() {
    assert_eq!(state(&scenario("1;t.cars=140;t.cars=15;y=1;y=150")), "1;t.cars=15;y=150");
}

#[test]
fn each_notice_comes_once_and_there_are_never_many() {
    assert_eq!(said("1;t.boats=5;t.boats=5").len(), 1);
    let many: String = (0..10_000).map(|number| format!(";t.boats={number}")).collect();
    assert_eq!(said(&format!("1{many}")).len(), 12);
    let long = format!("1;t.cars={}", "9".repeat(10_000));
    assert!(said(&long)[0].len() < 120);
}

#[test]
fn percent_encoded_text_spaces_empty_parts_and_a_leading_key_are_understood() {
    let expected = scenario("1;no-deal;t.cars=15a");
    for text in [
        "1%3Bno-deal%3Bt.cars%3D15a",
        "1%3bno-deal%3bt.cars%3d15a",
        "#te=1;no-deal;t.cars=15a",
        "#te%3D1%3Bno-deal%3Bt.cars%3D15a",
        "te=1;no-deal;t.cars=15a",
        "#foo=1&te=1;no-deal;t.cars=15a&bar",
        " 1 ; no-deal ; t.cars = 15a ; ",
        "1;;no-deal;;t.cars=15a;",
    ] {
        assert_eq!(scenario(text), expected, "{text}");
    }
    assert_eq!(said("1;y=%"), ["state: \"y=%\" is not a number (80–250)"].map(|text| format!("{text}; ignored")));
}

#[test]
fn a_preset_attribute_is_read_as_forgivingly() {
    assert_eq!(Scenario::parse_preset("deal-15").scenario, Scenario::preset(preset("deal-15")));
    assert_eq!(Scenario::parse_preset("deal-15").notices, []);
    let parsed = Scenario::parse_preset("deal15");
    assert_eq!(parsed.scenario, Scenario::default());
    assert_eq!(parsed.notices.len(), 1);
    assert_eq!(parsed.notices[0].given(), "deal15");
}

#[test]
fn the_hash_yields_the_widgets_part_alone() {
    for (hash, expected) in [
        ("", None),
        ("#", None),
        ("#section-3", None),
        ("#team=1", None),
        ("#te", None),
        ("#te=", Some("")),
        ("#te=1;no-deal", Some("1;no-deal")),
        ("te=1;no-deal", Some("1;no-deal")),
        ("#a=b&te=1;t.cars=5&c", Some("1;t.cars=5")),
        ("#te=1&te=1;no-deal", Some("1;no-deal")),
        ("#te%3D1%3Bno-deal", Some("1%3Bno-deal")),
    ] {
        assert_eq!(hash_get(hash), expected, "{hash}");
    }
}

#[test]
fn the_hash_keeps_everybody_elses_parts_where_they_are() {
    for (hash, default, expected) in [
        ("", false, "#te=1;x"),
        ("#", false, "#te=1;x"),
        ("", true, ""),
        ("#te=1;no-deal", true, ""),
        ("#te=1;no-deal", false, "#te=1;x"),
        ("#section-3", false, "#section-3&te=1;x"),
        ("#section-3", true, "#section-3"),
        ("#a=b&te=1;no-deal&c", false, "#a=b&te=1;x&c"),
        ("#a=b&te=1;no-deal&c", true, "#a=b&c"),
        ("#te=1&a=%20&te%3D1;no-deal", false, "#te=1;x&a=%20"),
        ("#team=1", false, "#team=1&te=1;x"),
    ] {
        assert_eq!(hash_set(hash, "1;x", default), expected, "{hash}");
    }
}

proptest! {
    #[test]
    fn any_scenario_comes_back_from_its_state_and_from_a_hash(scenario in strategies::scenarios(), foreign in "[a-z0-9&=%]{0,12}") {
        let text = state(&scenario);
        let parsed = Scenario::parse_state(&text);
        prop_assert_eq!(&parsed.scenario, &scenario);
        prop_assert_eq!(parsed.notices, []);
        prop_assert_eq!(state(&parsed.scenario), text.clone());
        let with = hash_set(&foreign, &text, false);
        prop_assert_eq!(hash_get(&with), Some(text.as_str()));
        let without = hash_set(&foreign, &text, true);
        prop_assert_eq!(hash_get(&without), None);
        prop_assert_eq!(Scenario::parse_state(&shared_state(&scenario, None, None)).scenario, scenario);
    }

    #[test]
    fn no_text_at_all_can_break_the_reader(text in any::<String>()) {
        let parsed = Scenario::parse_state(&text);
        prop_assert_eq!(parsed.scenario.clone().normalised(), parsed.scenario);
        hash_set(&text, "1", false);
    }

    #[test]
    fn no_text_that_looks_like_a_state_can_break_the_reader(
        text in "1(;(june-2025|deal-15|x)?)(;([tvpe]\\.(cars|parts|boats)|[hcbyd]|%3|é)=?(-?[0-9]{0,4}(\\.[0-9]{0,3})?(e[0-9]{1,3})?a?|long|tariffed|reported|inf))*"
    ) {
        let parsed = Scenario::parse_state(&text);
        prop_assert_eq!(parsed.scenario.clone().normalised(), parsed.scenario.clone());
        prop_assert_eq!(Scenario::parse_state(&state(&parsed.scenario)).scenario, parsed.scenario);
    }
}

#[test]
fn a_link_names_the_derivation_it_opens() {
    let parsed = parse("1;t.cars=30;o=dutiesUsdBn.cars");
    assert_eq!(parsed.open.as_deref(), Some("dutiesUsdBn.cars"));
    assert_eq!(parsed.notices, []);
    assert_eq!(parse("1").open, None);
    assert_eq!(parse("1;o=").open, None);
}

#[test]
fn a_link_carries_the_scenario_compared_with_and_gives_it_back() {
    let (one, other) = (Scenario::preset(2), Scenario::parse_state("1;deal-15;v.cars=50;h=long").scenario);
    let text = shared_state(&one, Some("dutiesUsdBn"), Some(&other));
    assert!(text.ends_with(";o=dutiesUsdBn;vs=1~deal-15~v.cars=50~h=long"), "{text}");
    let parsed = Scenario::parse_state(&text);
    assert_eq!((parsed.scenario, parsed.against, parsed.notices), (one, Some(other), vec![]));
}

#[test]
fn what_is_wrong_with_the_scenario_compared_with_is_said_and_leaves_the_other_standing() {
    for (text, pinned, count) in [
        ("1;no-deal;vs=9~deal-15", false, 1),
        ("1;no-deal;vs=", false, 1),
        ("1;no-deal;vs=1~t.cars=400", true, 1),
        ("1;no-deal;vs=1~h=late~t.boats=3", true, 2),
        ("1;no-deal;vs=1~vs=1~vs=9", true, 0),
    ] {
        let parsed = Scenario::parse_state(text);
        assert_eq!(
            parsed.scenario,
            Scenario::preset(names::presets().position(|id| id == "no-deal").unwrap()),
            "{text}"
        );
        assert_eq!((parsed.against.is_some(), parsed.notices.len()), (pinned, count), "{text}: {:?}", parsed.notices);
    }
}

//! A host's own facts: what is read from the published shape is what the build compiles, and nothing that is wrong gets past.
#![cfg(feature = "ssr")]
#![allow(clippy::expect_used)]

mod schema;

use proptest::prelude::*;
use serde_json::{Value, json};
use tariff_explainer::facts::{self, BUILT_IN, Dataset, host, id::TARIFF_CARS as CARS};
use tariff_explainer::numbers::Lang;
use tariff_explainer::view::prerender::{article, story};
use tariff_explainer::words::{WORDS_EN, Words};
use tariff_facts::Node;

fn built_in() -> Value {
    serde_json::to_value(Dataset { words: &Words::english() }).expect("JSON")
}

fn node(json: Value) -> Node {
    serde_json::from_value(json).expect("a node")
}

fn vietnam() -> Value {
    serde_json::from_str(include_str!("../examples/vietnam/facts.json")).expect("JSON")
}

fn published_schema() -> Value {
    serde_json::from_str(include_str!("../facts/facts.schema.json")).expect("a schema")
}

/// The reason for which a spoilt dataset is refused.
fn refusal(spoil: impl FnOnce(&mut Value)) -> String {
    let mut json = built_in();
    spoil(&mut json);
    host::read(node(json)).expect_err("a fault").to_string()
}

#[test]
fn the_built_in_dataset_read_back_is_the_built_in_dossier_to_the_last_index_and_text() {
    let brought = host::read(node(built_in())).expect("no fault");
    assert_eq!(*brought.facts, BUILT_IN);
    let words = Words::brought(&Words::open_file(WORDS_EN), &brought).expect("words");
    assert_eq!(words, Words::english());
}

#[test]
fn a_page_of_the_built_in_dataset_read_back_is_the_built_in_page() {
    let (page, told) = (article(Words::english(), Lang::En, 1, ""), story(Words::english(), Lang::En));
    let brought = host::read(node(built_in())).expect("no fault");
    let words = Words::brought(&Words::open_file(WORDS_EN), &brought).expect("words");
    facts::take(brought.facts);
    assert_eq!(article(words, Lang::En, 1, ""), page);
    assert_eq!(story(words, Lang::En), told);
}

#[test]
fn the_example_keeps_to_the_published_schema_and_is_read() {
    let faults = schema::faults(&vietnam(), &published_schema());
    assert!(faults.is_empty(), "{faults:#?}");
    if let Err(refused) = host::read(node(vietnam())) {
        unreachable!("{refused}");
    }
}

#[test]
fn a_page_of_the_example_speaks_of_its_own_country_levers_and_money() {
    let brought = host::read(node(vietnam())).expect("no fault");
    let words = Words::brought(&Words::open_file(WORDS_EN), &brought).expect("words");
    facts::take(brought.facts);
    let page = article(words, Lang::En, facts::presets().len() - 1, "");
    for said in ["Vietnam would ship", "₫", "dong", "Footwear", "46% threatened"] {
        assert!(page.contains(said), "{said} is not on the page");
    }
    for alien in ["¥", "Akazawa", "te-car\"", "te-yen\"", "{", "NaN", "¤"] {
        assert!(!page.contains(alien), "{alien} is on the page");
    }
    // The coverage sets Vietnam beside Japan in so many words; nothing else may.
    let texts: Vec<&str> =
        brought.texts.iter().map(|(_, text)| text.en.as_str()).filter(|text| text.contains("Japan")).collect();
    let rest = texts.iter().fold(page, |page, text| page.replace(&escaped(text), ""));
    let alien = rest.match_indices("Japan").map(|(at, _)| rest.get(at.saturating_sub(60)..at + 40).unwrap_or("?"));
    assert_eq!(alien.collect::<Vec<_>>(), Vec::<&str>::new());
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// What is done to a sound file.
type Damage = fn(&mut Value);

#[test]
fn each_kind_of_fault_is_named_with_its_entry_field_and_reason() {
    let cases: [(&str, Damage); 24] = [
        ("facts: field `dataVersion`: is missing", |json| {
            drop(json.as_object_mut().expect("an object").remove("dataVersion"))
        }),
        ("facts: field `asOf`: \"17 June\" is not YYYY-MM-DD", |json| json["asOf"] = "17 June".into()),
        ("facts: field `extra`: is no field of this entry", |json| json["extra"] = 1.into()),
        ("facts: field `records`: is \"none\", expected a list of tables", |json| json["records"] = "none".into()),
        ("record \"tariff-cars\": field `kind`: \"levy\" is none of tariff, deadline", |json| {
            json["records"][CARS]["kind"] = "levy".into()
        }),
        ("field `id`: is missing", |json| drop(json["records"][CARS].as_object_mut().expect("a record").remove("id"))),
        ("record \"tariff-cars\": field `source`: \"article-9\" is no known source", |json| {
            json["records"][CARS]["source"] = "article-9".into()
        }),
        ("record \"tariff-cars\": field `dateBasis`: \"hunch\" is none of printed", |json| {
            json["records"][CARS]["dateBasis"] = "hunch".into()
        }),
        ("record \"tariff-cars\": field `date_basis`: is no field", |json| {
            json["records"][CARS]["date_basis"] = "printed".into()
        }),
        ("record \"tariff-cars\": field `statement`: is \"text\", expected a text with its language", |json| {
            json["records"][CARS]["statement"] = "text".into()
        }),
        ("record \"tariff-cars\": field `statement.en`: has the character U+E000", |json| {
            json["records"][CARS]["statement"]["en"] = "a\u{E000}b".into()
        }),
        ("record \"tariff-cars\": field `statement.en`: has a line break", |json| {
            json["records"][CARS]["statement"]["en"] = "a\nb".into()
        }),
        ("record \"tariff-cars\": field `value`: is null, expected a finite number", |json| {
            json["records"][CARS]["value"] = Value::Null
        }),
        ("lever \"cars\": field `ticks.1.at`: 400 is outside 0–100", |json| {
            json["levers"][0]["ticks"][0]["at"] = 400.into()
        }),
        ("preset \"june-2025\": field `tariffs.cars`: is missing", |json| {
            drop(json["presets"][1]["tariffs"].as_object_mut().expect("rates").remove("cars"))
        }),
        ("preset \"june-2025\": field `tariffs.boats`: is no known lever", |json| {
            json["presets"][1]["tariffs"]["boats"] = 5.into()
        }),
        ("preset \"june-2025\": field `restsOn.cars`: \"nothing\" is no known record", |json| {
            json["presets"][1]["restsOn"]["cars"] = "nothing".into()
        }),
        (
            "model.sectors \"cars\": field `duty2024`: is 0.5, but its record \"datum.cars.duty-2024\" says 0.025",
            |json| json["model"]["sectors"][0]["duty2024"] = 0.5.into(),
        ),
        ("model.sectors \"cars\": field `thirdRise`: 40 is outside 0–1", |json| {
            json["model"]["sectors"][0]["thirdRise"] = 40.into()
        }),
        ("model.parameters \"cars\": field `rhoNear`: [0.4, 0.15, 0.0] is not in the order", |json| {
            json["model"]["parameters"][0]["rhoNear"] = json!([0.4, 0.15, 0.0])
        }),
        ("field `model.constants.yenPerDollar`: 500 is outside 80–250", |json| {
            json["model"]["constants"]["yenPerDollar"] = 500.into()
        }),
        ("field `names.country`: has a brace", |json| json["names"]["country"]["en"] = "{0}land".into()),
        ("field `names.currency.range`: its low, 9, is not below its high, 3", |json| {
            json["names"]["currency"]["range"] = json!([9, 3])
        }),
        ("sector \"cars\": has no numbers under model.sectors", |json| {
            drop(json["model"]["sectors"].as_array_mut().expect("a list").remove(0))
        }),
    ];
    for (said, spoil) in cases {
        let reason = refusal(spoil);
        assert!(reason.contains(said), "{said} is not in:\n{reason}");
    }
}

#[test]
fn a_number_without_a_record_is_refused() {
    let reason = refusal(|json| {
        let records = json["records"].as_array_mut().expect("a list");
        records.retain(|record| record["id"] != "datum.steel.us-made-usd-bn" && record["id"] != "assumption.lambda");
    });
    assert!(
        reason.contains("neither \"datum.steel.us-made-usd-bn\" nor \"assumption.steel.us-made-usd-bn\""),
        "{reason}"
    );
    assert!(reason.contains("neither \"datum.lambda\" nor \"assumption.lambda\""), "{reason}");
}

#[test]
fn many_faults_are_counted_after_the_first_few() {
    let reason = refusal(|json| {
        for record in json["records"].as_array_mut().expect("a list") {
            record["confidence"] = "sure".into();
        }
    });
    assert_eq!(reason.lines().count(), 9, "{reason}");
    assert!(reason.ends_with("more faults"), "{reason}");
}

#[test]
fn what_is_no_dataset_at_all_is_refused_and_so_is_what_nests_too_deep() {
    for (json, said) in [
        (json!(null), "is null"),
        (json!([]), "is a list"),
        (json!("x"), "is \"x\""),
        (json!({}), "field `dataVersion`: is missing"),
    ] {
        let reason = host::read(node(json)).expect_err("a fault").to_string();
        assert!(reason.contains(said), "{said}: {reason}");
    }
    let deep = (0..100).fold(json!(1), |inner, _| json!([inner]));
    let error = serde_json::from_value::<Node>(deep).expect_err("too deep").to_string();
    assert!(error.contains("more than 32 levels"), "{error}");
}

#[test]
fn markup_braces_and_links_in_a_hosts_texts_are_shown_as_they_are() {
    let mut json = vietnam();
    let hostile = "<img src=x onerror=alert(1)> & {0} {Japan} [x](#y) \"</script>";
    json["levers"][0]["name"]["en"] = hostile.into();
    json["records"][0]["statement"]["en"] = hostile.into();
    json["presets"][0]["story"]["en"] = hostile.into();
    json["texts"]["timeTitle"] = json!({ "en": hostile });
    json["names"]["country"]["en"] = "<b>Land</b>".into();
    let brought = host::read(node(json)).expect("no fault");
    let words = Words::brought(&Words::open_file(WORDS_EN), &brought).expect("words");
    facts::take(brought.facts);
    let page = article(words, Lang::En, 0, "");
    assert!(!page.contains("<img") && !page.contains("<b>Land") && !page.contains("</script"), "markup got through");
    let shown = "&lt;img src=x onerror=alert(1)&gt; &amp; {0} {Japan} [x](#y) ";
    assert!(page.matches(shown).count() >= 3, "{}", page.matches(shown).count());
    assert!(page.contains("&lt;b&gt;Land&lt;/b&gt; would ship"));
}

#[test]
fn a_dossier_without_names_speaks_of_the_exporting_country() {
    let mut json = vietnam();
    json.as_object_mut().expect("an object").remove("names");
    let brought = host::read(node(json)).expect("no fault");
    let words = Words::brought(&Words::open_file(WORDS_EN), &brought).expect("words");
    assert_eq!(words.answer_loss(), "Loss to the exporting country’s exporters");
    assert_eq!(words.lost_title_none(), "The exporting country loses no sales to the tariffs");
    assert_eq!(brought.facts.currency.symbol, "¤");
}

#[test]
fn words_of_another_build_and_cut_short_words_are_refused() {
    let brought = host::read(node(vietnam())).expect("no fault");
    let whole = Words::open_file(WORDS_EN);
    assert!(Words::brought("", &brought).is_err());
    assert!(Words::brought(&whole.replacen("words en ", "words en x", 1), &brought).is_err());
    let short: String = whole.lines().take(50).flat_map(|line| [line, "\n"]).collect();
    assert!(Words::brought(&short, &brought).is_err());
}

/// Any JSON value, small.
fn any_json() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        prop_oneof![Just(-1.0), Just(0.0), Just(1e300), Just(3.5)].prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
        Just(json!(["x", 1])),
    ]
}

/// Puts `put` in the place that `way` leads to.
fn mutate(json: &mut Value, way: &[u16], put: Value) {
    let Some((step, rest)) = way.split_first() else {
        *json = put;
        return;
    };
    let inner = match json {
        Value::Array(list) if !list.is_empty() => {
            let index = usize::from(*step) % list.len();
            list.get_mut(index)
        }
        Value::Object(entries) if !entries.is_empty() => {
            let index = usize::from(*step) % entries.len();
            entries.iter_mut().nth(index).map(|(_, value)| value)
        }
        _ => None,
    };
    match inner {
        Some(inner) => mutate(inner, rest, put),
        None => *json = put,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_mutated_dossier_is_refused_or_read_and_never_panics(
        changes in prop::collection::vec((prop::collection::vec(any::<u16>(), 1..6), any_json()), 1..4)
    ) {
        let mut json = vietnam();
        for (way, put) in changes {
            mutate(&mut json, &way, put);
        }
        match host::read(node(json)) {
            // A page of its own, in a thread of its own: each remembers the dossier it first worked with.
            Ok(brought) => {
                let words = Words::brought(&Words::open_file(WORDS_EN), &brought).expect("words");
                let page = std::thread::spawn(move || {
                    facts::take(brought.facts);
                    article(words, Lang::En, 0, "")
                });
                prop_assert!(page.join().is_ok_and(|page| !page.contains("NaN")));
            }
            Err(refused) => prop_assert!(refused.to_string().contains("facts")),
        }
    }

    #[test]
    fn a_dossier_cut_short_is_no_json(at in 0..include_str!("../examples/vietnam/facts.json").trim_end().len()) {
        let text = include_str!("../examples/vietnam/facts.json").trim_end().as_bytes();
        prop_assert!(serde_json::from_slice::<Node>(&text[..at]).is_err());
    }
}

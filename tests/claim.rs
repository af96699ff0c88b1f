//! What would have to be true for cars alone to give the loss that Japan's negotiator named.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use tariff_explainer::numbers::{Lang, Numbers};
use tariff_explainer::scenario::Scenario;
use tariff_explainer::view::estimates::central;
use tariff_explainer::view::shown::{Say, Shown};
use tariff_explainer::view::{claim, figure};
use tariff_explainer::words::Words;
use tariff_model::Metric;

const STATES: [&str; 8] = [
    "1",
    "1;no-deal;c=tariffed",
    "1;deal-15",
    "1;h=long",
    "1;t.cars=60",
    "1;t.cars=15;v.cars=50;e.cars=8",
    "1;t.cars=8;y=180;b=reported",
    "1;t.cars=8;e.cars=6",
];

fn of(state: &str) -> Scenario {
    Scenario::parse_state(state).scenario
}

fn said(state: &str) -> (String, String) {
    let shown = Shown::of(of(state));
    let say = Say { s: &shown, w: Words::english(), n: Numbers::new(Lang::En) };
    let shares = claim::shares(&shown.scenario).unwrap_or_default();
    (figure::unmarked(&claim::sentence(&say)), figure::unmarked(&claim::label(&say, &shares)))
}

#[test]
fn the_words_name_the_range_of_the_record() {
    assert_eq!(tariff_explainer::facts::daily_loss().expect("the record"), (1.0, 2.0), "the words say ¥1bn to ¥2bn");
}

#[test]
fn exactly_the_shares_that_are_marked_give_the_range() {
    let car = claim::lever().unwrap();
    for state in STATES {
        let scenario = of(state);
        let marked = claim::shares(&scenario).expect("cars are taxed");
        for share in 0..=100_u32 {
            let mut moved = scenario.clone();
            moved.pass_through[car] = Some(f64::from(share));
            let loss = central(&moved).total(Metric::CarsLossYenBnPerDay).unwrap();
            let inside = marked.iter().any(|(from, to)| (*from..=*to).contains(&share));
            assert_eq!(inside, (1.0..=2.0).contains(&loss), "{state} at {share}%: {loss}");
        }
    }
}

#[test]
fn it_is_the_same_wherever_the_lever_itself_stands() {
    assert_eq!(claim::shares(&of("1;p.cars=90")), claim::shares(&of("1")));
    assert_ne!(claim::shares(&of("1;t.cars=15")), claim::shares(&of("1")), "it follows the other levers");
}

#[test]
fn the_sentence_and_the_lever_say_the_same_shares() {
    for (state, shares) in [
        ("1", "54% or more"),
        ("1;t.cars=8", "25% or less"),
        ("1;t.cars=15", "8% to 87%"),
        ("1;t.cars=15;v.cars=50;e.cars=8", "24% or less or 56% or more"),
    ] {
        let (sentence, label) = said(state);
        assert!(sentence.contains(&format!("bear {shares} of the duty on cars")), "{state}: {sentence}");
        assert_eq!(label, format!("¥1–2bn a day: {shares}"), "{state}");
    }
}

#[test]
fn where_every_share_does_it_or_none_both_say_so() {
    let (sentence, label) = said("1;t.cars=8;e.cars=6");
    assert!(sentence.contains("whoever bears the duty") && label.ends_with("any share"), "{sentence} {label}");
    let (sentence, label) = said("1;t.cars=60");
    assert!(sentence.contains("no split of the duty") && label.ends_with("no share gives it"), "{sentence} {label}");
}

#[test]
fn without_a_loss_on_cars_nothing_is_marked() {
    for state in ["1;before-april-2025", "1;t.cars=0", "1;v.cars=0"] {
        assert_eq!(claim::shares(&of(state)), None, "{state}");
        assert_eq!(said(state).0, "", "{state}");
    }
}

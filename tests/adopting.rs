//! A button that sets the page to somebody else's assumptions.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use leptos::prelude::Owner;
use tariff_explainer::facts::ESTIMATES;
use tariff_explainer::numbers::{Lang, Numbers};
use tariff_explainer::scenario::Scenario;
use tariff_explainer::view::bench::hear::adopt;
use tariff_explainer::view::page::Page;
use tariff_explainer::words::Words;

/// Somebody's own settings, none of which an estimate shares.
const OWN: &str = "1;t.cars=7;v.parts=80;p.cars=33;e.other=2.1;c=tariffed;b=reported;y=150";

fn with(read: impl FnOnce(Page)) {
    let owner = Owner::new();
    let scenario = Scenario::parse_state(OWN).scenario;
    owner.with(|| read(Page::new(Words::english(), Numbers::new(Lang::En), scenario, true, "")));
}

#[test]
fn their_assumptions_replace_everything_and_undo_brings_it_back() {
    let states = ESTIMATES.iter().map(|estimate| estimate.scenario).filter(|state| !state.is_empty());
    let mut count = 0;
    for state in states {
        with(|page| {
            adopt(page, state);
            assert_eq!(page.now(), Scenario::parse_state(state).scenario, "nothing of what was there is kept");
            page.undo();
            assert_eq!(page.now(), Scenario::parse_state(OWN).scenario, "{state}: one step back");
            assert!(!page.can_undo());
            page.redo();
            assert_eq!(page.now(), Scenario::parse_state(state).scenario);
        });
        count += 1;
    }
    assert!(count > 5);
}

#[test]
fn a_part_of_the_page_that_names_no_state_changes_nothing() {
    with(|page| {
        adopt(page, "");
        assert_eq!(page.now(), Scenario::parse_state(OWN).scenario);
        assert!(!page.can_undo());
    });
}

#[test]
fn every_estimates_assumptions_are_read_without_a_problem() {
    for estimate in &ESTIMATES {
        if !estimate.scenario.is_empty() {
            let parsed = Scenario::parse_state(estimate.scenario);
            assert!(parsed.notices.is_empty(), "{}", estimate.id);
        }
    }
}

//! The assumptions that are choices, not numbers: horizon, other countries, data basis.

use crate::facts;
use crate::scenario::{Scenario, ThirdCountries};
use crate::view::drawn::drawn_in;
use crate::view::live::apart;
use crate::view::markup::{Element, el, idle};
use crate::view::page::Page;
use crate::view::shown::Say;
use crate::view::worded::basis;
use crate::words::Words;
use leptos::prelude::*;
use tariff_model::Horizon;

/// One choice between two.
struct Choice {
    key: &'static str,
    words: fn(Words) -> [&'static str; 3],
    read: fn(&Scenario) -> u32,
    write: fn(&mut Scenario, u32),
}

/// In the order of the bench; the last one needs two data bases.
const CHOICES: [Choice; 3] = [
    Choice {
        key: "horizon",
        words: |w| [w.bench_horizon(), w.bench_near(), w.bench_long()],
        read: |scenario| u32::from(scenario.horizon == Horizon::Long),
        write: |scenario, chosen| scenario.horizon = if chosen == 1 { Horizon::Long } else { Horizon::Near },
    },
    Choice {
        key: "thirdCountries",
        words: |w| [w.bench_third(), w.bench_unchanged(), w.bench_tariffed()],
        read: |scenario| u32::from(scenario.third_countries == ThirdCountries::Tariffed),
        write: |scenario, chosen| {
            scenario.third_countries = if chosen == 1 { ThirdCountries::Tariffed } else { ThirdCountries::Unchanged };
        },
    },
    Choice {
        key: "basis",
        words: |w| [w.bench_basis(), basis(w, 0), basis(w, 1)],
        read: |scenario| scenario.basis as u32,
        write: |scenario, chosen| scenario.basis = chosen as usize,
    },
];

fn offered() -> &'static [Choice] {
    CHOICES.split_at(if facts::bases().len() > 1 { 3 } else { 2 }).0
}

/// The choices there are.
pub fn choices(page: Page) -> AnyView {
    let read = move || page.with(|scenario| offered().iter().map(|choice| (choice.read)(scenario)).collect());
    let list = offered().iter().zip(apart(read)).map(|(choice, chosen)| {
        let draw = Box::new(move |say: &Say<'_>| draw(say, choice, chosen.get(), page.live));
        drawn_in(page, "place", NodeRef::new(), Box::new(move || chosen.track()), draw)
    });
    list.collect_view().into_any()
}

fn draw(say: &Say<'_>, choice: &Choice, chosen: u32, live: bool) -> Element {
    let [title, options @ ..] = (choice.words)(say.w);
    let list = options.into_iter().zip(0..).map(|(name, index): (_, u32)| {
        let radio = el("input").with("type", "radio").with("name", format!("te-{}", choice.key));
        let radio = idle(radio.with("value", index.to_string()), live);
        let radio = if index == chosen { radio.with("checked", "") } else { radio };
        el("label").add(radio).add(el("span").text(name))
    });
    let field = el("fieldset").class("opt").with("data-control", choice.key);
    let field = field.with("id", format!("te-bench-{}", choice.key));
    el("div").add(field.add(el("legend").text(title)).add(el("div").class("rads").all(list)))
}

/// Makes the choice of that key; a key or number that there is none of leaves everything as it is.
pub fn choose(page: Page, key: &str, chosen: &str) {
    let choice = offered().iter().find(|choice| choice.key == key);
    if let (Some(choice), Ok(chosen @ (0 | 1))) = (choice, chosen.parse()) {
        page.choose(|scenario| (choice.write)(scenario, chosen));
    }
}

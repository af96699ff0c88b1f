//! The opening: kicker, headline, the cause and effect of the tariffs on the table, and the date it all stands at.

use super::bench::levers;
use super::control::Control;
use super::drawn::{drawn, drawn_in};
use super::findings;
use super::live::part;
use super::markup::{Element, el};
use super::page::Page;
use super::shown::Say;
use crate::facts;
use crate::scenario::Setting;
use crate::words::Words;
use leptos::prelude::*;
use tariff_model::Horizon;

/// The opening.
pub fn opening(page: Page) -> impl IntoView {
    let w = page.words;
    let due = move || {
        page.shown.track();
        page.tray.track();
    };
    let cause = Box::new(move |say: &Say<'_>| cause(say, page.live, page.tray.get()));
    view! {
        <header class="opening">
            <p class="kick">
                <b>{w.page_name()}</b>
                <span>{w.page_kind()}</span>
            </p>
            {drawn(page, "headline", Box::new(|say| el("div").add(el("h1").text(&findings::headline(say)))))}
            <div class="dek">
                {drawn_in(page, "cause", NodeRef::new(), Box::new(due), cause)}
                {drawn(page, "effect", Box::new(|say| el("div").add(el("p").text(&findings::effect(say)))))}
            </div>
            {part(move || {
                let index = (page.tray.get() as usize).checked_sub(1);
                index
                    .map(|index| view! { <div class="tray">{levers(page, vec![Control::Tariff(index)], "tray")}</div> })
                    .into_any()
            })}
            {drawn(page, "stamp", Box::new(stamp))}
        </header>
    }
}

fn stamp(say: &Say<'_>) -> Element {
    let w = say.w;
    let since = match say.s.scenario.horizon {
        Horizon::Near => w.dek_stamp_near(),
        Horizon::Long => w.dek_stamp_long(),
    };
    let date = el("b").text(w.dek_stamp_date());
    if !facts::later() {
        return el("div").add(el("p").add(date).text(&format!(" {since}")));
    }
    let line = el("p").add(date).text(&format!(" {since} {} ", w.dek_stamp_since()));
    el("div").add(line.add(el("a").with("href", "#te-later").text(w.dek_stamp_link())).text("."))
}

/// The sentence with its levers in place: what stands between them comes from the words, in the order the language wants.
fn cause(say: &Say<'_>, live: bool, tray: u32) -> Element {
    let (w, tariffs) = (say.w, &say.s.scenario.tariffs);
    let sentence = frame(w, tariffs.iter().any(|setting| matches!(setting, Setting::Total(_))));
    let mut line = el("p");
    let mut rest = String::new();
    for c in sentence.chars() {
        let place = (c as usize).wrapping_sub(1);
        match facts::in_sentence().get(place) {
            Some(index) => {
                line = line.text(&std::mem::take(&mut rest)).add(token(say, *index, live, tray));
            }
            None => rest.push(c),
        }
    }
    el("div").add(line.text(&rest))
}

/// The sentence for as many levers as it names, with marks where their figures stand; `deal` for duties in all.
fn frame(w: Words, deal: bool) -> String {
    let [a, b, c] = ["\u{1}", "\u{2}", "\u{3}"];
    #[cfg(any(feature = "host", feature = "ssr"))]
    match (facts::in_sentence().len(), deal) {
        (1, false) => return w.short_one(a),
        (1, true) => return w.short_deal_one(a),
        (2, false) => return w.short_two(a, b),
        (2, true) => return w.short_deal_two(a, b),
        _ => {}
    }
    if deal { w.dek_cause_deal(a, b, c) } else { w.dek_cause(a, b, c) }
}

/// One figure of the sentence that opens its lever.
fn token(say: &Say<'_>, index: usize, live: bool, tray: u32) -> Element {
    let label = match say.s.scenario.tariffs.get(index) {
        Some(Setting::Total(total)) => say.w.dek_in_all(&format!("{}%", say.n.short(*total))),
        Some(Setting::Added(added)) => format!("{}%", say.n.short(*added)),
        None => String::new(),
    };
    if !live {
        return el("b").class("token").text(&label);
    }
    let number = index as u32 + 1;
    el("button")
        .with("type", "button")
        .class("token")
        .with("aria-expanded", if tray == number { "true" } else { "false" })
        .with("data-tray", number.to_string())
        .text(&label)
}

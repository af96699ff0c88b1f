//! The opening: kicker, headline, the cause and effect of the tariffs on the table, and the date it all stands at.

use super::bench::{Control, levers};
use super::findings;
use super::live::{Part, part, text};
use super::page::Page;
use super::shown::Say;
use crate::facts::LEVERS;
use crate::scenario::Setting;
use leptos::prelude::*;
use tariff_model::Horizon;

/// The levers that the opening sentence holds, by id.
const IN_SENTENCE: [&str; 3] = ["cars", "metals", "other"];

/// The opening.
pub fn opening(page: Page) -> impl IntoView {
    let w = page.words;
    let open: RwSignal<Option<usize>> = RwSignal::new(None);
    view! {
        <header class="opening">
            <p class="kick">
                <b>{w.page_name()}</b>
                <span>{w.page_kind()}</span>
            </p>
            <h1>{text(move || page.say(|say| findings::headline(&say)))}</h1>
            <div class="dek">
                <p class="cause">{cause(page, open)}</p>
                <p class="effect">{text(move || page.say(|say| findings::effect(&say)))}</p>
            </div>
            {part(move || {
                open.get()
                    .map(|index| view! { <div class="tray">{levers(page, vec![Control::Tariff(index)], "tray")}</div> })
                    .into_any()
            })}
            <p class="stamp">
                <b>{w.dek_stamp_date()}</b>
                " "
                {text(move || page.say(|say| stamp(&say).to_owned()))}
                " "
                {w.dek_stamp_since()}
                " "
                <a href="#te-later">{w.dek_stamp_link()}</a>
                "."
            </p>
        </header>
    }
}

fn stamp(say: &Say<'_>) -> &'static str {
    match say.s.scenario.horizon {
        Horizon::Near => say.w.dek_stamp_near(),
        Horizon::Long => say.w.dek_stamp_long(),
    }
}

/// The sentence with its levers in place: what stands between them comes from the words, in the order the language wants.
fn cause(page: Page, open: RwSignal<Option<usize>>) -> Part {
    let marks = ["\u{1}", "\u{2}", "\u{3}"];
    let all_in = Memo::new(move |_| {
        page.say(|say| say.s.scenario.tariffs.iter().any(|setting| matches!(setting, Setting::Total(_))))
    });
    part(move || {
        let w = page.words;
        let sentence = if all_in.get() {
            w.dek_cause_deal(marks[0], marks[1], marks[2])
        } else {
            w.dek_cause(marks[0], marks[1], marks[2])
        };
        let mut parts: Vec<AnyView> = Vec::new();
        let mut rest = String::new();
        for c in sentence.chars() {
            let place = (c as usize).wrapping_sub(1);
            match IN_SENTENCE.get(place).and_then(|id| LEVERS.iter().position(|lever| lever.id == *id)) {
                Some(index) => {
                    parts.push(std::mem::take(&mut rest).into_any());
                    parts.push(token(page, index, open).into_any());
                }
                None => rest.push(c),
            }
        }
        parts.push(rest.into_any());
        parts.into_any()
    })
}

/// One figure of the sentence that opens its lever.
fn token(page: Page, index: usize, open: RwSignal<Option<usize>>) -> impl IntoView {
    let label = text(move || {
        page.say(|say| match say.s.scenario.tariffs.get(index) {
            Some(Setting::Total(total)) => say.w.dek_in_all(&format!("{}%", say.n.short(*total))),
            Some(Setting::Added(added)) => format!("{}%", say.n.short(*added)),
            None => String::new(),
        })
    });
    let expanded = text(move || (open.get() == Some(index)).to_string());
    if !page.live {
        return view! { <b class="token">{label}</b> }.into_any();
    }
    view! {
        <button
            type="button"
            class="token"
            aria-expanded=expanded
            on:click=move |_| open.update(|now| *now = if *now == Some(index) { None } else { Some(index) })
        >
            {label}
        </button>
    }
    .into_any()
}

//! Turn it round: one figure along one lever, at which value of the lever it is what the reader asks for, and which assumptions
//! it hangs on most.

mod answer;
mod chooser;
mod curve;
mod ranking;

use super::ask::Ask;
use super::drawn::drawn_in;
use super::markup::el;
use super::page::Page;
use super::seen::seen;
use super::shown::Say;
use leptos::prelude::*;

/// The section.
pub fn reverse(page: Page) -> impl IntoView {
    let place = NodeRef::new();
    let seen = seen(place);
    // In sight it follows every move, and is worked out in full once the state rests. Out of sight that can wait for a longer pause:
    // it is the costliest part of the page.
    let late = paused(page);
    let due = move || {
        page.asked.track();
        if seen.get() {
            page.rested.track();
            page.shown.track();
        } else {
            late.track();
        }
    };
    let draw = move |say: &Say<'_>| {
        let ask = page.asked.with(|asked| Ask::read(asked));
        let answer = answer::answer(say, &ask, page.fine());
        el("div")
            .add(curve::curve(say, &ask, page.fine(), &answer, page.live))
            .add(answer::sentence(say, &ask, &answer, page.live))
            .add(ranking::ranking(say, &ask))
    };
    let choose = move |say: &Say<'_>| chooser::chooser(say, &page.asked.with(|asked| Ask::read(asked)), page.live);
    view! {
        <section class="fig reverse" id="te-reverse" aria-labelledby="te-reverse-title">
            <h2 id="te-reverse-title">{page.words.reverse_title()}</h2>
            <p class="how">{page.words.reverse_how()}</p>
            {drawn_in(page, "asks", NodeRef::new(), Box::new(move || page.asked.track()), Box::new(choose))}
            {drawn_in(page, "face", place, Box::new(due), Box::new(draw))}
        </section>
    }
}

/// Changes when the state has rested for a while.
#[cfg(feature = "csr")]
fn paused(page: Page) -> RwSignal<u32> {
    let late = RwSignal::new(0);
    super::live::run(Box::new(move || {
        let rest = page.rested.get();
        let check = move || {
            // The page may be gone by then.
            if page.rested.try_get_untracked() == Some(rest) {
                late.set(rest);
            }
        };
        set_timeout(check, std::time::Duration::from_millis(700));
    }));
    late
}

#[cfg(not(feature = "csr"))]
fn paused(page: Page) -> RwSignal<u32> {
    page.rested
}

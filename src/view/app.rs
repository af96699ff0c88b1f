//! The whole article, from kicker to sources.

use super::answers::{answers, summary};
use super::bench::bench;
use super::bench::hear::{self, Deed};
use super::chapters::chapters;
use super::compare::compare;
use super::consequences::consequences;
use super::derivation::derivation;
use super::drawn::drawn;
use super::estimates;
use super::opening::opening;
use super::page::Page;
use crate::words::WORDS_HASH;
use leptos::prelude::*;

/// The article. `link` is what "copy link" does, `story` the sections that no lever moves, as HTML: they are written once, natively,
/// so that the module carries neither their texts nor the code that draws them.
pub fn app(page: Page, link: Callback<()>, story: String) -> impl IntoView {
    let w = page.words;
    let presets = StoredValue::new(estimates::presets());
    let held = StoredValue::new(false);
    let hear = move |deed: Deed, event: &leptos::ev::Event| hear::event(page, held, link, deed, event);
    view! {
        <article
            class="te"
            on:input=move |event| hear(Deed::Input, &event)
            on:change=move |event| hear(Deed::Change, &event)
            on:click=move |event| hear(Deed::Click, &event)
            on:keydown=move |event| hear(Deed::KeyDown, &event)
            on:keyup=move |event| hear(Deed::LetGo, &event)
            on:focusout=move |event| hear(Deed::LetGo, &event)
            lang=page.numbers.lang().tag()
            data-live=page.live.then_some("")
        >
            {opening(page)}
            {chapters(page, presets)}
            {answers(page, presets)}
            {compare(page)}
            <div class="zone">
                <div class="bar" role="group" aria-label=w.bar_name()>
                    {drawn(page, "four", Box::new(summary))}
                    <a href="#te-bench">{w.bar_levers()}</a>
                </div>
                {bench(page)}
                {consequences(page)}
            </div>
            <div class="story" data-build=WORDS_HASH inner_html=story></div>
            {derivation(page)}
        </article>
    }
}

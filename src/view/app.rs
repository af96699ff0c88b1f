//! The whole article, from kicker to sources.

use super::answers::{answers, summary};
use super::bench::bench;
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

/// The article. `story` is the sections that no lever moves, as HTML: they are written once, natively, so that the module carries
/// neither their texts nor the code that draws them. What a reader does to the article is heard by the element's script.
pub fn app(page: Page, story: String) -> impl IntoView {
    let w = page.words;
    // First of all: what follows estimates the scenario on screen, and the estimator remembers the last one only.
    estimates::presets(|_| ());
    view! {
        <article
            class="te"
            lang=page.numbers.lang().tag()
            data-live=page.live.then_some("")
        >
            {opening(page)}
            {chapters(page)}
            {answers(page)}
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

//! What stands under a part of the page that is shown by itself: where its figures come from, and the way to the whole.

use crate::facts;
use crate::view::page::Page;
use leptos::prelude::*;

/// The line; the stylesheet shows it only under parts. A live widget puts its own address and state into the link.
pub fn whole(page: Page) -> AnyView {
    let w = page.words;
    let root = page.root.get_untracked();
    let home = if root.is_empty() { "./".to_owned() } else { root };
    view! {
        <p class="whole">
            {w.part_source(w.part_from(), facts::data_version())} " "
            <a href=home target="_blank" rel="noopener" data-whole="">
                {w.part_whole()}
            </a>
        </p>
    }
    .into_any()
}

//! The article as plain HTML, for pages that read whole without script; of a host's own dossier only the sections that no lever moves.

#[cfg(feature = "ssr")]
use super::app;
use super::page::Page;
use super::story;
use crate::numbers::{Lang, Numbers};
use crate::scenario::Scenario;
use crate::words::Words;
use leptos::prelude::*;
use serde::Serialize;

/// The article's HTML for one preset. `root` leads from the page to the site's root (`""` or `"../"`).
#[cfg(feature = "ssr")]
pub fn article(words: Words, lang: Lang, preset: usize, root: &str) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        let page = Page::new(words, Numbers::new(lang), Scenario::preset(preset), false, root);
        let sections = story::story(page).to_html();
        app(page, plain(&sections)).to_html()
    });
    drop(owner);
    plain(&html)
}

/// The sections that no lever moves, on one line, for pages that do not have them.
pub fn story(words: Words, lang: Lang) -> String {
    let owner = Owner::new();
    let html = owner
        .with(|| story::story(Page::new(words, Numbers::new(lang), Scenario::default(), false, story::ROOT)).to_html());
    drop(owner);
    plain(&html).replace('\n', " ")
}

/// The words of the script behind “Take it along”.
pub fn taken(words: Words, lang: Lang) -> impl Serialize {
    story::take::Taken::of(words, Numbers::new(lang))
}

/// Leptos marks where hydration would resume, and keeps a space where a text is empty; nothing here hydrates, and a space is not empty.
fn plain(html: &str) -> String {
    html.replace("<!>", "").replace("<!---->", "").replace("> </p>", "></p>")
}

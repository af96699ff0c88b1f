//! The article as plain HTML, for pages that read whole without script.

use super::app;
use super::page::Page;
use super::story;
use crate::numbers::{Lang, Numbers};
use crate::scenario::Scenario;
use crate::words::Words;
use leptos::prelude::*;
use serde::Serialize;

/// The article's HTML for one preset. `root` leads from the page to the site's root (`""` or `"../"`).
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

/// The sections that no lever moves, on one line, for the words file.
pub fn story(words: Words, lang: Lang) -> String {
    let owner = Owner::new();
    let html =
        owner.with(|| story::story(Page::new(words, Numbers::new(lang), Scenario::default(), false, "")).to_html());
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

/// The headline of one preset, for the page's title.
pub fn headline(words: Words, lang: Lang, preset: usize) -> String {
    let shown = super::shown::Shown::of(Scenario::preset(preset));
    super::figure::unmarked(&super::findings::headline(&super::shown::Say {
        s: &shown,
        w: words,
        n: Numbers::new(lang),
    }))
}

//! Sources: the five articles first, then everything else that was read.

use super::section::section;
use crate::facts::{self, Source};
use crate::view::page::Page;
use leptos::prelude::*;

/// The section.
pub fn sources(page: Page) -> AnyView {
    let w = page.words;
    let any = |articles: bool| facts::sources().iter().any(|source| source.id.starts_with("article-") == articles);
    let list = |articles: bool| {
        facts::sources()
            .iter()
            .filter(move |source| source.id.starts_with("article-") == articles)
            .map(|source| entry(page, source))
            .collect_view()
    };
    section(
        "sources",
        w.source_title(),
        w.source_how(),
        view! {
            {any(true)
                .then(|| {
                    view! {
                        <h3>{w.source_articles()}</h3>
                        <ol class="src">{list(true)}</ol>
                    }
                })}
            {any(false)
                .then(|| {
                    view! {
                        <details class="data">
                            <summary>{w.source_others()}</summary>
                            <ol class="src two">{list(false)}</ol>
                        </details>
                    }
                })}
        }
        .into_any(),
    )
}

fn entry(page: Page, source: &'static Source) -> AnyView {
    let w = page.words;
    let (name, title) = match (source.publisher, source.title) {
        (Some(publisher), title) => (Some(publisher), title),
        (None, title) => (title, None),
    };
    view! {
        <li id=source.id>
            {name.map(|name| view! { <b>{w.text(name)}</b> })}
            {title.map(|title| view! { <cite lang="en">{w.text(title)}</cite> })}
            {source.date.map(|date| view! { <span>{page.numbers.date(date)}</span> })}
            <small>{w.text(source.date_known)}</small>
            {source.address.map(|address| view! { <small class="addr">{address}</small> })}
        </li>
    }
    .into_any()
}

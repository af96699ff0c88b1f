//! The background: figures, context and words from the coverage.

use super::item::{Depth, any, list, of};
use super::section::section;
use crate::facts::Kind;
use crate::view::page::Page;
use leptos::prelude::*;

/// The section; nothing where there is no background.
pub fn background(page: Page) -> AnyView {
    let w = page.words;
    if ![Kind::Figure, Kind::Context, Kind::Quotation].into_iter().any(any) {
        return ().into_any();
    }
    let column = |title: &'static str, kind: Kind, depth: Depth| {
        any(kind).then(|| {
            view! {
                <div>
                    <h3>{title}</h3>
                    {list(page, of(kind), depth)}
                </div>
            }
        })
    };
    section(
        "background",
        w.back_title(),
        w.back_how(),
        view! {
            <div class="three">
                {column(w.back_figures(), Kind::Figure, Depth::Told)} {column(w.back_context(), Kind::Context, Depth::Named)}
                {column(w.back_quotations(), Kind::Quotation, Depth::Said)}
            </div>
        }
        .into_any(),
    )
}

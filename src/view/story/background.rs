//! The background: figures, context and words from the coverage.

use super::item::{Depth, list, of};
use super::section::section;
use crate::facts::Kind;
use crate::view::page::Page;
use leptos::prelude::*;

/// The section.
pub fn background(page: Page) -> AnyView {
    let w = page.words;
    section(
        "background",
        w.back_title(),
        w.back_how(),
        view! {
            <div class="three">
                <div>
                    <h3>{w.back_figures()}</h3>
                    {list(page, of(Kind::Figure), Depth::Told)}
                </div>
                <div>
                    <h3>{w.back_context()}</h3>
                    {list(page, of(Kind::Context), Depth::Named)}
                </div>
                <div>
                    <h3>{w.back_quotations()}</h3>
                    {list(page, of(Kind::Quotation), Depth::Said)}
                </div>
            </div>
        }
        .into_any(),
    )
}

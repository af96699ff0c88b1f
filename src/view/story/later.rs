//! What happened next: after the coverage ends, from other sources.

use super::event::event;
use super::item::{any, of};
use super::section::section;
use crate::facts::{Kind, Record};
use crate::view::page::Page;
use leptos::prelude::*;

/// The section; nothing where the story ends with the coverage.
pub fn later(page: Page) -> AnyView {
    let w = page.words;
    if !any(Kind::Later) {
        return ().into_any();
    }
    let mut events: Vec<&'static Record> = of(Kind::Later).collect();
    events.sort_by_key(|record| record.date);
    let list =
        events.into_iter().map(|record| event(page, record, page.numbers.date(record.date), true)).collect_view();
    section("later", w.later_title(), w.later_how(), view! { <ol class="events two">{list}</ol> }.into_any())
}

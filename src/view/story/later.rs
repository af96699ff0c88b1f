//! What happened next: after the coverage ends, from other sources.

use super::item::{credit, mark, of};
use super::section::section;
use crate::facts::{Kind, Record};
use crate::view::page::Page;
use leptos::prelude::*;

/// The section.
pub fn later(page: Page) -> AnyView {
    let w = page.words;
    let mut events: Vec<&'static Record> = of(Kind::Later).collect();
    events.sort_by_key(|record| record.date);
    let list = events
        .into_iter()
        .map(|record| {
            let note = record.note.map(|note| view! { <small class="caveat">{w.text(note)}</small> });
            view! {
                <li class="ev" id=record.id>
                    {mark(record.date_basis)}
                    <div>
                        <p>
                            <b>{page.numbers.date(record.date)}</b>
                            " "
                            {record.title.map(|title| view! { <b class="what">{w.text(title)}</b> })}
                        </p>
                        <p>{w.text(record.statement)}</p>
                        <small>{credit(page, record)}</small>
                        {note}
                    </div>
                </li>
            }
        })
        .collect_view();
    section("later", w.later_title(), w.later_how(), view! { <ol class="events two">{list}</ol> }.into_any())
}

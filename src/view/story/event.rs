//! One thing that happened on a day, as an item of a list of events.

use super::item::{credit, mark};
use crate::facts::Record;
use crate::view::page::Page;
use leptos::prelude::*;

/// The event under its date, with its source where the list around it has more than one.
pub fn event(page: Page, record: &'static Record, date: String, sourced: bool) -> AnyView {
    let w = page.words;
    let note = record.note.map(|note| view! { <small class="caveat">{w.text(note)}</small> });
    view! {
        <li class="ev" id=record.id>
            {mark(record.date_basis)}
            <div>
                <p>
                    <b>{date}</b>
                    " "
                    {record.title.map(|title| view! { <b class="what">{w.text(title)}</b> })}
                </p>
                <p>{w.text(record.statement)}</p>
                {sourced.then(|| view! { <small>{credit(page, record)}</small> })}
                {note}
            </div>
        </li>
    }
    .into_any()
}

//! One record as the page shows it: what it says, the words it rests on, who published them and when.

use crate::facts::{self, DateBasis, Kind, Record, Source};
use crate::view::page::Page;
use leptos::prelude::*;

/// The records of a kind, in the order of the dataset.
pub fn of(kind: Kind) -> impl Iterator<Item = &'static Record> {
    facts::records().iter().filter(move |record| record.kind == kind)
}

/// Whether there are records of a kind.
pub fn any(kind: Kind) -> bool {
    of(kind).next().is_some()
}

/// The publication a record was read in.
pub fn source(index: u16) -> Option<&'static Source> {
    facts::sources().get(index as usize)
}

/// The source's short name.
pub fn publisher(page: Page, index: u16) -> &'static str {
    source(index).and_then(|source| source.publisher.or(source.title)).map_or("", |name| page.words.text(name))
}

/// Who said it, publisher and date: the line under a record.
pub fn credit(page: Page, record: &Record) -> String {
    let mut parts: Vec<String> = Vec::new();
    if let Some(speaker) = record.attributed_to {
        parts.push(page.words.text(speaker).to_owned());
    }
    parts.push(publisher(page, record.source).to_owned());
    let date =
        if record.date.is_empty() { source(record.source).and_then(|s| s.date).unwrap_or("") } else { record.date };
    if !date.is_empty() {
        parts.push(page.numbers.date(date));
    }
    parts.retain(|part| !part.is_empty());
    // Some publish under their own name.
    parts.dedup();
    parts.join(" · ")
}

/// How a date is known, drawn: solid = printed, ring = inferred, dashed = other outlets only.
pub fn mark(basis: Option<DateBasis>) -> AnyView {
    let class = match basis {
        Some(DateBasis::Printed) | None => "d-printed",
        Some(DateBasis::Inferred) => "d-inferred",
        Some(DateBasis::External) => "d-external",
    };
    view! {
        <svg class="mark" width="14" height="14" aria-hidden="true">
            <circle class=class cx="7" cy="7" r="4.5"></circle>
        </svg>
    }
    .into_any()
}

/// A quotation, in the language it was published in.
pub fn quote(page: Page, record: &Record) -> AnyView {
    record.excerpt.map(|excerpt| view! { <q lang="en">{page.words.text(excerpt)}</q> }).into_any()
}

/// How much of a record a list shows; the whole of it is in the dataset.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Title, statement, credit and caveat.
    Told,
    /// Title, quotation and credit: what was said, in the speaker's words.
    Said,
    /// Title and statement.
    Named,
}

/// One record.
pub fn item(page: Page, record: &'static Record, depth: Depth) -> AnyView {
    let w = page.words;
    let note = record.note.map(|note| view! { <small class="caveat">{w.text(note)}</small> });
    view! {
        <li class="item" id=record.id>
            {record.title.map(|title| view! { <div class="t">{w.text(title)}</div> })}
            {(depth != Depth::Said || record.excerpt.is_none()).then(|| view! { <p>{w.text(record.statement)}</p> })}
            {(depth == Depth::Said).then(|| quote(page, record))}
            {(depth != Depth::Named).then(|| view! { <small>{credit(page, record)}</small> })}
            {(depth == Depth::Told).then_some(note)}
        </li>
    }
    .into_any()
}

/// A list of records.
pub fn list(page: Page, records: impl Iterator<Item = &'static Record>, depth: Depth) -> AnyView {
    view! { <ul class="items">{records.map(|record| item(page, record, depth)).collect_view()}</ul> }.into_any()
}

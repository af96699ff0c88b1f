//! The timeline: rounds, meetings and what was ahead on 17 June, with how each date is known.

use super::event::event;
use super::item::{mark, of};
use super::section::section;
use crate::facts::{AS_OF, DateBasis, Kind, Record};
use crate::view::page::Page;
use leptos::prelude::*;

/// The section.
pub fn timeline(page: Page) -> AnyView {
    let w = page.words;
    let mut events: Vec<&'static Record> =
        of(Kind::Meeting).chain(of(Kind::Deadline)).filter(|record| !record.date.is_empty()).collect();
    events.sort_by_key(|record| record.date);
    let part = |title: &'static str, keep: fn(&Record) -> bool| {
        let list = events
            .iter()
            .copied()
            .filter(|record| keep(record))
            .map(|record| event(page, record, page.numbers.day(record.date), false));
        view! {
            <div>
                <h3>{title}</h3>
                <ol class="events">{list.collect_view()}</ol>
            </div>
        }
    };
    section(
        "timeline",
        w.time_title(),
        w.time_how(),
        view! {
            <p class="keys">
                <span>{mark(Some(DateBasis::Printed))} {w.time_printed()}</span>
                <span>{mark(Some(DateBasis::Inferred))} {w.time_inferred()}</span>
                <span>{mark(Some(DateBasis::External))} {w.time_external()}</span>
            </p>
            <div class="tl">
                {part(w.time_spring(), |record| record.date < "2025-05-31")}
                {part(w.time_june(), |record| record.date >= "2025-05-31" && record.date <= AS_OF)}
                {part(w.time_ahead(), |record| record.date > AS_OF)}
            </div>
        }
        .into_any(),
    )
}

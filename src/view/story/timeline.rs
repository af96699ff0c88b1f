//! The timeline: rounds, meetings and what was ahead on 17 June, with how each date is known.

use super::event::event;
use super::item::{mark, of};
use super::section::section;
use crate::facts::{self, DateBasis, Kind, Record};
use crate::view::page::Page;
use leptos::prelude::*;

/// The section; nothing where no day is known.
pub fn timeline(page: Page) -> AnyView {
    let w = page.words;
    let mut events: Vec<&'static Record> =
        of(Kind::Meeting).chain(of(Kind::Deadline)).filter(|record| !record.date.is_empty()).collect();
    events.sort_by_key(|record| record.date);
    if events.is_empty() {
        return ().into_any();
    }
    let month = facts::as_of().get(..7).unwrap_or_default();
    let part = |title: &'static str, keep: &dyn Fn(&Record) -> bool| {
        let kept: Vec<_> = events.iter().copied().filter(|record| keep(record)).collect();
        let list =
            || kept.iter().map(|record| event(page, record, page.numbers.day(record.date), false)).collect_view();
        (!kept.is_empty()).then(|| {
            view! {
                <div>
                    <h3>{title}</h3>
                    <ol class="events">{list()}</ol>
                </div>
            }
        })
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
                {part(w.time_earlier(), &|record| record.date < month)}
                {part(w.time_last(), &|record| record.date >= month && record.date <= facts::as_of())}
                {part(w.time_ahead(), &|record| record.date > facts::as_of())}
            </div>
        }
        .into_any(),
    )
}

//! Who wants what: Japan, the United States, and what stands on both lists.

use super::item::{Depth, any, list, of};
use super::section::section;
use crate::facts::{Kind, Side};
use crate::view::page::Page;
use leptos::prelude::*;

/// The section; nothing where nobody's position is known.
pub fn positions(page: Page) -> AnyView {
    let w = page.words;
    if !any(Kind::Position) && !any(Kind::Agenda) {
        return ().into_any();
    }
    let column = |title: &'static str, class: &'static str, side: Side| {
        let wanted = || of(Kind::Position).filter(move |record| record.side == Some(side));
        wanted().next().map(|_| {
            view! {
                <div class=class>
                    <h3>{title}</h3>
                    {list(page, wanted(), Depth::Said)}
                </div>
            }
        })
    };
    let shared = || of(Kind::Position).filter(|record| record.side == Some(Side::Both));
    let agenda = any(Kind::Agenda) || shared().next().is_some();
    section(
        "positions",
        w.want_title(),
        w.want_how(),
        view! {
            <div class="want">
                {column(w.want_japan(), "jp", Side::Japan)}
                {agenda
                    .then(|| {
                        view! {
                            <div>
                                <h3>{w.want_both()}</h3>
                                {list(page, of(Kind::Agenda), Depth::Named)}
                                {list(page, shared(), Depth::Said)}
                            </div>
                        }
                    })} {column(w.want_us(), "us", Side::Us)}
            </div>
        }
        .into_any(),
    )
}

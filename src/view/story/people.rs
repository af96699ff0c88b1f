//! Who is who: the people of the talks and the bodies they act for.

use super::item::{any, of};
use super::section::section;
use crate::facts::Kind;
use crate::view::page::Page;
use leptos::prelude::*;

/// The section; nothing where nobody is named.
pub fn people(page: Page) -> AnyView {
    let w = page.words;
    if !any(Kind::Person) && !any(Kind::Organisation) {
        return ().into_any();
    }
    let names = |kind: Kind| {
        of(kind)
            .map(|record| {
                view! {
                    <div id=record.id>
                        <dt>{record.title.map(|title| w.text(title))}</dt>
                        <dd>{w.text(record.statement)}</dd>
                    </div>
                }
            })
            .collect_view()
    };
    section(
        "people",
        w.people_title(),
        w.people_how(),
        view! {
            <dl class="who">{names(Kind::Person)}</dl>
            {any(Kind::Organisation)
                .then(|| {
                    view! {
                        <h3>{w.people_bodies()}</h3>
                        <dl class="who">{names(Kind::Organisation)}</dl>
                    }
                })}
        }
        .into_any(),
    )
}

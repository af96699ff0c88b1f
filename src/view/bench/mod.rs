//! The bench: three groups of levers, their history, and what the last input has to be told.

mod choices;
mod group;
pub mod hear;
mod lever;
mod stand;
mod track;
mod tray;

use super::control::Control;
use super::drawn::drawn_in;
use super::markup::{Element, el, idle};
use super::page::Page;
use super::shown::Say;
use crate::facts;
use group::group;
use leptos::prelude::*;
pub use lever::levers;
pub use track::{marks, ticks};

/// The bench.
pub fn bench(page: Page) -> impl IntoView {
    let w = page.words;
    let of = |control: fn(usize) -> Control| levers(page, (0..facts::levers().len()).map(control).collect(), "bench");
    let (tariffs, volumes) = (of(Control::Tariff), of(Control::Volume));
    let (shares, elasticities) = (of(Control::PassThrough), of(Control::Elasticity));
    let due = move || {
        page.can_undo();
        page.can_redo();
    };
    let acts = Box::new(move |say: &Say<'_>| acts(say, page.live, page.can_undo(), page.can_redo()));
    view! {
        <section class="bench" id="te-bench" aria-labelledby="te-bench-title">
            <div class="bench-h">
                <h2 id="te-bench-title">{w.bench_title()}</h2>
                {drawn_in(page, "acts", NodeRef::new(), Box::new(due), acts)}
            </div>
            <p class="how lead">{if page.live { w.bench_how() } else { w.bench_still() }}</p>
            <p class="notice" role="status">{page.notice}</p>
            <div class="grps">
                {group(w.bench_tariffs(), w.bench_tariffs_how(), true, tariffs)}
                {group(w.bench_volumes(), w.bench_volumes_how(), false, volumes)}
                {group(
                    w.bench_assumptions(),
                    w.bench_assumptions_how(),
                    false,
                    view! {
                        {choices::choices(page)}
                        {levers(page, vec![Control::Yen], "bench")}
                        {shares}
                        <details class="more">
                            <summary>{w.bench_expert()}</summary>
                            {elasticities}
                        </details>
                    }
                        .into_any(),
                )}
            </div>
        </section>
    }
}

/// The buttons of the whole bench.
fn acts(say: &Say<'_>, live: bool, undo: bool, redo: bool) -> Element {
    let w = say.w;
    let button = |does: &'static str, name: &str, on: bool| {
        idle(el("button").with("type", "button").class("tb").with("data-do", does), on).text(name)
    };
    el("div")
        .add(button("undo", w.bench_undo(), live && undo))
        .add(button("redo", w.bench_redo(), live && redo))
        .add(button("reset", w.bench_reset(), live))
        .add(button("link", w.bench_link(), live))
        .add(button("pin", w.compare_pin(), live))
}

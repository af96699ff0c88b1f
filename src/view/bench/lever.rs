//! One lever: name, less and more, number field, native range, ticks, and the way back.

use super::control::{Control, Stand};
use super::field::field;
use super::track::track;
use crate::view::live::{apart, flag, part};
use crate::view::page::Page;
use leptos::prelude::*;

/// The levers of some numbers. `place` tells apart two levers for the same number.
pub fn levers(page: Page, controls: Vec<Control>, place: &'static str) -> AnyView {
    let read = controls.clone();
    let stands = apart(move || {
        page.start
            .with(|start| page.with(|scenario| read.iter().map(|control| control.stand(scenario, start)).collect()))
    });
    let list = controls.into_iter().zip(stands).map(|(control, stand)| lever(page, control, stand, place));
    list.collect_view().into_any()
}

fn lever(page: Page, control: Control, stand: RwSignal<Stand>, place: &'static str) -> AnyView {
    let (w, n) = (page.words, page.numbers);
    let name = control.name(w);
    let note = control.note(w);
    let id = format!("te-{place}-{}", control.key());
    let problem = RwSignal::new(String::new());
    let changed = flag(move || stand.with(|stand| stand.changed));
    let nudge = move |by: f64| {
        problem.set(String::new());
        page.choose(|scenario| {
            let now = control.get(scenario).unwrap_or_else(|| control.own(scenario));
            // Whole steps: 0.1 added to 2.5 ten times is 3.5, not 3.4999999999999996.
            let next = libm::round((now + by) / control.step()) * control.step();
            let tidy = libm::round(next * 1e6) / 1e6;
            control.set(scenario, Some(tidy));
        });
    };
    let all_in = Memo::new(move |_| stand.with(|stand| stand.all_in));
    let all_in = part(move || all_in.get().then(|| view! { <small>{w.bench_all_in()}</small> }).into_any());
    let away = Memo::new(move |_| stand.with(|stand| stand.changed.then_some(stand.start)));
    let back = part(move || {
        let view = away.get().map(|start| {
            let (was, button) = match start {
                Some(value) => {
                    let value = control.worded(value, n);
                    (w.bench_was(&value), w.bench_back(&value))
                }
                None => (w.bench_own().to_owned(), w.bench_own_back().to_owned()),
            };
            view! {
                <p class="was">
                    <span>{was}</span>
                    <button
                        type="button"
                        class="tb"
                        on:click=move |_| {
                            problem.set(String::new());
                            page.choose(|scenario| control.reset(scenario));
                        }
                    >
                        {button}
                    </button>
                </p>
            }
        });
        view.into_any()
    });
    view! {
        <div class="lv" class:changed=changed data-control=control.key()>
            <label class="nm" for=id.clone()>
                {name.clone()}
                {(!note.is_empty()).then(|| view! { <small>{note}</small> })}
                {all_in}
            </label>
            <div class="step">
                <button type="button" aria-label=w.bench_less(&name) disabled=!page.live on:click=move |_| nudge(-control.step())>
                    "−"
                </button>
                {field(page, control, stand, problem)}
                <button type="button" aria-label=w.bench_more(&name) disabled=!page.live on:click=move |_| nudge(control.step())>
                    "+"
                </button>
            </div>
            {track(page, control, stand, id, problem)}
            {back}
            <p class="err" role="status">{problem}</p>
        </div>
    }
    .into_any()
}

//! The number field beside a lever: takes what people type, clamps and says so, keeps the last good value otherwise.

use super::control::{Control, Stand};
use crate::numbers::parse;
use crate::view::live::{flag, text};
use crate::view::page::Page;
use leptos::prelude::*;

/// The field. It is a text field, since browsers' own number fields refuse full-width digits and decimal commas.
pub fn field(page: Page, control: Control, stand: RwSignal<Stand>, problem: RwSignal<String>) -> impl IntoView {
    let (w, n) = (page.words, page.numbers);
    let range = control.range();
    let (low, high) = (n.short(range.low), n.short(range.high));
    let shown = text(move || n.short(stand.with(|stand| stand.at)));
    let own = flag(move || stand.with(|stand| stand.value.is_none()));
    let label = w.bench_field(&control.name(w), &low, &high);
    let read = move |typed: String| {
        if typed.trim().is_empty() {
            problem.set(String::new());
            page.choose(|scenario| control.reset(scenario));
            return;
        }
        match parse(&typed) {
            None => problem.set(w.bench_not_number(typed.trim(), &low, &high)),
            Some(value) => {
                let inside = range.clamp(value);
                if inside.to_bits() == value.to_bits() || (inside - value).abs() < 1e-12 {
                    problem.set(String::new());
                } else {
                    problem.set(w.bench_clamped(typed.trim(), &low, &high, &n.short(inside)));
                }
                page.choose(|scenario| control.set(scenario, Some(inside)));
            }
        }
    };
    view! {
        <span class="num" class:own=own>
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                aria-label=label
                disabled=!page.live
                value=untrack(|| shown.get())
                prop:value=shown
                on:change=move |event| {
                    read(event_target_value(&event));
                    // What stands in the field is what holds, also where the state did not change.
                    restore(&event, &shown.get_untracked());
                }
            />
            <i>{control.unit()}</i>
        </span>
    }
}

#[cfg(feature = "csr")]
fn restore(event: &leptos::ev::Event, text: &str) {
    use wasm_bindgen::JsCast;
    if let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) {
        input.set_value(text);
    }
}

#[cfg(not(feature = "csr"))]
fn restore(_: &leptos::ev::Event, _: &str) {}

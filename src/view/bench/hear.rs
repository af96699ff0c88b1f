//! What a reader does to a lever. Levers are drawn markup without listeners; the article hears for all of them.

use super::control::Control;
use crate::numbers::parse;
use crate::scenario::Scenario;
#[cfg(feature = "csr")]
use crate::view::ask::Ask;
use crate::view::page::Page;
use leptos::prelude::*;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// The thumb moved.
    Input,
    /// A number was typed, or the thumb let go.
    Change,
    /// Something was clicked.
    Click,
    /// A key went down.
    KeyDown,
    /// A key came up, or the focus left.
    LetGo,
}

/// What a control's event says, read from the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Heard {
    /// The lever's key.
    pub key: String,
    /// Whether it happened to the range and not to the number field.
    pub range: bool,
    /// What stands in the control.
    pub value: String,
    /// Steps up or down, where a button for them was clicked.
    pub by: Option<f64>,
    /// Whether the button that leads back was clicked.
    pub back: bool,
    /// Whether the button that shows what the lever moves was clicked.
    pub score: bool,
}

/// Does what was asked of a lever, and says whether the control's text must be put right. `held` tells whether a key is down: a
/// held key fires `change` on every repeat, and the step ends when the key does.
pub fn hear(page: Page, held: StoredValue<bool>, deed: Deed, heard: &Heard) -> bool {
    let Some(control) = Control::from_key(&heard.key) else { return false };
    match deed {
        Deed::Input if heard.range => {
            if let Some(value) = parse(&heard.value) {
                tell(page, control, "");
                page.drag(|scenario| control.set(scenario, Some(value)));
            }
        }
        Deed::Change if heard.range && held.get_value() => {}
        Deed::Change if heard.range => page.release(),
        Deed::KeyDown if heard.range => held.set_value(true),
        Deed::LetGo if heard.range && held.try_update_value(std::mem::take) == Some(true) => page.release(),
        Deed::Change => {
            typed(page, control, heard.value.trim());
            return true;
        }
        Deed::Click => match heard.by {
            Some(by) => nudge(page, control, by * control.step()),
            None if heard.back => {
                tell(page, control, "");
                page.choose(|scenario| control.reset(scenario));
            }
            None if heard.score => {
                page.score.update(|open| *open = if *open == heard.key { String::new() } else { heard.key.clone() });
            }
            None => {}
        },
        _ => {}
    }
    false
}

fn tell(page: Page, control: Control, problem: &str) {
    let problem = if problem.is_empty() { String::new() } else { format!("{}\n{problem}", control.key()) };
    if page.problem.with_untracked(|before| *before != problem) {
        page.problem.set(problem);
    }
}

fn nudge(page: Page, control: Control, by: f64) {
    tell(page, control, "");
    page.choose(|scenario| {
        let now = control.get(scenario).unwrap_or_else(|| control.own(scenario));
        // Whole steps: 0.1 added to 2.5 ten times is 3.5, not 3.4999999999999996.
        let next = libm::round((now + by) / control.step()) * control.step();
        let tidy = libm::round(next * 1e6) / 1e6;
        control.set(scenario, Some(tidy));
    });
}

/// Takes what people type, clamps and says so, keeps the last good value otherwise.
fn typed(page: Page, control: Control, text: &str) {
    let (w, n, range) = (page.words, page.numbers, control.range());
    let (low, high) = (n.short(range.low), n.short(range.high));
    if text.is_empty() {
        tell(page, control, "");
        page.choose(|scenario| control.reset(scenario));
        return;
    }
    let Some(value) = parse(text) else {
        tell(page, control, &w.bench_not_number(text, &low, &high));
        return;
    };
    let inside = range.clamp(value);
    if (inside - value).abs() < 1e-12 {
        tell(page, control, "");
    } else {
        tell(page, control, &w.bench_clamped(text, &low, &high, &n.short(inside)));
    }
    page.choose(|scenario| control.set(scenario, Some(inside)));
}

/// Reads an event on the page and does what it asks. `link` is what "copy link" does.
#[cfg(feature = "csr")]
pub fn event(page: Page, held: StoredValue<bool>, link: Callback<()>, deed: Deed, event: &leptos::ev::Event) {
    use leptos::web_sys::{Element, HtmlInputElement};
    use wasm_bindgen::JsCast;
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let around = |part: &str| target.closest(part).ok().flatten();
    let said = |element: &Element, name: &str| element.get_attribute(name).unwrap_or_default();
    if let Some(field) = around("[data-ask]") {
        if deed == Deed::Change {
            ask(page, &said(&field, "data-ask"), &typed_in(&field));
        }
        return;
    }
    if deed == Deed::Click && around("[data-control]").is_none() {
        if let Some(part) = around("[data-do], [data-tray], [data-preset], [data-state]") {
            let preset = said(&part, "data-preset");
            let modified = event
                .dyn_ref::<leptos::ev::MouseEvent>()
                .is_some_and(|event| event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
            if !preset.is_empty() && !modified {
                event.prevent_default();
            }
            if preset.is_empty() || !modified {
                act(page, link, &said(&part, "data-do"), &said(&part, "data-tray"), &preset);
                adopt(page, &said(&part, "data-state"));
            }
        }
        return;
    }
    let Some(lever) = around("[data-control]") else { return };
    let button = (deed == Deed::Click).then(|| around("button")).flatten();
    let key = said(&lever, "data-control");
    let input = target.dyn_into::<HtmlInputElement>().ok();
    let value = input.as_ref().map(HtmlInputElement::value).unwrap_or_default();
    if let Some(value) = button.as_ref().and_then(|button| parse(&button.get_attribute("data-set")?)) {
        if let Some(control) = Control::from_key(&key) {
            tell(page, control, "");
            page.choose(|scenario| control.set(scenario, Some(value)));
        }
        return;
    }
    if deed == Deed::Change {
        super::choices::choose(page, &key, &value);
    }
    let heard = Heard {
        key,
        range: input.as_ref().is_some_and(|input| input.type_() == "range"),
        value,
        by: button.as_ref().and_then(|button| parse(&button.get_attribute("data-by")?)),
        back: button.as_ref().is_some_and(|button| button.has_attribute("data-back")),
        score: button.is_some_and(|button| button.has_attribute("data-score")),
    };
    if hear(page, held, deed, &heard)
        && let Some(input) = input
    {
        // What stands in the field is what holds, also where the state did not change.
        input.set_value(&input.default_value());
    }
}

/// What stands in a field or a list to choose from.
#[cfg(feature = "csr")]
fn typed_in(field: &leptos::web_sys::Element) -> String {
    use leptos::web_sys::{HtmlInputElement, HtmlSelectElement};
    use wasm_bindgen::JsCast;
    let list = field.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value);
    list.or_else(|| field.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value)).unwrap_or_default()
}

/// Changes one part of what is asked of the curve.
#[cfg(feature = "csr")]
fn ask(page: Page, part: &str, said: &str) {
    let before = page.asked.with_untracked(|asked| Ask::read(asked)).write();
    let mut parts: Vec<&str> = before.splitn(3, ' ').collect();
    let place = ["metric", "lever", "target"].iter().position(|name| *name == part);
    if let Some(place) = place.and_then(|place| parts.get_mut(place)) {
        *place = said.trim();
    }
    page.asked.set(Ask::read(&parts.join(" ")).write());
}

/// Does what a button of the bench, a figure of the opening sentence or a chapter is for.
#[cfg(feature = "csr")]
fn act(page: Page, link: Callback<()>, does: &str, tray: &str, preset: &str) {
    match does {
        "undo" => page.undo(),
        "redo" => page.redo(),
        "reset" => page.reset(),
        "link" => link.run(()),
        "pin" => page.pin(Some(page.now())),
        "unpin" => page.pin(None),
        "swap" => page.swap(),
        _ => {}
    }
    if let Ok(tray) = tray.parse::<u32>() {
        page.tray.update(|open| *open = if *open == tray { 0 } else { tray });
    }
    if let Some(index) = crate::scenario::names::presets().position(|id| id == preset) {
        page.choose(|scenario| *scenario = scenario.with_preset(index));
    }
}

/// Sets the page to a whole link state and keeps nothing of what was there: one step for undo. No state, no change.
pub fn adopt(page: Page, state: &str) {
    if !state.is_empty() {
        page.choose(|scenario| *scenario = Scenario::parse_state(state).scenario);
    }
}

/// Prerendered pages hear nothing.
#[cfg(not(feature = "csr"))]
pub fn event(_: Page, _: StoredValue<bool>, _: Callback<()>, _: Deed, _: &leptos::ev::Event) {}

//! What a reader does to a lever. Levers are drawn markup without listeners; the element's script hears for all of them.

use crate::numbers::parse;
use crate::scenario::Scenario;
use crate::view::ask::Ask;
use crate::view::control::Control;
use crate::view::evidence::own;
use crate::view::page::Page;
use leptos::prelude::*;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// The thumb moved.
    Input,
    /// A number was typed, or the thumb let go.
    Change,
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
}

/// Does what was asked of a lever or a choice, and says whether the control's text must be put right. A key that is held down fires
/// `change` on every repeat: the step ends when the key does.
pub fn hear(page: Page, deed: Deed, heard: &Heard) -> bool {
    if deed == Deed::Change {
        super::choices::choose(page, &heard.key, &heard.value);
    }
    let Some(control) = Control::from_key(&heard.key) else { return false };
    match deed {
        Deed::Input if heard.range => {
            if let Some(value) = parse(&heard.value) {
                tell(page, control, "");
                page.drag(|scenario| control.set(scenario, Some(value)));
            }
        }
        Deed::Change if heard.range && page.is_held() => {}
        Deed::Change if heard.range => page.release(),
        Deed::KeyDown if heard.range => {
            page.hold(true);
        }
        Deed::LetGo if heard.range && page.hold(false) => page.release(),
        Deed::Change => {
            typed(page, control, heard.value.trim());
            return true;
        }
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
        let now = control.get(scenario).unwrap_or_else(|| own(control, scenario));
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

/// What a button of a lever asks, by the name and value of its data attribute: steps, the way back, the tray, a value to set.
pub fn press(page: Page, key: &str, name: &str, value: &str) {
    let Some(control) = Control::from_key(key) else { return };
    match name {
        "by" => nudge(page, control, parse(value).unwrap_or(0.0) * control.step()),
        "back" => {
            tell(page, control, "");
            page.choose(|scenario| control.reset(scenario));
        }
        "score" => page.score.update(|open| *open = if *open == key { String::new() } else { key.to_owned() }),
        "set" => {
            if let Some(value) = parse(value) {
                tell(page, control, "");
                page.choose(|scenario| control.set(scenario, Some(value)));
            }
        }
        _ => {}
    }
}

/// Changes one part of what is asked of the curve.
pub fn ask(page: Page, part: &str, said: &str) {
    let before = page.asked.with_untracked(|asked| Ask::read(asked)).write();
    let mut parts: Vec<&str> = before.splitn(3, ' ').collect();
    let place = ["metric", "lever", "target"].iter().position(|name| *name == part);
    if let Some(place) = place.and_then(|place| parts.get_mut(place)) {
        *place = said.trim();
    }
    page.asked.set(Ask::read(&parts.join(" ")).write());
}

/// Does what a button of the page asks, by the name and value of its data attribute.
pub fn act(page: Page, name: &str, value: &str) {
    match (name, value) {
        ("do", "undo") => page.undo(),
        ("do", "redo") => page.redo(),
        ("do", "reset") => page.reset(),
        ("do", "pin") => page.pin(Some(page.now())),
        ("do", "unpin") => page.pin(None),
        ("do", "swap") => page.swap(),
        ("tray", number) => {
            let number = number.parse::<u32>().unwrap_or(0);
            page.tray.update(|open| *open = if *open == number { 0 } else { number });
        }
        ("preset", id) => {
            if let Some(index) = crate::scenario::names::presets().position(|known| known == id) {
                page.choose(|scenario| *scenario = scenario.with_preset(index));
            }
        }
        ("state", state) => adopt(page, state),
        _ => {}
    }
}

/// Sets the page to a whole link state and keeps nothing of what was there: one step for undo. No state, no change.
pub fn adopt(page: Page, state: &str) {
    if !state.is_empty() {
        page.choose(|scenario| *scenario = Scenario::parse_state(state).scenario);
    }
}

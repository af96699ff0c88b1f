//! One mounted widget, as the element's script sees it.

use super::pure::{plain, read, solve_from};
use super::words::words;
use crate::derivation::{Tree, figure};
use crate::facts;
use crate::numbers::{Lang, Numbers};
use crate::scenario::{Notice, OutcomeJson, Parsed, Scenario, ScenarioJson, shared_state, state};
use crate::view::app;
use crate::view::bench::hear::{self, Deed, Heard};
use crate::view::derivation;
use crate::view::estimates;
use crate::view::page::{Mover, Page};
use js_sys::{Function, TypeError};
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// A live widget; freeing it takes it off the page.
#[wasm_bindgen]
pub struct Widget {
    page: Page,
    start: Scenario,
    _mounted: UnmountHandle<AnyViewState>,
}

#[wasm_bindgen]
impl Widget {
    /// Mounts a widget into an empty element.
    ///
    /// `preset` and `attribute` are attribute values, `link` the state of the page's hash; empty where there is none. `story` is the
    /// HTML of the sections that no lever moves. `changed`
    /// is called with who moved the state whenever it moves, `settled` when a control is let go,
    /// `complain` with each thing a link or an attribute said that was not taken as it stood.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        host: web_sys::HtmlElement,
        root: &str,
        preset: &str,
        attribute: &str,
        link: &str,
        story: String,
        changed: Function,
        settled: Function,
        complain: Function,
    ) -> Result<Widget, JsValue> {
        let words = words()?;
        let start = match (attribute, preset) {
            ("", "") => Parsed::default(),
            ("", preset) => Scenario::parse_preset(preset),
            (attribute, _) => Scenario::parse_state(attribute),
        };
        let own = start.scenario.clone();
        let first = if link.is_empty() { start } else { linked(link, &own) };
        let slot: Rc<Cell<Option<Page>>> = Rc::default();
        let root = root.to_owned();
        let scenario = first.scenario.clone();
        let filled = slot.clone();
        let mounted = mount_to(host, move || {
            let page = Page::new(words, Numbers::new(Lang::En), scenario, true, &root);
            filled.set(Some(page));
            Effect::watch(
                move || page.shown.track(),
                move |(), _, _| call(&changed, &mover(page.mover()).into()),
                false,
            );
            Effect::watch(move || page.settled.get(), move |_, _, _| call(&settled, &JsValue::UNDEFINED), false);
            app(page, story).into_any()
        });
        let page = slot.get().ok_or_else(|| js_sys::Error::new("the widget did not mount"))?;
        let widget = Widget { page, start: own, _mounted: mounted };
        widget.tell(&first, &complain);
        widget.open(first.open.as_deref().unwrap_or_default());
        widget.set_beside(&first);
        Ok(widget)
    }

    /// The complete scenario on screen.
    #[wasm_bindgen(getter)]
    pub fn scenario(&self) -> Result<JsValue, JsValue> {
        plain(&ScenarioJson(&self.now()))
    }

    /// Shows a partial scenario, read like the argument of `estimate`.
    #[wasm_bindgen(setter)]
    pub fn set_scenario(&self, given: &JsValue) -> Result<(), JsValue> {
        self.page.bring(read(given)?, Mover::Host);
        Ok(())
    }

    /// The outcome on screen.
    #[wasm_bindgen(getter)]
    pub fn outcome(&self) -> Result<JsValue, JsValue> {
        // A drag may wait for its frame: what is asked for is what is chosen.
        self.page.land();
        self.page
            .shown
            .with_untracked(|shown| plain(&OutcomeJson { scenario: &shown.scenario, outcome: &shown.outcome }))
    }

    /// At which value of a lever a figure is what is asked for, from the scenario on screen unless the question names one.
    pub fn solve(&self, given: &JsValue) -> Result<JsValue, JsValue> {
        solve_from(given, &self.now())
    }

    /// Opens the derivation of a path, `<metric>[.<sector>]`, and says whether there is one.
    pub fn open(&self, path: &str) -> bool {
        derivation::open(self.page, path)
    }

    /// The path of the figure whose derivation is open.
    #[wasm_bindgen(getter)]
    pub fn opened(&self) -> Option<String> {
        derivation::opened(self.page)
    }

    /// Goes on to the input of that number of the figure shown.
    pub fn enter(&self, input: usize) {
        derivation::enter(self.page, input);
    }

    /// Goes back (−1) or forward (1) along the way taken, or closes the derivation (0).
    pub fn walk(&self, by: i32) {
        derivation::walk(self.page, by as isize);
    }

    /// The derivation of a figure on screen as a tree: `metric` by name, `sector` by id or undefined for all goods.
    pub fn derive(&self, metric: &JsValue, sector: &JsValue) -> Result<JsValue, JsValue> {
        let scenario = self.now();
        let name = |given: &JsValue, what: &str| {
            given.as_string().ok_or_else(|| TypeError::new(&format!("{what} is not a name")))
        };
        let metric = name(metric, "metric")?;
        let sector = if sector.is_undefined() { None } else { Some(name(sector, "sector")?) };
        let figure = figure(&metric, sector.as_deref()).map_err(|problem| TypeError::new(&problem))?;
        estimates::explain(&scenario, |explanation| {
            plain(&Tree { explanation, scenario: &scenario, words: self.page.words, figure })
        })
    }

    /// Something happened to a lever's or a choice's control (`deed`: `input`, `change`, `keydown`; anything else lets go). Says whether
    /// the control must show its own value again.
    pub fn hear(&self, deed: &str, key: String, value: String, range: bool) -> bool {
        let deed = match deed {
            "input" => Deed::Input,
            "change" => Deed::Change,
            "keydown" => Deed::KeyDown,
            _ => Deed::LetGo,
        };
        hear::hear(self.page, deed, &Heard { key, range, value })
    }

    /// A button of a lever was pressed.
    pub fn press(&self, key: &str, name: &str, value: &str) {
        hear::press(self.page, key, name, value);
    }

    /// A button of the page was pressed.
    pub fn act(&self, name: &str, value: &str) {
        hear::act(self.page, name, value);
    }

    /// Part of what is asked of the curve was changed.
    pub fn ask(&self, part: &str, value: &str) {
        hear::ask(self.page, part, value);
    }

    /// The state of a link to all that is on screen, an open derivation and the scenario compared with included.
    #[wasm_bindgen(getter)]
    pub fn shared(&self) -> String {
        let open = derivation::opened(self.page);
        shared_state(&self.now(), open.as_deref(), self.page.pinned().as_ref())
    }

    /// The state of a link to what is on screen.
    #[wasm_bindgen(getter)]
    pub fn state(&self) -> String {
        state(&self.now())
    }

    /// Whether the state is the one the widget started with, so that a link needs no state.
    #[wasm_bindgen(getter, js_name = atStart)]
    pub fn at_start(&self) -> bool {
        self.now() == self.start
    }

    /// Shows the state of a link.
    pub fn follow(&self, link: &str, complain: &Function) {
        let parsed = linked(link, &self.start);
        self.page.bring(parsed.scenario.clone(), Mover::Link);
        self.tell(&parsed, complain);
        self.open(parsed.open.as_deref().unwrap_or_default());
        self.set_beside(&parsed);
    }

    /// Shows a preset or a state that an attribute was set to.
    pub fn heed(&self, preset: &str, attribute: &str, complain: &Function) {
        let parsed =
            if attribute.is_empty() { Scenario::parse_preset(preset) } else { Scenario::parse_state(attribute) };
        self.page.bring(parsed.scenario.clone(), Mover::Host);
        self.tell(&parsed, complain);
    }

    /// Says on the page that the link was copied, or shows it where that was refused.
    pub fn copied(&self, link: &str, done: bool) {
        let words = self.page.words;
        let text = if done { words.bench_link_done().to_owned() } else { words.bench_link_manual(link) };
        self.page.notice.set(text);
    }
}

impl Widget {
    fn now(&self) -> Scenario {
        self.page.land();
        self.page.now()
    }

    /// Pins the scenario that a link compares with.
    fn set_beside(&self, parsed: &Parsed) {
        if parsed.against.is_some() {
            self.page.pin(parsed.against.clone());
        }
    }

    /// Says what a link or an attribute had that could not be taken as it stood: on the page and, once, to the host.
    fn tell(&self, parsed: &Parsed, complain: &Function) {
        let words = self.page.words;
        let mut said: Vec<String> = Vec::new();
        if !parsed.notices.is_empty() {
            let list: Vec<String> = parsed.notices.iter().map(ToString::to_string).collect();
            said.push(words.notice_link(&list.join("; ")));
        }
        if let Some(version) = parsed.data_version.as_deref().filter(|version| *version != facts::data_version()) {
            said.push(words.notice_version(version, facts::data_version()));
        }
        let text = said.join(" ");
        if !text.is_empty() {
            call(complain, &JsValue::from_str(&text));
        }
        self.page.notice.set(text);
    }
}

/// What a link says; one that is no state at all leaves the start standing.
fn linked(link: &str, start: &Scenario) -> Parsed {
    if link.is_empty() {
        return Parsed { scenario: start.clone(), ..Parsed::default() };
    }
    let mut parsed = Scenario::parse_state(link);
    if parsed.notices.iter().any(|notice| matches!(notice, Notice::UnknownFormat { .. })) {
        parsed.scenario = start.clone();
    }
    parsed
}

fn mover(mover: Mover) -> &'static str {
    match mover {
        Mover::Reader => "reader",
        Mover::Host => "host",
        Mover::Link => "link",
    }
}

/// Calls back into the element's script, which catches its own faults.
fn call(function: &Function, argument: &JsValue) {
    let _ = function.call1(&JsValue::NULL, argument);
}

//! What every part of the page shares: the state, its history and the language.

use super::ask::Ask;
use super::shown::{Say, Shown};
use super::sweep::Fine;
use crate::numbers::Numbers;
use crate::scenario::Scenario;
use crate::words::Words;
use leptos::prelude::*;
use std::sync::Arc;

/// Who moved the state last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mover {
    /// A lever, a chip, undo or reset.
    Reader,
    /// The page around the widget.
    Host,
    /// A link.
    Link,
}

/// How many steps undo remembers.
const MEMORY: usize = 100;

/// The state of one widget. Cheap to copy; every part of the page holds one.
#[derive(Clone, Copy)]
pub struct Page {
    /// The words of the language in use.
    pub words: Words,
    /// Its numbers.
    pub numbers: Numbers,
    /// Whether levers work; false in prerendered pages.
    pub live: bool,
    /// What leads from this page to the site's root, for links to presets.
    pub root: RwSignal<String>,
    /// The state and everything computed from it.
    pub shown: Memo<Arc<Shown>>,
    /// What the page has to say about the last input, if anything.
    pub notice: RwSignal<String>,
    /// What the last input to a lever has to be told, after the lever's key; empty where there is nothing.
    pub problem: RwSignal<String>,
    /// What the reader asks of the curve.
    pub asked: RwSignal<String>,
    /// Which lever of the opening sentence is open: its number from 1, 0 for none.
    pub tray: RwSignal<u32>,
    /// The key of the lever whose tray of ribbons is open; empty while none is.
    pub score: RwSignal<String>,
    /// Who moved the state last.
    mover: RwSignal<u32>,
    /// Counts the times the state came to rest after a change: what is not in sight is brought up to date then.
    pub rested: RwSignal<u32>,
    /// Counts releases of a control: the moments at which a state is worth a link.
    pub settled: RwSignal<u32>,
    /// The figure whose derivation is open, and the way taken through it; empty while none is.
    pub derived: RwSignal<String>,
    scenario: RwSignal<Scenario>,
    pinned: RwSignal<Option<Scenario>>,
    before: RwSignal<Option<Scenario>>,
    past: RwSignal<Vec<Scenario>>,
    future: RwSignal<Vec<Scenario>>,
    awaited: RwSignal<Option<Scenario>>,
    moves: StoredValue<Moves>,
}

/// What the wait for rest goes by.
#[derive(Clone, Copy, Default)]
struct Moves {
    count: u32,
    /// The count at which the state last rested.
    rested: u32,
    /// Whether a wait for the end of a drag is under way.
    waiting: bool,
    /// Whether a key is down on a range.
    held: bool,
}

impl Page {
    /// A page that shows `scenario`.
    pub fn new(words: Words, numbers: Numbers, scenario: Scenario, live: bool, root: &str) -> Self {
        let (scenario, pinned) = (RwSignal::new(scenario), RwSignal::new(None));
        Self {
            words,
            numbers,
            live,
            root: RwSignal::new(root.to_owned()),
            shown: Memo::new(move |_| Arc::new(Shown::beside(scenario.get(), pinned.get()))),
            notice: RwSignal::new(String::new()),
            problem: RwSignal::new(String::new()),
            asked: RwSignal::new(Ask::first()),
            tray: RwSignal::new(0),
            score: RwSignal::new(String::new()),
            mover: RwSignal::new(Mover::Link as u32),
            rested: RwSignal::new(0),
            settled: RwSignal::new(0),
            derived: RwSignal::new(String::new()),
            scenario,
            pinned,
            before: RwSignal::new(None),
            past: RwSignal::new(Vec::new()),
            future: RwSignal::new(Vec::new()),
            awaited: RwSignal::new(None),
            moves: StoredValue::default(),
        }
    }

    /// Reads the state for a sentence or a chart.
    pub fn say<T>(self, write: impl FnOnce(Say<'_>) -> T) -> T {
        self.shown.with(|s| write(Say { s, w: self.words, n: self.numbers }))
    }

    /// The scenario's preset as published.
    pub fn start(self) -> Scenario {
        Scenario::preset(self.scenario.with(|scenario| scenario.preset))
    }

    /// Reads the scenario on screen.
    pub fn with<T>(self, read: impl FnOnce(&Scenario) -> T) -> T {
        self.scenario.with(read)
    }

    /// Reads the scenario on screen, outside any reaction.
    pub fn with_untracked<T>(self, read: impl FnOnce(&Scenario) -> T) -> T {
        self.scenario.with_untracked(read)
    }

    /// The scenario on screen, outside any reaction.
    pub fn now(self) -> Scenario {
        self.scenario.get_untracked()
    }

    /// Changes the scenario while a control is held. Several inputs within one animation frame make one change.
    pub fn drag(self, change: impl FnOnce(&mut Scenario)) {
        let waiting = self.awaited.with_untracked(Option::is_some);
        let mut next =
            self.awaited.with_untracked(Clone::clone).unwrap_or_else(|| self.scenario.with_untracked(Clone::clone));
        change(&mut next);
        self.awaited.set(Some(next));
        if !waiting {
            on_next_frame(move || self.land());
        }
    }

    /// Applies what `drag` has gathered, now.
    pub fn land(self) {
        let Some(next) = self.awaited.try_update_untracked(Option::take).flatten() else { return };
        self.show(next, Mover::Reader);
    }

    /// A control was let go: the state becomes a step of the history.
    pub fn release(self) {
        self.land();
        self.rest(Pause::LetGo);
        let Some(before) = self.before.get_untracked() else { return };
        self.before.set(None);
        if self.scenario.with_untracked(|now| *now == before) {
            return;
        }
        self.past.update(|past| {
            past.push(before);
            if past.len() > MEMORY {
                past.remove(0);
            }
        });
        self.future.set(Vec::new());
        self.settled.update(|count| *count = count.wrapping_add(1));
    }

    /// One whole change by the reader: a chip, a choice, a typed number.
    pub fn choose(self, change: impl FnOnce(&mut Scenario)) {
        self.land();
        let mut next = self.scenario.get_untracked();
        change(&mut next);
        self.show(next, Mover::Reader);
        self.release();
    }

    /// Shows a scenario that a host or a link brings.
    pub fn bring(self, scenario: Scenario, mover: Mover) {
        self.awaited.set(None);
        self.show(scenario, mover);
        self.release();
    }

    /// Goes back one step.
    pub fn undo(self) {
        self.travel(self.past, self.future);
    }

    /// Goes forward one step.
    pub fn redo(self) {
        self.travel(self.future, self.past);
    }

    /// Back to the preset as published, assumptions included.
    pub fn reset(self) {
        self.notice.set(String::new());
        self.choose(|scenario| *scenario = Scenario::preset(scenario.preset));
    }

    /// Keeps a scenario to compare with; `None` ends the comparison.
    pub fn pin(self, scenario: Option<Scenario>) {
        self.pinned.set(scenario);
        self.settled.update(|count| *count = count.wrapping_add(1));
    }

    /// The scenario compared with.
    pub fn pinned(self) -> Option<Scenario> {
        self.pinned.get_untracked()
    }

    /// Shows the pinned scenario and pins the one on screen.
    pub fn swap(self) {
        self.land();
        let Some(pinned) = self.pinned() else { return };
        self.pinned.set(Some(self.now()));
        self.choose(|scenario| *scenario = pinned);
    }

    /// Whether there is a step to go back to.
    pub fn can_undo(self) -> bool {
        self.past.with(|past| !past.is_empty())
    }

    /// Whether there is a step to go forward to.
    pub fn can_redo(self) -> bool {
        self.future.with(|future| !future.is_empty())
    }

    /// Who moved the state last.
    pub fn mover(self) -> Mover {
        let mover = self.mover.get_untracked();
        [Mover::Reader, Mover::Host].into_iter().find(|one| *one as u32 == mover).unwrap_or(Mover::Link)
    }

    /// How finely what is costly is to be worked out now.
    pub fn fine(self) -> Fine {
        let resting = self.moves.with_value(|moves| moves.count == moves.rested);
        if resting { Fine::Resting } else { Fine::Held }
    }

    fn travel(self, from: RwSignal<Vec<Scenario>>, to: RwSignal<Vec<Scenario>>) {
        self.release();
        let Some(there) = from.try_update(Vec::pop).flatten() else { return };
        let here = self.scenario.get_untracked();
        to.update(|steps| steps.push(here));
        self.mover.set(Mover::Reader as u32);
        self.put(there);
        self.settled.update(|count| *count = count.wrapping_add(1));
    }

    fn show(self, next: Scenario, mover: Mover) {
        let here = self.scenario.get_untracked();
        if here == next {
            return;
        }
        if self.before.with_untracked(Option::is_none) {
            self.before.set(Some(here));
        }
        self.mover.set(mover as u32);
        self.put(next);
    }

    fn put(self, next: Scenario) {
        self.scenario.set(next);
        self.moves.update_value(|moves| moves.count = moves.count.wrapping_add(1));
        self.rest(Pause::Held);
    }

    /// Notes whether a key is down on a range, and says whether one was.
    pub fn hold(self, held: bool) -> bool {
        self.moves.try_update_value(|moves| std::mem::replace(&mut moves.held, held)) == Some(true)
    }

    /// Whether a key is down on a range.
    pub fn is_held(self) -> bool {
        self.moves.with_value(|moves| moves.held)
    }

    /// Says that the state rests once nothing has changed for the pause.
    fn rest(self, pause: Pause) {
        let count = self.moves.try_update_value(|moves| {
            let due = moves.count != moves.rested;
            let under_way = pause == Pause::Held && due && std::mem::replace(&mut moves.waiting, true);
            (due && !under_way).then_some(moves.count)
        });
        let Some(before) = count.flatten() else { return };
        let check = move || {
            let rests = self.moves.try_update_value(|moves| {
                moves.waiting &= pause == Pause::LetGo;
                let rests = moves.count == before && moves.rested != before;
                if rests {
                    moves.rested = before;
                }
                rests
            });
            match rests {
                Some(true) => self.rested.update(|count| *count = count.wrapping_add(1)),
                Some(false) => self.rest(Pause::Held),
                None => {}
            }
        };
        after(pause, Box::new(check));
    }
}

/// After which pause without a change the state counts as resting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pause {
    /// The next task: nothing is being dragged.
    LetGo,
    /// Long enough to tell that a drag has paused.
    Held,
}

#[cfg(feature = "csr")]
fn after(pause: Pause, work: Box<dyn FnOnce()>) {
    let wait = match pause {
        Pause::LetGo => 0,
        Pause::Held => 100,
    };
    set_timeout(work, std::time::Duration::from_millis(wait));
}

#[cfg(not(feature = "csr"))]
fn after(_: Pause, work: Box<dyn FnOnce()>) {
    work();
}

#[cfg(feature = "csr")]
fn on_next_frame(work: impl FnOnce() + 'static) {
    request_animation_frame(work);
}

#[cfg(not(feature = "csr"))]
fn on_next_frame(work: impl FnOnce() + 'static) {
    work();
}

//! What follows the state inside typed views, each kind as one type.
//!
//! A closure of its own type brings a copy of the reactive machinery with it; behind these the module carries one copy per kind.

use leptos::prelude::*;

/// A condition that follows the state.
pub fn flag(read: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(read)
}

/// A part of the page that comes and goes with the state.
pub type Part = Box<dyn FnMut() -> AnyView + Send>;

/// A part of the page that comes and goes with the state.
pub fn part(draw: impl FnMut() -> AnyView + Send + 'static) -> Part {
    Box::new(draw)
}

/// A few values of one kind that follow the state, each as a signal of its own. What reads one of them does not even wake up
/// while only others change, as it would behind a memo.
pub fn apart<T>(read: impl Fn() -> Vec<T> + Send + Sync + 'static) -> Vec<RwSignal<T>>
where
    T: PartialEq + Send + Sync + 'static,
{
    let signals: Vec<RwSignal<T>> = untrack(&read).into_iter().map(RwSignal::new).collect();
    let kept = signals.clone();
    run(Box::new(move || {
        for (now, signal) in read().into_iter().zip(&kept) {
            if signal.with_untracked(|before| *before != now) {
                signal.set(now);
            }
        }
    }));
    signals
}

/// Runs `work` now and whenever a signal it reads has changed; not in prerendered pages.
pub fn run(work: Box<dyn FnMut()>) {
    Effect::new(work);
}

//! What follows the state inside typed views, each kind as one type.
//!
//! A closure of its own type brings a copy of the reactive machinery with it; behind these the module carries one copy per kind.

use leptos::prelude::*;

/// Text that follows the state.
pub fn text(read: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(read)
}

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

//! A place on the page whose inside is a function of the state.

use super::markup::Element;
use super::page::Page;
use super::shown::Say;
use leptos::html::Div;
use leptos::prelude::*;

/// What draws: the markup for a state. Its outermost element stands for the place itself, which keeps its own attributes.
pub type Draw = Box<dyn Fn(&Say<'_>) -> Element + Send + Sync>;

/// What tells a place that it may be out of date: signals read in it.
pub type Due = Box<dyn Fn() + Send + Sync>;

/// A `div` of the class that shows what `draw` makes of the state, and follows it.
pub fn drawn(page: Page, class: &'static str, draw: Draw) -> AnyView {
    drawn_in(page, class, NodeRef::new(), Box::new(move || page.shown.track()), draw)
}

/// The same, following at once only while it is `wanted`, and otherwise when the state comes to rest.
pub fn drawn_while(page: Page, class: &'static str, place: NodeRef<Div>, wanted: Signal<bool>, draw: Draw) -> AnyView {
    let due = move || {
        if wanted.get() {
            page.shown.track();
        } else {
            page.rested.track();
        }
    };
    drawn_in(page, class, place, Box::new(due), draw)
}

/// The same, following when it is `due`, in a place that others refer to.
pub fn drawn_in(page: Page, class: &'static str, place: NodeRef<Div>, due: Due, draw: Draw) -> AnyView {
    let first = untrack(|| page.say(|say| draw(&say)));
    let html = first.inner();
    follow(page, place, first, due, draw);
    view! { <div class=class inner_html=html node_ref=place></div> }.into_any()
}

#[cfg(feature = "csr")]
fn follow(page: Page, place: NodeRef<Div>, first: Element, due: Due, draw: Draw) {
    let mut before = first;
    super::live::run(Box::new(move || {
        due();
        let after = untrack(|| page.say(|say| draw(&say)));
        if before == after {
            return;
        }
        if let Some(place) = place.get_untracked() {
            super::patch::patch(&place, &before, &after);
        }
        before = after;
    }));
}

#[cfg(not(feature = "csr"))]
fn follow(_: Page, _: NodeRef<Div>, _: Element, _: Due, _: Draw) {}

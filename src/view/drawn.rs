//! A place on the page whose inside is a function of the state.

use super::markup::Element;
use super::page::Page;
use super::shown::Say;
use leptos::html::Div;
use leptos::prelude::*;

/// What draws: the markup for a state.
pub type Draw = Box<dyn Fn(&Say<'_>) -> Element + Send + Sync>;

/// A `div` of the class that shows what `draw` makes of the state, and follows it.
pub fn drawn(page: Page, class: &'static str, draw: Draw) -> AnyView {
    let first = untrack(|| page.say(|say| draw(&say)));
    let html = first.html();
    let place = NodeRef::<Div>::new();
    follow(page, place, first, draw);
    view! { <div class=class inner_html=html node_ref=place></div> }.into_any()
}

#[cfg(feature = "csr")]
fn follow(page: Page, place: NodeRef<Div>, first: Element, draw: Draw) {
    Effect::new(move |before: Option<Element>| {
        let after = page.say(|say| draw(&say));
        let before = before.as_ref().unwrap_or(&first);
        if let Some(shown) = place.get_untracked().and_then(|place| place.first_element_child())
            && *before != after
        {
            super::patch::patch(&shown, before, &after);
        }
        after
    });
}

#[cfg(not(feature = "csr"))]
fn follow(_: Page, _: NodeRef<Div>, _: Element, _: Draw) {}

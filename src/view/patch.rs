//! Brings what stands on the page from one piece of markup to the next, writing only what differs.

use super::markup::{Child, Element};
use wasm_bindgen::JsCast;

/// Changes `place`, which shows `before`, into `after`. Of children that differ in kind only the run between the first
/// and the last match is written anew; attributes that no markup names (an open disclosure) stay as the reader left them.
pub fn patch(place: &web_sys::Element, before: &Element, after: &Element) {
    for (name, value) in &after.attributes {
        if before.attributes.iter().all(|(other, old)| other != name || old != value) {
            // Names come from our own code and are always valid.
            let value = value.to_string();
            let _ = place.set_attribute(name, &value);
            // What a reader moved no longer follows its attribute.
            if let Some(input) = place.dyn_ref::<web_sys::HtmlInputElement>() {
                match *name {
                    "value" => input.set_value(&value),
                    "checked" => input.set_checked(true),
                    _ => {}
                }
            }
        }
    }
    for (name, _) in &before.attributes {
        if after.attributes.iter().all(|(other, _)| other != name) {
            let _ = place.remove_attribute(name);
        }
    }
    let mut node = place.first_child();
    let (old, new) = (&before.children, &after.children);
    let head = old.iter().zip(new).take_while(|(old, new)| akin(old, new)).count();
    let rest = old.len().min(new.len()) - head;
    let tail = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(old, new)| akin(old, new)).count();
    let (old_middle, new_middle) = (head..old.len() - tail, head..new.len() - tail);
    step(&mut node, &old[..head], &new[..head]);
    for _ in old_middle {
        let Some(here) = node else { return };
        node = here.next_sibling();
        let _ = place.remove_child(&here);
    }
    if !new_middle.is_empty() {
        let fresh = after.part(new_middle);
        // Beside a text no markup can be put; what is left of the inside is then written anew.
        match node.as_ref().map(|next| next.dyn_ref::<web_sys::Element>()) {
            Some(Some(next)) => drop(next.insert_adjacent_html("beforebegin", &fresh)),
            None => drop(place.insert_adjacent_html("beforeend", &fresh)),
            Some(None) => {
                place.set_inner_html(&after.inner());
                return;
            }
        }
    }
    step(&mut node, &old[old.len() - tail..], &new[new.len() - tail..]);
}

/// Brings a run of siblings, of which `node` is the first, from `old` to `new`, which match one to one.
fn step(node: &mut Option<web_sys::Node>, old: &[Child], new: &[Child]) {
    for pair in old.iter().zip(new) {
        let Some(here) = node.take() else { return };
        match pair {
            (Child::Text(old), Child::Text(new)) if old != new => here.set_text_content(Some(new)),
            (Child::Element(old), Child::Element(new)) if old != new => {
                if let Some(element) = here.dyn_ref::<web_sys::Element>() {
                    patch(element, old, new);
                }
            }
            _ => {}
        }
        *node = here.next_sibling();
    }
}

/// Whether one can become the other in place: two texts, or two elements of a kind.
fn akin(old: &Child, new: &Child) -> bool {
    match (old, new) {
        (Child::Text(_), Child::Text(_)) => true,
        (Child::Element(old), Child::Element(new)) => old.tag == new.tag && old.kind() == new.kind(),
        _ => false,
    }
}

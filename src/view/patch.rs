//! Brings what stands on the page from one piece of markup to the next, writing only what differs.

use super::markup::{Child, Element};
use wasm_bindgen::JsCast;

/// Changes `place`, which shows `before`, into `after`. Where the structure differs the inside of that element is written anew;
/// attributes that no markup names (an open disclosure) stay as the reader left them.
pub fn patch(place: &web_sys::Element, before: &Element, after: &Element) {
    for (name, value) in &after.attributes {
        if before.attributes.iter().all(|(other, old)| other != name || old != value) {
            // Names come from our own code and are always valid.
            let _ = place.set_attribute(name, &value.to_string());
        }
    }
    for (name, _) in &before.attributes {
        if after.attributes.iter().all(|(other, _)| other != name) {
            let _ = place.remove_attribute(name);
        }
    }
    if !alike(&before.children, &after.children) {
        place.set_inner_html(&after.inner());
        return;
    }
    let mut node = place.first_child();
    for (old, new) in before.children.iter().zip(&after.children) {
        let Some(here) = node else { return };
        match (old, new) {
            (Child::Text(old), Child::Text(new)) if old != new => here.set_text_content(Some(new)),
            (Child::Element(old), Child::Element(new)) if old != new => {
                if let Some(element) = here.dyn_ref::<web_sys::Element>() {
                    patch(element, old, new);
                }
            }
            _ => {}
        }
        node = here.next_sibling();
    }
}

fn alike(before: &[Child], after: &[Child]) -> bool {
    before.len() == after.len()
        && before.iter().zip(after).all(|pair| match pair {
            (Child::Text(_), Child::Text(_)) => true,
            (Child::Element(old), Child::Element(new)) => old.tag == new.tag,
            _ => false,
        })
}

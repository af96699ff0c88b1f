//! Whether a part of the page is in sight, or nearly.

use leptos::html::Section;
use leptos::prelude::*;

/// Whether the section is within half a screen of being seen. Until the browser has said so it counts as seen.
#[cfg(feature = "csr")]
pub fn seen(section: NodeRef<Section>) -> Signal<bool> {
    use leptos::web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
    use wasm_bindgen::prelude::*;

    let seen = RwSignal::new(true);
    section.on_load(move |section| {
        let tell = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            if let Ok(entry) = entries.pop().dyn_into::<IntersectionObserverEntry>() {
                // The last one is the newest; the page may be gone by now.
                let _ = seen.try_set(entry.is_intersecting());
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin("50% 0px");
        let Ok(observer) = IntersectionObserver::new_with_options(tell.as_ref().unchecked_ref(), &options) else {
            return;
        };
        observer.observe(&section);
        let kept = StoredValue::new_local((observer, tell));
        on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
    });
    seen.into()
}

/// Prerendered pages are read whole.
#[cfg(not(feature = "csr"))]
pub fn seen(_: NodeRef<Section>) -> Signal<bool> {
    true.into()
}

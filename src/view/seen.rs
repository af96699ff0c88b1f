//! Whether a part of the page is in sight.

use leptos::html::Div;
use leptos::prelude::*;

/// Whether any of the place is in sight. Until the browser has said so it counts as seen.
#[cfg(feature = "csr")]
pub fn seen(place: NodeRef<Div>) -> Signal<bool> {
    use leptos::web_sys::{IntersectionObserver, IntersectionObserverEntry};
    use wasm_bindgen::prelude::*;

    let seen = RwSignal::new(true);
    place.on_load(move |place| {
        let tell = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            if let Ok(entry) = entries.pop().dyn_into::<IntersectionObserverEntry>() {
                // The last one is the newest; the page may be gone by now.
                let _ = seen.try_set(entry.is_intersecting());
            }
        });
        let Ok(observer) = IntersectionObserver::new(tell.as_ref().unchecked_ref()) else {
            return;
        };
        observer.observe(&place);
        let kept = StoredValue::new_local((observer, tell));
        on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
    });
    seen.into()
}

/// Prerendered pages are read whole.
#[cfg(not(feature = "csr"))]
pub fn seen(_: NodeRef<Div>) -> Signal<bool> {
    true.into()
}

//! The way out when something breaks: say so once, and let every widget fall back to its static content.

use std::sync::Once;
use wasm_bindgen::prelude::*;

static HOOKED: Once = Once::new();

/// Calls `fall_back` with the message when the module panics. After a panic nothing of the module may be called again.
#[wasm_bindgen]
pub fn on_panic(fall_back: js_sys::Function) {
    thread_local! {
        static FALL_BACK: std::cell::RefCell<Option<js_sys::Function>> = const { std::cell::RefCell::new(None) };
    }
    FALL_BACK.with(|slot| slot.replace(Some(fall_back)));
    HOOKED.call_once(|| {
        std::panic::set_hook(Box::new(|info| {
            let message = info.to_string();
            // Taken, not read: tasks that were waiting panic in their turn, and that is no news.
            FALL_BACK.with(|slot| {
                if let Ok(mut slot) = slot.try_borrow_mut()
                    && let Some(fall_back) = slot.take()
                {
                    // Whatever the page makes of it, there is nothing left to do here.
                    let _ = fall_back.call1(&JsValue::NULL, &JsValue::from_str(&message));
                }
            });
        }));
    });
}

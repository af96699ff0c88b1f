//! The way out when something breaks: say so once, and let every widget fall back to its static content.

use std::sync::Once;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    fn console_error(message: &str);
}

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
            console_error(&message);
            FALL_BACK.with(|slot| {
                if let Ok(slot) = slot.try_borrow()
                    && let Some(fall_back) = slot.as_ref()
                {
                    // Whatever the page makes of it, there is nothing left to do here.
                    let _ = fall_back.call1(&JsValue::NULL, &JsValue::from_str(&message));
                }
            });
        }));
    });
}

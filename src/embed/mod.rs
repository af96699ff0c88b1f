//! The widget in a stranger's page: what the custom element's script calls.
//!
//! The scripts (`script/`) own the element, its shadow root and the page around it; the rest of this room owns one mounted widget
//! (`widget`), what needs no widget (`pure`), a host's own facts (`brought`, in a module of their own), and the way out when something breaks (`panic`).

#[cfg(feature = "host")]
mod brought;
mod hash;
mod js_value;
mod panic;
mod pure;
mod widget;
mod words;

//! A group of levers that folds.

use leptos::prelude::*;

/// The group; `open` is how it starts.
pub fn group(title: &'static str, how: &'static str, open: bool, inside: AnyView) -> impl IntoView {
    view! {
        <details class="grp" open=open>
            <summary>
                {title}
                <small>{how}</small>
            </summary>
            {inside}
        </details>
    }
}

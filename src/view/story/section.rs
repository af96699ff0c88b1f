//! A section of the story: its name and what it is on the left, the rest on the right.

use leptos::prelude::*;

/// The section; `id` serves links and the `sections` attribute.
pub fn section(id: &'static str, title: &'static str, how: &'static str, body: AnyView) -> AnyView {
    let heading = format!("te-{id}-title");
    let labelled = heading.clone();
    view! {
        <section class="sec" id=format!("te-{id}") aria-labelledby=labelled>
            <div class="hd">
                <h2 id=heading>{title}</h2>
                {(!how.is_empty()).then(|| view! { <p class="how">{how}</p> })}
            </div>
            <div class="bd">{body}</div>
        </section>
    }
    .into_any()
}

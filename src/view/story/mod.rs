//! The story in facts: every record of the dataset that the page shows, in sections. Nothing here depends on the levers.

mod background;
mod came_true;
mod disputes;
mod event;
mod item;
mod later;
mod method;
mod observation;
mod people;
mod positions;
mod section;
mod sources;
pub mod take;
mod tariffs;
mod timeline;
mod whole;

use super::page::Page;
use leptos::prelude::*;

/// What stands for the site's root in the addresses of a story on its own: the page that shows it may be anywhere.
pub const ROOT: &str = "{{root}}";

/// All sections, in reading order.
pub fn story(page: Page) -> impl IntoView {
    view! {
        {tariffs::tariffs(page)}
        {timeline::timeline(page)}
        {positions::positions(page)}
        {people::people(page)}
        {disputes::disputes(page)}
        {background::background(page)}
        {later::later(page)}
        {came_true::came_true(page)}
        {take::take(page)}
        {method::method(page)}
        {sources::sources(page)}
        {whole::whole(page)}
    }
}

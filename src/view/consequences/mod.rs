//! What the state does, chart by chart. Each file draws one chart from the state and nothing else.

mod car;
mod estimates;
mod exports;
mod ledger;
mod lost;
mod payers;
mod yen;

use super::drawn::drawn;
use super::markup::Element;
use super::page::Page;
use super::shown::Say;
use leptos::prelude::*;

/// All charts, in reading order.
pub fn consequences(page: Page) -> impl IntoView {
    let draw = |chart: fn(&Say<'_>) -> Element| drawn(page, "chart-place", Box::new(chart));
    view! {
        <div class="consequences" id="te-consequences">
            {draw(exports::exports)}
            <div class="pair">{draw(payers::payers)} {draw(lost::lost)}</div>
            {draw(yen::yen)}
            {draw(car::car)}
            {draw(ledger::ledger)}
            {draw(estimates::estimates)}
        </div>
    }
}

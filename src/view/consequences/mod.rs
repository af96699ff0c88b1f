//! What the state does, chart by chart. Each file draws one chart from the state and nothing else.

mod car;
mod estimates;
mod exports;
mod ledger;
mod lost;
mod payers;
mod yen;

use super::chart::Chart;
use super::drawn::{drawn, drawn_at_rest};
use super::page::Page;
use leptos::prelude::*;

/// All charts, in reading order.
pub fn consequences(page: Page) -> impl IntoView {
    let show = |chart: Chart| framed(page, chart);
    view! {
        <div class="consequences" id="te-consequences">
            {show(exports::CHART)}
            <div class="pair">{show(payers::CHART)} {show(lost::CHART)}</div>
            {show(yen::CHART)}
            {show(car::CHART)}
            {show(ledger::CHART)}
            {show(estimates::CHART)}
        </div>
    }
}

/// A chart with its table. While the table is closed it follows once the state rests, so that a drag does not pay for it.
fn framed(page: Page, chart: Chart) -> AnyView {
    let open = RwSignal::new(false);
    let face = drawn(page, "face", Box::new(move |say| chart.face(say)));
    let data = drawn_at_rest(page, "table", open, Box::new(move |say| (chart.data)(say).element()));
    view! {
        <section class="fig" id=format!("te-{}", chart.id) aria-labelledby=chart.title_id()>
            {face}
            <details class="data" on:toggle=move |event| open.set(is_open(&event))>
                <summary>{page.words.chart_table()}</summary>
                {data}
            </details>
        </section>
    }
    .into_any()
}

#[cfg(feature = "csr")]
fn is_open(event: &leptos::ev::Event) -> bool {
    event_target::<leptos::web_sys::Element>(event).has_attribute("open")
}

#[cfg(not(feature = "csr"))]
fn is_open(_: &leptos::ev::Event) -> bool {
    true
}

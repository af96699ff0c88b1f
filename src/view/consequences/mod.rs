//! What the state does, chart by chart. Each file draws one chart from the state and nothing else.

mod car;
mod estimates;
mod exports;
mod ledger;
mod lost;
mod payers;
mod yen;

use super::chart::Chart;
use super::drawn::drawn_while;
use super::live::flag;
use super::markup::el;
use super::page::Page;
use super::reverse::reverse;
use super::seen::seen;
use crate::facts;
use leptos::prelude::*;
use tariff_model::Metric;

/// All charts, in reading order.
pub fn consequences(page: Page) -> impl IntoView {
    let show = |chart: Chart| framed(page, chart);
    view! {
        <div class="consequences" id="te-consequences">
            {show(exports::CHART)}
            <div class="pair">{show(payers::CHART)} {show(lost::CHART)}</div>
            {if facts::daily_loss().is_some() { show(yen::CHART) } else { ().into_any() }}
            {if facts::gives(Metric::CarPriceUsd) { show(car::CHART) } else { ().into_any() }}
            {show(ledger::CHART)}
            {if facts::compares() { show(estimates::CHART) } else { ().into_any() }}
            {reverse(page)}
        </div>
    }
}

/// A chart with its table. Out of sight it follows once the state rests, and so does a closed table: a drag does not pay for them.
fn framed(page: Page, chart: Chart) -> AnyView {
    let place = NodeRef::new();
    let seen = seen(place);
    let open = RwSignal::new(false);
    let face = drawn_while(page, "face", place, seen, Box::new(move |say| chart.face(say)));
    let data = drawn_while(
        page,
        "table",
        NodeRef::new(),
        flag(move || seen.get() && open.get()),
        Box::new(move |say| {
            // Links to the figures counted in a title lead here, not to the box that scrolls: that keeps its own place among the stops.
            let place = el("div").with("id", format!("te-{}-data", chart.id));
            el("div").add(place.add((chart.data)(say).element()))
        }),
    );
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

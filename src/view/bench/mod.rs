//! The bench: three groups of levers, their history, and what the last input has to be told.

mod choices;
mod control;
mod field;
mod group;
mod lever;
mod track;

use super::live::flag;
use super::page::Page;
use crate::facts::LEVERS;
pub use control::Control;
use group::group;
use leptos::prelude::*;
pub use lever::levers;

/// The bench.
pub fn bench(page: Page, link: Callback<()>) -> impl IntoView {
    let w = page.words;
    let of = |control: fn(usize) -> Control| levers(page, (0..LEVERS.len()).map(control).collect(), "bench");
    let (tariffs, volumes) = (of(Control::Tariff), of(Control::Volume));
    let (shares, elasticities) = (of(Control::PassThrough), of(Control::Elasticity));
    let no_undo = flag(move || !page.live || !page.can_undo());
    let no_redo = flag(move || !page.live || !page.can_redo());
    view! {
        <section class="bench" id="te-bench" aria-labelledby="te-bench-title">
            <div class="bench-h">
                <h2 id="te-bench-title">{w.bench_title()}</h2>
                <div class="acts">
                    <button
                        type="button"
                        class="tb"
                        disabled=no_undo
                        on:click=move |_| page.undo()
                    >
                        {w.bench_undo()}
                    </button>
                    <button
                        type="button"
                        class="tb"
                        disabled=no_redo
                        on:click=move |_| page.redo()
                    >
                        {w.bench_redo()}
                    </button>
                    <button type="button" class="tb" disabled=!page.live on:click=move |_| page.reset()>
                        {w.bench_reset()}
                    </button>
                    <button type="button" class="tb" disabled=!page.live on:click=move |_| link.run(())>
                        {w.bench_link()}
                    </button>
                </div>
            </div>
            <p class="how lead">{if page.live { w.bench_how() } else { w.bench_still() }}</p>
            <p class="notice" role="status">{page.notice}</p>
            <div class="grps">
                {group(w.bench_tariffs(), w.bench_tariffs_how(), true, tariffs)}
                {group(w.bench_volumes(), w.bench_volumes_how(), false, volumes)}
                {group(
                    w.bench_assumptions(),
                    w.bench_assumptions_how(),
                    false,
                    view! {
                        {choices::choices(page)}
                        {levers(page, vec![Control::Yen], "bench")}
                        {shares}
                        <details class="more">
                            <summary>{w.bench_expert()}</summary>
                            {elasticities}
                        </details>
                    }
                        .into_any(),
                )}
            </div>
        </section>
    }
}

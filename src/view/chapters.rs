//! The presets as chapters: links that are also one small bar chart of the headline loss.

use super::chart::{Scale, bar, line, svg};
use super::live::{apart, part};
use super::page::Page;
use crate::facts::{PRESETS, PresetGroup};
use leptos::prelude::*;
use tariff_model::{Metric, Outcome};

/// The chapters.
pub fn chapters(page: Page, outcomes: StoredValue<Vec<Outcome>>) -> impl IntoView {
    let w = page.words;
    let top = outcomes.with_value(|all| {
        all.iter()
            .filter_map(|outcome| outcome.band(Metric::ExportersLossYenBnPerDay))
            .fold(0.0, |top: f64, band| top.max(band.high))
    });
    let scale = Scale::fixed(0.0, if top > 0.0 { top } else { 1.0 }, 1.0);
    // Twice the number of the preset shown, and one more where its tariffs were moved since.
    let stand = apart(move || {
        page.start.with(|start| {
            page.with(|scenario| vec![scenario.preset as u32 * 2 + u32::from(scenario.tariffs != start.tariffs)])
        })
    })[0];
    let group = |which: PresetGroup, title: &'static str, class: &'static str| {
        let items = PRESETS
            .iter()
            .enumerate()
            .filter(|(_, preset)| preset.group == which)
            .map(|(index, _)| chapter(page, index, &scale, stand, outcomes))
            .collect_view();
        view! {
            <div class=class>
                <h3>{title}</h3>
                <ul>{items}</ul>
            </div>
        }
    };
    view! {
        <nav class="chapters" aria-labelledby="te-chapters-title">
            <h2 class="small" id="te-chapters-title">{w.chapters_title()}</h2>
            <p class="how">{w.chapters_how()}</p>
            <div class="groups">
                {group(PresetGroup::Now, w.chapters_now(), "group now")}
                {group(PresetGroup::Later, w.chapters_later(), "group later")}
            </div>
        </nav>
    }
}

fn chapter(
    page: Page,
    index: usize,
    scale: &Scale,
    stand: RwSignal<u32>,
    outcomes: StoredValue<Vec<Outcome>>,
) -> AnyView {
    let Some(preset) = PRESETS.get(index) else { return ().into_any() };
    let w = page.words;
    let (loss, band) = outcomes.with_value(|all| {
        let outcome = all.get(index);
        let read = Metric::ExportersLossYenBnPerDay;
        (outcome.and_then(|o| o.total(read)).unwrap_or(0.0), outcome.and_then(|o| o.band(read)))
    });
    let zero = line("zero", [0.0, 0.0], ["0", "20"]);
    let whisker = band.map(|band| line("whisker", [scale.at(band.low), scale.at(band.high)], ["10", "10"]));
    let plot = svg("20").add(zero).add(bar("bar", 0.0, scale.at(loss), "4", "12")).all(whisker).html();
    let index_shown = index as u32 * 2;
    let current = move || (stand.get() & !1 == index_shown).then_some("true");
    let moved = part(move || {
        (stand.get() == index_shown + 1)
            .then(|| view! { <small class="moved">{w.chapters_changed()}</small> })
            .into_any()
    });
    let href = page.root.with_value(|root| format!("{root}{}/", preset.id));
    view! {
        <li>
            <a
                href=href
                data-preset=preset.id
                aria-current=current
                on:click=move |event| {
                    let held = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
                    if page.live && !held {
                        event.prevent_default();
                        page.choose(|scenario| *scenario = scenario.with_preset(index));
                    }
                }
            >
                <b>{w.text(preset.label)}</b>
                <small>{w.text(preset.story)}</small>
                {moved}
                <span class="plot" inner_html=plot></span>
                <span class="loss">{page.numbers.yen_bn(loss)}</span>
            </a>
        </li>
    }
    .into_any()
}

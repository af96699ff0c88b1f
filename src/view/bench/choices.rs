//! The assumptions that are choices, not numbers: horizon, other countries, data basis.

use crate::scenario::{Scenario, ThirdCountries};
use crate::view::live::{apart, flag};
use crate::view::page::Page;
use leptos::prelude::*;
use tariff_model::Horizon;

/// The three choices.
pub fn choices(page: Page) -> impl IntoView {
    let w = page.words;
    view! {
        {choice(
            page,
            "horizon",
            w.bench_horizon(),
            vec![w.bench_near(), w.bench_long()],
            |scenario| u32::from(scenario.horizon == Horizon::Long),
            |scenario, chosen| scenario.horizon = if chosen == 1 { Horizon::Long } else { Horizon::Near },
        )}
        {choice(
            page,
            "thirdCountries",
            w.bench_third(),
            vec![w.bench_unchanged(), w.bench_tariffed()],
            |scenario| u32::from(scenario.third_countries == ThirdCountries::Tariffed),
            |scenario, chosen| {
                scenario.third_countries = if chosen == 1 {
                    ThirdCountries::Tariffed
                } else {
                    ThirdCountries::Unchanged
                };
            },
        )}
        {choice(
            page,
            "basis",
            w.bench_basis(),
            vec![w.bench_customs(), w.bench_reported()],
            |scenario| scenario.basis as u32,
            |scenario, chosen| scenario.basis = chosen as usize,
        )}
    }
}

fn choice(
    page: Page,
    key: &'static str,
    title: &'static str,
    options: Vec<&'static str>,
    read: fn(&Scenario) -> u32,
    write: fn(&mut Scenario, u32),
) -> impl IntoView {
    let chosen = apart(move || vec![page.with(read)])[0];
    let list = options
        .into_iter()
        .zip(0..)
        .map(|(name, index)| {
            let on = flag(move || chosen.get() == index);
            view! {
                <label>
                    <input
                        type="radio"
                        name=format!("te-{key}")
                        disabled=!page.live
                        checked=on.get_untracked()
                        prop:checked=on
                        on:change=move |_| page.choose(|scenario| write(scenario, index))
                    />
                    {name}
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="opt" data-control=key>
            <legend>{title}</legend>
            <div class="rads">{list}</div>
        </fieldset>
    }
}

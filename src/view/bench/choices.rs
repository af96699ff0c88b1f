//! The assumptions that are choices, not numbers: horizon, other countries, data basis.

use crate::scenario::{Scenario, ThirdCountries};
use crate::view::live::flag;
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
            |scenario| usize::from(scenario.horizon == Horizon::Long),
            |scenario, chosen| scenario.horizon = if chosen == 1 { Horizon::Long } else { Horizon::Near },
        )}
        {choice(
            page,
            "thirdCountries",
            w.bench_third(),
            vec![w.bench_unchanged(), w.bench_tariffed()],
            |scenario| usize::from(scenario.third_countries == ThirdCountries::Tariffed),
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
            |scenario| scenario.basis,
            |scenario, chosen| scenario.basis = chosen,
        )}
    }
}

fn choice(
    page: Page,
    key: &'static str,
    title: &'static str,
    options: Vec<&'static str>,
    read: fn(&Scenario) -> usize,
    write: fn(&mut Scenario, usize),
) -> impl IntoView {
    let list = options
        .into_iter()
        .enumerate()
        .map(|(index, name)| {
            let on = flag(move || page.with(read) == index);
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

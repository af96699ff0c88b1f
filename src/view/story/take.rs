//! Take it along: link, citation, figures, formulas, embed code and pictures. The buttons are heard by a script of their own, which is
//! fetched at the first press and finds its words in [`Taken`].

use super::disputes::SHARES;
use super::item::any;
use super::section::section;
use crate::derivation::name;
use crate::facts::{self, Kind};
use crate::numbers::Numbers;
use crate::view::page::Page;
use crate::words::Words;
use leptos::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;
use tariff_model::{Metric, Quantity, Symbol};

/// The section.
pub fn take(page: Page) -> AnyView {
    let w = page.words;
    let cited = w.take_citation(facts::data_version(), &page.numbers.date(facts::as_of()));
    // The script has the same from `Taken`, with address and day: this is for pages without script.
    let file = move |name: &'static str, text: &'static str| {
        let address = move || format!("{}{name}", page.root.get());
        view! { <a class="tb" href=address>{text}</a> }.into_any()
    };
    section(
        "take",
        w.take_title(),
        "",
        view! {
            <p class="how lead">
                <span class="when-live">{w.take_how()}</span>
                <span class="when-still">{w.take_still()}</span>
            </p>
            <div class="gives">
                <div class="give">
                    <h3>{w.take_cite_title()}</h3>
                    <p>{cited} " " <span class="when-live">{w.take_cite_how()}</span></p>
                    {acts(vec![button("link", w.take_link()), button("cite", w.take_cite()), button("bibtex", w.take_bibtex())])}
                </div>
                <div class="give">
                    <h3>{w.take_data_title()}</h3>
                    <p>{w.take_data_how()}</p>
                    {acts(
                        vec![
                            file("facts.json", w.take_facts()),
                            file("facts.schema.json", w.take_schema()),
                            button("csv", w.take_csv()),
                            button("json", w.take_json()),
                        ],
                    )}
                </div>
                <div class="give">
                    <h3>{w.take_again_title()}</h3>
                    <p>{w.take_again_how()}</p>
                    {acts(vec![button("python", w.take_python()), button("sheet", w.take_sheet())])}
                </div>
                <div class="give">
                    <h3>{w.take_embed_title()}</h3>
                    <p>{w.take_embed_how()}</p>
                    {acts(vec![turn("embed", w.take_embed())])}
                    {embed(w)}
                </div>
            </div>
            {pictures(w)}
        }
        .into_any(),
    )
}

fn button(take: &'static str, text: &'static str) -> AnyView {
    view! { <button type="button" class="tb" data-take=take>{text}</button> }.into_any()
}

/// A button that opens and closes what stands below it.
fn turn(take: &'static str, text: &'static str) -> AnyView {
    view! { <button type="button" class="tb" data-take=take aria-expanded="false">{text}</button> }.into_any()
}

/// A row of buttons and links, and where the script says what came of pressing one.
fn acts(buttons: Vec<AnyView>) -> AnyView {
    view! {
        <p class="acts">{buttons}</p>
        <p class="said" role="status"></p>
    }
    .into_any()
}

fn select(part: &'static str, label: &'static str, options: Vec<(&'static str, &'static str)>) -> AnyView {
    let list = options.into_iter().map(|(value, text)| view! { <option value=value>{text}</option> }).collect_view();
    view! { <label><span>{label}</span><select data-part=part>{list}</select></label> }.into_any()
}

/// The choices behind the embed code; the script shows them.
fn embed(w: Words) -> AnyView {
    let kinds = vec![("iframe", w.take_embed_iframe()), ("element", w.take_embed_element())];
    let mut parts = vec![("", w.take_embed_whole()), ("answer bench consequences reverse", w.take_embed_tool())];
    parts.extend(charts(w).into_iter().filter(|(id, _)| PARTS.contains(id)));
    parts.push(("reverse", w.reverse_title()));
    parts.push(("timeline", w.take_timeline()));
    parts.push(("positions", w.want_title()));
    parts.push(("disputes", w.dispute_title()));
    let looks = vec![("auto", w.take_embed_auto()), ("light", w.take_embed_light()), ("dark", w.take_embed_dark())];
    let data = vec![("updating", w.take_embed_updating()), ("frozen", w.take_embed_frozen())];
    view! {
        <div class="embed" hidden>
            <div class="asks">
                {select("kind", w.take_embed_kind(), kinds)} {select("what", w.take_embed_what(), parts)}
                {select("theme", w.take_embed_theme(), looks)} {select("data", w.take_embed_data(), data)}
            </div>
            <label>
                <span>{w.take_embed_code()}</span>
                <textarea rows="6" readonly spellcheck="false" data-part="code"></textarea>
            </label>
            {acts(vec![button("embed-copy", w.take_embed_copy()), turn("embed-preview", w.take_embed_show())])}
            <div class="preview" role="region" aria-label=w.take_embed_preview() hidden></div>
            <p class="how">{w.take_embed_note()}</p>
        </div>
    }
    .into_any()
}

/// Charts that stand by themselves in an embed.
const PARTS: [&str; 8] = ["answer", "exports", "payers", "lost", "yen", "car", "ledger", "estimates"];

/// Every chart of the page: what the script knows it by, and its name. What the dossier has no figures for is not drawn.
fn charts(w: Words) -> Vec<(&'static str, &'static str)> {
    let all = [
        (true, "answer", w.take_chart_answer()),
        (true, "chapters", w.take_chart_chapters()),
        (true, "exports", w.take_chart_exports()),
        (true, "payers", w.take_chart_payers()),
        (true, "lost", w.take_chart_lost()),
        (facts::daily_loss().is_some(), "yen", w.take_chart_yen()),
        (facts::gives(Metric::CarPriceUsd), "car", w.take_chart_car()),
        (true, "ledger", w.take_chart_ledger()),
        (facts::compares(), "estimates", w.take_chart_estimates()),
        (true, "curve", w.take_chart_curve()),
        (true, "ranking", w.take_chart_ranking()),
        (any(Kind::Tariff), "facts", w.take_chart_facts()),
        (facts::find(SHARES).is_some(), "shares", w.take_chart_shares()),
        (any(Kind::Observation), "came-true", w.take_chart_came()),
    ];
    all.into_iter().filter(|(there, ..)| *there).map(|(_, id, name)| (id, name)).collect()
}

/// A row of buttons per chart. The element's script puts a copy of the row into the chart's own fold.
fn pictures(w: Words) -> AnyView {
    let widths = vec![("800", w.take_charts_wide()), ("390", w.take_charts_narrow())];
    let row = |(id, chart): (&'static str, &'static str)| {
        let button = |take: &'static str, text: &'static str| {
            view! { <button type="button" class="tb" data-take=take aria-label=w.take_of(text, chart)>{text}</button> }
        };
        view! {
            <li>
                <div class="give" data-chart=format!("te-{id}")>
                    <p class="acts"><span>{chart}</span> {button("svg", w.take_svg())} {button("png", w.take_png())}</p>
                    <p class="said" role="status"></p>
                </div>
            </li>
        }
    };
    view! {
        <details class="data pictures">
            <summary>{w.take_charts_title()}</summary>
            <p class="how">{w.take_charts_how()}</p>
            <div class="asks when-live">{select("width", w.take_charts_width(), widths)}</div>
            <ul class="charts">{charts(w).into_iter().map(row).collect_view()}</ul>
        </details>
    }
    .into_any()
}

/// The words of the section's script, as a file of its own: `{link}`, `{day}`, `{file}` and `{reason}` stand for what it fills in.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Taken {
    title: &'static str,
    source: String,
    citation: String,
    bibtex_note: String,
    copied: &'static str,
    saved: String,
    framed: &'static str,
    refused: &'static str,
    failed: String,
    show: &'static str,
    hide: &'static str,
    what: &'static str,
    sign: &'static str,
    unit: &'static str,
    all: &'static str,
    page: &'static str,
    figures: &'static str,
    paste: &'static str,
    sectors: BTreeMap<&'static str, &'static str>,
    /// What quantities are called, by sign, and figures, by id.
    #[serde(flatten)]
    names: BTreeMap<&'static str, &'static str>,
}

impl Taken {
    /// The words of a language.
    pub fn of(w: Words, numbers: Numbers) -> Self {
        let date = numbers.date(facts::as_of());
        let symbols = Symbol::ALL.into_iter().map(|symbol| (symbol.sign(), name(Quantity::Symbol(symbol), w)));
        let metrics = Metric::ALL.into_iter().map(|metric| (metric.id(), name(Quantity::Metric(metric), w)));
        Self {
            title: w.take_name(),
            source: w.take_source(facts::data_version(), &date, "{link}"),
            citation: w.take_citation_from(&w.take_citation(facts::data_version(), &date), "{link}", "{day}"),
            bibtex_note: w.take_bibtex_note(facts::data_version(), &date),
            copied: w.take_copied(),
            saved: w.take_saved("{file}"),
            framed: w.take_framed(),
            refused: w.take_refused(),
            failed: w.take_failed("{reason}"),
            show: w.take_embed_show(),
            hide: w.take_embed_hide(),
            what: w.take_sheet_what(),
            sign: w.take_sheet_sign(),
            unit: w.take_sheet_unit(),
            all: w.take_sheet_all(),
            page: w.take_sheet_page(),
            figures: w.take_sheet_figures(),
            paste: w.take_sheet_paste(),
            sectors: facts::sectors().iter().map(|sector| (sector.id, w.text(sector.name))).collect(),
            names: symbols.chain(metrics).collect(),
        }
    }
}

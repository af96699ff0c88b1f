//! Method: how the model works, what it leaves out, and every assumption with its range and evidence.

use super::item::{any, of, publisher};
use super::section::section;
use crate::facts::{self, Kind, Record, Value};
use crate::view::chart::Table;
use crate::view::page::Page;
use leptos::prelude::*;

/// The section.
pub fn method(page: Page) -> AnyView {
    let w = page.words;
    let part = |title: &'static str, text: &'static str| {
        view! {
            <div>
                <h3>{title}</h3>
                <p>{text}</p>
            </div>
        }
    };
    let assumptions = Table {
        caption: w.method_assumptions(),
        heads: vec![w.method_what(), w.method_range(), w.method_evidence()],
        body: of(Kind::Assumption).map(|record| assumption(page, record)).collect(),
        ids: of(Kind::Assumption).map(|record| record.id).collect(),
    };
    let data = Table {
        caption: w.method_data(),
        heads: vec![w.method_what(), w.method_value(), w.method_source()],
        body: of(Kind::Datum).map(|record| datum(page, record)).collect(),
        ids: of(Kind::Datum).map(|record| record.id).collect(),
    };
    // The page's charts quote them; here each stands whole, with where it was read.
    let estimates = Table {
        caption: w.method_estimates(),
        heads: vec![w.method_what(), w.method_value(), w.method_source()],
        body: of(Kind::Estimate).map(|record| datum(page, record)).collect(),
        ids: of(Kind::Estimate).map(|record| record.id).collect(),
    };
    section(
        "method",
        w.method_title(),
        w.method_how(),
        view! {
            <div class="cols">
                {part(w.method_works_title(), w.method_works())} {part(w.method_band_title(), w.method_band())}
                {part(w.method_pays_title(), w.method_pays())} {part(w.method_counts_title(), w.method_counts())}
                {part(w.method_leaves_title(), w.method_leaves())} {part(w.method_weak_title(), w.method_weak())}
                {part(w.method_volumes_title(), w.method_volumes())}
                {part(w.method_rounding_title(), w.method_rounding())}
            </div>
            <details class="data">
                <summary>{w.method_assumptions()}</summary>
                <div inner_html=assumptions.element().html()></div>
            </details>
            <details class="data">
                <summary>{w.method_data()}</summary>
                <div inner_html=data.element().html()></div>
            </details>
            {any(Kind::Estimate)
                .then(|| {
                    view! {
                        <details class="data">
                            <summary>{w.method_estimates()}</summary>
                            <div inner_html=estimates.element().html()></div>
                        </details>
                    }
                })}
            <p class="how">{w.method_version(facts::data_version())}</p>
        }
        .into_any(),
    )
}

fn value(page: Page, record: &Record) -> String {
    let n = page.numbers;
    match (record.range, record.value) {
        (Some([low, mode, high]), _) => page.words.method_triangle(&n.short(low), &n.short(mode), &n.short(high)),
        (None, Value::One(value)) => n.short(value),
        (None, Value::Range(low, high)) => format!("{}–{}", n.short(low), n.short(high)),
        (None, Value::None) => String::new(),
    }
}

fn assumption(page: Page, record: &'static Record) -> Vec<String> {
    let evidence = record.evidence.map_or("", |text| page.words.text(text));
    vec![page.words.text(record.statement).to_owned(), value(page, record), evidence.to_owned()]
}

fn datum(page: Page, record: &'static Record) -> Vec<String> {
    vec![
        page.words.text(record.statement).to_owned(),
        format!("{} {}", value(page, record), record.unit),
        publisher(page, record.source).to_owned(),
    ]
}

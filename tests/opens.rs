//! Every figure that a page marks leads to something: a derivation with a value, or a place that is on the page.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use tariff_explainer::derivation::at_path;
use tariff_explainer::facts::{ESTIMATES, PRESETS};
use tariff_explainer::numbers::Lang;
use tariff_explainer::scenario::Scenario;
use tariff_explainer::view::estimates::explain;
use tariff_explainer::view::prerender::article;
use tariff_explainer::words::Words;

/// The values of an attribute, in the order of the page.
fn all<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(&start).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect()
}

fn each(check: impl Fn(usize, &str)) {
    for preset in 0..PRESETS.len() {
        check(preset, &article(Words::english(), Lang::En, preset, ""));
    }
}

#[test]
fn every_derivation_that_a_page_links_to_has_a_value() {
    each(|preset, html| {
        let paths = all(html, "data-derive");
        assert!(paths.len() > 100, "{}", paths.len());
        explain(&Scenario::preset(preset), |explanation| {
            for path in paths {
                let figure = at_path(path).unwrap();
                assert!(explanation.value(figure).is_some_and(f64::is_finite), "{path}");
            }
        });
    });
}

#[test]
fn every_place_that_a_page_links_to_is_on_it() {
    each(|_, html| {
        let ids = all(html, "id");
        for place in all(html, "href").into_iter().filter_map(|link| link.strip_prefix('#')) {
            assert!(ids.contains(&place), "#{place} leads nowhere");
        }
    });
}

#[test]
fn every_published_estimate_stands_in_the_story_under_its_id() {
    each(|_, html| {
        let ids = all(html, "id");
        for estimate in &ESTIMATES {
            assert!(ids.contains(&estimate.id), "{}", estimate.id);
        }
    });
}

#[test]
fn no_mark_is_left_in_a_page() {
    each(|_, html| assert!(!html.contains(['\u{E000}', '\u{E001}', '\u{E002}'])));
}

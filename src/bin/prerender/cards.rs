//! The stills: one tall page that holds all of a language, to be drawn in one go, and where on it each one stands.

use crate::edition::Edition;
use serde_json::{Map, Value, json};
use tariff_explainer::facts;
use tariff_explainer::view::card::{Format, card};

/// How the stills are laid out.
const SHEET: &str = include_str!("cards.css");

/// How they are fitted to the fonts at hand.
const FIT: &str = include_str!("cards.js");

/// The page to be drawn: every preset in every format, one under the other from the top, each at the left edge in its own size.
pub fn sheet(edition: &Edition) -> String {
    let cards: String = all().map(|(preset, format)| card(edition.words, edition.lang, preset, format)).collect();
    let lang = edition.lang.tag();
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n<title>Stills</title>\n\
         <link rel=\"stylesheet\" href=\"tariff-explainer.css\">\n<style>\n{SHEET}</style>\n</head>\n<body>\n{cards}\n<script type=\"module\">\n{FIT}</script>\n</body>\n</html>\n"
    )
}

/// Where each still stands on the page, and its name below the site's root: a list of `{name, top, width, height}`, px.
pub fn places(edition: &Edition) -> String {
    let mut top = 0;
    let places = all().map(|(preset, format)| {
        let (width, height) = format.size();
        let place = json!({ "name": edition.still(preset, format), "top": top, "width": width, "height": height });
        top += height;
        place
    });
    format!("{:#}\n", Value::from(places.collect::<Vec<_>>()))
}

/// The text alternative of each preset's stills, by its id.
pub fn alternatives(edition: &Edition) -> String {
    let texts: Map<String, Value> = facts::presets()
        .iter()
        .enumerate()
        .map(|(index, preset)| (preset.id.to_owned(), edition.summary(index).alt.into()))
        .collect();
    format!("{:#}\n", Value::from(texts))
}

fn all() -> impl Iterator<Item = (usize, Format)> {
    Format::ALL.into_iter().flat_map(|format| (0..facts::presets().len()).map(move |preset| (preset, format)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn stills_stand_one_under_the_other_each_under_a_name_of_its_own() {
        let places: Value = serde_json::from_str(&places(&Edition::all()[0])).unwrap();
        let places = places.as_array().unwrap();
        assert_eq!(places.len(), 2 * facts::presets().len());
        let names: BTreeSet<_> = places.iter().map(|place| place["name"].to_string()).collect();
        assert_eq!(names.len(), places.len());
        let mut top = 0;
        for place in places {
            assert_eq!(place["top"], top);
            top += place["height"].as_u64().unwrap();
        }
        assert_eq!(sheet(&Edition::all()[0]).matches("class=\"te card").count(), places.len());
    }

    #[test]
    fn an_alternative_says_the_finding_and_the_four_figures_with_their_ranges() {
        let texts: Value = serde_json::from_str(&alternatives(&Edition::all()[0])).unwrap();
        for (index, preset) in facts::presets().iter().enumerate() {
            let (text, said) = (texts[preset.id].as_str().unwrap(), Edition::all()[0].summary(index));
            assert!(text.starts_with(&said.headline), "{text}");
            let ranges = text.matches("(18 of 20 runs: ").count() + text.matches("(in every run)").count();
            assert_eq!(ranges, 4, "{text}");
            assert!(text.len() < 600, "{} bytes: {text}", text.len());
        }
    }
}

//! What the page is, as linked data (schema.org). Only what the dataset knows is said.

use crate::edition::Edition;
use crate::site::Site;
use serde_json::{Value, json};
use tariff_explainer::facts::{self, PresetGroup, Source};
use tariff_explainer::view::card::{Format, Summary};

/// The article of a preset, its dataset and the coverage that it rests on. Addresses of the site are absolute where its own is known;
/// else only the dataset's stands there, relative to the page.
pub fn linked(edition: &Edition, preset: usize, root: &str, said: &Summary, site: &Site) -> Value {
    let w = edition.words;
    let dataset = match &site.base {
        Some(base) => format!("{base}/facts.json"),
        None => format!("{root}facts.json"),
    };
    let articles = facts::sources().iter().filter(|source| source.id.starts_with("article-"));
    let mut article = json!({
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": said.headline,
        "description": said.effect,
        "inLanguage": edition.lang.tag(),
        "isAccessibleForFree": true,
        "isBasedOn": articles.map(|source| work(edition, source)).collect::<Vec<_>>(),
        "hasPart": {
            "@type": "Dataset",
            "name": w.dataset_name(w.page_name()),
            "description": w.dataset_description(),
            "version": facts::data_version(),
            "isAccessibleForFree": true,
            "distribution": { "@type": "DataDownload", "encodingFormat": "application/json", "contentUrl": dataset },
        },
    });
    if facts::presets().get(preset).is_some_and(|preset| preset.group == PresetGroup::Now) {
        article["contentReferenceTime"] = facts::as_of().into();
    }
    if let Some(base) = &site.base {
        article["url"] = format!("{base}/{}", edition.path(preset)).into();
        if site.cards {
            let (width, height) = Format::Wide.size();
            let url = format!("{base}/{}", edition.still(preset, Format::Wide));
            article["image"] = json!({ "@type": "ImageObject", "url": url, "width": width, "height": height });
        }
    }
    article
}

/// A source by what is known of it. Publishers are told in words, guesses included, so none is claimed as an organisation.
fn work(edition: &Edition, source: &Source) -> Value {
    let mut work = json!({ "@type": "CreativeWork" });
    if let Some(title) = source.title {
        work["name"] = edition.words.text(title).into();
    }
    if let Some(publisher) = source.publisher {
        work["creditText"] = edition.words.text(publisher).into();
    }
    if let Some(date) = source.date.filter(|date| date.len() == "2025-06-17".len()) {
        work["datePublished"] = date.into();
    }
    if let Some(address) = source.address {
        work["url"] = format!("https://{address}").into();
    }
    work
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(base: Option<&str>) -> Value {
        let edition = Edition::all()[0];
        let site = Site { base: base.map(str::to_owned), cards: true };
        linked(&edition, 2, "../", &edition.summary(2), &site)
    }

    #[test]
    fn the_five_articles_are_what_the_page_is_based_on_each_with_something_to_know_it_by() {
        let article = article(None);
        let works = article["isBasedOn"].as_array().unwrap();
        assert_eq!(works.len(), 5);
        for work in works {
            assert!(work.get("creditText").or(work.get("name")).is_some(), "{work}");
            assert!(work["url"].as_str().is_none_or(|url| url.starts_with("https://")), "{work}");
        }
    }

    #[test]
    fn addresses_are_absolute_where_the_sites_is_known() {
        let known = article(Some("https://example.org/v1"));
        assert_eq!(known["url"], "https://example.org/v1/no-deal/");
        assert_eq!(known["image"]["url"], "https://example.org/v1/card/no-deal-1200x630.png");
        assert_eq!(known["hasPart"]["distribution"]["contentUrl"], "https://example.org/v1/facts.json");
        let unknown = article(None);
        assert_eq!(unknown["hasPart"]["distribution"]["contentUrl"], "../facts.json");
        assert!(unknown.get("url").is_none() && unknown.get("image").is_none());
    }
}

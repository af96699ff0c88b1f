//! The draft of the single-file page, `standalone.html`: everything but its scripts and data, which a later step puts in.

use crate::edition::{Edition, id};
use crate::escape::attribute;
use crate::page::title;
use crate::site::Site;
use tariff_explainer::facts;
use tariff_explainer::scenario::Scenario;
use tariff_explainer::view::prerender::article;

/// The page around the article. `{{style}}`, `{{parts}}` and `{{script}}` are left for the step that has them.
const SHELL: &str = include_str!("standalone.html");

/// The draft: the article of the preset that a page starts with.
pub fn alone(edition: &Edition, site: &Site) -> String {
    let (start, words) = (Scenario::default().preset, edition.words);
    let canonical = site.base.as_ref().map_or(String::new(), |base| {
        format!("<link rel=\"canonical\" href=\"{}\">", attribute(&format!("{base}/{}", edition.path(start))))
    });
    SHELL
        .replace("{{lang}}", edition.lang.tag())
        .replace("{{title}}", &title(edition, &edition.summary(start).headline))
        .replace("{{description}}", &attribute(words.page_description()))
        .replace("{{canonical}}", &canonical)
        .replace("{{preset}}", id(start))
        .replace("{{article}}", &detached(edition, start, site))
}

/// What the page may save as a file of its own, out of what it holds.
const FILES: [&str; 2] = ["facts.json", "facts.schema.json"];

/// The article without links to files beside it. Its chapters lead to the published site where that is known; else they are words
/// until the page is live, and the page says so. Files are saved from the page by its script, which knows them by `data-file`.
fn detached(edition: &Edition, start: usize, site: &Site) -> String {
    let words = edition.words;
    if let Some(base) = &site.base {
        return article(words, edition.lang, start, &attribute(&format!("{base}/{}", edition.folder)));
    }
    let whole = article(words, edition.lang, start, "");
    let still = whole.replace(&attribute(words.bench_still()), &attribute(words.alone_still()));
    let still =
        facts::presets().iter().fold(still, |html, preset| html.replace(&format!(" href=\"{}/\"", preset.id), ""));
    let still = still.replace(" href=\"./\"", "");
    FILES.iter().fold(still, |html, file| {
        html.replace(&format!(" href=\"{file}\""), &format!(" href=\"#te-take\" data-file=\"{file}\""))
    })
}

#[cfg(test)]
mod tests {
    use super::alone;
    use crate::edition::Edition;
    use crate::site::Site;

    fn links(page: &str) -> Vec<&str> {
        let links = page.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        links.filter(|link| !link.starts_with('#') && *link != "data:,").collect()
    }

    #[test]
    fn no_link_leads_to_a_file_that_a_single_file_has_not() {
        let page = alone(&Edition::all()[0], &Site::default());
        assert_eq!(links(&page).into_iter().filter(|link| !link.starts_with("https://")).collect::<Vec<_>>(), [""; 0]);
        assert!(page.contains("data-preset=\"no-deal\""));
        let words = Edition::all()[0].words;
        assert!(!page.contains(words.bench_still()) && page.contains(words.alone_still()));
    }

    #[test]
    fn where_the_site_is_known_its_chapters_are_linked() {
        let site = Site { base: Some("https://example.org/v1".to_owned()), cards: false };
        let page = alone(&Edition::all()[0], &site);
        assert!(page.contains("href=\"https://example.org/v1/no-deal/\" data-preset=\"no-deal\""));
        assert!(links(&page).iter().all(|link| link.starts_with("https://")), "{:?}", links(&page));
        assert!(page.contains("rel=\"canonical\" href=\"https://example.org/v1/\""));
    }
}

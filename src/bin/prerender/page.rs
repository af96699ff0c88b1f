//! The pages of one preset: the shell of `index.html` around the article, and the one for a frame in somebody else's page.

use crate::edition::{Edition, id};
use crate::escape::attribute;
use crate::head::head;
use crate::site::Site;
use tariff_explainer::facts;
use tariff_explainer::scenario::Scenario;
use tariff_explainer::view::prerender::article;

/// The page around the article; `{{…}}` is filled here.
const PAGE: &str = include_str!("../../../index.html");
/// The same for a frame.
const FRAME: &str = include_str!("embed.html");

/// What a page shows, and where it stands.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    /// The language's edition of the site.
    pub edition: &'a Edition,
    /// The preset, by its place among all.
    pub preset: usize,
    /// What leads from the page to the site's root: `""` or `"../"`.
    pub root: &'a str,
}

/// One page of the site.
pub fn page(place: Place<'_>, site: &Site) -> String {
    let Place { edition, preset, root } = place;
    let said = edition.summary(preset);
    fill(PAGE, place, &said.headline)
        .replace("{{head}}", &head(edition, preset, root, &said, site))
        .replace("{{article}}", &article(edition.words, edition.lang, preset, root))
}

/// The same article for a frame. Its chapters lead to each other's frames, which tell their height; the site's own pages do not.
pub fn frame(place: Place<'_>) -> String {
    let Place { edition, preset, root } = place;
    let mut article = article(edition.words, edition.lang, preset, root);
    for preset in facts::presets() {
        let page = format!("href=\"{root}{}/", preset.id);
        article = article.replace(&format!("{page}\""), &format!("{page}embed.html\""));
    }
    let ids: Vec<&str> = facts::presets().iter().map(|preset| preset.id).collect();
    fill(FRAME, place, &edition.summary(preset).headline)
        .replace("{{start}}", id(Scenario::default().preset))
        .replace("{{presets}}", &ids.join(" "))
        .replace("{{article}}", &article)
}

/// What both shells name.
fn fill(shell: &str, place: Place<'_>, headline: &str) -> String {
    let Place { edition, preset, root } = place;
    shell
        .replace("{{lang}}", edition.lang.tag())
        .replace("{{title}}", &title(edition, headline))
        .replace("{{description}}", &attribute(edition.words.page_description()))
        .replace("{{root}}", root)
        .replace("{{preset}}", id(preset))
}

/// What a window calls the page.
pub fn title(edition: &Edition, headline: &str) -> String {
    attribute(&format!("{headline} – {}", edition.words.page_name()))
}

#[cfg(test)]
mod tests {
    use super::{Place, page};
    use crate::edition::Edition;
    use crate::site::Site;
    use tariff_explainer::facts::{self, Preset};

    const BASE: &str = "https://example.org/v1";

    fn written(preset: usize, base: Option<&str>, cards: bool) -> String {
        let place = Place { edition: &Edition::all()[0], preset, root: "../" };
        page(place, &Site { base: base.map(str::to_owned), cards })
    }

    fn content<'a>(page: &'a str, name: &str) -> &'a str {
        let (_, after) = page.split_once(&format!("\"{name}\" content=\"")).unwrap_or_else(|| panic!("no {name}"));
        after.split_once('"').unwrap().0
    }

    #[test]
    fn a_page_of_a_known_site_has_a_card_with_its_own_headline_and_still() {
        for (index, Preset { id, .. }) in facts::presets().iter().enumerate() {
            let page = written(index, Some(BASE), true);
            let said = Edition::all()[0].summary(index);
            assert_eq!(content(&page, "og:title"), said.headline);
            assert_eq!(content(&page, "og:description"), said.effect);
            assert_eq!(content(&page, "og:image"), format!("{BASE}/card/{id}-1200x630.png"));
            assert_eq!((content(&page, "og:image:width"), content(&page, "og:image:height")), ("1200", "630"));
            assert_eq!(content(&page, "og:image:alt"), said.alt);
            assert_eq!(content(&page, "twitter:card"), "summary_large_image");
            assert!(page.contains("type=\"application/json+oembed\" href=\"https://example.org/v1/"));
        }
    }

    #[test]
    fn the_page_of_june_is_the_front_page_under_another_name() {
        let june = facts::presets().iter().position(|preset| preset.id == "june-2025").unwrap();
        let canonical = |index| {
            let page = written(index, Some(BASE), true);
            assert_eq!(page.matches("rel=\"canonical\"").count(), 1);
            let (_, after) = page.split_once("rel=\"canonical\" href=\"").unwrap();
            after.split_once('"').unwrap().0.to_owned()
        };
        assert_eq!(canonical(june), format!("{BASE}/"));
        assert_eq!(canonical(june + 1), format!("{BASE}/{}/", facts::presets()[june + 1].id));
    }

    #[test]
    fn without_an_address_of_the_site_nothing_absolute_is_claimed() {
        let page = written(2, None, true);
        for absent in ["canonical", "og:", "twitter:", "oembed", "hreflang"] {
            let (head, _) = page.split_once("</head>").unwrap();
            assert!(!head.contains(absent), "{absent}");
        }
        assert!(page.contains("application/ld+json") && !page.contains("{{"));
    }

    #[test]
    fn without_stills_no_page_names_one() {
        let page = written(2, Some(BASE), false);
        assert!(!page.contains("card/") && !page.contains("og:image"));
        assert_eq!(content(&page, "twitter:card"), "summary");
    }
}

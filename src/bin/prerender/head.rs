//! What a page says of itself to machines: where it stands, how a link to it looks, what it holds.

use crate::edition::Edition;
use crate::escape::{attribute, json_in_html};
use crate::linked;
use crate::site::Site;
use tariff_explainer::view::card::{Format, Summary};

/// The metadata of a preset's page. `root` leads from the page to the site's root. Whatever needs an absolute address is there only
/// where the site's is known.
pub fn head(edition: &Edition, preset: usize, root: &str, said: &Summary, site: &Site) -> String {
    let mut head = String::new();
    if let Some(base) = &site.base {
        head.push_str(&addresses(edition, preset, base));
        head.push_str(&preview(edition, preset, said, base, site.cards));
    }
    let graph = json_in_html(&linked::linked(edition, preset, root, said, site));
    head.push_str(&format!("<script type=\"application/ld+json\">{graph}</script>"));
    head
}

/// The page's one true address, and those of its twins in other languages.
fn addresses(edition: &Edition, preset: usize, base: &str) -> String {
    let url = |edition: &Edition| attribute(&format!("{base}/{}", edition.path(preset)));
    let mut links = format!("<link rel=\"canonical\" href=\"{}\">\n", url(edition));
    let all = Edition::all();
    if all.len() > 1 {
        for twin in &all {
            let (tag, url) = (twin.lang.tag(), url(twin));
            links.push_str(&format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{url}\">\n"));
        }
    }
    links
}

/// How a link to the page looks elsewhere: Open Graph, Twitter's card and oEmbed.
fn preview(edition: &Edition, preset: usize, said: &Summary, base: &str, cards: bool) -> String {
    let path = edition.path(preset);
    let mut tags = String::new();
    let mut tag = |key: &str, name: &str, content: &str| {
        tags.push_str(&format!("<meta {key}=\"{name}\" content=\"{}\">\n", attribute(content)));
    };
    tag("property", "og:type", "article");
    tag("property", "og:site_name", edition.words.page_name());
    tag("property", "og:locale", edition.locale);
    tag("property", "og:url", &format!("{base}/{path}"));
    tag("property", "og:title", &said.headline);
    tag("property", "og:description", &said.effect);
    if cards {
        let (width, height) = Format::Wide.size();
        tag("property", "og:image", &format!("{base}/{}", edition.still(preset, Format::Wide)));
        tag("property", "og:image:type", "image/png");
        tag("property", "og:image:width", &width.to_string());
        tag("property", "og:image:height", &height.to_string());
        tag("property", "og:image:alt", &said.alt);
        // Title, description and image are taken from Open Graph; the text alternative is not.
        tag("name", "twitter:card", "summary_large_image");
        tag("name", "twitter:image:alt", &said.alt);
    } else {
        tag("name", "twitter:card", "summary");
    }
    let (oembed, title) = (attribute(&format!("{base}/{path}oembed.json")), attribute(&said.headline));
    format!("{tags}<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{oembed}\" title=\"{title}\">\n")
}

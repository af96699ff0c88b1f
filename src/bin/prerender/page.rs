//! The pages of one preset: the shell of `index.html` around the article, and the one for a frame in somebody else's page.

use tariff_explainer::facts;
use tariff_explainer::numbers::Lang;
use tariff_explainer::scenario::Scenario;
use tariff_explainer::view::prerender::{article, headline};
use tariff_explainer::words::Words;

/// The page around the article; `{{…}}` is filled here.
const PAGE: &str = include_str!("../../../index.html");
/// The same for a frame.
const FRAME: &str = include_str!("embed.html");

/// What a page shows, and where it stands.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    /// The words of the page's language.
    pub words: Words,
    /// The page's language.
    pub lang: Lang,
    /// The preset, by its place among all.
    pub preset: usize,
    /// What leads from the page to the site's root: `""` or `"../"`.
    pub root: &'a str,
}

/// One page of the site. `base` is the address of the site's root where it is known.
pub fn page(place: Place<'_>, base: Option<&str>) -> String {
    let Place { words, lang, preset, root } = place;
    // june-2025 is the front page under another name.
    let path = if preset == Scenario::default().preset { String::new() } else { format!("{}/", id(preset)) };
    let canonical = base.map_or(String::new(), |base| {
        let url = attribute(&format!("{base}/{path}"));
        format!("<link rel=\"canonical\" href=\"{url}\">\n<meta property=\"og:url\" content=\"{url}\">")
    });
    let article = article(words, lang, preset, root);
    fill(PAGE, place).replace("{{canonical}}", &canonical).replace("{{article}}", &article)
}

/// The same article for a frame. Its chapters lead to each other's frames, which tell their height; the site's own pages do not.
pub fn frame(place: Place<'_>) -> String {
    let Place { words, lang, preset, root } = place;
    let mut article = article(words, lang, preset, root);
    for preset in facts::presets() {
        let page = format!("href=\"{root}{}/", preset.id);
        article = article.replace(&format!("{page}\""), &format!("{page}embed.html\""));
    }
    let ids: Vec<&str> = facts::presets().iter().map(|preset| preset.id).collect();
    fill(FRAME, place)
        .replace("{{start}}", id(Scenario::default().preset))
        .replace("{{presets}}", &ids.join(" "))
        .replace("{{article}}", &article)
}

/// What both shells name.
fn fill(shell: &str, place: Place<'_>) -> String {
    let Place { words, lang, preset, root } = place;
    let title = attribute(&format!("{} – {}", headline(words, lang, preset), words.page_name()));
    shell
        .replace("{{lang}}", lang.tag())
        .replace("{{title}}", &title)
        .replace("{{description}}", &attribute(words.page_description()))
        .replace("{{root}}", root)
        .replace("{{preset}}", id(preset))
}

fn id(preset: usize) -> &'static str {
    facts::presets().get(preset).map_or("", |preset| preset.id)
}

/// Text made safe for an attribute and for a title.
pub fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

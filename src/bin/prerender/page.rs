//! The page of one preset: the shell of `index.html` around the article.

use tariff_explainer::facts::PRESETS;
use tariff_explainer::numbers::Lang;
use tariff_explainer::scenario::Scenario;
use tariff_explainer::view::prerender::{article, headline};
use tariff_explainer::words::Words;

/// The page around the article; `{{…}}` is filled here.
const SHELL: &str = include_str!("../../../index.html");

/// One page. `root` leads from it to the site's root, `base` is the address of that root where it is known.
pub fn page(words: Words, preset: usize, root: &str, base: Option<&str>) -> String {
    let id = PRESETS.get(preset).map_or("", |preset| preset.id);
    // june-2025 is the front page under another name.
    let path = if preset == Scenario::default().preset { String::new() } else { format!("{id}/") };
    let canonical = base.map_or(String::new(), |base| {
        let url = attribute(&format!("{base}/{path}"));
        format!("<link rel=\"canonical\" href=\"{url}\">\n<meta property=\"og:url\" content=\"{url}\">")
    });
    let title = attribute(&format!("{} – {}", headline(words, Lang::En, preset), words.page_name()));
    SHELL
        .replace("{{lang}}", Lang::En.tag())
        .replace("{{title}}", &title)
        .replace("{{description}}", &attribute(words.page_description()))
        .replace("{{canonical}}", &canonical)
        .replace("{{root}}", root)
        .replace("{{preset}}", id)
        .replace("{{article}}", &article(words, Lang::En, preset, root))
}

/// Text made safe for an attribute and for a title.
pub fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

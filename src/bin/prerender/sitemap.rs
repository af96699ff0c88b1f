//! The list of pages for search engines.

use crate::escape::attribute;
use tariff_explainer::facts;
use tariff_explainer::scenario::Scenario;

/// The sitemap of a site at `base`.
pub fn sitemap(base: &str) -> String {
    let start = Scenario::default().preset;
    let mut urls = format!("<url><loc>{}/</loc></url>\n", attribute(base));
    for (_, preset) in facts::presets().iter().enumerate().filter(|(index, _)| *index != start) {
        urls.push_str(&format!("<url><loc>{}/{}/</loc></url>\n", attribute(base), preset.id));
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n"
    )
}

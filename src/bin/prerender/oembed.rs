//! How another site shows the page when an editor pastes its address: an oEmbed answer of type `rich` (oembed.com, 1.0).

use crate::edition::Edition;
use crate::escape::attribute;
use serde_json::json;
use tariff_explainer::view::card::Format;

/// The size of the frame, px. oEmbed knows fixed sizes only: as wide as the text column of most articles, and so high that headline,
/// presets and answers begin to show; the rest scrolls inside unless the host listens for the page's height.
const FRAME: (u32, u32) = (720, 720);

/// The answer for a preset's page on a site at `base`.
pub fn oembed(edition: &Edition, preset: usize, base: &str, cards: bool) -> String {
    let said = edition.summary(preset);
    let (width, height) = FRAME;
    let src = attribute(&format!("{base}/{}embed.html", edition.path(preset)));
    let title = attribute(&said.headline);
    let mut answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": said.headline,
        "provider_name": edition.words.page_name(),
        "provider_url": format!("{base}/{}", edition.folder),
        "html": format!("<iframe src=\"{src}\" title=\"{title}\" width=\"100%\" height=\"{height}\" frameborder=\"0\" loading=\"lazy\" allow=\"clipboard-write\"></iframe>"),
        "width": width,
        "height": height,
    });
    if cards {
        let (width, height) = Format::Wide.size();
        answer["thumbnail_url"] = format!("{base}/{}", edition.still(preset, Format::Wide)).into();
        answer["thumbnail_width"] = width.into();
        answer["thumbnail_height"] = height.into();
    }
    format!("{answer:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn answer(cards: bool) -> Value {
        serde_json::from_str(&oembed(&Edition::all()[0], 2, "https://example.org/v1", cards)).unwrap()
    }

    #[test]
    fn an_answer_has_what_type_rich_requires() {
        let answer = answer(true);
        assert_eq!((&answer["type"], &answer["version"]), (&Value::from("rich"), &Value::from("1.0")));
        assert!(answer["width"].is_u64() && answer["height"].is_u64());
        let html = answer["html"].as_str().unwrap();
        assert!(html.contains("src=\"https://example.org/v1/no-deal/embed.html\""), "{html}");
        let title = answer["title"].as_str().unwrap();
        assert!(!title.is_empty() && html.contains(&format!("title=\"{title}\"")), "{html}");
    }

    #[test]
    fn a_still_comes_with_its_size_or_not_at_all() {
        let keys = ["thumbnail_url", "thumbnail_width", "thumbnail_height"];
        let (with, without) = (answer(true), answer(false));
        assert_eq!(with["thumbnail_url"], "https://example.org/v1/card/no-deal-1200x630.png");
        assert_eq!((&with["thumbnail_width"], &with["thumbnail_height"]), (&1200.into(), &630.into()));
        assert!(keys.iter().all(|key| without.get(key).is_none()));
    }
}

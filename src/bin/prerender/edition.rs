//! The site in one language, and where its pages stand.

use tariff_explainer::facts;
use tariff_explainer::numbers::Lang;
use tariff_explainer::scenario::Scenario;
use tariff_explainer::view::card::{Format, Summary, summary};
use tariff_explainer::words::Words;

/// One language's pages.
#[derive(Debug, Clone, Copy)]
pub struct Edition {
    /// Its words.
    pub words: Words,
    /// The language.
    pub lang: Lang,
    /// The folder below the site's root, with a slash at its end; empty for English.
    pub folder: &'static str,
    /// What leads from that folder back to the root.
    pub root: &'static str,
    /// Language and country as link previews want them.
    pub locale: &'static str,
}

impl Edition {
    /// Every language there is, English first.
    pub fn all() -> [Edition; 1] {
        [Edition { words: Words::english(), lang: Lang::En, folder: "", root: "", locale: "en_GB" }]
    }

    /// Where a preset's page stands below the site's root. The one that a page starts with is the front page under another name.
    pub fn path(&self, preset: usize) -> String {
        let start = preset == Scenario::default().preset;
        if start { self.folder.to_owned() } else { format!("{}{}/", self.folder, id(preset)) }
    }

    /// Where a preset's still stands below the site's root.
    pub fn still(&self, preset: usize, format: Format) -> String {
        let (width, height) = format.size();
        let id = id(preset);
        format!("card/{}{id}-{width}x{height}.png", self.folder)
    }

    /// What a preset comes to, in this language.
    pub fn summary(&self, preset: usize) -> Summary {
        summary(self.words, self.lang, preset)
    }
}

/// The id of a preset; empty where there is none.
pub fn id(preset: usize) -> &'static str {
    facts::presets().get(preset).map_or("", |preset| preset.id)
}

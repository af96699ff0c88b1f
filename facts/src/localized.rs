//! A text of our own in every language it has.

/// The languages a text may have, the reference first.
pub const LANGUAGES: [&str; 2] = ["en", "ja"];

/// One text: English always, other languages where they are written.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Localized {
    /// English.
    pub en: String,
    /// Japanese.
    pub ja: Option<String>,
}

impl Localized {
    /// A text that is the same in every language, such as a verbatim quotation.
    #[must_use]
    pub fn verbatim(text: &str) -> Self {
        Self { en: text.to_owned(), ja: Some(text.to_owned()) }
    }

    /// The text in a language of [`LANGUAGES`].
    #[must_use]
    pub fn in_language(&self, language: &str) -> Option<&str> {
        match language {
            "en" => Some(&self.en),
            "ja" => self.ja.as_deref(),
            _ => None,
        }
    }

    /// The template with `{name}` replaced by another text, language by language.
    #[must_use]
    pub fn with(&self, name: &str, other: &Self) -> Self {
        let slot = format!("{{{name}}}");
        Self {
            en: self.en.replace(&slot, &other.en),
            ja: self.ja.as_ref().map(|text| {
                let other = other.ja.as_deref().unwrap_or(&other.en);
                text.replace(&slot, other)
            }),
        }
    }
}

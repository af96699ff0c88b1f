//! The language in use: every message of the page and every text of a fact, one numbered line each.
//!
//! The lines come as one file beside the wasm (`words.{lang}.txt`). Each message of `src/words/en.toml` is a method here,
//! compiled from that file: `headline_less` takes what its placeholders name, and a message that is not there does not compile.

mod error;
#[cfg(any(feature = "host", feature = "ssr"))]
mod slots;

pub use error::WordsError;

use crate::facts::{LIVE_TEXTS, Text};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The texts of one language. Hundreds of calls hand them on, so they are one pointer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words(&'static Catalogue);

/// What there is of a language.
#[derive(Debug, PartialEq, Eq)]
struct Catalogue {
    tag: &'static str,
    lines: Vec<&'static str>,
}

/// Texts in the file this build reads: a native build has all of them, the browser those that move with the levers.
const EXPECTED: usize = if cfg!(feature = "ssr") { WORDS_COUNT } else { LIVE_TEXTS };

/// Language and lines of a words file of this build.
fn header(text: &str) -> Result<(&str, &str), WordsError> {
    let (header, rest) = text.split_once('\n').ok_or(WordsError::NotWords)?;
    let rest_of_header = header.strip_prefix("tariff-explainer words ").ok_or(WordsError::NotWords)?;
    let (tag, hash) = rest_of_header.split_once(' ').ok_or(WordsError::NotWords)?;
    if hash == WORDS_HASH { Ok((tag, rest)) } else { Err(WordsError::OtherBuild) }
}

#[cfg(feature = "ssr")]
fn head(tag: &str) -> String {
    format!("tariff-explainer words {tag} {WORDS_HASH}\n")
}

impl Words {
    /// Reads a words file, which must be one of this very build. The list of its lines stays allocated for good.
    ///
    /// # Errors
    /// Where the file is no words file, belongs to another build, or is cut short.
    pub fn parse(text: &'static str) -> Result<Self, WordsError> {
        let (tag, rest) = header(text)?;
        let lines: Vec<_> = rest.lines().collect();
        if lines.len() != EXPECTED {
            return Err(WordsError::CutShort { lines: lines.len() });
        }
        Ok(Self::of(tag, lines))
    }

    fn of(tag: &'static str, lines: Vec<&'static str>) -> Self {
        Self(Box::leak(Box::new(Catalogue { tag, lines })))
    }

    /// English, compiled in.
    #[cfg(feature = "ssr")]
    #[must_use]
    pub fn english() -> Self {
        static ENGLISH: std::sync::LazyLock<Words> = std::sync::LazyLock::new(|| Words::compiled_in("en", WORDS_EN));
        *ENGLISH
    }

    /// Japanese, compiled in.
    #[cfg(feature = "ssr")]
    #[must_use]
    pub fn japanese() -> Self {
        static JAPANESE: std::sync::LazyLock<Words> = std::sync::LazyLock::new(|| Words::compiled_in("ja", WORDS_JA));
        *JAPANESE
    }

    #[cfg(feature = "ssr")]
    fn compiled_in(tag: &'static str, text: &'static str) -> Self {
        let raw = Words::parse(text).unwrap_or_else(|_| Words::of(tag, Vec::new()));
        raw.of_story(&crate::facts::BUILT_IN)
    }

    /// The language's tag, `en` or `ja`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.0.tag
    }

    /// One line by number; empty where there is none.
    #[must_use]
    pub fn line(self, number: usize) -> &'static str {
        self.0.lines.get(number).copied().unwrap_or_default()
    }

    /// A fact's text.
    #[must_use]
    pub fn text(self, text: Text) -> &'static str {
        self.line(usize::from(text.0))
    }

    /// The same with a story's names in the messages, and the messages that it says in its own way.
    #[cfg(any(feature = "host", feature = "ssr"))]
    fn of_story(self, facts: &crate::facts::Facts) -> Self {
        let slots = slots::Slots::of(self, facts);
        let mut lines = self.0.lines.clone();
        for number in slots::messages() {
            if let Some(line) = lines.get_mut(number).filter(|line| line.contains('{')) {
                *line = String::leak(slots.fill(line));
            }
        }
        for (id, own) in facts.texts {
            let number = REPLACEABLE.iter().find(|(known, _)| known == id).map(|(_, number)| *number);
            if let Some(line) = number.and_then(|number| lines.get_mut(number)) {
                *line = self.text(*own);
            }
        }
        Self::of(self.tag(), lines)
    }

    /// The words of a host's dossier: the page's messages, from the file that has them with their names open, and the dossier's texts.
    ///
    /// # Errors
    /// Where the file is no such file, belongs to another build, or is cut short.
    #[cfg(any(feature = "host", feature = "ssr"))]
    pub fn brought(messages: &str, brought: &crate::facts::host::Brought) -> Result<Self, WordsError> {
        let (tag, rest) = header(messages)?;
        let given: Vec<&str> = rest.lines().collect();
        if given.len() != crate::facts::MESSAGES[1] {
            return Err(WordsError::CutShort { lines: given.len() });
        }
        let last = brought.texts.iter().map(|(number, _)| usize::from(*number)).max().unwrap_or_default();
        let mut lines = vec![""; slots::messages().chain([last]).max().unwrap_or_default() + 1];
        let tag: &'static str = String::leak(tag.to_owned());
        for (number, line) in slots::messages().zip(given) {
            if let Some(place) = lines.get_mut(number) {
                *place = String::leak(line.to_owned());
            }
        }
        for (number, text) in &brought.texts {
            if let Some(place) = lines.get_mut(usize::from(*number)) {
                *place = String::leak(text.in_language(tag).unwrap_or(&text.en).to_owned());
            }
        }
        Ok(Self::of(tag, lines).of_story(brought.facts))
    }

    /// The words file for the browser: the header and the texts that move with the levers.
    #[cfg(feature = "ssr")]
    #[must_use]
    pub fn file(self) -> String {
        let lines = self.0.lines.iter().take(LIVE_TEXTS);
        std::iter::once(head(self.tag())).chain(lines.map(|line| format!("{line}\n"))).collect()
    }

    /// The same for a host's own facts: every message with its names open.
    #[cfg(feature = "ssr")]
    #[must_use]
    pub fn open_file(text: &'static str) -> String {
        let raw = Self::parse(text).unwrap_or_else(|_| Self::of("en", Vec::new()));
        let lines = slots::messages().map(|number| format!("{}\n", raw.line(number)));
        std::iter::once(head(raw.tag())).chain(lines).collect()
    }

    /// A line with `{0}`, `{1}` … replaced by the arguments; a number without an argument leaves nothing.
    fn fill(self, number: usize, arguments: &[&str]) -> String {
        let mut pieces = self.line(number).split('{');
        let mut filled = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (slot, after) = piece.split_once('}').unwrap_or(("", piece));
            let argument = slot.parse::<usize>().ok().and_then(|slot| arguments.get(slot));
            filled.push_str(argument.copied().unwrap_or_default());
            filled.push_str(after);
        }
        filled
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_file_is_there() {
        let words = Words::english();
        assert_eq!(words.tag(), "en");
        assert_eq!(words.0.lines.len(), WORDS_COUNT);
        assert!(words.0.lines.iter().all(|line| !line.is_empty()));
    }

    #[test]
    fn an_out_of_range_number_gives_an_empty_text() {
        assert_eq!(Words::english().line(WORDS_COUNT), "");
        assert_eq!(Words::english().text(Text(u16::MAX)), "");
        assert_eq!(Words::english().fill(WORDS_COUNT, &["x"]), "");
    }

    #[test]
    fn a_file_of_another_build_is_refused() {
        assert_eq!(Words::parse(""), Err(WordsError::NotWords));
        assert_eq!(Words::parse("<!doctype html>\n<p>no"), Err(WordsError::NotWords));
        assert_eq!(Words::parse("tariff-explainer words en 0123\nx\n"), Err(WordsError::OtherBuild));
        let short: &'static str = String::leak(format!("tariff-explainer words en {WORDS_HASH}\nx\n"));
        assert_eq!(Words::parse(short), Err(WordsError::CutShort { lines: 1 }));
    }

    #[test]
    fn placeholders_are_filled_by_number_and_arguments_are_left_as_they_are() {
        let words = Words::of("en", vec!["{1} of {0}, {1}", "{2}!"]);
        assert_eq!(words.fill(0, &["{1}", "b"]), "b of {1}, b");
        assert_eq!(words.fill(1, &["a"]), "!");
    }
}

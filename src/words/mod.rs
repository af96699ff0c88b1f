//! The language in use: every message of the page and every text of a fact, one numbered line each.
//!
//! The lines come as one file beside the wasm (`words.{lang}.txt`). Each message of `src/words/en.toml` is a method here,
//! compiled from that file: `headline_less` takes what its placeholders name, and a message that is not there does not compile.

mod error;

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

impl Words {
    /// Reads a words file, which must be one of this very build. The list of its lines stays allocated for good.
    ///
    /// # Errors
    /// Where the file is no words file, belongs to another build, or is cut short.
    pub fn parse(text: &'static str) -> Result<Self, WordsError> {
        let (header, rest) = text.split_once('\n').ok_or(WordsError::NotWords)?;
        let rest_of_header = header.strip_prefix("tariff-explainer words ").ok_or(WordsError::NotWords)?;
        let (tag, hash) = rest_of_header.split_once(' ').ok_or(WordsError::NotWords)?;
        if hash != WORDS_HASH {
            return Err(WordsError::OtherBuild);
        }
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
        static ENGLISH: std::sync::LazyLock<Words> =
            std::sync::LazyLock::new(|| Words::parse(WORDS_EN).unwrap_or_else(|_| Words::of("en", Vec::new())));
        *ENGLISH
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

    /// The words file for the browser: the header and the texts that move with the levers.
    #[cfg(feature = "ssr")]
    #[must_use]
    pub fn file(text: &str) -> String {
        text.lines().take(1 + LIVE_TEXTS).flat_map(|line| [line, "\n"]).collect()
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

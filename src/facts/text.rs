//! A reference to a piece of text in the catalogue of the language in use.

/// The number of a line in the word catalogue (`words.{lang}.txt`); the text itself lives there, once per language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text(pub u16);

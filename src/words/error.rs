//! Why a words file cannot be used.

use super::WORDS_COUNT;
use std::fmt;

/// Why a words file cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordsError {
    /// Its first line is not that of a words file.
    NotWords,
    /// Its numbering is not that of this build, as after an update of one file without the other.
    OtherBuild,
    /// It has another number of texts than this build.
    CutShort {
        /// How many it has.
        lines: usize,
    },
}

impl fmt::Display for WordsError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotWords => out.write_str("this is no words file"),
            Self::OtherBuild => out.write_str("the words file belongs to another version of the page"),
            Self::CutShort { lines } => write!(out, "the words file has {lines} texts, not {WORDS_COUNT}"),
        }
    }
}

impl std::error::Error for WordsError {}

//! Where a fact was read.

use super::Text;

/// One publication: an article of the coverage (`article-…`) or any other page or document (`ext-…`).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Source {
    /// Stable id.
    pub id: &'static str,
    /// Who published it; absent where the publisher is not shown.
    pub publisher: Option<Text>,
    /// Its title, where known.
    pub title: Option<Text>,
    /// ISO date, possibly partial (`2025-06`) or an interval (`2025-05-30/2025-05-31`).
    pub date: Option<&'static str>,
    /// How publisher and date are known, in words.
    pub date_known: Text,
    /// Where it was read, without a scheme.
    pub address: Option<&'static str>,
}

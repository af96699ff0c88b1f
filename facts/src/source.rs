//! Where facts were read.

use crate::date;
use crate::fields::Fields;
use crate::localized::Localized;
use crate::place::Place;

/// One publication: an article of the coverage (`article-…`) or any other page or document (`ext-…`).
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Where it is written.
    pub place: Place,
    /// Stable id.
    pub id: String,
    /// Who published it.
    pub publisher: Option<Localized>,
    /// Its title.
    pub title: Option<Localized>,
    /// ISO date, possibly partial or an interval.
    pub date: Option<String>,
    /// How publisher and date are known.
    pub date_known: Localized,
    /// Where it was read, without a scheme.
    pub address: Option<String>,
}

impl Source {
    /// Whether it is one of the articles of the coverage.
    #[must_use]
    pub fn is_article(&self) -> bool {
        is_article(&self.id)
    }
}

/// Whether a source id is that of an article of the coverage.
#[must_use]
pub fn is_article(id: &str) -> bool {
    id.starts_with("article-")
}

/// Reads one source.
pub fn read(mut fields: Fields<'_>) -> Source {
    let place = fields.place().clone();
    let id = place.id.clone();
    if !is_article(&id) && !id.starts_with("ext-") && !id.starts_with("number ") {
        fields.fault("id", "begins with neither article- nor ext-");
    }
    let publisher = fields.localized("publisher");
    let title = fields.localized("title");
    let date = fields.text("date");
    if let Some(Err(reason)) = date.as_deref().map(date::parse) {
        fields.fault("date", reason);
    }
    let date_known = fields.required_localized("date_known");
    let address = fields.text("address");
    if address.as_deref().is_some_and(|address| address.contains("://") || address.contains(' ')) {
        fields.fault("address", "is written without scheme and without spaces (host/path)");
    }
    if publisher.is_none() && title.is_none() {
        fields.fault("title", "is missing, and so is publisher; one of them must say what this is");
    }
    fields.close();
    Source { place, id, publisher, title, date, date_known, address }
}

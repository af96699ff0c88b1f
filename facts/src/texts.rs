//! Sentences of the page that a story may say in its own way: those that speak of its coverage and not of tariffs in general.

use crate::fields::Fields;
use crate::localized::Localized;
use std::collections::BTreeMap;

/// The messages that a dataset may replace, by id; none of them has anything computed in it.
pub const TEXTS: [&str; 18] = [
    "back_how",
    "bench_month_average",
    "later_how",
    "later_title",
    "method_leaves",
    "method_weak",
    "part_from",
    "people_how",
    "source_articles",
    "table_compare_how",
    "table_compare_title",
    "table_how",
    "time_ahead",
    "time_earlier",
    "time_how",
    "time_last",
    "time_title",
    "want_how",
];

/// Reads the texts by message id.
pub fn read(mut fields: Fields<'_>) -> BTreeMap<&'static str, Localized> {
    let mut texts = BTreeMap::new();
    for id in TEXTS {
        if let Some(text) = fields.localized(id) {
            texts.insert(id, text);
        }
    }
    fields.close();
    texts
}

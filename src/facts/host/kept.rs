//! What is read once and then stands like the statics of the built-in dossier: until the page goes.

use tariff_facts::Dataset;

/// A value for good.
pub fn whole<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

/// A list for good.
pub fn list<T>(items: impl IntoIterator<Item = T>) -> &'static [T] {
    Vec::leak(items.into_iter().collect())
}

/// A text for good.
pub fn text(text: &str) -> &'static str {
    String::leak(text.to_owned())
}

/// The records of those ids.
pub fn indices(dataset: &Dataset, ids: &[String]) -> &'static [u16] {
    list(ids.iter().filter_map(|id| dataset.record(id)).map(|index| index as u16))
}

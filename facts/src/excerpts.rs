//! Whether each quotation stands verbatim in the article it is ascribed to.

use crate::dataset::Dataset;
use crate::fault::{Fault, Faults};
use crate::place::Place;
use crate::source::is_article;
use std::collections::BTreeMap;
use std::path::Path;

/// What was compared, and what did not match.
#[derive(Debug, Default)]
pub struct Comparison {
    /// Quotations found verbatim.
    pub found: usize,
    /// Quotations from other publications, whose text is not at hand.
    pub elsewhere: usize,
    /// Quotations that do not stand in their article, and articles that could not be read.
    pub faults: Faults,
}

/// Compares every quotation from `article-NNN` with the file of `folder` whose name begins with `NNN_`, to the letter.
#[must_use]
pub fn check_excerpts(dataset: &Dataset, folder: &Path) -> Comparison {
    let mut comparison = Comparison::default();
    let articles = match read(folder) {
        Ok(articles) => articles,
        Err(error) => {
            let reason = format!("cannot be read: {error}");
            comparison.faults.push(Fault::of_file(folder.display().to_string(), reason));
            return comparison;
        }
    };
    for record in &dataset.records {
        let own = record.excerpt.iter().map(|excerpt| ("excerpt".to_owned(), &record.source, excerpt));
        let sides = record.sides.iter().enumerate().filter_map(|(n, side)| {
            let excerpt = side.excerpt.as_ref()?;
            Some((format!("sides.{}.excerpt", n + 1), &side.source, excerpt))
        });
        for (field, source, excerpt) in own.chain(sides) {
            if is_article(source) {
                compare(&articles, &record.place, &field, source, excerpt, &mut comparison);
            } else {
                comparison.elsewhere += 1;
            }
        }
    }
    comparison
}

fn compare(
    articles: &BTreeMap<String, String>,
    place: &Place,
    field: &str,
    source: &str,
    excerpt: &str,
    comparison: &mut Comparison,
) {
    let fault = match articles.get(source) {
        Some(text) if text.contains(excerpt) => {
            comparison.found += 1;
            return;
        }
        Some(_) => format!("does not stand in {source} to the letter: {excerpt}"),
        None => format!("{source} is not among the files given"),
    };
    comparison.faults.push(place.fault(field, fault));
}

fn read(folder: &Path) -> std::io::Result<BTreeMap<String, String>> {
    let mut articles = BTreeMap::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if let Some((number, _)) = name.split_once('_') {
            articles.insert(format!("article-{number}"), std::fs::read_to_string(entry.path())?);
        }
    }
    Ok(articles)
}

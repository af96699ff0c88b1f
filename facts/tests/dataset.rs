//! The dataset as it ships.
#![allow(clippy::expect_used, clippy::panic)]

use std::collections::HashSet;
use std::path::Path;
use tariff_facts::{Dataset, Kind};

fn dataset() -> Dataset {
    let read = tariff_facts::read(Path::new(env!("CARGO_MANIFEST_DIR")));
    read.unwrap_or_else(|faults| panic!("{faults}"))
}

#[test]
fn every_record_is_valid_and_at_least_120_are_written_by_hand() {
    assert!(dataset().written >= 120);
}

#[test]
fn no_two_records_share_an_id() {
    let dataset = dataset();
    let ids: HashSet<_> = dataset.records.iter().map(|record| &record.id).collect();
    assert_eq!(ids.len(), dataset.records.len());
}

#[test]
fn each_of_the_five_articles_is_quoted_and_each_source_is_used() {
    let dataset = dataset();
    let own = dataset.records.iter().map(|record| record.source.as_str());
    let sides = dataset.records.iter().flat_map(|record| record.sides.iter().map(|side| side.source.as_str()));
    let used: HashSet<_> = own.chain(sides).collect();
    for n in 0..5 {
        assert!(used.contains(format!("article-00{n}").as_str()), "article-00{n}");
    }
    let idle: Vec<_> =
        dataset.sources.iter().map(|source| &source.id).filter(|id| !used.contains(id.as_str())).collect();
    assert!(idle.is_empty(), "never used: {idle:?}");
}

#[test]
fn every_number_of_the_model_says_where_it_comes_from() {
    let dataset = dataset();
    let numbers = &dataset.records[dataset.written..];
    assert_eq!(numbers.len(), 8 * (6 + 7) + 1 + 9);
    for number in numbers {
        assert!(number.status.is_some(), "{}", number.id);
        assert_eq!(number.kind == Kind::Assumption, number.evidence.is_some(), "{}", number.id);
    }
}

#[test]
fn quotations_stand_verbatim_in_the_articles_where_those_are_at_hand() {
    let Some(folder) = std::env::var_os("TARIFF_SOURCES") else {
        println!("skipped: TARIFF_SOURCES names no folder of the articles' texts");
        return;
    };
    let comparison = tariff_facts::check_excerpts(&dataset(), Path::new(&folder));
    assert!(comparison.faults.is_empty(), "{}", comparison.faults);
    assert!(comparison.found > 100);
}

//! What was seen in 2025 beside the model: every figure of ours is the model's, every miss is called one, nothing is left out.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use tariff_explainer::facts::{DOSSIER, Kind, PRESETS, RECORDS, SECTORS};
use tariff_explainer::numbers::{Lang, Numbers};
use tariff_explainer::scenario::{Scenario, ThirdCountries};
use tariff_explainer::view::observed::{self, Observed, Tally, Verdict};
use tariff_explainer::view::prerender::story;
use tariff_explainer::words::Words;
use tariff_model::{Estimator, Metric};

/// The section as it is prerendered.
fn section() -> String {
    let story = story(Words::english(), Lang::En);
    let from = story.find("<section id=\"te-came-true\"").expect("the section");
    let (section, _) = story[from..].split_once("</section>").expect("its end");
    section.to_owned()
}

/// The cells of the table's row for a record, without their tags.
fn cells(section: &str, id: &str) -> Vec<String> {
    let (_, row) = section.split_once(&format!("<tr id=\"{id}\">")).unwrap_or_else(|| panic!("no row {id}"));
    let (row, _) = row.split_once("</tr>").expect("its end");
    let cells = row.split("</t").filter_map(|cell| cell.rsplit_once('>').map(|(_, text)| text.to_owned()));
    cells.filter(|text| !text.is_empty()).collect()
}

/// Central figure and ends of the band, asked of a fresh estimator.
fn asked(of: &Observed) -> (f64, Option<(f64, f64)>) {
    let mut estimator = Estimator::new(DOSSIER.clone());
    let metric = of.record.metric.expect("a metric");
    let case = Scenario::parse_state(of.record.scenario).scenario.case();
    let outcome = estimator.estimate(&case);
    let (central, band) = match of.record.sector.map(usize::from) {
        Some(sector) => (outcome.sector(sector, metric), estimator.sector_band(&case, sector, metric)),
        None => (outcome.total(metric), outcome.band(metric)),
    };
    let before =
        if of.is_in_points() { estimator.central(&Scenario::preset(0).case()).total(metric).unwrap() } else { 0.0 };
    (central.unwrap() - before, band.map(|band| (band.low - before, band.high - before)))
}

#[test]
fn each_figure_of_ours_is_the_models_for_that_records_scenario() {
    assert_eq!(PRESETS[0].id, "before-april-2025");
    for observed in observed::all() {
        let id = observed.record.id;
        let (central, band) = asked(&observed);
        assert!((observed.ours - central).abs() < 1e-12, "{id}: {} is not {central}", observed.ours);
        assert_eq!(observed.band.map(|band| (band.low, band.high)), band, "{id}");
    }
}

#[test]
fn the_page_prints_what_was_seen_what_we_say_and_both_ends_of_the_range() {
    let (section, n) = (section(), Numbers::new(Lang::En));
    for observed in observed::all() {
        let cells = cells(&section, observed.record.id);
        assert!(cells[1].contains(&n.short(observed.seen)), "{cells:?}");
        assert!(cells[2].contains(&n.fixed(observed.ours, 1)), "{cells:?}");
        match observed.band {
            Some(band) => {
                assert!(
                    cells[3].contains(&n.fixed(band.low, 1)) && cells[3].contains(&n.fixed(band.high, 1)),
                    "{cells:?}"
                );
            }
            None => assert_eq!(cells[3], Words::english().chart_none()),
        }
    }
}

#[test]
fn an_observation_outside_our_range_is_called_missed_and_no_other_is() {
    let section = section();
    let (mut missed, mut held) = (0, 0);
    for observed in observed::all() {
        let outside = observed.band.is_some_and(|band| observed.seen < band.low || observed.seen > band.high);
        let said = &cells(&section, observed.record.id)[4];
        assert_eq!(said.starts_with("Missed"), outside, "{said}");
        assert_eq!(said.starts_with("Inside our range"), observed.band.is_some() && !outside, "{said}");
        missed += usize::from(outside);
        held += usize::from(observed.verdict() == Verdict::Inside);
    }
    // The chart says it once more under each label.
    assert_eq!(section.matches("Missed: ").count(), 2 * missed);
    assert_eq!(section.matches("Inside our range: ").count(), 2 * held);
}

#[test]
fn the_difference_in_words_is_that_of_the_figures() {
    let (section, n) = (section(), Numbers::new(Lang::En));
    for observed in observed::all() {
        let said = cells(&section, observed.record.id)[4].clone();
        let gap = observed.seen - observed.ours;
        if said.contains("rose, where ours falls") {
            assert!(observed.seen > 0.0 && observed.ours < 0.0, "{said}");
            continue;
        }
        assert!(said.contains(&format!(" {} points ", n.fixed(gap.abs(), 1))), "{said}");
        assert_eq!(said.contains(" more than") || said.contains(" lower than"), gap < 0.0, "{said}");
        assert_eq!(said.contains("fell"), !observed.is_duty(), "{said}");
    }
}

#[test]
fn the_title_counts_what_the_rows_say() {
    let section = section();
    let rows: Vec<Vec<String>> = observed::all().iter().map(|one| cells(&section, one.record.id)).collect();
    let count = |keep: &dyn Fn(&[String]) -> bool| rows.iter().filter(|row| keep(row)).count();
    let all = count(&|row| !row[4].starts_with("We give no range"));
    let inside = count(&|row| row[4].starts_with("Inside"));
    let missed = count(&|row| row[4].starts_with("Missed"));
    let known = count(&|row| !row[4].starts_with("We give no range") && row[5].starts_with("Known when"));
    assert_eq!(inside + missed, all);
    let title = format!(
        "held {inside} of {all} figures and missed {missed}; {known} of the {all} were known when it was set</h3>"
    );
    assert!(section.contains(&title), "{title}");
}

#[test]
fn the_title_says_so_where_nothing_was_known() {
    let title = Tally { all: 4, inside: 1, known: 0 }.title(Words::english());
    assert!(title.contains("held 1 of 4 figures and missed 3") && title.contains("none of them"), "{title}");
}

#[test]
fn every_observation_is_shown_and_those_without_a_figure_of_ours_say_why() {
    let section = section();
    let matched: Vec<&str> = observed::all().iter().map(|observed| observed.record.id).collect();
    for record in RECORDS.iter().filter(|record| record.kind == Kind::Observation) {
        assert_eq!(matched.contains(&record.id), record.metric.is_some(), "{}", record.id);
        if record.metric.is_none() {
            let (_, item) = section.split_once(&format!("id=\"{}\"", record.id)).expect(record.id);
            let (item, _) = item.split_once("</li>").expect("its end");
            let why = Words::english().text(record.note.expect(record.id));
            assert!(item.contains(&format!("<small class=\"caveat\">{why}</small>")), "{}: {item}", record.id);
        }
    }
    assert_eq!(section.matches("<tr id=").count(), matched.len());
}

#[test]
fn what_an_assumption_was_set_by_is_marked_as_no_test() {
    let (section, words) = (section(), Words::english());
    for observed in observed::all() {
        let record = observed.record;
        let said = &cells(&section, record.id)[5];
        match record.known {
            Some(index) => {
                let assumption = words.text(RECORDS[usize::from(index)].title.expect("a title"));
                assert!(said.contains(assumption) && said.ends_with("no test of the model."), "{said}");
            }
            None => assert_eq!(said, "Not used to set the model."),
        }
        // The fall in the price of cars in 2025 is the evidence for their pass-through.
        let cars = record.sector.is_some_and(|sector| SECTORS[usize::from(sector)].id == "cars");
        assert!(
            record.known.is_some() || !cars || record.metric != Some(Metric::ExportValueChangePct),
            "{}",
            record.id
        );
    }
}

#[test]
fn what_became_of_exports_is_set_beside_a_world_in_which_others_pay_too() {
    for observed in observed::all().iter().filter(|observed| !observed.is_in_points()) {
        let scenario = Scenario::parse_state(observed.record.scenario).scenario;
        assert_eq!(scenario.third_countries, ThirdCountries::Tariffed, "{}", observed.record.id);
    }
}

#[test]
fn the_caveat_on_the_yen_stands_open_under_the_chart() {
    let section = section();
    let (open, _) = section.split_once("<details").expect("a table on demand");
    assert!(open.contains("The yen was about 5% stronger"), "{open}");
}

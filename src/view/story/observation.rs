//! One observation of 2025 in words: its figure, ours, and how they lie to each other.

use crate::facts;
use crate::view::observed::{Observed, Verdict};
use crate::view::page::Page;

/// A difference that rounds to nothing, in points.
const NOTHING: f64 = 0.05;

/// What exactly was seen.
pub fn scope(page: Page, of: &Observed) -> &'static str {
    of.record.scope.map_or("", |scope| page.words.text(scope))
}

/// The figure seen, as it was printed, with its hedge.
pub fn seen(page: Page, of: &Observed) -> String {
    let value = signed(of, page.numbers.short(of.seen));
    of.record.hedge.map_or(value.clone(), |hedge| page.words.came_hedge(page.words.text(hedge), &value))
}

/// A figure of ours, to the tenth that what was seen is printed to.
pub fn ours(page: Page, of: &Observed, value: f64) -> String {
    signed(of, page.numbers.fixed(value, 1))
}

/// Changes and points carry their sign, shares do not.
fn signed(of: &Observed, digits: String) -> String {
    let plus = if digits.starts_with('\u{2212}') || of.is_duty() && !of.is_in_points() { "" } else { "+" };
    let unit = if of.is_in_points() { "" } else { "%" };
    format!("{plus}{digits}{unit}")
}

/// Both ends of our range.
pub fn range(page: Page, of: &Observed) -> String {
    let ends = of.band.map(|band| page.words.came_range_ends(&ours(page, of, band.low), &ours(page, of, band.high)));
    ends.unwrap_or_else(|| page.words.chart_none().to_owned())
}

/// Inside or missed, and by how much it differs from our central figure.
pub fn verdict(page: Page, of: &Observed) -> String {
    let w = page.words;
    let verdict = match of.verdict() {
        Verdict::Inside => w.came_inside(),
        Verdict::Outside => w.came_outside(),
        Verdict::NoRange => w.came_no_range(),
    };
    w.came_verdict(verdict, &gap(page, of))
}

fn gap(page: Page, of: &Observed) -> String {
    let w = page.words;
    let size = page.numbers.fixed((of.seen - of.ours).abs(), 1);
    if (of.seen - of.ours).abs() < NOTHING {
        w.came_same().to_owned()
    } else if of.is_duty() || of.ours >= 0.0 {
        if of.seen > of.ours { w.came_higher(&size) } else { w.came_lower(&size) }
    } else if of.seen > 0.0 {
        w.came_rose().to_owned()
    } else if of.seen < of.ours {
        w.came_fell_more(&size)
    } else {
        w.came_fell_less(&size)
    }
}

/// Whether the model was set with it known, in short.
pub fn known(page: Page, of: &Observed) -> &'static str {
    if of.record.known.is_some() { page.words.came_known() } else { page.words.came_unused() }
}

/// The same with the assumption's name.
pub fn known_when(page: Page, of: &Observed) -> String {
    let assumption = of.record.known.and_then(|index| facts::records().get(usize::from(index)));
    match assumption.and_then(|assumption| assumption.title) {
        Some(title) => page.words.came_known_when(page.words.text(title)),
        None => known(page, of).to_owned(),
    }
}

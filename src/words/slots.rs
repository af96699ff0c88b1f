//! The story's names within the page's sentences: `{Japan}`, `{¥}`, `{CarPrice}`. They are put in once, before the page is drawn:
//! natively for the words file of the built-in story, in the browser where a host brings its own.

use super::Words;
use crate::facts::{Facts, LIVE_TEXTS, MESSAGES, Text};
use crate::numbers::{Lang, Numbers};

/// What stands for each name.
pub struct Slots(Vec<(&'static str, String)>);

impl Slots {
    /// The names of a dossier in the language of `raw`, which has the dossier's texts.
    pub fn of(raw: Words, facts: &Facts) -> Self {
        let lang = if raw.tag() == Lang::Ja.tag() { Lang::Ja } else { Lang::En };
        let n = Numbers::new(lang);
        let names = facts.names.as_ref();
        let name = |own: Option<Text>, plain: &str| own.map_or(plain, |text| raw.text(text)).to_owned();
        let phrase = |n: usize| name(facts.phrases.get(n).copied(), "");
        let car = facts.dossier.car();
        let symbol = facts.currency.symbol;
        let figure = |id: &str| {
            let record = facts.records.iter().find(|record| record.id == id);
            record.and_then(|record| crate::facts::figure(record.value)).unwrap_or_default()
        };
        let (low, high) = figure("figure-daily-loss");
        Self(vec![
            ("Japan", name(names.map(|own| own.country), raw.plain_country())),
            ("Japan’s", name(names.map(|own| own.possessive), raw.plain_possessive())),
            ("Japanese", name(names.map(|own| own.adjective), raw.plain_adjective())),
            ("Title", name(names.map(|own| own.title), raw.plain_title())),
            ("Description", name(names.map(|own| own.description), raw.plain_description())),
            ("Yen", name(names.map(|own| own.currency), raw.plain_currency())),
            ("¥", symbol.to_owned()),
            ("AsOf", n.date(facts.as_of)),
            ("Chapters", count(lang, facts.presets.len())),
            ("Sectors", count(lang, facts.sectors.len())),
            ("First", phrase(0)),
            ("Second", phrase(1)),
            ("Third", phrase(2)),
            ("CarPrice", car.map_or(String::new(), |car| n.usd_to(car.price_usd, 3))),
            ("BorderShare", car.map_or(String::new(), |car| n.percent(car.border_share * 100.0))),
            ("CarsShipped", n.millions(figure("datum.cars-shipped").0)),
            ("DailyLoss", format!("{symbol}{}–{}bn", n.short(low), n.short(high))),
            ("DailyLossLow", format!("{symbol}{}bn", n.short(low))),
            ("DailyLossHigh", format!("{symbol}{}bn", n.short(high))),
        ])
    }

    /// A message with the names in place; what it takes as arguments stays as it is. A name that begins a sentence has a capital.
    pub fn fill(&self, message: &str) -> String {
        let mut pieces = message.split('{');
        let mut filled = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (slot, after) = piece.split_once('}').unwrap_or(("", piece));
            match self.0.iter().find(|(name, _)| *name == slot) {
                Some((_, own)) if filled.is_empty() || filled.ends_with(". ") => {
                    let mut rest = own.chars();
                    filled.extend(rest.next().into_iter().flat_map(char::to_uppercase));
                    filled.push_str(rest.as_str());
                }
                Some((_, own)) => filled.push_str(own),
                None => filled.extend(["{", slot, "}"]),
            }
            filled.push_str(after);
        }
        filled
    }
}

/// The numbers of the messages among a build's texts.
pub fn messages() -> impl Iterator<Item = usize> {
    let [shared, all] = MESSAGES;
    (0..shared).chain(LIVE_TEXTS..LIVE_TEXTS + all - shared)
}

/// A count as it stands in a sentence.
fn count(lang: Lang, count: usize) -> String {
    const ENGLISH: [&str; 13] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    match (lang, ENGLISH.get(count)) {
        (Lang::En, Some(word)) => (*word).to_owned(),
        _ => count.to_string(),
    }
}

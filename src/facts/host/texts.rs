//! The numbers of a dossier's texts: those that the page's messages leave free, in the order in which texts are asked for.

use crate::facts::{LIVE_TEXTS, MESSAGES, Text};
use std::collections::BTreeMap;
use tariff_facts::{Dataset, Localized};

/// The numbering so far; equal texts share a number.
pub struct Texts {
    numbers: BTreeMap<Localized, u16>,
    used: usize,
}

/// Numbers there are for texts of records, beside the page's own: a text's number has 16 bits.
const MOST: usize = 60_000;

impl Texts {
    /// An empty numbering for a dataset.
    ///
    /// # Errors
    /// Where there may be more texts than numbers.
    pub fn of(dataset: &Dataset) -> Result<Self, String> {
        let sides: usize = dataset.records.iter().map(|record| 4 * record.sides.len()).sum();
        let ticks: usize = dataset.tables.levers.iter().map(|lever| lever.ticks.len()).sum();
        let most = 9 * dataset.records.len() + sides + 3 * dataset.sources.len() + ticks + 1_000;
        if most > MOST {
            return Err(format!("facts: could have {most} texts, more than {MOST}"));
        }
        Ok(Self { numbers: BTreeMap::new(), used: 0 })
    }

    /// The number of a text.
    pub fn text(&mut self, text: &Localized) -> Text {
        let used = &mut self.used;
        let number = self.numbers.entry(text.clone()).or_insert_with(|| {
            let [shared, all] = MESSAGES;
            let free = LIVE_TEXTS - shared;
            let number = if *used < free { shared + *used } else { all + *used };
            *used += 1;
            number as u16
        });
        Text(*number)
    }

    /// The number of a text where there is one.
    pub fn some(&mut self, text: Option<&Localized>) -> Option<Text> {
        text.map(|text| self.text(text))
    }

    /// All texts with their numbers.
    pub fn numbered(self) -> Vec<(u16, Localized)> {
        self.numbers.into_iter().map(|(text, number)| (number, text)).collect()
    }
}

//! Ready sets of tariffs.

use crate::fields::Fields;
use crate::localized::Localized;
use crate::place::Place;
use crate::vocabulary::PresetGroup;

/// A rate in per cent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Rate {
    /// On top of the duty of 2024.
    Added(f64),
    /// All-in.
    Total(f64),
}

/// One preset.
#[derive(Debug, Clone, PartialEq)]
pub struct Preset {
    /// Where it is written.
    pub place: Place,
    /// Stable id.
    pub id: String,
    /// Where it stands in the story.
    pub group: PresetGroup,
    /// What its chip says.
    pub label: Localized,
    /// How a sentence about it begins.
    pub at: Localized,
    /// One sentence.
    pub story: Localized,
    /// Ids of the records it rests on.
    pub facts: Vec<String>,
    /// Rates by lever id.
    pub tariffs: Vec<(String, Rate)>,
    /// By lever id, the id of the record that gives its rate.
    pub rests_on: Vec<(String, String)>,
}

/// Reads one preset.
pub fn read(mut fields: Fields<'_>) -> Preset {
    let place = fields.place().clone();
    let preset = Preset {
        id: place.id.clone(),
        place,
        group: fields.required_word("group").unwrap_or(PresetGroup::Now),
        label: fields.required_localized("label"),
        at: fields.required_localized("at"),
        story: fields.required_localized("story"),
        facts: fields.texts("facts"),
        tariffs: tariffs(fields.inner("tariffs").verbatim()),
        rests_on: rests_on(fields.inner("rests_on").verbatim()),
    };
    fields.close();
    preset
}

fn rests_on(mut fields: Fields<'_>) -> Vec<(String, String)> {
    let levers = fields.names();
    levers.into_iter().map(|lever| (lever.clone(), fields.required_text(&lever))).collect()
}

fn tariffs(mut fields: Fields<'_>) -> Vec<(String, Rate)> {
    let mut rates = Vec::new();
    for lever in fields.names() {
        let all_in = fields.is_table(&lever);
        let number = if all_in {
            let mut inner = fields.inner(&lever);
            let number = inner.required_number("total");
            inner.close();
            number
        } else {
            fields.required_number(&lever)
        };
        if !(0.0..=100.0).contains(&number) {
            fields.fault(&lever, format!("{number} is outside 0–100"));
        }
        rates.push((lever, if all_in { Rate::Total(number) } else { Rate::Added(number) }));
    }
    rates
}

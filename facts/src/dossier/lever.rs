//! Groups of goods that a reader moves as one.

use crate::fields::Fields;
use crate::localized::Localized;
use crate::place::Place;

/// One lever.
#[derive(Debug, Clone, PartialEq)]
pub struct Lever {
    /// Where it is written.
    pub place: Place,
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: Localized,
    /// What is in it.
    pub note: Option<Localized>,
    /// How the opening sentence names its goods, where it is one of up to three that it names.
    pub phrase: Option<Localized>,
    /// Id of the record of its rate in June 2025.
    pub fact: Option<String>,
    /// Marks on its tariff scale.
    pub ticks: Vec<Tick>,
}

/// A mark on a lever's scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Percentage points, 0 to 100.
    pub at: f64,
    /// What stands under it.
    pub label: Localized,
    /// Id of the record behind it.
    pub fact: Option<String>,
}

/// Reads one lever.
pub fn read(mut fields: Fields<'_>) -> Lever {
    let place = fields.place().clone();
    let mut lever = Lever {
        id: place.id.clone(),
        place,
        name: fields.required_localized("name"),
        note: fields.localized("note"),
        phrase: fields.localized("phrase"),
        fact: fields.text("fact"),
        ticks: Vec::new(),
    };
    for (n, table) in fields.tables("ticks").into_iter().enumerate() {
        let mut tick = fields.within(&format!("ticks.{}", n + 1), table);
        let at = tick.required_number("at");
        if !(0.0..=100.0).contains(&at) {
            tick.fault("at", format!("{at} is outside 0–100"));
        }
        lever.ticks.push(Tick { at, label: tick.required_localized("label"), fact: tick.text("fact") });
        tick.close();
    }
    fields.close();
    lever
}

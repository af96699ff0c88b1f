//! The words and wiring around the model's data: levers, sectors, bases and presets.

use super::Text;
use tariff_model::Rate;

/// A mark on a lever's scale that a fact puts there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tick {
    /// Position, in the lever's own unit.
    pub at: f64,
    /// What stands under it.
    pub label: Text,
    /// Index of the record behind it.
    pub fact: Option<u16>,
}

/// One group of goods that a reader moves as one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lever {
    /// Stable id.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// What is in it.
    pub note: Option<Text>,
    /// Index of the record of its rate in June 2025.
    pub fact: Option<u16>,
    /// Marks on its tariff scale.
    pub ticks: &'static [Tick],
}

/// One sector of the results, in the order of the model's sectors.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sector {
    /// Stable id.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// Which customs headings it holds.
    pub scope: Text,
    /// Index of the lever that moves it.
    pub lever: u8,
}

/// Where a preset stands in the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PresetGroup {
    /// As seen on 17 June 2025.
    Now,
    /// What happened next.
    Later,
}

/// A ready set of tariffs with a story.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Preset {
    /// Stable id.
    pub id: &'static str,
    /// Where it stands in the story.
    pub group: PresetGroup,
    /// What its chip says.
    pub label: Text,
    /// How a sentence about it begins: "At the tariffs of 17 June 2025".
    pub at: Text,
    /// One sentence.
    pub story: Text,
    /// One rate per lever, as fractions.
    pub tariffs: &'static [Rate],
    /// Per lever, the index of the record that gives its rate.
    pub rests_on: &'static [u16],
    /// Indices of the records it rests on.
    pub facts: &'static [u16],
}

/// Indices of the records of one sector's numbers: its data of 2024, then its assumed behaviour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SectorRecords {
    /// Exports to the United States.
    pub exports_usd_bn: u16,
    /// Duty collected on them.
    pub duty_2024: u16,
    /// Exports of all other countries.
    pub third_usd_bn: u16,
    /// Duty collected on those.
    pub third_duty_2024: u16,
    /// Sales of US makers.
    pub us_made_usd_bn: u16,
    /// Rise of the other countries' duty when they are tariffed too.
    pub third_rise: u16,
    /// σM in the first year.
    pub sigma_near: u16,
    /// σM after some years.
    pub sigma_long: u16,
    /// η.
    pub eta: u16,
    /// ρ in the first year.
    pub rho_near: u16,
    /// ρ after some years.
    pub rho_long: u16,
    /// μ.
    pub mu: u16,
    /// a_v.
    pub a_v: u16,
}

//! Export data to start from.

use crate::fields::Fields;
use crate::localized::Localized;
use crate::place::Place;

/// One data basis: the sector table as it stands, or rescaled to a reported total.
#[derive(Debug, Clone, PartialEq)]
pub struct Basis {
    /// Where it is written.
    pub place: Place,
    /// Stable id.
    pub id: String,
    /// What the choice is called on the page; the built-in bases are named there.
    pub name: Option<Localized>,
    /// How the sector table is rescaled, where it is.
    pub rescaled: Option<Group>,
    /// Ids of the records it rests on.
    pub facts: Vec<String>,
}

/// A total, and the share of it that some sectors have together.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Total exports, USD bn a year.
    pub total_usd_bn: f64,
    /// Sector ids.
    pub sectors: Vec<String>,
    /// Their share of the total, a fraction.
    pub share: f64,
}

/// Reads one basis.
pub fn read(mut fields: Fields<'_>) -> Basis {
    let place = fields.place().clone();
    let name = fields.localized("name");
    let facts = fields.texts("facts");
    let rescaled = ["total_usd_bn", "group", "group_share"].iter().any(|key| fields.has(key)).then(|| {
        let group = Group {
            total_usd_bn: fields.required_number("total_usd_bn"),
            sectors: fields.texts("group"),
            share: fields.required_number("group_share"),
        };
        if group.total_usd_bn <= 0.0 {
            fields.fault("total_usd_bn", "is not above zero");
        }
        if !(0.0..=1.0).contains(&group.share) {
            fields.fault("group_share", format!("{} is outside 0–1", group.share));
        }
        if group.sectors.is_empty() {
            fields.fault("group", "names no sector");
        }
        group
    });
    fields.close();
    Basis { id: place.id.clone(), place, name, rescaled, facts }
}

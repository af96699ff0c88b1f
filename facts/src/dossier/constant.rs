//! Single numbers of the model.

use super::column::{self, Column};
use crate::fields::Fields;
use crate::place::Place;

/// One constant.
#[derive(Debug, Clone, PartialEq)]
pub struct Constant {
    /// Where it is written.
    pub place: Place,
    /// Stable id.
    pub id: String,
    /// The number, in the unit of `about`.
    pub value: f64,
    /// Low, mode, high, where it is an assumption with a range.
    pub range: Option<[f64; 3]>,
    /// What it says and where it comes from.
    pub about: Column,
    /// For the price of a car: the sector it belongs to.
    pub sector: Option<String>,
}

/// Reads one constant.
pub fn read(mut fields: Fields<'_>) -> Constant {
    let place = fields.place().clone();
    let constant = Constant {
        id: place.id.clone(),
        place,
        value: fields.required_number("value"),
        range: fields.triangle("range"),
        sector: fields.text("sector"),
        about: column::read(&mut fields),
    };
    if constant.range.is_some_and(|[_, mode, _]| mode != constant.value) {
        fields.fault("range", "its mode is not the value");
    }
    fields.close();
    constant
}

//! The model's data in the published shape, as the tables that the editors' files fill. Rates and shares are fractions here.

use crate::dossier::{self, Column, Constant, PARAMETER_COLUMNS, ParameterRow, SECTOR_COLUMNS, SectorRow, Tables};
use crate::fields::Fields;
use crate::names::Names;

/// What the model accepts in each of [`SECTOR_COLUMNS`].
const SECTOR_LIMITS: [[f64; 2]; 6] = [[0.0, 1e6], [0.0, 10.0], [0.0, 1e6], [0.0, 10.0], [0.0, 1e6], [0.0, 1.0]];

/// What the model accepts in each of [`PARAMETER_COLUMNS`].
const PARAMETER_LIMITS: [[f64; 2]; 7] =
    [[0.1, 20.0], [0.1, 20.0], [0.0, 20.0], [0.0, 1.0], [0.0, 1.0], [0.0, 0.99], [0.0, 1.0]];

/// Id, name in the published shape and limits of each constant but the exchange rate.
const CONSTANTS: [(&str, &str, [f64; 2]); 5] = [
    ("japan-gdp", "japan_gdp_yen_tn", [0.0, 1e12]),
    ("us-households", "us_households_m", [0.0, 1e12]),
    ("days-a-year", "days_a_year", [0.0, 1e12]),
    ("gdp-multiplier", "gdp_multiplier", [0.0, 100.0]),
    ("import-leakage", "import_leakage", [0.0, 1.0]),
];

/// Reads `model` into the tables; `sectors` are named already.
pub fn read(mut fields: Fields<'_>, sectors: Vec<SectorRow>, tables: &mut Tables, names: Option<&Names>) {
    let base = fields.entries("sectors", "model.sectors", "id", |mut row| {
        let numbers = SECTOR_COLUMNS.iter().zip(SECTOR_LIMITS);
        let numbers: Vec<f64> = numbers.map(|(column, limits)| number(&mut row, column, limits)).collect();
        let (place, lever) = (row.place().clone(), row.required_text("lever"));
        row.close();
        (place, lever, numbers)
    });
    tables.sectors.columns = vec![Column::default(); SECTOR_COLUMNS.len()];
    tables.sectors.rows = sectors;
    for (place, lever, numbers) in base {
        match tables.sectors.rows.iter_mut().find(|row| row.id == place.id) {
            Some(row) if row.lever == lever => row.numbers = numbers,
            Some(row) => {
                fields.report(place.fault("lever", format!("\"{lever}\" is not \"{}\", as under sectors", row.lever)))
            }
            None => fields.report(place.fault("id", "is no known sector")),
        }
    }
    for row in tables.sectors.rows.iter().filter(|row| row.numbers.is_empty()) {
        fields.report(row.place.fault("", "has no numbers under model.sectors"));
    }
    tables.parameters.columns = vec![Column::default(); PARAMETER_COLUMNS.len()];
    tables.parameters.rows = fields.entries("parameters", "model.parameters", "id", |mut row| {
        let ranges = PARAMETER_COLUMNS.iter().zip(PARAMETER_LIMITS);
        let ranges = ranges.map(|(column, limits)| corners(&mut row, column, limits)).collect();
        let place = row.place().clone();
        row.close();
        ParameterRow { ranges, place, cells: Vec::new() }
    });
    tables.bases = fields.entries("bases", "model.bases", "id", dossier::read_basis);
    constants(fields.inner("constants"), tables, names);
    fields.close();
}

fn constants(mut fields: Fields<'_>, tables: &mut Tables, names: Option<&Names>) {
    let place = fields.place().clone();
    let constant = |id: &str, value: f64, sector: Option<String>| Constant {
        place: place.clone(),
        id: id.to_owned(),
        value,
        range: None,
        about: Column::default(),
        sector,
    };
    let lambda = corners(&mut fields, "lambda", [0.01, 1.0]);
    tables.parameters.lambda = (Column::default(), lambda);
    for (id, key, limits) in CONSTANTS {
        let value = number(&mut fields, key, limits);
        tables.constants.push(constant(id, value, None));
    }
    let limits = names.map_or([1e-4, 1e7], |names| names.currency.range);
    let rate = number(&mut fields, "yen_per_dollar", limits);
    tables.constants.push(constant("yen-per-dollar", rate, None));
    if fields.has("car") {
        let mut car = fields.inner("car");
        let sector = car.required_text("sector");
        let price = number(&mut car, "price_usd", [0.0, 1e9]);
        let share = number(&mut car, "border_share", [0.0, 1.0]);
        car.close();
        tables.constants.push(constant("car-price", price, Some(sector)));
        tables.constants.push(constant("border-share", share, None));
    }
    fields.close();
}

/// A number that must be there, within limits.
fn number(fields: &mut Fields<'_>, key: &str, limits: [f64; 2]) -> f64 {
    if !fields.has(key) {
        return fields.required_number(key);
    }
    let Some(number) = fields.number(key) else { return 0.0 };
    within(fields, key, &[number], limits);
    number
}

/// The same for low, mode and high.
fn corners(fields: &mut Fields<'_>, key: &str, limits: [f64; 2]) -> [f64; 3] {
    if !fields.has(key) {
        return fields.required_triangle(key);
    }
    let Some(corners) = fields.triangle(key) else { return [0.0; 3] };
    within(fields, key, &corners, limits);
    corners
}

fn within(fields: &mut Fields<'_>, key: &str, numbers: &[f64], [low, high]: [f64; 2]) {
    if let Some(number) = numbers.iter().find(|number| !(low..=high).contains(*number)) {
        fields.fault(key, format!("{number} is outside {low}–{high}"));
    }
}

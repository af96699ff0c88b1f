//! The dataset's numbers as the value the model runs on.

use crate::dataset::Dataset;
#[cfg(feature = "files")]
use crate::fault::Faults;
use crate::number::fraction;
use std::borrow::Cow;
#[cfg(feature = "files")]
use std::path::Path;
use tariff_model::{Base, Basis, Behaviour, Car, Constants, Dossier, Sector, Triangle};

/// Reads a dataset folder as the model's data.
///
/// # Errors
/// Every fault in the dataset.
#[cfg(feature = "files")]
pub fn dossier(folder: &Path) -> Result<Dossier, Faults> {
    crate::folder::read(folder).map(|dataset| of(&dataset))
}

/// The model's data of a checked dataset.
#[must_use]
pub fn of(dataset: &Dataset) -> Dossier {
    let rows = &dataset.tables.sectors.rows;
    Dossier {
        levers: dataset.tables.levers.len(),
        sectors: (0..rows.len()).map(|n| sector(dataset, n)).collect(),
        bases: dataset.tables.bases.iter().map(|basis| self::basis(dataset, basis)).collect(),
        constants: constants(dataset),
    }
}

/// A number in the unit of its column, as the model takes it.
fn pure(number: f64, unit: &str) -> f64 {
    match unit {
        "percent" | "percentage-points" => fraction(number),
        _ => number,
    }
}

fn triangle(range: [f64; 3], unit: &str) -> Triangle {
    let [low, mode, high] = range.map(|number| pure(number, unit));
    Triangle { low, mode, high }
}

fn sector(dataset: &Dataset, n: usize) -> Sector {
    let sectors = &dataset.tables.sectors;
    let parameters = &dataset.tables.parameters;
    let row = sectors.rows.get(n);
    let number = |column: usize| {
        let unit = sectors.columns.get(column).map_or("", |column| &column.unit);
        let number = row.and_then(|row| row.numbers.get(column));
        number.map_or(0.0, |&number| pure(number, unit))
    };
    let assumed = row.and_then(|row| parameters.rows.iter().find(|assumed| assumed.place.id == row.id));
    let range = |column: usize| {
        let unit = parameters.columns.get(column).map_or("", |column| &column.unit);
        let range = assumed.and_then(|row| row.ranges.get(column));
        triangle(range.copied().unwrap_or_default(), unit)
    };
    let behaviour = |sigma: usize, rho: usize| Behaviour {
        sigma_m: range(sigma),
        eta: range(2),
        rho: range(rho),
        mu: range(5),
        a_v: range(6),
    };
    Sector {
        lever: row.and_then(|row| dataset.lever(&row.lever)).unwrap_or_default(),
        base: Base {
            v_j: number(0),
            t_j0: number(1),
            v_r: number(2),
            t_r0: number(3),
            v_d: number(4),
            third_country_rise: number(5),
        },
        near: behaviour(0, 3),
        long: behaviour(1, 4),
    }
}

fn basis(dataset: &Dataset, basis: &crate::dossier::Basis) -> Basis {
    basis.rescaled.as_ref().map_or(Basis::AsRecorded, |group| Basis::Rescaled {
        total_usd_bn: group.total_usd_bn,
        group: Cow::Owned(group.sectors.iter().filter_map(|id| dataset.sector(id)).collect()),
        group_share: group.share,
    })
}

/// A constant as the model takes it; 0 where there is none.
pub fn constant(dataset: &Dataset, id: &str) -> f64 {
    let constant = dataset.tables.constants.iter().find(|constant| constant.id == id);
    constant.map_or(0.0, |constant| pure(constant.value, &constant.about.unit))
}

/// The exchange rate and what a reader may make of it: where the dataset does not say, between half and twice as much.
fn rate(dataset: &Dataset) -> Triangle {
    let mode = constant(dataset, "yen-per-dollar");
    let [low, high] = dataset.names.as_ref().map_or([mode / 2.0, mode * 2.0], |names| names.currency.range);
    Triangle { low, mode, high }
}

fn constants(dataset: &Dataset) -> Constants {
    let (about, lambda) = &dataset.tables.parameters.lambda;
    let price = dataset.tables.constants.iter().find(|constant| constant.id == "car-price");
    let sector = price.and_then(|price| dataset.sector(price.sector.as_deref()?));
    Constants {
        lambda: triangle(*lambda, &about.unit),
        gdp_yen_tn: constant(dataset, "japan-gdp"),
        households_m: constant(dataset, "us-households"),
        days: constant(dataset, "days-a-year"),
        multiplier: constant(dataset, "gdp-multiplier"),
        leakage: constant(dataset, "import-leakage"),
        yen: rate(dataset),
        car: sector.map(|sector| Car {
            sector,
            price_usd: constant(dataset, "car-price"),
            border_share: constant(dataset, "border-share"),
        }),
    }
}

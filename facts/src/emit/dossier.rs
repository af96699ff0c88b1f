//! The model's data as Rust source.

use super::rust::slice;
use tariff_model::{Base, Basis, Behaviour, Constants, Dossier, Sector, Triangle};

/// The dossier as a constant expression.
pub fn dossier(dossier: &Dossier) -> String {
    format!(
        "tariff_model::Dossier {{\n    levers: {},\n    sectors: std::borrow::Cow::Borrowed({}),\n    \
         bases: std::borrow::Cow::Borrowed({}),\n    constants: {},\n}}",
        dossier.levers,
        slice(dossier.sectors.iter().map(sector)),
        slice(dossier.bases.iter().map(basis)),
        constants(&dossier.constants),
    )
}

fn triangle(triangle: &Triangle) -> String {
    let Triangle { low, mode, high } = triangle;
    format!("tariff_model::Triangle {{ low: {low:?}, mode: {mode:?}, high: {high:?} }}")
}

fn sector(sector: &Sector) -> String {
    let Base { v_j, v_r, v_d, t_j0, t_r0, third_country_rise } = sector.base;
    format!(
        "tariff_model::Sector {{ lever: {}, base: tariff_model::Base {{ v_j: {v_j:?}, v_r: {v_r:?}, v_d: {v_d:?}, \
         t_j0: {t_j0:?}, t_r0: {t_r0:?}, third_country_rise: {third_country_rise:?} }}, near: {}, long: {} }}",
        sector.lever,
        behaviour(&sector.near),
        behaviour(&sector.long),
    )
}

fn behaviour(behaviour: &Behaviour) -> String {
    format!(
        "tariff_model::Behaviour {{ sigma_m: {}, eta: {}, rho: {}, mu: {}, a_v: {} }}",
        triangle(&behaviour.sigma_m),
        triangle(&behaviour.eta),
        triangle(&behaviour.rho),
        triangle(&behaviour.mu),
        triangle(&behaviour.a_v),
    )
}

fn basis(basis: &Basis) -> String {
    match basis {
        Basis::AsRecorded => "tariff_model::Basis::AsRecorded".to_owned(),
        Basis::Rescaled { total_usd_bn, group, group_share } => format!(
            "tariff_model::Basis::Rescaled {{ total_usd_bn: {total_usd_bn:?}, \
             group: std::borrow::Cow::Borrowed({}), group_share: {group_share:?} }}",
            slice(group.iter()),
        ),
    }
}

fn constants(constants: &Constants) -> String {
    let car = constants.car.map_or("None".to_owned(), |car| {
        format!(
            "Some(tariff_model::Car {{ sector: {}, price_usd: {:?}, border_share: {:?} }})",
            car.sector, car.price_usd, car.border_share
        )
    });
    format!(
        "tariff_model::Constants {{ lambda: {}, gdp_yen_tn: {:?}, households_m: {:?}, days: {:?}, multiplier: {:?}, \
         leakage: {:?}, yen: {}, car: {car} }}",
        triangle(&constants.lambda),
        constants.gdp_yen_tn,
        constants.households_m,
        constants.days,
        constants.multiplier,
        constants.leakage,
        triangle(&constants.yen),
    )
}

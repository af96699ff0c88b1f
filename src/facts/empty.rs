//! No dossier: what there is before a host's own was read.

use super::{ConstantRecords, Currency, Facts};
use std::borrow::Cow;
use tariff_model::{Constants, Dossier, Triangle};

/// Nothing.
pub static EMPTY: Facts = Facts {
    version: "",
    as_of: "",
    default_yen: 0.0,
    sources: &[],
    records: &[],
    leaf_ids: &[],
    estimates: &[],
    levers: &[],
    sectors: &[],
    presets: &[],
    bases: &[],
    basis_facts: &[],
    sector_records: &[],
    constant_records: &CONSTANTS,
    dossier: &DOSSIER,
    currency: Currency { symbol: "", billions: "", range: [0.0, 0.0], step: 1.0 },
    in_sentence: &[],
    later: false,
    names: None,
    phrases: &[],
    texts: &[],
    basis_names: &[],
};

static CONSTANTS: ConstantRecords = ConstantRecords {
    lambda: 0,
    yen: 0,
    days: 0,
    households: 0,
    gdp: 0,
    multiplier: 0,
    leakage: 0,
    car_price: 0,
    border_share: 0,
};

static DOSSIER: Dossier = Dossier {
    levers: 0,
    sectors: Cow::Borrowed(&[]),
    bases: Cow::Borrowed(&[]),
    constants: Constants {
        lambda: Triangle::fixed(1.0),
        gdp_yen_tn: 0.0,
        households_m: 0.0,
        days: 0.0,
        multiplier: 1.0,
        leakage: 0.0,
        yen: Triangle::fixed(1.0),
        car: None,
    },
};

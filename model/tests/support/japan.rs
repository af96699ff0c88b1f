//! Japan and the United States in 2024: a second transcription of the built-in data, kept apart from the dataset on purpose.

use std::borrow::Cow;
use tariff_model::{Base, Basis, Behaviour, Car, Constants, Dossier, Sector, Triangle};

const fn t(low: f64, mode: f64, high: f64) -> Triangle {
    Triangle { low, mode, high }
}

/// Parameters of one sector; those of the long horizon differ in σM and ρ alone.
#[allow(clippy::too_many_arguments)]
const fn sector(
    lever: usize,
    [v_j, t_j0, v_r, t_r0, v_d, third_country_rise]: [f64; 6],
    near_sigma: Triangle,
    long_sigma: Triangle,
    eta: Triangle,
    near_rho: Triangle,
    long_rho: Triangle,
    mu: Triangle,
    a_v: Triangle,
) -> Sector {
    Sector {
        lever,
        base: Base { v_j, v_r, v_d, t_j0, t_r0, third_country_rise },
        near: Behaviour { sigma_m: near_sigma, eta, rho: near_rho, mu, a_v },
        long: Behaviour { sigma_m: long_sigma, eta, rho: long_rho, mu, a_v },
    }
}

const HIGH_VALUE_ADDED: Triangle = t(0.75, 0.82, 0.88);
const METAL_VALUE_ADDED: Triangle = t(0.62, 0.72, 0.80);

/// Cars, parts, steel, aluminium, machinery, electronics, other, exempt; levers cars, parts, metals, other, exempt.
pub static SECTORS: [Sector; 8] = [
    sector(
        0,
        [41.6562, 0.0250, 220.3009, 0.0119, 265.7681, 0.1926],
        t(1.8, 2.5, 4.0),
        t(3.0, 5.6, 8.0),
        t(0.5, 0.8, 1.2),
        t(0.0, 0.15, 0.40),
        t(0.6, 0.85, 1.0),
        t(0.10, 0.20, 0.30),
        HIGH_VALUE_ADDED,
    ),
    sector(
        1,
        [14.8145, 0.0247, 187.2458, 0.0361, 389.1975, 0.1579],
        t(1.6, 2.5, 4.0),
        t(3.0, 5.6, 8.0),
        t(0.3, 0.5, 0.8),
        t(0.2, 0.5, 0.9),
        t(0.7, 0.95, 1.0),
        t(0.08, 0.15, 0.25),
        HIGH_VALUE_ADDED,
    ),
    sector(
        2,
        [2.8241, 0.0128, 69.2854, 0.0503, 280.9191, 0.4964],
        t(2.0, 3.0, 4.5),
        t(4.0, 5.9, 8.0),
        t(0.3, 0.5, 0.75),
        t(0.4, 0.7, 1.0),
        t(0.6, 0.9, 1.0),
        t(0.08, 0.15, 0.25),
        METAL_VALUE_ADDED,
    ),
    sector(
        2,
        [0.1778, 0.0870, 25.2643, 0.0364, 44.7285, 0.4983],
        t(2.0, 3.0, 4.5),
        t(4.0, 5.9, 8.4),
        t(0.3, 0.5, 0.75),
        t(0.5, 0.85, 1.0),
        t(0.7, 0.95, 1.0),
        t(0.08, 0.15, 0.25),
        METAL_VALUE_ADDED,
    ),
    sector(
        3,
        [28.5158, 0.0066, 257.0192, 0.0298, 479.2085, 0.1180],
        t(1.6, 2.5, 4.0),
        t(3.0, 5.0, 8.1),
        t(0.4, 0.7, 1.1),
        t(0.7, 0.9, 1.0),
        t(0.8, 0.95, 1.0),
        t(0.12, 0.22, 0.32),
        HIGH_VALUE_ADDED,
    ),
    sector(
        3,
        [17.2904, 0.0075, 313.8568, 0.0245, 257.9046, 0.1226],
        t(1.5, 2.3, 4.0),
        t(3.0, 5.0, 8.8),
        t(0.4, 0.7, 1.1),
        t(0.8, 0.94, 1.0),
        t(0.8, 0.95, 1.0),
        t(0.12, 0.22, 0.35),
        HIGH_VALUE_ADDED,
    ),
    sector(
        3,
        [23.3835, 0.0201, 999.9818, 0.0413, 3040.2027, 0.1250],
        t(1.8, 2.5, 4.5),
        t(3.0, 5.0, 8.0),
        t(0.4, 0.7, 1.1),
        t(0.8, 0.94, 1.0),
        t(0.8, 0.95, 1.0),
        t(0.10, 0.20, 0.30),
        HIGH_VALUE_ADDED,
    ),
    sector(
        4,
        [22.6778, 0.0015, 992.6672, 0.0031, 729.7236, 0.0252],
        t(1.8, 2.5, 4.5),
        t(3.0, 5.0, 8.0),
        t(0.2, 0.5, 0.9),
        t(0.8, 0.94, 1.0),
        t(0.8, 0.95, 1.0),
        t(0.15, 0.25, 0.40),
        HIGH_VALUE_ADDED,
    ),
];

/// Bases: customs data, and the total and share the newspaper reported.
pub static BASES: [Basis; 2] =
    [Basis::AsRecorded, Basis::Rescaled { total_usd_bn: 135.0, group: Cow::Borrowed(&[0, 1]), group_share: 0.19 }];

/// A whole dossier fits in a `static`.
pub static JAPAN: Dossier = Dossier {
    levers: 5,
    sectors: Cow::Borrowed(&SECTORS),
    bases: Cow::Borrowed(&BASES),
    constants: Constants {
        lambda: t(0.40, 0.50, 0.70),
        gdp_yen_tn: 609.0,
        households_m: 132.737_146,
        days: 365.0,
        multiplier: 1.0,
        leakage: 0.0,
        yen: Triangle { low: 80.0, mode: 145.0, high: 250.0 },
        car: Some(Car { sector: 0, price_usd: 30_000.0, border_share: 0.80 }),
    },
};

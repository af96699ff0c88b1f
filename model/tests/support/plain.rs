//! The model a second time, straight from the formulas: powers, levels and sorting, nothing shared with the crate.
//!
//! It loses digits where the crate does not, so comparisons with it are looser than the crate's own accuracy.

use std::collections::BTreeMap;
use tariff_model::{Basis, Behaviour, Case, Dossier, Horizon, Metric, Rate, Triangle};

/// Central totals, sector values and bands (low, mid, high) by metric.
#[derive(Default)]
pub struct Plain {
    pub total: BTreeMap<Metric, f64>,
    pub sectors: Vec<BTreeMap<Metric, f64>>,
    pub bands: BTreeMap<Metric, [f64; 3]>,
}

/// Parameter values of one run: σM, λ, η, ρ, μ, a.
type Set = [f64; 6];

/// One sector's results in one run.
#[derive(Clone, Copy, Default)]
struct Run {
    base: f64,
    v_j: f64,
    t1: f64,
    tariff: f64,
    x: f64,
    b: f64,
    q: f64,
    v1: f64,
    duties: f64,
    extra: f64,
    third: f64,
    home: f64,
    contraction: f64,
    buyers: f64,
    exporters: f64,
    net: f64,
    value_added: f64,
    cuts: f64,
}

fn power_mean(share: f64, price: f64, other: f64, sigma: f64) -> f64 {
    if (sigma - 1.0).abs() < 1e-9 {
        price.powf(share) * other.powf(1.0 - share)
    } else {
        (share * price.powf(1.0 - sigma) + (1.0 - share) * other.powf(1.0 - sigma)).powf(1.0 / (1.0 - sigma))
    }
}

fn phi(p: f64, eta: f64) -> f64 {
    if (eta - 1.0).abs() < 1e-9 { p.ln() } else { (p.powf(1.0 - eta) - 1.0) / (1.0 - eta) }
}

fn share(a: f64, b: f64) -> f64 {
    if b == 0.0 { 0.0 } else { a / b }
}

/// Exports of every sector under a basis.
fn exports(dossier: &Dossier, basis: usize) -> Vec<f64> {
    let recorded: Vec<f64> = dossier.sectors.iter().map(|s| s.base.v_j).collect();
    let Some(Basis::Rescaled { total_usd_bn, group, group_share }) = dossier.bases.get(basis) else { return recorded };
    let inside: f64 = group.iter().map(|s| recorded[*s]).sum();
    let outside = recorded.iter().sum::<f64>() - inside;
    let scaled = recorded.iter().enumerate().map(|(s, v)| {
        if group.contains(&s) {
            v / inside * total_usd_bn * group_share
        } else {
            v / outside * total_usd_bn * (1.0 - group_share)
        }
    });
    scaled.collect()
}

fn run(dossier: &Dossier, case: &Case, base: f64, s: usize, set: Set) -> Run {
    let sector = &dossier.sectors[s];
    let lever = sector.lever;
    let [sigma_m, lambda, eta, rho, mu, a] = set;
    let sigma_m = case.elasticity[lever].unwrap_or(sigma_m);
    let rho = case.pass_through[lever].unwrap_or(rho);
    let sigma_d = f64::max(1.01, lambda * sigma_m);
    let eta = eta.min(sigma_d);

    let v_j = base * case.volumes[lever];
    let (v_r, v_d) = (sector.base.v_r, sector.base.v_d);
    let (t0, r0) = (sector.base.t_j0, sector.base.t_r0);
    let t1 = match case.tariffs[lever] {
        Rate::Added(x) => t0 + x,
        Rate::AllIn(x) => t0.max(x),
    };
    let r1 = if case.third_countries_tariffed { r0 + sector.base.third_country_rise } else { r0 };

    let (e_j, e_r) = (v_j * (1.0 + t0), v_r * (1.0 + r0));
    let omega = share(e_j, e_j + e_r);
    let theta = share(e_j + e_r, e_j + e_r + v_d);
    let tariff = (1.0 + t1) / (1.0 + t0);
    let third_tariff = (1.0 + r1) / (1.0 + r0);
    let x = tariff.powf(rho - 1.0).max(1.0 - mu);
    let x_r = third_tariff.powf(rho - 1.0).max(1.0 - mu);
    let (b, b_r) = (x * tariff, x_r * third_tariff);

    let state = |b_j: f64| {
        let p_m = power_mean(omega, b_j, b_r, sigma_m);
        let p = power_mean(theta, p_m, 1.0, sigma_d);
        let q_d = p.powf(sigma_d - eta);
        let nest = p_m.powf(sigma_m - sigma_d) * q_d;
        (b_j.powf(-sigma_m) * nest, b_r.powf(-sigma_m) * nest, q_d, p)
    };
    let (q0, q_r0, q_d0, p0) = state(1.0);
    let (q, q_r, q_d, p) = state(b);

    let v1 = v_j * x * q;
    let extra = t1 * v1 - t0 * v_j * q0;
    let extra_third = r1 * v_r * x_r * (q_r - q_r0);
    let lost = v_j * (q0 - q);
    let third = v_r * (q_r - q_r0);
    let home = v_d * (q_d - q_d0);
    let buyers = (e_j + e_r + v_d) * (phi(p, eta) - phi(p0, eta));
    Run {
        base,
        v_j,
        t1,
        tariff,
        x,
        b,
        q,
        v1,
        duties: t1 * v1,
        extra,
        third,
        home,
        contraction: lost - third - home,
        buyers,
        exporters: v_j * (1.0 - x) * q + v_j * mu * (q0 - q),
        net: buyers - extra - extra_third,
        value_added: a * (v_j * q - base),
        cuts: v_j * (1.0 - x) * q,
    }
}

/// What totals and sectors have in common; the totals of all runs, or one sector's values when given one run.
fn read(dossier: &Dossier, case: &Case, runs: &[Run]) -> BTreeMap<Metric, f64> {
    let sum = |f: fn(&Run) -> f64| runs.iter().map(f).sum::<f64>();
    let (base, v_j, v1, duties) = (sum(|r| r.base), sum(|r| r.v_j), sum(|r| r.v1), sum(|r| r.duties));
    let change = |now: f64| if v_j == 0.0 { -100.0 } else { 100.0 * (now - base) / base };
    let c = &dossier.constants;
    let yen = case.yen_per_dollar;
    let gdp = |usd: f64| 100.0 * usd * yen / 1000.0 / c.gdp_yen_tn;
    let real = c.multiplier * (1.0 - c.leakage) * sum(|r| r.value_added);
    BTreeMap::from([
        (Metric::DutiesUsdBn, duties),
        (Metric::ExtraDutiesUsdBn, sum(|r| r.extra)),
        (Metric::StaticRatePct, 100.0 * share(sum(|r| r.t1 * r.v_j), v_j)),
        (Metric::RealisedRatePct, 100.0 * share(duties, v1)),
        (Metric::ExportValueUsdBn, v1),
        (Metric::ExportValueChangePct, change(v1)),
        (Metric::ExportVolumeChangePct, change(sum(|r| r.v_j * r.q))),
        (Metric::UsBuyersLossUsdBn, sum(|r| r.buyers)),
        (Metric::ExportersLossUsdBn, sum(|r| r.exporters)),
        (Metric::ExportersLossYenBnPerDay, sum(|r| r.exporters) * yen / c.days),
        (Metric::DivertedToThirdUsdBn, sum(|r| r.third)),
        (Metric::DivertedToUsUsdBn, sum(|r| r.home)),
        (Metric::NotBoughtUsdBn, sum(|r| r.contraction)),
        (Metric::DeadweightLossUsdBn, sum(|r| r.net + r.exporters)),
        (Metric::UsNetLossUsdBn, sum(|r| r.net)),
        (Metric::GdpRealPct, gdp(real)),
        (Metric::GdpIncomePct, gdp(real - sum(|r| r.cuts))),
        (Metric::CostPerUsHouseholdUsd, 1000.0 * sum(|r| r.buyers) / c.households_m),
    ])
}

fn total(dossier: &Dossier, case: &Case, runs: &[Run]) -> BTreeMap<Metric, f64> {
    let mut out = read(dossier, case, runs);
    if let Some(car) = dossier.constants.car {
        let run = &runs[car.sector];
        out.insert(Metric::CarsLossYenBnPerDay, run.exporters * case.yen_per_dollar / dossier.constants.days);
        out.insert(Metric::CarPriceUsd, car.price_usd * (1.0 + car.border_share * (run.b - 1.0)));
    }
    out
}

fn sector(dossier: &Dossier, case: &Case, run: &Run) -> BTreeMap<Metric, f64> {
    let mut out = read(dossier, case, &[*run]);
    out.insert(Metric::BuyerPriceChangePct, 100.0 * (run.b - 1.0));
    out.insert(Metric::ExporterPriceChangePct, 100.0 * (run.x - 1.0));
    let buyers = if run.tariff == 1.0 { 0.0 } else { 100.0 * run.b.ln() / run.tariff.ln() };
    out.insert(Metric::BuyersSharePct, buyers);
    out
}

fn behaviour<'a>(dossier: &'a Dossier, case: &Case, s: usize) -> &'a Behaviour {
    match case.horizon {
        Horizon::Near => &dossier.sectors[s].near,
        Horizon::Long => &dossier.sectors[s].long,
    }
}

fn radical_inverse(mut k: u32, base: u32) -> f64 {
    let (mut place, mut sum) = (1.0 / f64::from(base), 0.0);
    while k > 0 {
        sum += f64::from(k % base) * place;
        place /= f64::from(base);
        k /= base;
    }
    sum
}

fn triangular(t: &Triangle, u: f64) -> f64 {
    let width = t.high - t.low;
    if u < (t.mode - t.low) / width {
        t.low + (u * width * (t.mode - t.low)).sqrt()
    } else {
        t.high - ((1.0 - u) * width * (t.high - t.mode)).sqrt()
    }
}

/// The whole outcome of a complete case; bands only where asked.
pub fn estimate(dossier: &Dossier, case: &Case, bands: bool) -> Plain {
    let exports = exports(dossier, case.basis);
    let all = 0..dossier.sectors.len();
    let lambda = &dossier.constants.lambda;
    let runs: Vec<Run> = all
        .clone()
        .map(|s| {
            let b = behaviour(dossier, case, s);
            let set = [b.sigma_m.mode, lambda.mode, b.eta.mode, b.rho.mode, b.mu.mode, b.a_v.mode];
            run(dossier, case, exports[s], s, set)
        })
        .collect();
    let mut out = Plain {
        total: total(dossier, case, &runs),
        sectors: runs.iter().map(|r| sector(dossier, case, r)).collect(),
        bands: BTreeMap::new(),
    };
    if bands {
        let mut spread: BTreeMap<Metric, Vec<f64>> = BTreeMap::new();
        for k in 1..=2048 {
            let u = [2, 3, 5, 7, 11, 13].map(|base| radical_inverse(k, base));
            let drawn = all.clone().map(|s| {
                let b = behaviour(dossier, case, s);
                let triangles = [&b.sigma_m, lambda, &b.eta, &b.rho, &b.mu, &b.a_v];
                let set = std::array::from_fn(|i| triangular(triangles[i], u[i]));
                run(dossier, case, exports[s], s, set)
            });
            for (metric, value) in total(dossier, case, &drawn.collect::<Vec<_>>()) {
                spread.entry(metric).or_default().push(value);
            }
        }
        for (metric, mut values) in spread {
            values.sort_by(f64::total_cmp);
            let quantile = |p: f64| {
                let place = p * (values.len() - 1) as f64;
                let k = place.floor() as usize;
                values[k] + place.fract() * (values[k + 1] - values[k])
            };
            out.bands.insert(metric, [0.05, 0.5, 0.95].map(quantile));
        }
    }
    out
}

//! Golden cases of a single sector.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use support::prints;
use tariff_model::{Market, Parameters, Working};

const PARAMETERS: Parameters = Parameters { sigma_m: 3.0, sigma_d: 1.5, eta: 0.8, rho: 0.6, mu: 0.2, a_v: 0.82 };

fn market(t_j1: f64) -> Market {
    let t_j0 = 0.025;
    Market { base_v_j: 40.0, volume: 1.0, v_r: 200.0, v_d: 250.0, t_j0, t_r0: 0.02, rise_j: t_j1 - t_j0, rise_r: 0.0 }
}

/// b_J, x_J, q_J, P, V1, R, L_CS, L_Π, DWL, US net, as printed.
fn golden(working: &Working, printed: [&str; 10]) {
    let money = &working.money;
    let values = [
        working.b_j(),
        working.x_j(),
        working.q_j(),
        working.p(),
        working.v1(),
        money.duties,
        money.buyers,
        money.exporters,
        money.deadweight(),
        money.us_net,
    ];
    let names = ["b_J", "x_J", "q_J", "P", "V1", "R", "L_CS", "L_Π", "DWL", "US net"];
    for ((name, value), printed) in names.into_iter().zip(values).zip(printed) {
        prints(name, value, printed);
    }
}

#[test]
fn a_tariff_of_27_5_per_cent() {
    let row = ["1.139913", "0.916401", "0.700074", "1.009754", "25.661926"];
    let money = ["7.057030", "4.809702", "4.740434", "3.345294", "-1.395140"];
    golden(&Working::of(market(0.275), PARAMETERS), [row, money].concat().try_into().unwrap());
}

#[test]
fn a_tariff_cut_to_nothing_is_a_gain() {
    let row = ["0.985294", "1.009926", "1.040615", "0.998758", "42.037752"];
    let money = ["0.000000", "-0.615100", "-0.738082", "-0.334684", "0.403398"];
    golden(&Working::of(market(0.0), PARAMETERS), [row, money].concat().try_into().unwrap());
}

#[test]
fn buyers_who_pay_it_all() {
    let row = ["1.243902", "1.000000", "0.549653", "1.015156", "21.986101"];
    let money = ["6.046178", "7.456944", "3.602780", "5.781922", "2.179142"];
    let parameters = Parameters { rho: 1.0, ..PARAMETERS };
    golden(&Working::of(market(0.275), parameters), [row, money].concat().try_into().unwrap());
}

#[test]
fn every_elasticity_one_and_full_pass_through() {
    let row = ["1.243902", "1.000000", "0.803922", "1.018242", "32.156863"];
    let money = ["8.843137", "8.948396", "1.568627", "2.673886", "1.105259"];
    let parameters = Parameters { sigma_m: 1.0, sigma_d: 1.0, eta: 1.0, rho: 1.0, ..PARAMETERS };
    golden(&Working::of(market(0.275), parameters), [row, money].concat().try_into().unwrap());
}

#[test]
fn no_change_and_no_exports_give_zeros() {
    let unchanged = Working::of(market(0.025), PARAMETERS);
    let none = Working::of(Market { base_v_j: 0.0, ..market(0.275) }, PARAMETERS);
    for working in [unchanged, none] {
        let m = &working.money;
        for value in [m.extra_duties, m.buyers, m.exporters, m.us_net, m.deadweight(), m.value_change, m.value_added] {
            assert_eq!(value, 0.0);
        }
        assert_eq!(
            (working.diversion.lost, working.diversion.to_third, working.diversion.contraction),
            (0.0, 0.0, 0.0)
        );
    }
}

#[test]
fn the_published_row_of_losses_a_day_by_pass_through_holds_with_the_floor_off() {
    // With μ just under 1 the floor never binds; the margin on lost sales is put back by hand.
    let per_day = |mu: f64, rho: f64| {
        let cars = Market {
            base_v_j: 41.6562,
            volume: 1.0,
            v_r: 220.3009,
            v_d: 265.7681,
            t_j0: 0.025,
            t_r0: 0.0119,
            rise_j: 0.25,
            rise_r: 0.0,
        };
        let floorless = Parameters { sigma_m: 2.5, sigma_d: 1.25, eta: 0.8, rho, mu: 0.999, a_v: 0.82 };
        let working = Working::of(cars, floorless);
        (working.money.price_cuts + mu * working.diversion.lost) * 145.0 / 365.0
    };
    let wide = ["3.24", "2.97", "2.71", "2.48", "2.26", "2.06", "1.88", "1.71", "1.56", "1.43", "1.30"];
    let thin = ["3.24", "2.89", "2.56", "2.25", "1.96", "1.70", "1.45", "1.23", "1.02", "0.83", "0.65"];
    for (mu, row) in [(0.20, wide), (0.10, thin)] {
        for (tenths, printed) in row.into_iter().enumerate() {
            prints("yen bn a day", per_day(mu, tenths as f64 / 10.0), printed);
        }
    }
}

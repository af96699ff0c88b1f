//! The spread of the totals over the draws, kept between calls so that only what changed is computed again.

use crate::dossier::{Dossier, Sector};
use crate::draws::{DRAWS, Draw};
use crate::inputs::Inputs;
use crate::market::Setting;
use crate::money::Money;
use crate::outcome::Band;
use crate::parameters::Parameters;
use crate::prices::Prices;
use crate::quantile;
use crate::totals::{Figures, gdp_income, gdp_real};
use crate::triangle::Triangle;

/// One sector's draws.
#[derive(Clone, Debug, Default)]
struct Cell {
    /// What the draws below were computed from.
    inputs: Option<Inputs>,
    parameters: Vec<Parameters>,
    money: Vec<Money>,
    /// b_J − 1.
    buyer_price: Vec<f64>,
}

impl Cell {
    /// Recomputes the cell if its inputs changed, and says whether it did.
    fn refresh(&mut self, inputs: &Inputs, sector: &Sector, lambda: &Triangle, draws: &[Draw]) -> bool {
        if self.inputs.as_ref() == Some(inputs) {
            return false;
        }
        if self.inputs.is_none_or(|old| (old.horizon, old.own) != (inputs.horizon, inputs.own)) {
            let behaviour = inputs.behaviour(sector);
            self.parameters.clear();
            self.parameters.extend(draws.iter().map(|draw| Parameters::drawn(behaviour, lambda, inputs.own, draw)));
        }
        let setting = Setting::of(&inputs.market);
        self.money.clear();
        self.buyer_price.clear();
        for p in &self.parameters {
            let prices = Prices::of(&setting, p);
            self.money.push(Money::of(&inputs.market, &setting, p, &prices));
            self.buyer_price.push(prices.border_j.b_change);
        }
        self.inputs = Some(*inputs);
        true
    }
}

/// The spread of every total over the draws.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spread {
    draws: Vec<Draw>,
    cells: Vec<Cell>,
    sums: Vec<Money>,
    column: Vec<f64>,
    bands: Figures<Band>,
}

impl Spread {
    /// The bands of the case whose sectors' inputs are given, one item per sector.
    pub fn bands(&mut self, dossier: &Dossier, inputs: impl Iterator<Item = Inputs>) -> &Figures<Band> {
        let fresh = self.draws.is_empty();
        if fresh {
            self.draws = Draw::all();
            self.cells = vec![Cell::default(); dossier.sectors.len()];
        }
        let mut changed = fresh;
        for ((cell, sector), inputs) in self.cells.iter_mut().zip(dossier.sectors.iter()).zip(inputs) {
            changed |= cell.refresh(&inputs, sector, &dossier.constants.lambda, &self.draws);
        }
        if changed {
            self.sum();
            self.select(dossier);
        }
        &self.bands
    }

    /// Adds the sectors up, always in the same order: a kept running total would drift from a fresh one.
    fn sum(&mut self) {
        self.sums.clear();
        self.sums.resize(DRAWS, Money::default());
        for cell in &self.cells {
            for (sum, money) in self.sums.iter_mut().zip(&cell.money) {
                sum.add(money);
            }
        }
    }

    fn select(&mut self, dossier: &Dossier) {
        let retained = dossier.constants.retained();
        let Self { cells, sums, column, bands, .. } = self;
        let mut of = |values: &mut dyn Iterator<Item = f64>| {
            column.clear();
            column.extend(values);
            quantile::band(column)
        };
        let car = dossier.car().and_then(|car| cells.get(car.sector));
        *bands = Figures {
            duties: of(&mut sums.iter().map(|m| m.duties)),
            extra_duties: of(&mut sums.iter().map(|m| m.extra_duties)),
            value_change: of(&mut sums.iter().map(|m| m.value_change)),
            volume_change: of(&mut sums.iter().map(|m| m.volume_change)),
            buyers: of(&mut sums.iter().map(|m| m.buyers)),
            exporters: of(&mut sums.iter().map(|m| m.exporters)),
            us_net: of(&mut sums.iter().map(|m| m.us_net)),
            deadweight: of(&mut sums.iter().map(Money::deadweight)),
            gdp_real: of(&mut sums.iter().map(|m| gdp_real(m, retained))),
            gdp_income: of(&mut sums.iter().map(|m| gdp_income(m, retained))),
            cars: of(&mut car.iter().flat_map(|cell| &cell.money).map(|m| m.exporters)),
            car_buyer_price: of(&mut car.iter().flat_map(|cell| &cell.buyer_price).copied()),
        };
    }
}

//! The spread of the totals over the draws, kept between calls so that only what changed is computed again.

use crate::clamp::ratio;
use crate::dossier::{Dossier, Sector};
use crate::draws::Draw;
use crate::inputs::Inputs;
use crate::market::Setting;
use crate::metric::Metric;
use crate::money::Money;
use crate::outcome::Band;
use crate::parameters::Parameters;
use crate::prices::Prices;
use crate::quantile;
use crate::real::{LANES, Lanes, Real};
use crate::totals::Figures;
use crate::triangle::Triangle;

/// One sector's draws.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cell {
    /// What the draws below were computed from.
    inputs: Option<Inputs>,
    parameters: Vec<Parameters<Lanes>>,
    money: Vec<Money<Lanes>>,
    /// b_J − 1.
    buyer_price: Vec<Lanes>,
    /// The bands asked of the draws above, by metric.
    own: Vec<(Metric, Band)>,
}

impl Cell {
    /// Whether the draws are those of the inputs.
    pub fn is_of(&self, inputs: &Inputs) -> bool {
        self.inputs.as_ref() == Some(inputs)
    }

    /// A cell to work other inputs through, over the first draws only.
    pub fn thin(&self, draws: usize) -> Self {
        let parameters = self.parameters.iter().take(draws / LANES).copied().collect();
        // Parameters stay good for inputs of the same behaviour; the money does not, as some of it is missing.
        Self { inputs: self.inputs, parameters, ..Self::default() }
    }

    /// Recomputes the cell if its inputs changed, and says whether it did.
    // One copy for estimates and sweeps: it holds the equations over draws, the largest part of the model in a web build.
    #[inline(never)]
    pub fn refresh(&mut self, inputs: &Inputs, sector: &Sector, lambda: &Triangle, draws: &[Draw]) -> bool {
        if self.is_of(inputs) {
            return false;
        }
        if self.inputs.is_none_or(|old| (old.horizon, old.own) != (inputs.horizon, inputs.own)) {
            let behaviour = inputs.behaviour(sector);
            self.parameters.clear();
            let (blocks, _) = draws.as_chunks::<LANES>();
            self.parameters.extend(blocks.iter().map(|block| {
                let sets = block.each_ref().map(|draw| Parameters::drawn(behaviour, lambda, inputs.own, draw));
                Parameters::beside(&sets)
            }));
        }
        let setting = Setting::of(&inputs.market);
        self.money.clear();
        self.buyer_price.clear();
        self.own.clear();
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
    pub draws: Vec<Draw>,
    pub cells: Vec<Cell>,
    figures: Vec<Figures<Lanes>>,
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
            add_up(dossier, &self.cells.iter().collect::<Vec<_>>(), &mut self.figures);
            self.select();
        }
        &self.bands
    }

    /// The band of one sector's own figure over the draws last computed; `None` for a metric that is not kept by sector.
    pub fn sector_band(&mut self, sector: usize, metric: Metric) -> Option<Band> {
        let Self { cells, column, .. } = self;
        let cell = cells.get_mut(sector)?;
        if let Some((_, band)) = cell.own.iter().find(|(known, _)| *known == metric) {
            return Some(*band);
        }
        let market = &cell.inputs.as_ref()?.market;
        let ln_t = Setting::of(market).ln_t_j;
        column.clear();
        for (money, price) in cell.money.iter().zip(&cell.buyer_price) {
            column.extend(match metric {
                Metric::ExportValueUsdBn => (money.value_change + market.v_j()).0,
                Metric::ExportValueChangePct => money.value_change.0.map(|flow| market.change_pct(flow)),
                Metric::ExportVolumeChangePct => money.volume_change.0.map(|flow| market.change_pct(flow)),
                Metric::BuyersSharePct => price.ln_1p().0.map(|ln_b| 100.0 * ratio(ln_b, ln_t)),
                _ => return None,
            });
        }
        let band = quantile::band(column).finite();
        cell.own.push((metric, band));
        Some(band)
    }

    /// What `read` makes of each draw last computed, in the order of the draws.
    pub fn readings(&self, read: &dyn Fn(&Figures) -> f64, to: &mut Vec<f64>) {
        readings(&self.figures, read, to);
    }

    fn select(&mut self) {
        let Self { figures, column, bands, .. } = self;
        let mut band = |pick| band(figures, column, pick);
        *bands = Figures {
            duties: band(|f| f.duties),
            extra_duties: band(|f| f.extra_duties),
            value_change: band(|f| f.value_change),
            volume_change: band(|f| f.volume_change),
            buyers: band(|f| f.buyers),
            exporters: band(|f| f.exporters),
            us_net: band(|f| f.us_net),
            deadweight: band(|f| f.deadweight),
            gdp_real: band(|f| f.gdp_real),
            gdp_income: band(|f| f.gdp_income),
            cars: band(|f| f.cars),
            car_buyer_price: band(|f| f.car_buyer_price),
        };
    }
}

/// The band of one of the figures.
// One copy, not one per figure.
#[inline(never)]
fn band(figures: &[Figures<Lanes>], column: &mut Vec<f64>, pick: fn(&Figures<Lanes>) -> Lanes) -> Band {
    column.clear();
    column.extend(figures.iter().flat_map(|figures| pick(figures).0));
    quantile::band(column)
}

/// What `read` makes of each draw, in the order of the draws.
pub(crate) fn readings(figures: &[Figures<Lanes>], read: &dyn Fn(&Figures) -> f64, to: &mut Vec<f64>) {
    to.clear();
    to.extend(figures.iter().flat_map(|block| (0..LANES).map(|lane| read(&block.map(|lanes| lanes.0[lane])))));
}

/// Adds the sectors up draw by draw, always in the same order: a kept running total would drift from a fresh one.
#[inline(never)]
pub(crate) fn add_up(dossier: &Dossier, cells: &[&Cell], figures: &mut Vec<Figures<Lanes>>) {
    let retained = dossier.constants.retained();
    let car = dossier.car().and_then(|car| cells.get(car.sector));
    let blocks = cells.iter().map(|cell| cell.money.len()).min().unwrap_or(0);
    figures.clear();
    figures.extend((0..blocks).map(|block| {
        let mut sum = Money::default();
        for money in cells.iter().filter_map(|cell| cell.money.get(block)) {
            sum.add(money);
        }
        let cars = car.and_then(|cell| cell.money.get(block)).map_or(Lanes::default(), |money| money.exporters);
        let price = car.and_then(|cell| cell.buyer_price.get(block)).copied().unwrap_or_default();
        Figures::of(&sum, cars, price, retained)
    }));
}

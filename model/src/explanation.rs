//! Where a figure of an outcome comes from, one step at a time.

use crate::case::{Case, Horizon};
use crate::clamp;
use crate::dossier::Dossier;
use crate::metric::Metric;
use crate::outcome::Outcome;
use crate::rate::Rate;
use crate::symbol::Symbol;
use crate::unit::Unit;
use crate::working::Working;

/// What a figure is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quantity {
    /// A number of the outcome.
    Metric(Metric),
    /// A quantity of the equations.
    Symbol(Symbol),
}

/// One figure: a quantity of one sector, or of all goods where there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Figure {
    /// Of what.
    pub quantity: Quantity,
    /// Of which sector.
    pub sector: Option<usize>,
}

/// The formula of a figure that adds its inputs up.
pub const SUM: &str = "Σ";

/// The central estimate of a case with every step that led to it.
///
/// Values are those the outcome itself was read from; formulas say in textbook form how each follows from its inputs. The two
/// are held together by tests, which work out every formula from the values of its inputs.
#[derive(Clone, Debug)]
pub struct Explanation<'a> {
    pub(crate) dossier: &'a Dossier,
    pub(crate) case: &'a Case,
    pub(crate) outcome: Outcome,
    pub(crate) workings: Vec<Working>,
    pub(crate) scaling: Vec<f64>,
}

impl Explanation<'_> {
    /// The figure's value; `None` where the outcome has no such figure. A metric's is the outcome's own, bit for bit.
    #[must_use]
    pub fn value(&self, figure: Figure) -> Option<f64> {
        let Figure { quantity, sector } = figure;
        match (quantity, sector) {
            (Quantity::Metric(metric), None) => self.outcome.total(metric),
            (Quantity::Metric(metric), Some(sector)) => self.outcome.sector(sector, metric),
            (Quantity::Symbol(symbol), None) if symbol.is_economy() => Some(self.constant(symbol)),
            (Quantity::Symbol(symbol), None) if symbol.adds_up() => {
                let parts = (0..self.workings.len()).map(|sector| self.symbol(symbol, sector));
                parts.sum::<Option<f64>>().map(clamp::finite)
            }
            (Quantity::Symbol(symbol), Some(sector)) if !symbol.is_economy() => {
                self.symbol(symbol, sector).map(clamp::finite)
            }
            _ => None,
        }
    }

    /// How the figure follows from its inputs, in their signs; [`SUM`] for the sum of all sectors, empty for a leaf.
    #[must_use]
    pub fn formula(&self, figure: Figure) -> &'static str {
        let Figure { quantity, sector } = figure;
        match (quantity, sector) {
            (Quantity::Metric(metric), sector) => match (own_formula(metric), twin(metric)) {
                (_, _) if sector.is_none() && metric.adds_up() => SUM,
                (Some(formula), _) => formula,
                (None, Some(symbol)) => symbol.formula(),
                (None, None) => "",
            },
            (Quantity::Symbol(symbol), None) if !symbol.is_economy() => SUM,
            (Quantity::Symbol(Symbol::Base), Some(sector)) if self.scaled(sector) => "k · V_2024",
            (Quantity::Symbol(Symbol::Rise), Some(sector)) if self.all_in(sector).is_some() => "max(t_J0, c) − t_J0",
            (Quantity::Symbol(symbol), _) => symbol.formula(),
        }
    }

    /// The figures that the formula names, each once, in its order; for a sum one per sector.
    #[must_use]
    pub fn inputs(&self, figure: Figure) -> Vec<Figure> {
        let formula = self.formula(figure);
        if formula == SUM {
            let of = |sector| Figure { sector: Some(sector), ..figure };
            return (0..self.workings.len()).map(of).collect();
        }
        let scope = match figure.quantity {
            Quantity::Metric(metric) if metric.needs_car() => self.dossier.car().map(|car| car.sector),
            _ => figure.sector,
        };
        let mut inputs: Vec<Figure> = Vec::new();
        for symbol in signs(formula).filter_map(Symbol::from_sign) {
            let sector = if symbol.is_economy() { None } else { scope };
            let quantity = metric_of(symbol).map_or(Quantity::Symbol(symbol), Quantity::Metric);
            let input = Figure { quantity, sector };
            if !inputs.contains(&input) {
                inputs.push(input);
            }
        }
        inputs
    }

    /// The all-in rate on a sector's goods, a fraction; `None` where its tariff is added to the base year's duty.
    #[must_use]
    pub fn all_in(&self, sector: usize) -> Option<f64> {
        match self.case.tariff(self.dossier.sectors.get(sector)?.lever) {
            Rate::AllIn(rate) => Some(clamp::or(rate, 0.0, 1.0, 0.0)),
            Rate::Added(_) => None,
        }
    }

    /// What one sector's figures were read from.
    #[must_use]
    pub fn working(&self, sector: usize) -> Option<&Working> {
        self.workings.get(sector)
    }

    fn scaled(&self, sector: usize) -> bool {
        self.scaling.get(sector).is_some_and(|factor| factor.to_bits() != 1.0_f64.to_bits())
    }

    fn symbol(&self, symbol: Symbol, index: usize) -> Option<f64> {
        let (working, sector) = (self.workings.get(index)?, self.dossier.sectors.get(index)?);
        let behaviour = match self.case.horizon {
            Horizon::Near => &sector.near,
            Horizon::Long => &sector.long,
        };
        Some(match symbol {
            Symbol::Recorded => sector.base.v_j,
            Symbol::Scaling => *self.scaling.get(index)?,
            Symbol::AllIn => self.all_in(index)?,
            Symbol::Lambda => self.dossier.constants.lambda.mode,
            Symbol::EtaOwn => behaviour.eta.mode,
            _ => symbol.read(working),
        })
    }

    fn constant(&self, symbol: Symbol) -> f64 {
        let constants = &self.dossier.constants;
        let car = |pick: fn(&crate::dossier::Car) -> f64| self.dossier.car().as_ref().map_or(0.0, pick);
        match symbol {
            Symbol::Yen => self.case.yen(constants),
            Symbol::Days => constants.days,
            Symbol::Households => constants.households_m,
            Symbol::Gdp => constants.gdp_yen_tn,
            Symbol::Multiplier => constants.multiplier,
            Symbol::Leakage => constants.leakage,
            Symbol::CarPrice => car(|car| car.price_usd),
            Symbol::CarShare => car(|car| car.border_share),
            _ => 0.0,
        }
    }
}

impl Quantity {
    /// How it is written; empty for a metric that the equations have no letter for.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Symbol(symbol) => symbol.sign(),
            Self::Metric(metric) => twin(metric).map_or("", Symbol::sign),
        }
    }

    /// What it is measured in.
    #[must_use]
    pub fn unit(self) -> Unit {
        match self {
            Self::Symbol(symbol) => symbol.unit(),
            Self::Metric(metric) => metric.unit(),
        }
    }

    /// The number of its equation; empty where the specification gives it none.
    #[must_use]
    pub fn equation(self) -> &'static str {
        match self {
            Self::Symbol(symbol) => symbol.equation(),
            Self::Metric(metric) => match metric {
                Metric::GdpRealPct => "E15",
                Metric::GdpIncomePct => "E16",
                Metric::CarPriceUsd => "E18",
                Metric::ExportersLossYenBnPerDay | Metric::CarsLossYenBnPerDay => "E19",
                Metric::CostPerUsHouseholdUsd => "E20",
                _ => twin(metric).map_or("", Symbol::equation),
            },
        }
    }
}

/// The signs in a formula: letters with their index, in order.
pub fn signs(formula: &str) -> impl Iterator<Item = &str> {
    let part = |c: char| !(is_letter(c) || c.is_ascii_digit() || c == '_' || c == '.');
    formula.split(part).filter(|word| word.starts_with(is_letter))
}

/// Whether a sign may hold it: Latin and Greek letters. Unicode's own tables would cost the web build three kilobytes.
#[must_use]
pub fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || ('Α'..='ω').contains(&c)
}

/// The quantity of the equations that a metric is, where it is one.
const fn twin(metric: Metric) -> Option<Symbol> {
    Some(match metric {
        Metric::DutiesUsdBn => Symbol::Duties,
        Metric::ExtraDutiesUsdBn => Symbol::ExtraDuties,
        Metric::ExportValueUsdBn => Symbol::Exports1,
        Metric::UsBuyersLossUsdBn => Symbol::BuyersLoss,
        Metric::ExportersLossUsdBn => Symbol::ExportersLoss,
        Metric::DivertedToThirdUsdBn => Symbol::ToThird,
        Metric::DivertedToUsUsdBn => Symbol::ToHome,
        Metric::NotBoughtUsdBn => Symbol::NotBought,
        Metric::DeadweightLossUsdBn => Symbol::Waste,
        Metric::UsNetLossUsdBn => Symbol::UsNet,
        _ => return None,
    })
}

fn metric_of(symbol: Symbol) -> Option<Metric> {
    Metric::ALL.into_iter().find(|metric| twin(*metric) == Some(symbol))
}

/// The formula of a metric that is no quantity of the equations itself.
const fn own_formula(metric: Metric) -> Option<&'static str> {
    Some(match metric {
        Metric::StaticRatePct => "100 · R_S / V_J",
        Metric::RealisedRatePct => "100 · R / V_1",
        Metric::ExportValueChangePct => "100 · (V_1 − B) / B",
        Metric::ExportVolumeChangePct => "100 · (Q_1 − B) / B",
        Metric::BuyerPriceChangePct => "100 · (b_J − 1)",
        Metric::ExporterPriceChangePct => "100 · (x_J − 1)",
        Metric::BuyersSharePct => "100 · ln(b_J) / ln(T_J)",
        Metric::ExportersLossYenBnPerDay | Metric::CarsLossYenBnPerDay => "L_Π · e / N",
        Metric::GdpRealPct => "100 · m · (1 − r) · A · e / 1000 / Y",
        Metric::GdpIncomePct => "100 · (m · (1 − r) · A − C) · e / 1000 / Y",
        Metric::CostPerUsHouseholdUsd => "1000 · L_CS / H",
        Metric::CarPriceUsd => "P_0 · (1 + φ · (b_J − 1))",
        _ => return None,
    })
}

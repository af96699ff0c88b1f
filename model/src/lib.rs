//! A two-tier Armington model of one country's tariff on another, with pricing to market and an uncertainty band.
//!
//! Per sector, buyers choose between imports and the home product, and among imports between country J and the rest of the
//! world R, with nested constant-elasticity demand. A share ρ of a tariff change reaches the duty-paid border price; the
//! exporters absorb the rest out of their margin, down to a floor at unit variable cost. ρ = 1 with σM = σD is Hallren and
//! Riker (2017, USITC working paper 2017-07-B) at given prices. It is closed form: no root finding, no iteration.
//!
//! | equations | what | where |
//! |---|---|---|
//! | E1, E2 | shares of outlay; the tariff | [`Setting`] |
//! | E3 | how a tariff splits between exporter and buyer | [`Border`] |
//! | E4 to E6 | price indices and quantities | [`Step`], twice in [`Prices`] |
//! | E7 to E9, E11 to E16 | export value, duties, losses, GDP | [`Money`] |
//! | E10 | diversion | [`Diversion`] |
//! | E17 | own-price elasticity | [`Setting::own_price_elasticity`] |
//! | E18 to E20 | car price, yen a day, dollars a household | [`Metric`] |
//!
//! Two states run through all of it: b1, the scenario, and b0, the same world with J's tariff left as it was. What the tariff
//! on J does is b1 less b0; where third countries' tariffs do not change, b0 is the base year.
//!
//! Data are a value ([`Dossier`]), a question is a value ([`Case`]), the answer is a value ([`Outcome`]); [`Estimator`] leads
//! from one to the other, [`Working`] holds every step in between and [`Explanation`] says how each follows from the others. Parameters vary over [`DRAWS`] fixed draws ([`Draw`],
//! [`Triangle`]); bands are quantiles of totals over them. Every transcendental function is libm's, so that a native build
//! and one for the web give the same digits.
//!
//! Nothing here fails: inputs out of range are clamped, and every number given out is finite.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod case;
mod clamp;
mod diversion;
mod dossier;
mod draws;
mod estimator;
mod explanation;
mod inputs;
mod market;
mod metric;
mod money;
mod outcome;
mod paired;
mod parameters;
mod prices;
mod quantile;
mod rate;
mod real;
mod solve;
mod spread;
mod sum;
mod sweep;
mod swing;
mod symbol;
mod totals;
mod triangle;
mod unit;
mod working;

pub use case::{Case, Horizon};
pub use diversion::Diversion;
pub use dossier::{Base, Basis, Behaviour, Car, Constants, Dossier, Sector};
pub use draws::{DRAWS, Draw};
pub use estimator::Estimator;
pub use explanation::{Explanation, Figure, Quantity, SUM, is_letter, signs};
pub use market::{Market, Setting};
pub use metric::Metric;
pub use money::Money;
pub use outcome::{Band, Outcome};
pub use parameters::{Own, Parameters};
pub use prices::{Border, Prices, Step};
pub use rate::Rate;
pub use solve::{Solutions, solve, turn};
pub use sweep::Reading;
pub use swing::{Assumed, Swing};
pub use symbol::Symbol;
pub use triangle::Triangle;
pub use unit::Unit;
pub use working::Working;

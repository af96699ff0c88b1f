//! The model's data as JSON: rates and shares are fractions, money is USD bn a year unless the key says otherwise.

use super::object::{Localized, Object};
use super::record::id;
use crate::facts;
use crate::words::Words;
use serde::{Serialize, Serializer};
use tariff_model::{Basis, Triangle};

/// The built-in dossier.
pub struct Model(pub Words);

impl Serialize for Model {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let sectors = 0..facts::dossier().sectors.len();
        let mut json = Object::open(serializer)?;
        json.put("sectors", &sectors.clone().map(Data).collect::<Vec<_>>())?;
        json.put("parameters", &sectors.map(Behaviour).collect::<Vec<_>>())?;
        json.put("constants", &Constants)?;
        json.put("bases", &(0..facts::dossier().bases.len()).map(|basis| BasisOf(basis, self.0)).collect::<Vec<_>>())?;
        json.close()
    }
}

fn sector(index: usize) -> &'static str {
    facts::sectors().get(index).map_or("", |sector| sector.id)
}

fn corners(triangle: Triangle) -> [f64; 3] {
    [triangle.low, triangle.mode, triangle.high]
}

/// The base year of the sector of that index.
struct Data(usize);

impl Serialize for Data {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut json = Object::open(serializer)?;
        json.put("id", &sector(self.0))?;
        if let Some(data) = facts::dossier().sectors.get(self.0) {
            json.put("lever", &facts::levers().get(data.lever).map_or("", |lever| lever.id))?;
            json.put("exportsUsdBn", &data.base.v_j)?;
            json.put("duty2024", &data.base.t_j0)?;
            json.put("thirdUsdBn", &data.base.v_r)?;
            json.put("thirdDuty2024", &data.base.t_r0)?;
            json.put("usMadeUsdBn", &data.base.v_d)?;
            json.put("thirdRise", &data.base.third_country_rise)?;
        }
        json.close()
    }
}

/// The assumed behaviour of the sector of that index, each `[low, mode, high]`.
struct Behaviour(usize);

impl Serialize for Behaviour {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut json = Object::open(serializer)?;
        json.put("id", &sector(self.0))?;
        if let Some(data) = facts::dossier().sectors.get(self.0) {
            json.put("sigmaNear", &corners(data.near.sigma_m))?;
            json.put("sigmaLong", &corners(data.long.sigma_m))?;
            json.put("eta", &corners(data.near.eta))?;
            json.put("rhoNear", &corners(data.near.rho))?;
            json.put("rhoLong", &corners(data.long.rho))?;
            json.put("mu", &corners(data.near.mu))?;
            json.put("aV", &corners(data.near.a_v))?;
        }
        json.close()
    }
}

struct Constants;

impl Serialize for Constants {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let constants = facts::dossier().constants;
        let mut json = Object::open(serializer)?;
        json.put("lambda", &corners(constants.lambda))?;
        json.put("japanGdpYenTn", &constants.gdp_yen_tn)?;
        json.put("usHouseholdsM", &constants.households_m)?;
        json.put("daysAYear", &constants.days)?;
        json.put("gdpMultiplier", &constants.multiplier)?;
        json.put("importLeakage", &constants.leakage)?;
        json.put("yenPerDollar", &facts::default_yen())?;
        json.put_some("car", constants.car.map(Car))?;
        json.close()
    }
}

struct Car(tariff_model::Car);

impl Serialize for Car {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut json = Object::open(serializer)?;
        json.put("sector", &sector(self.0.sector))?;
        json.put("priceUsd", &self.0.price_usd)?;
        json.put("borderShare", &self.0.border_share)?;
        json.close()
    }
}

/// The basis of that index.
struct BasisOf(usize, Words);

impl Serialize for BasisOf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut json = Object::open(serializer)?;
        json.put("id", &facts::bases().get(self.0).copied().unwrap_or_default())?;
        let name = facts::basis_name(self.0);
        json.put_some("name", name.map(|name| Localized(self.1, name)))?;
        if let Some(Basis::Rescaled { total_usd_bn, group, group_share }) = facts::dossier().bases.get(self.0) {
            json.put("totalUsdBn", total_usd_bn)?;
            json.put("group", &group.iter().map(|&index| sector(index)).collect::<Vec<_>>())?;
            json.put("groupShare", group_share)?;
        }
        let facts = facts::basis_facts().get(self.0).copied().unwrap_or_default();
        json.put("facts", &facts.iter().map(|&index| id(index)).collect::<Vec<_>>())?;
        json.close()
    }
}

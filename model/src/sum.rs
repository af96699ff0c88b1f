//! All sectors' central workings added up, and the totals read from them.

use crate::case::Case;
use crate::diversion::Diversion;
use crate::dossier::{Car, Dossier};
use crate::metric::Metric;
use crate::money::Money;
use crate::totals::{Figures, Scale};
use crate::working::Working;

/// The sectors added so far.
pub(crate) struct Sum {
    pub scale: Scale,
    pub diversion: Diversion,
    money: Money,
    cars: f64,
    car_buyer_price: f64,
    car: Option<Car>,
    retained: f64,
}

impl Sum {
    pub fn new(dossier: &Dossier, case: &Case) -> Self {
        let car = dossier.car();
        Self {
            scale: Scale::new(&dossier.constants, car, case),
            diversion: Diversion::default(),
            money: Money::default(),
            cars: 0.0,
            car_buyer_price: 0.0,
            car,
            retained: dossier.constants.retained(),
        }
    }

    /// Adds sector number `index`; the order of sectors is the same everywhere, so that sums are too.
    pub fn add(&mut self, index: usize, working: &Working) {
        self.scale.add(&working.market);
        self.money.add(&working.money);
        self.diversion.add(&working.diversion);
        if self.car.is_some_and(|car| car.sector == index) {
            self.cars = working.money.exporters;
            self.car_buyer_price = working.prices.border_j.b_change;
        }
    }

    pub fn figures(&self) -> Figures {
        Figures::of(&self.money, self.cars, self.car_buyer_price, self.retained)
    }

    pub fn total(&self, metric: Metric) -> f64 {
        self.figures().read(metric, &self.scale, &self.diversion)
    }
}

//! A case and a dossier resolved into what one sector's equations take.

use crate::case::{Case, Horizon};
use crate::clamp::ratio;
use crate::dossier::{Basis, Behaviour, Dossier, Sector};
use crate::market::Market;
use crate::parameters::Own;

/// Everything one sector's results depend on; equal inputs give equal results, which is what the cache rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Inputs {
    pub market: Market,
    pub horizon: Horizon,
    pub own: Own,
}

/// What each sector's recorded exports are multiplied by under the chosen basis.
pub(crate) struct Scaling<'a> {
    group: &'a [usize],
    inside: f64,
    outside: f64,
}

impl<'a> Scaling<'a> {
    pub fn of(dossier: &'a Dossier, basis: usize) -> Self {
        match dossier.bases.get(basis).or_else(|| dossier.bases.first()) {
            Some(Basis::Rescaled { total_usd_bn, group, group_share }) => {
                let sum = |inside: bool| -> f64 {
                    let sectors = dossier.sectors.iter().enumerate();
                    sectors.filter(|(s, _)| group.contains(s) == inside).map(|(_, sector)| sector.base.v_j).sum()
                };
                Self {
                    group,
                    inside: ratio(total_usd_bn * group_share, sum(true)),
                    outside: ratio(total_usd_bn * (1.0 - group_share), sum(false)),
                }
            }
            Some(Basis::AsRecorded) | None => Self { group: &[], inside: 1.0, outside: 1.0 },
        }
    }

    /// What the sector's exports as recorded are multiplied by.
    pub fn factor(&self, sector: usize) -> f64 {
        if self.group.contains(&sector) { self.inside } else { self.outside }
    }
}

impl Inputs {
    /// The inputs of sector number `index`.
    pub fn of(case: &Case, scaling: &Scaling, index: usize, sector: &Sector, levers: usize) -> Self {
        // A lever out of range finds no entry in any list, and so never moves.
        let lever = if sector.lever < levers { sector.lever } else { usize::MAX };
        let base = &sector.base;
        Self {
            market: Market {
                base_v_j: base.v_j * scaling.factor(index),
                volume: case.volume(lever),
                v_r: base.v_r,
                v_d: base.v_d,
                t_j0: base.t_j0,
                t_r0: base.t_r0,
                rise_j: case.tariff(lever).rise_over(base.t_j0),
                rise_r: if case.third_countries_tariffed { base.third_country_rise } else { 0.0 },
            },
            horizon: case.horizon,
            own: Own { pass_through: case.own_pass_through(lever), elasticity: case.own_elasticity(lever) },
        }
    }

    /// The behaviour at the inputs' horizon.
    pub fn behaviour<'a>(&self, sector: &'a Sector) -> &'a Behaviour {
        match self.horizon {
            Horizon::Near => &sector.near,
            Horizon::Long => &sector.long,
        }
    }
}

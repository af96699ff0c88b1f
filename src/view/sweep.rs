//! Figures along a lever's range: what curves and ribbons are drawn from.

use super::control::Control;
use super::estimates;
use crate::scenario::Scenario;
use std::cell::RefCell;
use std::rc::Rc;
use tariff_model::{DRAWS, Metric, Reading};

/// The figures at evenly spaced values of one lever, all else as in a scenario.
#[derive(Debug, PartialEq)]
pub struct Sweep {
    /// The lever's values.
    pub at: Vec<f64>,
    /// At each value, each metric's reading.
    pub readings: Vec<Vec<Reading>>,
}

/// How finely a lever is swept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fine {
    /// Few points and the first draws: fast enough for every frame of a drag.
    Held,
    /// All draws.
    Resting,
}

impl Fine {
    fn size(self) -> (usize, usize) {
        match self {
            Self::Held => (17, 128),
            Self::Resting => (41, DRAWS),
        }
    }
}

/// What a sweep depends on: the scenario without the lever's own value, so that moving the lever needs no new one.
#[derive(PartialEq)]
struct Key {
    scenario: Scenario,
    lever: Control,
    metrics: Vec<Metric>,
}

/// How many sweeps are remembered: a curve's, a tray's, and one more of each while a lever is held.
const KEPT: usize = 4;

thread_local! {
    static SWEEPS: RefCell<Vec<(Key, Fine, Rc<Sweep>)>> = const { RefCell::new(Vec::new()) };
}

/// The figures of `metrics` along the lever. A finer sweep of the same is taken where it is remembered.
pub fn sweep(scenario: &Scenario, lever: Control, metrics: &[Metric], fine: Fine) -> Rc<Sweep> {
    let mut rest = scenario.clone();
    lever.set(&mut rest, Some(lever.range().low));
    let key = Key { scenario: rest, lever, metrics: metrics.to_vec() };
    let known = SWEEPS.with_borrow(|sweeps| {
        let of_key =
            |(known, how, _): &&(Key, Fine, Rc<Sweep>)| *known == key && (*how == fine || *how == Fine::Resting);
        sweeps.iter().find(of_key).map(|(.., sweep)| sweep.clone())
    });
    if let Some(known) = known {
        return known;
    }
    let (points, draws) = fine.size();
    let range = lever.range();
    let at: Vec<f64> =
        (0..points).map(|n| range.low + (range.high - range.low) * n as f64 / (points - 1) as f64).collect();
    let set = |value: &f64| {
        let mut scenario = scenario.clone();
        lever.set(&mut scenario, Some(*value));
        scenario
    };
    let readings = estimates::sweep(scenario, &at.iter().map(set).collect::<Vec<_>>(), draws, metrics);
    let sweep = Rc::new(Sweep { at, readings });
    SWEEPS.with_borrow_mut(|sweeps| {
        if sweeps.len() >= KEPT {
            sweeps.remove(0);
        }
        sweeps.push((key, fine, sweep.clone()));
    });
    sweep
}

impl Sweep {
    /// Of one metric: at each value of the lever, low, central and high.
    pub fn of(&self, metric: usize) -> impl Iterator<Item = (f64, &Reading)> {
        self.at.iter().zip(&self.readings).filter_map(move |(at, row)| Some((*at, row.get(metric)?)))
    }

    /// The least and the greatest that a metric's band and central value reach.
    pub fn extent(&self, metric: usize) -> (f64, f64) {
        self.of(metric).fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), (_, Reading { value, band })| {
            (low.min(*value).min(band.low), high.max(*value).max(band.high))
        })
    }

    /// The stretch of the lever around `near` on which the band holds `target`, to a straight line between its points; `None` where
    /// it does not hold it there.
    pub fn stretch(&self, metric: usize, target: f64, near: f64) -> Option<(f64, f64)> {
        let mut found = None;
        let mut open: Option<f64> = None;
        let mut before: Option<(f64, f64, f64)> = None;
        for (at, Reading { band, .. }) in self.of(metric) {
            let (low, high) = (band.low - target, band.high - target);
            let inside = low <= 0.0 && high >= 0.0;
            if let Some((last, last_low, last_high)) = before
                && inside != (last_low <= 0.0 && last_high >= 0.0)
            {
                // Whichever edge changes its side between the two points.
                let crossing = |one: f64, two: f64| last + (at - last) * one / (one - two);
                let edge =
                    if (last_low <= 0.0) == (low <= 0.0) { crossing(last_high, high) } else { crossing(last_low, low) };
                if inside {
                    open = Some(edge);
                } else if let Some(from) = open.take()
                    && (from..=edge).contains(&near)
                {
                    found = Some((from, edge));
                }
            } else if inside && before.is_none() {
                open = Some(at);
            }
            before = Some((at, low, high));
        }
        let rest = open.zip(self.at.last().copied()).filter(|(from, to)| (*from..=*to).contains(&near));
        found.or(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tariff_model::Band;

    /// Readings with bands given as low and high.
    fn bands(list: &[(f64, f64)]) -> Sweep {
        let reading = |(low, high): &(f64, f64)| {
            let mid = 0.5 * (low + high);
            vec![Reading { value: mid, band: Band { low: *low, mid, high: *high } }]
        };
        Sweep { at: (0..list.len()).map(|n| n as f64 * 10.0).collect(), readings: list.iter().map(reading).collect() }
    }

    #[test]
    fn the_stretch_on_which_a_band_holds_a_target_ends_where_its_edges_cross_it() {
        // The upper edge reaches 5 halfway between 0 and 10, the lower edge leaves it halfway between 20 and 30.
        let sweep = bands(&[(0.0, 4.0), (2.0, 6.0), (4.0, 8.0), (6.0, 10.0)]);
        assert_eq!(sweep.stretch(0, 5.0, 12.0), Some((5.0, 25.0)));
        assert_eq!(sweep.stretch(0, 5.0, 28.0), None);
        assert_eq!(sweep.stretch(0, 50.0, 12.0), None);
    }

    #[test]
    fn a_stretch_may_begin_or_end_with_the_range() {
        let sweep = bands(&[(0.0, 6.0), (2.0, 8.0), (4.0, 10.0)]);
        assert_eq!(sweep.stretch(0, 5.0, 0.0), Some((0.0, 20.0)));
        assert_eq!(sweep.stretch(0, 3.0, 0.0), Some((0.0, 15.0)));
        assert_eq!(sweep.stretch(0, 9.0, 20.0), Some((15.0, 20.0)));
    }

    #[test]
    fn of_two_stretches_the_one_around_the_value_counts() {
        let sweep = bands(&[(0.0, 4.0), (4.0, 6.0), (8.0, 12.0), (4.0, 6.0), (0.0, 4.0)]);
        assert_eq!(sweep.stretch(0, 5.0, 10.0), Some((5.0, 12.5)));
        assert_eq!(sweep.stretch(0, 5.0, 30.0), Some((27.5, 35.0)));
    }

    #[test]
    fn moving_the_lever_itself_needs_no_new_sweep_and_moving_another_does() {
        let scenario = Scenario::default();
        let metrics = [Metric::DutiesUsdBn];
        let cars = Control::Tariff(0);
        let first = sweep(&scenario, cars, &metrics, Fine::Resting);
        let mut moved = scenario.clone();
        cars.set(&mut moved, Some(80.0));
        assert!(
            Rc::ptr_eq(&first, &sweep(&moved, cars, &metrics, Fine::Held)),
            "the finer one serves a held lever too"
        );
        Control::Volume(3).set(&mut moved, Some(50.0));
        assert_ne!(first, sweep(&moved, cars, &metrics, Fine::Resting));
    }

    #[test]
    fn a_held_levers_sweep_lies_on_the_resting_ones_central_line() {
        let (scenario, metrics) = (Scenario::default(), [Metric::GdpIncomePct]);
        let mut other = scenario.clone();
        Control::Yen.set(&mut other, Some(150.0));
        let held = sweep(&other, Control::Tariff(0), &metrics, Fine::Held);
        let resting = sweep(&other, Control::Tariff(0), &metrics, Fine::Resting);
        assert_eq!((held.at.len(), resting.at.len()), (17, 41));
        for (at, reading) in held.of(0) {
            let same = resting.of(0).find(|(value, _)| *value == at);
            assert!(same.is_none_or(|(_, exact)| exact.value == reading.value), "{at}");
        }
    }
}

//! The figure that Japan's negotiator named, ¥1–2bn a day, where the dossier has it, and what would have to be true for cars alone to give it here.

use super::control::Control;
use super::estimates;
use super::figure;
use super::shown::Say;
use crate::facts;
use crate::scenario::Scenario;
use tariff_model::Metric;

/// Pass-through of the cars, in whole per cents, from and to.
pub type Stretch = (u32, u32);

/// The lever that moves the cars, where the dossier has any.
pub fn lever() -> Option<usize> {
    facts::dossier().car().and_then(|car| facts::dossier().sectors.get(car.sector)).map(|sector| sector.lever)
}

/// On which stretches of the cars' pass-through lever, all else as in the scenario, cars alone give the range that was named: on
/// the whole per cents, which are what the lever can be set to. `None` where cars lose nothing whoever pays, or nothing was named.
pub fn shares(scenario: &Scenario) -> Option<Vec<Stretch>> {
    let (low, high) = facts::daily_loss()?;
    let (lever, car) = (lever()?, facts::dossier().car()?);
    let losses = estimates::sweep_pass_through(scenario, lever, car.sector, Metric::ExportersLossYenBnPerDay);
    if losses.iter().all(|loss| *loss < 1e-9) {
        return None;
    }
    let mut found: Vec<Stretch> = Vec::new();
    for (at, _) in (0..).zip(losses).filter(|(_, loss)| low <= *loss && *loss <= high) {
        match found.last_mut() {
            Some((_, to)) if *to + 1 == at => *to = at,
            _ => found.push((at, at)),
        }
    }
    Some(found)
}

/// The stretches in words: "47% or more", "30% to 60%"; empty where there are none. They open the place of that id: no derivation
/// leads to a share that is not set.
fn worded(say: &Say<'_>, shares: &[Stretch], place: &str) -> String {
    let (w, n) = (say.w, say.n);
    let percent = |value: u32| figure::link(place, &format!("{}%", n.short(f64::from(value))));
    let words = shares.iter().map(|stretch| match *stretch {
        (0, 100) => w.claim_any().to_owned(),
        (from, 100) => w.claim_from(&percent(from)),
        (0, to) => w.claim_to(&percent(to)),
        (from, to) => w.claim_between(&percent(from), &percent(to)),
    });
    let words: Vec<String> = words.collect();
    words.join(w.claim_or())
}

/// What would have to be true, as a sentence; empty where cars lose nothing.
pub fn sentence(say: &Say<'_>) -> String {
    match shares(&say.s.scenario) {
        None => String::new(),
        Some(none) if none.is_empty() => say.w.yen_true_never().to_owned(),
        Some(all) if all == [(0, 100)] => say.w.yen_true_always().to_owned(),
        Some(some) => {
            let place = format!("te-bench-{}-marks", Control::PassThrough(lever().unwrap_or_default()).key());
            say.w.yen_true(&worded(say, &some, &place))
        }
    }
}

/// The same on the lever; there the shares open the sentence that says what they are of.
pub fn label(say: &Say<'_>, shares: &[Stretch]) -> String {
    let words = worded(say, shares, "te-yen");
    say.w.claim_label(if words.is_empty() { say.w.claim_none() } else { &words })
}

//! The sentences that state a result: headline, opening, certainty and chart titles. Each is a function of the state, so that no
//! title stays behind when a chart moves; tests hold every one against the figures it speaks of.

use super::figure;
use super::shown::Say;
use crate::facts;
use crate::scenario::{Scenario, ThirdCountries};
use tariff_model::{Horizon, Metric, Symbol};

/// Below this a money figure, in billions or in dollars a household, is nothing.
const NOTHING: f64 = 1e-9;

/// A change in volume that rounds to nothing, in per cent.
const UNCHANGED: f64 = 0.05;

/// "At the tariffs of 17 June 2025", "At the rates you set, three years on,": which world the sentence speaks of.
pub fn at(say: &Say<'_>) -> String {
    let scenario = &say.s.scenario;
    let own = Scenario::preset(scenario.preset);
    let phrase = match facts::presets().get(scenario.preset) {
        Some(preset) if scenario.tariffs == own.tariffs => say.w.text(preset.at),
        _ => say.w.at_custom(),
    };
    let assumed = scenario.volumes != own.volumes
        || scenario.pass_through != own.pass_through
        || scenario.elasticity != own.elasticity
        || scenario.third_countries != ThirdCountries::Unchanged
        || scenario.basis != own.basis
        || scenario.yen_per_dollar.to_bits() != own.yen_per_dollar.to_bits();
    if assumed {
        say.w.at_assumed(phrase)
    } else if scenario.horizon == Horizon::Long {
        say.w.at_long(phrase)
    } else {
        phrase.to_owned()
    }
}

/// The page's headline.
pub fn headline(say: &Say<'_>) -> String {
    let (at, w) = (at(say), say.w);
    let change = say.s.total(Metric::ExportVolumeChangePct);
    let loss = say.s.total(Metric::ExportersLossYenBnPerDay);
    let pct = say.mark(Metric::ExportVolumeChangePct, say.n.size(change));
    let money = say.mark(Metric::ExportersLossYenBnPerDay, say.n.yen_bn(loss));
    let free = loss < NOTHING;
    if change <= -UNCHANGED {
        if free { w.headline_less_free(&at, &pct) } else { w.headline_less(&at, &pct, &money) }
    } else if change >= UNCHANGED {
        if free { w.headline_more_free(&at, &pct) } else { w.headline_more(&at, &pct, &money) }
    } else if free {
        w.headline_same_free(&at)
    } else {
        w.headline_same(&at, &money)
    }
}

/// The right half of the opening: what the tariffs do.
pub fn effect(say: &Say<'_>) -> String {
    let (s, n, w) = (say.s, say.n, say.w);
    let loss = s.total(Metric::ExportersLossYenBnPerDay);
    let gdp = s.total(Metric::GdpIncomePct);
    let duties = say.mark(Metric::DutiesUsdBn, n.usd_bn(s.total(Metric::DutiesUsdBn)));
    if s.total(Metric::ExportValueUsdBn) < NOTHING && loss < NOTHING {
        return w.dek_effect_empty().to_owned();
    }
    if loss < NOTHING {
        return w.dek_effect_free(&duties);
    }
    let cost = say.mark(Metric::CostPerUsHouseholdUsd, n.usd(s.total(Metric::CostPerUsHouseholdUsd)));
    let money = say.mark(Metric::ExportersLossYenBnPerDay, n.yen_bn(loss));
    let size = say.mark(Metric::GdpIncomePct, n.size(gdp));
    if gdp > 0.0 {
        w.dek_effect_gain(&money, &size, &duties, &cost)
    } else {
        w.dek_effect(&money, &size, &duties, &cost)
    }
}

/// The plain sentence on certainty under the four answers.
pub fn certainty(say: &Say<'_>) -> String {
    let band = say.s.band(Metric::ExportersLossYenBnPerDay);
    if band.high < NOTHING {
        return say.w.answer_sure_free().to_owned();
    }
    let edge = |value: f64| say.mark(Metric::ExportersLossYenBnPerDay, say.n.yen_bn(value));
    say.w.answer_sure(&edge(band.low), &edge(band.high))
}

/// Exports by sector: which kind of goods loses or gains most, and how.
pub fn exports(say: &Say<'_>) -> String {
    let (s, w) = (say.s, say.w);
    let mut worst: Option<(usize, f64)> = None;
    for sector in 0..facts::sectors().len() {
        let change = value_change(say, sector);
        if worst.is_none_or(|(_, size)| change.abs() > size.abs()) {
            worst = Some((sector, change));
        }
    }
    let Some((sector, change)) = worst.filter(|(_, change)| change.abs() > NOTHING) else {
        return w.exports_title_same().to_owned();
    };
    let name = facts::sectors().get(sector).map(|sector| w.text(sector.name)).unwrap_or_default();
    // The difference is no figure of the model: it opens the change in per cent, whose formula has it as a step.
    let money = say.mark_in(sector, Metric::ExportValueChangePct, say.n.usd_bn(change.abs()));
    if change > 0.0 {
        return w.exports_title_rise(name, &money);
    }
    let value = s.sector(sector, Metric::ExportValueChangePct);
    let volume = s.sector(sector, Metric::ExportVolumeChangePct);
    if volume.abs() < value.abs() / 2.0 {
        w.exports_title_fall_price(name, &money)
    } else {
        w.exports_title_fall_volume(name, &money)
    }
}

/// Export value now less the base year's, USD bn.
pub fn value_change(say: &Say<'_>, sector: usize) -> f64 {
    say.s.sector(sector, Metric::ExportValueUsdBn) - say.s.base(sector)
}

/// Who pays: in how many kinds of goods US buyers bear more than half.
pub fn payers(say: &Say<'_>) -> String {
    let taxed: Vec<usize> = (0..facts::sectors().len()).filter(|sector| say.s.is_taxed(*sector)).collect();
    if taxed.is_empty() {
        return say.w.payers_title_none().to_owned();
    }
    let share = |sector: usize| say.s.sector(sector, Metric::BuyersSharePct);
    let count = taxed.iter().filter(|sector| share(**sector) > 50.0 + 1e-9).count();
    let counted = |count: usize| figure::link("te-payers-data", &count.to_string());
    let (count, all) = (counted(count), counted(taxed.len()));
    match facts::dossier().car().map(|car| car.sector) {
        Some(cars) if taxed.contains(&cars) => {
            let bear = say.mark_in(cars, Metric::BuyersSharePct, say.n.percent(100.0 - share(cars)));
            say.w.payers_title_cars(&count, &all, &bear)
        }
        _ => say.w.payers_title(&count, &all),
    }
}

/// Where lost sales go.
pub fn lost(say: &Say<'_>) -> String {
    let third = say.s.total(Metric::DivertedToThirdUsdBn);
    let lost = third + say.s.total(Metric::DivertedToUsUsdBn) + say.s.total(Metric::NotBoughtUsdBn);
    if lost < NOTHING {
        say.w.lost_title_none().to_owned()
    } else {
        let all = figure::marked([Symbol::LostSales.sign(), "", ""], &say.n.usd_bn(lost));
        say.w.lost_title(&all, &say.mark(Metric::DivertedToThirdUsdBn, say.n.usd_bn(third)))
    }
}

/// The day's bill.
pub fn yen(say: &Say<'_>) -> String {
    let cars = say.s.total(Metric::CarsLossYenBnPerDay);
    if cars < NOTHING {
        return say.w.yen_title_free().to_owned();
    }
    say.w.yen_title(&say.mark(Metric::CarsLossYenBnPerDay, say.n.yen_bn(cars)))
}

/// Who loses and who gains.
pub fn ledger(say: &Say<'_>) -> String {
    let buyers = say.s.total(Metric::UsBuyersLossUsdBn);
    let duties = say.s.total(Metric::ExtraDutiesUsdBn);
    let bill = say.mark(Metric::UsBuyersLossUsdBn, say.n.usd_bn(buyers));
    let income = say.mark(Metric::ExtraDutiesUsdBn, say.n.usd_bn(duties));
    if buyers.abs() < NOTHING && duties.abs() < NOTHING {
        say.w.ledger_title_none().to_owned()
    } else if duties > buyers {
        say.w.ledger_title_us_gains(&income, &bill)
    } else {
        say.w.ledger_title_us_loses(&bill, &income)
    }
}

/// The car: how much dearer for the buyer, how much less for the maker, in dollars.
pub fn car(say: &Say<'_>, more: f64, less: f64) -> String {
    if more.abs() < 0.5 && less.abs() < 0.5 {
        say.w.car_title_same().to_owned()
    } else {
        let cars = facts::dossier().car().map_or(0, |car| car.sector);
        // Both are differences: they open the price and the change in per cent that have them as a step.
        let less = say.mark_in(cars, Metric::ExporterPriceChangePct, say.n.usd(less));
        say.w.car_title(&say.mark(Metric::CarPriceUsd, say.n.usd(more)), &less)
    }
}

/// Published estimates: how many see a fall and how many a rise, beside ours.
pub fn estimates(say: &Say<'_>, down: usize, up: usize) -> String {
    let ours = say.mark(Metric::GdpIncomePct, say.n.change(say.s.total(Metric::GdpIncomePct)));
    let counted = |count: usize| figure::link("te-estimates-data", &count.to_string());
    if up == 0 {
        say.w.estimates_title_none_up(&counted(down), &ours)
    } else {
        say.w.estimates_title(&counted(down), &counted(up), &ours)
    }
}

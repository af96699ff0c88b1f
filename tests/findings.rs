//! Every sentence that states a result is true of the figures it speaks of: on every preset, at both ends of every lever, under
//! every choice.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use tariff_explainer::facts::{LEVERS, PRESETS, SECTORS};
use tariff_explainer::numbers::{Lang, Numbers};
use tariff_explainer::scenario::{Scenario, ThirdCountries, state};
use tariff_explainer::view::control::Control;
use tariff_explainer::view::shown::{Say, Shown};
use tariff_explainer::view::{figure, findings};
use tariff_explainer::words::Words;
use tariff_model::{Horizon, Metric};

/// Every preset, alone and with each lever at each end, and with each choice made.
fn scenarios() -> Vec<Scenario> {
    let mut all = Vec::new();
    for preset in 0..PRESETS.len() {
        let start = Scenario::preset(preset);
        all.push(start.clone());
        let controls = (0..LEVERS.len()).flat_map(|lever| {
            [Control::Tariff(lever), Control::Volume(lever), Control::PassThrough(lever), Control::Elasticity(lever)]
        });
        for control in controls.chain([Control::Yen]) {
            for end in [control.range().low, control.range().high] {
                let mut moved = start.clone();
                control.set(&mut moved, Some(end));
                all.push(moved);
            }
        }
        all.push(Scenario { horizon: Horizon::Long, ..start.clone() });
        all.push(Scenario { third_countries: ThirdCountries::Tariffed, ..start.clone() });
        all.push(Scenario { basis: 1, ..start.clone() });
        all.push(Scenario { volumes: vec![0.0; LEVERS.len()], ..start });
    }
    all
}

/// The sentence without the marks around its figures.
fn plain(sentence: &str) -> String {
    figure::unmarked(sentence)
}

fn each(check: impl Fn(&Say<'_>, &str)) {
    for scenario in scenarios() {
        let name = state(&scenario);
        let shown = Shown::of(scenario);
        check(&Say { s: &shown, w: Words::english(), n: Numbers::new(Lang::En) }, &name);
    }
}

#[test]
fn the_headline_says_the_change_in_shipments_and_the_loss() {
    each(|say, name| {
        let headline = plain(&findings::headline(say));
        let change = say.s.total(Metric::ExportVolumeChangePct);
        let loss = say.s.total(Metric::ExportersLossYenBnPerDay);
        assert_eq!(headline.contains(" less to the United States"), change <= -0.05, "{name}: {headline}");
        assert_eq!(headline.contains(" more to the United States"), change >= 0.05, "{name}: {headline}");
        if change.abs() >= 0.05 {
            assert!(headline.contains(&format!("about {} ", say.n.size(change))), "{name}: {headline}");
        }
        assert_eq!(headline.contains("lose nothing"), loss < 1e-9, "{name}: {headline}");
        assert!(loss < 1e-9 || headline.contains(&say.n.yen_bn(loss)), "{name}: {headline}");
    });
}

#[test]
fn the_headline_names_the_preset_only_while_its_rates_stand() {
    each(|say, name| {
        let own = Scenario::preset(say.s.scenario.preset);
        let phrase = say.w.text(PRESETS[say.s.scenario.preset].at);
        let named = plain(&findings::headline(say)).starts_with(phrase);
        assert_eq!(named, say.s.scenario.tariffs == own.tariffs, "{name}");
        let at = plain(&findings::at(say));
        let plain = say.s.scenario == Scenario { tariffs: say.s.scenario.tariffs.clone(), ..own.clone() };
        assert_eq!(at.contains("assumptions") || at.contains("three years"), !plain, "{name}: {at}");
    });
}

#[test]
fn the_opening_never_says_that_income_falls_when_it_rises() {
    each(|say, name| {
        let effect = plain(&findings::effect(say));
        let gdp = say.s.total(Metric::GdpIncomePct);
        let loss = say.s.total(Metric::ExportersLossYenBnPerDay);
        if effect.contains("of its income") {
            assert!(gdp <= 0.0 && loss > 0.0, "{name}: {effect}");
            assert!(effect.contains(&say.n.size(gdp)), "{name}: {effect}");
        }
        if effect.contains("higher than in 2024") {
            assert!(gdp > 0.0 && effect.contains(&say.n.size(gdp)), "{name}: {effect}");
        }
        if effect.contains("lose nothing") {
            assert!(loss < 1e-9, "{name}: {effect}");
        }
        if !effect.starts_with("Nothing is exported") {
            assert!(effect.contains(&say.n.usd_bn(say.s.total(Metric::DutiesUsdBn))), "{name}: {effect}");
        } else {
            assert!(say.s.total(Metric::ExportValueUsdBn) < 1e-9, "{name}");
        }
    });
}

#[test]
fn the_sentence_on_certainty_gives_the_ends_of_the_band() {
    each(|say, name| {
        let sentence = plain(&findings::certainty(say));
        let band = say.s.outcome.band(Metric::ExportersLossYenBnPerDay).unwrap();
        if band.high < 1e-9 {
            assert!(sentence.contains("nothing is lost"), "{name}: {sentence}");
        } else {
            let range = format!("between {} and {} a day", say.n.yen_bn(band.low), say.n.yen_bn(band.high));
            assert!(sentence.contains(&range), "{name}: {sentence}");
        }
    });
}

#[test]
fn the_exports_title_names_the_sector_whose_sales_change_most() {
    each(|say, name| {
        let title = plain(&findings::exports(say));
        let changes: Vec<f64> =
            (0..SECTORS.len()).map(|s| say.s.sector(s, Metric::ExportValueUsdBn) - say.s.base(s)).collect();
        let most = changes.iter().map(|change| change.abs()).fold(0.0, f64::max);
        if most <= 1e-9 {
            assert!(title.starts_with("No kind of goods"), "{name}: {title}");
            return;
        }
        let named = SECTORS.iter().position(|s| title.starts_with(say.w.text(s.name))).expect("a sector is named");
        assert!((changes[named].abs() - most).abs() < 1e-12, "{name}: {title}");
        assert_eq!(title.contains(" lose most"), changes[named] < 0.0, "{name}: {title}");
        assert!(title.contains(&say.n.usd_bn(most)), "{name}: {title}");
        let volume = say.s.sector(named, Metric::ExportVolumeChangePct).abs();
        let value = say.s.sector(named, Metric::ExportValueChangePct).abs();
        if title.contains("lower prices") {
            assert!(volume < value / 2.0, "{name}: {title}");
        }
    });
}

#[test]
fn the_payers_title_counts_the_goods_of_which_buyers_bear_more_than_half() {
    each(|say, name| {
        let title = plain(&findings::payers(say));
        let taxed: Vec<usize> = (0..SECTORS.len())
            .filter(|s| {
                say.s.sector(*s, Metric::BuyerPriceChangePct) != 0.0
                    || say.s.sector(*s, Metric::ExporterPriceChangePct) != 0.0
            })
            .filter(|s| say.s.sector(*s, Metric::ExportValueUsdBn) > 0.0)
            .collect();
        if taxed.is_empty() {
            assert!(title.starts_with("There is no new duty"), "{name}: {title}");
            return;
        }
        let half = taxed.iter().filter(|s| say.s.sector(**s, Metric::BuyersSharePct) > 50.0 + 1e-9).count();
        assert!(title.contains(&format!("on {half} of {} kinds", taxed.len())), "{name}: {title}");
        if title.contains("on cars") {
            let share = 100.0 - say.s.sector(0, Metric::BuyersSharePct);
            assert!(taxed.contains(&0) && title.ends_with(&say.n.percent(share)), "{name}: {title}");
        }
    });
}

#[test]
fn the_other_titles_carry_the_figures_of_their_charts() {
    each(|say, name| {
        let total = |metric| say.s.outcome.total(metric).unwrap();
        let third = total(Metric::DivertedToThirdUsdBn);
        let lost = third + total(Metric::DivertedToUsUsdBn) + total(Metric::NotBoughtUsdBn);
        let title = plain(&findings::lost(say));
        assert_eq!(title.contains("no sales"), lost < 1e-9, "{name}: {title}");
        assert!(lost < 1e-9 || title.contains(&say.n.usd_bn(lost)) && title.contains(&say.n.usd_bn(third)), "{name}");

        let cars = total(Metric::CarsLossYenBnPerDay);
        let title = plain(&findings::yen(say));
        assert_eq!(title.starts_with("No loss on cars"), cars < 1e-9, "{name}: {title}");
        assert!(cars < 1e-9 || title.contains(&say.n.yen_bn(cars)), "{name}: {title}");

        let (buyers, duties) = (total(Metric::UsBuyersLossUsdBn), total(Metric::ExtraDutiesUsdBn));
        let title = plain(&findings::ledger(say));
        if title.starts_with("The Treasury") {
            assert!(duties > buyers, "{name}: {title}");
        } else if title.starts_with("US buyers") {
            assert!(buyers >= duties, "{name}: {title}");
        } else {
            assert!(buyers.abs() < 1e-9 && duties.abs() < 1e-9, "{name}: {title}");
        }

        let title = plain(&findings::estimates(say, 3, 1));
        assert!(title.contains(&say.n.change(total(Metric::GdpIncomePct))), "{name}: {title}");
    });
}

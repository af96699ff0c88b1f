//! Questions that hosts ask of the model turned round.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use tariff_explainer::scenario::{Scenario, Setting, Value};
use tariff_explainer::view::estimates::central;
use tariff_explainer::view::question::Question;
use tariff_model::Metric;

fn object(entries: &[(&str, Value)]) -> Value {
    Value::Object(entries.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect())
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn question(metric: &str, lever: &str, target: f64) -> Value {
    object(&[("metric", text(metric)), ("lever", text(lever)), ("target", Value::Number(target))])
}

fn answer(metric: &str, lever: &str, target: f64, scenario: &Scenario) -> Vec<f64> {
    Question::read(&question(metric, lever, target), scenario).unwrap().solve().values
}

#[test]
fn the_value_found_gives_the_figure_asked_for() {
    let scenario = Scenario::default();
    for (metric, lever, target) in [
        (Metric::ExportersLossYenBnPerDay, "tariffs.cars", 4.0),
        (Metric::DutiesUsdBn, "tariffs.other", 20.0),
        (Metric::UsBuyersLossUsdBn, "passThrough.cars", 12.0),
        (Metric::ExportValueUsdBn, "volumes.cars", 100.0),
        (Metric::GdpRealPct, "yenPerDollar", -0.4),
        (Metric::ExportVolumeChangePct, "elasticity.cars", -15.0),
    ] {
        let asked = Question::read(&question(metric.id(), lever, target), &scenario).unwrap();
        let values = asked.solve().values;
        assert!(!values.is_empty(), "{lever}");
        for value in values {
            let got = central(&asked.at(value)).total(metric).unwrap();
            assert!((got - target).abs() < 1e-6 * target.abs(), "{lever} at {value} gives {got}, not {target}");
        }
    }
}

#[test]
fn a_lever_where_it_stands_is_its_own_answer() {
    let scenario = Scenario::default();
    let loss = central(&scenario).total(Metric::ExportersLossYenBnPerDay).unwrap();
    assert_eq!(answer("exportersLossYenBnPerDay", "tariffs.cars", loss, &scenario)[0].to_bits(), 25.0_f64.to_bits());
}

#[test]
fn a_whole_duty_is_solved_as_one() {
    let mut scenario = Scenario::default();
    scenario.tariffs[0] = Setting::Total(15.0);
    let duties = central(&Scenario { tariffs: vec![Setting::Total(30.0); 5], ..scenario.clone() });
    let asked = Scenario { tariffs: vec![Setting::Total(30.0); 5], ..scenario };
    let target = duties.total(Metric::DutiesUsdBn).unwrap();
    let found = answer("dutiesUsdBn", "tariffs.cars", target, &asked);
    assert!(found.iter().any(|value| (value - 30.0).abs() < 1e-6), "{found:?}");
}

#[test]
fn a_figure_out_of_reach_has_no_answer_and_says_what_can_be_had() {
    let asked = Question::read(&question("dutiesUsdBn", "tariffs.cars", 500.0), &Scenario::default()).unwrap();
    let found = asked.solve();
    assert!(found.values.is_empty());
    assert!(found.reachable.0 < found.reachable.1 && found.reachable.1 < 500.0, "{found:?}");
}

#[test]
fn a_wrong_question_is_refused_with_what_is_allowed() {
    let said = |value: &Value| Question::read(value, &Scenario::default()).unwrap_err();
    let good = [("metric", text("dutiesUsdBn")), ("lever", text("tariffs.cars")), ("target", Value::Number(20.0))];
    let with = |key: &'static str, value: Value| {
        let rest = good.iter().filter(|(name, _)| *name != key).cloned();
        object(&rest.chain([(key, value)]).collect::<Vec<_>>())
    };
    assert_eq!(said(&Value::Number(5.0)), "solve: 5 is not an object");
    assert!(said(&with("metric", text("duties"))).starts_with("solve.metric: \"duties\" is none of dutiesUsdBn, "));
    assert!(said(&with("metric", text("buyersSharePct"))).starts_with("solve.metric: \"buyersSharePct\" is none of "));
    assert!(
        said(&with("lever", text("tariffs.boats")))
            .starts_with("solve.lever: \"tariffs.boats\" is none of tariffs.cars, ")
    );
    assert!(said(&with("lever", Value::Missing)).starts_with("solve.lever: undefined is none of "));
    assert_eq!(said(&with("target", Value::Number(f64::NAN))), "solve.target: NaN is not a finite number");
    assert_eq!(said(&with("target", Value::Null)), "solve.target: null is not a finite number");
    assert_eq!(said(&with("speed", Value::Number(1.0))), "solve.speed: is none of metric, lever, target, scenario");
    let scenario = object(&[("yenPerDollar", Value::Number(5.0))]);
    assert_eq!(said(&with("scenario", scenario)), "solve.scenario.yenPerDollar: 5 is outside 80–250");
}

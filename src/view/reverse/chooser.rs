//! What is asked: the figure, the lever, the figure to reach.

use crate::derivation::name;
use crate::facts;
use crate::view::ask::Ask;
use crate::view::control::Control;
use crate::view::markup::{Element, el, idle};
use crate::view::shown::Say;
use crate::view::worded::unit;
use tariff_model::{Metric, Quantity};

/// The two choices and the field.
pub fn chooser(say: &Say<'_>, ask: &Ask, live: bool) -> Element {
    let w = say.w;
    let metrics = Metric::ALL.into_iter().filter(|metric| metric.in_total() && facts::gives(*metric));
    let metrics = metrics.map(|metric| option(metric.id(), name(Quantity::Metric(metric), w), metric == ask.metric));
    let of = |title: &str, control: fn(usize) -> Control| {
        let levers = (0..facts::levers().len()).map(control);
        let levers = levers.map(|lever| option(&lever.path(), &lever.full_name(w), lever == ask.lever));
        el("optgroup").with("label", title.to_owned()).all(levers)
    };
    let levers = [
        of(w.bench_tariffs(), Control::Tariff),
        of(w.bench_volumes(), Control::Volume),
        of(w.bench_pass_throughs(), Control::PassThrough),
        of(w.bench_elasticities(), Control::Elasticity),
        option(&Control::Yen.path(), &Control::Yen.full_name(w), ask.lever == Control::Yen),
    ];
    let select = |what: &'static str| idle(el("select").with("data-ask", what), live);
    let field = el("input")
        .with("type", "text")
        .with("inputmode", "decimal")
        .with("autocomplete", "off")
        .with("data-ask", "target")
        .with("value", ask.target.clone());
    let labelled = |name: &str, field: Element| el("label").add(el("span").text(name)).add(field);
    let number = el("span").class("num").add(idle(field, live)).add(el("i").text(unit(ask.metric)));
    el("div")
        .add(labelled(w.reverse_figure(), select("metric").all(metrics)))
        .add(labelled(w.reverse_target(), number))
        .add(labelled(w.reverse_lever(), select("lever").all(levers)))
}

fn option(value: &str, name: &str, chosen: bool) -> Element {
    let option = el("option").with("value", value.to_owned());
    let option = if chosen { option.with("selected", "") } else { option };
    option.text(name)
}

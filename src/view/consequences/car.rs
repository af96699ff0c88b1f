//! A $30,000 Japanese-built car, taken apart.

use crate::facts;
use crate::scenario::Setting;
use crate::view::chart::{Chart, Figure, Table, bar, bracket, line, svg};
use crate::view::figure;
use crate::view::findings;
use crate::view::markup::{Element, el};
use crate::view::shown::Say;
use tariff_model::{Metric, Rate, Symbol};

/// The sticker's parts, in dollars.
struct Price {
    exporter: f64,
    duty: f64,
    rest: f64,
    /// What the sticker opens: before, the price assumed, else the figure. The parts open the figure, which they are steps of.
    path: &'static str,
}

impl Price {
    fn sticker(&self) -> f64 {
        self.exporter + self.duty + self.rest
    }

    fn mark(&self, text: &str) -> String {
        figure::marked([self.path, "", ""], text)
    }
}

/// The chart; empty where the dossier has no car.
pub const CHART: Chart = Chart { id: "car", how: |w| w.car_how(), draw, data };

fn draw(say: &Say<'_>) -> Figure {
    let (w, n) = (say.w, say.n);
    let Some((before, after)) = prices(say) else {
        return Figure { title: String::new(), plot: Vec::new(), note: String::new() };
    };
    let band = say.s.band(Metric::CarPriceUsd);
    let top = before.sticker().max(after.sticker()).max(band.high);
    let at = |value: f64| value / top * 100.0;
    let spread = bracket(at(band.low), at(band.high), ["35", "38", "41"]);
    let edge = |value| say.mark(Metric::CarPriceUsd, n.usd_tens(value));
    Figure {
        title: findings::car(say, after.sticker() - before.sticker(), before.exporter - after.exporter),
        plot: vec![
            sticker(say, w.car_before(), &before, top, None),
            sticker(say, w.car_after(), &after, top, Some(spread)),
        ],
        note: [w.car_sticker(&edge(band.low), &edge(band.high)), say.versus(Metric::CarPriceUsd)].join(" "),
    }
}

fn data(say: &Say<'_>) -> Table {
    let (w, n) = (say.w, say.n);
    let row = |name: &str, price: &Price| {
        let mut cells = vec![name.to_owned()];
        cells.extend(
            [price.exporter, price.duty, price.rest].map(|part| say.mark(Metric::CarPriceUsd, n.fixed(part, 0))),
        );
        cells.push(price.mark(&n.fixed(price.sticker(), 0)));
        cells
    };
    let body = prices(say).map(|(before, after)| vec![row(w.car_before(), &before), row(w.car_after(), &after)]);
    let heads = vec!["", w.car_exporter(), w.car_duty(), w.car_rest(), w.car_sticker_head()];
    Table { caption: w.car_table(), heads, body: body.unwrap_or_default(), ids: Vec::new() }
}

/// One price as a bar of its parts.
fn sticker(say: &Say<'_>, name: &str, price: &Price, top: f64, spread: Option<Element>) -> Element {
    let (w, n) = (say.w, say.n);
    let at = |value: f64| value / top * 100.0;
    let (one, two) = (at(price.exporter), at(price.exporter + price.duty));
    let cut = |place: f64| line("gap", [place, place], ["0", "32"]);
    let drawing = svg("44")
        .add(bar("f-jp", 0.0, one, "0", "32"))
        .add(bar("f-us", one, two, "0", "32"))
        .add(bar("f-rest", two, at(price.sticker()), "0", "32"))
        .add(cut(one))
        .add(cut(two))
        .all(spread);
    let part = |class: &'static str, value: f64, name: &str| {
        el("span")
            .class(class)
            .add(el("b").text(&say.mark(Metric::CarPriceUsd, n.usd_tens(value))))
            .text(" ")
            .text(name)
    };
    el("div")
        .class("sticker")
        .add(
            el("p")
                .class("cap1")
                .add(el("span").text(name))
                .add(el("b").text(&price.mark(&n.usd_tens(price.sticker())))),
        )
        .add(drawing)
        .add(
            el("p")
                .class("parts")
                .add(part("jp", price.exporter, w.car_exporter()))
                .add(part("us", price.duty, w.car_duty()))
                .add(part("", price.rest, w.car_rest())),
        )
}

/// The same car at the duty of 2024 and now (E18: only the border price moves).
fn prices(say: &Say<'_>) -> Option<(Price, Price)> {
    let car = facts::dossier().constants.car.as_ref()?;
    let base = facts::dossier().sectors.get(car.sector)?.base.t_j0;
    let lever = facts::sectors().get(car.sector)?.lever as usize;
    let duty = match say.s.scenario.tariffs.get(lever).copied().map(Setting::rate)? {
        Rate::Added(added) => base + added,
        Rate::AllIn(total) => base.max(total),
    };
    let border = car.price_usd * car.border_share;
    let rest = car.price_usd - border;
    let exporter = border / (1.0 + base);
    let price = say.s.sector(car.sector, Metric::ExporterPriceChangePct) / 100.0 + 1.0;
    let after = exporter * price;
    let (assumed, figure) = (Symbol::CarPrice.sign(), Metric::CarPriceUsd.id());
    Some((
        Price { exporter, duty: exporter * base, rest, path: assumed },
        Price { exporter: after, duty: after * duty, rest, path: figure },
    ))
}

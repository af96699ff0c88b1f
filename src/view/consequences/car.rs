//! A $30,000 Japanese-built car, taken apart.

use crate::facts::{DOSSIER, SECTORS};
use crate::scenario::Setting;
use crate::view::chart::{Frame, pc, table};
use crate::view::findings;
use crate::view::shown::Say;
use leptos::prelude::*;
use tariff_model::{Metric, Rate};

/// The sticker's parts, in dollars.
struct Price {
    exporter: f64,
    duty: f64,
    rest: f64,
}

impl Price {
    fn sticker(&self) -> f64 {
        self.exporter + self.duty + self.rest
    }
}

/// The chart; nothing where the dossier has no car.
pub fn car(say: &Say<'_>) -> AnyView {
    let Some((before, after)) = prices(say) else { return ().into_any() };
    let (s, w, n) = (say.s, say.w, say.n);
    let band = s.band(Metric::CarPriceUsd);
    let top = before.sticker().max(after.sticker()).max(band.high);
    let bar = |name: &'static str, price: &Price, spread: bool| {
        let at = |value: f64| value / top * 100.0;
        let (one, two) = (at(price.exporter), at(price.exporter + price.duty));
        let whisker = spread.then(|| {
            view! {
                <line class="brk" x1=pc(at(band.low)) x2=pc(at(band.high)) y1="38" y2="38"></line>
                <line class="brk" x1=pc(at(band.low)) x2=pc(at(band.low)) y1="35" y2="41"></line>
                <line class="brk" x1=pc(at(band.high)) x2=pc(at(band.high)) y1="35" y2="41"></line>
            }
        });
        view! {
            <div class="sticker">
                <p class="cap1">
                    <span>{name}</span>
                    <b>{n.usd_tens(price.sticker())}</b>
                </p>
                <svg width="100%" height="44" aria-hidden="true">
                    <rect class="f-jp" x="0" y="0" width=pc(one) height="32"></rect>
                    <rect class="f-us" x=pc(one) y="0" width=pc(two - one) height="32"></rect>
                    <rect class="f-rest" x=pc(two) y="0" width=pc(at(price.sticker()) - two) height="32"></rect>
                    <line class="gap" x1=pc(one) x2=pc(one) y1="0" y2="32"></line>
                    <line class="gap" x1=pc(two) x2=pc(two) y1="0" y2="32"></line>
                    {whisker}
                </svg>
                <p class="parts">
                    <span class="jp">
                        <b>{n.usd_tens(price.exporter)}</b>
                        " "
                        {w.car_exporter()}
                    </span>
                    <span class="us">
                        <b>{n.usd_tens(price.duty)}</b>
                        " "
                        {w.car_duty()}
                    </span>
                    <span>
                        <b>{n.usd_tens(price.rest)}</b>
                        " "
                        {w.car_rest()}
                    </span>
                </p>
            </div>
        }
    };
    let title = findings::car(say, after.sticker() - before.sticker(), before.exporter - after.exporter);
    let line = |name: &str, price: &Price| {
        let mut cells = vec![name.to_owned()];
        cells.extend([price.exporter, price.duty, price.rest, price.sticker()].map(|part| n.fixed(part, 0)));
        cells
    };
    let heads = ["", w.car_exporter(), w.car_duty(), w.car_rest(), w.car_sticker_head()].map(str::to_owned).to_vec();
    Frame {
        id: "car",
        title,
        how: w.car_how().to_owned(),
        plot: view! {
            {bar(w.car_before(), &before, false)}
            {bar(w.car_after(), &after, true)}
        }
        .into_any(),
        note: w.car_sticker(&n.usd_tens(band.low), &n.usd_tens(band.high)),
        opens: w.chart_table(),
        table: table(
            w.car_table().to_owned(),
            heads,
            vec![line(w.car_before(), &before), line(w.car_after(), &after)],
        ),
    }
    .view()
}

/// The same car at the duty of 2024 and now (E18: only the border price moves).
fn prices(say: &Say<'_>) -> Option<(Price, Price)> {
    let car = DOSSIER.constants.car.as_ref()?;
    let base = DOSSIER.sectors.get(car.sector)?.base.t_j0;
    let lever = SECTORS.get(car.sector)?.lever as usize;
    let duty = match say.s.scenario.tariffs.get(lever).copied().map(Setting::rate)? {
        Rate::Added(added) => base + added,
        Rate::AllIn(total) => base.max(total),
    };
    let border = car.price_usd * car.border_share;
    let rest = car.price_usd - border;
    let exporter = border / (1.0 + base);
    let price = say.s.sector(car.sector, Metric::ExporterPriceChangePct) / 100.0 + 1.0;
    let after = exporter * price;
    Some((
        Price { exporter, duty: exporter * base, rest },
        Price { exporter: after, duty: after * duty, rest },
    ))
}

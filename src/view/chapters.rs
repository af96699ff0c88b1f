//! The presets as chapters: links that are also one small bar chart of the headline loss.

use super::chart::{Scale, bar, line, svg};
use super::drawn::drawn_in;
use super::estimates;
use super::live::apart;
use super::markup::{Element, el};
use super::page::Page;
use super::shown::Say;
use crate::facts::{self, PresetGroup};
use leptos::prelude::*;
use tariff_model::{Metric, Outcome};

/// The chapters.
pub fn chapters(page: Page) -> AnyView {
    // Twice the number of the preset shown, and one more where its tariffs were moved since.
    let stand = apart(move || {
        let start = page.start();
        page.with(|scenario| vec![scenario.preset as u32 * 2 + u32::from(scenario.tariffs != start.tariffs)])
    })[0];
    let root = page.root;
    let draw =
        move |say: &Say<'_>| estimates::presets(|all| root.with_untracked(|root| nav(say, stand.get(), all, root)));
    drawn_in(page, "chapters-place", NodeRef::new(), Box::new(move || stand.track()), Box::new(draw))
}

fn nav(say: &Say<'_>, stand: u32, outcomes: &[Outcome], root: &str) -> Element {
    let w = say.w;
    let bands = outcomes.iter().filter_map(|outcome| outcome.band(Metric::ExportersLossYenBnPerDay));
    let top = bands.fold(0.0, |top: f64, band| top.max(band.high));
    let scale = Scale::fixed(0.0, if top > 0.0 { top } else { 1.0 }, 1.0);
    let group = |which: PresetGroup, title: &str, class: &'static str| {
        let presets = (0..facts::presets().len()).filter(|index| facts::presets()[*index].group == which);
        let items = presets.map(|index| el("li").add(chapter(say, index, &scale, stand, outcomes.get(index), root)));
        el("div").class(class).add(el("h3").text(title)).add(el("ul").all(items))
    };
    let with = |groups: Element, which: PresetGroup, title: &str, class: &'static str| {
        if facts::has(which) { groups.add(group(which, title, class)) } else { groups }
    };
    let groups = with(el("div").class("groups"), PresetGroup::Now, w.chapters_now(), "group now");
    let groups = with(groups, PresetGroup::Later, w.chapters_later(), "group later");
    let nav = el("nav").class("chapters").with("aria-labelledby", "te-chapters-title");
    let title = el("h2").class("small").with("id", "te-chapters-title").text(w.chapters_title());
    el("div").add(nav.add(title).add(el("p").class("how").text(w.chapters_how())).add(groups))
}

fn chapter(say: &Say<'_>, index: usize, scale: &Scale, stand: u32, outcome: Option<&Outcome>, root: &str) -> Element {
    let preset = &facts::presets()[index];
    let read = Metric::ExportersLossYenBnPerDay;
    let loss = outcome.and_then(|outcome| outcome.total(read)).unwrap_or(0.0);
    let band = outcome.and_then(|outcome| outcome.band(read));
    let whisker = band.map(|band| line("whisker", [scale.at(band.low), scale.at(band.high)], ["10", "10"]));
    let zero = line("zero", [0.0, 0.0], ["0", "20"]);
    let plot = svg("20").add(zero).add(bar("bar", 0.0, scale.at(loss), "4", "12")).all(whisker);
    let here = stand as usize / 2 == index;
    let moved = (here && stand % 2 == 1).then(|| el("small").class("moved").text(say.w.chapters_changed()));
    // The site has a page for each of its own presets, and none for a host's.
    let href = if cfg!(feature = "host") { format!("#te=1;{}", preset.id) } else { format!("{root}{}/", preset.id) };
    let link = el("a").with("href", href).with("data-preset", preset.id);
    let link = if here { link.with("aria-current", "true") } else { link };
    link.add(el("b").text(say.w.text(preset.label)))
        .add(el("small").text(say.w.text(preset.story)))
        .all(moved)
        .add(el("span").class("plot").add(plot))
        .add(el("span").class("loss").text(&say.n.yen_bn(loss)))
}

//! The native range of a lever, over a rail with the marks that facts put there.

use super::control::{Control, Stand};
use crate::digits::shortest;
use crate::facts::LEVERS;
use crate::scenario::Scenario;
use crate::view::chart::line as mark_line;
use crate::view::live::{flag, part, text};
use crate::view::markup::{el, pc};
use crate::view::page::Page;
use leptos::prelude::*;

/// A mark under the rail.
struct Mark {
    at: f64,
    label: String,
}

/// The range input, its rail and its ticks.
pub fn track(
    page: Page,
    control: Control,
    stand: RwSignal<Stand>,
    id: String,
    problem: RwSignal<String>,
) -> impl IntoView {
    let (w, n) = (page.words, page.numbers);
    let range = control.range();
    let place = move |value: f64| (value - range.low) / (range.high - range.low) * 100.0;
    // A held key fires `change` on every repeat; the step ends when the key does.
    let held = StoredValue::new(false);
    let let_go = move || {
        if held.try_update_value(std::mem::take) == Some(true) {
            page.release();
        }
    };
    let own = flag(move || stand.with(|stand| stand.value.is_none()));
    let spoken = text(move || stand.with(|stand| control.spoken(stand, w, n)));
    let shown = text(move || shortest(stand.with(|stand| stand.at)));
    let fill = text(move || pc(place(stand.with(|stand| stand.at))).to_string());
    let left = Memo::new(move |_| stand.with(|stand| stand.start.filter(|_| stand.changed)));
    let ghost = part(move || {
        let circle = left.get().map(|at| {
            view! { <circle class="ghost" cx=pc(place(at)).to_string() cy="12" r="7"></circle> }
        });
        circle.into_any()
    });
    let ticks = ticks(page, control).into_iter().map(|(mark, line)| {
        let at = place(mark.at);
        let anchor = if at < 6.0 {
            "start"
        } else if at > 90.0 {
            "end"
        } else {
            "middle"
        };
        let label = el("text").class("tick").with("x", pc(at)).with("y", if line == 0 { "37" } else { "51" });
        el("g").add(mark_line("tk", [at, at], ["18", "24"])).add(label.with("text-anchor", anchor).text(&mark.label))
    });
    let ticks = el("g").all(ticks).inner();
    view! {
        <div class="track" class:own=own>
            <svg width="100%" height="56" aria-hidden="true">
                <line class="rail" x1="0" x2="100%" y1="12" y2="12"></line>
                <line class="fill" x1="0" x2=fill y1="12" y2="12"></line>
                {ghost}
                <g inner_html=ticks></g>
            </svg>
            <input
                type="range"
                id=id
                min=shortest(range.low)
                max=shortest(range.high)
                step=shortest(control.step())
                disabled=!page.live
                value=untrack(|| shown.get())
                aria-valuetext=spoken
                prop:value=shown
                on:input=move |event| {
                    if let Some(value) = crate::numbers::parse(&event_target_value(&event)) {
                        problem.set(String::new());
                        page.drag(|scenario| control.set(scenario, Some(value)));
                    }
                }
                on:keydown=move |_| held.set_value(true)
                on:keyup=move |_| let_go()
                on:blur=move |_| let_go()
                on:change=move |_| {
                    if !held.get_value() {
                        page.release();
                    }
                }
            />
        </div>
    }
}

/// The marks with the line each stands on: a label that would touch the one before it drops to the second line.
fn ticks(page: Page, control: Control) -> Vec<(Mark, u8)> {
    let (w, n) = (page.words, page.numbers);
    let range = control.range();
    let end = |at: f64| Mark { at, label: n.short(at) };
    let mut marks = vec![end(range.low)];
    match control {
        Control::Tariff(index) => {
            let facts = LEVERS.get(index).map(|lever| lever.ticks).unwrap_or_default();
            let known = facts.iter().map(|tick| Mark { at: tick.at, label: w.text(tick.label).to_owned() });
            marks.extend(known);
        }
        Control::Volume(_) => marks.push(Mark { at: 100.0, label: w.bench_of_2024().to_owned() }),
        Control::Yen => {
            marks.push(Mark { at: Scenario::default().yen_per_dollar, label: w.bench_month_average().to_owned() })
        }
        Control::PassThrough(_) => marks.push(end(50.0)),
        Control::Elasticity(_) => marks.push(end(5.0)),
    }
    marks.push(end(range.high));
    marks.sort_by(|a, b| a.at.total_cmp(&b.at));
    marks.dedup_by(|next, kept| {
        let same = (next.at - kept.at).abs() < 1e-9;
        if same && next.label.chars().count() > kept.label.chars().count() {
            kept.label = std::mem::take(&mut next.label);
        }
        same
    });
    // About 2.4% of a 260 px rail per character, and a gap.
    let width = |mark: &Mark| mark.label.chars().count() as f64 * 2.4 + 3.0;
    let mut ends = [f64::NEG_INFINITY; 2];
    marks
        .into_iter()
        .map(|mark| {
            let at = (mark.at - range.low) / (range.high - range.low) * 100.0;
            let half = width(&mark) / 2.0;
            let from = if at < 6.0 {
                at
            } else if at > 90.0 {
                at - half * 2.0
            } else {
                at - half
            };
            let Some(line) = ends.iter().position(|end| from >= *end) else {
                // No room: the mark stays and says nothing.
                return (Mark { label: String::new(), ..mark }, 0);
            };
            ends[line] = from + half * 2.0;
            (mark, line as u8)
        })
        .collect()
}

//! One lever: name, less and more, number field, native range, ticks, and the way back. Drawn markup; `hear` does what it asks.

use super::stand::Stand;
use super::track::track;
use super::tray::tray;
use crate::view::claim;
use crate::view::control::Control;
use crate::view::drawn::drawn_in;
use crate::view::live::apart;
use crate::view::markup::{Element, el, idle};
use crate::view::page::Page;
use crate::view::shown::Say;
use crate::view::warnings::warned;
use leptos::prelude::*;

/// The levers of some numbers. `place` tells apart two levers for the same number.
pub fn levers(page: Page, controls: Vec<Control>, place: &'static str) -> AnyView {
    let read = controls.clone();
    let stands = apart(move || {
        let start = page.start();
        page.say(|say| read.iter().map(|control| Stand::of(*control, &say, &start)).collect())
    });
    let list = controls.into_iter().zip(stands).map(|(control, stand)| {
        // The tray of the opening sentence always shows what its lever moves, one of the bench where it is asked for.
        let open = move || place == "tray" || page.score.with(|open| *open == control.key());
        let due = move || {
            stand.track();
            page.problem.track();
            if open() {
                page.shown.track();
                page.rested.track();
            }
        };
        let draw = move |say: &Say<'_>| {
            let problem = page.problem.with(|problem| said_of(control, problem));
            let stand = stand.get();
            let score = open().then(|| tray(say, control, &stand, page.fine()));
            lever(say, control, &stand, place, page.live, &problem, score)
        };
        drawn_in(page, "place", NodeRef::new(), Box::new(due), Box::new(draw))
    });
    list.collect_view().into_any()
}

/// What the last input has to be told, where it was this lever's: it is kept with the lever's key before it.
fn said_of(control: Control, problem: &str) -> String {
    match problem.split_once('\n') {
        Some((key, text)) if key == control.key() => text.to_owned(),
        _ => String::new(),
    }
}

fn lever(
    say: &Say<'_>,
    control: Control,
    stand: &Stand,
    place: &'static str,
    live: bool,
    problem: &str,
    score: Option<Element>,
) -> Element {
    let (w, n) = (say.w, say.n);
    let (name, note) = (control.name(w), control.note(w));
    let id = format!("te-{place}-{}", control.key());
    let small = |text: &str| el("small").text(text);
    let label = el("label")
        .class("nm")
        .with("for", id.clone())
        .text(&name)
        .all((!note.is_empty()).then(|| small(note)))
        .all(stand.all_in.then(|| small(w.bench_all_in())));
    let shows = (place != "tray").then(|| {
        let button = el("button")
            .with("type", "button")
            .class("tb show")
            .with("data-score", "")
            .with("aria-expanded", if score.is_some() { "true" } else { "false" })
            .with("aria-label", w.bench_score_name(&name));
        idle(button, live).text(w.bench_score_show())
    });
    let step = |by: &'static str, name: String, sign: &str| {
        idle(el("button").with("type", "button").with("aria-label", name).with("data-by", by), live).text(sign)
    };
    let field = el("input")
        .with("type", "text")
        .with("inputmode", "decimal")
        .with("autocomplete", "off")
        .with("aria-label", w.bench_field(&name, &n.short(control.range().low), &n.short(control.range().high)))
        .with("value", n.short(stand.at));
    let number = el("span").class(if stand.value.is_none() { "num own" } else { "num" });
    let number = number.add(idle(field, live)).add(el("i").text(control.unit()));
    let back = stand.changed.then(|| {
        let (was, button) = match stand.start {
            Some(value) => {
                let value = control.worded(value, n);
                (w.bench_was(&value), w.bench_back(&value))
            }
            None => (w.bench_own().to_owned(), w.bench_own_back().to_owned()),
        };
        let button = el("button").with("type", "button").class("tb").with("data-back", "").text(&button);
        el("p").class("was").add(el("span").text(&was)).add(button)
    });
    let lever = el("div")
        .class(if stand.changed { "lv changed" } else { "lv" })
        .with("data-control", control.key())
        .add(el("div").add(label).all(shows))
        .add(el("div").class("step").add(step("-1", w.bench_less(&name), "−")).add(number).add(step(
            "1",
            w.bench_more(&name),
            "+",
        )))
        .all(score)
        .add(track(say, control, stand, &id, live))
        .all(marks(say, control, stand, &id))
        .all(back)
        .all((!stand.warnings.is_empty()).then(|| warned(&stand.warnings)))
        .add(el("p").class("err").with("role", "status").text(problem));
    el("div").add(lever)
}

/// What the marks on the rail are, each beside its sign; the range control refers to them by id.
fn marks(say: &Say<'_>, control: Control, stand: &Stand, id: &str) -> Option<Element> {
    let sign = |class: &'static str, text: &str| el("span").class(class).text(text);
    let [low, high] = stand.evidence.as_ref()?.ends(say, control);
    let words = say.w.bench_evidence(&low, &high);
    let list = el("p").class("marks").with("id", format!("{id}-marks")).add(sign("sign-evidence", &words));
    Some(list.all(stand.claim.as_ref().map(|shares| sign("sign-claim", &claim::label(say, shares)))))
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::numbers::{Lang, Numbers};
    use crate::scenario::Scenario;
    use crate::view::shown::Shown;
    use crate::words::Words;

    /// The lever as drawn in a state.
    fn drawn(state: &str, control: Control) -> String {
        let shown = Shown::of(Scenario::parse_state(state).scenario);
        let say = Say { s: &shown, w: Words::english(), n: Numbers::new(Lang::En) };
        let stand = Stand::of(control, &say, &Scenario::preset(shown.scenario.preset));
        lever(&say, control, &stand, "bench", true, "", None).html()
    }

    /// The same without its tags.
    fn told(state: &str, control: Control) -> String {
        drawn(state, control).split('<').filter_map(|part| Some(part.split_once('>')?.1)).collect()
    }

    #[test]
    fn the_cars_lever_marks_where_the_claim_holds_and_follows_the_other_levers() {
        let zone = |x: &str, width: &str| format!(r#"<rect class="claim" x="{x}" y="0" width="{width}""#);
        let cars = Control::PassThrough(0);
        assert!(drawn("1", cars).contains(&zone("54%", "46%")));
        assert!(drawn("1;t.cars=15", cars).contains(&zone("8%", "79%")));
        assert!(told("1;t.cars=15", cars).contains("¥1–2bn a day: 8% to 87%"));
        assert!(!drawn("1;t.cars=60", cars).contains("class=\"claim\""));
        assert!(told("1;t.cars=60", cars).contains("¥1–2bn a day: no share gives it"));
        assert!(!drawn("1;t.cars=0", cars).contains("¥1–2bn"));
        assert!(!drawn("1", Control::PassThrough(1)).contains("¥1–2bn"));
        assert!(!drawn("1", cars).contains("class=\"band\""), "nobody's claim looks like a band of ours");
    }

    #[test]
    fn an_assumptions_lever_shows_and_says_its_range_at_the_horizon() {
        let ends = |low: &str, high: &str| format!(r#"<line class="brk" x1="{low}" x2="{high}""#);
        for (state, control, line, words) in [
            ("1", Control::PassThrough(0), ends("0%", "40%"), "judgement: 0% to 40%"),
            ("1;h=long", Control::PassThrough(0), ends("60%", "100%"), "judgement: 60% to 100%"),
            ("1", Control::PassThrough(2), ends("40%", "100%"), "judgement: 40% to 100%"),
            ("1", Control::Elasticity(0), ends("6.82%", "31.82%"), "judgement: 1.8 to 4"),
            ("1;h=long", Control::Elasticity(0), ends("20.45%", "77.27%"), "judgement: 3 to 8"),
        ] {
            let html = drawn(state, control);
            assert!(html.contains(&line) && told(state, control).contains(words), "{state} {control:?}: {html}");
            let id = format!("te-bench-{}-marks", control.key());
            assert!(html.contains(&format!(r#"aria-describedby="{id}""#)) && html.contains(&format!(r#"id="{id}""#)));
        }
        // A tick at the mode of each kind of goods: steel 70%, aluminium 85%.
        let metals = drawn("1", Control::PassThrough(2));
        assert!(metals.contains(&ends("70%", "70%")) && metals.contains(&ends("85%", "85%")));
        assert!(!drawn("1", Control::Tariff(0)).contains("brk") && !drawn("1", Control::Yen).contains("judgement"));
    }

    #[test]
    fn each_end_of_the_evidence_opens_the_assumption_it_is_read_from() {
        for (state, control, low, high) in [
            ("1", Control::PassThrough(0), ("cars.rho-near", "0%"), ("cars.rho-near", "40%")),
            ("1;h=long", Control::PassThrough(0), ("cars.rho-long", "60%"), ("cars.rho-long", "100%")),
            ("1;h=long", Control::Elasticity(2), ("steel.sigma-long", "4"), ("aluminium.sigma-long", "8.4")),
        ] {
            let html = drawn(state, control);
            for (record, text) in [low, high] {
                let link = format!("<a href=\"#assumption.{record}\">{text}</a>");
                assert!(html.contains(&link), "{state} {control:?}: {link} is not in {html}");
            }
        }
    }

    #[test]
    fn a_lever_says_below_it_what_its_value_lacks() {
        assert!(drawn("1;p.cars=70", Control::PassThrough(0)).contains("<ul class=\"warn\"><li>Outside the evidence"));
        assert!(drawn("1;t.cars=26", Control::Tariff(0)).contains("<ul class=\"warn\"><li>Past the highest duty"));
        assert!(!drawn("1", Control::Tariff(0)).contains("class=\"warn\""));
    }

    #[test]
    fn a_lever_that_nobody_moved_stands_on_a_whole_step() {
        assert!(drawn("1", Control::Elasticity(3)).contains("value=\"2.4\""));
    }
}

//! Our estimate of Japan's GDP beside the published ones, grouped by the time they speak of.

use crate::facts::{self, Estimate, Span, Value};
use crate::scenario::Scenario;
use crate::view::answers::{Answer, turned};
use crate::view::chart::{Chart, Figure, Row, Scale, Table, axis, band, dot, grid, line, rows};
use crate::view::estimates::central;
use crate::view::figure::link;
use crate::view::findings;
use crate::view::markup::{Element, el};
use crate::view::shown::Say;
use tariff_model::{Horizon, Metric};

/// One published estimate with ours under its own tariffs, where our levers can express them.
struct Line {
    record: &'static Estimate,
    low: f64,
    high: f64,
    /// Its own assumptions, where our levers can express them, and our figure under them.
    ours: Option<(Scenario, f64)>,
}

thread_local! {
    // None of this depends on the state: the estimates' own assumptions are fixed.
    static LINES: Vec<Line> = facts::published()
        .iter()
        .filter(|record| record.id.starts_with(facts::GDP_ESTIMATE))
        .filter_map(|record| {
            let (low, high) = match record.value {
                Value::One(value) => (value, value),
                Value::Range(low, high) => (low, high),
                Value::None => return None,
            };
            let ours = (!record.scenario.is_empty()).then(|| Scenario::parse_state(record.scenario).scenario);
            let ours = ours.and_then(|own| central(&own).total(Metric::GdpIncomePct).map(|figure| (own, figure)));
            Some(Line { record, low, high, ours })
        })
        .collect();
}

/// The chart.
pub const CHART: Chart = Chart {
    id: "estimates",
    how: |w| w.estimates_how(),
    draw: |say| LINES.with(|lines| draw(say, lines)),
    data: |say| LINES.with(|lines| data(say, lines)),
};

fn draw(say: &Say<'_>, lines: &[Line]) -> Figure {
    let w = say.w;
    let down = lines.iter().filter(|line| line.high < 0.0).count();
    let up = lines.iter().filter(|line| line.low > 0.0).count();
    let now = say.s.band(Metric::GdpIncomePct);
    let ours = say.s.total(Metric::GdpIncomePct);
    let all = || lines.iter().flat_map(|line| [line.low, line.high, line.figure().unwrap_or(0.0)]);
    let scale = Scale::around(all().fold(now.low.min(ours), f64::min), all().fold(now.high.max(ours), f64::max), 5.0);
    let here = match say.s.scenario.horizon {
        Horizon::Near => Span::Near,
        Horizon::Long => Span::Long,
    };
    let groups =
        [(Span::Near, w.estimates_near()), (Span::Long, w.estimates_long()), (Span::Other, w.estimates_other())];
    let heads = [w.estimates_theirs(), w.estimates_model()];
    let mut plot = Vec::new();
    for (span, title) in groups {
        let mut list = Vec::new();
        if span == here {
            let marks = el("g").class("jp").add(band(&scale, &now)).add(dot(&scale, ours, "dot"));
            list.push(Row {
                label: w.estimates_ours().to_owned(),
                strong: true,
                back: grid(&scale),
                marks: vec![marks],
                values: vec![String::new(), say.mark(Metric::GdpIncomePct, say.n.change(ours))],
                pinned: say.pin(&scale, None, Metric::GdpIncomePct, 1.0),
                ..Row::default()
            });
        }
        list.extend(lines.iter().filter(|line| line.record.horizon == Some(span)).map(|line| row(say, &scale, line)));
        let label = |tick: f64| format!("{}%", say.n.fixed(tick, scale.places()));
        plot.push(el("h4").text(title));
        plot.push(rows("chart jp two", &heads, list, axis(&scale, &label)));
    }
    Figure { title: findings::estimates(say, down, up), plot, note: if up > 0 { sign(say) } else { String::new() } }
}

fn data(say: &Say<'_>, lines: &[Line]) -> Table {
    let w = say.w;
    let body = lines.iter().map(|line| {
        vec![link(line.record.id, &who(say, line.record)), scope(say, line.record), theirs(say, line), model(say, line)]
    });
    let heads = vec![w.estimates_who(), w.estimates_scope(), w.estimates_theirs(), w.estimates_model()];
    Table { caption: w.estimates_table(), heads, body: body.collect(), ids: Vec::new() }
}

fn row(say: &Say<'_>, scale: &Scale, of: &Line) -> Row {
    let mut marks = Vec::new();
    if of.high > of.low {
        marks.push(line("theirs-range", [scale.at(of.low), scale.at(of.high)], ["0", "0"]));
    }
    marks.extend(of.figure().map(|ours| dot(scale, ours, "ring")));
    marks.push(dot(scale, of.low, "theirs"));
    Row {
        label: who(say, of.record),
        link: format!("#{}", of.record.id),
        note: scope(say, of.record),
        more: more(say, of),
        back: grid(scale),
        marks,
        values: vec![theirs(say, of), model(say, of)],
        ..Row::default()
    }
}

impl Line {
    /// Our figure under the estimate's own assumptions.
    fn figure(&self) -> Option<f64> {
        self.ours.as_ref().map(|(_, figure)| *figure)
    }

    /// Whether the page is set to them.
    fn in_use(&self, say: &Say<'_>) -> bool {
        self.ours.as_ref().is_some_and(|(own, _)| *own == say.s.scenario)
    }
}

/// What sets our run apart, and the button that sets the page to the estimate's assumptions.
fn more(say: &Say<'_>, line: &Line) -> Vec<Element> {
    let differs = differs(say, line.record);
    let mut more = Vec::new();
    if !differs.is_empty() {
        more.push(el("small").text(&differs));
    }
    if line.ours.is_some() {
        let name = say.w.estimates_use();
        // Several rows have one such button: its name says whose assumptions.
        let named = format!("{name}: {}, {}", who(say, line.record), scope(say, line.record));
        let button = el("button").with("type", "button").class("tb").with("data-state", line.record.scenario);
        let button = if line.in_use(say) { button.with("aria-current", "true") } else { button };
        more.push(button.with("aria-label", named).text(name));
    }
    more
}

/// What sets our run apart; without one, what our levers cannot express.
fn differs(say: &Say<'_>, record: &Estimate) -> String {
    let text = record.differs.map_or("", |text| say.w.text(text));
    if record.scenario.is_empty() { say.w.estimates_beyond(text) } else { text.to_owned() }
}

/// Why an estimate can have the other sign, with as much of it as our model can show.
fn sign(say: &Say<'_>) -> String {
    say.w.estimates_sign(&turned(say, Answer::Gdp))
}

/// Ours under the estimate's own assumptions; its derivation opens only while the page is set to them.
fn model(say: &Say<'_>, line: &Line) -> String {
    match line.figure().map(|ours| say.n.change(ours)) {
        Some(ours) if line.in_use(say) => say.mark(Metric::GdpIncomePct, ours),
        ours => ours.unwrap_or_else(|| say.w.chart_none().to_owned()),
    }
}

/// The forecaster's own figure, as printed, with its hedge in the table's scope; it opens its record.
fn theirs(say: &Say<'_>, line: &Line) -> String {
    let plus = |value: f64| {
        let text = say.n.short(value);
        if value > 0.0 { format!("+{text}%") } else { format!("{text}%") }
    };
    let (low, high) = (plus(line.low), plus(line.high));
    let text = if line.high > line.low { say.w.estimates_range(&low, &high) } else { low };
    link(line.record.id, &text)
}

fn who(say: &Say<'_>, record: &Estimate) -> String {
    record.title.map_or("", |title| say.w.text(title)).to_owned()
}

fn scope(say: &Say<'_>, record: &Estimate) -> String {
    let scope = record.scope.map_or("", |scope| say.w.text(scope));
    match record.hedge {
        Some(hedge) => say.w.estimates_hedge(scope, say.w.text(hedge)),
        None => scope.to_owned(),
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::numbers::{Lang, Numbers};
    use crate::scenario::ThirdCountries;
    use crate::view::estimates::estimate;
    use crate::view::figure::unmarked;
    use crate::view::shown::Shown;
    use crate::words::Words;

    fn with<T>(scenario: Scenario, read: impl FnOnce(&Say<'_>, &[Line]) -> T) -> T {
        let shown = Shown::of(scenario);
        LINES.with(|lines| read(&Say { s: &shown, w: Words::english(), n: Numbers::new(Lang::En) }, lines))
    }

    #[test]
    fn each_row_has_a_run_of_ours_with_its_button_or_says_what_is_beyond_our_levers() {
        with(Scenario::default(), |say, lines| {
            assert!(lines.iter().filter(|line| line.ours.is_some()).count() > 5);
            for line in lines {
                let html = el("div").all(more(say, line)).html();
                let state = format!(r#"<button type="button" class="tb" data-state="{}""#, line.record.scenario);
                assert_eq!(html.contains(&state), line.ours.is_some(), "{}: {html}", line.record.id);
                assert_eq!(html.contains("Beyond our levers: "), line.ours.is_none(), "{}: {html}", line.record.id);
                assert_eq!(model(say, line) == "–", line.ours.is_none(), "{}", line.record.id);
            }
        });
    }

    #[test]
    fn our_figure_is_that_of_the_page_set_to_the_same_assumptions_and_opens_there() {
        with(Scenario::default(), |_, lines| {
            for line in lines {
                let Some((own, figure)) = &line.ours else { continue };
                let page = estimate(own).total(Metric::GdpIncomePct).unwrap();
                assert_eq!(page.to_bits(), figure.to_bits(), "{}", line.record.id);
                let link = format!(r#"data-derive="{}""#, Metric::GdpIncomePct.id());
                let opens = |say: &Say<'_>| el("div").text(&model(say, line)).html().contains(&link);
                with(own.clone(), |say, _| assert!(opens(say) && line.in_use(say), "{}", line.record.id));
                with(Scenario { yen_per_dollar: 99.0, ..own.clone() }, |say, _| assert!(!opens(say)));
            }
        });
    }

    #[test]
    fn our_run_is_at_the_horizon_under_which_it_stands_or_says_at_which() {
        with(Scenario::default(), |say, lines| {
            for line in lines {
                let Some((own, _)) = &line.ours else { continue };
                match line.record.horizon {
                    Some(Span::Near) => assert_eq!(own.horizon, Horizon::Near, "{}", line.record.id),
                    Some(Span::Long) => assert_eq!(own.horizon, Horizon::Long, "{}", line.record.id),
                    _ => assert!(differs(say, line.record).contains("ours is the first"), "{}", line.record.id),
                }
            }
        });
    }

    #[test]
    fn each_source_keeps_its_hedge() {
        with(Scenario::default(), |say, lines| {
            assert!(lines.iter().filter(|line| line.record.hedge.is_some()).count() > 10);
            let html = CHART.face(say).html();
            for hedge in lines.iter().filter_map(|line| line.record.hedge) {
                assert!(html.contains(&format!("(“{}”)", say.w.text(hedge))), "{}", say.w.text(hedge));
            }
        });
    }

    #[test]
    fn the_other_sign_is_explained_with_what_our_model_sees_of_it() {
        for third_countries in [ThirdCountries::Unchanged, ThirdCountries::Tariffed] {
            let scenario = Scenario { third_countries, ..Scenario::default() };
            with(scenario, |say, lines| {
                let turned = say.s.turned.total(Metric::GdpIncomePct).unwrap();
                let note = unmarked(&draw(say, lines).note);
                assert!(note.contains(&format!("({} with ", say.n.change(turned))), "{note}");
                // Other countries' duties do turn buyers to Japan, as the sentence has it.
                let own = say.s.total(Metric::GdpIncomePct);
                assert_eq!(turned > own, third_countries == ThirdCountries::Unchanged, "{turned} {own}");
            });
        }
    }
}

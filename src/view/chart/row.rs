//! One line of a chart: label, plot, figures.

use crate::view::markup::{Element, Value, el};

/// A row; marks are centred on its middle, however many lines the label takes.
#[derive(Default)]
pub struct Row {
    /// What the row is about.
    pub label: String,
    /// Where the label leads; may be empty.
    pub link: String,
    /// A second, smaller line; may be empty.
    pub note: String,
    /// What stands under both, such as a button.
    pub more: Vec<Element>,
    /// Whether it stands out.
    pub strong: bool,
    /// What runs through the whole height: hairlines, zones.
    pub back: Vec<Element>,
    /// Marks, drawn around y = 0.
    pub marks: Vec<Element>,
    /// The figures in their fixed columns.
    pub values: Vec<String>,
    /// The same figure in the pinned scenario.
    pub pinned: Option<Pin>,
}

/// A figure of the pinned scenario beside the one on screen.
pub struct Pin {
    /// Where it stands.
    pub at: Value,
    /// It, and what lies between the two, in words.
    pub text: String,
}

/// A chart's rows under their column heads. `class` fixes the width of the figure columns and the accent.
pub fn rows(class: &'static str, heads: &[&str], list: Vec<Row>, axis: Vec<Element>) -> Element {
    let span = |class: &'static str| el("span").class(class);
    let mut chart = el("div").class(class);
    if heads.iter().any(|head| !head.is_empty()) {
        let names = heads.iter().map(|head| el("span").text(head));
        let head = el("div").class("r hd").with("aria-hidden", "true");
        chart = chart.add(head.add(span("l")).add(span("p")).add(span("v").all(names)));
    }
    let body = list.into_iter().map(|row| {
        let mut label = if row.link.is_empty() {
            span("l").text(&row.label)
        } else {
            span("l").add(el("a").with("href", row.link).text(&row.label))
        };
        if !row.note.is_empty() {
            label = label.add(el("small").text(&row.note));
        }
        if let Some(pin) = &row.pinned {
            label = label.add(el("small").class("versus").text(&pin.text));
        }
        let label = label.all(row.more);
        let pinned = row.pinned.map(|pin| {
            let shape = el("path").class("pin").with("d", "M0-7 6 0 0 7-6 0z");
            el("svg").with("x", pin.at).with("overflow", "visible").add(shape)
        });
        let marks =
            el("svg").with("y", "50%").with("width", "100%").with("overflow", "visible").all(row.marks).all(pinned);
        let plot = svg("100%").all(row.back).add(marks);
        let values = row.values.iter().map(|value| el("span").text(value));
        el("li")
            .class(if row.strong { "r me" } else { "r" })
            .add(label)
            .add(span("p").add(plot))
            .add(span("v").all(values))
    });
    let blanks = heads.iter().map(|_| el("span"));
    let foot = el("div")
        .class("r axr")
        .with("aria-hidden", "true")
        .add(span("l"))
        .add(span("p").add(svg("20").all(axis)))
        .add(span("v").all(blanks));
    chart.add(el("ul").class("rows").all(body)).add(foot)
}

/// A drawing as wide as its place; the text beside it says the same, so that it need not be heard.
pub fn svg(height: &'static str) -> Element {
    el("svg").with("width", "100%").with("height", height).with("aria-hidden", "true")
}

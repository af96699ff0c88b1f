//! The frame around a chart: finding, how to read it, plot, table on demand.

use crate::view::markup::{Element, el};

/// A chart before it is framed.
pub struct Frame {
    /// Names the chart in links and ids.
    pub id: &'static str,
    /// The finding, computed from the state.
    pub title: String,
    /// What is drawn, in which unit, and how to read it.
    pub how: &'static str,
    /// The plot.
    pub plot: Vec<Element>,
    /// A sentence under the plot; may be empty.
    pub note: String,
    /// What opens the table.
    pub opens: &'static str,
    /// The same figures as a table.
    pub table: Element,
}

impl Frame {
    /// The framed chart. Its structure is always the same, so that an open table stays open while the figures move.
    pub fn element(self) -> Element {
        let title = format!("te-{}-title", self.id);
        el("section")
            .class("fig")
            .with("id", &format!("te-{}", self.id))
            .with("aria-labelledby", &title)
            .add(el("h3").with("id", &title).text(&self.title))
            .add(el("p").class("how").text(self.how))
            .add(el("div").class("plot").all(self.plot))
            .add(el("p").class("note").text(&self.note))
            .add(el("details").class("data").add(el("summary").text(self.opens)).add(self.table))
    }
}

/// A plain table: the first column holds row heads.
pub fn table(caption: &str, heads: &[&str], body: Vec<Vec<String>>) -> Element {
    let lines = body.into_iter().map(|line| {
        let cells = line.into_iter().enumerate().map(|(index, cell)| {
            let cell_of = if index == 0 { el("th").with("scope", "row") } else { el("td") };
            cell_of.text(&cell)
        });
        el("tr").all(cells)
    });
    let heads = heads.iter().map(|head| {
        // A column of row heads needs no head of its own.
        if head.is_empty() { el("td") } else { el("th").with("scope", "col").text(head) }
    });
    let table = el("table")
        .add(el("caption").text(caption))
        .add(el("thead").add(el("tr").all(heads)))
        .add(el("tbody").all(lines));
    el("div").class("scroll").with("role", "region").with("aria-label", caption).with("tabindex", "0").add(table)
}

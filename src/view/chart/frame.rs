//! A chart: finding, how to read it, plot, and the same figures as a table on demand.

use crate::view::markup::{Element, el};
use crate::view::shown::Say;
use crate::words::Words;

/// A chart of the page; both its sides are functions of the state.
#[derive(Clone, Copy)]
pub struct Chart {
    /// Names the chart in links and ids.
    pub id: &'static str,
    /// What is drawn, in which unit, and how to read it.
    pub how: fn(Words) -> &'static str,
    /// The picture.
    pub draw: fn(&Say<'_>) -> Figure,
    /// The same figures as a table.
    pub data: fn(&Say<'_>) -> Table,
}

/// A chart's picture.
pub struct Figure {
    /// The finding.
    pub title: String,
    /// The plot.
    pub plot: Vec<Element>,
    /// A sentence under the plot; may be empty.
    pub note: String,
}

impl Chart {
    /// The id of its title.
    pub fn title_id(&self) -> String {
        format!("te-{}-title", self.id)
    }

    /// Title, reading help, plot and note.
    pub fn face(&self, say: &Say<'_>) -> Element {
        let Figure { title, plot, note } = (self.draw)(say);
        el("div")
            .add(el("h3").with("id", self.title_id()).text(&title))
            .add(el("p").class("how").text((self.how)(say.w)))
            .add(el("div").class("plot").all(plot))
            .add(el("p").class("note").text(&note))
    }
}

/// A plain table: the first column holds row heads.
pub struct Table {
    /// What it shows.
    pub caption: &'static str,
    /// The columns' heads; a column of row heads needs none.
    pub heads: Vec<&'static str>,
    /// The rows.
    pub body: Vec<Vec<String>>,
    /// Ids of the rows, for those that are linked to; may be empty.
    pub ids: Vec<&'static str>,
}

impl Table {
    /// As markup, in a box that scrolls sideways where the place is narrow.
    pub fn element(self) -> Element {
        let mut ids = self.ids.into_iter();
        let lines = self.body.into_iter().map(|line| {
            let row = ids.next().map_or(el("tr"), |id| el("tr").with("id", id));
            let cells = line.into_iter().enumerate().map(|(index, cell)| {
                let cell_of = if index == 0 { el("th").with("scope", "row") } else { el("td") };
                cell_of.text(&cell)
            });
            row.all(cells)
        });
        let heads = self
            .heads
            .into_iter()
            .map(|head| if head.is_empty() { el("td") } else { el("th").with("scope", "col").text(head) });
        let table = el("table")
            .add(el("caption").text(self.caption))
            .add(el("thead").add(el("tr").all(heads)))
            .add(el("tbody").all(lines));
        let place = el("div").class("scroll").with("role", "region").with("aria-label", self.caption);
        place.with("tabindex", "0").add(table)
    }
}

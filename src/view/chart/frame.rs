//! The frame around a chart: finding, how to read it, plot, table on demand.

use leptos::prelude::*;

/// A chart before it is framed.
pub struct Frame {
    /// Names the chart in links and ids.
    pub id: &'static str,
    /// The finding, computed from the state.
    pub title: String,
    /// What is drawn, in which unit, and how to read it.
    pub how: String,
    /// The plot.
    pub plot: AnyView,
    /// A sentence under the plot; may be empty.
    pub note: String,
    /// What opens the table.
    pub opens: &'static str,
    /// The same figures as a table.
    pub table: AnyView,
}

impl Frame {
    /// The framed chart.
    pub fn view(self) -> AnyView {
        view! {
            <section class="fig" id=format!("te-{}", self.id) aria-labelledby=format!("te-{}-title", self.id)>
                <h3 id=format!("te-{}-title", self.id)>{self.title}</h3>
                <p class="how">{self.how}</p>
                <div class="plot">{self.plot}</div>
                {(!self.note.is_empty()).then(|| view! { <p class="note">{self.note}</p> })}
                <details class="data">
                    <summary>{self.opens}</summary>
                    {self.table}
                </details>
            </section>
        }
        .into_any()
    }
}

/// A plain table: the first column holds row heads.
pub fn table(caption: String, heads: Vec<String>, body: Vec<Vec<String>>) -> AnyView {
    let lines = body
        .into_iter()
        .map(|line| {
            let cells = line
                .into_iter()
                .enumerate()
                .map(|(index, cell)| {
                    if index == 0 {
                        view! { <th scope="row">{cell}</th> }.into_any()
                    } else {
                        view! { <td>{cell}</td> }.into_any()
                    }
                })
                .collect_view();
            view! { <tr>{cells}</tr> }
        })
        .collect_view();
    let heads = heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view();
    let name = caption.clone();
    view! {
        <div class="scroll" role="region" aria-label=name tabindex="0">
            <table>
                <caption>{caption}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
    .into_any()
}

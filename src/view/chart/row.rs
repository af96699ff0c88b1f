//! One line of a chart: label, plot, figures.

use leptos::prelude::*;

/// A row; marks are centred on its middle, however many lines the label takes.
pub struct Row {
    /// What the row is about.
    pub label: String,
    /// A second, smaller line; may be empty.
    pub note: String,
    /// Whether it stands out.
    pub strong: bool,
    /// What runs through the whole height: hairlines, zones.
    pub back: AnyView,
    /// Marks, drawn around y = 0.
    pub plot: AnyView,
    /// The figures in their fixed columns.
    pub values: Vec<String>,
}

/// A chart's rows under their column heads. `class` fixes the width of the figure columns and the accent.
pub fn rows(class: &'static str, heads: Vec<String>, list: Vec<Row>, axis: AnyView) -> AnyView {
    let blanks = heads.len();
    let with_heads = heads.iter().any(|head| !head.is_empty());
    let head = with_heads.then(|| {
        view! {
            <div class="r hd" aria-hidden="true">
                <span class="l"></span>
                <span class="p"></span>
                <span class="v">{heads.into_iter().map(|head| view! { <span>{head}</span> }).collect_view()}</span>
            </div>
        }
    });
    let body = list
        .into_iter()
        .map(|row| {
            view! {
                <li class=if row.strong { "r me" } else { "r" }>
                    <span class="l">
                        {row.label}
                        {(!row.note.is_empty()).then(|| view! { <small>{row.note}</small> })}
                    </span>
                    <span class="p">
                        <svg width="100%" height="100%" aria-hidden="true">
                            {row.back}
                            <svg y="50%" width="100%" overflow="visible">
                                {row.plot}
                            </svg>
                        </svg>
                    </span>
                    <span class="v">
                        {row.values.into_iter().map(|value| view! { <span>{value}</span> }).collect_view()}
                    </span>
                </li>
            }
        })
        .collect_view();
    let foot = view! {
        <div class="r axr" aria-hidden="true">
            <span class="l"></span>
            <span class="p">
                <svg width="100%" height="20">
                    {axis}
                </svg>
            </span>
            <span class="v">{(0..blanks).map(|_| view! { <span></span> }).collect_view()}</span>
        </div>
    };
    view! {
        <div class=class>
            {head}
            <ul class="rows">{body}</ul>
            {foot}
        </div>
    }
    .into_any()
}

//! A published estimate as the chart needs it.

use super::{Span, Text, Value};

/// What a chart shows of an estimate's record; the whole of it stands in the dataset under the same id.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The record's id.
    pub id: &'static str,
    /// Who and when, short.
    pub title: Option<Text>,
    /// What it covers.
    pub scope: Option<Text>,
    /// The source's own hedge.
    pub hedge: Option<Text>,
    /// The figure.
    pub value: Value,
    /// The time it speaks of.
    pub horizon: Option<Span>,
    /// Its assumptions as a link state, where our levers can express them; else empty.
    pub scenario: &'static str,
    /// What sets our run apart; where there is no scenario, what our levers cannot express.
    pub differs: Option<Text>,
}

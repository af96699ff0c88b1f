//! The words that records are described in, as JSON has them.

use crate::facts::{Confidence, DateBasis, Kind, PresetGroup, Side, Span, Status};

impl Kind {
    /// The word in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Tariff => "tariff",
            Self::Deadline => "deadline",
            Self::Figure => "figure",
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Meeting => "meeting",
            Self::Position => "position",
            Self::Agenda => "agenda",
            Self::Context => "context",
            Self::Quotation => "quotation",
            Self::Comparison => "comparison",
            Self::Dispute => "dispute",
            Self::Later => "later",
            Self::Estimate => "estimate",
            Self::Observation => "observation",
            Self::Datum => "datum",
            Self::Assumption => "assumption",
        }
    }
}

impl DateBasis {
    /// The word in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Printed => "printed",
            Self::Inferred => "inferred",
            Self::External => "external",
        }
    }
}

impl Confidence {
    /// The word in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }
}

impl Status {
    /// The word in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Computed => "computed",
            Self::Judgement => "judgement",
        }
    }
}

impl Side {
    /// The word in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Japan => "japan",
            Self::Us => "us",
            Self::Both => "both",
            Self::Other => "other",
        }
    }
}

impl Span {
    /// The word in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Near => "near",
            Self::Long => "long",
            Self::Other => "other",
        }
    }
}

impl PresetGroup {
    /// The word in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Later => "later",
        }
    }
}

//! The closed word lists that records are described in.

/// A closed list of words: what a TOML file writes, and the Rust variant that it is compiled to.
pub trait Vocabulary: Copy + Sized + 'static {
    /// Every member.
    const ALL: &'static [Self];

    /// The word in TOML and JSON.
    fn id(self) -> &'static str;

    /// The member a word stands for.
    fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|member| member.id() == id)
    }
}

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        // The root crate's types of the same names explain each word.
        #[allow(missing_docs)]
        pub enum $name { $($variant),+ }

        impl Vocabulary for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }
        }
    };
}

vocabulary!(
    /// What sort of statement a record makes.
    Kind {
        Tariff = "tariff",
        Deadline = "deadline",
        Figure = "figure",
        Person = "person",
        Organisation = "organisation",
        Meeting = "meeting",
        Position = "position",
        Agenda = "agenda",
        Context = "context",
        Quotation = "quotation",
        Comparison = "comparison",
        Dispute = "dispute",
        Later = "later",
        Estimate = "estimate",
        Observation = "observation",
        Datum = "datum",
        Assumption = "assumption",
    }
);
vocabulary!(
    /// How a date is known.
    DateBasis { Printed = "printed", Inferred = "inferred", External = "external" }
);
vocabulary!(
    /// How sure we are of the wording.
    Confidence { High = "high", Medium = "medium", Low = "low" }
);
vocabulary!(
    /// What a number of the model rests on.
    Status { Confirmed = "confirmed", Computed = "computed", Judgement = "judgement" }
);
vocabulary!(
    /// Whose record it is.
    Side { Japan = "japan", Us = "us", Both = "both", Other = "other" }
);
vocabulary!(
    /// The time an estimate speaks of.
    Span { Near = "near", Long = "long", Other = "other" }
);
vocabulary!(
    /// Where a preset stands in the story.
    PresetGroup { Now = "now", Later = "later" }
);

/// The units a value may have.
pub const UNITS: [&str; 25] = [
    "percent",
    "percentage-points",
    "USD",
    "USD-bn",
    "USD-m",
    "USD-m-per-hour",
    "USD-bn-per-year",
    "JPY",
    "JPY-bn",
    "JPY-bn-per-day",
    "JPY-bn-per-year",
    "JPY-tn",
    "JPY-tn-per-year",
    "JPY-per-USD",
    "days",
    "minutes",
    "rounds",
    "meetings",
    "vehicles",
    "vehicles-m",
    "households-m",
    "tonnes",
    "ratio",
    "people",
    "rank",
];

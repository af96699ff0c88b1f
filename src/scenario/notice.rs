//! What a reader is told about a link that was not wholly understood.

use std::fmt;

use super::Range;
use super::value::describe_number;

/// One thing that a link or an attribute said and that was set right or left out.
///
/// The text given is shortened, and plain text from anybody's link: it is shown as text, never as markup.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// The state's format is not the one known here; the default scenario is used instead.
    UnknownFormat {
        /// The first part of the state; empty where the state is.
        given: String,
    },
    /// A name is not among those known; the part is left out.
    NoneOf {
        /// The part given: `h=soon`.
        part: String,
        /// The names allowed.
        allowed: Vec<&'static str>,
    },
    /// A number is needed; the part is left out.
    NotANumber {
        /// The part given: `y=many`.
        part: String,
        /// The numbers allowed.
        allowed: Range,
    },
    /// A number is out of range; the nearest allowed is used.
    Clamped {
        /// The part given: `t.cars=140`.
        part: String,
        /// The number used.
        used: f64,
        /// The numbers allowed.
        allowed: Range,
    },
}

impl Notice {
    /// What the link said.
    pub fn given(&self) -> &str {
        match self {
            Notice::UnknownFormat { given } => given,
            Notice::NoneOf { part, .. } | Notice::NotANumber { part, .. } | Notice::Clamped { part, .. } => part,
        }
    }

    /// What is allowed there: `0–100`, or names with commas between.
    pub fn allowed(&self) -> String {
        match self {
            Notice::UnknownFormat { .. } => super::state::FORMAT.to_owned(),
            Notice::NoneOf { allowed, .. } => allowed.join(", "),
            Notice::NotANumber { allowed, .. } | Notice::Clamped { allowed, .. } => allowed.to_string(),
        }
    }
}

/// English, for the console.
impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (given, allowed) = (self.given(), self.allowed());
        match self {
            Notice::UnknownFormat { .. } => write!(f, "state: format {given:?} is not {allowed}; ignored"),
            Notice::NoneOf { .. } => write!(f, "state: {given:?} is none of {allowed}; ignored"),
            Notice::NotANumber { .. } => write!(f, "state: {given:?} is not a number ({allowed}); ignored"),
            Notice::Clamped { used, .. } => {
                write!(f, "state: {given:?} is outside {allowed}; {} is used", describe_number(*used))
            }
        }
    }
}

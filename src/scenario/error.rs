//! What is wrong with a scenario that a host handed in.

use std::fmt;

use super::Range;

/// The first fault found, with the path to it; its text is the message of the `TypeError` a host sees.
#[derive(Debug, Clone, PartialEq)]
pub struct ScenarioError {
    /// Where: `scenario.tariffs.cars`.
    pub path: String,
    /// What.
    pub problem: Problem,
}

/// A kind of fault. `given` is the value as [`Value::describe`](super::Value::describe) names it.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// The path's last key is not among the names allowed there.
    UnknownKey {
        /// The keys allowed.
        allowed: Vec<&'static str>,
    },
    /// The value is not among the names allowed.
    NoneOf {
        /// What was given.
        given: String,
        /// The names allowed.
        allowed: Vec<&'static str>,
    },
    /// An object is needed.
    NotAnObject {
        /// What was given.
        given: String,
    },
    /// A number is needed.
    NotANumber {
        /// What was given.
        given: String,
        /// The numbers allowed.
        allowed: Range,
    },
    /// A tariff is needed: a number or `{ total }`.
    NotATariff {
        /// What was given.
        given: String,
        /// The numbers allowed, for either form.
        allowed: Range,
    },
    /// The number is out of range or not finite.
    Outside {
        /// What was given.
        given: String,
        /// The numbers allowed.
        allowed: Range,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::UnknownKey { allowed } => write!(f, "is none of {}", allowed.join(", ")),
            Problem::NoneOf { given, allowed } => write!(f, "{given} is none of {}", allowed.join(", ")),
            Problem::NotAnObject { given } => write!(f, "{given} is not an object"),
            Problem::NotANumber { given, allowed } => write!(f, "{given} is not a number ({allowed})"),
            Problem::NotATariff { given, allowed } => {
                write!(f, "{given} is neither a number ({allowed}) nor {{ \"total\": {allowed} }}")
            }
            Problem::Outside { given, allowed } => write!(f, "{given} is outside {allowed}"),
        }
    }
}

impl fmt::Display for ScenarioError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.problem)
    }
}

impl std::error::Error for ScenarioError {}

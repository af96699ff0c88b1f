//! A value as a file of the dataset holds it, whichever notation the file is written in.

use std::collections::BTreeMap;
use std::fmt;

/// The entries of a table by name.
pub type Table = BTreeMap<String, Node>;

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// True or false.
    Flag(bool),
    /// Any number, whole or not.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// A table (in JSON, an object).
    Table(Table),
    /// What the dataset has no use for, in words: `null`, `the bare date 2025-06-14 (put it in quotes)`.
    Other(String),
}

/// Longest text that a fault repeats, in characters.
const LONGEST: usize = 60;

impl Node {
    /// The text, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The truth, if it is one.
    pub fn as_bool(&self) -> Option<bool> {
        if let Self::Flag(flag) = self { Some(*flag) } else { None }
    }

    /// The entries, if it is a list.
    pub fn as_list(&self) -> Option<&[Node]> {
        if let Self::List(list) = self { Some(list) } else { None }
    }

    /// The entries, if it is a table.
    pub fn as_table(&self) -> Option<&Table> {
        if let Self::Table(table) = self { Some(table) } else { None }
    }

    /// The number, if it is a finite one.
    pub fn as_finite(&self) -> Option<f64> {
        if let Self::Number(number) = self { Some(*number).filter(|number| number.is_finite()) } else { None }
    }
}

/// As a fault names it.
impl fmt::Display for Node {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag) => write!(out, "{flag}"),
            Self::Number(number) => write!(out, "{number}"),
            Self::Text(text) => match text.char_indices().nth(LONGEST) {
                Some((end, _)) => write!(out, "{:?}", format!("{}…", text.get(..end).unwrap_or_default())),
                None => write!(out, "{text:?}"),
            },
            Self::List(_) => out.write_str("a list"),
            Self::Table(_) => out.write_str("a table"),
            Self::Other(words) => out.write_str(words),
        }
    }
}

#[cfg(feature = "files")]
impl From<toml::Value> for Node {
    fn from(value: toml::Value) -> Self {
        match value {
            toml::Value::Boolean(flag) => Self::Flag(flag),
            toml::Value::Integer(whole) => Self::Number(whole as f64),
            toml::Value::Float(number) => Self::Number(number),
            toml::Value::String(text) => Self::Text(text),
            toml::Value::Array(list) => Self::List(list.into_iter().map(Self::from).collect()),
            toml::Value::Table(table) => Self::Table(from_toml(table)),
            toml::Value::Datetime(date) => Self::Other(format!("the bare date {date} (put it in quotes)")),
        }
    }
}

/// A TOML table's entries.
#[cfg(feature = "files")]
pub fn from_toml(table: toml::Table) -> Table {
    table.into_iter().map(|(key, value)| (key, Node::from(value))).collect()
}

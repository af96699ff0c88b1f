//! What the story calls itself, its country and its money.

use super::Text;

/// The names that stand within the page's sentences.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Names {
    /// The exporting country: "Japan".
    pub country: Text,
    /// The same as owner: "Japan’s".
    pub possessive: Text,
    /// The same as adjective: "Japanese".
    pub adjective: Text,
    /// What the page is about, in a few words.
    pub title: Text,
    /// The page in one or two sentences.
    pub description: Text,
    /// The country's money within a sentence: "yen".
    pub currency: Text,
}

/// The exporting country's money, and how many of it a dollar may buy.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Currency {
    /// What stands before an amount: "¥".
    pub symbol: &'static str,
    /// What a billion of it is called where only the unit is named: "¥bn".
    pub billions: &'static str,
    /// Lowest and highest rate a reader can set, units a dollar.
    pub range: [f64; 2],
    /// By how much a press of a button moves the rate.
    pub step: f64,
}

/// Indices of the records of the model's single numbers; the last two mean nothing where there is no car.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConstantRecords {
    /// λ.
    pub lambda: u16,
    /// The exchange rate.
    pub yen: u16,
    /// Days a year.
    pub days: u16,
    /// US households.
    pub households: u16,
    /// The exporting country's GDP.
    pub gdp: u16,
    /// Knock-on demand.
    pub multiplier: u16,
    /// Work found elsewhere.
    pub leakage: u16,
    /// The example car's price.
    pub car_price: u16,
    /// The border's part of it.
    pub border_share: u16,
}

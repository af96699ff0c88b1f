//! What the page calls the exporting country and its money: the story's own words that stand within the page's sentences.

use crate::fields::Fields;
use crate::localized::Localized;

/// The names of one story.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Names {
    /// The exporting country: "Japan".
    pub country: Localized,
    /// The same as owner: "Japan’s".
    pub possessive: Localized,
    /// The same as adjective: "Japanese".
    pub adjective: Localized,
    /// What the page is about, in a few words.
    pub title: Localized,
    /// The page in one or two sentences.
    pub description: Localized,
    /// Its money.
    pub currency: Currency,
}

/// The exporting country's money, and how many of it a dollar may buy.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Currency {
    /// What stands before an amount: "¥".
    pub symbol: String,
    /// Its name within a sentence: "yen".
    pub name: Localized,
    /// Lowest and highest rate a reader can set, units a dollar.
    pub range: [f64; 2],
    /// By how much a press of a button moves the rate.
    pub step: f64,
}

/// Longest symbol, in characters.
const LONGEST_SYMBOL: usize = 4;

/// Reads the names; `{` and `}` mean something in the page's sentences, so names have none.
pub fn read(mut fields: Fields<'_>) -> Names {
    let names = Names {
        country: name(&mut fields, "country"),
        possessive: name(&mut fields, "possessive"),
        adjective: name(&mut fields, "adjective"),
        title: name(&mut fields, "title"),
        description: name(&mut fields, "description"),
        currency: currency(fields.inner("currency")),
    };
    fields.close();
    names
}

fn name(fields: &mut Fields<'_>, key: &str) -> Localized {
    let name = fields.required_localized(key);
    if [Some(&name.en), name.ja.as_ref()].into_iter().flatten().any(|text| text.contains(['{', '}'])) {
        fields.fault(key, "has a brace; names have none");
        return Localized::default();
    }
    name
}

fn currency(mut fields: Fields<'_>) -> Currency {
    let currency = Currency {
        symbol: fields.required_text("symbol"),
        name: name(&mut fields, "name"),
        range: fields.required_pair("range"),
        step: fields.required_number("step"),
    };
    let [low, high] = currency.range;
    if currency.symbol.chars().count() > LONGEST_SYMBOL || currency.symbol.contains(['{', '}']) {
        fields.fault("symbol", format!("has more than {LONGEST_SYMBOL} characters, or a brace"));
    }
    if !(1e-4..=1e7).contains(&low) || high > 1e7 {
        fields.fault("range", format!("[{low}, {high}] is outside 0.0001–10000000"));
    }
    if currency.step <= 0.0 || currency.step > high - low {
        fields.fault("step", format!("{} is not above 0 and within the range", currency.step));
    }
    fields.close();
    currency
}

//! Money, percentages and counts in one language's notation.

use super::Decimal;
use crate::digits::shortest;
use crate::digits::ten;
use crate::facts;

/// A language the page speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lang {
    /// English.
    En,
    /// Japanese.
    Ja,
}

impl Lang {
    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ja => "ja",
        }
    }
}

/// The formatter of one language. Figures carry two significant digits unless a method says otherwise; minus is U+2212.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbers {
    lang: Lang,
}

const MINUS: char = '\u{2212}';

/// Below this a change is shown as none: it is rounding residue, not an effect.
const NOTHING: f64 = 1e-9;

impl Numbers {
    /// A formatter for `lang`.
    pub fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// The language.
    pub fn lang(self) -> Lang {
        self.lang
    }

    /// A bare number with `places` decimals: `1,234.5`, `−3`.
    pub fn fixed(self, value: f64, places: i32) -> String {
        signed(&Decimal::round(value, places), "", "")
    }

    /// The shortest decimal of a number a person set: `2.5`, `15`.
    pub fn short(self, value: f64) -> String {
        if value < 0.0 { format!("{MINUS}{}", shortest(-value)) } else { shortest(value) }
    }

    /// Per cent: whole from 10 up, one decimal below, one figure when smaller still: `−14%`, `0.6%`, `0.04%`.
    pub fn percent(self, value: f64) -> String {
        signed(&percent_digits(value), "", "%")
    }

    /// Like `percent`, with a plus sign before a rise.
    pub fn change(self, value: f64) -> String {
        let digits = percent_digits(value);
        let plus = if digits.is_negative() || digits.is_zero() { "" } else { "+" };
        signed(&digits, plus, "%")
    }

    /// Per cent without its sign, for "14% less".
    pub fn size(self, value: f64) -> String {
        self.percent(value.abs())
    }

    /// US dollars, given in billions: `$18bn`, `$58m`; `184億ドル`.
    pub fn usd_bn(self, value: f64) -> String {
        self.usd_bn_to(value, 2)
    }

    /// Yen, or the money that the dossier has instead, given in billions: `¥4.9bn`; `49億円`.
    pub fn yen_bn(self, value: f64) -> String {
        self.yen_bn_to(value, 2)
    }

    /// A bare number to `figures` significant figures, without the zeros they end in.
    pub fn digits(self, value: f64, figures: i32) -> String {
        let text = signed(&Decimal::significant(tidy(value), figures), "", "");
        if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
    }

    /// US dollars, given in billions, to `figures` significant figures.
    pub fn usd_bn_to(self, value: f64, figures: i32) -> String {
        match self.lang {
            Lang::En => scaled_to(value * 1e9, figures, "$", EN),
            Lang::Ja => scaled_to(value * 1e9, figures, "", JA_USD),
        }
    }

    /// Yen, given in billions, to `figures` significant figures.
    pub fn yen_bn_to(self, value: f64, figures: i32) -> String {
        let symbol = facts::currency().symbol;
        match self.lang {
            Lang::En => scaled_to(value * 1e9, figures, symbol, EN),
            Lang::Ja if symbol == "¥" => scaled_to(value * 1e9, figures, "", JA_YEN),
            Lang::Ja => scaled_to(value * 1e9, figures, symbol, JA_OTHER),
        }
    }

    /// US dollars to `figures` significant figures.
    pub fn usd_to(self, value: f64, figures: i32) -> String {
        self.dollars(&Decimal::significant(tidy(value), figures))
    }

    /// A large count: `1.37 million`, `137万`.
    #[cfg(any(feature = "host", feature = "ssr"))]
    pub fn millions(self, value: f64) -> String {
        match self.lang {
            _ if value < 1e6 => self.fixed(value, 0),
            Lang::En => format!("{} million", self.digits(value / 1e6, 3)),
            Lang::Ja => format!("{}万", self.digits(value / 1e4, 3)),
        }
    }

    /// US dollars, whole: `$70`, `$1,200`, to two figures.
    pub fn usd(self, value: f64) -> String {
        self.usd_to(value, 2)
    }

    /// US dollars to the nearest ten: `$30,800`.
    pub fn usd_tens(self, value: f64) -> String {
        self.dollars(&Decimal::round(value, -1))
    }

    fn dollars(self, digits: &Decimal) -> String {
        match self.lang {
            Lang::En => signed(digits, "$", ""),
            Lang::Ja => signed(digits, "", "ドル"),
        }
    }
}

fn percent_digits(value: f64) -> Decimal {
    let size = value.abs();
    if size < NOTHING {
        Decimal::round(0.0, 0)
    } else if size >= 9.95 {
        Decimal::round(value, 0)
    } else if size >= 0.095 {
        Decimal::round(value, 1)
    } else {
        Decimal::significant(value, 1)
    }
}

/// A size with its name; the largest first.
type Units = &'static [(f64, &'static str)];

const EN: Units = &[(1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1.0, "")];
const JA_USD: Units = &[(1e12, "兆ドル"), (1e8, "億ドル"), (1e4, "万ドル"), (1.0, "ドル")];
const JA_OTHER: Units = &[(1e12, "兆"), (1e8, "億"), (1e4, "万"), (1.0, "")];
const JA_YEN: Units = &[(1e12, "兆円"), (1e8, "億円"), (1e4, "万円"), (1.0, "円")];

/// Zero for what is rounding residue.
fn tidy(value: f64) -> f64 {
    if value.abs() < NOTHING { 0.0 } else { value }
}

/// Significant figures in the largest unit that leaves at least one digit before the point once rounded.
fn scaled_to(value: f64, figures: i32, before: &str, units: Units) -> String {
    let size = value.abs();
    let rounds_up = 1.0 - 0.5 * ten(-figures);
    let chosen = units.iter().find(|(unit, _)| size >= unit * rounds_up).or(units.last());
    let (unit, name) = chosen.copied().unwrap_or((1.0, ""));
    if size < 0.5 {
        return signed(&Decimal::round(0.0, 0), before, "");
    }
    signed(&Decimal::significant(value / unit, figures).trimmed(), before, name)
}

fn signed(digits: &Decimal, before: &str, after: &str) -> String {
    let minus = if digits.is_negative() { "\u{2212}" } else { "" };
    format!("{minus}{before}{}{after}", digits.grouped())
}

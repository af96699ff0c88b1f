//! Reading the state part of a link: forgiving, because a reader cannot correct it.

use super::names::position;
use super::range::{ELASTICITY, PASS_THROUGH, Range, TARIFF, VOLUME, yen};
use super::value::shortened;
use super::{Notice, Scenario, Setting, ThirdCountries, hash_get, names, state};

/// The most notices one link can cause.
const MOST_NOTICES: usize = 12;

/// What a message says of the parts a state may have.
const PARTS: [&str; 8] = ["t.<lever>=", "v.<lever>=", "p.<lever>=", "e.<lever>=", "h=", "c=", "b=", "y="];

/// A scenario read from a link, and what could not be read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Parsed {
    /// The scenario: always valid.
    pub scenario: Scenario,
    /// What was set right or left out: each once, at most a dozen.
    pub notices: Vec<Notice>,
    /// The data version that the link says it was made with (`d=`), shortened.
    pub data_version: Option<String>,
    /// The figure whose derivation the link opens (`o=<metric>[.<sector>]`), shortened and unchecked.
    pub open: Option<String>,
    /// The scenario that the link compares with (`vs=<state, with ; written as ~>`); what is wrong with it is among the notices.
    pub against: Option<Scenario>,
}

/// What a part of a state sets.
#[derive(Clone, Copy, PartialEq)]
enum Key {
    Tariff(usize),
    Volume(usize),
    PassThrough(usize),
    Elasticity(usize),
    Horizon,
    ThirdCountries,
    Basis,
    Yen,
    DataVersion,
    Open,
    Against,
}

impl Scenario {
    /// Reads any text as a state; one that is not a state gives the default scenario and one notice.
    ///
    /// Numbers out of range are clamped and parts that make no sense left out, each with a notice. Keys that are not known here are
    /// passed over in silence: later versions and other parts of a link use them. Of a repeated key the last counts. Percent-encoded
    /// text, white space around parts and a leading `#te=` are understood.
    pub fn parse_state(text: &str) -> Parsed {
        let decoded = percent_decoded(text);
        let text = decoded.trim();
        let text = if text.starts_with('#') { hash_get(text).unwrap_or(text) } else { text };
        let text = text.strip_prefix("te=").unwrap_or(text);
        let mut parts = text.split(';').map(str::trim);
        let format = parts.next().unwrap_or_default();
        let mut parsed = Parsed::default();
        if format != state::FORMAT {
            parsed.notice(Notice::UnknownFormat { given: shortened(format) });
            return parsed;
        }
        let mut parts = parts.filter(|part| !part.is_empty()).peekable();
        if let Some(preset) = parts.next_if(|part| !part.contains('=')) {
            parsed.set_preset(preset);
        }
        let mut found: Vec<(Key, &str, &str)> = Vec::new();
        for part in parts {
            let Some((name, value)) = part.split_once('=') else {
                parsed.none_of(part, PARTS.into_iter());
                continue;
            };
            match key(name.trim()) {
                Ok(Some(key)) => {
                    found.retain(|(earlier, ..)| *earlier != key);
                    found.push((key, part, value.trim()));
                }
                Ok(None) => {}
                Err(UnknownLever) => parsed.none_of(part, names::levers()),
            }
        }
        for (key, part, value) in found {
            parsed.set(key, part, value);
        }
        parsed
    }

    /// Reads a `preset` attribute as forgivingly: an unknown id gives the default scenario and one notice.
    pub fn parse_preset(id: &str) -> Parsed {
        let mut parsed = Parsed::default();
        parsed.set_preset(id.trim());
        parsed
    }
}

impl Parsed {
    fn notice(&mut self, notice: Notice) {
        if self.notices.len() < MOST_NOTICES && !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    fn none_of(&mut self, part: &str, allowed: impl Iterator<Item = &'static str>) {
        self.notice(Notice::NoneOf { part: shortened(part), allowed: allowed.collect() });
    }

    fn set_preset(&mut self, id: &str) {
        match position(names::presets(), id) {
            Some(index) => self.scenario = Scenario::preset(index),
            None => self.none_of(id, names::presets()),
        }
    }

    fn set(&mut self, key: Key, part: &str, value: &str) {
        match key {
            Key::Tariff(lever) => {
                let (digits, setting): (&str, fn(f64) -> Setting) = match value.strip_suffix('a') {
                    Some(digits) => (digits, Setting::Total),
                    None => (value, Setting::Added),
                };
                let number = self.number(part, digits, TARIFF).map(setting);
                put(&mut self.scenario.tariffs, lever, number);
            }
            Key::Volume(lever) => {
                let number = self.number(part, value, VOLUME);
                put(&mut self.scenario.volumes, lever, number);
            }
            Key::PassThrough(lever) => {
                let number = self.number(part, value, PASS_THROUGH);
                put(&mut self.scenario.pass_through, lever, number.map(Some));
            }
            Key::Elasticity(lever) => {
                let number = self.number(part, value, ELASTICITY);
                put(&mut self.scenario.elasticity, lever, number.map(Some));
            }
            Key::Horizon => {
                let ids = names::HORIZONS.into_iter().map(names::horizon_id);
                if let Some(horizon) = self.name(part, value, ids).and_then(|index| names::HORIZONS.get(index)) {
                    self.scenario.horizon = *horizon;
                }
            }
            Key::ThirdCountries => {
                let ids = ThirdCountries::ALL.into_iter().map(ThirdCountries::id);
                if let Some(third) = self.name(part, value, ids).and_then(|index| ThirdCountries::ALL.get(index)) {
                    self.scenario.third_countries = *third;
                }
            }
            Key::Basis => {
                if let Some(basis) = self.name(part, value, names::bases()) {
                    self.scenario.basis = basis;
                }
            }
            Key::Yen => {
                if let Some(yen) = self.number(part, value, yen()) {
                    self.scenario.yen_per_dollar = yen;
                }
            }
            Key::Open => self.open = Some(shortened(value)).filter(|figure| !figure.is_empty()),
            Key::Against => {
                // A comparison within the comparison counts for nothing.
                let parts = value.split('~').filter(|part| !part.trim_start().starts_with("vs="));
                let other = Scenario::parse_state(&parts.collect::<Vec<_>>().join(";"));
                let known = !other.notices.iter().any(|notice| matches!(notice, Notice::UnknownFormat { .. }));
                self.against = known.then_some(other.scenario);
                other.notices.into_iter().for_each(|notice| self.notice(notice));
            }
            Key::DataVersion => self.data_version = Some(shortened(value)).filter(|version| !version.is_empty()),
        }
    }

    fn name(&mut self, part: &str, value: &str, allowed: impl Iterator<Item = &'static str> + Clone) -> Option<usize> {
        let found = position(allowed.clone(), value);
        if found.is_none() {
            self.none_of(part, allowed);
        }
        found
    }

    fn number(&mut self, part: &str, digits: &str, allowed: Range) -> Option<f64> {
        let part = || shortened(part);
        let Some(number) = crate::digits::number(digits) else {
            self.notice(Notice::NotANumber { part: part(), allowed });
            return None;
        };
        let used = allowed.clamp(number);
        if used != number {
            self.notice(Notice::Clamped { part: part(), used, allowed });
        }
        Some(used)
    }
}

/// A key that names a lever which the dataset has not.
struct UnknownLever;

/// What a key means; nothing where it is not known here.
fn key(name: &str) -> Result<Option<Key>, UnknownLever> {
    let Some((family, lever)) = name.split_once('.') else {
        return Ok(match name {
            "h" => Some(Key::Horizon),
            "c" => Some(Key::ThirdCountries),
            "b" => Some(Key::Basis),
            "y" => Some(Key::Yen),
            "d" => Some(Key::DataVersion),
            "o" => Some(Key::Open),
            "vs" => Some(Key::Against),
            _ => None,
        });
    };
    let key = match family {
        "t" => Key::Tariff,
        "v" => Key::Volume,
        "p" => Key::PassThrough,
        "e" => Key::Elasticity,
        _ => return Ok(None),
    };
    position(names::levers(), lever).map(|lever| Some(key(lever))).ok_or(UnknownLever)
}

fn put<T>(list: &mut [T], lever: usize, value: Option<T>) {
    if let (Some(slot), Some(value)) = (list.get_mut(lever), value) {
        *slot = value;
    }
}

/// The text with `%3B` and the like decoded; a percent sign that starts no such pair stays.
fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let pair = if *first == b'%' { tail.split_at_checked(2) } else { None };
        match pair.and_then(|(hex, after)| Some((hex_byte(hex)?, after))) {
            Some((byte, after)) => {
                bytes.push(byte);
                rest = after;
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex_byte(hex: &[u8]) -> Option<u8> {
    hex.iter().try_fold(0u8, |byte, digit| {
        let digit = char::from(*digit).to_digit(16)?;
        Some((byte << 4) | u8::try_from(digit).ok()?)
    })
}

//! JSON objects written key by key.

use crate::facts::Text;
use crate::words::Words;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A JSON object being written.
pub struct Object<M>(M);

impl<M: SerializeMap> Object<M> {
    /// Begins one.
    pub fn open<S: Serializer<SerializeMap = M>>(serializer: S) -> Result<Self, S::Error> {
        Ok(Self(serializer.serialize_map(None)?))
    }

    /// Adds a key.
    pub fn put(&mut self, key: &str, value: &impl Serialize) -> Result<(), M::Error> {
        self.0.serialize_entry(key, value)
    }

    /// Adds a key where there is a value.
    pub fn put_some(&mut self, key: &str, value: Option<impl Serialize>) -> Result<(), M::Error> {
        value.map_or(Ok(()), |value| self.put(key, &value))
    }

    /// Adds a key where the text is not empty.
    pub fn put_text(&mut self, key: &str, text: &str) -> Result<(), M::Error> {
        self.put_some(key, Some(text).filter(|text| !text.is_empty()))
    }

    /// Ends it.
    pub fn close(self) -> Result<M::Ok, M::Error> {
        self.0.end()
    }
}

/// What serializes only together with the words of a language.
pub trait WithWords {
    /// Writes it.
    fn write<S: Serializer>(&self, words: Words, serializer: S) -> Result<S::Ok, S::Error>;
}

/// One such thing and its words.
pub struct Spoken<'a, T> {
    /// The thing.
    pub item: &'a T,
    /// The words.
    pub words: Words,
}

impl<T: WithWords> Serialize for Spoken<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.item.write(self.words, serializer)
    }
}

/// A list of such things and their words.
pub struct Listed<'a, T> {
    /// The things.
    pub items: &'a [T],
    /// The words.
    pub words: Words,
}

impl<T: WithWords> Serialize for Listed<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.items.iter().map(|item| Spoken { item, words: self.words }))
    }
}

/// A text of our own in every language: `{ "en": "…", "ja": "…" }`.
pub struct Localized(pub Words, pub Text);

impl Serialize for Localized {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(words, text) = self;
        let mut json = Object::open(serializer)?;
        json.put(words.tag(), &words.text(*text))?;
        for other in [Words::english(), Words::japanese()].into_iter().filter(|other| other.tag() != words.tag()) {
            json.put_text(other.tag(), other.text(*text))?;
        }
        json.close()
    }
}

/// A fraction as per cent, without the last bit's noise (0.07 gives 7, not 7.000000000000001).
pub fn percent(fraction: f64) -> f64 {
    (fraction * 1e12).round() / 1e10
}

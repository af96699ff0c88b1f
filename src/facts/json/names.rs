//! What the story calls itself and says in its own way, as JSON.

use super::object::{Localized, Object};
use crate::facts::{self, Names};
use crate::words::Words;
use serde::ser::{Serialize, Serializer};

/// The names.
pub struct Named {
    /// Which.
    pub names: Names,
    /// The language.
    pub words: Words,
}

impl Serialize for Named {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let own = |text| Localized(self.words, text);
        let mut json = Object::open(serializer)?;
        json.put("country", &own(self.names.country))?;
        json.put("possessive", &own(self.names.possessive))?;
        json.put("adjective", &own(self.names.adjective))?;
        json.put("title", &own(self.names.title))?;
        json.put("description", &own(self.names.description))?;
        json.put("currency", &Currency(own(self.names.currency)))?;
        json.close()
    }
}

/// The money, with its name.
struct Currency(Localized);

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let currency = facts::currency();
        let mut json = Object::open(serializer)?;
        json.put("symbol", &currency.symbol)?;
        json.put("name", &self.0)?;
        json.put("range", &currency.range)?;
        json.put("step", &currency.step)?;
        json.close()
    }
}

/// The messages that the story says in its own way.
pub struct Texts(pub Words);

impl Serialize for Texts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let texts = facts::in_use().texts.iter();
        serializer.collect_map(texts.map(|(id, text)| (tariff_facts::camel(id), Localized(self.0, *text))))
    }
}

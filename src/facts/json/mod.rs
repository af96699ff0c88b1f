//! The dataset as JSON: `dist/facts.json`, and what a host page gets from the module. `facts/facts.schema.json` describes it.

mod model;
mod object;
mod record;
mod story;
mod vocabulary;

use self::model::Model;
use self::object::{Listed, Object};
use super::{AS_OF, DATA_VERSION, LEVERS, PRESETS, RECORDS, SECTORS, SOURCES};
use crate::words::Words;
use serde::{Serialize, Serializer};

/// The whole dataset in the language of `words`; keys are camelCase, what is not there has no key.
#[derive(Debug, Clone, Copy)]
pub struct Dataset<'a> {
    /// Our own texts come out of these.
    pub words: &'a Words,
}

impl Serialize for Dataset<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let words = *self.words;
        let mut json = Object::open(serializer)?;
        json.put("dataVersion", &DATA_VERSION)?;
        json.put("asOf", &AS_OF)?;
        json.put("sources", &Listed { items: &SOURCES, words })?;
        json.put("records", &Listed { items: &RECORDS, words })?;
        json.put("levers", &Listed { items: &LEVERS, words })?;
        json.put("sectors", &Listed { items: &SECTORS, words })?;
        json.put("presets", &Listed { items: &PRESETS, words })?;
        json.put("model", &Model)?;
        json.close()
    }
}

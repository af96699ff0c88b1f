//! The dataset as JSON: `dist/facts.json`, and what a host page gets from the module. `facts/facts.schema.json` describes it.

mod model;
mod names;
mod object;
mod record;
mod story;
mod vocabulary;

use self::model::Model;
use self::names::{Named, Texts};
use self::object::{Listed, Object};
use crate::facts;
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
        json.put("dataVersion", &facts::data_version())?;
        json.put("asOf", &facts::as_of())?;
        json.put_some("names", facts::in_use().names.map(|names| Named { names, words }))?;
        json.put("texts", &Texts(words))?;
        json.put("sources", &Listed { items: facts::sources(), words })?;
        json.put("records", &Listed { items: facts::records(), words })?;
        json.put("levers", &Listed { items: facts::levers(), words })?;
        json.put("sectors", &Listed { items: facts::sectors(), words })?;
        json.put("presets", &Listed { items: facts::presets(), words })?;
        json.put("model", &Model(words))?;
        json.close()
    }
}

//! Levers, sectors and presets as JSON.

use super::object::{Listed, Localized, Object, WithWords, percent};
use super::record::id;
use crate::facts::{self, Lever, Preset, Sector, Tick};
use crate::words::Words;
use serde::{Serialize, Serializer};
use tariff_model::Rate;

impl WithWords for Lever {
    fn write<S: Serializer>(&self, words: Words, serializer: S) -> Result<S::Ok, S::Error> {
        let mut json = Object::open(serializer)?;
        json.put("id", &self.id)?;
        json.put("name", &Localized(words, self.name))?;
        json.put_some("note", self.note.map(|text| Localized(words, text)))?;
        let sentence = facts::in_sentence().iter().zip(facts::in_use().phrases);
        let phrase =
            sentence.filter(|(index, _)| facts::levers().get(**index).is_some_and(|lever| lever.id == self.id));
        json.put_some("phrase", phrase.map(|(_, phrase)| Localized(words, *phrase)).next())?;
        json.put_some("fact", self.fact.map(id))?;
        json.put("ticks", &Listed { items: self.ticks, words })?;
        json.close()
    }
}

impl WithWords for Tick {
    fn write<S: Serializer>(&self, words: Words, serializer: S) -> Result<S::Ok, S::Error> {
        let mut json = Object::open(serializer)?;
        json.put("at", &self.at)?;
        json.put("label", &Localized(words, self.label))?;
        json.put_some("fact", self.fact.map(id))?;
        json.close()
    }
}

impl WithWords for Sector {
    fn write<S: Serializer>(&self, words: Words, serializer: S) -> Result<S::Ok, S::Error> {
        let mut json = Object::open(serializer)?;
        json.put("id", &self.id)?;
        json.put("name", &Localized(words, self.name))?;
        json.put("scope", &Localized(words, self.scope))?;
        json.put("lever", &facts::levers().get(usize::from(self.lever)).map_or("", |lever| lever.id))?;
        json.close()
    }
}

impl WithWords for Preset {
    fn write<S: Serializer>(&self, words: Words, serializer: S) -> Result<S::Ok, S::Error> {
        let mut json = Object::open(serializer)?;
        json.put("id", &self.id)?;
        json.put("label", &Localized(words, self.label))?;
        json.put("at", &Localized(words, self.at))?;
        json.put("story", &Localized(words, self.story))?;
        json.put("group", &self.group.id())?;
        json.put("tariffs", &Tariffs(self.tariffs))?;
        json.put("restsOn", &Rests(self.rests_on))?;
        json.put("facts", &self.facts.iter().map(|&index| id(index)).collect::<Vec<_>>())?;
        json.close()
    }
}

/// Rates by lever id, in per cent.
struct Tariffs(&'static [Rate]);

impl Serialize for Tariffs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(facts::levers().iter().zip(self.0).map(|(lever, &rate)| (lever.id, Tariff(rate))))
    }
}

/// By lever id, the record that gives its rate.
struct Rests(&'static [u16]);

impl Serialize for Rests {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(facts::levers().iter().zip(self.0).map(|(lever, &record)| (lever.id, id(record))))
    }
}

/// A number, or `{ "total": … }`.
struct Tariff(Rate);

impl Serialize for Tariff {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Rate::Added(fraction) => serializer.serialize_f64(percent(fraction)),
            Rate::AllIn(fraction) => {
                let mut json = Object::open(serializer)?;
                json.put("total", &percent(fraction))?;
                json.close()
            }
        }
    }
}

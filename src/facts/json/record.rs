//! Sources and records as JSON; references are ids.

use super::object::{Listed, Localized, Object, WithWords};
use crate::facts::{self, DisputeSide, Record, Source, Value};
use crate::words::Words;
use serde::{Serialize, Serializer};
use tariff_model::Metric;

impl WithWords for Source {
    fn write<S: Serializer>(&self, words: Words, serializer: S) -> Result<S::Ok, S::Error> {
        let mut json = Object::open(serializer)?;
        json.put("id", &self.id)?;
        json.put_some("publisher", self.publisher.map(|text| Localized(words, text)))?;
        json.put_some("title", self.title.map(|text| Localized(words, text)))?;
        json.put_some("date", self.date)?;
        json.put("dateKnown", &Localized(words, self.date_known))?;
        json.put_some("address", self.address)?;
        json.close()
    }
}

impl WithWords for Record {
    fn write<S: Serializer>(&self, words: Words, serializer: S) -> Result<S::Ok, S::Error> {
        let own = |text| Localized(words, text);
        let mut json = Object::open(serializer)?;
        json.put("id", &self.id)?;
        json.put("kind", &self.kind.id())?;
        json.put("statement", &own(self.statement))?;
        json.put("source", &source(self.source))?;
        json.put_some("title", self.title.map(own))?;
        json.put_some("note", self.note.map(own))?;
        json.put_some("excerpt", self.excerpt.map(|text| words.text(text)))?;
        json.put_some("value", figure(self.value))?;
        json.put_text("unit", self.unit)?;
        json.put_text("date", self.date)?;
        json.put_some("dateBasis", self.date_basis.map(|word| word.id()))?;
        json.put_some("attributedTo", self.attributed_to.map(own))?;
        json.put("confidence", &self.confidence.id())?;
        json.put_some("status", self.status.map(|word| word.id()))?;
        json.put_some("dispute", self.dispute.map(id))?;
        json.put_some("side", self.side.map(|word| word.id()))?;
        json.put_some("round", self.round)?;
        json.put_some(
            "lever",
            self.lever.and_then(|lever| facts::levers().get(usize::from(lever))).map(|lever| lever.id),
        )?;
        json.put_some("hedge", self.hedge.map(own))?;
        json.put_some("horizon", self.horizon.map(|word| word.id()))?;
        json.put_some("scope", self.scope.map(own))?;
        json.put_text("scenario", self.scenario)?;
        json.put_some("differs", self.differs.map(own))?;
        json.put_some("metric", self.metric.map(Metric::id))?;
        json.put_some(
            "sector",
            self.sector.and_then(|sector| facts::sectors().get(usize::from(sector))).map(|sector| sector.id),
        )?;
        json.put_text("period", self.period)?;
        json.put_some("known", self.known.map(id))?;
        json.put_some("later", self.later.then_some(true))?;
        json.put_some("sides", (!self.sides.is_empty()).then_some(Listed { items: self.sides, words }))?;
        json.put_some("range", self.range)?;
        json.put_some("evidence", self.evidence.map(own))?;
        json.close()
    }
}

impl WithWords for DisputeSide {
    fn write<S: Serializer>(&self, words: Words, serializer: S) -> Result<S::Ok, S::Error> {
        let own = |text| Localized(words, text);
        let mut json = Object::open(serializer)?;
        json.put("source", &source(self.source))?;
        json.put("label", &own(self.label))?;
        json.put_some("text", self.text.map(own))?;
        json.put_some("excerpt", self.excerpt.map(|text| words.text(text)))?;
        json.put_some("value", figure(self.value))?;
        json.put_some("attributedTo", self.attributed_to.map(own))?;
        json.close()
    }
}

/// One number, or from and to.
#[derive(Serialize)]
#[serde(untagged)]
enum Figure {
    One(f64),
    Range([f64; 2]),
}

fn figure(value: Value) -> Option<Figure> {
    match value {
        Value::None => None,
        Value::One(number) => Some(Figure::One(number)),
        Value::Range(low, high) => Some(Figure::Range([low, high])),
    }
}

fn source(index: u16) -> &'static str {
    facts::sources().get(usize::from(index)).map_or("", |source| source.id)
}

/// Id of a record by index.
pub fn id(index: u16) -> &'static str {
    facts::records().get(usize::from(index)).map_or("", |record| record.id)
}

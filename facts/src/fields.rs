//! Reading one table field by field, so that every fault in it is found and none hides the next.

use crate::fault::{Fault, Faults};
use crate::localized::{LANGUAGES, Localized};
use crate::node::{Node, Table};
use crate::number::Value;
use crate::place::Place;
use crate::prose;
use crate::vocabulary::Vocabulary;

/// How the fields of a file are spelt, and by whom it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notation {
    /// The editors' own files: `date_basis`. Their prose keeps the house's rules.
    Toml,
    /// The published shape, which anybody may write: `dateBasis`.
    Json,
}

/// The fields of one entry that have not been read yet, and where its faults go.
#[derive(Debug)]
pub struct Fields<'f> {
    table: Table,
    place: Place,
    prefix: String,
    notation: Notation,
    faults: &'f mut Faults,
}

impl<'f> Fields<'f> {
    /// Opens the `n`th entry (from 1) of a file and reads its `id` under the name given.
    pub fn open(table: Table, file: &str, item: &'static str, key: &str, n: usize, faults: &'f mut Faults) -> Self {
        Self::entry(table, file, (item, key, n), Notation::Toml, faults)
    }

    fn entry(
        mut table: Table,
        file: &str,
        (item, key, n): (&'static str, &str, usize),
        notation: Notation,
        faults: &'f mut Faults,
    ) -> Self {
        let taken = table.remove(key);
        let mut place = Place { file: file.to_owned(), item, id: format!("number {n}") };
        // Published records have ids made of several, `datum.cars.duty-2024`.
        let dotted = notation == Notation::Json && item == "record";
        match taken {
            Some(Node::Text(id)) if if dotted { id.split('.').all(is_kebab) } else { is_kebab(&id) } => place.id = id,
            Some(Node::Text(id)) => {
                let shown = Node::Text(id).to_string();
                place.id = shown.trim_matches('"').to_owned();
                faults.push(place.fault(key, "is not lower-case words and digits joined by single hyphens"));
            }
            Some(other) => faults.push(place.fault(key, mistyped(&other, "a text"))),
            None => faults.push(place.fault(key, "is missing")),
        }
        Self { table, place, prefix: String::new(), notation, faults }
    }

    /// Opens a table that has no id of its own.
    pub fn anonymous(table: Table, file: &str, notation: Notation, faults: &'f mut Faults) -> Self {
        let place = Place { file: file.to_owned(), ..Place::default() };
        Self { table, place, prefix: String::new(), notation, faults }
    }

    /// Reads the list of entries under `list`, each an `item` with its id under `key`; what is no table is a fault.
    pub fn entries<T>(
        &mut self,
        list: &str,
        item: &'static str,
        key: &str,
        mut read: impl FnMut(Fields<'_>) -> T,
    ) -> Vec<T> {
        let file = self.place.file.clone();
        let notation = self.notation;
        let mut found = Vec::new();
        for (n, table) in self.tables(list).into_iter().enumerate() {
            found.push(read(Fields::entry(table, &file, (item, key, n + 1), notation, self.faults)));
        }
        found
    }

    /// The same fields, spelt as they stand: their names are ids.
    pub fn verbatim(mut self) -> Self {
        self.notation = Notation::Toml;
        self
    }

    /// A field's name as this file spells it.
    fn spelt(&self, key: &str) -> String {
        match self.notation {
            Notation::Toml => key.to_owned(),
            Notation::Json => camel(key),
        }
    }

    /// Where this entry stands.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Notes a fault found elsewhere.
    pub fn report(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    /// Notes a fault of a field here.
    pub fn fault(&mut self, field: &str, reason: impl Into<String>) {
        let fault = self.make(&self.spelt(field), reason.into());
        self.faults.push(fault);
    }

    fn make(&self, field: &str, reason: String) -> Fault {
        self.place.fault(format!("{}{field}", self.prefix), reason)
    }

    fn take<T>(&mut self, key: &str, expected: &str, read: impl FnOnce(&Node) -> Option<T>) -> Option<T> {
        let taken = self.table.remove(&self.spelt(key))?;
        let read = read(&taken);
        if read.is_none() {
            self.fault(key, mistyped(&taken, expected));
        }
        read
    }

    fn required<T>(&mut self, key: &str, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        if self.has(key) {
            read(self)
        } else {
            self.fault(key, "is missing");
            None
        }
    }

    /// Whether a field is there and still unread.
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(&self.spelt(key))
    }

    /// A text that is not prose (an id, a date, an excerpt).
    pub fn text(&mut self, key: &str) -> Option<String> {
        let text = self.take(key, "a text", |value| value.as_str().map(str::to_owned))?;
        if text.trim().is_empty() {
            self.fault(key, "is empty");
            return None;
        }
        if text.contains(['\n', '\r']) {
            self.fault(key, "has a line break; a text is one line");
            return None;
        }
        if let Some(reason) = prose::stray(&text) {
            self.fault(key, reason);
            return None;
        }
        Some(text)
    }

    /// A text that must be there; empty where it is not.
    pub fn required_text(&mut self, key: &str) -> String {
        self.required(key, |fields| fields.text(key)).unwrap_or_default()
    }

    /// A finite number.
    pub fn number(&mut self, key: &str) -> Option<f64> {
        self.take(key, "a finite number", Node::as_finite)
    }

    /// A finite number that must be there.
    pub fn required_number(&mut self, key: &str) -> f64 {
        self.required(key, |fields| fields.number(key)).unwrap_or_default()
    }

    /// One number, or a list of two, the lower first.
    pub fn value(&mut self, key: &str) -> Value {
        let read = |value: &Node| match value.as_list() {
            None => value.as_finite().map(Value::One),
            Some([low, high]) => Some(Value::Range(low.as_finite()?, high.as_finite()?)),
            Some(_) => None,
        };
        let value = self.take(key, "a finite number or [low, high]", read);
        if let Some(Value::Range(low, high)) = value
            && low > high
        {
            self.fault(key, format!("its low, {low}, is above its high, {high}"));
        }
        value.unwrap_or_default()
    }

    /// Low, mode and high in order.
    pub fn triangle(&mut self, key: &str) -> Option<[f64; 3]> {
        let read = |value: &Node| match value.as_list() {
            Some([low, mode, high]) => Some([low.as_finite()?, mode.as_finite()?, high.as_finite()?]),
            _ => None,
        };
        let range = self.take(key, "three finite numbers [low, mode, high]", read)?;
        if range[0] > range[1] || range[1] > range[2] {
            self.fault(key, format!("{range:?} is not in the order low, mode, high"));
        }
        Some(range)
    }

    /// Low, mode and high, which must be there.
    pub fn required_triangle(&mut self, key: &str) -> [f64; 3] {
        self.required(key, |fields| fields.triangle(key)).unwrap_or_default()
    }

    /// Low and high, the lower first, which must be there.
    pub fn required_pair(&mut self, key: &str) -> [f64; 2] {
        let read = |value: &Node| match value.as_list() {
            Some([low, high]) => Some([low.as_finite()?, high.as_finite()?]),
            _ => None,
        };
        let pair = self.required(key, |fields| fields.take(key, "two finite numbers [low, high]", read));
        if let Some([low, high]) = pair.filter(|[low, high]| low >= high) {
            self.fault(key, format!("its low, {low}, is not below its high, {high}"));
        }
        pair.unwrap_or_default()
    }

    /// True or false; false where it is not there.
    pub fn flag(&mut self, key: &str) -> bool {
        self.take(key, "true or false", Node::as_bool).unwrap_or_default()
    }

    /// A text of our own in its languages.
    pub fn localized(&mut self, key: &str) -> Option<Localized> {
        let expected = match self.notation {
            Notation::Toml => format!("a text with its language, {key}.en = \"…\""),
            Notation::Json => "a text with its language, { \"en\": \"…\" }".to_owned(),
        };
        let mut table = self.take(key, &expected, |value| value.as_table().cloned())?;
        let mut text = Localized::default();
        for language in LANGUAGES {
            let field = format!("{key}.{language}");
            let words = match table.remove(language) {
                Some(Node::Text(words)) => Some(words),
                Some(other) => {
                    self.fault(&field, mistyped(&other, "a text"));
                    continue;
                }
                None if language == "en" => {
                    self.fault(&field, "is missing");
                    continue;
                }
                None => None,
            };
            let rule = if self.notation == Notation::Toml { prose::house } else { prose::fault };
            if let Some(reason) = words.as_deref().and_then(rule) {
                self.fault(&field, reason);
            }
            match language {
                "en" => text.en = words.unwrap_or_default(),
                _ => text.ja = words,
            }
        }
        for key_left in table.keys() {
            self.fault(&format!("{key}.{key_left}"), format!("is no language; one of {}", LANGUAGES.join(", ")));
        }
        Some(text)
    }

    /// A text of our own that must be there.
    pub fn required_localized(&mut self, key: &str) -> Localized {
        self.required(key, |fields| fields.localized(key)).unwrap_or_default()
    }

    /// A word of a closed list.
    pub fn word<V: Vocabulary>(&mut self, key: &str) -> Option<V> {
        let word = self.text(key)?;
        let member = V::from_id(&word);
        if member.is_none() {
            let known: Vec<_> = V::ALL.iter().map(|member| member.id()).collect();
            self.fault(key, format!("\"{word}\" is none of {}", known.join(", ")));
        }
        member
    }

    /// A word of a closed list that must be there.
    pub fn required_word<V: Vocabulary>(&mut self, key: &str) -> Option<V> {
        self.required(key, |fields| fields.word(key))
    }

    /// A list of texts; empty where it is not there.
    pub fn texts(&mut self, key: &str) -> Vec<String> {
        let read = |value: &Node| {
            let list = value.as_list()?;
            list.iter().map(|entry| entry.as_str().map(str::to_owned)).collect()
        };
        self.take(key, "a list of texts", read).unwrap_or_default()
    }

    /// A list of tables; empty where it is not there.
    pub fn tables(&mut self, key: &str) -> Vec<Table> {
        let read = |value: &Node| {
            let list = value.as_list()?;
            list.iter().map(|entry| entry.as_table().cloned()).collect()
        };
        self.take(key, "a list of tables", read).unwrap_or_default()
    }

    /// Whether a field is a table.
    pub fn is_table(&self, key: &str) -> bool {
        self.table.get(&self.spelt(key)).is_some_and(|value| value.as_table().is_some())
    }

    /// The fields of an inner table, empty where it is not there; faults in it carry its name.
    pub fn inner(&mut self, key: &str) -> Fields<'_> {
        let table = self.take(key, "a table", |value| value.as_table().cloned());
        self.within(key, table.unwrap_or_default())
    }

    /// The fields of a table that was taken from under the name given.
    pub fn within(&mut self, name: &str, table: Table) -> Fields<'_> {
        let prefix = format!("{}{}.", self.prefix, self.spelt(name));
        Fields { table, place: self.place.clone(), prefix, notation: self.notation, faults: self.faults }
    }

    /// The names of the fields not read yet.
    pub fn names(&self) -> Vec<String> {
        self.table.keys().cloned().collect()
    }

    /// Ends the reading: what nobody asked for is a fault.
    pub fn close(self) {
        for key in self.names() {
            let shown = Node::Text(key).to_string();
            let fault = self.make(shown.trim_matches('"'), "is no field of this entry".to_owned());
            self.faults.push(fault);
        }
    }
}

/// Whether a text is lower-case words and digits joined by single hyphens.
fn is_kebab(id: &str) -> bool {
    !id.is_empty()
        && id
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

/// `date_basis` as `dateBasis`; dots between names stay.
pub fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let mut out = words.next().unwrap_or_default().to_owned();
    for word in words {
        let mut rest = word.chars();
        out.extend(rest.next().map(|first| first.to_ascii_uppercase()));
        out.push_str(rest.as_str());
    }
    out
}

fn mistyped(value: &Node, expected: &str) -> String {
    format!("is {value}, expected {expected}")
}

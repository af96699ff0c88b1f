//! Reading one TOML table field by field, so that every fault in it is found and none hides the next.

use crate::fault::{Fault, Faults};
use crate::localized::{LANGUAGES, Localized};
use crate::number::Value;
use crate::place::Place;
use crate::prose;
use crate::vocabulary::Vocabulary;
use toml::{Table, Value as Toml};

/// The fields of one entry that have not been read yet, and where its faults go.
#[derive(Debug)]
pub struct Fields<'f> {
    table: Table,
    place: Place,
    prefix: String,
    faults: &'f mut Faults,
}

impl<'f> Fields<'f> {
    /// Opens the `n`th entry (from 1) of a file and reads its `id` under the name given.
    pub fn open(mut table: Table, file: &str, item: &'static str, key: &str, n: usize, faults: &'f mut Faults) -> Self {
        let taken = table.remove(key);
        let mut place = Place { file: file.to_owned(), item, id: format!("number {n}") };
        match taken {
            Some(Toml::String(id)) if is_kebab(&id) => place.id = id,
            Some(Toml::String(id)) => {
                place.id = id;
                faults.push(place.fault(key, "is not lower-case words and digits joined by single hyphens"));
            }
            Some(other) => faults.push(place.fault(key, mistyped(&other, "a text"))),
            None => faults.push(place.fault(key, "is missing")),
        }
        Self { table, place, prefix: String::new(), faults }
    }

    /// Opens a table that has no id of its own.
    pub fn anonymous(table: Table, file: &str, faults: &'f mut Faults) -> Self {
        let place = Place { file: file.to_owned(), ..Place::default() };
        Self { table, place, prefix: String::new(), faults }
    }

    /// Where this entry stands.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Notes a fault of a field here.
    pub fn fault(&mut self, field: &str, reason: impl Into<String>) {
        let fault = self.make(field, reason.into());
        self.faults.push(fault);
    }

    fn make(&self, field: &str, reason: String) -> Fault {
        self.place.fault(format!("{}{field}", self.prefix), reason)
    }

    fn take<T>(&mut self, key: &str, expected: &str, read: impl FnOnce(&Toml) -> Option<T>) -> Option<T> {
        let taken = self.table.remove(key)?;
        let read = read(&taken);
        if read.is_none() {
            self.fault(key, mistyped(&taken, expected));
        }
        read
    }

    fn required<T>(&mut self, key: &str, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        if self.table.contains_key(key) {
            read(self)
        } else {
            self.fault(key, "is missing");
            None
        }
    }

    /// Whether a field is there and still unread.
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
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
        Some(text)
    }

    /// A text that must be there; empty where it is not.
    pub fn required_text(&mut self, key: &str) -> String {
        self.required(key, |fields| fields.text(key)).unwrap_or_default()
    }

    /// A finite number.
    pub fn number(&mut self, key: &str) -> Option<f64> {
        self.take(key, "a finite number", finite)
    }

    /// A finite number that must be there.
    pub fn required_number(&mut self, key: &str) -> f64 {
        self.required(key, |fields| fields.number(key)).unwrap_or_default()
    }

    /// One number, or a list of two, the lower first.
    pub fn value(&mut self, key: &str) -> Value {
        let read = |value: &Toml| match value.as_array().map(Vec::as_slice) {
            None => finite(value).map(Value::One),
            Some([low, high]) => Some(Value::Range(finite(low)?, finite(high)?)),
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
        let read = |value: &Toml| match value.as_array().map(Vec::as_slice) {
            Some([low, mode, high]) => Some([finite(low)?, finite(mode)?, finite(high)?]),
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

    /// True or false; false where it is not there.
    pub fn flag(&mut self, key: &str) -> bool {
        self.take(key, "true or false", Toml::as_bool).unwrap_or_default()
    }

    /// A text of our own in its languages.
    pub fn localized(&mut self, key: &str) -> Option<Localized> {
        let expected = format!("a text with its language, {key}.en = \"…\"");
        let mut table = self.take(key, &expected, |value| value.as_table().cloned())?;
        let mut text = Localized::default();
        for language in LANGUAGES {
            let field = format!("{key}.{language}");
            let words = match table.remove(language) {
                Some(Toml::String(words)) => Some(words),
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
            if let Some(reason) = words.as_deref().and_then(prose::fault) {
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
        let read = |value: &Toml| {
            let list = value.as_array()?;
            list.iter().map(|entry| entry.as_str().map(str::to_owned)).collect()
        };
        self.take(key, "a list of texts", read).unwrap_or_default()
    }

    /// A list of tables; empty where it is not there.
    pub fn tables(&mut self, key: &str) -> Vec<Table> {
        let read = |value: &Toml| {
            let list = value.as_array()?;
            list.iter().map(|entry| entry.as_table().cloned()).collect()
        };
        self.take(key, "a list of tables", read).unwrap_or_default()
    }

    /// Whether a field is a table.
    pub fn is_table(&self, key: &str) -> bool {
        self.table.get(key).is_some_and(Toml::is_table)
    }

    /// The fields of an inner table, empty where it is not there; faults in it carry its name.
    pub fn inner(&mut self, key: &str) -> Fields<'_> {
        let table = self.take(key, "a table", |value| value.as_table().cloned());
        self.within(key, table.unwrap_or_default())
    }

    /// The fields of a table that was taken from under the name given.
    pub fn within(&mut self, name: &str, table: Table) -> Fields<'_> {
        Fields { table, place: self.place.clone(), prefix: format!("{}{name}.", self.prefix), faults: self.faults }
    }

    /// The names of the fields not read yet.
    pub fn names(&self) -> Vec<String> {
        self.table.keys().cloned().collect()
    }

    /// Ends the reading: what nobody asked for is a fault.
    pub fn close(mut self) {
        for key in self.names() {
            self.fault(&key, "is no field of this entry");
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

fn finite(value: &Toml) -> Option<f64> {
    let number = match value {
        Toml::Integer(whole) => *whole as f64,
        Toml::Float(number) => *number,
        _ => return None,
    };
    number.is_finite().then_some(number)
}

fn mistyped(value: &Toml, expected: &str) -> String {
    let shown = match value {
        Toml::Array(_) => "a list".to_owned(),
        Toml::Table(_) => "a table".to_owned(),
        Toml::Datetime(date) => format!("the bare date {date} (put it in quotes)"),
        other => other.to_string(),
    };
    format!("is {shown}, expected {expected}")
}

//! What is wrong with the dataset, said so that an editor finds the place.

use std::fmt;

/// One fault: file, item, field and reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// File as an editor names it (`facts/records/tariffs.toml`).
    pub file: String,
    /// What kind of entry it is in (`record`, `source`, `lever`, `message` …); empty for the file as a whole.
    pub item: &'static str,
    /// Id of the entry, or its number where the id itself is missing; empty for the file as a whole.
    pub id: String,
    /// Field, with dots into inner tables; empty where the entry as a whole is at fault.
    pub field: String,
    /// What is wrong and what would be right.
    pub reason: String,
}

impl Fault {
    /// A fault of a whole file.
    #[must_use]
    pub fn of_file(file: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { file: file.into(), item: "", id: String::new(), field: String::new(), reason: reason.into() }
    }

    /// Whether both speak of one field of one entry.
    #[must_use]
    pub fn is_of_same_field(&self, other: &Self) -> bool {
        (&self.file, &self.id, &self.field) == (&other.file, &other.id, &other.field)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: ", self.file)?;
        if !self.item.is_empty() {
            write!(out, "{} \"{}\": ", self.item, self.id)?;
        }
        if !self.field.is_empty() {
            write!(out, "field `{}`: ", self.field)?;
        }
        out.write_str(&self.reason)
    }
}

/// Every fault found, in the order of the files; never empty where it is an error.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faults(pub Vec<Fault>);

impl Faults {
    /// Notes one more.
    pub fn push(&mut self, fault: Fault) {
        self.0.push(fault);
    }

    /// Adds what was found between the parts. A field that could not be read has been named already; that it is missing as well
    /// would mislead.
    pub fn append_unsaid(&mut self, mut relations: Self) {
        relations.0.retain(|fault| fault.field.is_empty() || !self.0.iter().any(|known| known.is_of_same_field(fault)));
        self.0.append(&mut relations.0);
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value if nothing is wrong, else the faults.
    ///
    /// # Errors
    /// The faults themselves, if there are any.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.is_empty() { Ok(value) } else { Err(self) }
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, fault) in self.0.iter().enumerate() {
            if n > 0 {
                out.write_str("\n")?;
            }
            write!(out, "{fault}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

//! Where in the dataset something stands.

use crate::fault::Fault;

/// File, kind of entry and id: what a fault needs to be found again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// File as an editor names it.
    pub file: String,
    /// Kind of entry (`record`, `source` …).
    pub item: &'static str,
    /// Id of the entry.
    pub id: String,
}

impl Place {
    /// A fault of one field here; an empty field means the entry as a whole.
    #[must_use]
    pub fn fault(&self, field: impl Into<String>, reason: impl Into<String>) -> Fault {
        Fault {
            file: self.file.clone(),
            item: self.item,
            id: self.id.clone(),
            field: field.into(),
            reason: reason.into(),
        }
    }
}

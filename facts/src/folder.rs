//! The editors' files, read whole.

use crate::dataset::Dataset;
use crate::fault::Faults;
use crate::fields::{Fields, Notation};
use crate::{check, date, dossier, entries, expand, file, names, record, source, texts};
use std::path::Path;

/// Reads and checks a dataset folder.
///
/// # Errors
/// Every fault in it: files that cannot be read, fields that are missing or wrong, references to nothing.
pub fn read(folder: &Path) -> Result<Dataset, Faults> {
    let mut faults = Faults::default();
    let dataset = gather(folder, &mut faults);
    let mut relations = Faults::default();
    check::check(&dataset, &mut relations);
    faults.append_unsaid(relations);
    faults.or(dataset)
}

fn gather(folder: &Path, faults: &mut Faults) -> Dataset {
    let mut dataset = Dataset::default();
    if let Some(file) = file::read(folder, "dataset.toml", faults) {
        let mut fields = Fields::anonymous(file.table, &file.name, Notation::Toml, faults);
        dataset.version = fields.required_text("data_version");
        dataset.as_of = fields.required_text("as_of");
        if let Err(reason) = date::parse(&dataset.as_of) {
            fields.fault("as_of", reason);
        }
        if !fields.has("names") {
            fields.fault("names", "is missing");
        }
        dataset.names = fields.has("names").then(|| names::read(fields.inner("names")));
        dataset.texts = texts::read(fields.inner("texts"));
        fields.close();
    }
    for file in file::read_all(folder, "sources", faults) {
        dataset.sources.extend(entries::read(file, "source", "id", faults, source::read));
    }
    dataset.sources.sort_by_key(|source| !source.is_article());
    for file in file::read_all(folder, "records", faults) {
        dataset.records.extend(entries::read(file, "record", "id", faults, record::read));
    }
    dataset.written = dataset.records.len();
    dataset.tables = dossier::read(folder, faults);
    dataset.records.extend(expand::records(&dataset.tables));
    dataset
}

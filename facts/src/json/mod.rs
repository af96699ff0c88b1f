//! The published shape: the dataset as one value, which a host page may bring. What is read is checked like the editors' files, and
//! by the same code.

mod ground;
mod model;

use crate::check;
use crate::dataset::Dataset;
use crate::date;
use crate::dossier::{self, Preset};
use crate::fault::{Fault, Faults};
use crate::fields::{Fields, Notation, camel};
use crate::node::Node;
use crate::{names, record, source, texts};

/// What faults call it.
const FILE: &str = "facts";

/// The most there may be of each list: the page and the model grow with them.
const MOST: [(&str, usize); 6] =
    [("sources", 4_000), ("records", 8_000), ("levers", 24), ("sectors", 64), ("presets", 24), ("bases", 2)];

/// Reads and checks a dataset in the published shape (`facts/facts.schema.json`).
///
/// # Errors
/// Every fault in it: what is missing, mistyped, not known, refers to nothing or contradicts itself.
pub fn read_json(root: Node) -> Result<Dataset, Faults> {
    let mut faults = Faults::default();
    let Node::Table(table) = root else {
        faults.push(Fault::of_file(FILE, format!("is {root}, expected a table")));
        return Err(faults);
    };
    let dataset = gather(Fields::anonymous(table, FILE, Notation::Json, &mut faults));
    let mut relations = Faults::default();
    check::check(&dataset, &mut relations);
    ground::check(&dataset, &mut relations);
    for fault in &mut relations.0 {
        fault.field = camel(&fault.field);
    }
    faults.append_unsaid(relations);
    faults.or(dataset)
}

fn gather(mut top: Fields<'_>) -> Dataset {
    let mut dataset = Dataset { version: top.required_text("data_version"), ..Dataset::default() };
    if dataset.version.contains([';', '=', '~', '&', '#', '%']) {
        top.fault("data_version", "has one of ; = ~ & # %, which mean something in links");
    }
    dataset.as_of = top.required_text("as_of");
    if !dataset.as_of.is_empty()
        && let Err(reason) = date::parse(&dataset.as_of)
    {
        top.fault("as_of", reason);
    }
    dataset.names = top.has("names").then(|| names::read(top.inner("names")));
    dataset.texts = texts::read(top.inner("texts"));
    dataset.sources = top.entries("sources", "source", "id", source::read);
    dataset.sources.sort_by_key(|source| !source.is_article());
    dataset.records = top.entries("records", "record", "id", record::read);
    dataset.written = dataset.records.len();
    let tables = &mut dataset.tables;
    tables.levers = top.entries("levers", "lever", "id", dossier::read_lever);
    tables.presets = top.entries("presets", "preset", "id", dossier::read_preset);
    let names: Vec<String> = tables.levers.iter().map(|lever| lever.id.clone()).collect();
    for preset in &mut tables.presets {
        rest(preset, &names);
    }
    let sectors = top.entries("sectors", "sector", "id", dossier::read_sector_name);
    model::read(top.inner("model"), sectors, tables, dataset.names.as_ref());
    let bases = tables.bases.len();
    let lengths = [
        dataset.sources.len(),
        dataset.records.len(),
        tables.levers.len(),
        tables.sectors.rows.len(),
        tables.presets.len(),
        bases,
    ];
    for ((list, most), length) in MOST.into_iter().zip(lengths) {
        if length == 0 || length > most {
            top.fault(list, format!("has {length} entries; there are 1 to {most}"));
        }
    }
    top.close();
    dataset
}

/// Where a preset does not say what a rate rests on, it rests on what the preset rests on first.
fn rest(preset: &mut Preset, levers: &[String]) {
    let Some(first) = preset.facts.first().cloned() else { return };
    for lever in levers {
        if !preset.rests_on.iter().any(|(known, _)| known == lever) {
            preset.rests_on.push((lever.clone(), first.clone()));
        }
    }
}

//! A host's own dossier: checked by the code that checks the editors' files, then made into what the built-in one is compiled to.

mod kept;
mod record;
mod same;
mod story;
mod texts;

use self::kept::{list, text as kept, whole};
use self::record::{estimate, record, source};
use self::story::{cells, constants, lever, names, preset, sector};
use self::texts::Texts;
use super::{Facts, PresetGroup};
use std::fmt;
use tariff_facts::{Dataset, Localized, Node, ground};

/// How many faults a report names; the rest are counted.
const TOLD: usize = 8;

/// A dossier that was read, and its texts with their numbers. What it consists of stays allocated for good.
#[derive(Debug)]
pub struct Brought {
    /// The dossier.
    pub facts: &'static Facts,
    /// Number and text.
    pub texts: Vec<(u16, Localized)>,
}

/// Why a dossier was refused: its faults, each with entry, field and reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused(Vec<String>);

impl fmt::Display for Refused {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told: Vec<&str> = self.0.iter().take(TOLD).map(String::as_str).collect();
        out.write_str(&told.join("\n"))?;
        match self.0.len().saturating_sub(TOLD) {
            0 => Ok(()),
            more => write!(out, "\nand {more} more faults"),
        }
    }
}

impl std::error::Error for Refused {}

/// Reads a dossier in the published shape.
///
/// # Errors
/// Every fault in it; nothing is kept then.
pub fn read(root: Node) -> Result<Brought, Refused> {
    let refused = |faults: tariff_facts::Faults| Refused(faults.0.iter().map(ToString::to_string).collect());
    let dataset = tariff_facts::read_json(root).map_err(refused)?;
    let texts = Texts::of(&dataset).map_err(|reason| Refused(vec![reason]))?;
    Ok(compiled(&dataset, texts))
}

/// The texts are asked for in the order in which the build asks for those of the built-in dossier, so that both have the same numbers.
fn compiled(dataset: &Dataset, mut texts: Texts) -> Brought {
    let words = &mut texts;
    let tables = &dataset.tables;
    let levers = list(tables.levers.iter().map(|one| lever(dataset, one, words)));
    let sectors = list(tables.sectors.rows.iter().map(|one| sector(dataset, one, words)));
    let presets = list(tables.presets.iter().map(|one| preset(dataset, one, words)));
    let published = dataset.records.iter().filter(|one| one.kind == tariff_facts::Kind::Estimate);
    let estimates = list(published.map(|one| estimate(one, words)));
    let own = dataset.names.as_ref().map(|own| names(own, words));
    let sentence = ground::sentence(dataset);
    let phrases = list(sentence.iter().map(|(_, phrase)| words.text(phrase)));
    let replaced = list(dataset.texts.iter().map(|(id, text)| (*id, words.text(text))));
    let basis_names = list(tables.bases.iter().map(|basis| {
        let built_in = matches!(basis.id.as_str(), "customs" | "reported");
        let id = (!built_in).then(|| Localized::verbatim(&basis.id));
        basis.name.clone().or(id).map(|name| words.text(&name))
    }));
    let facts = Facts {
        version: kept(&dataset.version),
        as_of: kept(&dataset.as_of),
        default_yen: tariff_facts::constant(dataset, "yen-per-dollar"),
        sources: list(dataset.sources.iter().map(|one| source(one, words))),
        records: list(dataset.records.iter().map(|one| record(dataset, one, words))),
        leaf_ids: list(ground::leaves(dataset).into_iter().map(|index| {
            let id = dataset.records.get(index).map_or("", |record| &record.id);
            (index as u16, kept(id))
        })),
        estimates,
        levers,
        sectors,
        presets,
        bases: list(tables.bases.iter().map(|basis| kept(&basis.id))),
        basis_facts: list(tables.bases.iter().map(|basis| kept::indices(dataset, &basis.facts))),
        sector_records: list(tables.sectors.rows.iter().map(|one| cells(dataset, &one.id))),
        constant_records: whole(constants(dataset)),
        dossier: whole(tariff_facts::model(dataset)),
        currency: story::currency(dataset),
        in_sentence: list(sentence.iter().map(|(lever, _)| *lever)),
        later: dataset.records.iter().any(|record| record.kind == tariff_facts::Kind::Later)
            || presets.iter().any(|preset| preset.group == PresetGroup::Later),
        names: own,
        phrases,
        texts: replaced,
        basis_names,
    };
    Brought { facts: whole(facts), texts: texts.numbered() }
}

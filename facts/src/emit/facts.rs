//! The dataset as statics.

use super::dossier::dossier;
use super::record::{estimate, record};
use super::rust::{array, literal, option, slice, some_text, text, value as figure};
use crate::catalogue::Catalogue;
use crate::dataset::Dataset;
use crate::dossier::{Lever, PARAMETER_COLUMNS, Preset, Rate, SECTOR_COLUMNS, SectorRow};
use crate::ground::{self, CONSTANT_RECORDS, kebab, leaf, sentence};
use crate::localized::Localized;
use crate::model;
use crate::number::Value;
use crate::number::fraction;
use crate::place::Place;
use crate::source::Source;
use crate::vocabulary::Kind;

/// The source of `facts.rs`, its texts numbered into the catalogue.
pub fn facts(dataset: &Dataset, words: &mut Catalogue) -> String {
    let tables = &dataset.tables;
    // What a page that only moves levers shows comes first: the browser is sent no further texts.
    let levers: Vec<_> = tables.levers.iter().map(|one| lever(dataset, one, words)).collect();
    let sectors: Vec<_> = tables.sectors.rows.iter().map(|one| sector(dataset, one, words)).collect();
    let presets: Vec<_> = tables.presets.iter().map(|one| preset(dataset, one, words)).collect();
    let estimates = dataset.records.iter().filter(|one| one.kind == Kind::Estimate);
    let estimates: Vec<_> = estimates.map(|one| estimate(one, words)).collect();
    let live = words.close_live();
    let own = names(dataset, words);
    let sources: Vec<_> = dataset.sources.iter().map(|one| source(one, words)).collect();
    let records: Vec<_> = dataset.records.iter().map(|one| record(dataset, one, words)).collect();
    let bases: Vec<_> = tables.bases.iter().map(|one| literal(&one.id)).collect();
    let rests: Vec<_> = tables.bases.iter().map(|one| indices(dataset, &one.facts)).collect();
    let cells: Vec<_> = tables.sectors.rows.iter().map(|one| cells(dataset, &one.id)).collect();
    let mut out = format!(
        "/// Version of the dataset; links carry it.\npub const DATA_VERSION: &str = {:?};\n\n\
         /// Last day of the coverage.\npub const AS_OF: &str = {:?};\n\n\
         /// How many texts, from the first, a page needs for everything that moves with the levers.\npub const LIVE_TEXTS: usize = {live};\n\n\
         /// How many texts are messages that the browser is sent, and how many are messages in all.\n\
         pub const MESSAGES: [usize; 2] = [{}, {}];\n\n\
         /// Yen per dollar where the reader sets none.\npub const DEFAULT_YEN: f64 = {:?};\n\n",
        dataset.version,
        dataset.as_of,
        words.shared(),
        words.messages().count(),
        model::constant(dataset, "yen-per-dollar"),
    );
    out += &own;
    out += &array("Every source, articles first.", "SOURCES", "Source", &sources);
    out += &array("Every record.", "RECORDS", "Record", &records);
    out += &array(
        "Index and id of each record that a figure of the model can rest on, in order.",
        "LEAF_IDS",
        "(u16, &str)",
        &leaves(dataset),
    );
    out += &array("Every published estimate, as far as a chart needs it.", "ESTIMATES", "Estimate", &estimates);
    out += &array("Every lever, in the order of the model's.", "LEVERS", "Lever", &levers);
    out += &array("Every sector, in the order of the model's.", "SECTORS", "Sector", &sectors);
    out += &array("Every preset, in the order of the page.", "PRESETS", "Preset", &presets);
    out += &array("Ids of the data bases, in the order of the model's.", "BASES", "&str", &bases);
    out += &array("Indices of the records each basis rests on.", "BASIS_FACTS", "&[u16]", &rests);
    out += &array("The records of each sector's numbers.", "SECTOR_RECORDS", "SectorRecords", &cells);
    out += &constants(dataset);
    let model = dossier(&model::of(dataset));
    out += &format!("/// The model's data.\npub static DOSSIER: tariff_model::Dossier = {model};\n\n");
    out + &ids(dataset) + &values(dataset)
}

/// What the story calls itself, its country and its money, which levers its opening names, and what it says in its own way.
fn names(dataset: &Dataset, words: &mut Catalogue) -> String {
    let given = dataset.names.clone().unwrap_or_default();
    let place = Place { file: "facts/dataset.toml".to_owned(), item: "names", id: "names".to_owned() };
    let mut said = |field: &str, name: &Localized| text(words, &place, field, name);
    let names = format!(
        "Names {{ country: {}, possessive: {}, adjective: {}, title: {}, description: {}, currency: {} }}",
        said("country", &given.country),
        said("possessive", &given.possessive),
        said("adjective", &given.adjective),
        said("title", &given.title),
        said("description", &given.description),
        said("currency.name", &given.currency.name),
    );
    let phrases: Vec<_> = sentence(dataset).into_iter().map(|(lever, name)| (lever, said("phrase", &name))).collect();
    let texts: Vec<_> = dataset.texts.iter().map(|(id, own)| format!("({id:?}, {})", said(id, own))).collect();
    let bases = &dataset.tables.bases;
    let bases: Vec<_> = bases.iter().map(|basis| option(basis.name.as_ref().map(|name| said("name", name)))).collect();
    let [low, high] = given.currency.range;
    let levers: Vec<_> = phrases.iter().map(|(lever, _)| lever.to_string()).collect();
    let phrases: Vec<_> = phrases.into_iter().map(|(_, phrase)| phrase).collect();
    let later = dataset.records.iter().any(|record| record.kind == Kind::Later);
    let mut out = format!(
        "/// What the story calls its country and itself.\npub static NAMES: Names = {names};\n\n\
         /// The country's money.\npub const CURRENCY: Currency = Currency {{ symbol: {:?}, billions: {:?}, range: [{low:?}, {high:?}], step: {:?} }};\n\n\
         /// Whether the story goes on after the coverage ends.\npub const LATER: bool = {later};\n\n",
        given.currency.symbol,
        ground::billions(&given.currency.symbol),
        given.currency.step,
    );
    out += &array("Indices of the levers that the opening sentence names.", "IN_SENTENCE", "usize", &levers);
    out += &array("How it names their goods.", "PHRASES", "Text", &phrases);
    out += &array("Messages that the story says in its own way, by id.", "OWN_TEXTS", "(&str, Text)", &texts);
    out + &array(
        "What each data basis is called, where the page has no words of its own.",
        "BASIS_NAMES",
        "Option<Text>",
        &bases,
    )
}

fn constants(dataset: &Dataset) -> String {
    let fields = CONSTANT_RECORDS.iter().map(|(field, name)| format!("{field}: {}", leaf(dataset, name)));
    let fields: Vec<_> = fields.collect();
    format!(
        "/// The records of the single numbers.\npub static CONSTANT_RECORDS: ConstantRecords = ConstantRecords {{ {} }};\n\n",
        fields.join(", ")
    )
}

fn source(source: &Source, words: &mut Catalogue) -> String {
    let place = &source.place;
    format!(
        "Source {{ id: {}, publisher: {}, title: {}, date: {}, date_known: {}, address: {} }}",
        literal(&source.id),
        some_text(words, place, "publisher", source.publisher.as_ref()),
        some_text(words, place, "title", source.title.as_ref()),
        option(source.date.as_deref().map(literal)),
        text(words, place, "date_known", &source.date_known),
        option(source.address.as_deref().map(literal)),
    )
}

fn lever(dataset: &Dataset, lever: &Lever, words: &mut Catalogue) -> String {
    let place = &lever.place;
    let fact = |id: &Option<String>| option(id.as_deref().and_then(|id| dataset.record(id)));
    let name = text(words, place, "name", &lever.name);
    let note = some_text(words, place, "note", lever.note.as_ref());
    let ticks: Vec<_> = lever
        .ticks
        .iter()
        .map(|tick| {
            let label = text(words, place, "ticks.label", &tick.label);
            format!("Tick {{ at: {:?}, label: {label}, fact: {} }}", tick.at, fact(&tick.fact))
        })
        .collect();
    format!(
        "Lever {{ id: {}, name: {name}, note: {note}, fact: {}, ticks: {} }}",
        literal(&lever.id),
        fact(&lever.fact),
        slice(ticks),
    )
}

fn sector(dataset: &Dataset, sector: &SectorRow, words: &mut Catalogue) -> String {
    format!(
        "Sector {{ id: {}, name: {}, scope: {}, lever: {} }}",
        literal(&sector.id),
        text(words, &sector.place, "name", &sector.name),
        text(words, &sector.place, "scope", &sector.scope),
        dataset.lever(&sector.lever).unwrap_or_default(),
    )
}

fn preset(dataset: &Dataset, preset: &Preset, words: &mut Catalogue) -> String {
    let rate = |lever: &Lever| match preset.tariffs.iter().find(|(id, _)| *id == lever.id) {
        Some((_, Rate::Total(percent))) => format!("tariff_model::Rate::AllIn({:?})", fraction(*percent)),
        Some((_, Rate::Added(percent))) => format!("tariff_model::Rate::Added({:?})", fraction(*percent)),
        None => "tariff_model::Rate::UNCHANGED".to_owned(),
    };
    let rests_on = |lever: &Lever| {
        let found = preset.rests_on.iter().find(|(id, _)| *id == lever.id);
        found.and_then(|(_, id)| dataset.record(id)).unwrap_or_default()
    };
    format!(
        "Preset {{ id: {}, group: PresetGroup::{:?}, label: {}, at: {}, story: {}, tariffs: {}, rests_on: {}, facts: {} }}",
        literal(&preset.id),
        preset.group,
        text(words, &preset.place, "label", &preset.label),
        text(words, &preset.place, "at", &preset.at),
        text(words, &preset.place, "story", &preset.story),
        slice(dataset.tables.levers.iter().map(rate)),
        slice(dataset.tables.levers.iter().map(rests_on)),
        indices(dataset, &preset.facts),
    )
}

fn indices(dataset: &Dataset, ids: &[String]) -> String {
    slice(ids.iter().filter_map(|id| dataset.record(id)))
}

/// Index and id of each leaf: the browser carries no other ids.
fn leaves(dataset: &Dataset) -> Vec<String> {
    let id = |index: usize| dataset.records.get(index).map_or("", |record| record.id.as_str());
    ground::leaves(dataset).into_iter().map(|index| format!("({index}, {})", literal(id(index)))).collect()
}

fn cells(dataset: &Dataset, sector: &str) -> String {
    let names = SECTOR_COLUMNS.iter().chain(&PARAMETER_COLUMNS);
    let fields: Vec<_> = names
        .map(|column| {
            let name = format!("{sector}.{}", kebab(column));
            format!("{column}: {}", leaf(dataset, &name))
        })
        .collect();
    format!("SectorRecords {{ {} }}", fields.join(", "))
}

fn ids(dataset: &Dataset) -> String {
    let mut out = "/// The index of each record, by its id: a view that names a missing record does not compile.\n\
                   pub mod id {\n"
        .to_owned();
    for (n, record) in dataset.records.iter().enumerate() {
        let name = record.id.to_uppercase().replace(['-', '.'], "_");
        out += &format!("    #[doc = \"`{}`\"]\n    pub const {name}: usize = {n};\n", record.id);
    }
    out + "}\n"
}

fn values(dataset: &Dataset) -> String {
    let mut out = "/// The figure of each record that has one, by its id, for code that needs no more of it.\n\
                   pub mod value {\n    use super::Value;\n"
        .to_owned();
    for record in dataset.records.iter().filter(|record| record.value != Value::None) {
        let name = record.id.to_uppercase().replace(['-', '.'], "_");
        out +=
            &format!("    #[doc = \"Of `{}`.\"]\n    pub const {name}: Value = {};\n", record.id, figure(record.value));
    }
    out + "}\n"
}

//! A broken dataset is refused with file, id, field and reason, every fault at once.
#![allow(clippy::expect_used)]

mod support;

use support::Folder;
use tariff_facts::Fault;

/// File, what is replaced by what, and the fault it must give: id, field, a part of the reason.
type Case = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

const TARIFFS: &str = "records/tariffs.toml";
const OBSERVATIONS: &str = "records/observations.toml";
const HALFYEAR: &str = "observation-exports-halfyear";

const CASES: [Case; 48] = [
    (TARIFFS, "id = \"tariff-cars\"\n", "", "number 1", "id", "is missing"),
    (TARIFFS, "id = \"tariff-cars\"", "id = \"Tariff_Cars\"", "Tariff_Cars", "id", "lower-case"),
    (TARIFFS, "id = \"tariff-cars\"", "id = \"tariff-parts\"", "tariff-parts", "id", "is taken"),
    (TARIFFS, "kind = \"tariff\"\n", "", "tariff-cars", "kind", "is missing"),
    (TARIFFS, "kind = \"tariff\"", "kind = \"levy\"", "tariff-cars", "kind", "none of tariff, deadline"),
    (TARIFFS, "statement.en", "statement.fr", "tariff-cars", "statement.en", "is missing"),
    (TARIFFS, "statement.en", "statement.fr", "tariff-cars", "statement.fr", "is no language"),
    (
        TARIFFS,
        "statement.en = \"The United States charges a 25% tariff on cars it imports from Japan.\"\nstatement.ja = \"米国は日本から輸入する自動車に25%の関税を課す。\"",
        "statement = \"x\"",
        "tariff-cars",
        "statement",
        "statement.en =",
    ),
    (TARIFFS, "from Japan.\"", "from Japan.\\nTwo lines.\"", "tariff-cars", "statement.en", "line break"),
    (TARIFFS, "from Japan.\"", "from Japan, says the seed.\"", "tariff-cars", "statement.en", "the articles"),
    (TARIFFS, "source = \"article-000\"", "source = \"article-999\"", "tariff-cars", "source", "no known source"),
    (
        TARIFFS,
        "excerpt = \"a 25 per cent tariff on Japanese auto imports\"\n",
        "",
        "tariff-cars",
        "excerpt",
        "quotes it",
    ),
    (
        TARIFFS,
        "excerpt = \"a 25",
        "excerpt = \"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 a 25",
        "tariff-cars",
        "excerpt",
        "28 words",
    ),
    (TARIFFS, "value = 25\n", "", "tariff-cars", "value", "kind tariff has one"),
    (TARIFFS, "value = 25\n", "value = \"25\"\n", "tariff-cars", "value", "expected a finite number"),
    (TARIFFS, "value = 25\n", "value = nan\n", "tariff-cars", "value", "expected a finite number"),
    (TARIFFS, "value = 25\n", "value = [30, 20]\n", "tariff-cars", "value", "above its high"),
    (TARIFFS, "unit = \"percent\"\n", "", "tariff-cars", "unit", "goes together"),
    (TARIFFS, "unit = \"percent\"", "unit = \"furlongs\"", "tariff-cars", "unit", "none of percent"),
    (TARIFFS, "date = \"2025-06-14\"", "date = \"2025-06-31\"", "tariff-cars", "date", "no day 31"),
    (TARIFFS, "date = \"2025-06-14\"", "date = 2025-06-14", "tariff-cars", "date", "put it in quotes"),
    (TARIFFS, "date_basis = \"printed\"\n", "", "tariff-cars", "date_basis", "goes together"),
    (TARIFFS, "confidence = \"high\"", "confidence = \"sure\"", "tariff-cars", "confidence", "high, medium, low"),
    (TARIFFS, "lever = \"cars\"", "lever = \"boats\"", "tariff-cars", "lever", "no known lever"),
    (TARIFFS, "lever = \"cars\"", "leaver = \"cars\"", "tariff-cars", "leaver", "is no field"),
    (TARIFFS, "lever = \"cars\"", "lever = \"cars\"\nround = 7", "tariff-cars", "round", "1 to 6"),
    (TARIFFS, "lever = \"cars\"", "lever = \"cars\"\nscenario = \"1\"", "tariff-cars", "scenario", "estimate"),
    (
        TARIFFS,
        "dispute = \"dispute-auto-rate-base\"",
        "dispute = \"tariff-parts\"",
        "tariff-cars",
        "dispute",
        "kind dispute",
    ),
    ("records/later.toml", "later = true\n", "", "later-letter-7-july", "later", "is missing"),
    (
        "records/later.toml",
        "scenario = \"1;letter-august\"",
        "scenario = \"1;t.boats=3\"",
        "later-letter-7-july",
        "scenario",
        "no lever",
    ),
    (
        "records/estimates.toml",
        "differs.en = \"tariffs on every country at once, in a model of the whole world economy.\"\ndiffers.ja = \"世界経済全体のモデルで、全ての国に同時にかける関税。\"\n",
        "",
        "estimate-gdp-ide-2027",
        "differs",
        "what our levers cannot express",
    ),
    (TARIFFS, "lever = \"cars\"", "lever = \"cars\"\ndiffers.en = \"x\"", "tariff-cars", "differs", "estimate"),
    (
        OBSERVATIONS,
        "metric = \"exportValueChangePct\"",
        "metric = \"exportsPct\"",
        HALFYEAR,
        "metric",
        "none of dutiesUsdBn",
    ),
    (
        OBSERVATIONS,
        "metric = \"exportValueChangePct\"",
        "metric = \"dutiesUsdBn\"",
        HALFYEAR,
        "metric",
        "not both per cent",
    ),
    (OBSERVATIONS, "metric = \"exportValueChangePct\"", "metric = \"buyersSharePct\"", HALFYEAR, "metric", "name one"),
    (OBSERVATIONS, "metric = \"exportValueChangePct\"\n", "", HALFYEAR, "metric", "goes together with scenario"),
    (OBSERVATIONS, "scenario = \"1;c=tariffed\"\n", "", HALFYEAR, "scenario", "goes together with metric"),
    (OBSERVATIONS, "value = -10.2", "value = [-10.2, -9]", HALFYEAR, "value", "not one number"),
    (
        OBSERVATIONS,
        "sector = \"cars\"",
        "sector = \"boats\"",
        "observation-cars-value-halfyear",
        "sector",
        "no known sector",
    ),
    (
        OBSERVATIONS,
        "known = \"assumption.cars.rho-near\"",
        "known = \"datum.cars.duty-2024\"",
        "observation-cars-value-halfyear",
        "known",
        "no record of kind assumption",
    ),
    (
        OBSERVATIONS,
        "note.en = \"First figures. The tariffs changed during the year, so no single run of ours matches it.\"\nnote.ja = \"速報値。年の途中で関税が変わったため、対応する試算は一つに定まらない。\"\n",
        "",
        "observation-exports-2025",
        "note",
        "says why",
    ),
    (
        TARIFFS,
        "lever = \"cars\"",
        "lever = \"cars\"\nperiod = \"2025-05\"",
        "tariff-cars",
        "period",
        "observation only",
    ),
    ("sources/articles.toml", "date_known.en", "known.en", "article-000", "date_known.en", "is missing"),
    ("dossier/presets.toml", "cars = 0, ", "", "before-april-2025", "tariffs.cars", "is missing"),
    (
        "dossier/presets.toml",
        "cars = { total = 15 }",
        "cars = { total = 150 }",
        "deal-15",
        "tariffs.cars",
        "outside 0–100",
    ),
    ("dossier/sectors.toml", "duty_2024 = 2.50", "duty_2024 = -1", "cars", "duty_2024", "below zero"),
    (
        "dossier/parameters.toml",
        "sigma_near = [1.8, 2.5, 4.0]",
        "sigma_near = [2.8, 2.5, 4.0]",
        "cars",
        "sigma_near",
        "in the order",
    ),
    ("dossier/constants.toml", "id = \"japan-gdp\"", "id = \"japan-gnp\"", "japan-gdp", "", "the model needs it"),
];

#[test]
fn each_fault_names_file_id_field_and_reason() {
    for (file, find, put, id, field, reason) in CASES {
        let folder = Folder::with_facts();
        folder.spoil(&format!("facts/{file}"), find, put);
        let faults = tariff_facts::read(&folder.facts()).expect_err(find).0;
        let named = |fault: &&Fault| {
            fault.file == format!("facts/{file}")
                && fault.id == id
                && fault.field == field
                && fault.reason.contains(reason)
        };
        let fault = faults.iter().find(named).unwrap_or_else(|| panic!("{find} → {put} gave {faults:#?}"));
        let said = fault.to_string();
        assert!(said.starts_with(&format!("facts/{file}: ")) && said.contains(&format!("\"{id}\"")), "{said}");
    }
}

#[test]
fn a_fault_reads_as_an_editor_needs_it() {
    let folder = Folder::with_facts();
    folder.spoil("facts/records/tariffs.toml", "2025-06-14", "2025-06-31");
    let faults = tariff_facts::read(&folder.facts()).expect_err("a fault");
    let expected =
        "facts/records/tariffs.toml: record \"tariff-cars\": field `date`: \"2025-06-31\": that month has no day 31";
    assert_eq!(faults.to_string(), expected);
}

#[test]
fn a_field_that_cannot_be_read_is_not_called_missing() {
    let folder = Folder::with_facts();
    folder.spoil("facts/records/tariffs.toml", "value = 25", "value = \"25\"");
    let faults = tariff_facts::read(&folder.facts()).expect_err("a fault");
    assert_eq!(faults.0.len(), 1, "{faults}");
}

#[test]
fn all_faults_come_at_once() {
    let folder = Folder::with_facts();
    folder.spoil("facts/records/tariffs.toml", "unit = \"percent\"", "unit = \"furlongs\"");
    folder.spoil("facts/records/tariffs.toml", "value = 25", "value = inf");
    folder.spoil("facts/records/people.toml", "source = ", "origin = ");
    folder.spoil("facts/dossier/levers.toml", "name.en = ", "name.de = ");
    let faults = tariff_facts::read(&folder.facts()).expect_err("faults");
    for said in ["`unit`", "`value`", "`source`", "`origin`", "`name.en`", "`name.de`"] {
        assert!(faults.to_string().contains(said), "{said}:\n{faults}");
    }
}

#[test]
fn a_syntax_error_names_file_and_line_and_hides_no_other_fault() {
    let folder = Folder::with_facts();
    folder.spoil("facts/records/people.toml", "[[record]]\n", "[[record]]\nid = = 3\n");
    folder.spoil("facts/records/tariffs.toml", "value = 25", "value = inf");
    let faults = tariff_facts::read(&folder.facts()).expect_err("faults").to_string();
    assert!(faults.contains("facts/records/people.toml: line "), "{faults}");
    assert!(faults.contains("record \"tariff-cars\": field `value`"), "{faults}");
}

#[test]
fn a_missing_file_is_a_fault() {
    let folder = Folder::with_facts();
    std::fs::remove_file(folder.facts().join("dossier/bases.toml")).expect("removed");
    let faults = tariff_facts::read(&folder.facts()).expect_err("a fault").to_string();
    assert!(faults.contains("facts/dossier/bases.toml: cannot be read"), "{faults}");
}

#[test]
fn a_quotation_that_is_not_in_its_article_is_a_fault() {
    let dataset = tariff_facts::read(&Folder::with_facts().facts()).expect("a dataset");
    let articles = Folder::empty();
    for n in 0..5 {
        articles.write(&format!("00{n}_text.txt"), "a 25 per cent tariff on Japanese auto imports");
    }
    let comparison = tariff_facts::check_excerpts(&dataset, articles.facts().parent().expect("a folder"));
    assert!(comparison.found >= 1);
    let faults = comparison.faults.to_string();
    assert!(faults.contains("record \"tariff-steel\": field `excerpt`: does not stand in article-000"), "{faults}");
    assert!(!faults.contains("\"tariff-cars\""), "{faults}");
}

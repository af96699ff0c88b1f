//! The page's words: typed messages, one file of lines per language, and nothing at all where something is wrong.
#![allow(clippy::expect_used)]

mod support;

use support::Folder;
use tariff_facts::Output;

const ENGLISH: &str = "[messages.bench]\nreset = \"Reset all\"\nwas = \"{new} was {old}, {new}\"\n";
const CODE: &str = "fn page(w: Words) { w.bench_reset(); table(Words::bench_was); }\n";

fn page(english: &str, code: &str) -> Folder {
    let folder = Folder::with_facts();
    folder.write("src/words/en.toml", english);
    folder.write("src/view/page.rs", code);
    folder
}

fn compile(folder: &Folder) -> Result<Vec<Output>, String> {
    tariff_facts::compile(&folder.facts(), &folder.sources()).map_err(|faults| faults.to_string())
}

fn output(outputs: &[Output], name: &str) -> String {
    outputs.iter().find(|output| output.name == name).expect("the file").text.clone()
}

#[test]
fn a_message_becomes_a_method_with_its_placeholders_as_arguments() {
    let outputs = compile(&page(ENGLISH, CODE)).expect("no fault");
    let methods = output(&outputs, "messages.rs");
    assert!(methods.contains("pub fn bench_reset(self) -> &'static str {\n        self.line(0)"), "{methods}");
    assert!(
        methods.contains("pub fn bench_was(self, new: &str, old: &str) -> String {\n        self.fill(1, &[new, old])")
    );
}

#[test]
fn a_words_file_has_a_header_then_messages_then_fact_texts() {
    let outputs = compile(&page(ENGLISH, CODE)).expect("no fault");
    let words = output(&outputs, "words.en.txt");
    let lines: Vec<_> = words.lines().collect();
    let hash = lines[0].strip_prefix("tariff-explainer words en ").expect("the header");
    assert!(output(&outputs, "messages.rs").contains(&format!("WORDS_HASH: &str = \"{hash}\"")));
    assert_eq!(lines[1..3], ["Reset all", "{0} was {1}, {0}"]);
    let facts = &lines[3..];
    assert!(facts.len() > 500);
    let mut sorted = facts.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    // A text stands twice where it happens to be a quotation's words, or where another language says it in two ways.
    assert!(facts.len() - sorted.len() < 12);
}

#[test]
fn the_storys_messages_come_after_all_that_the_browser_is_sent_and_only_native_code_has_them() {
    let outputs = compile(&page(&format!("[story.a]\ntitle = \"Far\"\n{ENGLISH}"), &format!("{CODE}w.a_title();")));
    let outputs = outputs.expect("no fault");
    let facts = output(&outputs, "facts.rs");
    let (_, live) = facts.split_once("pub const LIVE_TEXTS: usize = ").expect("the number");
    let live: usize = live.split(';').next().and_then(|number| number.parse().ok()).expect("a number");
    let words = output(&outputs, "words.en.txt");
    let lines: Vec<_> = words.lines().skip(1).collect();
    assert_eq!((lines[0], lines[live]), ("Reset all", "Far"));
    assert!(lines.len() > live + 500);
    let methods = output(&outputs, "messages.rs");
    let title = format!(
        "#[cfg(any(feature = \"ssr\", feature = \"host\"))]\n    pub fn a_title(self) -> &'static str {{\n        self.line({live})"
    );
    assert!(methods.contains(&title), "{methods}");
}

#[test]
fn a_message_nobody_uses_is_a_fault() {
    let faults =
        compile(&page(ENGLISH, "fn page() { w.bench_reset_all(); Words::bench_was_not; }")).expect_err("faults");
    for id in ["bench_reset", "bench_was"] {
        let said = format!("message `{id}` is defined in src/words/en.toml but no code uses it");
        assert!(faults.contains(&said), "{faults}");
    }
}

#[test]
fn broken_messages_are_faults() {
    let cases = [
        ("\"Reset all\"", "\"Reset {\"", "message \"bench_reset\": has a brace"),
        ("\"Reset all\"", "\"\"", "message \"bench_reset\": is empty"),
        ("\"Reset all\"", "3", "message \"bench_reset\": is not a text"),
        ("\"Reset all\"", "\"Reset\\nall\"", "message \"bench_reset\": has a line break"),
        ("\"Reset all\"", "\"Reset all", "src/words/en.toml: line 2:"),
        ("reset =", "re-set =", "message \"bench_re-set\": its id is no name of a Rust function"),
        ("[messages.bench]", "[words.bench]", "src/words/en.toml: has no [messages]"),
    ];
    for (find, put, said) in cases {
        let faults = compile(&page(&ENGLISH.replacen(find, put, 1), CODE)).expect_err(find);
        assert!(faults.contains(said), "{put}: {faults}");
    }
}

#[test]
fn another_language_has_the_same_messages_and_every_fact() {
    let folder = page(ENGLISH, CODE);
    folder.write("src/words/ja.toml", "[messages.bench]\nwas = \"{old}から{older}\"\nextra = \"余\"\n");
    let faults = compile(&folder).expect_err("faults");
    for said in [
        "src/words/ja.toml: message \"bench_reset\": is missing; English has it",
        "src/words/ja.toml: message \"bench_was\": has no {new}; English has it",
        "src/words/ja.toml: message \"bench_was\": has {older}, which English has not",
        "src/words/ja.toml: message \"bench_extra\": is not in English",
    ] {
        assert!(faults.contains(said), "{faults}");
    }
    folder.write("src/words/ja.toml", "[messages.bench]\nreset = \"戻す\"\n[story.bench]\nwas = \"{old}から{new}\"\n");
    let faults = compile(&folder).expect_err("faults");
    let said = "src/words/ja.toml: message \"bench_was\": does not stand under the table it has in English";
    assert!(faults.contains(said), "{faults}");
    folder.write("src/words/ja.toml", "[messages.bench]\nreset = \"戻す\"\nwas = \"{old}から{new}\"\n");
    let faults = compile(&folder).err().unwrap_or_default();
    let untranslated = "record \"tariff-cars\": field `statement.ja`: is missing";
    let translated =
        std::fs::read_to_string(folder.facts().join("records/tariffs.toml")).expect("a file").contains(".ja");
    assert_eq!(faults.contains(untranslated), !translated, "{faults}");
}

#[test]
fn broken_facts_give_no_output_at_all() {
    let folder = page(ENGLISH, CODE);
    folder.spoil("facts/records/tariffs.toml", "unit = \"percent\"", "unit = \"furlongs\"");
    let faults = compile(&folder).expect_err("a fault");
    assert!(faults.contains("facts/records/tariffs.toml: record \"tariff-cars\": field `unit`"), "{faults}");
}

#[test]
fn the_same_input_gives_the_same_output() {
    let folder = page(ENGLISH, CODE);
    assert_eq!(compile(&folder), compile(&folder));
}

#[test]
fn a_new_numbering_has_a_new_mark_and_a_new_wording_has_not() {
    let mark = |folder: &Folder| {
        let words = output(&compile(folder).expect("no fault"), "words.en.txt");
        words.lines().next().expect("a header").to_owned()
    };
    let before = mark(&page(ENGLISH, CODE));
    assert_eq!(mark(&page(&ENGLISH.replace("Reset all", "Start again"), CODE)), before);
    assert_ne!(mark(&page(&ENGLISH.replace("{old}", "{older}"), CODE)), before);
    let folder = page(ENGLISH, CODE);
    folder.spoil("facts/records/tariffs.toml", "[[record]]\nid = \"tariff-cars\"", "[[record]]\nid = \"tariff-car\"");
    for file in [
        "dossier/levers.toml",
        "dossier/levers.toml",
        "dossier/presets.toml",
        "dossier/presets.toml",
        "dossier/presets.toml",
        "dossier/presets.toml",
        "dossier/presets.toml",
        "dossier/presets.toml",
    ] {
        folder.spoil(&format!("facts/{file}"), "\"tariff-cars\"", "\"tariff-car\"");
    }
    assert_ne!(mark(&folder), before);
}

//! The page's messages, as they are written in `src/words/{language}.toml`.

use crate::fault::{Fault, Faults};
use crate::file;
use crate::localized::LANGUAGES;
use crate::node::{Node, Table};
use crate::place::Place;
use std::path::Path;

/// Methods that the root crate's `Words` has of its own.
const OWN: [&str; 6] = ["line", "text", "fill", "parse", "english", "tag"];

/// Names of the story that a text may hold as `{Name}`; what stands for each is known when the words are put together.
pub const SLOTS: [&str; 19] = [
    "Japan",
    "Japan’s",
    "Japanese",
    "Title",
    "Description",
    "Yen",
    "¥",
    "AsOf",
    "Chapters",
    "Sectors",
    "First",
    "Second",
    "Third",
    "CarPrice",
    "BorderShare",
    "CarsShipped",
    "DailyLoss",
    "DailyLossLow",
    "DailyLossHigh",
];

/// One message in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Where it is written; its id is the name of the method it becomes.
    pub place: Place,
    /// The text, with `{name}` for what the code puts in.
    pub text: String,
    /// The names in it, each once, in the order of first appearance.
    pub names: Vec<String>,
    /// Whether only native builds have it: it stands in the story, which no lever moves.
    pub native: bool,
}

/// The messages of one language, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Messages {
    /// Language of [`LANGUAGES`].
    pub language: &'static str,
    /// In the order of the ids, those of the story last.
    pub list: Vec<Message>,
}

/// Reads every language of a words folder, English first, and checks the others against it: same ids, same placeholders.
pub fn read(folder: &Path, faults: &mut Faults) -> Vec<Messages> {
    let mut read = Vec::new();
    for language in LANGUAGES {
        let path = folder.join(format!("{language}.toml"));
        if language != "en" && !path.exists() {
            continue;
        }
        if let Some(mut file) = file::read_as(&path, format!("src/words/{language}.toml"), faults) {
            let mut list = Vec::new();
            match file.table.remove("messages") {
                Some(Node::Table(table)) => gather(table, "", &file.name, &mut list, faults),
                _ => faults.push(Fault::of_file(&file.name, "has no [messages]")),
            }
            let live = list.len();
            if let Some(Node::Table(table)) = file.table.remove("story") {
                gather(table, "", &file.name, &mut list, faults);
            }
            list.iter_mut().skip(live).for_each(|message| message.native = true);
            for key in file.table.keys() {
                let reason = format!("`{key}` does not belong here; this file holds [messages] and [story]");
                faults.push(Fault::of_file(&file.name, reason));
            }
            list.sort_by(|one, other| one.place.id.cmp(&other.place.id));
            repeated(&list, faults);
            list.sort_by_key(|message| message.native);
            read.push(Messages { language, list });
        }
    }
    if let Some((english, others)) = read.split_first() {
        for other in others {
            compare(english, other, faults);
        }
    }
    read
}

fn gather(table: Table, prefix: &str, file: &str, list: &mut Vec<Message>, faults: &mut Faults) {
    for (key, value) in table {
        let id = format!("{prefix}{key}");
        let place = Place { file: file.to_owned(), item: "message", id: id.clone() };
        match value {
            Node::Table(inner) => gather(inner, &format!("{id}_"), file, list, faults),
            Node::Text(text) => match names(&text) {
                _ if linked(&text).is_none() => faults.push(place.fault("", "has a link that is not [words](#id)")),
                Ok(_) if OWN.contains(&id.as_str()) => {
                    faults.push(place.fault("", "its id is taken by `Words` itself"))
                }
                Ok(names) if is_name(&id) => {
                    let text = linked(&text).unwrap_or(text);
                    list.push(Message { place, text, names, native: false });
                }
                Ok(_) => faults.push(place.fault("", "its id is no name of a Rust function")),
                Err(reason) => faults.push(place.fault("", reason)),
            },
            _ => faults.push(place.fault("", "is not a text")),
        }
    }
}

fn repeated(sorted: &[Message], faults: &mut Faults) {
    for pair in sorted.windows(2) {
        if let [one, other] = pair
            && one.place.id == other.place.id
        {
            faults.push(other.place.fault("", "is there twice, under two groupings"));
        }
    }
}

fn compare(english: &Messages, other: &Messages, faults: &mut Faults) {
    let find = |messages: &Messages, id: &str| messages.list.iter().find(|message| message.place.id == id).cloned();
    let file = |language: &str| format!("src/words/{language}.toml");
    for message in &english.list {
        let Some(same) = find(other, &message.place.id) else {
            let place = Place { file: file(other.language), ..message.place.clone() };
            faults.push(place.fault("", "is missing; English has it"));
            continue;
        };
        if message.native != same.native {
            faults
                .push(same.place.fault("", "does not stand under the table it has in English, [messages] or [story]"));
        }
        for name in message.names.iter().filter(|name| !same.names.contains(name)) {
            faults.push(same.place.fault("", format!("has no {{{name}}}; English has it")));
        }
        for name in same.names.iter().filter(|name| !message.names.contains(name)) {
            faults.push(same.place.fault("", format!("has {{{name}}}, which English has not")));
        }
    }
    for message in &other.list {
        if find(english, &message.place.id).is_none() {
            faults.push(message.place.fault("", "is not in English"));
        }
    }
}

/// The placeholders of a text, each once, in the order of first appearance.
///
/// # Errors
/// What is wrong with the text, in words.
pub fn names(text: &str) -> Result<Vec<String>, String> {
    if text.trim().is_empty() {
        return Err("is empty".to_owned());
    }
    if text.contains(['\n', '\r']) {
        return Err("has a line break; a text is one line".to_owned());
    }
    let mut names = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let inside = rest.get(at..).and_then(|tail| tail.strip_prefix('{')).and_then(|tail| tail.split_once('}'));
        let Some((name, tail)) = inside.filter(|(name, _)| is_name(name) || SLOTS.contains(name)) else {
            return Err("has a brace that is no placeholder {name}".to_owned());
        };
        if is_name(name) && !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
        rest = tail;
    }
    Ok(names)
}

/// The text with each `[words](#id)` as the marks that the page makes a link of; `None` where a link is not whole.
fn linked(text: &str) -> Option<String> {
    let mut parts = text.split('[');
    let mut out = parts.next()?.to_owned();
    for part in parts {
        let (words, rest) = part.split_once("](#")?;
        let (id, after) = rest.split_once(')')?;
        out.extend(["\u{E000}#", id, "\u{E001}", words, "\u{E002}", after]);
    }
    Some(out)
}

/// Whether a text can be the name of a Rust function or argument.
fn is_name(text: &str) -> bool {
    const TAKEN: [&str; 36] = [
        "as", "break", "const", "continue", "crate", "else", "enum", "extern", "false", "fn", "for", "if", "impl",
        "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "self", "static", "struct",
        "super", "trait", "true", "type", "unsafe", "use", "where", "while", "async", "await",
    ];
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        && !TAKEN.contains(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_come_in_the_order_of_first_appearance() {
        assert_eq!(names("{b} then {a} then {b}"), Ok(vec!["b".to_owned(), "a".to_owned()]));
    }

    #[test]
    fn words_linked_to_an_id_become_marks_and_half_a_link_is_refused() {
        let marked = linked("spoke of [¥1–2bn](#figure-daily-loss) a day");
        assert_eq!(marked.as_deref(), Some("spoke of \u{E000}#figure-daily-loss\u{E001}¥1–2bn\u{E002} a day"));
        assert_eq!(linked("as it is").as_deref(), Some("as it is"));
        assert!(linked("a [half").is_none() && linked("[half](#link").is_none());
    }

    #[test]
    fn a_name_of_the_story_is_no_argument() {
        assert_eq!(names("{Japan’s} loss of {¥}{value}"), Ok(vec!["value".to_owned()]));
        assert!(names("{Nippon}").is_err());
    }

    #[test]
    fn a_stray_brace_is_refused() {
        for text in ["{", "}", "{}", "{A}", "{a b}", "}{a}", "{{a}}"] {
            assert!(names(text).is_err(), "{text}");
        }
    }
}

//! All texts of the page numbered, one file of lines per language.

use crate::fault::Faults;
use crate::localized::Localized;
use crate::messages::{Message, Messages};
use crate::place::Place;
use std::collections::BTreeMap;

/// The numbering: messages first, then fact texts in the order in which they are asked for, the story's messages between those
/// that a page with levers needs and the rest.
#[derive(Debug)]
pub struct Catalogue {
    languages: Vec<Messages>,
    facts: Vec<Localized>,
    /// How many fact texts come before the story's messages, once that is known.
    live: Option<usize>,
    numbers: BTreeMap<Localized, usize>,
    faults: Faults,
}

impl Catalogue {
    /// Begins with the messages of every language, English first.
    #[must_use]
    pub fn new(languages: Vec<Messages>) -> Self {
        Self { languages, facts: Vec::new(), live: None, numbers: BTreeMap::new(), faults: Faults::default() }
    }

    /// The English messages.
    pub fn messages(&self) -> impl Iterator<Item = &Message> {
        self.languages.first().into_iter().flat_map(|english| &english.list)
    }

    /// How many English messages the browser has.
    #[must_use]
    pub fn shared(&self) -> usize {
        self.messages().filter(|message| !message.native).count()
    }

    /// Ends the texts that the browser has, and says how many they are: messages, then fact texts. The story's messages come next.
    pub fn close_live(&mut self) -> usize {
        let live = *self.live.get_or_insert(self.facts.len());
        self.shared() + live
    }

    /// Every English message with its number.
    pub fn numbered(&self) -> impl Iterator<Item = (usize, &Message)> {
        let live = self.live.unwrap_or(self.facts.len());
        self.messages().enumerate().map(move |(n, message)| (if message.native { n + live } else { n }, message))
    }

    /// Number of a fact's text; equal texts share one. A text that lacks a language of the page is a fault.
    pub fn text(&mut self, text: &Localized, place: &Place, field: &str) -> usize {
        for language in self.languages.iter().map(|messages| messages.language) {
            if text.in_language(language).is_none() {
                let field = format!("{field}.{language}");
                let reason = format!("is missing; the page speaks {language} (src/words/{language}.toml)");
                self.faults.push(place.fault(field, reason));
            }
        }
        let first = if self.live.is_some() { self.messages().count() } else { self.shared() };
        let facts = &mut self.facts;
        *self.numbers.entry(text.clone()).or_insert_with(|| {
            facts.push(text.clone());
            first + facts.len() - 1
        })
    }

    /// What was missing.
    pub fn take_faults(&mut self) -> Vec<crate::fault::Fault> {
        std::mem::take(&mut self.faults.0)
    }

    /// How many lines each language has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.messages().count() + self.facts.len()
    }

    /// A mark of the numbering: every message id with its placeholders, and the compiled facts that point into it.
    #[must_use]
    pub fn mark(&self, facts: &str) -> String {
        let mut mark = Fnv::new();
        for message in self.messages() {
            mark.add(&message.place.id);
            for name in &message.names {
                mark.add(name);
            }
            mark.add(if message.native { "story" } else { "" });
        }
        mark.add(facts);
        format!("{:016x}", mark.0)
    }

    /// The file of each language: name and content. First a header, then one text a line, placeholders as `{0}`, `{1}` …
    #[must_use]
    pub fn files(&self, mark: &str) -> Vec<(String, String)> {
        let english: Vec<_> = self.messages().collect();
        let file = |messages: &Messages| {
            let language = messages.language;
            let mut lines = vec![format!("tariff-explainer words {language} {mark}")];
            let pairs: Vec<_> = messages.list.iter().zip(&english).collect();
            let (shared, native) = pairs.split_at(self.shared().min(pairs.len()));
            let (live, rest) = self.facts.split_at(self.live.unwrap_or(self.facts.len()));
            let said = |text: &Localized| text.in_language(language).unwrap_or(&text.en).to_owned();
            lines.extend(shared.iter().map(|(message, reference)| line(message, reference)));
            lines.extend(live.iter().map(said));
            lines.extend(native.iter().map(|(message, reference)| line(message, reference)));
            lines.extend(rest.iter().map(said));
            lines.push(String::new());
            (format!("words.{language}.txt"), lines.join("\n"))
        };
        self.languages.iter().map(file).collect()
    }
}

/// A message as a line, its placeholders numbered as in English.
fn line(message: &Message, reference: &Message) -> String {
    let slots = reference.names.iter().enumerate();
    slots.fold(message.text.clone(), |line, (n, name)| line.replace(&format!("{{{name}}}"), &format!("{{{n}}}")))
}

/// FNV-1a, 64 bits: the same on every machine and in every version of the compiler.
struct Fnv(u64);

impl Fnv {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn add(&mut self, text: &str) {
        for byte in text.bytes().chain([0]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}

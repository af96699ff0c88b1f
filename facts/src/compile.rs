//! Everything the root crate includes, made from the dataset and the words in one go.

use crate::catalogue::Catalogue;
use crate::emit;
use crate::fault::Faults;
use crate::{folder, messages, usage};
use std::path::Path;

/// One file of the build's output folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// File name: `facts.rs`, `messages.rs`, `words.en.txt` …
    pub name: String,
    /// Content.
    pub text: String,
}

/// Compiles `facts` (the dataset) and `sources/words` (the messages, checked against the code under `sources`).
///
/// # Errors
/// Every fault of both; then there is no output at all.
pub fn compile(facts: &Path, sources: &Path) -> Result<Vec<Output>, Faults> {
    let mut faults = Faults::default();
    let languages = messages::read(&sources.join("words"), &mut faults);
    if let Some(english) = languages.first() {
        usage::check(english, sources, &mut faults);
    }
    let dataset = match folder::read(facts) {
        Ok(dataset) => dataset,
        Err(found) => {
            faults.0.extend(found.0);
            return Err(faults);
        }
    };
    let mut words = Catalogue::new(languages);
    let facts = emit::facts(&dataset, &mut words);
    faults.0.extend(words.take_faults());
    let mark = words.mark(&facts);
    let mut outputs = vec![
        Output { name: "messages.rs".to_owned(), text: emit::messages(&words, &mark) },
        Output { name: "facts.rs".to_owned(), text: facts },
    ];
    outputs.extend(words.files(&mark).into_iter().map(|(name, text)| Output { name, text }));
    faults.or(outputs)
}

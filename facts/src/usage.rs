//! Which messages the page's code uses.

use crate::fault::{Fault, Faults};
use crate::file;
use crate::messages::Messages;
use std::path::Path;

/// Every English message that no Rust file under `sources` calls (`.id(`) or names (`Words::id`) is a fault.
pub fn check(english: &Messages, sources: &Path, faults: &mut Faults) {
    let mut code = String::new();
    if let Err(error) = gather(sources, &mut code) {
        faults.push(Fault::of_file("src", format!("cannot be read: {error}")));
        return;
    }
    for message in &english.list {
        let id = &message.place.id;
        if !code.contains(&format!(".{id}(")) && !names(&code, &format!("Words::{id}")) {
            let file = &message.place.file;
            faults.push(Fault::of_file(file, format!("message `{id}` is defined in {file} but no code uses it")));
        }
    }
}

fn names(code: &str, path: &str) -> bool {
    code.match_indices(path).any(|(at, _)| {
        let after = code.get(at + path.len()..).and_then(|rest| rest.chars().next());
        !after.is_some_and(|next| next.is_alphanumeric() || next == '_')
    })
}

fn gather(folder: &Path, code: &mut String) -> std::io::Result<()> {
    for path in file::list(folder, "rs")? {
        code.push_str(&std::fs::read_to_string(path)?);
    }
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, code)?;
        }
    }
    Ok(())
}

//! TOML files of the dataset, read whole.

use crate::node::Table;
#[cfg(feature = "files")]
pub use reading::{list, read, read_all, read_as};

/// One file: its name as an editor knows it, and its content.
#[derive(Debug)]
pub struct File {
    /// Name from the dataset's folder on (`facts/records/tariffs.toml`).
    pub name: String,
    /// Its top-level table.
    pub table: Table,
}

#[cfg(feature = "files")]
mod reading {
    use super::File;
    use crate::fault::{Fault, Faults};
    use crate::node::from_toml;
    use std::path::{Path, PathBuf};

    /// Reads one file of the dataset; unreadable or malformed it is a fault that names the line.
    pub fn read(folder: &Path, inner: &str, faults: &mut Faults) -> Option<File> {
        let root = folder.file_name().map_or("facts".into(), |name| name.to_string_lossy());
        read_as(&folder.join(inner), format!("{root}/{inner}"), faults)
    }

    /// Reads one file under the name given.
    pub fn read_as(path: &Path, name: String, faults: &mut Faults) -> Option<File> {
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) => {
                faults.push(Fault::of_file(name, format!("cannot be read: {error}")));
                return None;
            }
        };
        match text.parse::<toml::Table>() {
            Ok(table) => Some(File { name, table: from_toml(table) }),
            Err(error) => {
                let start = error.span().map_or(0, |span| span.start);
                let line = text.get(..start).unwrap_or(&text).matches('\n').count() + 1;
                let reason = error.message().replace('\n', "; ");
                faults.push(Fault::of_file(name, format!("line {line}: {reason}")));
                None
            }
        }
    }

    /// Reads every `*.toml` of an inner folder, in the order of their names.
    pub fn read_all(folder: &Path, inner: &str, faults: &mut Faults) -> Vec<File> {
        let listed = match list(&folder.join(inner), "toml") {
            Ok(listed) => listed,
            Err(error) => {
                faults.push(Fault::of_file(inner, format!("cannot be read: {error}")));
                return Vec::new();
            }
        };
        listed
            .iter()
            .filter_map(|path| {
                let name = path.file_name()?.to_string_lossy();
                read(folder, &format!("{inner}/{name}"), faults)
            })
            .collect()
    }

    /// The files of a folder with one extension, sorted by name.
    pub fn list(folder: &Path, extension: &str) -> std::io::Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == extension) {
                found.push(path);
            }
        }
        found.sort();
        Ok(found)
    }
}

//! Subresource integrity: what a page that embeds a script can hold the script to.

use std::path::{Path, PathBuf};

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};
use sha2::{Digest, Sha384};

use crate::script;
use crate::stamp;

/// The list's name in `dist/`.
pub const NAME: &str = "integrity.json";

/// Leaves `integrity.json` in `work/integrity`: the value of each script that a page may name, by its file.
pub fn build(scripts: &Path, work: &Path) -> Result<PathBuf> {
    let folder = work.join("integrity");
    let mut values = Map::new();
    for file in stamp::files_below(scripts)? {
        let name = file.strip_prefix(scripts)?.to_string_lossy().into_owned();
        if name.ends_with(".js") && !name.contains('/') {
            values.insert(name, value(&stamp::read(&file)?).into());
        }
    }
    stamp::write(&folder.join(NAME), format!("{:#}\n", Value::from(values)))?;
    Ok(folder)
}

/// What every build prints: the attribute for the element's script.
pub fn line(site: &Path) -> Result<String> {
    let value = value(&stamp::read(&site.join(script::ELEMENT))?);
    Ok(format!("{}: integrity=\"{value}\" crossorigin", script::ELEMENT))
}

fn value(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn a_value_is_what_browsers_compute() {
        // The specification's own example (W3C, Subresource Integrity, section 3.1).
        let expected = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(value(b"alert('Hello, world.');"), expected);
    }
}

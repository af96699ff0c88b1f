//! The hand-written scripts: the custom element, and what it or a page loads beside it.
//!
//! `src/embed/script/tariff-explainer.js` is the element's entry; each file of `src/embed/script/extra/` is an entry of its own that
//! becomes `tariff-explainer-NAME.js`. Where Node is at hand each becomes one minified file; else the sources are served as they are.
//! What stands there and is no script is a form that a script fills in: it is served as it is under the same kind of name.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::node::Node;
use crate::stamp::{self, Inputs, Stamp};
use crate::workspace::Workspace;
use crate::{run, step};

/// The element's entry, in the sources and in `dist/`.
pub const ELEMENT: &str = "tariff-explainer.js";

/// Leaves the scripts and the element's types in `work/script`.
pub fn build(workspace: &Workspace, node: Option<&Node>, work: &Path) -> Result<PathBuf> {
    let folder = work.join("script");
    let sources = workspace.path("src/embed/script");
    let types = workspace.path("src/embed/tariff-explainer.d.ts");
    let recipe = include_str!("script.rs");
    let digest = Inputs::default().with_path(&sources)?.with_path(&types)?.with(node.is_some()).with(recipe).digest();
    Stamp::at(work.join("script.stamp")).unless_fresh(&digest, || {
        stamp::empty_folder(&folder)?;
        stamp::write(&folder.join("tariff-explainer.d.ts"), stamp::read(&types)?)?;
        step::quick("script", if node.is_some() { "esbuild" } else { "copy" }, || {
            if node.is_none() {
                stamp::copy_below(&sources, &folder.join("script"))?;
            }
            for (entry, name) in entries(&sources)? {
                let to = folder.join(name);
                let script = entry.extension().is_some_and(|extension| extension == "js");
                match node {
                    _ if !script => stamp::write(&to, stamp::read(&entry)?)?,
                    Some(node) => bundle(node, &entry, &to)?,
                    None => stamp::write(&to, beside_sources(&stamp::read(&entry)?))?,
                }
            }
            Ok(())
        })
    })?;
    Ok(folder)
}

/// Each entry's source and its name in `dist/`.
fn entries(sources: &Path) -> Result<Vec<(PathBuf, OsString)>> {
    let mut entries = vec![(sources.join(ELEMENT), ELEMENT.into())];
    for file in stamp::files_below(&sources.join("extra"))? {
        let mut name = OsString::from("tariff-explainer-");
        name.push(file.file_name().unwrap_or_default());
        entries.push((file, name));
    }
    Ok(entries)
}

/// An entry served unbundled stands one folder above the sources that it imports.
fn beside_sources(entry: &[u8]) -> String {
    let text = String::from_utf8_lossy(entry);
    text.replace("from \"../", "from \"./script/")
        .replace("from \"./", "from \"./script/")
        .replace("script/script/", "script/")
}

/// Makes one minified file of an entry and all that it imports.
pub fn bundle(node: &Node, entry: &Path, to: &Path) -> Result<()> {
    esbuild(node, entry, to, &["--bundle"])
}

/// Minifies one script where it stands.
pub fn minify_in_place(node: &Node, script: &Path) -> Result<()> {
    esbuild(node, script, script, &["--allow-overwrite"])
}

fn esbuild(node: &Node, from: &Path, to: &Path, flags: &[&str]) -> Result<()> {
    let mut outfile = OsString::from("--outfile=");
    outfile.push(to);
    let mut esbuild = node.minify();
    // Module scripts are UTF-8 by definition, so nothing needs escaping.
    esbuild.args(["--format=esm", "--charset=utf8"]).args(flags);
    run::run(esbuild.arg(from).arg(outfile))
}

#[cfg(test)]
mod tests {
    use super::{beside_sources, entries};
    use crate::stamp;

    #[test]
    fn an_unbundled_entry_finds_the_sources_one_folder_below() {
        let element = beside_sources(b"import { a } from \"./element.js\";");
        assert_eq!(element, "import { a } from \"./script/element.js\";");
        let extra = beside_sources(b"import { a } from \"../element.js\";");
        assert_eq!(extra, "import { a } from \"./script/element.js\";");
    }

    #[test]
    fn each_extra_is_named_after_the_element_whatever_its_kind() {
        let scratch = std::env::temp_dir().join(format!("xtask-extras-{}", std::process::id()));
        stamp::empty_folder(&scratch).unwrap();
        for name in ["extra/model.py", "extra/take.js", "take/sheet.js"] {
            stamp::write(&scratch.join(name), name).unwrap();
        }
        let names: Vec<_> = entries(&scratch).unwrap().into_iter().map(|(_, name)| name).collect();
        assert_eq!(names, ["tariff-explainer.js", "tariff-explainer-model.py", "tariff-explainer-take.js"]);
        std::fs::remove_dir_all(&scratch).unwrap();
    }
}

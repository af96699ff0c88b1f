//! `standalone.html`: the page with everything it needs inside, so that it opens from disk with the network off.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::{Compression, write::GzEncoder};

use crate::node::Node;
use crate::stamp::{self, Inputs, Stamp};
use crate::workspace::Workspace;
use crate::{script, step, style};

/// The file's name, in the drafts and in `dist/`.
pub const NAME: &str = "standalone.html";

/// What the page asks for while it runs, apart from its stylesheet and the story, which stand in it already. What a host's own facts
/// need is for pages of hosts, and what frames need for frames.
const PARTS: [&str; 8] = [
    "tariff_explainer.js",
    "tariff_explainer_bg.wasm",
    "words.en.txt",
    "facts.json",
    "tariff-explainer-take.js",
    "tariff-explainer-model.py",
    "take.en.json",
    "integrity.json",
];

/// What a reader may save from it, and stands elsewhere before the site is put together.
const SCHEMA: &str = "facts.schema.json";

/// The finished parts of a site.
pub struct Finished<'a> {
    /// Drafts of the prerenderer.
    pub drafts: &'a Path,
    /// The folders that make up the site so far.
    pub folders: &'a [PathBuf],
    /// The schema of the dataset.
    pub schema: &'a Path,
}

/// Fills the drafts and leaves the pages in `work/standalone`.
pub fn build(workspace: &Workspace, node: &Node, finished: &Finished<'_>, work: &Path) -> Result<PathBuf> {
    let folder = work.join("standalone");
    let sources = workspace.path("src/embed/script");
    let drafts = drafts(finished.drafts)?;
    let mut inputs =
        Inputs::default().with(include_str!("standalone.rs")).with_path(&sources)?.with_path(finished.schema)?;
    for path in drafts.iter().chain(finished.folders) {
        inputs = inputs.with_path(path)?;
    }
    Stamp::at(work.join("standalone.stamp")).unless_fresh(&inputs.digest(), || {
        step::quick("standalone", "one file for disk", || {
            stamp::empty_folder(&folder)?;
            let script = bundle(node, &sources, work)?;
            let (sheet, parts) = (find(finished.folders, style::NAME)?, parts(finished)?);
            for draft in &drafts {
                let below = draft.strip_prefix(finished.drafts)?;
                stamp::write(&folder.join(below), fill(&text(draft)?, &text(&sheet)?, &parts, &script)?)?;
            }
            Ok(())
        })
    })?;
    Ok(folder)
}

fn drafts(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = stamp::files_below(folder)?;
    files.retain(|file| file.ends_with(NAME));
    Ok(files)
}

/// The element's script with the parts' source of a single file in place of its own.
fn bundle(node: &Node, sources: &Path, work: &Path) -> Result<String> {
    let copy = work.join("standalone-script");
    stamp::empty_folder(&copy)?;
    stamp::copy_below(sources, &copy)?;
    stamp::write(&copy.join("source.js"), stamp::read(&sources.join("standalone/source.js"))?)?;
    let bundled = work.join("standalone.js");
    script::bundle(node, &copy.join(script::ELEMENT), &bundled)?;
    text(&bundled)
}

/// Every part as an element that holds it: gzipped, in base64.
fn parts(finished: &Finished<'_>) -> Result<String> {
    let mut all = vec![(SCHEMA, finished.schema.to_owned())];
    for name in PARTS {
        all.push((name, find(finished.folders, name)?));
    }
    let element = |(name, file): &(&str, PathBuf)| {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(&stamp::read(file)?)?;
        let packed = STANDARD.encode(gzip.finish()?);
        Ok(format!("<script type=\"text/plain\" data-part=\"{name}\">{packed}</script>\n"))
    };
    all.iter().map(element).collect()
}

fn find(folders: &[PathBuf], name: &str) -> Result<PathBuf> {
    let found = folders.iter().map(|folder| folder.join(name)).find(|file| file.exists());
    found.ok_or_else(|| anyhow::anyhow!("{name}: no step of the build has made it"))
}

fn text(file: &Path) -> Result<String> {
    Ok(String::from_utf8(stamp::read(file)?)?)
}

fn fill(draft: &str, sheet: &str, parts: &str, script: &str) -> Result<String> {
    if sheet.to_ascii_lowercase().contains("</style") {
        bail!("the stylesheet holds the end of a style element");
    }
    let mut page = String::new();
    let mut rest = draft;
    for (mark, content) in [("{{style}}", sheet), ("{{parts}}", parts), ("{{script}}", &inline(script))] {
        let Some((before, after)) = rest.split_once(mark) else { bail!("{NAME}: the draft lacks {mark}") };
        page.push_str(before);
        page.push_str(content);
        rest = after;
    }
    page.push_str(rest);
    Ok(page)
}

/// A script that can stand in its element: what would end the element or begin a comment there is written with an escape, which
/// means the same in a string, a template and a regular expression, the only places where it can occur.
fn inline(script: &str) -> String {
    let mut safe = String::with_capacity(script.len());
    for (at, letter) in script.char_indices() {
        let after = script.get(at + 1..).unwrap_or_default();
        let starts = |word: &str| after.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
        if letter == '<' && (starts("/script") || starts("script") || starts("!--")) {
            safe.push_str("\\x3C");
        } else {
            safe.push(letter);
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::{fill, inline};

    #[test]
    fn a_script_cannot_end_its_element_or_open_a_comment() {
        let hostile = "a='</script>';b=`<!--<script`;c=/<\\/SCRIPT/;d=1<2;e='é</Script '";
        let safe = inline(hostile);
        let found = |what: &str| safe.to_ascii_lowercase().contains(what);
        assert!(!found("</script") && !found("<!--") && !found("<script"), "{safe}");
        assert!(safe.contains("d=1<2") && safe.contains("'é\\x3C/Script '"));
        assert_eq!(inline("x<"), "x<");
    }

    #[test]
    fn what_is_filled_in_is_not_filled_again() {
        let page = fill("<{{style}}|{{parts}}|{{script}}>", "{{parts}}", "{{script}}", "s").unwrap();
        assert_eq!(page, "<{{parts}}|{{script}}|s>");
        assert!(fill("{{style}}{{script}}", "", "", "").unwrap_err().to_string().contains("{{parts}}"));
        assert!(fill("{{style}}{{parts}}{{script}}", "a{}</STYLE>", "", "").is_err());
    }
}

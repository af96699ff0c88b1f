//! The one stylesheet, from the files of `style/` in the order of their names.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::node::Node;
use crate::stamp::{self, Inputs, Stamp};
use crate::workspace::Workspace;
use crate::{run, step};

/// The stylesheet's name in `dist/`.
pub const NAME: &str = "tariff-explainer.css";

/// Leaves the stylesheet in `work/style`, minified where Node is at hand.
pub fn build(workspace: &Workspace, node: Option<&Node>, work: &Path) -> Result<PathBuf> {
    let source = workspace.path("style");
    let folder = work.join("style");
    let digest = Inputs::default().with_path(&source)?.with(node.is_some()).digest();
    let stamp = Stamp::at(work.join("style.stamp"));
    let ran = stamp.unless_fresh(&digest, || {
        step::quick("style", "concatenate and minify", || {
            stamp::empty_folder(&folder)?;
            let sheet = folder.join(NAME);
            stamp::write(&sheet, concatenated(&source)?)?;
            node.map_or(Ok(()), |node| minify(node, &sheet))
        })
    })?;
    if !ran {
        step::fresh("style");
    }
    Ok(folder)
}

fn concatenated(source: &Path) -> Result<Vec<u8>> {
    let mut sheet = Vec::new();
    for file in stamp::files_below(source)? {
        if file.extension().is_some_and(|extension| extension == "css") {
            sheet.extend(stamp::read(&file)?);
            sheet.push(b'\n');
        }
    }
    Ok(sheet)
}

fn minify(node: &Node, sheet: &Path) -> Result<()> {
    let mut outfile = std::ffi::OsString::from("--outfile=");
    outfile.push(sheet);
    run::run(node.minify().arg("--allow-overwrite").arg(sheet).arg(outfile))
}

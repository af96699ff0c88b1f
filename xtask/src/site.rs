//! The site as a whole: which steps make it, in what order, and how the result takes the place of the last one.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::mode::Mode;
use crate::node::Node;
use crate::sizes::Sizes;
use crate::stamp::{self, Inputs, Stamp};
use crate::standalone::{self, Finished};
use crate::workspace::Workspace;
use crate::{cards, chromium, compress, integrity, module, pages, script, step, style};

/// What cargo compiles the page from. Anything here that changes makes cargo look again; cargo then decides what to redo.
const SOURCES: [&str; 9] =
    [".cargo/config.toml", "Cargo.lock", "Cargo.toml", "build.rs", "facts", "index.html", "model", "src", "stand-ins"];

/// A finished build.
pub struct Site {
    /// Its folder.
    pub folder: PathBuf,
    /// Its sizes; none for a dev build.
    pub sizes: Option<Sizes>,
    /// Whether wasm-opt and esbuild were at hand. Without them the limits are shown and not enforced.
    pub optimised: bool,
}

/// `cargo xtask build`.
pub fn build_and_gate(workspace: &Workspace, base_url: Option<String>) -> Result<()> {
    let site = build(workspace, Mode::Release, base_url.as_deref())?;
    if let Some(sizes) = &site.sizes {
        print!("{}", sizes.table());
    }
    println!("{}", integrity::line(&site.folder)?);
    site.gate()?;
    println!("{} is up to date", site.folder.display());
    Ok(())
}

impl Site {
    /// Fails when the site is over a size limit.
    pub fn gate(&self) -> Result<()> {
        match &self.sizes {
            Some(sizes) if self.optimised => sizes.gate(),
            Some(_) => {
                step::note("sizes", "not held against the limits: this build is not optimised");
                Ok(())
            }
            None => Ok(()),
        }
    }
}

/// Builds what is stale. Everything is made in `target/`; the finished site is moved into place in one go, so that a failure
/// leaves the last good one standing.
pub fn build(workspace: &Workspace, mode: Mode, base_url: Option<&str>) -> Result<Site> {
    let (name, folder) = match mode {
        Mode::Release => ("release", workspace.dist()),
        Mode::Dev => ("dev", workspace.target().join("site-dev")),
    };
    let work = workspace.target().join("site").join(name);
    let node = match mode {
        Mode::Release => Node::ready_or_note(workspace),
        Mode::Dev => None,
    };
    let sources = sources(workspace)?;
    let chromium = match mode {
        Mode::Release => browser()?,
        Mode::Dev => None,
    };
    // Pages first: they compile fastest, so a mistake in the code or the facts shows soonest.
    let pages = pages::build(workspace, base_url, chromium.is_some(), &sources, &work)?;
    let module = module::build(workspace, module::OWN, mode, node.as_ref(), &sources, &work)?;
    let element = script::build(workspace, node.as_ref(), &work)?;
    let style = style::build(workspace, node.as_ref(), &work)?;
    let integrity = integrity::build(&element, &work)?;
    let schema = workspace.path("facts/facts.schema.json");

    let mut parts = vec![pages.site, module, element, style, integrity];
    let sheet = &parts[3];
    let cards = chromium.map(|chromium| cards::build(&chromium, &pages.drafts, sheet, &work)).transpose()?;
    let finished = Finished { drafts: &pages.drafts, folders: &parts, schema: &schema };
    let alone = node.as_ref().map(|node| standalone::build(workspace, node, &finished, &work)).transpose()?;
    parts.extend(cards.into_iter().chain(alone));
    // A second compile of the page's code: too long to wait for while developing.
    if mode == Mode::Release {
        parts.push(module::build(workspace, module::HOST, mode, node.as_ref(), &sources, &work)?);
    }
    let mut inputs = Inputs::default().with_path(&schema)?;
    for part in &parts {
        inputs = inputs.with_path(part)?;
    }
    let digest = inputs.digest();
    let stamp = Stamp::at(work.join("site.stamp"));
    if !folder.join("index.html").exists() {
        stamp::remove(&work.join("site.stamp"))?;
    }
    stamp.unless_fresh(&digest, || {
        let staging = workspace.target().join(format!("site-staging-{name}"));
        stamp::empty_folder(&staging)?;
        for part in &parts {
            stamp::copy_below(part, &staging)?;
        }
        stamp::write(&staging.join("facts.schema.json"), stamp::read(&schema)?)?;
        if mode == Mode::Release {
            step::quick("compress", "brotli 11, gzip 9", || compress::build(&staging, &work.join("compressed")))?;
        }
        replace(&folder, &staging)
    })?;
    let sizes = match mode {
        Mode::Release => Some(Sizes::of(&folder)?),
        Mode::Dev => None,
    };
    Ok(Site { folder, sizes, optimised: node.is_some() })
}

/// What draws the stills. A site without them is whole but for its link previews, so nothing is installed for it.
fn browser() -> Result<Option<PathBuf>> {
    let found = chromium::at_hand()?;
    if found.is_none() {
        step::note("cards", "no Chromium at hand: going on without stills for link previews (name one in CHROMIUM)");
    }
    Ok(found)
}

fn sources(workspace: &Workspace) -> Result<String> {
    let mut inputs = Inputs::default();
    for name in SOURCES {
        inputs = inputs.with(name).with_path(&workspace.path(name))?;
    }
    Ok(inputs.digest())
}

/// Two renames: between them nobody sees half a site, at worst none for an instant.
fn replace(folder: &Path, staging: &Path) -> Result<()> {
    let old = staging.with_extension("old");
    stamp::remove(&old)?;
    if folder.exists() {
        std::fs::rename(folder, &old).with_context(|| format!("moving {} away", folder.display()))?;
    }
    std::fs::rename(staging, folder).with_context(|| format!("replacing {}", folder.display()))?;
    stamp::remove(&old)
}

#[cfg(test)]
mod tests {
    use super::replace;
    use crate::stamp::{empty_folder, read, write};

    #[test]
    fn a_finished_site_replaces_the_last_one_whole() {
        let scratch = std::env::temp_dir().join(format!("xtask-replace-{}", std::process::id()));
        empty_folder(&scratch).unwrap();
        let (folder, staging) = (scratch.join("dist"), scratch.join("staging"));
        for (gone, kept) in [("a", "b"), ("b", "c")] {
            write(&staging.join(kept), kept).unwrap();
            replace(&folder, &staging).unwrap();
            assert!(!folder.join(gone).exists() && !staging.exists());
            assert_eq!(read(&folder.join(kept)).unwrap(), kept.as_bytes());
        }
    }
}

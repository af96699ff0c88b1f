//! The prerendered pages: the same components, rendered natively by the root package's `prerender` program.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::stamp::{self, Inputs, Stamp};
use crate::workspace::Workspace;
use crate::{run, step};

/// What the prerenderer leaves.
pub struct Pages {
    /// Part of the site.
    pub site: PathBuf,
    /// What later steps finish: the page of stills, the single-file page.
    pub drafts: PathBuf,
}

/// Writes the pages, `facts.json` and the words, and what later steps need, below `work`. A fault in the facts is cargo's error, before
/// anything is written. With `cards` the pages name the stills.
pub fn build(workspace: &Workspace, base_url: Option<&str>, cards: bool, sources: &str, work: &Path) -> Result<Pages> {
    let pages = Pages { site: work.join("pages"), drafts: work.join("drafts") };
    let digest = Inputs::default().with(sources).with(base_url).with(cards).digest();
    let stamp = Stamp::at(work.join("pages.stamp"));
    let ran = stamp.unless_fresh(&digest, || {
        step::long("pages", "compile the components natively", || compile(workspace))?;
        stamp::empty_folder(&pages.site)?;
        stamp::empty_folder(&pages.drafts)?;
        step::quick("pages", "render", || render(workspace, base_url, cards, &pages))
    })?;
    if !ran {
        step::fresh("pages");
    }
    Ok(pages)
}

fn compile(workspace: &Workspace) -> Result<()> {
    let mut cargo = run::cargo(workspace.root());
    cargo
        .args(["build", "--package", "tariff-explainer", "--bin", "prerender"])
        .args(["--no-default-features", "--features", "ssr"])
        .arg("--target-dir")
        .arg(workspace.target());
    run::run(&mut cargo)
}

fn render(workspace: &Workspace, base_url: Option<&str>, cards: bool, pages: &Pages) -> Result<()> {
    let program = workspace.target().join("debug").join(format!("prerender{}", std::env::consts::EXE_SUFFIX));
    let mut prerender = Command::new(program);
    prerender.current_dir(workspace.root()).arg(&pages.site).arg(&pages.drafts);
    if let Some(url) = base_url {
        prerender.arg("--base-url").arg(url);
    }
    if cards {
        prerender.arg("--cards");
    }
    run::run(&mut prerender)
}

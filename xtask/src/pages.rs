//! The prerendered pages: the same components, rendered natively by the root package's `prerender` program.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::stamp::{self, Inputs, Stamp};
use crate::workspace::Workspace;
use crate::{run, step};

/// Writes the pages, `facts.json` and the words to `work/pages`. A fault in the facts is cargo's error, before anything is written.
pub fn build(workspace: &Workspace, base_url: Option<&str>, sources: &str, work: &Path) -> Result<PathBuf> {
    let pages = work.join("pages");
    let digest = Inputs::default().with(sources).with(base_url).digest();
    let stamp = Stamp::at(work.join("pages.stamp"));
    let ran = stamp.unless_fresh(&digest, || {
        step::long("pages", "compile the components natively", || compile(workspace))?;
        stamp::empty_folder(&pages)?;
        step::quick("pages", "render", || render(workspace, base_url, &pages))
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

fn render(workspace: &Workspace, base_url: Option<&str>, pages: &Path) -> Result<()> {
    let program = workspace.target().join("debug").join(format!("prerender{}", std::env::consts::EXE_SUFFIX));
    let mut prerender = Command::new(program);
    prerender.current_dir(workspace.root()).arg(pages);
    if let Some(url) = base_url {
        prerender.arg("--base-url").arg(url);
    }
    run::run(&mut prerender)
}

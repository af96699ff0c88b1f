//! `cargo xtask shots`: pictures of the main states, for people to look at.

use anyhow::Result;

use crate::browser::Browser;
use crate::mode::Mode;
use crate::site;
use crate::workspace::Workspace;
use crate::{run, stamp, step};

/// Builds the site if it is stale and leaves one picture per state, width and theme in `target/shots/`.
pub fn shots(workspace: &Workspace) -> Result<()> {
    site::build(workspace, Mode::Release, None)?;
    let browser = Browser::ready(workspace)?;
    let folder = workspace.target().join("shots");
    stamp::empty_folder(&folder)?;
    step::long("shots", "every state at each width and theme", || {
        run::run(browser.script("tests/browser/shots.mjs").arg(&folder))
    })?;
    println!("{}", folder.display());
    Ok(())
}

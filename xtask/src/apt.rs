//! Debian packages: installed when we are root, otherwise asked for in one line.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::{run, step};

/// Installs `packages`, or fails with the line that a person with the right to do so can type. Never uses sudo.
pub fn install(what_for: &str, packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    let line = format!("apt-get update && apt-get install -y --no-install-recommends {list}");
    if !Path::new("/usr/bin/apt-get").exists() {
        bail!("{what_for} is missing, and this machine has no apt-get; on Debian it would be: {line}");
    }
    if !root() {
        bail!("{what_for} is missing; as root, run: {line}");
    }
    step::long("apt", &format!("install {list}"), || {
        run::run(apt().args(["update", "-qq"]))?;
        run::run(apt().args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages))
    })
    .map_err(|error| error.context(format!("{what_for} could not be installed; by hand: {line}")))
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn root() -> bool {
    run::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

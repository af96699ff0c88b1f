//! The system's Chromium: Playwright drives it, and downloads none of its own.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::{apt, run};

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PACKAGES: [&str; 2] = ["chromium", "fonts-noto-cjk"];

/// The browser's path: `$CHROMIUM` if set, else the first of the usual names on PATH, else installed.
pub fn find() -> Result<PathBuf> {
    if let Some(path) = at_hand()? {
        return Ok(path);
    }
    apt::install("Chromium", &PACKAGES)
        .map_err(|error| error.context("no browser to test with: install Chromium or name one in CHROMIUM"))?;
    run::on_path(&NAMES).context("Chromium was installed, but is not on PATH")
}

/// The same, for builds that can do without: nothing is installed.
pub fn at_hand() -> Result<Option<PathBuf>> {
    match env::var_os("CHROMIUM").map(PathBuf::from) {
        Some(path) if path.is_file() => Ok(Some(path)),
        Some(path) => bail!("CHROMIUM={}: there is no such file", path.display()),
        None => Ok(run::on_path(&NAMES)),
    }
}

//! Python: the tests run what the page writes for it. The site itself needs none.

use anyhow::Result;

use crate::{apt, run};

/// Sees to it that `python3` is on PATH: found, else installed.
pub fn ready() -> Result<()> {
    if run::on_path(&["python3"]).is_some() {
        return Ok(());
    }
    apt::install("Python 3", &["python3"])
}

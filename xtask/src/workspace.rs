//! Where things are: the repository root and the folders that commands write to.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The repository, found once at the start.
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// Finds the root from the package that cargo is running, so that commands work from any folder inside it.
    pub fn find() -> Result<Workspace> {
        let package = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package.parent().context("xtask stands outside a workspace")?;
        Ok(Workspace { root: root.to_owned() })
    }

    /// The repository root.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path below the root.
    pub fn path(&self, below: &str) -> PathBuf {
        self.root.join(below)
    }

    /// Cargo's target folder. Always the workspace's own, so that a second command finds what the first one built.
    pub fn target(&self) -> PathBuf {
        self.path("target")
    }

    /// The published site.
    pub fn dist(&self) -> PathBuf {
        self.path("dist")
    }
}

//! What a step was last made from, so that it is redone exactly when that changes.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// A digest of inputs: file contents, paths and settings. 64 bits tell builds of one checkout apart; nothing relies on them for more.
#[derive(Default)]
pub struct Inputs(DefaultHasher);

impl Inputs {
    /// Adds a setting or a piece of content.
    pub fn with(mut self, value: impl Hash) -> Inputs {
        value.hash(&mut self.0);
        self
    }

    /// Adds a file, or a folder with everything below it; a missing path counts as empty.
    pub fn with_path(mut self, path: &Path) -> Result<Inputs> {
        for file in files_below(path)? {
            let below = file.strip_prefix(path).unwrap_or(&file);
            below.hash(&mut self.0);
            read(&file)?.hash(&mut self.0);
        }
        Ok(self)
    }

    /// The digest as text.
    pub fn digest(&self) -> String {
        format!("{:016x}", self.0.finish())
    }
}

/// The stamp of one step.
pub struct Stamp(PathBuf);

impl Stamp {
    /// The stamp kept in `file`.
    pub fn at(file: PathBuf) -> Stamp {
        Stamp(file)
    }

    /// Whether the step was completed with these inputs.
    pub fn is(&self, digest: &str) -> bool {
        fs::read_to_string(&self.0).is_ok_and(|kept| kept == digest)
    }

    /// Runs `work` unless it was completed with these inputs. The stamp goes first and comes back last, so an interrupted
    /// step is redone.
    pub fn unless_fresh(&self, digest: &str, work: impl FnOnce() -> Result<()>) -> Result<bool> {
        if self.is(digest) {
            return Ok(false);
        }
        remove(&self.0)?;
        work()?;
        write(&self.0, digest)?;
        Ok(true)
    }
}

/// Every file below `path` in a fixed order; `path` itself when it is a file; none when it is missing.
pub fn files_below(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    if path.is_dir() {
        let entries = fs::read_dir(path).with_context(|| shown(path))?;
        let mut children = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
        children.sort();
        for child in children {
            files.extend(files_below(&child)?);
        }
    }
    Ok(files)
}

/// Reads a file; the error names it.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| shown(path))
}

/// Writes a file and the folders above it; the error names it.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| shown(folder))?;
    }
    fs::write(path, content).with_context(|| shown(path))
}

/// Makes an empty folder, whatever stood there.
pub fn empty_folder(path: &Path) -> Result<()> {
    remove(path)?;
    fs::create_dir_all(path).with_context(|| shown(path))
}

/// Copies every file below `from` to the same place below `to`.
pub fn copy_below(from: &Path, to: &Path) -> Result<()> {
    for file in files_below(from)? {
        let below = file.strip_prefix(from).unwrap_or(&file);
        write(&to.join(below), read(&file)?)?;
    }
    Ok(())
}

/// Removes a file or folder if it is there.
pub fn remove(path: &Path) -> Result<()> {
    if path.is_dir() {
        fs::remove_dir_all(path).with_context(|| shown(path))
    } else if path.exists() {
        fs::remove_file(path).with_context(|| shown(path))
    } else {
        Ok(())
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::{Inputs, Stamp, empty_folder, write};
    use anyhow::bail;
    use std::path::PathBuf;

    fn scratch(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        empty_folder(&folder).unwrap();
        folder
    }

    #[test]
    fn a_digest_changes_with_content_names_and_settings() {
        let folder = scratch("digest");
        let digest = |setting: &str| {
            let inputs = Inputs::default().with(setting).with_path(&folder);
            inputs.unwrap().digest()
        };
        let empty = digest("a");
        assert_eq!(empty, digest("a"));
        assert_ne!(empty, digest("b"));
        write(&folder.join("sub/x"), "1").unwrap();
        let one = digest("a");
        assert_ne!(empty, one);
        write(&folder.join("sub/x"), "2").unwrap();
        assert_ne!(one, digest("a"));
    }

    #[test]
    fn a_step_runs_once_per_input() {
        let stamp = Stamp::at(scratch("once").join("stamp"));
        assert!(stamp.unless_fresh("1", || Ok(())).unwrap());
        assert!(!stamp.unless_fresh("1", || bail!("ran again")).unwrap());
        assert!(stamp.unless_fresh("2", || Ok(())).unwrap());
    }

    #[test]
    fn a_failed_step_leaves_no_stamp() {
        let stamp = Stamp::at(scratch("failed").join("stamp"));
        stamp.unless_fresh("1", || Ok(())).unwrap();
        assert!(stamp.unless_fresh("2", || bail!("broken")).is_err());
        assert!(!stamp.is("1") && !stamp.is("2"));
    }
}

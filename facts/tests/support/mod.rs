//! A copy of the dataset that a test may spoil.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A folder of its own, removed at the end.
pub struct Folder(PathBuf);

impl Folder {
    /// An empty folder.
    pub fn empty() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let n = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("tariff-facts-{}-{n}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a temporary folder");
        Self(path)
    }

    /// A copy of the shipped dataset, in an inner folder `facts`.
    pub fn with_facts() -> Self {
        let folder = Self::empty();
        copy(Path::new(env!("CARGO_MANIFEST_DIR")), &folder.facts());
        folder
    }

    /// The dataset in it.
    pub fn facts(&self) -> PathBuf {
        self.0.join("facts")
    }

    /// The code in it.
    #[allow(dead_code, reason = "not every test has code")]
    pub fn sources(&self) -> PathBuf {
        self.0.join("src")
    }

    /// Writes a file, with the folders it needs.
    pub fn write(&self, name: &str, text: &str) {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }

    /// Replaces the first occurrence of a text that must be there.
    pub fn spoil(&self, name: &str, find: &str, put: &str) {
        let path = self.0.join(name);
        let text = std::fs::read_to_string(&path).expect("a file");
        assert!(text.contains(find), "{name} has no {find}");
        std::fs::write(path, text.replacen(find, put, 1)).expect("a file");
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that stays behind in the system's temporary folder harms nobody.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    std::fs::copy(from.join("dataset.toml"), to.join("dataset.toml")).expect("a copy");
    for inner in ["sources", "records", "dossier"] {
        std::fs::create_dir_all(to.join(inner)).expect("a folder");
        for entry in std::fs::read_dir(from.join(inner)).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name");
            std::fs::copy(&path, to.join(inner).join(name)).expect("a copy");
        }
    }
}

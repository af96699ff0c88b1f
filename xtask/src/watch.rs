//! Rebuilding when a file changes, for `serve --dev`.

use std::path::PathBuf;
use std::thread;
use std::time::{Duration, SystemTime};

use anyhow::Result;

use crate::mode::Mode;
use crate::site;
use crate::stamp;
use crate::workspace::Workspace;

const WATCHED: [&str; 7] = ["Cargo.toml", "build.rs", "facts", "index.html", "model", "src", "style"];
/// Looking at a few hundred files is cheap, works on every file system, and is soon enough for a person.
const EVERY: Duration = Duration::from_millis(300);

/// Every watched file with its time and length.
type Picture = Vec<(PathBuf, Option<SystemTime>, u64)>;

/// Builds once, then keeps rebuilding in the background; gives the folder to serve. A failed build is printed and leaves the
/// last good one in place.
pub fn start(workspace: &Workspace) -> Result<PathBuf> {
    let before = picture(workspace);
    rebuild(workspace);
    let workspace = Workspace::find()?;
    let folder = workspace.target().join("site-dev");
    thread::spawn(move || {
        let mut last = before;
        loop {
            thread::sleep(EVERY);
            let now = settled(&workspace);
            if now != last {
                last = now;
                eprintln!("   changed  rebuilding");
                rebuild(&workspace);
            }
        }
    });
    Ok(folder)
}

fn rebuild(workspace: &Workspace) {
    match site::build(workspace, Mode::Dev, None) {
        Ok(_) => eprintln!("     ready  reload the page"),
        Err(error) => eprintln!("error: {error:#}; the last good build stays"),
    }
}

/// A picture that is the same twice in a row: editors and version control write several files at once.
fn settled(workspace: &Workspace) -> Picture {
    let mut last = picture(workspace);
    loop {
        thread::sleep(Duration::from_millis(50));
        let now = picture(workspace);
        if now == last {
            return now;
        }
        last = now;
    }
}

fn picture(workspace: &Workspace) -> Picture {
    let files = WATCHED.iter().flat_map(|name| stamp::files_below(&workspace.path(name)).unwrap_or_default());
    files
        .map(|file| {
            let data = file.metadata().ok();
            let time = data.as_ref().and_then(|data| data.modified().ok());
            (file, time, data.map_or(0, |data| data.len()))
        })
        .collect()
}

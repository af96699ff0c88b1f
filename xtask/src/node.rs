//! Node and the development packages of `package.json`: wasm-opt, esbuild and Playwright.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::stamp::{Inputs, Stamp};
use crate::workspace::Workspace;
use crate::{run, step};

const OLDEST: u32 = 20;

/// What wasm-opt may use: exactly the features of the compiler. `--all-features` would emit encodings that browsers reject.
const FEATURES: [&str; 7] = [
    "--mvp-features",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// How wasm-opt makes the module smaller.
///
/// Without inlining, which the compiler has done already: a second round makes the module smaller but 5% larger once compressed.
/// The lowest addresses are the far end of the stack, which grows down towards them: nothing is ever stored there on purpose.
const SMALLER: [&str; 7] = [
    "-Os",
    "--converge",
    "--skip-pass=inlining-optimizing",
    "--low-memory-unused",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// How wasm-opt sorts functions by the names they were given for that, and writes what it sorted as tightly as before.
const SORTED: [&str; 4] =
    ["--reorder-functions-by-name", "--generate-stack-ir", "--optimize-stack-ir", "--strip-debug"];

/// Node with the packages installed.
pub struct Node {
    root: PathBuf,
}

impl Node {
    /// Checks Node's version and installs the packages if `package-lock.json` has changed since they were installed.
    pub fn ready(workspace: &Workspace) -> Result<Node> {
        let version = run::output(Command::new("node").arg("--version"))
            .ok()
            .with_context(|| format!("Node {OLDEST} or newer is not on PATH (https://nodejs.org)"))?;
        if major(&version).is_none_or(|major| major < OLDEST) {
            bail!("Node {} is too old: {OLDEST} or newer is needed", version.trim());
        }
        let digest = Inputs::default().with_path(&workspace.path("package-lock.json"))?.digest();
        let stamp = Stamp::at(workspace.path("node_modules/.xtask-stamp"));
        stamp.unless_fresh(&digest, || {
            step::long("npm", "install wasm-opt, esbuild and Playwright", || {
                let mut npm = Command::new("npm");
                npm.current_dir(workspace.root())
                    .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
                    .arg("--loglevel=error")
                    .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
                run::run(&mut npm)
            })
        })?;
        Ok(Node { root: workspace.root().to_owned() })
    }

    /// Like `ready`, for builds that can do without: says why not, and what that costs.
    pub fn ready_or_note(workspace: &Workspace) -> Option<Node> {
        match Node::ready(workspace) {
            Ok(node) => Some(node),
            Err(error) => {
                step::note("node", &format!("{error:#}"));
                step::note(
                    "node",
                    "going on without wasm-opt and esbuild: about 3% more bytes to download, 15% more to compile, no standalone.html",
                );
                None
            }
        }
    }

    /// wasm-opt as it makes a module smaller, ready for its input and output.
    pub fn smaller(&self) -> Command {
        self.wasm_opt(&SMALLER)
    }

    /// wasm-opt as it makes a module smaller in one round: where bytes matter less than a minute of everybody's time.
    pub fn small(&self) -> Command {
        let once: Vec<_> = SMALLER.into_iter().filter(|pass| *pass != "--converge").collect();
        self.wasm_opt(&once)
    }

    /// wasm-opt as it sorts a module's functions by name, ready for its input and output.
    pub fn sorted(&self) -> Command {
        self.wasm_opt(&SORTED)
    }

    fn wasm_opt(&self, passes: &[&str]) -> Command {
        let mut command = self.script("node_modules/binaryen/bin/wasm-opt");
        command.args(FEATURES).args(passes);
        command
    }

    /// esbuild as a minifier, ready for its input and output.
    pub fn minify(&self) -> Command {
        let mut command = self.script("node_modules/esbuild/bin/esbuild");
        command.args(["--minify", "--log-level=warning"]);
        command
    }

    /// Playwright's test runner.
    pub fn playwright(&self) -> Command {
        self.script("node_modules/@playwright/test/cli.js")
    }

    /// Any script of ours or of a package.
    pub fn script(&self, path: &str) -> Command {
        let mut command = Command::new("node");
        command.current_dir(&self.root).arg(self.root.join(path));
        command
    }
}

fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn nodes_major_version_is_read() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("unknown"), None);
    }
}

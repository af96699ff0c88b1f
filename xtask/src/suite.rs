//! `cargo xtask test`: everything that CI runs, in the order in which mistakes are cheapest to find.

use std::process::Command;

use anyhow::{Result, bail};

use crate::browser::Browser;
use crate::mode::Mode;
use crate::site::{self, Site};
use crate::tally::Tally;
use crate::wasm_target::{TRIPLE, WasmTarget};
use crate::workspace::Workspace;
use crate::{chromium, python, run, step};

/// Every package, each with the features it is built with elsewhere. Together they would share features, and cargo would
/// compile every dependency a second time.
const NATIVE: [&[&str]; 3] = [
    &["--package", "tariff-model", "--package", "tariff-facts"],
    &["--package", "tariff-explainer", "--no-default-features", "--features", "ssr"],
    &["--package", "xtask"],
];

/// What has come of the steps so far. A failed step does not stop the next: one run tells everything.
#[derive(Default)]
struct Record {
    steps: Vec<(&'static str, Result<Option<Tally>>)>,
}

impl Record {
    fn add(&mut self, name: &'static str, detail: &str, work: impl FnOnce() -> Result<Option<Tally>>) {
        let result = step::long(name, detail, work);
        if let Err(error) = &result {
            eprintln!("error: {name}: {error:#}");
        }
        self.steps.push((name, result));
    }

    fn tally(&self) -> Tally {
        let tallies = self.steps.iter().filter_map(|(_, result)| *result.as_ref().ok()?);
        tallies.sum()
    }

    fn failed(&self) -> Vec<&'static str> {
        let bad = |result: &Result<Option<Tally>>| match result {
            Ok(Some(tally)) => tally.failed > 0 || tally.passed == 0,
            Ok(None) => false,
            Err(_) => true,
        };
        let failed = self.steps.iter().filter(|(_, result)| bad(result));
        failed.map(|(name, _)| *name).collect()
    }
}

/// Runs the suite; `fast` leaves the browser out. Fails unless every step passed and every kind of test ran at least one.
pub fn test(workspace: &Workspace, fast: bool) -> Result<()> {
    let mut record = Record::default();
    record.add("format", "cargo fmt --check", || format(workspace));
    record.add("lints", "cargo clippy, native", || lint_native(workspace));
    record.add("lints (wasm)", "cargo clippy, for the browser", || lint_browser(workspace));
    record.add("native", "cargo test", || native_tests(workspace));
    let mut site = None;
    record.add("build", "the site", || {
        if !fast {
            // The browser tests look at the stills, which the build draws where it finds a browser.
            chromium::find()?;
        }
        site = Some(site::build(workspace, Mode::Release, None)?);
        Ok(None)
    });
    record.add("size gate", "what a reader downloads", || gate(site.as_ref()));
    if !fast {
        record.add("browser", "Playwright's tests in Chromium", || {
            if site.is_none() {
                bail!("not run: there is no site to test");
            }
            python::ready()?;
            let (success, output) = run::tee(&mut Browser::ready(workspace)?.tests())?;
            Ok(Some(settle("Playwright", success, Tally::from_playwright(&output))))
        });
    }
    conclude(&record)
}

fn conclude(record: &Record) -> Result<()> {
    println!();
    let failed = record.failed();
    for (name, result) in &record.steps {
        let verdict = if failed.contains(name) { "FAILED" } else { "ok" };
        match result {
            Ok(Some(tally)) => {
                let Tally { passed, failed } = tally;
                println!("{name:>14}  {verdict:<8}{passed} passed, {failed} failed");
            }
            Ok(None) => println!("{name:>14}  {verdict}"),
            Err(error) => println!("{name:>14}  {verdict:<8}{error:#}"),
        }
    }
    if !failed.is_empty() {
        println!("failed: {}", failed.join(", "));
    }
    let Tally { passed, failed: unsuccessful } = record.tally();
    println!("{passed} passed, {unsuccessful} failed");
    if failed.is_empty() {
        return Ok(());
    }
    // Everything has been said above, and the counts are to be the last line.
    std::process::exit(1)
}

fn format(workspace: &Workspace) -> Result<Option<Tally>> {
    component("rustfmt", "fmt")?;
    run::run(run::cargo(workspace.root()).args(["fmt", "--all", "--check"]))?;
    Ok(None)
}

fn lint_native(workspace: &Workspace) -> Result<Option<Tally>> {
    component("clippy", "clippy")?;
    let lint = |packages: &&[&str]| {
        let mut cargo = run::cargo(workspace.root());
        deny_warnings(workspace, cargo.arg("clippy").args(*packages).arg("--all-targets"))
    };
    // All of them before the first complaint, so that one run shows everything.
    let results: Vec<_> = NATIVE.iter().map(lint).collect();
    results.into_iter().collect::<Result<()>>()?;
    Ok(None)
}

/// Debian's compiler has no clippy; there the browser's code is linted for this machine, which leaves only `cfg(target_arch)` unread.
fn lint_browser(workspace: &Workspace) -> Result<Option<Tally>> {
    component("clippy", "clippy")?;
    // The reader's module, and the one for a host's own facts.
    for feature in ["csr", "host"] {
        let mut cargo = run::cargo(workspace.root());
        cargo
            .args(["clippy", "--package", "tariff-explainer", "--lib", "--no-default-features"])
            .args(["--features", feature]);
        if WasmTarget::find()? == WasmTarget::Toolchain {
            cargo.args(["--target", TRIPLE]);
        }
        deny_warnings(workspace, &mut cargo)?;
    }
    Ok(None)
}

fn deny_warnings(workspace: &Workspace, cargo: &mut Command) -> Result<()> {
    cargo.arg("--target-dir").arg(workspace.target());
    run::run(cargo.args(["--", "-D", "warnings"]))
}

fn native_tests(workspace: &Workspace) -> Result<Option<Tally>> {
    let mut tallies = Vec::new();
    for packages in NATIVE {
        let mut cargo = run::cargo(workspace.root());
        cargo.arg("test").args(packages).args(["--no-fail-fast", "--target-dir"]).arg(workspace.target());
        let (success, output) = run::tee(&mut cargo)?;
        tallies.push(settle("cargo test", success, Tally::from_cargo(&output)));
    }
    Ok(Some(tallies.into_iter().sum()))
}

fn gate(site: Option<&Site>) -> Result<Option<Tally>> {
    let Some(site) = site else {
        bail!("not run: there is no site to measure");
    };
    if let Some(sizes) = &site.sizes {
        print!("{}", sizes.table());
    }
    site.gate()?;
    Ok(None)
}

/// A runner that breaks or runs nothing has not shown that anything works: it counts as one failure, never as none.
fn settle(runner: &str, success: bool, mut tally: Tally) -> Tally {
    if tally.failed == 0 && (!success || tally.passed == 0) {
        step::note("tests", &format!("{runner} failed outside its tests or ran none: counted as one failure"));
        tally.failed = 1;
    }
    tally
}

/// rustup's minimal profile lacks the formatter and the linter.
fn component(name: &str, subcommand: &str) -> Result<()> {
    let version = || run::output(Command::new("cargo").args([subcommand, "--version"]));
    if version().is_err() {
        step::long("rustup", &format!("install {name}"), || {
            run::run(Command::new("rustup").args(["component", "add", name]))
        })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Record, settle};
    use crate::tally::Tally;
    use anyhow::bail;

    fn tally(passed: u64, failed: u64) -> Tally {
        Tally { passed, failed }
    }

    #[test]
    fn failed_steps_are_named_and_counts_are_summed() {
        let mut record = Record::default();
        record.add("a", "", || Ok(None));
        record.add("b", "", || bail!("broken"));
        record.add("c", "", || Ok(Some(tally(3, 1))));
        record.add("d", "", || Ok(Some(tally(4, 0))));
        assert_eq!(record.failed(), ["b", "c"]);
        assert_eq!(record.tally(), tally(7, 1));
    }

    #[test]
    fn a_run_of_no_tests_is_a_failure() {
        assert_eq!(settle("x", true, tally(0, 0)), tally(0, 1));
    }

    #[test]
    fn a_runner_that_breaks_counts_as_a_failure() {
        assert_eq!(settle("x", false, tally(5, 0)), tally(5, 1));
        assert_eq!(settle("x", false, tally(5, 2)), tally(5, 2));
    }
}

//! The browser's modules: compiled, given their JavaScript glue, optimised. The reader's own, and the one that takes a host's facts.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::mode::Mode;
use crate::node::Node;
use crate::stamp::{self, Inputs, Stamp};
use crate::wasm_target::{TRIPLE, UNSTABLE, WasmTarget};
use crate::workspace::Workspace;
use crate::{lock, order, run, script, step};

/// The library's name.
const LIBRARY: &str = "tariff_explainer";

/// A module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Module {
    /// The cargo feature that it is compiled with.
    feature: &'static str,
    /// The generated files' stem.
    name: &'static str,
}

/// What a reader loads.
pub const OWN: Module = Module { feature: "csr", name: LIBRARY };

/// The same with what it takes to read a host's own facts, loaded in its place.
pub const HOST: Module = Module { feature: "host", name: "tariff_explainer_host" };

/// Leaves file and line out of panic messages: every place that can panic carries its own. What went wrong is still said.
const PLACELESS: &str = "-Zlocation-detail=none";

/// How it is made: a change here makes what was kept stale, like a change of its sources.
const RECIPE: [&str; 3] = [include_str!("module.rs"), include_str!("node.rs"), include_str!("order.rs")];

/// Compiles the library for the browser and leaves its glue and wasm in `work/FEATURE/module`.
pub fn build(
    workspace: &Workspace,
    module: Module,
    mode: Mode,
    node: Option<&Node>,
    sources: &str,
    work: &Path,
) -> Result<PathBuf> {
    lock::check_bindgen(workspace)?;
    let target = WasmTarget::find()?;
    let work = work.join(module.feature);
    let compiled = work.join("compiled.wasm");
    let digest = Inputs::default().with(sources).with(target.compiler()?).with(RECIPE).digest();
    let stamp = Stamp::at(work.join("compile.stamp"));
    let ran = stamp.unless_fresh(&digest, || compile(workspace, module, target, mode, &compiled))?;
    if !ran {
        step::fresh("wasm");
    }

    let folder = work.join("module");
    let digest = Inputs::default().with_path(&compiled)?.with(node.is_some()).with(RECIPE).digest();
    let stamp = Stamp::at(work.join("module.stamp"));
    stamp.unless_fresh(&digest, || {
        stamp::empty_folder(&folder)?;
        step::quick("glue", "wasm-bindgen", || bind(&compiled, module, &folder))?;
        match node {
            Some(node) => step::quick("optimise", "wasm-opt -Os, esbuild", || optimise(node, module, &folder)),
            None => Ok(()),
        }
    })?;
    Ok(folder)
}

fn compile(workspace: &Workspace, module: Module, target: WasmTarget, mode: Mode, to: &Path) -> Result<()> {
    let (route, profile) = (
        match target {
            WasmTarget::Toolchain => "the toolchain's own target",
            WasmTarget::Debian => "Debian's compiler, standard library from source",
        },
        match mode {
            Mode::Release => "release",
            Mode::Dev => "debug",
        },
    );
    step::long("wasm", &format!("compile {} for the browser, {profile}, {route}", module.name), || {
        let mut cargo = target.build(workspace);
        cargo.args(["--package", "tariff-explainer", "--lib"]);
        cargo.args(["--no-default-features", "--features", module.feature]);
        let mut flags = anonymous(workspace, &target.sysroot()?);
        if mode == Mode::Release && target.takes(PLACELESS) {
            flags.push(PLACELESS.to_owned());
            cargo.env(UNSTABLE.0, UNSTABLE.1);
        }
        let flags: Vec<_> = flags.iter().map(|flag| format!("'{flag}'")).collect();
        cargo.args(["--config", &format!("target.{TRIPLE}.rustflags=[{}]", flags.join(","))]);
        match mode {
            // The stripped section is the one that tells wasm-bindgen which features it may use; wasm-opt strips it afterwards.
            Mode::Release => cargo.args(["--release", "--config", "profile.release.strip=\"debuginfo\""]),
            // A little optimisation and no debug information: half the size to bind and load, and no slower to compile.
            Mode::Dev => {
                cargo.args(["--config", "profile.dev.opt-level=1"]).args(["--config", "profile.dev.debug=false"])
            }
        };
        run::run(&mut cargo)?;
        let built = target.target_dir(workspace).join(TRIPLE).join(profile).join(format!("{LIBRARY}.wasm"));
        stamp::write(to, stamp::read(&built)?)
    })
}

/// Panic messages name source files; a published module must not name the folders of the machine it was built on.
fn anonymous(workspace: &Workspace, sysroot: &Path) -> Vec<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let folders = [(workspace.root(), "."), (&home.unwrap_or_default(), "cargo"), (sysroot, "rust")];
    let folders = folders.into_iter().filter(|(folder, _)| !folder.as_os_str().is_empty());
    folders.map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display())).collect()
}

fn bind(compiled: &Path, module: Module, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(compiled)
        .web(true)?
        .typescript(false)
        // Without its default path the glue would not know where its own wasm is.
        .omit_default_module_path(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .out_name(module.name)
        .generate(folder)
        .context("wasm-bindgen")
}

fn optimise(node: &Node, module: Module, folder: &Path) -> Result<()> {
    let wasm = folder.join(format!("{}_bg.wasm", module.name));
    if module == OWN {
        let work = folder.join("work.wasm");
        run::run(node.smaller().arg(&wasm).arg("-o").arg(&work))?;
        order::name_in_order(&work, &work)?;
        run::run(node.sorted().arg(&work).arg("-o").arg(&wasm))?;
        stamp::remove(&work)?;
    } else {
        run::run(node.small().arg(&wasm).arg("-o").arg(&wasm))?;
    }
    script::minify_in_place(node, &folder.join(format!("{}.js", module.name)))
}

//! The one owner of the question "how do we compile for wasm32 on this machine?".
//!
//! In this order: the toolchain's own target if it is installed; Debian's packages if they are installed; `rustup target add`;
//! Debian's packages by apt. `TARIFF_WASM_ROUTE=rustup|debian` forces one of the two.
//!
//! No target features are named here: since Rust 1.87 wasm32 has bulk-memory, multivalue, mutable-globals, nontrapping-fptoint,
//! reference-types and sign-ext by default, and that is the set given to wasm-opt.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Result, bail};

use crate::workspace::Workspace;
use crate::{apt, run, step};

/// The target's name.
pub const TRIPLE: &str = "wasm32-unknown-unknown";

/// The environment in which a stable compiler takes unstable flags.
pub const UNSTABLE: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");

const RUSTUP_LIMIT: Duration = Duration::from_secs(20);
const DEBIAN_PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];
const DEBIAN_LINKER: &str = "wasm-ld-22";
/// The workspace's `rust-version`: an older Debian compiler is as good as none.
const DEBIAN_MINOR: u32 = 88;
/// What the outer `cargo xtask` leaves in the environment that would lead Debian's cargo back to rustup's compiler.
const OUTER: [&str; 12] = [
    "CARGO",
    "CARGO_BUILD_RUSTC",
    "CARGO_BUILD_RUSTC_WRAPPER",
    "CARGO_ENCODED_RUSTFLAGS",
    "LD_LIBRARY_PATH",
    "RUSTC",
    "RUSTC_WORKSPACE_WRAPPER",
    "RUSTC_WRAPPER",
    "RUSTDOC",
    "RUSTFLAGS",
    "RUSTUP_TOOLCHAIN",
    "RUST_RECURSION_COUNT",
];

/// How this machine compiles for wasm32.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WasmTarget {
    /// The toolchain that runs `cargo xtask` has the target's standard library.
    Toolchain,
    /// Debian's compiler, which builds the standard library from Debian's source package.
    Debian,
}

impl WasmTarget {
    /// Finds or installs a way, saying what it installs; fails with the manual way.
    pub fn find() -> Result<WasmTarget> {
        let forced = env::var("TARIFF_WASM_ROUTE").unwrap_or_default();
        match forced.as_str() {
            "" => {}
            "rustup" if in_toolchain() || rustup_add() => return Ok(WasmTarget::Toolchain),
            "rustup" => bail!("rustup could not add {TRIPLE}; by hand: rustup target add {TRIPLE}"),
            "debian" if debian_ready() => return Ok(WasmTarget::Debian),
            "debian" => return debian_install(),
            other => bail!("TARIFF_WASM_ROUTE={other}: it must be rustup or debian"),
        }
        if in_toolchain() {
            return Ok(WasmTarget::Toolchain);
        }
        if debian_ready() {
            return Ok(WasmTarget::Debian);
        }
        if rustup_add() {
            return Ok(WasmTarget::Toolchain);
        }
        debian_install().map_err(|error| {
            error.context(format!(
                "no compiler for {TRIPLE}: run `rustup target add {TRIPLE}` where rustup's server can be reached"
            ))
        })
    }

    /// `cargo build` for wasm32; the caller adds package, features and profile.
    pub fn build(self, workspace: &Workspace) -> Command {
        let mut command = match self {
            WasmTarget::Toolchain => run::cargo(workspace.root()),
            WasmTarget::Debian => debian_cargo(workspace),
        };
        command.args(["build", "--target", TRIPLE]);
        if self == WasmTarget::Debian {
            command.arg("-Zbuild-std=std,panic_abort");
        }
        command.arg("--target-dir").arg(self.target_dir(workspace));
        command
    }

    /// Where its output goes: the two compilers keep apart, so that neither invalidates the other's work.
    pub fn target_dir(self, workspace: &Workspace) -> PathBuf {
        match self {
            WasmTarget::Toolchain => workspace.target(),
            WasmTarget::Debian => workspace.target().join("debian"),
        }
    }

    /// The compiler's full version, for stamps.
    pub fn compiler(self) -> Result<String> {
        run::output(self.rustc().arg("-vV"))
    }

    /// The folder of the compiler's own files.
    pub fn sysroot(self) -> Result<PathBuf> {
        Ok(PathBuf::from(run::output(self.rustc().args(["--print", "sysroot"]))?.trim()))
    }

    /// Whether the compiler takes an unstable flag in a command that has [`UNSTABLE`] in its environment. None is promised to stay.
    pub fn takes(self, flag: &str) -> bool {
        let (name, value) = UNSTABLE;
        run::output(self.rustc().env(name, value).args([flag, "--print", "sysroot"])).is_ok()
    }

    fn rustc(self) -> Command {
        match self {
            WasmTarget::Toolchain => toolchain_rustc(),
            WasmTarget::Debian => debian_rustc(),
        }
    }
}

fn toolchain_rustc() -> Command {
    let beside = env::var_os("CARGO").map(|cargo| Path::new(&cargo).with_file_name("rustc"));
    Command::new(beside.filter(|path| path.is_file()).unwrap_or("rustc".into()))
}

fn in_toolchain() -> bool {
    let libraries = run::output(toolchain_rustc().args(["--print", "target-libdir", "--target", TRIPLE]));
    libraries.is_ok_and(|folder| Path::new(folder.trim()).read_dir().is_ok_and(|mut files| files.next().is_some()))
}

fn rustup_add() -> bool {
    if run::on_path(&["rustup"]).is_none() {
        return false;
    }
    let limit = RUSTUP_LIMIT.as_secs();
    let detail = format!("rustup target add {TRIPLE}, for at most {limit} s");
    let added = step::long("target", &detail, || {
        let mut rustup = Command::new("rustup");
        Ok(run::within(RUSTUP_LIMIT, rustup.args(["target", "add", TRIPLE])) && in_toolchain())
    });
    let added = added.unwrap_or(false);
    if !added {
        step::note("target", "rustup could not add it; Debian's compiler is next");
    }
    added
}

fn debian_rustc() -> Command {
    let mut command = Command::new("/usr/bin/rustc");
    for name in OUTER {
        command.env_remove(name);
    }
    command
}

fn debian_cargo(workspace: &Workspace) -> Command {
    let mut command = Command::new("/usr/bin/cargo");
    command.current_dir(workspace.root()).stdin(Stdio::null());
    for name in OUTER {
        command.env_remove(name);
    }
    let path = env::var("PATH").unwrap_or_default();
    command
        .env("PATH", format!("/usr/bin:/bin:{path}"))
        .env("RUSTC", "/usr/bin/rustc")
        .env(UNSTABLE.0, UNSTABLE.1)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", DEBIAN_LINKER);
    command
}

fn debian_ready() -> bool {
    let Ok(version) = run::output(debian_rustc().arg("--version")) else {
        return false;
    };
    let Ok(sysroot) = run::output(debian_rustc().args(["--print", "sysroot"])) else {
        return false;
    };
    let library = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.lock");
    minor(&version).is_some_and(|minor| minor >= DEBIAN_MINOR)
        && library.exists()
        && Path::new("/usr/bin/cargo").exists()
        && Path::new("/usr/bin").join(DEBIAN_LINKER).exists()
}

fn debian_install() -> Result<WasmTarget> {
    apt::install("Debian's compiler for wasm32", &DEBIAN_PACKAGES)?;
    if !debian_ready() {
        bail!(
            "Debian's packages are installed, but /usr/bin/rustc, its sources or {DEBIAN_LINKER} are not as expected"
        );
    }
    Ok(WasmTarget::Debian)
}

/// The 96 of "rustc 1.96.0 (…)".
fn minor(version: &str) -> Option<u32> {
    version.split_whitespace().nth(1)?.split('.').nth(1)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::minor;

    #[test]
    fn the_compilers_minor_version_is_read() {
        assert_eq!(minor("rustc 1.96.0 (ac68faa20 2026-05-25)"), Some(96));
        assert_eq!(minor("gcc"), None);
    }
}

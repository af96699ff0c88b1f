//! What `Cargo.lock` settles: the versions that must agree.

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;

/// Fails unless the page is compiled with the `wasm-bindgen` that this build's generator understands.
pub fn check_bindgen(workspace: &Workspace) -> Result<()> {
    let lock = std::fs::read_to_string(workspace.path("Cargo.lock")).context("Cargo.lock")?;
    agree(&lock)
}

fn agree(lock: &str) -> Result<()> {
    let compiled = version(lock, "wasm-bindgen")?;
    let generator = version(lock, "wasm-bindgen-cli-support")?;
    if compiled != generator {
        bail!(
            "Cargo.lock has wasm-bindgen {compiled} and wasm-bindgen-cli-support {generator}; \
             they must be equal: change both pins together, in Cargo.toml and xtask/Cargo.toml"
        );
    }
    Ok(())
}

fn version(lock: &str, package: &str) -> Result<String> {
    let table: toml::Table = lock.parse().context("Cargo.lock")?;
    let packages = table.get("package").and_then(toml::Value::as_array);
    packages
        .into_iter()
        .flatten()
        .find(|entry| entry.get("name").and_then(toml::Value::as_str) == Some(package))
        .and_then(|entry| entry.get("version")?.as_str())
        .map(str::to_owned)
        .with_context(|| format!("Cargo.lock has no {package}"))
}

#[cfg(test)]
mod tests {
    use super::agree;

    fn lock(compiled: &str, generator: &str) -> String {
        format!(
            "version = 4\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"{compiled}\"\n\
             [[package]]\nname = \"wasm-bindgen-cli-support\"\nversion = \"{generator}\"\n"
        )
    }

    #[test]
    fn equal_versions_pass() {
        assert!(agree(&lock("0.2.130", "0.2.130")).is_ok());
    }

    #[test]
    fn unequal_versions_are_both_named() {
        let message = agree(&lock("0.2.131", "0.2.130")).unwrap_err().to_string();
        assert!(message.contains("0.2.131") && message.contains("0.2.130"));
    }

    #[test]
    fn a_lock_without_the_package_says_so() {
        let message = agree("version = 4\n").unwrap_err().to_string();
        assert_eq!(message, "Cargo.lock has no wasm-bindgen");
    }
}

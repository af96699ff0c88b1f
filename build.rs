//! Compiles the dataset (`facts/`) and the words (`src/words/`) into what the crate includes, or says everything that is wrong.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    for watched in ["build.rs", "facts/dataset.toml", "facts/sources", "facts/records", "facts/dossier", "src"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let Some(out) = std::env::var_os("OUT_DIR").map(PathBuf::from) else {
        println!("cargo::error=OUT_DIR is not set");
        return ExitCode::FAILURE;
    };
    match tariff_facts::compile(Path::new("facts"), Path::new("src")) {
        Ok(outputs) => write(&out, &outputs),
        Err(faults) => {
            for fault in &faults.0 {
                println!("cargo::error={fault}");
            }
            ExitCode::FAILURE
        }
    }
}

fn write(out: &Path, outputs: &[tariff_facts::Output]) -> ExitCode {
    for output in outputs {
        if let Err(error) = std::fs::write(out.join(&output.name), &output.text) {
            println!("cargo::error={}: {error}", output.name);
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

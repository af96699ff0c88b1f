//! Precompressed copies: brotli 11 and gzip 9 beside every text and wasm file.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;
use flate2::{Compression, write::GzEncoder};

use crate::stamp::{self, Inputs};

const KINDS: [&str; 9] = ["css", "html", "js", "json", "svg", "ts", "txt", "wasm", "xml"];
const QUALITY: i32 = 11;
const WINDOW: i32 = 22;

/// Writes `.br` and `.gz` beside each compressible file below `site`. Results are kept in `cache` by content, so only what
/// changed is compressed again, and what nothing uses any more is dropped.
pub fn build(site: &Path, cache: &Path) -> Result<()> {
    let mut used = BTreeSet::new();
    for file in stamp::files_below(site)? {
        let kind = file.extension().and_then(|kind| kind.to_str());
        if !kind.is_some_and(|kind| KINDS.contains(&kind)) {
            continue;
        }
        let content = stamp::read(&file)?;
        let digest = Inputs::default().with(&content).digest();
        for (suffix, encode) in [("br", brotli as Encode), ("gz", gzip)] {
            let kept = cache.join(format!("{digest}.{suffix}"));
            if !kept.exists() {
                // Written under another name first: an interrupted write must not pass for a result.
                let partial = cache.join("partial");
                stamp::write(&partial, encode(&content)?)?;
                std::fs::rename(&partial, &kept)?;
            }
            stamp::write(&beside(&file, suffix), stamp::read(&kept)?)?;
            used.insert(kept);
        }
    }
    for kept in stamp::files_below(cache)? {
        if !used.contains(&kept) {
            stamp::remove(&kept)?;
        }
    }
    Ok(())
}

/// `index.html` with `br` is `index.html.br`.
pub fn beside(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    PathBuf::from(name)
}

type Encode = fn(&[u8]) -> Result<Vec<u8>>;

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: QUALITY,
        lgwin: WINDOW,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut out, &parameters)?;
    Ok(out)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

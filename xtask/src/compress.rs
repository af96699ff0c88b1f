//! Precompressed copies: brotli 11 and gzip 9 beside every text and wasm file.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::io::Write;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use anyhow::{Result, bail};
use flate2::{Compression, write::GzEncoder};

use crate::stamp::{self, Inputs};

const KINDS: [&str; 10] = ["css", "html", "js", "json", "py", "svg", "ts", "txt", "wasm", "xml"];
const QUALITY: i32 = 11;
const WINDOW: i32 = 22;

/// Writes `.br` and `.gz` beside each compressible file below `site`. Results are kept in `cache` by content, so only what
/// changed is compressed again, and what nothing uses any more is dropped.
pub fn build(site: &Path, cache: &Path) -> Result<()> {
    std::fs::create_dir_all(cache)?;
    let files = Mutex::new(compressible(site)?.into_iter());
    let next = || files.lock().ok()?.next();
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let used = thread::scope(|scope| {
        let work = || std::iter::from_fn(next).map(|file| compress(&file, cache)).collect::<Result<Vec<_>>>();
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        let results = workers.into_iter().map(|worker| worker.join().unwrap_or_else(|_| bail!("a compressor broke")));
        results.collect::<Result<Vec<_>>>()
    })?;
    let used: BTreeSet<_> = used.into_iter().flatten().flatten().collect();
    for kept in stamp::files_below(cache)? {
        if !used.contains(&kept) {
            stamp::remove(&kept)?;
        }
    }
    Ok(())
}

fn compressible(site: &Path) -> Result<Vec<PathBuf>> {
    let mut files = stamp::files_below(site)?;
    let kind = |file: &Path| file.extension().and_then(|kind| kind.to_str()).map(str::to_owned);
    files.retain(|file| kind(file).is_some_and(|kind| KINDS.contains(&kind.as_str())));
    // The largest first: one that starts last keeps everybody waiting.
    files.sort_by_key(|file| Reverse(file.metadata().map_or(0, |data| data.len())));
    Ok(files)
}

/// Both copies of one file; gives the results' places in the cache.
fn compress(file: &Path, cache: &Path) -> Result<[PathBuf; 2]> {
    let content = stamp::read(file)?;
    let digest = Inputs::default().with(&content).digest();
    let one = |suffix: &str, encode: Encode| {
        let kept = cache.join(format!("{digest}.{suffix}"));
        let copy = beside(file, suffix);
        if kept.exists() {
            stamp::write(&copy, stamp::read(&kept)?)?;
        } else {
            stamp::write(&copy, encode(&content)?)?;
            // Copied under another name first: an interrupted copy must not pass for a result. The name is the file's own,
            // since two files of the same content may be at it at once.
            let partial = cache.join(format!("{}.partial", Inputs::default().with(&copy).digest()));
            std::fs::copy(&copy, &partial)?;
            std::fs::rename(&partial, &kept)?;
        }
        Ok::<_, anyhow::Error>(kept)
    };
    Ok([one("br", brotli)?, one("gz", gzip)?])
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

#[cfg(test)]
mod tests {
    use super::{beside, build};
    use crate::stamp::{empty_folder, files_below, read, write};

    #[test]
    fn text_gets_two_smaller_copies_that_follow_its_content() {
        let scratch = std::env::temp_dir().join(format!("xtask-compress-{}", std::process::id()));
        empty_folder(&scratch).unwrap();
        let (site, cache) = (scratch.join("site"), scratch.join("cache"));
        let page = site.join("index.html");
        write(&site.join("card.png"), "not text").unwrap();
        write(&page, "tariff ".repeat(100)).unwrap();
        build(&site, &cache).unwrap();
        let first = read(&beside(&page, "br")).unwrap();
        assert!(first.len() < 100 && beside(&page, "gz").exists());
        assert_eq!(files_below(&site).unwrap().len(), 4);

        write(&page, "volume ".repeat(100)).unwrap();
        build(&site, &cache).unwrap();
        assert_ne!(first, read(&beside(&page, "br")).unwrap());
        assert_eq!(files_below(&cache).unwrap().len(), 2, "what nothing uses is dropped");
    }
}

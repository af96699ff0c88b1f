//! What a reader downloads: a table of every build, and the two limits that a build may not exceed.

use std::fmt::Write;
use std::path::Path;

use anyhow::{Result, bail};

use crate::{compress, stamp, style};

/// Brotli bytes for the largest English page with the stylesheet (1 kB = 1000 bytes).
const PAGE_LIMIT: u64 = 60_000;
/// Brotli bytes for the code that makes the page live: wasm and both scripts. The words of the language in use come on top and have their own row.
const CODE_LIMIT: u64 = 170_000;

const CODE: [&str; 3] = ["tariff-explainer.js", "tariff_explainer.js", "tariff_explainer_bg.wasm"];
/// What only a page with a host's own facts loads, in place of the module: shown, and not held against a limit.
const HOST: [&str; 4] =
    ["tariff-explainer-facts.js", "tariff_explainer_host.js", "tariff_explainer_host_bg.wasm", "words.host.en.txt"];

/// One row: bytes as built, with gzip 9, with brotli 11.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Row {
    name: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// The sizes of a built site.
#[derive(Debug)]
pub struct Sizes {
    rows: Vec<Row>,
    page: Row,
    code: Row,
    host: Row,
}

impl Sizes {
    /// Measures a site with its compressed copies.
    pub fn of(site: &Path) -> Result<Sizes> {
        let mut rows = Vec::new();
        for file in stamp::files_below(site)? {
            let (br, gz) = (compress::beside(&file, "br"), compress::beside(&file, "gz"));
            let raw = file.metadata()?.len();
            let (gzip, brotli) = if br.exists() && gz.exists() {
                (gz.metadata()?.len(), br.metadata()?.len())
            } else if file.extension().is_some_and(|kind| kind == "png") {
                // Compressed by its own format, and served as it is.
                (raw, raw)
            } else {
                continue;
            };
            rows.push(Row { name: file.strip_prefix(site)?.to_string_lossy().into_owned(), raw, gzip, brotli });
        }
        Ok(Sizes::from_rows(rows))
    }

    fn from_rows(rows: Vec<Row>) -> Sizes {
        let english = |row: &&Row| row.name.ends_with(".html") && is_english_page(&row.name);
        let largest = rows.iter().filter(english).max_by_key(|row| row.brotli);
        let sheet = rows.iter().filter(|row| row.name == style::NAME);
        let name = largest.map_or("no page", |row| &row.name);
        let page = sum(&format!("HTML + CSS ({name})"), largest.into_iter().chain(sheet));
        let code = rows.iter().filter(|row| CODE.contains(&row.name.as_str()));
        let code = sum("wasm + JS", code);
        let host = sum("a host's own facts", rows.iter().filter(|row| HOST.contains(&row.name.as_str())));
        Sizes { rows, page, code, host }
    }

    /// The table that every build prints.
    pub fn table(&self) -> String {
        let mut text = format!("{:>44}{:>12}{:>12}{:>12}\n", "bytes", "raw", "gzip 9", "brotli 11");
        for row in &self.rows {
            line(&mut text, row, "");
        }
        line(&mut text, &self.host, "  no limit");
        for (row, limit) in self.limits() {
            line(&mut text, row, &format!("  limit {limit}"));
        }
        text
    }

    /// Fails when a sum is over its limit, naming both.
    pub fn gate(&self) -> Result<()> {
        for (row, limit) in self.limits() {
            if row.brotli > limit {
                bail!("{} is {} bytes with brotli 11, over the limit of {limit}", row.name, row.brotli);
            }
            if row.raw == 0 {
                bail!("there is nothing to measure for {}", row.name);
            }
        }
        Ok(())
    }

    fn limits(&self) -> [(&Row, u64); 2] {
        [(&self.page, PAGE_LIMIT), (&self.code, CODE_LIMIT)]
    }
}

/// A reader of English gets the pages of the root and of each preset; other languages stand in a folder of two letters.
fn is_english_page(name: &str) -> bool {
    let mut parts = name.split('/');
    match (parts.next(), parts.next()) {
        (Some(first), None) => first == "index.html",
        (Some(folder), Some("index.html")) => folder.len() > 2,
        _ => false,
    }
}

fn sum<'a>(name: &str, rows: impl Iterator<Item = &'a Row>) -> Row {
    let zero = Row { name: name.to_owned(), ..Row::default() };
    rows.fold(zero, |sum, row| Row {
        raw: sum.raw + row.raw,
        gzip: sum.gzip + row.gzip,
        brotli: sum.brotli + row.brotli,
        ..sum
    })
}

fn line(text: &mut String, row: &Row, after: &str) {
    let Row { name, raw, gzip, brotli } = row;
    let _ = writeln!(text, "{name:>44}{raw:>12}{gzip:>12}{brotli:>12}{after}");
}

#[cfg(test)]
mod tests {
    use super::{Row, Sizes};

    fn row(name: &str, brotli: u64) -> Row {
        Row { name: name.into(), raw: brotli * 3, gzip: brotli * 2, brotli }
    }

    fn site(page: u64, wasm: u64) -> Sizes {
        Sizes::from_rows(vec![
            row("index.html", 10_000),
            row("no-deal/index.html", page),
            row("ja/index.html", 999_999),
            row("facts.json", 999_999),
            row("standalone.html", 999_999),
            row("card/june-2025-1200x630.png", 999_999),
            row("tariff-explainer.css", 10_000),
            row("tariff-explainer.js", 1_000),
            row("tariff_explainer.js", 4_000),
            row("tariff_explainer_bg.wasm", wasm),
            row("words.en.txt", 5_000),
        ])
    }

    #[test]
    fn a_site_at_its_limits_passes() {
        assert!(site(50_000, 165_000).gate().is_ok());
    }

    #[test]
    fn the_largest_english_page_counts_with_the_stylesheet() {
        let message = site(50_001, 1).gate().unwrap_err().to_string();
        assert!(message.contains("no-deal/index.html") && message.contains("60001"));
    }

    #[test]
    fn wasm_and_scripts_count_together() {
        let message = site(1, 165_001).gate().unwrap_err().to_string();
        assert!(message.contains("170001"));
    }

    #[test]
    fn an_empty_site_does_not_pass() {
        assert!(Sizes::from_rows(Vec::new()).gate().is_err());
    }

    #[test]
    fn the_table_shows_each_file_and_both_limits() {
        let table = site(20_000, 90_000).table();
        assert!(table.contains("words.en.txt") && table.contains("limit 60000"));
        assert!(table.contains("95000  limit 170000"));
    }
}

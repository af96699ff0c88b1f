//! Writes the site's pages, dataset and words: everything in `dist/` that needs no browser.
//!
//! `prerender OUT [--base-url URL]`, called by `cargo xtask build`.

mod page;
mod sitemap;

use page::{Place, frame, page};
use sitemap::sitemap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tariff_explainer::facts::{self, Dataset, Preset};
use tariff_explainer::numbers::Lang;
use tariff_explainer::scenario::Scenario;
use tariff_explainer::view::prerender::{story, taken};
use tariff_explainer::words::{WORDS_EN, Words};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(out) = arguments.next().map(PathBuf::from) else {
        eprintln!("prerender: name the folder to write to");
        return ExitCode::from(2);
    };
    let mut base = None;
    while let Some(argument) = arguments.next() {
        match (argument.as_str(), arguments.next()) {
            ("--base-url", Some(url)) => base = Some(url.trim_end_matches('/').to_owned()),
            _ => {
                eprintln!("prerender: {argument} is none of --base-url URL");
                return ExitCode::from(2);
            }
        }
    }
    match write_site(&out, base.as_deref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("prerender: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn write_site(out: &Path, base: Option<&str>) -> std::io::Result<()> {
    let words = Words::english();
    let dataset = serde_json::to_value(Dataset { words: &words }).map_err(std::io::Error::other)?;
    write(out, "facts.json", &format!("{dataset:#}\n"))?;
    write(out, "words.en.txt", &words.file())?;
    write(out, "words.host.en.txt", &Words::open_file(WORDS_EN))?;
    let taken = serde_json::to_string(&taken(words, Lang::En)).map_err(std::io::Error::other)?;
    write(out, "take.en.json", &taken)?;
    write(out, "story.en.html", &story(words, Lang::En))?;
    let start = Place { words, lang: Lang::En, preset: Scenario::default().preset, root: "" };
    write(out, "index.html", &page(start, base))?;
    write(out, "embed.html", &frame(start))?;
    for (preset, Preset { id, .. }) in facts::presets().iter().enumerate() {
        let place = Place { preset, root: "../", ..start };
        write(out, &format!("{id}/index.html"), &page(place, base))?;
        write(out, &format!("{id}/embed.html"), &frame(place))?;
    }
    if let Some(base) = base {
        write(out, "sitemap.xml", &sitemap(base))?;
    }
    Ok(())
}

fn write(out: &Path, name: &str, text: &str) -> std::io::Result<()> {
    let path = out.join(name);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, text)
}

//! Writes the site's pages, dataset and words: everything in `dist/` that needs no browser.
//!
//! `prerender OUT DRAFTS [--base-url URL] [--cards]`, called by `cargo xtask build`. `OUT` is part of the site. `DRAFTS` takes what a
//! later step finishes: the stills to be drawn, the single-file page to be filled. With `--cards` pages name the stills.

mod alone;
mod cards;
mod edition;
mod escape;
mod head;
mod linked;
mod oembed;
mod page;
mod site;
mod sitemap;

use edition::Edition;
use page::{Place, frame, page};
use site::Site;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tariff_explainer::facts::{self, Dataset, Preset};
use tariff_explainer::scenario::Scenario;
use tariff_explainer::view::prerender::{story, taken};
use tariff_explainer::words::{WORDS_EN, Words};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(out), Some(drafts)) = (arguments.next().map(PathBuf::from), arguments.next().map(PathBuf::from)) else {
        eprintln!("prerender: name the folder to write to, and the one for drafts");
        return ExitCode::from(2);
    };
    let mut site = Site::default();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--cards" => site.cards = true,
            "--base-url" => match arguments.next() {
                Some(url) => site.base = Some(url.trim_end_matches('/').to_owned()),
                None => {
                    eprintln!("prerender: --base-url needs a URL");
                    return ExitCode::from(2);
                }
            },
            _ => {
                eprintln!("prerender: {argument} is none of --base-url URL, --cards");
                return ExitCode::from(2);
            }
        }
    }
    match write_site(&out, &drafts, &site) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("prerender: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn write_site(out: &Path, drafts: &Path, site: &Site) -> std::io::Result<()> {
    let words = Words::english();
    let dataset = serde_json::to_value(Dataset { words: &words }).map_err(std::io::Error::other)?;
    write(out, "facts.json", &format!("{dataset:#}\n"))?;
    write(out, "words.en.txt", &words.file())?;
    write(out, "words.host.en.txt", &Words::open_file(WORDS_EN))?;
    for edition in Edition::all() {
        write_edition(out, drafts, site, &edition)?;
    }
    if let Some(base) = &site.base {
        write(out, "sitemap.xml", &sitemap::sitemap(base))?;
    }
    Ok(())
}

/// What there is of the site in one language.
fn write_edition(out: &Path, drafts: &Path, site: &Site, edition: &Edition) -> std::io::Result<()> {
    let (lang, below) = (edition.lang.tag(), edition.folder);
    let taken = serde_json::to_string(&taken(edition.words, edition.lang)).map_err(std::io::Error::other)?;
    write(out, &format!("take.{lang}.json"), &taken)?;
    write(out, &format!("story.{lang}.html"), &story(edition.words, edition.lang))?;
    let start = Place { edition, preset: Scenario::default().preset, root: edition.root };
    write(out, &format!("{below}index.html"), &page(start, site))?;
    write(out, &format!("{below}embed.html"), &frame(start))?;
    let root = format!("../{}", edition.root);
    for (preset, Preset { id, .. }) in facts::presets().iter().enumerate() {
        let place = Place { preset, root: &root, ..start };
        write(out, &format!("{below}{id}/index.html"), &page(place, site))?;
        write(out, &format!("{below}{id}/embed.html"), &frame(place))?;
        if let Some(base) = &site.base {
            let path = edition.path(preset);
            write(out, &format!("{path}oembed.json"), &oembed::oembed(edition, preset, base, site.cards))?;
        }
    }
    write(out, &format!("card/{below}alt.json"), &cards::alternatives(edition))?;
    write(drafts, &format!("cards.{lang}.html"), &cards::sheet(edition))?;
    write(drafts, &format!("cards.{lang}.json"), &cards::places(edition))?;
    write(drafts, &format!("{below}standalone.html"), &alone::alone(edition, site))
}

fn write(out: &Path, name: &str, text: &str) -> std::io::Result<()> {
    let path = out.join(name);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, text)
}

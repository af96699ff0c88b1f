//! The stills: pages of the prerenderer's drafts, drawn by Chromium in one go each, cut apart and made small.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::stamp::{self, Inputs, Stamp};
use crate::{palette, run, step, style};

/// A browser that takes longer than this to draw one page has broken.
const LIMIT: Duration = Duration::from_secs(120);

/// One still on the page that holds all of its language, px.
#[derive(Debug, PartialEq, Eq)]
struct Place {
    name: String,
    top: u32,
    width: u32,
    height: u32,
}

/// Leaves `card/*.png` in `work/cards`, drawn from `drafts/cards.*.html` with the site's stylesheet.
pub fn build(chromium: &Path, drafts: &Path, sheet: &Path, work: &Path) -> Result<PathBuf> {
    let folder = work.join("cards");
    let pages = pages(drafts)?;
    let recipe = [include_str!("cards.rs"), include_str!("palette.rs")];
    let mut inputs = Inputs::default().with(recipe).with(chromium).with_path(sheet)?;
    for page in &pages {
        inputs = inputs.with_path(page)?.with_path(&page.with_extension("json"))?;
    }
    let stamp = Stamp::at(work.join("cards.stamp"));
    let ran = stamp.unless_fresh(&inputs.digest(), || {
        step::quick("cards", "stills, drawn by Chromium", || {
            stamp::empty_folder(&folder)?;
            stamp::write(&drafts.join(style::NAME), stamp::read(&sheet.join(style::NAME))?)?;
            pages.iter().try_for_each(|page| draw(chromium, page, work, &folder))
        })
    })?;
    if !ran {
        step::fresh("cards");
    }
    Ok(folder)
}

fn pages(drafts: &Path) -> Result<Vec<PathBuf>> {
    let mut files = stamp::files_below(drafts)?;
    let name = |file: &Path| file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    files.retain(|file| name(file).starts_with("cards.") && name(file).ends_with(".html"));
    Ok(files)
}

fn draw(chromium: &Path, page: &Path, work: &Path, folder: &Path) -> Result<()> {
    let places = places(&stamp::read(&page.with_extension("json"))?)?;
    let (width, height) = places
        .iter()
        .fold((0, 0), |(width, height), place| (width.max(place.width), height.max(place.top + place.height)));
    let (picture, profile) = (work.join("cards.png"), work.join("cards-profile"));
    stamp::remove(&picture)?;
    let mut browser = Command::new(chromium);
    browser
        // The page is our own, scripts included; Chromium has no sandbox for root, which builds in containers are.
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"])
        // The same grey edges everywhere: coloured ones suit one kind of screen, and cost colours.
        .args([
            "--hide-scrollbars",
            "--disable-lcd-text",
            "--force-device-scale-factor=1",
            "--force-color-profile=srgb",
        ])
        .arg(flag("--user-data-dir=", &profile))
        .arg(flag("--screenshot=", &picture))
        // The window has a frame of its own, which takes from the page's height.
        .arg(format!("--window-size={width},{}", height + 300))
        .arg(flag("file://", page))
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let done = run::within(LIMIT, &mut browser);
    stamp::remove(&profile)?;
    if !done || !picture.exists() {
        bail!("{} drew no picture of {}; name another browser in CHROMIUM", chromium.display(), page.display());
    }
    let sheet = Picture::read(&picture)?;
    for place in &places {
        let pixels = sheet.cut(place)?;
        stamp::write(&folder.join(&place.name), palette::png(place.width, place.height, &pixels)?)?;
    }
    stamp::remove(&picture)
}

fn flag(name: &str, path: &Path) -> std::ffi::OsString {
    let mut flag = std::ffi::OsString::from(name);
    flag.push(path);
    flag
}

fn places(json: &[u8]) -> Result<Vec<Place>> {
    let list: Vec<Value> = serde_json::from_slice(json).context("the list of stills")?;
    let mut names = BTreeSet::new();
    let place = |entry: &Value| {
        let number = |key: &str| entry[key].as_u64().and_then(|number| u32::try_from(number).ok());
        let name = entry["name"].as_str()?.to_owned();
        Some(Place { name, top: number("top")?, width: number("width")?, height: number("height")? })
    };
    list.iter()
        .map(|entry| {
            let place = place(entry).with_context(|| format!("{entry} is no still"))?;
            if !names.insert(place.name.clone()) {
                bail!("{} is drawn twice", place.name);
            }
            Ok(place)
        })
        .collect()
}

/// A picture of three bytes a pixel.
struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 3]>,
}

impl Picture {
    fn read(path: &Path) -> Result<Picture> {
        let file = File::open(path).with_context(|| path.display().to_string())?;
        let mut decoder = png::Decoder::new(BufReader::new(file));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info()?;
        let mut bytes = vec![0; reader.output_buffer_size().context("a picture too large")?];
        let info = reader.next_frame(&mut bytes)?;
        let step = info.color_type.samples();
        if step < 3 {
            bail!("{} is not in colour", path.display());
        }
        let pixels =
            bytes[..info.buffer_size()].chunks_exact(step).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
        Ok(Picture { width: info.width as usize, height: info.height as usize, pixels })
    }

    fn cut(&self, place: &Place) -> Result<Vec<[u8; 3]>> {
        let (top, width, height) = (place.top as usize, place.width as usize, place.height as usize);
        if width > self.width || top + height > self.height {
            bail!("{}: the picture of {}×{} px ends before it", place.name, self.width, self.height);
        }
        let rows = self.pixels.chunks_exact(self.width).skip(top).take(height);
        Ok(rows.flat_map(|row| &row[..width]).copied().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{Picture, Place, places};

    fn place(top: u32, width: u32, height: u32) -> Place {
        Place { name: "a.png".into(), top, width, height }
    }

    #[test]
    fn a_still_is_cut_from_its_place() {
        let pixels = (0..12).map(|n| [n, n, n]).collect();
        let picture = Picture { width: 3, height: 4, pixels };
        let cut = picture.cut(&place(1, 2, 2)).unwrap();
        assert_eq!(cut.iter().map(|pixel| pixel[0]).collect::<Vec<_>>(), [3, 4, 6, 7]);
        let message = picture.cut(&place(3, 2, 2)).err().map(|error| error.to_string());
        assert_eq!(message.as_deref(), Some("a.png: the picture of 3×4 px ends before it"));
    }

    #[test]
    fn a_list_of_stills_is_read_or_refused() {
        let entry = r#"{"name":"a.png","top":1,"width":2,"height":3}"#;
        assert_eq!(places(format!("[{entry}]").as_bytes()).unwrap(), [place(1, 2, 3)]);
        assert!(places(format!("[{entry},{entry}]").as_bytes()).unwrap_err().to_string().contains("twice"));
        assert!(places(br#"[{"name":"a.png"}]"#).unwrap_err().to_string().contains("is no still"));
    }
}

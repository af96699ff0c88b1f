//! A picture of few colours as a small PNG.

use std::collections::{BTreeMap, HashMap};

use anyhow::{Context, Result};

/// Enough for text and flat shapes, whose many colours are steps of edges; an eighth fewer bytes than with all that one byte can number.
const COLOURS: usize = 96;

/// The picture with a palette: the colours that matter most as they are, each other one as the nearest of them.
pub fn png(width: u32, height: u32, pixels: &[[u8; 3]]) -> Result<Vec<u8>> {
    let palette = palette(pixels);
    let mut numbers = HashMap::new();
    let indices: Vec<u8> =
        pixels.iter().map(|colour| *numbers.entry(*colour).or_insert_with(|| nearest(&palette, *colour))).collect();
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    // Numbers of colours have no slope to predict.
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_deflate_compression(png::DeflateCompression::Level(9));
    let mut writer = encoder.write_header().context("a still's size")?;
    writer.write_image_data(&indices)?;
    writer.finish()?;
    Ok(out)
}

/// At most so many colours: the most frequent one, then always the one that the palette so far would do most harm to, counted over
/// the picture. Ties go by the colour, so that the same picture gives the same file.
fn palette(pixels: &[[u8; 3]]) -> Vec<[u8; 3]> {
    let mut counts = BTreeMap::<[u8; 3], u64>::new();
    for pixel in pixels {
        *counts.entry(*pixel).or_default() += 1;
    }
    // With each colour how often it occurs, and how far it is from the palette.
    let mut open: Vec<_> = counts.into_iter().map(|(colour, count)| (colour, count, u64::MAX / count)).collect();
    let mut palette = Vec::new();
    while palette.len() < COLOURS {
        let worst = open.iter().max_by_key(|(_, count, far)| (count * far, *count)).filter(|(_, _, far)| *far > 0);
        let Some(&(colour, ..)) = worst else { break };
        palette.push(colour);
        for (other, _, far) in &mut open {
            *far = (*far).min(distance(*other, colour));
        }
    }
    palette
}

fn nearest(palette: &[[u8; 3]], colour: [u8; 3]) -> u8 {
    let best = palette.iter().enumerate().min_by_key(|(_, other)| distance(**other, colour));
    best.and_then(|(index, _)| u8::try_from(index).ok()).unwrap_or_default()
}

fn distance(a: [u8; 3], b: [u8; 3]) -> u64 {
    a.into_iter().zip(b).map(|(a, b)| u64::from(a.abs_diff(b)).pow(2)).sum()
}

#[cfg(test)]
mod tests {
    use super::{COLOURS, nearest, palette, png};

    #[test]
    fn a_picture_of_few_colours_comes_back_as_it_was() {
        let pixels = [[255, 255, 255], [188, 0, 45], [255, 255, 255], [21, 23, 27]];
        let file = png(2, 2, &pixels).unwrap();
        let mut decoder = png::Decoder::new(std::io::Cursor::new(&file));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut bytes = [0; 12];
        let info = reader.next_frame(&mut bytes).unwrap();
        assert_eq!((info.width, info.height), (2, 2));
        assert_eq!(bytes, pixels.concat()[..]);
    }

    #[test]
    fn the_same_picture_gives_the_same_bytes() {
        let pixels: Vec<[u8; 3]> = (0..900).map(|n: u32| [(n % 251) as u8, (n % 7) as u8, (n % 3) as u8]).collect();
        assert_eq!(png(30, 30, &pixels).unwrap(), png(30, 30, &pixels).unwrap());
    }

    #[test]
    fn rare_colours_far_from_all_others_keep_their_place() {
        let mut pixels: Vec<[u8; 3]> = (0..200_000).map(|n: u32| [(n % 200) as u8, 0, 0]).collect();
        pixels.extend([[0, 0, 255]; 40]);
        let palette = palette(&pixels);
        assert_eq!(palette.len(), COLOURS);
        assert!(palette.contains(&[0, 0, 255]));
    }

    #[test]
    fn a_colour_that_found_no_place_becomes_the_nearest_that_did() {
        assert_eq!(nearest(&[[255, 255, 255], [0, 0, 0], [200, 0, 0]], [180, 20, 10]), 2);
    }
}

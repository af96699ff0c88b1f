//! Figures inside sentences: marked when a sentence is written, links to what they come from once it is shown.

use tariff_model::Metric;

const OPEN: char = '\u{E000}';
const NAMED: char = '\u{E001}';
const CLOSE: char = '\u{E002}';

/// A stretch of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Plain(&'a str),
    /// A figure; its path is the name of a metric or a symbol and, after a point, a sector's, or `#` and an element's id.
    Figure {
        /// Which.
        path: &'a str,
        /// As written.
        text: &'a str,
    },
}

/// Marks `text` as the figure of that metric.
pub fn mark(metric: Metric, sector: Option<&str>, text: &str) -> String {
    let (point, sector) = sector.map_or(("", ""), |sector| (".", sector));
    marked([metric.id(), point, sector], text)
}

/// Marks `text` as standing for the element of that id: a record of the story, or the place on the page where it is set or told.
pub fn link(id: &str, text: &str) -> String {
    marked(["#", id, ""], text)
}

/// Marks `text` with a path in parts.
pub fn marked(path: [&str; 3], text: &str) -> String {
    let [start, middle, end] = path;
    format!("{OPEN}{start}{middle}{end}{NAMED}{text}{CLOSE}")
}

/// The stretches of a text, in order; marks that do not pair are words.
pub fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    text.split(OPEN).enumerate().flat_map(|(index, part)| {
        let marked = (index > 0).then(|| part.split_once(NAMED)).flatten();
        let found = marked.and_then(|(path, rest)| {
            let (text, after) = rest.split_once(CLOSE)?;
            Some([Piece::Figure { path, text }, Piece::Plain(after)])
        });
        found.unwrap_or([Piece::Plain(part), Piece::Plain("")])
    })
}

/// The text without marks, for titles and for tests.
pub fn unmarked(text: &str) -> String {
    pieces(text)
        .map(|piece| match piece {
            Piece::Plain(text) | Piece::Figure { text, .. } => text,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marked_figures_are_found_and_the_rest_is_words() {
        let text = format!("lose {} a day", mark(Metric::DutiesUsdBn, Some("cars"), "$4bn"));
        let found: Vec<_> = pieces(&text).filter(|piece| *piece != Piece::Plain("")).collect();
        let figure = Piece::Figure { path: "dutiesUsdBn.cars", text: "$4bn" };
        assert_eq!(found, [Piece::Plain("lose "), figure, Piece::Plain(" a day")]);
        assert_eq!(unmarked(&text), "lose $4bn a day");
    }

    #[test]
    fn a_link_is_a_figure_whose_path_is_an_id() {
        let text = link("figure-daily-loss", "¥1–2bn");
        let found: Vec<_> = pieces(&text).filter(|piece| *piece != Piece::Plain("")).collect();
        assert_eq!(found, [Piece::Figure { path: "#figure-daily-loss", text: "¥1–2bn" }]);
    }

    #[test]
    fn stray_marks_are_words() {
        assert_eq!(unmarked("a\u{E000}b"), "ab");
        assert_eq!(unmarked("plain"), "plain");
    }
}

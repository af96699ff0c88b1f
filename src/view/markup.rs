//! A piece of markup as a plain value: what charts are made of.
//!
//! Typed views give each shape of element its own code, and charts have hundreds of shapes; as one type they cost the module a
//! quarter of its size less. A value is written as HTML natively and for the first picture, and compared with its predecessor afterwards.

use super::figure::{self, Piece};

/// An element with its attributes and children.
#[derive(Debug, Clone, PartialEq)]
pub struct Element {
    pub(super) tag: &'static str,
    pub(super) attributes: Vec<(&'static str, Value)>,
    pub(super) children: Vec<Child>,
}

/// What an attribute says. Most are fixed words or places on an axis: neither is written out before it is known to have changed.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// The same always.
    Fixed(&'static str),
    /// A length in hundredths of a per cent of its place's.
    Place(i32),
    /// Anything else, not yet escaped.
    Text(String),
}

/// A place, 0 to 100, as an SVG length: `37.25%`.
pub fn pc(place: f64) -> Value {
    Value::Place(libm::round(place * 100.0) as i32)
}

impl std::fmt::Display for Value {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Fixed(text) => out.write_str(text),
            Self::Text(text) => out.write_str(text),
            Self::Place(hundredths) => {
                let (sign, size) = (if *hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs());
                let (whole, tens, ones) = (size / 100, size / 10 % 10, size % 10);
                match (tens, ones) {
                    (0, 0) => write!(out, "{sign}{whole}%"),
                    (_, 0) => write!(out, "{sign}{whole}.{tens}%"),
                    _ => write!(out, "{sign}{whole}.{tens}{ones}%"),
                }
            }
        }
    }
}

impl From<&'static str> for Value {
    fn from(text: &'static str) -> Self {
        Self::Fixed(text)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// What stands inside an element. Texts are never empty and never adjacent, so that a parser makes one node of each child.
#[derive(Debug, Clone, PartialEq)]
pub enum Child {
    /// Text, not yet escaped.
    Text(String),
    /// An element.
    Element(Element),
}

/// A new element.
pub fn el(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), children: Vec::new() }
}

impl Element {
    /// With an attribute.
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// With a class.
    pub fn class(self, class: &'static str) -> Self {
        self.with("class", class)
    }

    /// With text at its end; figures marked in it become links to what they come from: a derivation, or a place of the page.
    pub fn text(self, text: &str) -> Self {
        figure::pieces(text).fold(self, |element, piece| match piece {
            Piece::Plain(text) => element.plain(text),
            Piece::Figure { path, text } => {
                let link = if path.starts_with('#') {
                    el("a").with("href", path.to_owned())
                } else {
                    el("a").class("derive").with("href", "#te-method").with("data-derive", path.to_owned())
                };
                element.add(link.plain(text))
            }
        })
    }

    fn plain(mut self, text: &str) -> Self {
        if text.is_empty() {
            return self;
        }
        match self.children.last_mut() {
            Some(Child::Text(last)) => last.push_str(text),
            _ => self.children.push(Child::Text(text.to_owned())),
        }
        self
    }

    /// With an element at its end.
    pub fn add(mut self, child: Element) -> Self {
        self.children.push(Child::Element(child));
        self
    }

    /// With elements at its end.
    pub fn all(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        self.children.extend(children.into_iter().map(Child::Element));
        self
    }

    /// As HTML.
    pub fn html(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    /// What stands inside it, as HTML.
    pub fn inner(&self) -> String {
        let mut out = String::new();
        self.write_inner(&mut out);
        out
    }

    /// Some of what stands inside it, as HTML.
    #[cfg(feature = "csr")]
    pub fn part(&self, children: std::ops::Range<usize>) -> String {
        let mut out = String::new();
        self.children.get(children).unwrap_or_default().iter().for_each(|child| child.write(&mut out));
        out
    }

    /// What tells it from others of its tag: the first word of its class; the others say in which state it is.
    #[cfg(feature = "csr")]
    pub fn kind(&self) -> &'static str {
        let class = self.attributes.iter().find(|(name, _)| *name == "class");
        match class {
            Some((_, Value::Fixed(class))) => class.split(' ').next().unwrap_or_default(),
            _ => "",
        }
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.tag);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(&value.to_string(), out);
            out.push('"');
        }
        out.push('>');
        if self.tag == "input" {
            return;
        }
        self.write_inner(out);
        out.push_str("</");
        out.push_str(self.tag);
        out.push('>');
    }

    fn write_inner(&self, out: &mut String) {
        self.children.iter().for_each(|child| child.write(out));
    }
}

impl Child {
    fn write(&self, out: &mut String) {
        match self {
            Self::Text(text) => escape(text, out),
            Self::Element(element) => element.write(out),
        }
    }
}

/// A control that prerendered pages show but cannot move.
pub fn idle(control: Element, live: bool) -> Element {
    if live { control } else { control.with("disabled", "") }
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marked_figure_opens_its_derivation_and_a_linked_one_its_place() {
        let text = format!(
            "{} of {}",
            figure::mark(tariff_model::Metric::DutiesUsdBn, None, "$4bn"),
            figure::link("a", "$5bn")
        );
        assert_eq!(
            el("p").text(&text).html(),
            "<p><a class=\"derive\" href=\"#te-method\" data-derive=\"dutiesUsdBn\">$4bn</a> of <a href=\"#a\">$5bn</a></p>"
        );
    }

    #[test]
    fn a_place_is_written_in_as_few_digits_as_it_has() {
        for (place, written) in [
            (0.0, "0%"),
            (100.0, "100%"),
            (37.25, "37.25%"),
            (37.5, "37.5%"),
            (2.049, "2.05%"),
            (0.004, "0%"),
            (-0.5, "-0.5%"),
        ] {
            assert_eq!(pc(place).to_string(), written);
        }
    }
}

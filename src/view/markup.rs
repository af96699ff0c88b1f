//! A piece of markup as a plain value: what charts are made of.
//!
//! Typed views give each shape of element its own code, and charts have hundreds of shapes; as one type they cost the module a
//! quarter of its size less. A value is written as HTML natively and for the first picture, and compared with its predecessor afterwards.

/// An element with its attributes and children.
#[derive(Debug, Clone, PartialEq)]
pub struct Element {
    pub(super) tag: &'static str,
    pub(super) attributes: Vec<(&'static str, String)>,
    pub(super) children: Vec<Child>,
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
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.attributes.push((name, value.to_owned()));
        self
    }

    /// With a class.
    pub fn class(self, class: &str) -> Self {
        self.with("class", class)
    }

    /// With text at its end.
    pub fn text(mut self, text: &str) -> Self {
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

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.tag);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
        out.push('>');
        self.write_inner(out);
        out.push_str("</");
        out.push_str(self.tag);
        out.push('>');
    }

    fn write_inner(&self, out: &mut String) {
        for child in &self.children {
            match child {
                Child::Text(text) => escape(text, out),
                Child::Element(element) => element.write(out),
            }
        }
    }
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

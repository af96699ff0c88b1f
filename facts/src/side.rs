//! One side of a dispute between sources.

use crate::fields::Fields;
use crate::localized::Localized;
use crate::number::Value;
use crate::prose;

/// Who says what.
#[derive(Debug, Clone, PartialEq)]
pub struct DisputeSide {
    /// Source id.
    pub source: String,
    /// Who says so, short.
    pub label: Localized,
    /// What they say, in our words.
    pub text: Option<Localized>,
    /// What they say, verbatim.
    pub excerpt: Option<String>,
    /// The figure they give, in the record's unit.
    pub value: Value,
    /// The speaker.
    pub attributed_to: Option<Localized>,
}

/// Reads the `sides` of a record.
pub fn read_all(fields: &mut Fields<'_>) -> Vec<DisputeSide> {
    let tables = fields.tables("sides");
    let mut sides = Vec::new();
    for (n, table) in tables.into_iter().enumerate() {
        sides.push(read(fields.within(&format!("sides.{}", n + 1), table)));
    }
    sides
}

fn read(mut fields: Fields<'_>) -> DisputeSide {
    let side = DisputeSide {
        source: fields.required_text("source"),
        label: fields.required_localized("label"),
        text: fields.localized("text"),
        excerpt: excerpt(&mut fields),
        value: fields.value("value"),
        attributed_to: fields.localized("attributed_to"),
    };
    if side.text.is_none() && side.excerpt.is_none() && side.value == Value::None {
        fields.fault("text", "is missing, and so are excerpt and value; a side says something");
    }
    fields.close();
    side
}

/// Reads an excerpt: at most 25 words.
pub fn excerpt(fields: &mut Fields<'_>) -> Option<String> {
    let excerpt = fields.text("excerpt")?;
    let words = prose::words(&excerpt);
    if words > prose::LONGEST_QUOTATION {
        fields.fault("excerpt", format!("has {words} words, at most {}", prose::LONGEST_QUOTATION));
    }
    Some(excerpt)
}

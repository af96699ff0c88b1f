//! Rules every sentence of our own keeps.

/// Longest verbatim quotation, in words.
pub const LONGEST_QUOTATION: usize = 25;

/// Number of words as a reader counts them.
#[must_use]
pub fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// What is wrong with any text of a dataset, if anything: it is one non-empty line of characters that show.
#[must_use]
pub fn fault(text: &str) -> Option<String> {
    if text.trim().is_empty() {
        return Some("is empty".to_owned());
    }
    if text.contains(['\n', '\r']) {
        return Some("has a line break; a text is one line".to_owned());
    }
    if text.trim() != text {
        return Some("begins or ends with a space".to_owned());
    }
    stray(text)
}

/// Names a character that no text may have: controls, and those that the page itself marks figures with.
#[must_use]
pub fn stray(text: &str) -> Option<String> {
    let stray = text.chars().find(|c| c.is_control() || matches!(c, '\u{E000}'..='\u{F8FF}'))?;
    Some(format!("has the character U+{:04X}, which shows nothing", u32::from(stray)))
}

/// The same for a text of our own, which moreover quotes at most 25 words at a time and does not use the project's private name for
/// its articles.
#[must_use]
pub fn house(text: &str) -> Option<String> {
    if let Some(reason) = fault(text) {
        return Some(reason);
    }
    if text.split(|c: char| !c.is_alphanumeric()).any(|word| matches!(word.to_lowercase().as_str(), "seed" | "seeds")) {
        return Some("says \"seed\"; published text says \"the articles\"".to_owned());
    }
    let quoted = [('"', '"'), ('“', '”'), ('«', '»')]
        .iter()
        .filter_map(|&(open, close)| longest_between(text, open, close))
        .max()?;
    (quoted > LONGEST_QUOTATION).then(|| format!("quotes {quoted} words in a row; at most {LONGEST_QUOTATION}"))
}

fn longest_between(text: &str, open: char, close: char) -> Option<usize> {
    let mut rest = text;
    let mut longest = None;
    while let Some((_, after)) = rest.split_once(open) {
        let Some((inside, tail)) = after.split_once(close) else {
            break;
        };
        longest = longest.max(Some(words(inside)));
        rest = tail;
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_sentence_is_fine() {
        assert_eq!(house("Japan asked for \"all\" of it."), None);
    }

    #[test]
    fn the_private_name_of_the_articles_is_a_fault_only_as_a_word() {
        assert!(house("As the seed says.").is_some());
        assert_eq!(house("Oilseeds and reseeding."), None);
    }

    #[test]
    fn a_long_quotation_is_a_fault() {
        let long = format!("He said “{}”.", "word ".repeat(26).trim());
        assert!(house(&long).is_some_and(|reason| reason.contains("26 words")));
    }

    #[test]
    fn characters_that_show_nothing_are_refused() {
        for text in ["a\u{1}b", "a\tb", "a\u{E000}#x\u{E001}b\u{E002}", "a\u{7f}"] {
            assert!(fault(text).is_some_and(|reason| reason.contains("U+")), "{text:?}");
        }
        assert_eq!(fault("<b>{0}</b> [x](#y) & ₫ 日本"), None);
    }
}

//! What holds for the whole site.

/// The site that the pages are written for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Site {
    /// The address of its root without a slash at the end, where it is known. What must be absolute is left out without it.
    pub base: Option<String>,
    /// Whether there will be stills to refer to.
    pub cards: bool,
}

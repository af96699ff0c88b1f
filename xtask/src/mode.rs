//! Which of the two builds of the site.

/// Which of the two builds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// `dist/`: optimised, minified, compressed, measured.
    Release,
    /// `target/site-dev/`: as fast to build as possible.
    Dev,
}

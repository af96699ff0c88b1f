//! The grammar all charts share: a headed frame, rows of label, plot and figures, an axis, the band glyph.
//!
//! Every chart is a function of the state. Plots are SVG with x in per cent, so text never scales, and no style attributes,
//! so that the prerendered page looks the same under a strict content security policy.

mod axis;
mod dots;
mod frame;
mod glyph;
mod ribbon;
mod row;
mod scale;

pub use axis::axis;
pub use dots::dots;
pub use frame::{Chart, Figure, Table};
pub use glyph::{band, bar, bracket, dot, grid, line, zone};
pub use ribbon::ribbon;
pub use row::{Pin, Row, rows, svg};
pub use scale::Scale;

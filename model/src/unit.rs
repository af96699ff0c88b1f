//! Units of the quantities.

/// What a value of a quantity is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// USD bn a year.
    UsdBn,
    /// A fraction of one; shown in per cent.
    Fraction,
    /// A pure number.
    Ratio,
    /// Relative to the base year, which is 1.
    Index,
    /// Per cent.
    Percent,
    /// ¥bn a day.
    YenBnPerDay,
    /// US dollars.
    Usd,
    /// Yen per dollar.
    YenPerUsd,
    /// ¥tn a year.
    YenTn,
    /// Days.
    Days,
    /// Millions of households.
    HouseholdsM,
}

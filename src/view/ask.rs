//! What the reader asks of the curve: one figure, one lever, and what the figure shall be.

use super::control::Control;
use crate::facts;
use crate::numbers::parse;
use tariff_model::Metric;

/// The figure asked for first.
const FIRST: Metric = Metric::CarsLossYenBnPerDay;

/// The question. It is kept as text, `carsLossYenBnPerDay tariffs.cars 1`: one signal of a kind there is already.
#[derive(Debug, Clone, PartialEq)]
pub struct Ask {
    /// The figure, of all goods together.
    pub metric: Metric,
    /// The lever.
    pub lever: Control,
    /// What was typed as the figure to reach.
    pub target: String,
}

impl Ask {
    /// The question before the reader asks another.
    pub fn first() -> String {
        let asked = if facts::gives(FIRST) { "carsLossYenBnPerDay tariffs.cars 1" } else { "" };
        asked.to_owned()
    }

    /// Reads it; what names nothing is the first question's.
    pub fn read(text: &str) -> Self {
        let mut parts = text.splitn(3, ' ');
        let given = |metric: &Metric| metric.in_total() && facts::gives(*metric);
        let metric = parts.next().and_then(Metric::from_id).filter(given);
        let first = if facts::gives(FIRST) { FIRST } else { Metric::ExportersLossYenBnPerDay };
        let lever = parts.next().and_then(|path| Control::all().into_iter().find(|lever| lever.path() == path));
        Self {
            metric: metric.unwrap_or(first),
            lever: lever.unwrap_or(Control::Tariff(0)),
            target: parts.next().unwrap_or_default().to_owned(),
        }
    }

    /// Writes it.
    pub fn write(&self) -> String {
        format!("{} {} {}", self.metric.id(), self.lever.path(), self.target)
    }

    /// The number to reach; `None` where none was typed.
    pub fn number(&self) -> Option<f64> {
        parse(&self.target).filter(|number| number.is_finite())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_survives_its_writing_whatever_was_typed_as_its_target() {
        for target in ["1", "", "−2.5", "a few words", "1;2 3"] {
            let ask = Ask { metric: Metric::DutiesUsdBn, lever: Control::Volume(1), target: target.to_owned() };
            assert_eq!(Ask::read(&ask.write()), ask);
        }
        assert_eq!(Ask::read(&Ask::first()).write(), Ask::first());
    }

    #[test]
    fn what_names_no_figure_and_no_lever_is_the_first_question() {
        let ask = Ask::read("buyersSharePct tariffs.boats nothing");
        assert_eq!((ask.metric, ask.lever, ask.number()), (Metric::CarsLossYenBnPerDay, Control::Tariff(0), None));
    }
}

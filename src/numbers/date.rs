//! ISO dates in a reader's notation.

use super::{Lang, Numbers};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Numbers {
    /// A day, a month, a year, or an interval `A/B` of them: `14 June 2025`, `June 2025`, `30–31 May 2025`, `2025年6月14日`.
    /// What is no such date is given back as it is.
    pub fn date(self, iso: &str) -> String {
        match iso.split_once('/') {
            None => self.moment(iso),
            Some((from, to)) => self.interval(from, to),
        }
    }

    /// The same without the year, for a list that names it once.
    pub fn day(self, iso: &str) -> String {
        let full = self.date(iso);
        match self.lang() {
            Lang::En => match full.rsplit_once(' ') {
                Some((short, year)) if year.len() == 4 && short.contains(|c: char| c.is_alphabetic()) => {
                    short.to_owned()
                }
                _ => full,
            },
            Lang::Ja => {
                full.split_once('年').map(|(_, rest)| rest.to_owned()).filter(|s| !s.is_empty()).unwrap_or(full)
            }
        }
    }

    fn moment(self, iso: &str) -> String {
        let mut parts = iso.split('-');
        let year = parts.next().unwrap_or_default();
        let month = parts.next().and_then(|month| month.parse::<usize>().ok()).unwrap_or(0);
        let day = parts.next().and_then(|day| day.parse::<u8>().ok());
        match (self.lang(), MONTHS.get(month.wrapping_sub(1)), day) {
            (Lang::En, Some(name), Some(day)) => format!("{day} {name} {year}"),
            (Lang::En, Some(name), None) => format!("{name} {year}"),
            (Lang::Ja, Some(_), Some(day)) => format!("{year}年{month}月{day}日"),
            (Lang::Ja, Some(_), None) => format!("{year}年{month}月"),
            (Lang::Ja, None, _) if !year.is_empty() => format!("{year}年"),
            _ => iso.to_owned(),
        }
    }

    fn interval(self, from: &str, to: &str) -> String {
        let same_month = from.len() == 10 && to.len() == 10 && from.get(..7) == to.get(..7);
        let same_year = from.get(..4) == to.get(..4);
        match self.lang() {
            Lang::En => {
                let end = self.moment(to);
                if same_month {
                    let day = from.get(8..).and_then(|day| day.parse::<u8>().ok()).unwrap_or(0);
                    format!("{day}–{end}")
                } else if same_year {
                    format!("{} – {end}", self.day(from))
                } else {
                    format!("{} – {end}", self.moment(from))
                }
            }
            Lang::Ja => format!("{}〜{}", self.moment(from), if same_year { self.day(to) } else { self.moment(to) }),
        }
    }
}

//! Dates as far as they are known: a day, a month, a year, or from one to another.

/// A calendar day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// Year.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

/// First and last day that a written date covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub first: Day,
    /// Last day.
    pub last: Day,
}

/// Reads `2025-06-17`, `2025-06`, `2025` or two of them joined by `/`, earlier first.
///
/// # Errors
/// What is wrong with the text, in words.
pub fn parse(text: &str) -> Result<Period, String> {
    let Some((from, to)) = text.split_once('/') else {
        return part(text);
    };
    let (from, to) = (part(from)?, part(to)?);
    if from.first >= to.first || from.last >= to.last {
        return Err(format!("\"{text}\" ends before it begins"));
    }
    Ok(Period { first: from.first, last: to.last })
}

fn part(text: &str) -> Result<Period, String> {
    let wrong = || format!("\"{text}\" is not YYYY-MM-DD, YYYY-MM, YYYY or two of them joined by /");
    let mut pieces = text.split('-');
    let year = digits(pieces.next(), 4).ok_or_else(wrong)?;
    let month = pieces.next().map(|piece| digits(Some(piece), 2).ok_or_else(wrong));
    let day = pieces.next().map(|piece| digits(Some(piece), 2).ok_or_else(wrong));
    if pieces.next().is_some() {
        return Err(wrong());
    }
    let at = |month: u8, day: u8| Day { year, month, day };
    let Some(month) = month.transpose()? else {
        return Ok(Period { first: at(1, 1), last: at(12, 31) });
    };
    let month = u8::try_from(month).map_err(|_| wrong())?;
    let length = month_length(year, month).ok_or_else(|| format!("\"{text}\": there is no month {month}"))?;
    let Some(day) = day.transpose()? else {
        return Ok(Period { first: at(month, 1), last: at(month, length) });
    };
    match u8::try_from(day) {
        Ok(day) if (1..=length).contains(&day) => Ok(Period { first: at(month, day), last: at(month, day) }),
        _ => Err(format!("\"{text}\": that month has no day {day}")),
    }
}

fn digits(piece: Option<&str>, length: usize) -> Option<u16> {
    let piece = piece?;
    (piece.len() == length && piece.bytes().all(|byte| byte.is_ascii_digit())).then(|| piece.parse().ok())?
}

fn month_length(year: u16, month: u8) -> Option<u8> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(if leap { 29 } else { 28 }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_months_years_and_intervals_are_dates() {
        for text in ["2025-06-17", "2025-06", "2025", "2024-02-29", "2025-04-26/2025-04-28", "2025-04/2025-09"] {
            assert!(parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn days_that_no_calendar_has_are_refused() {
        for text in [
            "2025-02-29",
            "2025-06-31",
            "2025-13-01",
            "2025-00-10",
            "2025-06-00",
            "17 June",
            "2025-6-1",
            "",
            "2025-06-17/2025-06-16",
            "2025-06-17/2025-06-17",
            "2025-06-17-1",
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_month_runs_from_its_first_to_its_last_day() {
        let june = parse("2025-06").expect("a month");
        assert_eq!((june.first.day, june.last.day), (1, 30));
    }
}

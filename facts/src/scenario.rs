//! Link-state strings, checked for form.

/// The ids a link state may name.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// Lever ids.
    pub levers: &'a [String],
    /// Preset ids.
    pub presets: &'a [String],
    /// Basis ids.
    pub bases: &'a [String],
    /// Lowest and highest exchange rate.
    pub yen: [f64; 2],
}

/// What is wrong with a link state (`1;no-deal;t.cars=15a;h=long`), if anything.
#[must_use]
pub fn fault(state: &str, known: Known<'_>) -> Option<String> {
    let mut parts = state.split(';');
    if parts.next() != Some("1") {
        return Some(format!("\"{state}\" does not begin with the format, 1"));
    }
    parts.enumerate().find_map(|(n, part)| match part.split_once('=') {
        None if n == 0 && known.presets.iter().any(|preset| preset == part) => None,
        None => Some(format!("\"{part}\" is no preset")),
        Some((key, value)) => setting(key, value, known),
    })
}

fn setting(key: &str, value: &str, known: Known<'_>) -> Option<String> {
    let fine = match key.split_once('.') {
        Some((group, lever)) => {
            if !known.levers.iter().any(|id| id == lever) {
                return Some(format!("\"{lever}\" is no lever"));
            }
            match group {
                "t" => within(value.strip_suffix('a').unwrap_or(value), 0.0, 100.0),
                "v" => within(value, 0.0, 200.0),
                "p" => within(value, 0.0, 100.0),
                "e" => within(value, 1.2, 10.0),
                _ => return Some(format!("\"{group}\" is none of t, v, p, e")),
            }
        }
        None => match key {
            "h" => value == "long",
            "c" => value == "tariffed",
            "b" => known.bases.iter().any(|basis| basis == value),
            "y" => within(value, known.yen[0], known.yen[1]),
            _ => return Some(format!("\"{key}\" is no key of a link")),
        },
    };
    (!fine).then(|| format!("\"{value}\" is no value of {key}"))
}

fn within(text: &str, low: f64, high: f64) -> bool {
    text.parse::<f64>().is_ok_and(|number| (low..=high).contains(&number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(state: &str) -> Option<String> {
        let levers = ["cars".to_owned()];
        let presets = ["no-deal".to_owned()];
        let bases = ["reported".to_owned()];
        fault(state, Known { levers: &levers, presets: &presets, bases: &bases, yen: [80.0, 250.0] })
    }

    #[test]
    fn the_links_of_the_page_are_fine() {
        for state in
            ["1", "1;no-deal", "1;no-deal;t.cars=15a;v.cars=80;p.cars=15;e.cars=2.5;h=long;c=tariffed;b=reported;y=150"]
        {
            assert_eq!(reason(state), None, "{state}");
        }
    }

    #[test]
    fn a_link_that_names_what_is_not_there_is_not() {
        for state in
            ["", "2", "1;deal", "1;t.boats=3", "1;t.cars=101", "1;t.cars=x", "1;q=3", "1;b=none", "1;t.cars=5;no-deal"]
        {
            assert!(reason(state).is_some(), "{state}");
        }
    }
}

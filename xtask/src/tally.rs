//! How many tests passed and failed, read from the lines that cargo and Playwright print.

use std::iter::Sum;

/// Tests that ran, by result. What was meant to run and did not counts as failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Passed.
    pub passed: u64,
    /// Failed, timed out, interrupted, flaky, or not reached.
    pub failed: u64,
}

impl Tally {
    /// From the output of `cargo test`: its lines `test result: ok. 3 passed; 0 failed; …`.
    pub fn from_cargo(output: &str) -> Tally {
        let results = output.lines().filter_map(|line| line.strip_prefix("test result: "));
        results.map(|line| Tally { passed: count_before(line, "passed"), failed: count_before(line, "failed") }).sum()
    }

    /// From the output of Playwright's line and list reporters: their closing lines `  3 passed (2.1s)`, `  1 failed`, ….
    pub fn from_playwright(output: &str) -> Tally {
        let mut tally = Tally::default();
        for line in output.lines() {
            let mut words = line.split_whitespace();
            let Some(count) = words.next().and_then(|word| word.parse::<u64>().ok()) else {
                continue;
            };
            match words.next() {
                Some("passed") => tally.passed += count,
                Some("failed" | "flaky" | "interrupted") => tally.failed += count,
                Some("did") => tally.failed += count,
                _ => {}
            }
        }
        tally
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Tally>>(tallies: I) -> Tally {
        tallies.fold(Tally::default(), |sum, tally| Tally {
            passed: sum.passed + tally.passed,
            failed: sum.failed + tally.failed,
        })
    }
}

fn count_before(line: &str, word: &str) -> u64 {
    let mut last = 0;
    for part in line.split([' ', ';']).filter(|part| !part.is_empty()) {
        if part == word {
            return last;
        }
        last = part.parse().unwrap_or(0);
    }
    0
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn cargos_lines_are_summed() {
        let output = "running 3 tests\ntest a ... ok\n\
            test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: FAILED. 5 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s\n";
        let (passed, failed) = (8, 2);
        assert_eq!(Tally::from_cargo(output), Tally { passed, failed });
    }

    #[test]
    fn playwrights_closing_lines_are_read() {
        let output = "Running 9 tests using 2 workers\n  ok 1 smoke.spec.mjs:3:1 › 2 passed things\n\n\
            \x20 1 failed\n    smoke.spec.mjs:3:1 › a\n  2 did not run\n  1 skipped\n  5 passed (2.1s)\n";
        let (passed, failed) = (5, 3);
        assert_eq!(Tally::from_playwright(output), Tally { passed, failed });
    }

    #[test]
    fn no_result_lines_are_no_tests() {
        assert_eq!(Tally::from_cargo("error: could not compile"), Tally::default());
        assert_eq!(Tally::from_playwright(""), Tally::default());
    }
}

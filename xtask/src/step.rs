//! One announced step of a build: a line that ends with the time it took.

use std::time::{Duration, Instant};

use anyhow::Result;

/// Runs a quick step and prints one line when it is done.
pub fn quick<T>(name: &str, detail: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let start = Instant::now();
    let done = work()?;
    report(name, detail, start.elapsed());
    Ok(done)
}

/// Runs a step whose tools print lines of their own: announced before them, timed after them.
pub fn long<T>(name: &str, detail: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("{name:>10}  {detail} …");
    let start = Instant::now();
    let done = work()?;
    report(name, &format!("{detail}: done"), start.elapsed());
    Ok(done)
}

/// Says that a step had nothing to do.
pub fn fresh(name: &str) {
    eprintln!("{name:>10}  unchanged");
}

/// Says something that belongs to a step but is none.
pub fn note(name: &str, text: &str) {
    eprintln!("{name:>10}  {text}");
}

fn report(name: &str, detail: &str, time: Duration) {
    eprintln!("{name:>10}  {detail}  {:.1} s", time.as_secs_f64());
}

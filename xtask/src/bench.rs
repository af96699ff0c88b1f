//! `cargo xtask bench`: every benchmark in one table.
//!
//! A benchmark is any program that prints lines of JSON, `{"name": …, "unit": …, "median": …, "p95": …}`; other lines pass
//! through. The native ones are the model's bench targets, the browser's is `benches/browser.mjs`.

use std::fmt::Write;

use anyhow::{Result, bail};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::mode::Mode;
use crate::site;
use crate::workspace::Workspace;
use crate::{run, stamp, step};

const BROWSER: &str = "benches/browser.mjs";

/// One measurement.
#[derive(Debug, PartialEq)]
struct Row {
    place: &'static str,
    name: String,
    unit: String,
    median: f64,
    p95: f64,
}

/// Runs all benchmarks, prints the table and writes `target/bench.json`.
pub fn bench(workspace: &Workspace) -> Result<()> {
    let mut rows = native(workspace)?;
    if workspace.path(BROWSER).exists() {
        rows.extend(in_browser(workspace)?);
    }
    if rows.is_empty() {
        bail!("no benchmark printed a measurement");
    }
    print!("{}", table(&rows));
    let file = workspace.target().join("bench.json");
    stamp::write(&file, document(&rows))?;
    println!("written to {}", file.display());
    Ok(())
}

fn native(workspace: &Workspace) -> Result<Vec<Row>> {
    step::long("bench", "the model, native", || {
        let mut cargo = run::cargo(workspace.root());
        cargo.args(["bench", "--package", "tariff-model", "--benches", "--target-dir"]);
        measured("native", run::tee(cargo.arg(workspace.target()))?)
    })
}

fn in_browser(workspace: &Workspace) -> Result<Vec<Row>> {
    site::build(workspace, Mode::Release, None)?;
    let browser = Browser::ready(workspace)?;
    step::long("bench", "the page, in Chromium", || measured("browser", run::tee(&mut browser.script(BROWSER))?))
}

fn measured(place: &'static str, (success, output): (bool, String)) -> Result<Vec<Row>> {
    if !success {
        bail!("the {place} benchmarks failed");
    }
    Ok(output.lines().filter_map(|line| row(place, line)).collect())
}

fn row(place: &'static str, line: &str) -> Option<Row> {
    let value: Value = serde_json::from_str(line).ok()?;
    Some(Row {
        place,
        name: value.get("name")?.as_str()?.to_owned(),
        unit: value.get("unit")?.as_str()?.to_owned(),
        median: value.get("median")?.as_f64()?,
        p95: value.get("p95")?.as_f64()?,
    })
}

fn table(rows: &[Row]) -> String {
    let mut text = format!("\n{:<9}{:<48}{:>12}{:>12}\n", "where", "what", "median", "p95");
    for row in rows {
        let Row { place, name, unit, median, p95 } = row;
        let _ = writeln!(text, "{place:<9}{name:<48}{median:>12.3}{p95:>12.3} {unit}");
    }
    text
}

fn document(rows: &[Row]) -> String {
    let rows = rows.iter().map(
        |row| json!({ "where": row.place, "name": row.name, "unit": row.unit, "median": row.median, "p95": row.p95 }),
    );
    format!("{:#}\n", Value::Array(rows.collect()))
}

#[cfg(test)]
mod tests {
    use super::{Row, document, row, table};

    #[test]
    fn a_line_of_json_is_a_measurement_and_other_lines_are_not() {
        let line = r#"{"name":"one lever","unit":"ms","median":1.5,"p95":2}"#;
        let expected = Row { place: "native", name: "one lever".into(), unit: "ms".into(), median: 1.5, p95: 2.0 };
        assert_eq!(row("native", line), Some(expected));
        assert_eq!(row("native", "running 0 tests"), None);
        assert_eq!(row("native", r#"{"name":"no numbers"}"#), None);
    }

    #[test]
    fn the_table_and_the_file_show_each_measurement() {
        let rows: Vec<_> = row("native", r#"{"name":"a","unit":"ms","median":1,"p95":2}"#).into_iter().collect();
        assert!(table(&rows).contains("1.000       2.000 ms"));
        assert!(document(&rows).contains("\"p95\": 2.0"));
    }
}

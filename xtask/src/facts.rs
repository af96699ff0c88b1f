//! `cargo xtask facts`: what the facts compiler would say, without compiling the page.

use std::path::Path;

use anyhow::{Result, bail};
use tariff_facts::{Dataset, Faults, Kind, Vocabulary};

use crate::workspace::Workspace;

/// Checks the dataset and prints how much of what there is in it, or every fault. With `sources`, a folder of the articles' texts
/// (`000_….txt`, …), each excerpt is looked up in its article as well.
pub fn facts(workspace: &Workspace, sources: Option<&Path>) -> Result<()> {
    let dataset = tariff_facts::read(&workspace.path("facts")).or_else(|faults| told(&faults))?;
    print!("{}", counts(&dataset));
    let Some(folder) = sources else {
        return Ok(());
    };
    let comparison = tariff_facts::check_excerpts(&dataset, folder);
    println!("{:>6}  excerpts stand verbatim in their article", comparison.found);
    println!("{:>6}  excerpts are from other publications, not compared", comparison.elsewhere);
    if comparison.faults.is_empty() { Ok(()) } else { told(&comparison.faults) }
}

fn told<T>(faults: &Faults) -> Result<T> {
    println!("{faults}");
    match faults.0.len() {
        1 => bail!("1 fault in the facts"),
        count => bail!("{count} faults in the facts"),
    }
}

fn counts(dataset: &Dataset) -> String {
    let kinds = Kind::ALL.iter().map(|kind| {
        let count = dataset.records.iter().filter(|record| record.kind == *kind).count();
        format!("{count:>6}  {}\n", kind.id())
    });
    format!(
        "data version {}, as of {}\n{:>6}  sources\n{:>6}  records, {} of them written by hand:\n{}",
        dataset.version,
        dataset.as_of,
        dataset.sources.len(),
        dataset.records.len(),
        dataset.written,
        kinds.collect::<String>()
    )
}

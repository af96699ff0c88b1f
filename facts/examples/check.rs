//! Prints every fault of a dataset folder (default `facts`), and of its quotations where a folder of articles is given.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| "facts".to_owned());
    let dataset = match tariff_facts::read(Path::new(&folder)) {
        Ok(dataset) => dataset,
        Err(faults) => {
            println!("{faults}\n{} faults", faults.0.len());
            return ExitCode::FAILURE;
        }
    };
    println!(
        "{} sources, {} records written by hand, {} numbers of the model",
        dataset.sources.len(),
        dataset.written,
        dataset.records.len() - dataset.written
    );
    let Some(articles) = arguments.next() else {
        return ExitCode::SUCCESS;
    };
    let comparison = tariff_facts::check_excerpts(&dataset, Path::new(&articles));
    println!("{} quotations verbatim, {} from other pages", comparison.found, comparison.elsewhere);
    if comparison.faults.is_empty() {
        return ExitCode::SUCCESS;
    }
    println!("{}", comparison.faults);
    ExitCode::FAILURE
}

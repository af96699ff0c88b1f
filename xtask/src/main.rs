//! `cargo xtask`: builds, serves, tests and measures the explainer.
//!
//! Every command installs or builds what it lacks and says what it does. The map, from the outside in:
//! `args` reads the command line; `site` makes `dist/` out of the steps `module` (wasm), `script` (the element), `pages` (prerendered HTML),
//! `style`, `cards` (stills), `standalone` (one file), `integrity`, `compress` and `sizes`; `serve`, `watch` and `examples` show it;
//! `suite` proves it; `shots` and `bench` look and measure.
//! What the machine must have is owned by one file each: `wasm_target`, `node`, `chromium`, `apt`.

mod apt;
mod args;
mod bench;
mod browser;
mod cards;
mod chromium;
mod compress;
mod examples;
mod facts;
mod integrity;
mod lock;
mod mode;
mod module;
mod node;
mod order;
mod pages;
mod palette;
mod python;
mod run;
mod script;
mod serve;
mod shots;
mod site;
mod sizes;
mod stamp;
mod standalone;
mod step;
mod style;
mod suite;
mod tally;
mod wasm_target;
mod watch;
mod workspace;

use std::process::ExitCode;

use args::{Args, Command};
use workspace::Workspace;

fn main() -> ExitCode {
    let args = match args::parse(std::env::args_os().skip(1)) {
        Ok(args) => args,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    match perform(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(args: Args) -> anyhow::Result<()> {
    let workspace = Workspace::find()?;
    match args {
        Args::Help(command) => {
            println!("{}", args::help(command));
            Ok(())
        }
        Args::Run(Command::Build { base_url }) => site::build_and_gate(&workspace, base_url),
        Args::Run(Command::Serve { port, dev, examples }) => serve::serve(&workspace, port, dev, examples),
        Args::Run(Command::Test { fast }) => suite::test(&workspace, fast),
        Args::Run(Command::Shots) => shots::shots(&workspace),
        Args::Run(Command::Bench) => bench::bench(&workspace),
        Args::Run(Command::Facts { sources }) => facts::facts(&workspace, sources.as_deref()),
    }
}

//! The command line: what may be asked for, and the words that say so.

use std::ffi::OsString;
use std::fmt::Write;
use std::path::PathBuf;

use lexopt::Arg;

/// One thing to do, with its settings.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Build the site if it is stale and serve it on 127.0.0.1.
    Serve { port: u16, dev: bool, examples: bool },
    /// Build `dist/`. `base_url` adds what must be absolute.
    Build { base_url: Option<String> },
    /// Everything that CI runs; `fast` leaves the browser out.
    Test { fast: bool },
    /// Screenshots of the main states.
    Shots,
    /// Native and in-browser benchmarks.
    Bench,
    /// Validate the facts; with `sources`, check the excerpts as well.
    Facts { sources: Option<PathBuf> },
}

/// A command line that could be read.
#[derive(Debug, PartialEq, Eq)]
pub enum Args {
    /// Do it.
    Run(Command),
    /// Explain one command (an index into the table), or all.
    Help(Option<usize>),
}

struct Entry {
    name: &'static str,
    summary: &'static str,
    flags: &'static [(&'static str, &'static str)],
}

const ENTRIES: [Entry; 6] = [
    Entry {
        name: "serve",
        summary: "build the site if it is stale and serve dist/ at http://127.0.0.1:8080/",
        flags: &[
            ("--port N", "listen on another port (1 to 65535)"),
            ("--dev", "a fast unoptimised build in target/site-dev/, rebuilt when a file changes"),
            ("--examples", "also pages of others that carry the explainer, at /examples/hosts/"),
        ],
    },
    Entry {
        name: "build",
        summary: "build dist/",
        flags: &[(
            "--base-url URL",
            "where the site will stand: adds canonical addresses, link previews, oEmbed and a sitemap",
        )],
    },
    Entry {
        name: "test",
        summary: "everything CI runs: format, lints, native tests, build, size gate, browser tests",
        flags: &[("--fast", "leave the browser out")],
    },
    Entry {
        name: "shots",
        summary: "screenshots of the main states at three widths, light and dark, to target/shots/",
        flags: &[],
    },
    Entry {
        name: "bench",
        summary: "native and in-browser benchmarks, as a table and in target/bench.json",
        flags: &[],
    },
    Entry {
        name: "facts",
        summary: "validate the facts",
        flags: &[(
            "--sources DIR",
            "also check that each excerpt stands verbatim in its article, DIR/000_*.txt and so on",
        )],
    },
];

const DEFAULT_PORT: u16 = 8080;

/// Reads the words after `cargo xtask`. The error is one complete message: what was not understood, and what is allowed.
pub fn parse(words: impl IntoIterator<Item = impl Into<OsString>>) -> Result<Args, String> {
    let mut parser = lexopt::Parser::from_args(words);
    let name = match parser.next().map_err(|e| e.to_string())? {
        None | Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Args::Help(None)),
        Some(Arg::Value(name)) => name.to_string_lossy().into_owned(),
        Some(other) => return Err(unknown_flag(&flag_text(&other), None)),
    };
    if name == "help" {
        return match parser.next().map_err(|e| e.to_string())? {
            Some(Arg::Value(about)) => Ok(Args::Help(Some(index(&about.to_string_lossy())?))),
            _ => Ok(Args::Help(None)),
        };
    }
    let entry = index(&name)?;
    let (mut port, mut base_url, mut sources) = (DEFAULT_PORT, None, None);
    let (mut dev, mut examples, mut fast) = (false, false, false);
    while let Some(arg) = parser.next().map_err(|e| e.to_string())? {
        match (name.as_str(), &arg) {
            (_, Arg::Short('h') | Arg::Long("help")) => return Ok(Args::Help(Some(entry))),
            ("serve", Arg::Long("dev")) => dev = true,
            ("serve", Arg::Long("examples")) => examples = true,
            ("test", Arg::Long("fast")) => fast = true,
            ("serve", Arg::Long("port")) => {
                let text = value(&mut parser, "--port", "a number from 1 to 65535")?;
                port = text
                    .parse()
                    .ok()
                    .filter(|n| *n > 0)
                    .ok_or(format!("--port {text}: not a number from 1 to 65535"))?;
            }
            ("build", Arg::Long("base-url")) => {
                let text = value(&mut parser, "--base-url", "an https:// address")?;
                if !(text.starts_with("https://") || text.starts_with("http://")) {
                    return Err(format!("--base-url {text}: not an address that begins with https:// or http://"));
                }
                base_url = Some(text);
            }
            ("facts", Arg::Long("sources")) => {
                sources = Some(PathBuf::from(value(&mut parser, "--sources", "a directory")?));
            }
            _ => return Err(unknown_flag(&flag_text(&arg), Some(entry))),
        }
    }
    Ok(Args::Run(match name.as_str() {
        "serve" => Command::Serve { port, dev, examples },
        "build" => Command::Build { base_url },
        "test" => Command::Test { fast },
        "shots" => Command::Shots,
        "bench" => Command::Bench,
        _ => Command::Facts { sources },
    }))
}

/// The help text of one command, or of all.
pub fn help(about: Option<usize>) -> String {
    let mut text = String::new();
    if let Some(entry) = about.and_then(|i| ENTRIES.get(i)) {
        let _ = writeln!(text, "{}\n", entry.summary);
        let _ = write!(text, "usage: {}", usage(entry));
        for (flag, meaning) in entry.flags {
            let _ = write!(text, "\n  {flag:<16} {meaning}");
        }
        return text;
    }
    text.push_str("Builds, serves, tests and measures the explainer.\n\nusage: cargo xtask <command> [flags]\n");
    for entry in &ENTRIES {
        let _ = write!(text, "\n  {:<18} {}", entry.name, entry.summary);
        for (flag, meaning) in entry.flags {
            let _ = write!(text, "\n    {flag:<16} {meaning}");
        }
    }
    text.push_str("\n\n`cargo xtask help <command>` explains one command.");
    text
}

fn usage(entry: &Entry) -> String {
    let flags = entry.flags.iter().map(|(flag, _)| format!(" [{flag}]"));
    format!("cargo xtask {}{}", entry.name, flags.collect::<String>())
}

fn index(name: &str) -> Result<usize, String> {
    ENTRIES.iter().position(|e| e.name == name).ok_or_else(|| {
        let names: Vec<_> = ENTRIES.iter().map(|e| e.name).collect();
        format!("unknown command `{name}`; the commands are {}, help", names.join(", "))
    })
}

fn value(parser: &mut lexopt::Parser, flag: &str, what: &str) -> Result<String, String> {
    let value = parser.value().map_err(|_| format!("{flag} needs a value: {what}"))?;
    value.into_string().map_err(|_| format!("{flag}: the value is not valid UTF-8"))
}

fn flag_text(arg: &Arg<'_>) -> String {
    match arg {
        Arg::Short(letter) => format!("-{letter}"),
        Arg::Long(name) => format!("--{name}"),
        Arg::Value(value) => value.to_string_lossy().into_owned(),
    }
}

fn unknown_flag(flag: &str, entry: Option<usize>) -> String {
    match entry.and_then(|i| ENTRIES.get(i)) {
        Some(entry) => format!("unexpected `{flag}`; allowed: {} [--help]", usage(entry)),
        None => format!("unexpected `{flag}` before a command; try `cargo xtask --help`"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Args, Command, help, parse};

    fn run(words: &[&str]) -> Result<Args, String> {
        parse(words.iter().copied())
    }

    #[test]
    fn serve_listens_on_8080_unless_told_otherwise() {
        let serve = |port, dev, examples| Ok(Args::Run(Command::Serve { port, dev, examples }));
        assert_eq!(run(&["serve"]), serve(8080, false, false));
        assert_eq!(run(&["serve", "--dev", "--port=9000"]), serve(9000, true, false));
        assert_eq!(run(&["serve", "--examples"]), serve(8080, false, true));
    }

    #[test]
    fn an_unknown_command_is_named_with_what_is_allowed() {
        let message = run(&["sevre"]).unwrap_err();
        assert!(message.contains("`sevre`") && message.contains("serve, build, test"));
    }

    #[test]
    fn an_unknown_flag_is_named_with_what_is_allowed() {
        let message = run(&["test", "--quick"]).unwrap_err();
        assert_eq!(message, "unexpected `--quick`; allowed: cargo xtask test [--fast] [--help]");
        assert!(run(&["build", "extra"]).unwrap_err().contains("`extra`"));
    }

    #[test]
    fn a_bad_or_missing_value_is_one_message_that_names_the_flag() {
        for words in [&["serve", "--port"][..], &["serve", "--port", "0"], &["serve", "--port", "70000"]] {
            assert!(run(words).unwrap_err().contains("--port"));
        }
        assert!(run(&["build", "--base-url", "example.org"]).unwrap_err().contains("https://"));
    }

    #[test]
    fn help_is_there_for_all_and_for_each_command() {
        for words in [&[][..], &["--help"], &["-h"], &["help"]] {
            assert_eq!(run(words), Ok(Args::Help(None)));
        }
        assert_eq!(run(&["help", "serve"]), Ok(Args::Help(Some(0))));
        assert_eq!(run(&["serve", "--help"]), Ok(Args::Help(Some(0))));
        assert!(help(Some(0)).contains("--port N"));
    }
}

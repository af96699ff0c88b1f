//! Scripts that need the built site and a browser: Playwright's tests, the screenshots, the in-browser benchmarks.

use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

use anyhow::{Context, Result};

use crate::chromium;
use crate::node::Node;
use crate::workspace::Workspace;

/// As many servers as `tests/browser/server.mjs` starts.
const SERVERS: u16 = 5;
const FIRST_PORT: u16 = 4310;

/// What every browser script is given.
pub struct Browser {
    node: Node,
    chromium: std::path::PathBuf,
    port: u16,
}

impl Browser {
    /// Finds or installs Node's packages and Chromium, and free ports.
    pub fn ready(workspace: &Workspace) -> Result<Browser> {
        Ok(Browser { node: Node::ready(workspace)?, chromium: chromium::find()?, port: free_ports()? })
    }

    /// Playwright's test runner on `dist/`.
    pub fn tests(&self) -> Command {
        let mut command = self.node.playwright();
        command.arg("test");
        self.informed(command)
    }

    /// One of our own scripts.
    pub fn script(&self, path: &str) -> Command {
        self.informed(self.node.script(path))
    }

    fn informed(&self, mut command: Command) -> Command {
        command
            .env("CHROMIUM", &self.chromium)
            .env("TEST_PORT", self.port.to_string())
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        command
    }
}

/// The first of neighbouring ports that are all free: a test run must not fail because a page is being served.
fn free_ports() -> Result<u16> {
    let free = |port: u16| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok();
    (FIRST_PORT..u16::MAX - SERVERS)
        .step_by(SERVERS.into())
        .find(|first| (*first..first + SERVERS).all(free))
        .context("no free ports for the test servers")
}

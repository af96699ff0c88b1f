//! The site on 127.0.0.1.

use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::http::{HeaderValue, header::CACHE_CONTROL};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::examples;
use crate::mode::Mode;
use crate::node::Node;
use crate::site as build;
use crate::watch;
use crate::workspace::Workspace;

/// Builds the site if it is stale, then serves it until interrupted. With `dev`, also rebuilds it when a file changes.
///
/// With `examples`, pages that carry the explainer are served beside it.
pub fn serve(workspace: &Workspace, port: u16, dev: bool, examples: bool) -> Result<()> {
    // Taken before the build: a taken port should not be news after four minutes of compiling.
    let listener = listen(port)?;
    let folder = if dev {
        watch::start(workspace)?
    } else {
        let site = build::build(workspace, Mode::Release, None)?;
        if let Some(sizes) = &site.sizes {
            print!("{}", sizes.table());
        }
        site.folder
    };
    let mut router = site(folder.clone(), !dev);
    if examples {
        // The hosts' own scripts are Node packages; pages that need none work without.
        let _ = Node::ready_or_note(workspace);
        router = examples::routes(workspace, router.clone())?.merge(router);
        println!("serving the examples at http://127.0.0.1:{port}{}", examples::PATH);
    }
    println!("serving {} at http://127.0.0.1:{port}/ (Ctrl+C ends it)", folder.display());
    run(listener, router)
}

fn listen(port: u16) -> Result<TcpListener> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {
            bail!("port {port} is taken; choose another with --port N")
        }
        Err(error) => Err(error).with_context(|| format!("port {port}; choose another with --port N")),
    }
}

/// The files of a folder.
fn site(folder: PathBuf, precompressed: bool) -> Router {
    let mut files = ServeDir::new(folder);
    if precompressed {
        files = files.precompressed_br().precompressed_gzip();
    }
    Router::new().fallback_service(files)
}

/// Serves until interrupted.
pub fn run(listener: TcpListener, router: Router) -> Result<()> {
    // A rebuilt page must show on the next reload.
    let fresh = SetResponseHeaderLayer::overriding(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    let router = router.layer(fresh);
    listener.set_nonblocking(true)?;
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, router).await
        })
        .context("the server stopped")
}

#[cfg(test)]
mod tests {
    use super::listen;

    #[test]
    fn a_taken_port_is_named_with_the_flag() {
        let holder = listen(0).unwrap();
        let port = holder.local_addr().unwrap().port();
        let message = listen(port).unwrap_err().to_string();
        assert_eq!(message, format!("port {port} is taken; choose another with --port N"));
    }
}

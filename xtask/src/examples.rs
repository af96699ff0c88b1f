//! Other people's pages, for `serve --examples`: small news sites that carry the explainer as an editor would paste it.
//!
//! What such a page needs of its server stands in `examples/hosts/hosting.json`: policies by file, and hosts' own scripts by their place
//! among Node's packages. The pages name the explainer by a placeholder address; it becomes this server under its other name
//! (`localhost` for a page of `127.0.0.1` and the other way round), so that a frame comes from another origin, as it does in life.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use tower_http::services::ServeFile;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::stamp;
use crate::workspace::Workspace;

/// Where the examples are served.
pub const PATH: &str = "/examples/hosts/";

/// `examples/hosts/hosting.json`.
#[derive(serde::Deserialize)]
struct Hosting {
    /// The explainer's address in the pages.
    placeholder: String,
    /// Content security policies, by file.
    policies: BTreeMap<String, String>,
    /// Hosts' own scripts: names in the pages, and files below `node_modules/`.
    scripts: BTreeMap<String, String>,
}

struct Examples {
    folder: PathBuf,
    hosting: Hosting,
}

/// The example pages, and the site a second time under `/v1/`, where other origins may read it. `site` serves the site.
pub fn routes(workspace: &Workspace, site: Router) -> Result<Router> {
    let folder = workspace.path("examples");
    let file = folder.join("hosts/hosting.json");
    let hosting: Hosting = serde_json::from_slice(&stamp::read(&file)?).with_context(|| file.display().to_string())?;
    let mut router = Router::new();
    for (name, package) in &hosting.scripts {
        let script = workspace.path("node_modules").join(package);
        router = router.route_service(&format!("{PATH}scripts/{name}"), ServeFile::new(script));
    }
    let open = SetResponseHeaderLayer::overriding(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    Ok(router
        .route("/examples/{*path}", get(example))
        .with_state(Arc::new(Examples { folder, hosting }))
        .nest_service("/v1", site.layer(open)))
}

async fn example(State(examples): State<Arc<Examples>>, request: Request) -> Response {
    let path = request.uri().path().trim_start_matches("/examples/");
    match examples.answer(path, request.headers()) {
        Some(response) => response,
        None => (StatusCode::NOT_FOUND, "not found\n").into_response(),
    }
}

impl Examples {
    /// One file below the examples; none for what is not there or would lead out of them.
    fn answer(&self, path: &str, headers: &HeaderMap) -> Option<Response> {
        let name = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        let below = Path::new(&name);
        let inside = below.components().all(|part| matches!(part, Component::Normal(_)));
        let body = inside.then(|| stamp::read(&self.folder.join(below)).ok()).flatten()?;
        let kind = match below.extension()?.to_str()? {
            "html" => return Some(self.page(below, &body, headers)),
            "css" => "text/css",
            "js" => "text/javascript",
            "json" => "application/json",
            _ => "application/octet-stream",
        };
        Some(([(CONTENT_TYPE, kind)], body).into_response())
    }

    fn page(&self, file: &Path, body: &[u8], headers: &HeaderMap) -> Response {
        let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
        let site = format!("http://{}/v1/", other_name(host));
        let text = String::from_utf8_lossy(body).replace(&self.hosting.placeholder, &site);
        let mut response = Html(text).into_response();
        let policy = file.file_name().and_then(|name| self.hosting.policies.get(name.to_str()?));
        if let Some(policy) = policy.and_then(|policy| HeaderValue::from_str(policy).ok()) {
            response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
        }
        response
    }
}

/// This machine under its other name, with the same port.
fn other_name(host: &str) -> String {
    match host.strip_prefix("localhost") {
        Some(port) => format!("127.0.0.1{port}"),
        None => format!("localhost{}", host.strip_prefix("127.0.0.1").unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Examples, Hosting, other_name, routes};
    use crate::serve::run;
    use crate::workspace::Workspace;
    use axum::Router;
    use axum::http::{HeaderMap, HeaderValue, header};
    use std::io::{Read, Write};

    fn examples() -> Examples {
        let folder = Workspace::find().unwrap().path("examples");
        let hosting = std::fs::read(folder.join("hosts/hosting.json")).unwrap();
        let hosting: Hosting = serde_json::from_slice(&hosting).unwrap();
        Examples { folder, hosting }
    }

    #[test]
    fn a_frame_comes_from_the_other_name_of_the_machine() {
        assert_eq!(other_name("127.0.0.1:8080"), "localhost:8080");
        assert_eq!(other_name("localhost:8080"), "127.0.0.1:8080");
    }

    #[test]
    fn a_page_with_a_policy_is_served_with_it() {
        let headers = HeaderMap::from_iter([(header::HOST, HeaderValue::from_static("127.0.0.1:1"))]);
        let policy = |page| {
            let response = examples().answer(page, &headers).unwrap();
            response.headers().contains_key(header::CONTENT_SECURITY_POLICY)
        };
        assert!(policy("hosts/strict.html"));
        assert!(!policy("hosts/plain.html"));
    }

    #[test]
    fn one_server_has_the_site_twice_the_pages_and_the_hosts_scripts() {
        let workspace = Workspace::find().unwrap();
        let site = Router::new().fallback(|| async { "the site" });
        let router = routes(&workspace, site.clone()).unwrap().merge(site);
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        std::thread::spawn(move || run(listener, router));
        let ask = |path: &str| {
            let mut stream = std::net::TcpStream::connect(("127.0.0.1", port)).unwrap();
            write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n").unwrap();
            let mut answer = String::new();
            stream.read_to_string(&mut answer).unwrap();
            answer
        };
        assert!(ask("/").ends_with("the site") && !ask("/").contains("access-control-allow-origin"));
        assert!(ask("/v1/x.js").ends_with("the site") && ask("/v1/").contains("access-control-allow-origin: *"));
        assert!(ask("/examples/hosts/").contains("strict-frame.html"));
        assert!(ask("/examples/hosts/cms.html").contains(&format!("src=\"http://localhost:{port}/v1/embed.html\"")));
        assert!(ask("/examples/hosts/news.css").contains("text/css"));
        assert!(ask("/examples/hosts/none.html").starts_with("HTTP/1.1 404"));
        assert!(ask("/examples/hosts/scripts/none.js").starts_with("HTTP/1.1 404"));
    }

    #[test]
    fn what_stands_outside_the_examples_is_not_there() {
        for path in ["../Cargo.toml", "hosts/../../Cargo.toml", "/etc/hostname", "hosts/none.html"] {
            assert!(examples().answer(path, &HeaderMap::new()).is_none(), "{path}");
        }
    }
}

//! The widget's place in a page's URL hash, among keys that belong to others.

/// The widget's key.
const KEY: &str = "te";

/// The state in a hash such as `#a=b&te=1;no-deal&c`, with or without the `#`; the last one where there are several.
pub fn hash_get(hash: &str) -> Option<&str> {
    bare(hash).rsplit('&').find_map(own_state)
}

/// The hash with the widget's state put in place of the one it had, or at its end; everybody else's parts stay as they are.
///
/// With `default` (the state is the one the page starts with) the widget's part is left out. The result begins with `#`, or is
/// empty where nothing remains.
pub fn hash_set(hash: &str, state: &str, default: bool) -> String {
    let own = format!("{KEY}={state}");
    let mut placed = default;
    let mut parts = Vec::new();
    for part in bare(hash).split('&').filter(|part| !part.is_empty()) {
        if own_state(part).is_none() {
            parts.push(part);
        } else if !placed {
            placed = true;
            parts.push(&own);
        }
    }
    if !placed {
        parts.push(&own);
    }
    if parts.is_empty() { String::new() } else { format!("#{}", parts.join("&")) }
}

fn bare(hash: &str) -> &str {
    hash.strip_prefix('#').unwrap_or(hash)
}

/// What follows the widget's key in a part of the hash, if the part is the widget's; mail programs write `=` as `%3D`.
fn own_state(part: &str) -> Option<&str> {
    let rest = part.strip_prefix(KEY)?;
    ["=", "%3D", "%3d"].iter().find_map(|equals| rest.strip_prefix(equals))
}

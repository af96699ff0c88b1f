//! Text made safe for the place it is written to.

/// For an attribute in double quotes, and for a title.
pub fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// JSON for a script element: nothing in it can end the element or begin a comment.
pub fn json_in_html(json: &serde_json::Value) -> String {
    json.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests {
    use super::{attribute, json_in_html};
    use serde_json::json;

    #[test]
    fn an_attribute_cannot_be_left() {
        assert_eq!(attribute("\"><b>&"), "&quot;&gt;&lt;b&gt;&amp;");
    }

    #[test]
    fn json_cannot_end_its_script_element_and_means_the_same() {
        let said = json!({ "name": "</script><!-- & \u{2028}" });
        let written = json_in_html(&said);
        assert!(!written.contains(['<', '>', '&']), "{written}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&written).unwrap(), said);
    }
}

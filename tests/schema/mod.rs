//! The part of JSON Schema (draft 2020-12) that `facts/facts.schema.json` uses, checked without a library of forty packages.
//! A keyword that is not known here is itself a fault, so the schema cannot outgrow its checker unseen.

use serde_json::{Map, Value};

/// Where `json` does not keep to `schema`, as JSON pointers with the keyword that fails.
pub fn faults(json: &Value, schema: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    Checker { root: schema }.check(json, schema, "", &mut faults);
    faults
}

struct Checker<'a> {
    root: &'a Value,
}

impl Checker<'_> {
    fn check(&self, json: &Value, schema: &Value, at: &str, faults: &mut Vec<String>) {
        let Some(keywords) = schema.as_object() else { return };
        for (keyword, rule) in keywords {
            if !self.keeps(json, keyword, rule, keywords, at, faults) {
                faults.push(format!("{at}: {keyword} {rule}"));
            }
        }
    }

    fn keeps(
        &self,
        json: &Value,
        keyword: &str,
        rule: &Value,
        all: &Map<String, Value>,
        at: &str,
        faults: &mut Vec<String>,
    ) -> bool {
        let number =
            |test: fn(f64, f64) -> bool| json.as_f64().zip(rule.as_f64()).is_none_or(|(x, limit)| test(x, limit));
        let length = |of: Option<usize>, test: fn(usize, usize) -> bool| {
            of.zip(rule.as_u64()).is_none_or(|(have, limit)| test(have, limit as usize))
        };
        match keyword {
            "$schema" | "title" | "description" | "$defs" => true,
            "$ref" => {
                let target = rule.as_str().and_then(|path| self.root.pointer(path.trim_start_matches('#')));
                target.is_some_and(|schema| {
                    self.check(json, schema, at, faults);
                    true
                })
            }
            "type" => match rule.as_str() {
                Some("object") => json.is_object(),
                Some("array") => json.is_array(),
                Some("string") => json.is_string(),
                Some("number") => json.is_number(),
                Some("integer") => json.as_f64().is_some_and(|x| x.fract() == 0.0),
                _ => false,
            },
            "const" => json == rule,
            "enum" => rule.as_array().is_some_and(|known| known.contains(json)),
            "pattern" => json.as_str().is_none_or(|text| matches(rule.as_str().unwrap_or_default(), text)),
            "minimum" => number(|x, limit| x >= limit),
            "maximum" => number(|x, limit| x <= limit),
            "minLength" => length(json.as_str().map(|text| text.chars().count()), |have, limit| have >= limit),
            "maxLength" => length(json.as_str().map(|text| text.chars().count()), |have, limit| have <= limit),
            "minItems" => length(json.as_array().map(Vec::len), |have, limit| have >= limit),
            "maxItems" => length(json.as_array().map(Vec::len), |have, limit| have <= limit),
            "oneOf" => {
                let fits = |schema: &&Value| {
                    let mut inner = Vec::new();
                    self.check(json, schema, at, &mut inner);
                    inner.is_empty()
                };
                rule.as_array().is_some_and(|schemas| schemas.iter().filter(fits).count() == 1)
            }
            "items" => {
                for (n, item) in json.as_array().into_iter().flatten().enumerate() {
                    self.check(item, rule, &format!("{at}/{n}"), faults);
                }
                true
            }
            "required" => keys(rule).all(|key| json.get(key).is_some() || !json.is_object()),
            "dependentRequired" => rule.as_object().is_some_and(|rules| {
                rules
                    .iter()
                    .all(|(key, needs)| json.get(key).is_none() || keys(needs).all(|need| json.get(need).is_some()))
            }),
            "properties" => {
                for (key, schema) in rule.as_object().into_iter().flatten() {
                    if let Some(value) = json.get(key) {
                        self.check(value, schema, &format!("{at}/{key}"), faults);
                    }
                }
                true
            }
            "additionalProperties" => {
                let known = all.get("properties").and_then(Value::as_object);
                let others = json
                    .as_object()
                    .into_iter()
                    .flatten()
                    .filter(|(key, _)| !known.is_some_and(|known| known.contains_key(*key)));
                for (key, value) in others {
                    if rule == &Value::Bool(false) {
                        faults.push(format!("{at}/{key}: is not known"));
                    } else {
                        self.check(value, rule, &format!("{at}/{key}"), faults);
                    }
                }
                true
            }
            _ => false,
        }
    }
}

fn keys(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str)
}

/// The handful of patterns the schema has; any other one matches nothing.
fn matches(pattern: &str, text: &str) -> bool {
    let kebab = |text: &str| {
        let word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        text.split('-').all(word)
    };
    match pattern {
        "^[a-z0-9]+(-[a-z0-9]+)*$" => kebab(text),
        r"^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$" => text.split('.').all(kebab),
        "^(article|ext)-[a-z0-9]+(-[a-z0-9]+)*$" => {
            text.strip_prefix("article-").or_else(|| text.strip_prefix("ext-")).is_some_and(kebab)
        }
        r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$" => {
            let date = |text: &str| {
                let parts: Vec<_> = text.split('-').collect();
                let digits = |part: &&str| part.bytes().all(|b| b.is_ascii_digit());
                parts.iter().all(digits)
                    && parts.iter().map(|part| part.len()).eq([4, 2, 2].into_iter().take(parts.len()))
                    && parts.len() <= 3
            };
            text.split('/').count() <= 2 && text.split('/').all(date)
        }
        "^1(;|$)" => text == "1" || text.starts_with("1;"),
        _ => false,
    }
}

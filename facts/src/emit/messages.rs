//! The messages as methods of the root crate's `Words`.

use crate::catalogue::Catalogue;
use crate::messages::Message;
use crate::texts::TEXTS;

/// The source of `messages.rs`: one method per message, the mark that a words file must carry, and its number of lines.
#[must_use]
pub fn messages(words: &Catalogue, mark: &str) -> String {
    let methods: String = words.numbered().map(|(n, message)| method(n, message)).collect();
    let files: String = words
        .files(mark)
        .iter()
        .map(|(name, _)| {
            let language = name.trim_start_matches("words.").trim_end_matches(".txt").to_uppercase();
            format!(
                "/// The words file of one language, whole.\n#[cfg(feature = \"ssr\")]\n\
                 pub const WORDS_{language}: &str = include_str!(concat!(env!(\"OUT_DIR\"), \"/{name}\"));\n"
            )
        })
        .collect();
    format!(
        "/// What a words file of this build says of itself: its numbering.\npub const WORDS_HASH: &str = {mark:?};\n\
         /// How many texts it has.\npub const WORDS_COUNT: usize = {};\n\
         /// The messages that a story may say in its own way, by id, with their numbers.\n\
         pub const REPLACEABLE: &[(&str, usize)] = &[{}];\n{files}\nimpl Words {{\n{methods}}}\n",
        words.len(),
        replaceable(words),
    )
}

fn replaceable(words: &Catalogue) -> String {
    let known = words.numbered().filter(|(_, message)| TEXTS.contains(&message.place.id.as_str()));
    let known: Vec<_> = known.map(|(n, message)| format!("({:?}, {n})", message.place.id)).collect();
    known.join(", ")
}

fn method(n: usize, message: &Message) -> String {
    let id = &message.place.id;
    // A code block, so that no character of the text means anything to rustdoc.
    let mut doc = format!("    #[doc = {:?}]\n    #[must_use]\n", format!("```text\n{}\n```", message.text));
    if message.native {
        // The browser's module has no such text, so that code of it that asks for one does not compile.
        doc += "    #[cfg(any(feature = \"ssr\", feature = \"host\"))]\n";
    }
    if message.names.is_empty() {
        return format!("{doc}    pub fn {id}(self) -> &'static str {{\n        self.line({n})\n    }}\n");
    }
    let names = message.names.join(", ");
    let arguments: Vec<_> = message.names.iter().map(|name| format!("{name}: &str")).collect();
    let lint = if message.names.len() > 6 { "    #[allow(clippy::too_many_arguments)]\n" } else { "" };
    format!(
        "{doc}{lint}    pub fn {id}(self, {}) -> String {{\n        self.fill({n}, &[{names}])\n    }}\n",
        arguments.join(", ")
    )
}

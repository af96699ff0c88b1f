//! The `[[entry]]` lists that the dataset's files consist of.

use crate::fault::{Fault, Faults};
use crate::fields::Fields;
use crate::file::File;
use crate::node::Node;

/// Reads each `[[item]]` of a file with `read`; its id stands under `key`. Anything else at the top of the file is a fault.
pub fn read<T>(
    mut file: File,
    item: &'static str,
    key: &str,
    faults: &mut Faults,
    mut read: impl FnMut(Fields<'_>) -> T,
) -> Vec<T> {
    let list = take(&mut file, item, faults);
    leftover(&file, item, faults);
    let mut found = Vec::new();
    for (n, entry) in list.into_iter().enumerate() {
        match entry {
            Node::Table(table) => found.push(read(Fields::open(table, &file.name, item, key, n + 1, faults))),
            _ => faults.push(Fault::of_file(&file.name, format!("`{item}` is written [[{item}]]"))),
        }
    }
    found
}

fn take(file: &mut File, item: &str, faults: &mut Faults) -> Vec<Node> {
    match file.table.remove(item) {
        Some(Node::List(list)) => list,
        Some(_) => {
            faults.push(Fault::of_file(&file.name, format!("`{item}` is written [[{item}]]")));
            Vec::new()
        }
        None => {
            faults.push(Fault::of_file(&file.name, format!("has no [[{item}]]")));
            Vec::new()
        }
    }
}

fn leftover(file: &File, item: &str, faults: &mut Faults) {
    for key in file.table.keys() {
        let reason = format!("`{key}` does not belong here; this file holds [[{item}]] entries");
        faults.push(Fault::of_file(&file.name, reason));
    }
}

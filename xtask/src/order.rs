//! The order of a module's functions: like beside like, which is worth 2% of what a reader downloads.
//!
//! Brotli finds a repetition wherever it is, but pays for the distance, and adapts its codes to what it has just read. Compilers leave
//! the copies that generics make of one function scattered over the module. No order changes what the module does.

use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result, bail};
use wasm_encoder::{NameMap, NameSection, Section};
use wasmparser::{Parser, Payload, TypeRef};

use crate::stamp;

/// Bytes that are compared at once: about one instruction.
const SHINGLE: usize = 3;
/// Numbers in a function's sketch: more make likeness more exact and the step slower.
const SKETCH: usize = 96;

/// What decides a function's neighbours.
struct Function {
    signature: u32,
    size: f64,
    /// Of two functions' sketches as many places agree as their bodies have shingles in common (MinHash).
    sketch: [u64; SKETCH],
}

/// Writes the module with names for its functions that sort in the order found, for wasm-opt's `--reorder-functions-by-name`.
pub fn name_in_order(module: &Path, named: &Path) -> Result<()> {
    let mut bytes = stamp::read(module)?;
    let (imported, functions) = read(&bytes).context("reading the optimised module")?;
    let mut names: Vec<_> = (imported..).zip(vec![String::new(); functions.len()]).collect();
    for (place, function) in chain(&functions).into_iter().enumerate() {
        if let Some((_, name)) = names.get_mut(function) {
            *name = format!("{place:06}");
        }
    }
    let mut map = NameMap::new();
    for (index, name) in &names {
        map.append(*index, name);
    }
    let mut section = NameSection::new();
    section.functions(&map);
    section.append_to(&mut bytes);
    stamp::write(named, bytes)
}

/// How many functions are imported, and the module's own in their present order.
fn read(module: &[u8]) -> Result<(u32, Vec<Function>)> {
    let mut imported = 0;
    let (mut signatures, mut bodies): (Vec<u32>, Vec<Range<usize>>) = (Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::FunctionSection(types) => signatures = types.into_iter().collect::<Result<_, _>>()?,
            Payload::CodeSectionEntry(body) => bodies.push(body.range()),
            _ => {}
        }
    }
    if signatures.len() != bodies.len() {
        bail!("{} functions are declared, {} are there", signatures.len(), bodies.len());
    }
    let function = |(signature, range): (u32, Range<usize>)| {
        let body = module.get(range).unwrap_or_default();
        Function { signature, size: body.len() as f64, sketch: sketch(body) }
    };
    Ok((imported, signatures.into_iter().zip(bodies).map(function).collect()))
}

/// For each of several hash functions, the least hash of any shingle.
fn sketch(body: &[u8]) -> [u64; SKETCH] {
    let mut least = [u64::MAX; SKETCH];
    for shingle in body.windows(SHINGLE) {
        let key = shingle.iter().fold(1, |key: u64, byte| key << 8 | u64::from(*byte));
        for (place, least) in (0_u64..).zip(&mut least) {
            *least = (*least).min(mixed(key ^ place << 32));
        }
    }
    least
}

/// SplitMix64's last step: every bit of the result depends on every bit of the key.
fn mixed(key: u64) -> u64 {
    let key = (key ^ key >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let key = (key ^ key >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    key ^ key >> 31
}

/// From the smallest function always on to the one most like it among those left.
fn chain(functions: &[Function]) -> Vec<usize> {
    let mut left: Vec<(usize, &Function)> = functions.iter().enumerate().collect();
    let mut order = Vec::with_capacity(left.len());
    let mut next = left.iter().enumerate().min_by(|a, b| a.1.1.size.total_cmp(&b.1.1.size)).map(|(place, _)| place);
    while let Some(place) = next {
        let (index, here) = left.remove(place);
        order.push(index);
        let likenesses = left.iter().map(|(_, other)| likeness(here, other)).enumerate();
        next = likenesses.reduce(|best, one| if one.1 > best.1 { one } else { best }).map(|(place, _)| place);
    }
    order
}

/// Mostly shared content; the weights are those that compressed best.
fn likeness(a: &Function, b: &Function) -> f64 {
    let shared = a.sketch.iter().zip(&b.sketch).filter(|(a, b)| a == b).count();
    let same = if a.signature == b.signature { 0.2 } else { 0.0 };
    4.0 * shared as f64 / SKETCH as f64 + same - 0.3 * (a.size / b.size).ln().abs()
}

#[cfg(test)]
mod tests {
    use super::{Function, chain, sketch};

    fn function(body: &str) -> Function {
        Function { signature: 0, size: body.len() as f64, sketch: sketch(body.as_bytes()) }
    }

    #[test]
    fn like_functions_become_neighbours_and_none_is_lost() {
        let bodies =
            ["ab", "the tariff on cars", "prices of steel, alloys", "the tariff on cans", "prices of steel, alleys"];
        let order = chain(&bodies.map(function));
        assert_eq!(order, [0, 1, 3, 2, 4]);
        assert!(chain(&[]).is_empty());
    }
}

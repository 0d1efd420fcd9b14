//! Who needs whom in the Wasm, as its linker knows it (`--emit-relocs`; tool conventions, Linking.md):
//! functions, places in the table of indirect calls, texts and constants in memory.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use wasmparser::{
    BinaryReaderError, DataKind, ElementItems, ElementKind, ExternalKind, KnownCustom, Linking, Operator, Parser,
    Payload, RelocationEntry, RelocationType, SymbolInfo,
};

/// What the linker put into the Wasm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// A function, by its index.
    Function(u32),
    /// The place in the table of the function with that index.
    Place(u32),
    /// A text, a constant or a variable, by its symbol.
    Data(u32),
}

/// What nothing before the doors needs.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Deferred {
    /// Places in the table.
    pub places: BTreeSet<u32>,
    /// Stretches of memory.
    pub memory: Vec<Range<u32>>,
    /// Those of the doors' names that no function bears.
    pub missing: Vec<String>,
}

/// A symbol in memory.
struct Datum {
    symbol: u32,
    range: Range<u32>,
}

/// The Wasm as its linker wrote it.
#[derive(Default)]
struct Linked {
    roots: BTreeSet<Part>,
    needs: BTreeMap<Part, BTreeSet<Part>>,
    /// Names of functions, by index.
    names: BTreeMap<u32, Vec<String>>,
    /// Places in the table, and the function in each.
    table: Vec<(u32, u32)>,
    data: Vec<Datum>,
}

/// What only functions behind a door need. `doors` are paths such as `masar::view::table::table`.
///
/// # Errors
///
/// The Wasm is malformed.
pub fn deferred(wasm: &[u8], doors: &[&str]) -> Result<Deferred, BinaryReaderError> {
    let linked = Linked::read(wasm)?;
    let mut shut = BTreeSet::new();
    let mut missing = Vec::new();
    for door in doors {
        let before = shut.len();
        shut.extend(
            (linked.names.iter())
                .filter(|(_, names)| names.iter().any(|name| name == door))
                .map(|(&index, _)| Part::Function(index)),
        );
        if shut.len() == before {
            missing.push((*door).to_owned());
        }
    }
    let first = linked.reached(&shut);
    let places = (linked.table.iter())
        .filter(|(_, function)| !first.contains(&Part::Place(*function)))
        .map(|&(place, _)| place)
        .collect();
    Ok(Deferred {
        places,
        memory: linked.memory_without(&first),
        missing,
    })
}

impl Linked {
    fn read(wasm: &[u8]) -> Result<Linked, BinaryReaderError> {
        let mut linked = Linked::default();
        let mut section = 0;
        let (mut code, mut data) = (None, None);
        let mut imports = 0;
        let mut bodies: Vec<(u32, Range<u64>)> = Vec::new();
        // Where each segment's bytes lie in the file, and in memory.
        let mut segments: Vec<(Range<u64>, u32)> = Vec::new();
        let mut symbols = Vec::new();
        let mut relocations: Vec<(u32, RelocationEntry)> = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload?;
            match &payload {
                Payload::ImportSection(reader) => {
                    for import in reader.clone().into_imports() {
                        if let wasmparser::TypeRef::Func(_) = import?.ty {
                            imports += 1;
                        }
                    }
                }
                Payload::StartSection { func, .. } => {
                    linked.roots.insert(Part::Function(*func));
                }
                Payload::ExportSection(reader) => {
                    for export in reader.clone() {
                        let export = export?;
                        if export.kind == ExternalKind::Func {
                            linked.roots.insert(Part::Function(export.index));
                        }
                    }
                }
                Payload::ElementSection(reader) => {
                    for element in reader.clone() {
                        let element = element?;
                        if let (
                            ElementKind::Active { offset_expr, .. },
                            ElementItems::Functions(functions),
                        ) = (element.kind, element.items)
                        {
                            let mut place = constant(&offset_expr)?;
                            for function in functions {
                                linked.table.push((place, function?));
                                place += 1;
                            }
                        }
                    }
                }
                Payload::CodeSectionStart { unchecked_range, .. } => code = Some((section, unchecked_range.start)),
                Payload::CodeSectionEntry(body) => {
                    bodies.push((imports + bodies.len() as u32, body.range()));
                }
                Payload::DataSection(reader) => {
                    data = Some((section, reader.range().start));
                    for segment in reader.clone() {
                        let segment = segment?;
                        let at = match &segment.kind {
                            DataKind::Active { offset_expr, .. } => constant(offset_expr)?,
                            DataKind::Passive => 0,
                        };
                        let end = segment.range.end;
                        segments.push((end - segment.data.len() as u64..end, at));
                    }
                }
                Payload::CustomSection(custom) => match custom.as_known() {
                    KnownCustom::Linking(reader) => {
                        for part in reader.subsections() {
                            if let Linking::SymbolTable(table) = part? {
                                symbols = table.into_iter().collect::<Result<_, _>>()?;
                            }
                        }
                    }
                    KnownCustom::Reloc(reader) => {
                        for entry in reader.entries() {
                            relocations.push((reader.section_index(), entry?));
                        }
                    }
                    _ => {}
                },
                _ => {}
            }
            if payload.as_section().is_some() {
                section += 1;
            }
        }
        for (symbol, info) in symbols.iter().enumerate() {
            match info {
                SymbolInfo::Func { index, name, .. } => {
                    if let Some(name) = name {
                        let name = format!("{:#}", rustc_demangle::demangle(name));
                        linked.names.entry(*index).or_default().push(name);
                    }
                }
                SymbolInfo::Data {
                    symbol: Some(defined),
                    ..
                } => {
                    if let Some((_, at)) = segments.get(defined.index as usize) {
                        let start = at + defined.offset;
                        linked.data.push(Datum {
                            symbol: symbol as u32,
                            range: start..start + defined.size,
                        });
                    }
                }
                _ => {}
            }
        }
        for (section, entry) in relocations {
            let sources = if code.is_some_and(|(code, _)| code == section) {
                let at = code.map_or(0, |(_, start)| start) + u64::from(entry.offset);
                let body = bodies.iter().find(|(_, range)| range.contains(&at));
                body.map(|(function, _)| Part::Function(*function)).into_iter().collect()
            } else if let Some((_, start)) = data.filter(|(data, _)| *data == section) {
                let at = start + u64::from(entry.offset);
                let segment = segments.iter().find(|(bytes, _)| bytes.contains(&at));
                segment.map_or_else(Vec::new, |(bytes, memory)| {
                    linked.at(memory + (at - bytes.start) as u32)
                })
            } else {
                // Sections for a debugger.
                continue;
            };
            let targets = linked.targets(&entry, &symbols);
            if sources.is_empty() {
                // Of nobody that has a name: somebody may need it.
                linked.roots.extend(targets);
                continue;
            }
            for source in sources {
                linked.needs.entry(source).or_default().extend(targets.iter().copied());
            }
        }
        for &(_, function) in &linked.table {
            let needs = linked.needs.entry(Part::Place(function)).or_default();
            needs.insert(Part::Function(function));
        }
        Ok(linked)
    }

    /// The symbols that lie over an address.
    fn at(&self, address: u32) -> Vec<Part> {
        let over = self.data.iter().filter(|datum| datum.range.contains(&address));
        over.map(|datum| Part::Data(datum.symbol)).collect()
    }

    /// What a relocation points to.
    fn targets(&self, entry: &RelocationEntry, symbols: &[SymbolInfo]) -> Vec<Part> {
        use RelocationType as R;
        match (entry.ty, symbols.get(entry.index as usize)) {
            (
                R::TableIndexSleb | R::TableIndexI32 | R::TableIndexRelSleb,
                Some(SymbolInfo::Func { index, .. }),
            ) => vec![Part::Place(*index)],
            (R::FunctionIndexLeb, Some(SymbolInfo::Func { index, .. })) => {
                vec![Part::Function(*index)]
            }
            // Of a type not the symbol is said, but the type.
            (R::TypeIndexLeb, _) => Vec::new(),
            (_, Some(SymbolInfo::Data { symbol, .. })) => {
                let mut parts = vec![Part::Data(entry.index)];
                let start = (self.data.iter())
                    .find(|datum| datum.symbol == entry.index)
                    .map(|datum| datum.range.start);
                // Strings that end alike lie over each other.
                if let (Some(start), Some(_)) = (start, symbol) {
                    let address = i64::from(start) + entry.addend;
                    parts.extend(self.at(address as u32));
                }
                parts
            }
            _ => Vec::new(),
        }
    }

    /// All that the roots need, without what is behind those functions.
    fn reached(&self, shut: &BTreeSet<Part>) -> BTreeSet<Part> {
        let mut reached = BTreeSet::new();
        let mut waiting: Vec<Part> = self.roots.iter().copied().collect();
        while let Some(part) = waiting.pop() {
            if shut.contains(&part) || !reached.insert(part) {
                continue;
            }
            if let Some(needs) = self.needs.get(&part) {
                waiting.extend(needs);
            }
        }
        reached
    }

    /// The stretches of memory over which lie only symbols that were not reached.
    fn memory_without(&self, reached: &BTreeSet<Part>) -> Vec<Range<u32>> {
        let needed = |datum: &&Datum| reached.contains(&Part::Data(datum.symbol));
        let mut free = BTreeSet::new();
        for datum in self.data.iter().filter(|datum| !needed(datum)) {
            free.extend(datum.range.clone());
        }
        for datum in self.data.iter().filter(needed) {
            for address in datum.range.clone() {
                free.remove(&address);
            }
        }
        let mut stretches: Vec<Range<u32>> = Vec::new();
        for address in free {
            match stretches.last_mut() {
                Some(last) if last.end == address => last.end += 1,
                _ => stretches.push(address..address + 1),
            }
        }
        stretches
    }
}

/// A place that a segment names: a constant.
fn constant(place: &wasmparser::ConstExpr) -> Result<u32, BinaryReaderError> {
    match place.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(value as u32),
        _ => Ok(0),
    }
}

#[cfg(test)]
mod explore {
    use super::*;
    #[test]
    fn explore() {
        let wasm = std::fs::read("/tmp/wt/split/target/wasm32-unknown-unknown/wasm/masar.wasm").unwrap();
        let doors = std::env::var("DOORS").unwrap_or_default();
        let doors: Vec<&str> = doors.split_whitespace().collect();
        let linked = Linked::read(&wasm).unwrap();
        let mut sizes = BTreeMap::new();
        let mut imports = 0;
        let mut n = 0;
        for p in Parser::new(0).parse_all(&wasm) {
            match p.unwrap() {
                Payload::ImportSection(r) => imports = r.into_imports().count() as u32,
                Payload::CodeSectionEntry(b) => { sizes.insert(imports + n, b.range().end - b.range().start); n += 1; }
                _ => {}
            }
        }
        let mut shut = BTreeSet::new();
        for (i, names) in &linked.names { if names.iter().any(|n| doors.iter().any(|d| n == d)) { shut.insert(Part::Function(*i)); println!("door {names:?}"); } }
        let first = linked.reached(&shut);
        let all = linked.reached(&BTreeSet::new());
        let total = |set: &BTreeSet<Part>| -> u64 { set.iter().filter_map(|p| match p { Part::Function(i) => sizes.get(i), _ => None }).sum() };
        let d = deferred(&wasm, &doors).unwrap();
        println!("missing {:?}", d.missing);
        println!("K {} of {}; slots deferred {} of {}; memory deferred {} of {}", total(&first), total(&all), d.places.len(), linked.table.len(), d.memory.iter().map(|r| r.len()).sum::<usize>(), linked.data.iter().map(|x| x.range.len()).sum::<usize>());
        let which = std::env::var("WHICH").unwrap_or("K".into());
        let mut rows: Vec<(u64, String)> = Vec::new();
        for (i, names) in &linked.names {
            let inn = first.contains(&Part::Function(*i));
            let inall = all.contains(&Part::Function(*i));
            if inall && inn == (which == "K") { rows.push((*sizes.get(i).unwrap_or(&0), names[0].clone())); }
        }
        rows.sort(); rows.reverse();
        let depth = std::env::var("DEPTH").ok().and_then(|d| d.parse::<usize>().ok());
        if let Some(depth) = depth {
            let mut by: BTreeMap<String, (u64,u32)> = BTreeMap::new();
            for (s, n) in rows { let key: String = n.trim_start_matches('<').split("::").take(depth).collect::<Vec<_>>().join("::"); let e = by.entry(key).or_default(); e.0 += s; e.1 += 1; }
            let mut by: Vec<_> = by.into_iter().map(|(k, v)| (v, k)).collect(); by.sort(); by.reverse();
            for (s, k) in by { println!("{:>7} {:>4} {k}", s.0, s.1); }
        } else {
            for (s, n) in rows.iter().take(std::env::var("TOP").ok().and_then(|d| d.parse().ok()).unwrap_or(100)) { println!("{s:>7} {n}"); }
        }
        // Who needs
        if let Ok(of) = std::env::var("WHO") {
            for (i, names) in &linked.names { if names.iter().any(|n| n.contains(&of)) {
                for (src, needs) in &linked.needs { if first.contains(src) && (needs.contains(&Part::Function(*i)) || needs.contains(&Part::Place(*i))) {
                    let who = match src { Part::Function(f) => format!("fn {:?}", linked.names.get(f)), Part::Place(f) => format!("place {:?}", linked.names.get(f)), Part::Data(d) => format!("data {d}") };
                    println!("{} <- {who}", names[0]);
                } }
            } }
        }
    }
}

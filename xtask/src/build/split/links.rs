//! Who needs whom, and so what nothing needs before a door is gone through.

use super::doors::plain;
use super::linked::{Holder, Linked};
use super::trouble::Trouble;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use wasmparser::{RelocationEntry, RelocationType, SymbolInfo};

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
    /// Which places of the table the linker filled.
    pub table: Vec<Range<u32>>,
    /// Those of them that only the second part uses.
    pub places: BTreeSet<u32>,
    /// Stretches of memory that only the second part uses.
    pub memory: Vec<Range<u32>>,
    /// Those of the doors' names that no function bears.
    pub missing: Vec<String>,
}

/// Who needs whom.
struct Needs {
    /// What is needed whatever happens.
    roots: BTreeSet<Part>,
    of: BTreeMap<Part, BTreeSet<Part>>,
    /// Each symbol in memory, and where it lies.
    data: Vec<(u32, Range<u32>)>,
}

/// What only functions behind a door need, in the Wasm as its linker wrote it. `doors` are paths such as
/// `masar::view::table::table`.
///
/// # Errors
///
/// The Wasm is malformed, or is not laid out as it was.
pub fn deferred(wasm: &[u8], doors: &[&str]) -> Result<Deferred, Trouble> {
    let linked = Linked::read(wasm)?;
    let mut named: BTreeMap<String, Vec<Part>> = BTreeMap::new();
    for symbol in &linked.symbols {
        if let SymbolInfo::Func {
            index,
            name: Some(name),
            ..
        } = symbol
        {
            let name = plain(&format!("{:#}", rustc_demangle::demangle(name)));
            named.entry(name).or_default().push(Part::Function(*index));
        }
    }
    let mut shut = BTreeSet::new();
    let mut missing = Vec::new();
    for door in doors {
        match named.get(*door) {
            Some(functions) => shut.extend(functions),
            None => missing.push((*door).to_owned()),
        }
    }
    let needs = Needs::of(&linked)?;
    let first = needs.reached(&shut);
    let places = (linked.table.iter())
        .filter(|(_, function)| !first.contains(&Part::Place(*function)))
        .map(|&(place, _)| place)
        .collect();
    Ok(Deferred {
        table: stretches(linked.table.iter().map(|&(place, _)| place)),
        places,
        memory: needs.memory_without(&first),
        missing,
    })
}

impl Needs {
    fn of(linked: &Linked) -> Result<Needs, Trouble> {
        let mut needs = Needs {
            roots: linked.called.iter().copied().map(Part::Function).collect(),
            of: BTreeMap::new(),
            data: (linked.symbols.iter().zip(0..))
                .filter_map(|(symbol, number)| Some((number, linked.memory_of(symbol)?)))
                .collect(),
        };
        for (holder, entry) in linked.relocations()? {
            let holders = match holder {
                Holder::Function(function) => vec![Part::Function(function)],
                Holder::Memory(address) => needs.over(address),
            };
            let needed = needs.meant(&entry, &linked.symbols)?;
            if holders.is_empty() {
                // Nobody's that has a name, so perhaps anybody's.
                needs.roots.extend(needed);
                continue;
            }
            for holder in holders {
                needs.of.entry(holder).or_default().extend(&needed);
            }
        }
        for &(_, function) in &linked.table {
            let place = needs.of.entry(Part::Place(function)).or_default();
            place.insert(Part::Function(function));
        }
        Ok(needs)
    }

    /// The symbols that lie over an address.
    fn over(&self, address: u32) -> Vec<Part> {
        let over = self
            .data
            .iter()
            .filter(|(_, range)| range.contains(&address));
        over.map(|(symbol, _)| Part::Data(*symbol)).collect()
    }

    /// What a relocation means.
    fn meant(&self, entry: &RelocationEntry, symbols: &[SymbolInfo]) -> Result<Vec<Part>, Trouble> {
        use RelocationType as R;
        Ok(match (entry.ty, symbols.get(entry.index as usize)) {
            // Of these the number is no symbol's, or not one of a part.
            (R::TypeIndexLeb | R::GlobalIndexLeb | R::TableNumberLeb, _) => Vec::new(),
            (R::FunctionIndexLeb, Some(SymbolInfo::Func { index, .. })) => {
                vec![Part::Function(*index)]
            }
            (R::TableIndexSleb | R::TableIndexI32, Some(SymbolInfo::Func { index, .. })) => {
                vec![Part::Place(*index)]
            }
            (
                R::MemoryAddrLeb | R::MemoryAddrSleb | R::MemoryAddrI32,
                Some(SymbolInfo::Data { .. }),
            ) => {
                let mut parts = vec![Part::Data(entry.index)];
                let own = self.data.iter().find(|(symbol, _)| *symbol == entry.index);
                if let Some((_, range)) = own {
                    // Texts that end alike lie over each other; an end is the next one's beginning.
                    parts.extend(self.over((i64::from(range.start) + entry.addend) as u32));
                }
                parts
            }
            _ => {
                return Err(Trouble::Odd(
                    "of the linker has relocations of another kind",
                ));
            }
        })
    }

    /// All that the roots need, without those functions and what is needed behind them.
    fn reached(&self, shut: &BTreeSet<Part>) -> BTreeSet<Part> {
        let mut reached = BTreeSet::new();
        let mut waiting: Vec<Part> = self.roots.iter().copied().collect();
        while let Some(part) = waiting.pop() {
            if !shut.contains(&part) && reached.insert(part) {
                waiting.extend(self.of.get(&part).into_iter().flatten());
            }
        }
        reached
    }

    /// The stretches of memory over which lie only symbols that were not reached.
    fn memory_without(&self, reached: &BTreeSet<Part>) -> Vec<Range<u32>> {
        let mut free = BTreeSet::new();
        for (_, range) in &self.data {
            free.extend(range.clone());
        }
        for (symbol, range) in &self.data {
            if reached.contains(&Part::Data(*symbol)) {
                for address in range.clone() {
                    free.remove(&address);
                }
            }
        }
        stretches(free)
    }
}

/// Numbers in order, as stretches without gaps.
fn stretches(numbers: impl IntoIterator<Item = u32>) -> Vec<Range<u32>> {
    let mut stretches: Vec<Range<u32>> = Vec::new();
    for number in numbers {
        match stretches.last_mut() {
            Some(last) if last.end == number => last.end += 1,
            _ => stretches.push(number..number + 1),
        }
    }
    stretches
}

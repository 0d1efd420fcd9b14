//! The two parts, written.

use super::trouble::Trouble;
use super::whole::{FEATURES, Whole};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind,
    ExportSection, Function, FunctionSection, GlobalSection, ImportSection, Instruction,
    MemorySection, Module, TableSection,
};
use wasmparser::{ExternalKind, FunctionBody};

/// The module from which the second part imports functions of the first, each by its place in the table;
/// the others are the glue's, and the one that bears the stamp: what the first part exports.
pub const SHARED: &str = "b";

/// Under which names the first part exports what both have.
pub struct Names {
    memory: String,
    /// Each table's.
    pub tables: Vec<String>,
    globals: Vec<String>,
}

impl Names {
    /// The names there are, and new ones.
    pub fn new(whole: &Whole, doors: &[String]) -> Names {
        let taken = |name: &str| whole.exports.iter().any(|export| export.name == name);
        let mut free = (0_u32..)
            .map(|number| format!("_{number}"))
            .filter(|name| !taken(name) && !doors.contains(name));
        let mut name = |kind: ExternalKind, index: usize| {
            let export = (whole.exports.iter())
                .find(|export| export.kind == kind && export.index as usize == index);
            match export {
                Some(export) => export.name.to_owned(),
                None => free.next().unwrap_or_default(),
            }
        };
        Names {
            memory: name(ExternalKind::Memory, 0),
            tables: (0..whole.tables.len())
                .map(|at| name(ExternalKind::Table, at))
                .collect(),
            globals: (0..whole.globals.len())
                .map(|at| name(ExternalKind::Global, at))
                .collect(),
        }
    }
}

/// How the Wasm is cut.
pub struct Cutting<'a> {
    /// All of it.
    pub whole: &'a Whole<'a>,
    /// What only parts of one build share.
    pub stamp: &'a str,
    /// Each door's place in the table.
    pub doors: BTreeMap<u32, u32>,
    /// The place of each function of the first part that the second calls.
    pub shared: BTreeMap<u32, u32>,
    /// Places that the second part fills.
    pub later: Vec<(u32, u32)>,
    /// Stretches of memory that it fills.
    pub memory: Vec<Range<u32>>,
    /// What the first part exports for the second.
    pub names: Names,
    /// The import that bears the stamp.
    pub stamped: Option<u32>,
}

/// Functions under new numbers.
struct Renumbered(BTreeMap<u32, u32>);

impl Reencode for Renumbered {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        // Whatever is called was reached.
        self.0
            .get(&function)
            .copied()
            .ok_or(Error::InvalidCodeSectionSize)
    }
}

impl Cutting<'_> {
    fn types(&self) -> Result<wasm_encoder::TypeSection, Trouble> {
        let mut types = wasm_encoder::TypeSection::new();
        for group in &self.whole.types {
            Renumbered(BTreeMap::new()).parse_recursive_type_group(types.ty(), group.clone())?;
        }
        Ok(types)
    }

    fn import(&self, imports: &mut ImportSection, function: u32) {
        let (module, name, kind) = self.whole.imports[function as usize];
        let name = if self.stamped == Some(function) {
            self.stamp
        } else {
            name
        };
        imports.import(module, name, EntityType::Function(kind));
    }

    fn body(&self, function: u32) -> &FunctionBody<'_> {
        &self.whole.bodies[function as usize - self.whole.imports.len()]
    }

    /// What the page loads: calls of a door go through the table, where nobody stands until the second
    /// part is there.
    ///
    /// # Errors
    ///
    /// The Wasm has what this cannot write.
    pub fn first(&self, kept: &BTreeSet<u32>, doors: &BTreeSet<u32>) -> Result<Vec<u8>, Trouble> {
        let whole = self.whole;
        let functions: BTreeSet<u32> = kept.union(doors).copied().collect();
        let mut numbers = Renumbered((functions.iter().copied()).zip(0..).collect());
        let mut module = Module::new();
        module.section(&self.types()?);
        let (mut imports, mut kinds, mut code) = (
            ImportSection::new(),
            FunctionSection::new(),
            CodeSection::new(),
        );
        for &function in &functions {
            let kind = whole.functions[function as usize];
            if (function as usize) < whole.imports.len() {
                self.import(&mut imports, function);
                continue;
            }
            kinds.function(kind);
            match self.doors.get(&function) {
                Some(&place) => {
                    code.function(&self.stub(kind, place)?);
                }
                None => numbers.parse_function_body(&mut code, self.body(function).clone())?,
            }
        }
        module.section(&imports);
        module.section(&kinds);
        let mut tables = TableSection::new();
        for (at, table) in whole.tables.iter().enumerate() {
            let mut table = *table;
            if at == 0 {
                let more = (self.doors.len() + self.shared.len()) as u64;
                table.initial += more;
                table.maximum = table.maximum.map(|most| most + more);
            }
            tables.table(numbers.table_type(table)?);
        }
        module.section(&tables);
        let mut memories = MemorySection::new();
        for memory in &whole.memories {
            memories.memory(numbers.memory_type(*memory)?);
        }
        module.section(&memories);
        let mut globals = GlobalSection::new();
        for global in &whole.globals {
            numbers.parse_global(&mut globals, global.clone())?;
        }
        module.section(&globals);
        module.section(&self.exports(&numbers));
        if let Some(start) = whole.start {
            module.section(&wasm_encoder::StartSection {
                function_index: numbers.function_index(start)?,
            });
        }
        let mut elements = ElementSection::new();
        // A call that comes too early is a trap: of a door's type, nobody stands behind it; of another,
        // the types differ.
        let nobody = doors.iter().next().copied();
        for (start, functions) in &whole.places {
            let mut there = Vec::new();
            for (place, function) in (*start..).zip(functions) {
                let waits = self.later.iter().any(|(later, _)| *later == place);
                let stands = if waits {
                    nobody.unwrap_or(*function)
                } else {
                    *function
                };
                there.push(numbers.function_index(stands)?);
            }
            elements.active(None, &at(*start), Elements::Functions(there.into()));
        }
        if let Some(start) = self.shared.values().next() {
            let shared: Vec<u32> = (self.shared.keys())
                .map(|one| numbers.function_index(*one))
                .collect::<Result<_, _>>()?;
            elements.active(None, &at(*start), Elements::Functions(shared.into()));
        }
        module.section(&elements);
        module.section(&code);
        let mut data = DataSection::new();
        for (start, bytes) in &whole.data {
            let mut from = *start;
            let end = from + bytes.len() as u32;
            for stretch in &self.memory {
                let (cut, till) = (stretch.start.clamp(from, end), stretch.end.clamp(from, end));
                if cut < till {
                    put(&mut data, *start, bytes, from..cut);
                    from = till;
                }
            }
            put(&mut data, *start, bytes, from..end);
        }
        module.section(&data).section(&self.features());
        Ok(module.finish())
    }

    fn features(&self) -> wasm_encoder::CustomSection<'_> {
        wasm_encoder::CustomSection {
            name: FEATURES.into(),
            data: self.whole.features.into(),
        }
    }

    /// Calls who stands at a place of the table.
    fn stub(&self, kind: u32, place: u32) -> Result<Function, Trouble> {
        let takes = self.takes(kind)?;
        let mut stub = Function::new([]);
        for local in 0..takes {
            stub.instruction(&Instruction::LocalGet(local));
        }
        stub.instruction(&Instruction::I32Const(place as i32));
        stub.instruction(&Instruction::CallIndirect {
            type_index: kind,
            table_index: 0,
        });
        stub.instruction(&Instruction::End);
        Ok(stub)
    }

    fn takes(&self, kind: u32) -> Result<u32, Trouble> {
        let kind = (self.whole.types.iter().flat_map(|group| group.types())).nth(kind as usize);
        match kind.map(|kind| &kind.composite_type.inner) {
            Some(wasmparser::CompositeInnerType::Func(function)) => {
                Ok(function.params().len() as u32)
            }
            _ => Err(Trouble::Odd("has functions without a type")),
        }
    }

    fn exports(&self, numbers: &Renumbered) -> ExportSection {
        let whole = self.whole;
        let mut exports = ExportSection::new();
        let mut named = BTreeSet::new();
        for export in &whole.exports {
            let (kind, index) = match export.kind {
                ExternalKind::Memory => (ExportKind::Memory, export.index),
                ExternalKind::Table => (ExportKind::Table, export.index),
                ExternalKind::Global => (ExportKind::Global, export.index),
                _ if self.doors.contains_key(&export.index) => continue,
                _ => (ExportKind::Func, numbers.0[&export.index]),
            };
            named.insert(export.name);
            exports.export(export.name, kind, index);
        }
        let mut more = |name: &str, kind: ExportKind, index: usize| {
            if !named.contains(name) {
                exports.export(name, kind, index as u32);
            }
        };
        more(&self.names.memory, ExportKind::Memory, 0);
        for (at, name) in self.names.tables.iter().enumerate() {
            more(name, ExportKind::Table, at);
        }
        for (at, name) in self.names.globals.iter().enumerate() {
            more(name, ExportKind::Global, at);
        }
        exports
    }

    /// What the page loads later: it has the first part's memory, tables and variables, and puts its own
    /// functions and texts in their places.
    ///
    /// # Errors
    ///
    /// The Wasm has what this cannot write.
    pub fn second(&self, moved: &BTreeSet<u32>) -> Result<Vec<u8>, Trouble> {
        let whole = self.whole;
        let imported = whole.imports.len() as u32;
        let calls = whole.calls()?;
        let called: BTreeSet<u32> = moved
            .iter()
            .filter_map(|function| calls.get(function))
            .flatten()
            .copied()
            .collect();
        let mut imports = ImportSection::new();
        let mut numbers = Renumbered(BTreeMap::new());
        for function in called.iter().filter(|function| **function < imported) {
            numbers.0.insert(*function, numbers.0.len() as u32);
            self.import(&mut imports, *function);
        }
        for (function, place) in &self.shared {
            numbers.0.insert(*function, numbers.0.len() as u32);
            let kind = whole.functions[*function as usize];
            imports.import(SHARED, &place.to_string(), EntityType::Function(kind));
        }
        for memory in &whole.memories {
            imports.import(
                self.stamp,
                &self.names.memory,
                numbers.memory_type(*memory)?,
            );
        }
        for (at, table) in whole.tables.iter().enumerate() {
            // As large as it was at least; it may have grown.
            let mut table = *table;
            table.maximum = None;
            imports.import(
                self.stamp,
                &self.names.tables[at],
                numbers.table_type(table)?,
            );
        }
        for (at, global) in whole.globals.iter().enumerate() {
            imports.import(
                self.stamp,
                &self.names.globals[at],
                numbers.global_type(global.ty)?,
            );
        }
        let (mut kinds, mut code) = (FunctionSection::new(), CodeSection::new());
        for function in moved {
            numbers.0.insert(*function, numbers.0.len() as u32);
            kinds.function(whole.functions[*function as usize]);
        }
        for function in moved {
            numbers.parse_function_body(&mut code, self.body(*function).clone())?;
        }
        let mut stand: BTreeMap<u32, u32> = self.later.iter().copied().collect();
        stand.extend(self.doors.iter().map(|(door, place)| (*place, *door)));
        let mut elements = ElementSection::new();
        let mut runs: Vec<(u32, Vec<u32>)> = Vec::new();
        for (place, function) in stand {
            let function = numbers.function_index(function)?;
            match runs.last_mut() {
                Some((start, run)) if *start + run.len() as u32 == place => run.push(function),
                _ => runs.push((place, vec![function])),
            }
        }
        for (start, run) in runs {
            elements.active(None, &at(start), Elements::Functions(run.into()));
        }
        let mut data = DataSection::new();
        for stretch in &self.memory {
            for (start, bytes) in &whole.data {
                let end = start + bytes.len() as u32;
                put(
                    &mut data,
                    *start,
                    bytes,
                    stretch.start.clamp(*start, end)..stretch.end.clamp(*start, end),
                );
            }
        }
        let mut module = Module::new();
        module
            .section(&self.types()?)
            .section(&imports)
            .section(&kinds)
            .section(&elements);
        module
            .section(&code)
            .section(&data)
            .section(&self.features());
        Ok(module.finish())
    }
}

/// A segment's place.
fn at(place: u32) -> ConstExpr {
    ConstExpr::i32_const(place as i32)
}

/// That stretch of a segment, as a segment.
fn put(data: &mut DataSection, start: u32, bytes: &[u8], stretch: Range<u32>) {
    if !stretch.is_empty() {
        let bytes = &bytes[(stretch.start - start) as usize..(stretch.end - start) as usize];
        data.active(0, &at(stretch.start), bytes.iter().copied());
    }
}

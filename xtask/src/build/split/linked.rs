//! The Wasm as its linker wrote it with `--emit-relocs`: beside the code every place in it where it names
//! a function or an address, and the symbol meant (tool conventions, Linking.md).

use super::trouble::Trouble;
use std::ops::Range;
use wasmparser::{
    DataKind, ElementItems, ElementKind, ExternalKind, KnownCustom, Linking, Operator, Parser,
    Payload, RelocationEntry, RelocationType, SymbolInfo, TypeRef,
};

/// The parts of the file that tell who needs whom.
#[derive(Default)]
pub struct Linked<'a> {
    wasm: &'a [u8],
    /// Functions that are called from outside.
    pub called: Vec<u32>,
    /// Places in the table, and the function in each.
    pub table: Vec<(u32, u32)>,
    /// Each function's index, and where its code lies in the file.
    bodies: Vec<(u32, Range<u64>)>,
    /// Where each segment's bytes lie in the file, and from where on in memory.
    segments: Vec<(Range<u64>, u32)>,
    /// By a relocation's number of them.
    pub symbols: Vec<SymbolInfo<'a>>,
    /// Where in the file each lies, and what it says.
    relocations: Vec<(u64, RelocationEntry)>,
}

/// What holds a relocation.
pub enum Holder {
    /// The function with that index.
    Function(u32),
    /// What lies at that address.
    Memory(u32),
}

impl<'a> Linked<'a> {
    /// Reads it.
    ///
    /// # Errors
    ///
    /// It is malformed, or the linker left no relocations in it.
    pub fn read(wasm: &'a [u8]) -> Result<Linked<'a>, Trouble> {
        let mut linked = Linked {
            wasm,
            ..Linked::default()
        };
        // Where the contents of each section begin.
        let mut sections = Vec::new();
        let mut relocations = Vec::new();
        let mut imports = 0;
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload?;
            if let Some((_, range)) = payload.as_section() {
                sections.push(range.start);
            }
            match payload {
                Payload::ImportSection(reader) => {
                    for import in reader.into_imports() {
                        imports += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::StartSection { func, .. } => linked.called.push(func),
                Payload::ExportSection(reader) => {
                    for export in reader {
                        let export = export?;
                        if export.kind == ExternalKind::Func {
                            linked.called.push(export.index);
                        }
                    }
                }
                Payload::ElementSection(reader) => {
                    for element in reader {
                        let element = element?;
                        let (
                            ElementKind::Active { offset_expr, .. },
                            ElementItems::Functions(functions),
                        ) = (element.kind, element.items)
                        else {
                            return Err(Trouble::Odd(
                                "of the linker fills its table in another way",
                            ));
                        };
                        for (place, function) in (constant(&offset_expr)?..).zip(functions) {
                            linked.table.push((place, function?));
                        }
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    let index = imports + linked.bodies.len() as u32;
                    linked.bodies.push((index, body.range()));
                }
                Payload::DataSection(reader) => {
                    for segment in reader {
                        let segment = segment?;
                        let DataKind::Active { offset_expr, .. } = &segment.kind else {
                            return Err(Trouble::Odd("of the linker fills memory in another way"));
                        };
                        let end = segment.range.end;
                        let bytes = end - segment.data.len() as u64..end;
                        linked.segments.push((bytes, constant(offset_expr)?));
                    }
                }
                Payload::CustomSection(custom) => match custom.as_known() {
                    KnownCustom::Linking(reader) => {
                        for part in reader.subsections() {
                            if let Linking::SymbolTable(table) = part? {
                                linked.symbols = table.into_iter().collect::<Result<_, _>>()?;
                            }
                        }
                    }
                    KnownCustom::Reloc(reader) => {
                        for entry in reader.entries() {
                            relocations.push((reader.section_index() as usize, entry?));
                        }
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        for (section, entry) in relocations {
            let start = sections
                .get(section)
                .ok_or(Trouble::Odd("has relocations of no section"))?;
            linked
                .relocations
                .push((start + u64::from(entry.offset), entry));
        }
        if linked.symbols.is_empty() || linked.relocations.is_empty() {
            return Err(Trouble::Odd(
                "of the linker has no relocations: build.rs asks for them",
            ));
        }
        Ok(linked)
    }

    /// The relocations in code and memory, each with what holds it.
    ///
    /// # Errors
    ///
    /// One names another function than stands in the code: this does not read them rightly.
    pub fn relocations(&self) -> Result<Vec<(Holder, RelocationEntry)>, Trouble> {
        let mut held = Vec::new();
        for (at, entry) in &self.relocations {
            let body = self.bodies.iter().find(|(_, range)| range.contains(at));
            let segment = self.segments.iter().find(|(bytes, _)| bytes.contains(at));
            let holder = match (body, segment) {
                (Some((function, _)), _) => Holder::Function(*function),
                (_, Some((bytes, memory))) => Holder::Memory(memory + (at - bytes.start) as u32),
                // Of a section for debuggers.
                _ => continue,
            };
            if let (RelocationType::FunctionIndexLeb, Some(SymbolInfo::Func { index, .. })) =
                (entry.ty, self.symbols.get(entry.index as usize))
                && self.number(*at) != Some(*index)
            {
                return Err(Trouble::Odd(
                    "of the linker calls another function than its relocation says",
                ));
            }
            held.push((holder, *entry));
        }
        Ok(held)
    }

    /// The number that the linker wrote there.
    fn number(&self, at: u64) -> Option<u32> {
        let (number, _) = crate::build::leb::number(self.wasm, at as usize)?;
        u32::try_from(number).ok()
    }

    /// Where a symbol lies in memory; nothing for those of no length or place.
    pub fn memory_of(&self, symbol: &SymbolInfo) -> Option<Range<u32>> {
        let SymbolInfo::Data {
            symbol: Some(defined),
            ..
        } = symbol
        else {
            return None;
        };
        let (_, memory) = self.segments.get(defined.index as usize)?;
        let start = memory + defined.offset;
        Some(start..start + defined.size)
    }
}

/// The place that a segment names.
fn constant(place: &wasmparser::ConstExpr) -> Result<u32, Trouble> {
    match place.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(value as u32),
        _ => Err(Trouble::Odd(
            "of the linker has a segment without a constant place",
        )),
    }
}

//! The optimised Wasm, taken apart.

use super::trouble::Trouble;
use std::collections::{BTreeMap, BTreeSet};
use wasmparser::{
    ConstExpr, DataKind, ElementItems, ElementKind, Export, FunctionBody, Global, Operator, Parser,
    Payload, TypeRef,
};

/// The section that tells wasm-opt what of the language is in use.
pub const FEATURES: &str = "target_features";

/// The Wasm, taken apart.
#[derive(Default)]
pub struct Whole<'a> {
    pub types: Vec<wasmparser::RecGroup>,
    pub imports: Vec<(&'a str, &'a str, u32)>,
    /// The type of each function, imported ones first.
    pub functions: Vec<u32>,
    pub tables: Vec<wasmparser::TableType>,
    pub memories: Vec<wasmparser::MemoryType>,
    pub globals: Vec<Global<'a>>,
    pub exports: Vec<Export<'a>>,
    pub start: Option<u32>,
    /// Segments of the table of indirect calls: from which place on, and the functions.
    pub places: Vec<(u32, Vec<u32>)>,
    pub bodies: Vec<FunctionBody<'a>>,
    pub data: Vec<(u32, &'a [u8])>,
    /// What wasm-opt has to know of the language.
    pub features: &'a [u8],
}

impl<'a> Whole<'a> {
    /// Takes it apart.
    ///
    /// # Errors
    ///
    /// It is malformed, or has what is not known here.
    pub fn read(wasm: &'a [u8]) -> Result<Whole<'a>, Trouble> {
        let mut whole = Whole::default();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::TypeSection(reader) => {
                    whole.types = reader.into_iter().collect::<Result<_, _>>()?
                }
                Payload::ImportSection(reader) => {
                    for import in reader.into_imports() {
                        let import = import?;
                        let TypeRef::Func(kind) = import.ty else {
                            return Err(Trouble::Odd("imports more than functions"));
                        };
                        whole.imports.push((import.module, import.name, kind));
                        whole.functions.push(kind);
                    }
                }
                Payload::FunctionSection(reader) => {
                    for kind in reader {
                        whole.functions.push(kind?);
                    }
                }
                Payload::TableSection(reader) => {
                    for table in reader {
                        whole.tables.push(table?.ty);
                    }
                }
                Payload::MemorySection(reader) => {
                    whole.memories = reader.into_iter().collect::<Result<_, _>>()?
                }
                Payload::GlobalSection(reader) => {
                    whole.globals = reader.into_iter().collect::<Result<_, _>>()?
                }
                Payload::ExportSection(reader) => {
                    whole.exports = reader.into_iter().collect::<Result<_, _>>()?
                }
                Payload::StartSection { func, .. } => whole.start = Some(func),
                Payload::ElementSection(reader) => {
                    for element in reader {
                        let element = element?;
                        let (
                            ElementKind::Active {
                                table_index: None | Some(0),
                                offset_expr,
                            },
                            ElementItems::Functions(functions),
                        ) = (element.kind, element.items)
                        else {
                            return Err(Trouble::Odd("fills a table in another way"));
                        };
                        let functions = functions.into_iter().collect::<Result<_, _>>()?;
                        whole.places.push((place(&offset_expr)?, functions));
                    }
                }
                Payload::CodeSectionEntry(body) => whole.bodies.push(body),
                Payload::DataSection(reader) => {
                    for segment in reader {
                        let segment = segment?;
                        let DataKind::Active {
                            memory_index: 0,
                            offset_expr,
                        } = segment.kind
                        else {
                            return Err(Trouble::Odd("fills memory in another way"));
                        };
                        whole.data.push((place(&offset_expr)?, segment.data));
                    }
                }
                Payload::CustomSection(custom) if custom.name() == FEATURES => {
                    whole.features = custom.data()
                }
                Payload::TagSection(_) => return Err(Trouble::Odd("has tags")),
                _ => {}
            }
        }
        Ok(whole)
    }

    /// Which functions each function names.
    pub fn calls(&self) -> Result<BTreeMap<u32, BTreeSet<u32>>, Trouble> {
        let mut calls = BTreeMap::new();
        for (function, body) in (self.imports.len() as u32..).zip(&self.bodies) {
            let mut called = BTreeSet::new();
            for operator in body.get_operators_reader()? {
                match operator? {
                    Operator::Call { function_index }
                    | Operator::ReturnCall { function_index }
                    | Operator::RefFunc { function_index } => {
                        called.insert(function_index);
                    }
                    Operator::MemoryInit { .. }
                    | Operator::DataDrop { .. }
                    | Operator::TableInit { .. }
                    | Operator::ElemDrop { .. } => {
                        return Err(Trouble::Odd("copies segments"));
                    }
                    _ => {}
                }
            }
            calls.insert(function, called);
        }
        Ok(calls)
    }
}

/// A constant place.
fn place(expression: &ConstExpr) -> Result<u32, Trouble> {
    match expression.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(value as u32),
        _ => Err(Trouble::Odd("has a segment without a constant place")),
    }
}

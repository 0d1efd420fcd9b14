//! Small modules, split; run by Node where it is what they do that counts.

use super::cut::cut;
use super::doors::plain;
use super::links::{Deferred, deferred};
use super::mark;
use std::sync::atomic::{AtomicUsize, Ordering};
use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, DataSection, ElementSection, Elements, ExportKind,
    ExportSection, Function, FunctionSection, LinkingSection, MemorySection, MemoryType, Module,
    RefType, SymbolTable, TableSection, TableType, TypeSection,
};

/// `run` calls a door; behind it are a text, a place in the table and functions of both parts.
const WHOLE: &str = r#"(module
  (import "a" "x" (func $first_of_page (param i32)))
  (import "a" "y" (func $later_of_page (param i32) (result i32)))
  (memory (export "m") 1)
  (table 3 3 funcref)
  (global $stack (mut i32) (i32.const 1024))
  (type $answer (func (result i32)))
  (func (export "run") (param i32) (result i32)
    (call $first_of_page (local.get 0))
    (call $door (local.get 0)))
  (func (export "at") (param i32) (result i32) (call_indirect (type $answer) (local.get 0)))
  (func $door (export "d") (param i32) (result i32)
    (global.set $stack (i32.sub (global.get $stack) (i32.const 24)))
    (i32.add (call $later_of_page (local.get 0)) (i32.add (call $both) (call $only))))
  (func $both (result i32) (i32.const 100))
  (func $only (result i32) (i32.add (i32.load8_u (i32.const 2030)) (global.get $stack)))
  (func $kept (result i32) (i32.load8_u (i32.const 2000)))
  (func $late (result i32) (call $only))
  (elem (i32.const 1) $kept $late)
  (export "both" (func $both))
  (data (i32.const 2000) "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"))"#;

fn of_second() -> Deferred {
    Deferred {
        table: only(1..3),
        places: [2].into(),
        memory: only(2026..2062),
        missing: Vec::new(),
    }
}

fn whole(text: &str) -> Vec<u8> {
    wat::parse_str(text).unwrap()
}

/// What Node prints about the parts, named `first` and `second` there.
fn told(first: &[u8], second: &[u8], script: &str) -> String {
    static RUNS: AtomicUsize = AtomicUsize::new(0);
    let run = RUNS.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("masar-split-{}-{run}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("first.wasm"), first).unwrap();
    std::fs::write(folder.join("second.wasm"), second).unwrap();
    let script = format!(
        "const [first, second] = ['first', 'second'].map((name) =>
           new WebAssembly.Module(require('fs').readFileSync(name + '.wasm')));
         const tried = (act) => {{ try {{ return act() }} catch (error) {{ return error.constructor.name }} }};
         const seen = [], a = {{ x: (it) => seen.push(it), _stamp: (it) => seen.push(it), y: (it) => 10 * it }};
         const one = new WebAssembly.Instance(first, {{ a }}).exports;
         const join = (stamp) => new WebAssembly.Instance(second, {{
           a, [stamp]: one, b: new Proxy({{}}, {{ get: (_, place) => one._0.get(+place) }}) }});
         {script}"
    );
    let out = std::process::Command::new("node")
        .current_dir(&folder)
        .args(["-e", &script])
        .output()
        .unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(
        out.status.success(),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    String::from_utf8(out.stdout).unwrap().trim().to_owned()
}

/// One stretch.
fn only<T>(range: std::ops::Range<T>) -> Vec<std::ops::Range<T>> {
    Vec::from([range])
}

#[test]
fn the_second_part_goes_on_where_the_first_is_and_not_before_it_is_there() {
    let parts = cut(&whole(WHOLE), &["d".into()], &of_second(), "_stamp").unwrap();
    assert_eq!((&*parts.table, &*parts.stamped), ("_0", "x"));
    let script = "const byte = (at) => new Uint8Array(one.m.buffer)[at];
         const before = [tried(() => one.run(3)), tried(() => one.at(2)), one.at(1), byte(2000), byte(2030)];
         join('_stamp');
         console.log(before.join(), [one.run(3), one.at(1), one.at(2), byte(2030), seen].join())";
    // A door and a place are traps before; 'a' is 97, '4' is 52, the stack's pointer is 24 lower.
    assert_eq!(
        told(&parts.first, &parts.second, script),
        "RuntimeError,RuntimeError,97,97,0 1182,97,1052,52,3,3"
    );
}

#[test]
fn a_second_part_of_another_build_does_not_join() {
    let parts = cut(&whole(WHOLE), &["d".into()], &of_second(), "_stamp").unwrap();
    let script = "console.log(tried(() => join('_other')))";
    assert_eq!(told(&parts.first, &parts.second, script), "TypeError");
}

#[test]
fn what_only_the_second_part_calls_is_not_in_the_first() {
    let parts = cut(&whole(WHOLE), &["d".into()], &of_second(), "_stamp").unwrap();
    let script = "const names = (module) => WebAssembly.Module.imports(module).map((it) => it.module + '.' + it.name).join();
         console.log(names(first), names(second))";
    assert_eq!(
        told(&parts.first, &parts.second, script),
        "a._stamp a.y,b.4,_stamp.m,_stamp._0,_stamp._1"
    );
    let text = |part: &[u8]| String::from_utf8_lossy(part).into_owned();
    assert!(text(&parts.first).contains("abcdefgh") && !text(&parts.first).contains("012345"));
    assert!(text(&parts.second).contains("012345") && !text(&parts.second).contains("abcdefgh"));
}

#[test]
fn a_door_that_the_table_or_the_page_reaches_stops_the_build() {
    let by_table = WHOLE.replace("$kept $late)", "$kept $door)");
    let fault = cut(
        &whole(&by_table),
        &["d".into()],
        &Deferred {
            places: [].into(),
            ..of_second()
        },
        "_stamp",
    );
    assert!(fault.unwrap_err().to_string().contains("door"));
    let by_page = WHOLE.replace("(export \"d\")", "(export \"d\") (export \"e\")");
    assert!(cut(&whole(&by_page), &["d".into()], &of_second(), "_stamp").is_err());
    assert!(cut(&whole(WHOLE), &["gone".into()], &of_second(), "_stamp").is_err());
}

#[test]
fn another_table_than_the_linkers_stops_the_build() {
    let other = Deferred {
        table: only(1..2),
        ..of_second()
    };
    assert!(cut(&whole(WHOLE), &["d".into()], &other, "_stamp").is_err());
}

/// Functions `run` (exported), `masar::door`, `later` and `kept`; `run` calls the door and takes `kept`'s
/// place, the door takes `later`'s and the second of two texts. As the linker writes it.
fn linked() -> Vec<u8> {
    let leb = |number: u8| [number | 0x80, 0x80, 0x80, 0x80, 0];
    let body = |code: &[u8]| {
        let mut function = Function::new([]);
        function.raw(code.iter().copied()).raw([0x0b]);
        function
    };
    let mut module = Module::new();
    let mut types = TypeSection::new();
    types.ty().function([], []);
    module.section(&types);
    let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
    // call 1; i32.const (place 2) drop — i32.const (place 1) drop; i32.const (address 1008) drop.
    let constant = |number: u16| {
        [
            0x41,
            (number & 0x7f) as u8 | 0x80,
            (number >> 7) as u8 | 0x80,
            0x80,
            0x80,
            0,
            0x1a,
        ]
    };
    for body in [
        body(&[&[0x10][..], &leb(1), &constant(2)].concat()),
        body(&[&constant(1)[..], &constant(1008)].concat()),
        body(&[]),
        body(&[]),
    ] {
        functions.function(0);
        code.function(&body);
    }
    module.section(&functions);
    let mut tables = TableSection::new();
    tables.table(TableType {
        element_type: RefType::FUNCREF,
        minimum: 3,
        maximum: None,
        table64: false,
        shared: false,
    });
    module.section(&tables);
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    module.section(&memories);
    let mut exports = ExportSection::new();
    exports.export("run", ExportKind::Func, 0);
    module.section(&exports);
    let mut elements = ElementSection::new();
    elements.active(
        None,
        &ConstExpr::i32_const(1),
        Elements::Functions([2, 3][..].into()),
    );
    module.section(&elements);
    module.section(&code);
    let mut data = DataSection::new();
    data.active(0, &ConstExpr::i32_const(1000), *b"keeptextlatetext");
    module.section(&data);
    let mut symbols = SymbolTable::new();
    for (index, name) in ["run", "_ZN5masar4door17h0123456789abcdefE", "later", "kept"]
        .iter()
        .enumerate()
    {
        symbols.function(0, index as u32, Some(name));
    }
    for (name, offset) in [("text", 0), ("late", 8)] {
        let place = wasm_encoder::DataSymbolDefinition {
            index: 0,
            offset,
            size: 8,
        };
        symbols.data(0, name, Some(place));
    }
    let mut linking = LinkingSection::new();
    linking.symbol_table(&symbols);
    module.section(&linking);
    // Of section 6, the code: kind, offset, symbol (and what is added, for an address).
    let entries: [&[u8]; 4] = [&[0, 4, 1], &[1, 10, 3], &[1, 20, 2], &[4, 27, 5, 0]];
    let mut relocations = vec![6, entries.len() as u8];
    relocations.extend(entries.concat());
    module.section(&CustomSection {
        name: "reloc.CODE".into(),
        data: (&relocations).into(),
    });
    module.finish()
}

#[test]
fn what_only_a_door_needs_is_deferred_places_and_texts_alike() {
    let found = deferred(&linked(), &["masar::door"]).unwrap();
    assert_eq!(found.table, only(1..3));
    assert_eq!(found.places, [1].into());
    // Nobody needs the first text: it may go with the second part as well.
    assert_eq!(found.memory, only(1000..1016));
    assert!(found.missing.is_empty());
}

#[test]
fn without_doors_all_that_is_called_stays() {
    let found = deferred(&linked(), &[]).unwrap();
    assert_eq!(found.memory, only(1000..1008));
    assert!(found.places.is_empty());
}

#[test]
fn a_door_that_no_function_is_called_after_is_told() {
    let found = deferred(&linked(), &["masar::gone"]).unwrap();
    assert_eq!(found.missing, ["masar::gone"]);
}

#[test]
fn a_wasm_without_relocations_is_told_from_one_with() {
    assert!(deferred(&whole(WHOLE), &[]).is_err());
    // The same with a call of another function than the relocation's.
    let mut other = linked();
    let call = other
        .windows(3)
        .position(|bytes| bytes == [0x10, 0x81, 0x80])
        .unwrap();
    other[call + 1] = 0x82;
    assert!(
        deferred(&other, &[])
            .unwrap_err()
            .to_string()
            .contains("calls another")
    );
}

#[test]
fn doors_are_exported_and_nothing_else_keeps_its_name() {
    let named = whole(
        "(module (func $other) (func $\"masar[1f]::door\") (export \"run\" (func $other)) (@custom \"linking\" \"2\"))",
    );
    let marked = mark::marked(&named, &["masar::door"]).unwrap();
    let text = String::from_utf8_lossy(&marked).into_owned();
    assert_eq!(text.matches("door_0").count(), 2, "{text}");
    assert!(text.contains("run") && !text.contains("other") && !text.contains("linking"));
    let fault = mark::marked(&named, &["masar::door", "masar::gone"]).unwrap_err();
    assert!(fault.contains("masar::gone"), "{fault}");
}

#[test]
fn a_name_is_the_same_however_it_was_mangled() {
    for mangled in [
        "<masar[1f2e]::view::state::State>::look",
        "<masar::view::state::State>::look",
        "masar::view::state::State::look::h0123456789abcdef",
    ] {
        assert_eq!(plain(mangled), "masar::view::state::State::look");
    }
    assert_eq!(
        plain("<[u8] as core[0a]::Any>::id"),
        "[u8] as core::Any::id"
    );
}

#[test]
fn the_list_of_doors_names_each_once() {
    let names: std::collections::BTreeSet<_> = super::DOORS.iter().collect();
    assert_eq!(names.len(), super::DOORS.len());
}

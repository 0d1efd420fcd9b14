//! Faults of the files in `pkg/`, and of the widget.

use super::{Answer, Expected, Fault, NO_FAULT, Outcome, Server, repository};
use crate::webdriver::published;

const WASM: &str = "masar_core_bg.wasm";
const GLUE: &str = "masar_core.js";

/// The rows.
pub(super) const FAULTS: &[Fault] = &[
    Fault {
        name: "wasm_that_is_not_found",
        make: |server| replace(server, WASM, "404 Not Found", b""),
        expected: Expected::list(&[("wasm-status", ".wasm", &["404", "masar_core_bg."])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_web_page_in_place_of_the_wasm",
        make: |server| {
            let page = b"<!doctype html><title>Home</title>";
            replace(server, WASM, "200 OK\r\nContent-Type: text/html", page)
        },
        expected: Expected::list(&[("wasm-failed", "/pkg/masar.js", &["pkg/ incomplete"])]),
        ..NO_FAULT
    },
    Fault {
        name: "wasm_of_another_type",
        make: |server| {
            let wasm = read(WASM)?;
            let head = "200 OK\r\nContent-Type: application/octet-stream";
            replace(server, WASM, head, &wasm)
        },
        ..NO_FAULT
    },
    Fault {
        name: "half_of_the_wasm",
        make: |server| {
            let wasm = read(WASM)?;
            let head = "200 OK\r\nContent-Type: application/wasm";
            replace(server, WASM, head, &wasm[..wasm.len() / 2])
        },
        expected: Expected::list(&[("wasm-failed", "/pkg/masar.js", &["pkg/ incomplete"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_connection_that_ends_within_the_wasm",
        make: |server| {
            let wasm = read(WASM)?;
            let length = wasm.len();
            let head =
                format!("200 OK\r\nContent-Type: application/wasm\r\nContent-Length: {length}");
            replace(server, WASM, &head, &wasm[..length / 2])
        },
        expected: Expected::list(&[("wasm-failed", "/pkg/masar.js", &["pkg/ incomplete"])]),
        ..NO_FAULT
    },
    Fault {
        name: "wasm_that_never_comes",
        make: |server| {
            server.answers(format!("/pkg/{}", published(WASM)?), Answer::Silence);
            Ok(())
        },
        is_silent: true,
        expected: Expected::list(&[("wasm-unreachable", ".wasm", &["15 s"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_script_that_never_comes",
        make: |server| {
            server.answers(format!("/pkg/{}", published(GLUE)?), Answer::Silence);
            Ok(())
        },
        is_silent: true,
        expected: Expected::list(&[("wasm-failed", "/pkg/masar.js", &["15 s"])]),
        ..NO_FAULT
    },
    Fault {
        name: "neither_the_feed_nor_the_script_that_has_its_copy",
        make: |server| {
            server.answers("/www/feeds/partnership.json", Answer::Silence);
            server.answers(format!("/pkg/{}", published(GLUE)?), Answer::Silence);
            Ok(())
        },
        is_silent: true,
        expected: Expected::no_feed(&[
            ("feed-unreachable", "/partnership.json", &["15 s"]),
            ("wasm-failed", "/pkg/masar.js", &["15 s"]),
        ]),
        ..NO_FAULT
    },
    Fault {
        name: "a_script_that_is_not_found",
        make: |server| replace(server, GLUE, "404 Not Found", b""),
        expected: Expected::list(&[("wasm-failed", "/pkg/masar.js", &["pkg/ incomplete"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_web_page_in_place_of_the_script",
        make: |server| {
            let page = b"<!doctype html><title>Home</title>";
            replace(server, GLUE, "200 OK\r\nContent-Type: text/html", page)
        },
        expected: Expected::list(&[("wasm-failed", "/pkg/masar.js", &["pkg/ incomplete"])]),
        ..NO_FAULT
    },
    Fault {
        name: "wasm_of_another_version",
        make: |server| {
            let mut wasm = read(WASM)?;
            let module = b"./masar_core_bg.js";
            let found = wasm.windows(module.len()).position(|it| it == module);
            let Some(at) = found else {
                return crate::webdriver::Failure::because("the Wasm imports no module");
            };
            wasm[at..at + module.len()].copy_from_slice(b"./masar_core_v2.js");
            let head = "200 OK\r\nContent-Type: application/wasm";
            replace(server, WASM, head, &wasm)
        },
        expected: Expected::list(&[("wasm-failed", "/pkg/masar.js", &["pkg/ incomplete"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_catalog_of_another_version",
        make: |server| {
            for lang in super::LANGUAGES {
                replace(
                    server,
                    &format!("masar_words_{lang}.txt"),
                    "404 Not Found",
                    b"",
                )?;
            }
            Ok(())
        },
        expected: Expected::list(&[("words-missing", "", &["masar_words_"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_chunk_of_another_version",
        make: |server| replace(server, "masar_tools.wasm", "404 Not Found", b""),
        attributes: "feed=\"/www/feeds/partnership.json\" view=\"story\"",
        expected: Expected::list(&[("more-missing", "", &["masar_tools"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_folder_with_the_loader_only_and_no_feed",
        make: |server| {
            for entry in std::fs::read_dir(repository().join("pkg"))? {
                let name = entry?.file_name().to_string_lossy().into_owned();
                if name != "masar.js" {
                    server.remove(&format!("/pkg/{name}"));
                }
            }
            server.remove(super::FEED);
            Ok(())
        },
        expected: Expected::no_feed(&[
            ("feed-status", super::FEED, &["404"]),
            ("wasm-status", ".wasm", &["404"]),
        ]),
        ..NO_FAULT
    },
    Fault {
        name: "a_trap_of_the_wasm",
        refused_act: "test.one('button[data-event-id]', test.one('masar-timeline')).click();",
        expected: Expected::list(&[("wasm-failed", "", &["nreachable"])]),
        ..NO_FAULT
    },
];

fn read(plain: &str) -> Outcome<Vec<u8>> {
    Ok(std::fs::read(
        repository().join("pkg").join(published(plain)?),
    )?)
}

/// Has the server send something else in place of a file of `pkg/`.
fn replace(server: &Server, plain: &str, head: &str, body: &[u8]) -> Outcome {
    let path = format!("/pkg/{}", published(plain)?);
    server.answers(path, Answer::Response(head.to_owned(), body.to_vec()));
    Ok(())
}

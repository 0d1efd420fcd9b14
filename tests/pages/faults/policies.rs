//! What a page or its host permits.

use super::{Answer, Expected, FEED, Fault, NO_FAULT, Outcome, Server, repository};
use crate::pages::server::media_type;

/// The rows.
pub(super) const FAULTS: &[Fault] = &[
    Fault {
        name: "a_policy_that_refuses_wasm",
        headers: "\r\nContent-Security-Policy: script-src 'self'; connect-src 'self'",
        expected: Expected::list(&[("wasm-blocked", "/pkg/masar.js", &["'wasm-unsafe-eval'"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_policy_that_refuses_requests",
        headers: "\r\nContent-Security-Policy: connect-src 'none'",
        expected: Expected::no_feed(&[
            ("feed-unreachable", FEED, &["CSP connect-src"]),
            ("wasm-unreachable", ".wasm", &["CSP connect-src"]),
        ]),
        ..NO_FAULT
    },
    Fault {
        name: "a_policy_with_a_nonce_for_the_loader",
        headers: "\r\nContent-Security-Policy: script-src 'nonce-loader' 'wasm-unsafe-eval'",
        ..NO_FAULT
    },
    Fault {
        name: "a_policy_that_refuses_the_scripts_of_the_loader",
        headers: "\r\nContent-Security-Policy: script-src http://127.0.0.1:*/pkg/masar.js http://127.0.0.1:*/early.js 'wasm-unsafe-eval'",
        expected: Expected::list(&[("wasm-failed", "/pkg/masar.js", &["CSP script-src"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_policy_that_refuses_styles",
        headers: "\r\nContent-Security-Policy: style-src 'none'",
        ..NO_FAULT
    },
    Fault {
        name: "a_page_isolated_from_other_origins",
        headers: "\r\nCross-Origin-Opener-Policy: same-origin\r\nCross-Origin-Embedder-Policy: require-corp",
        ..NO_FAULT
    },
    Fault {
        name: "a_sandbox_without_an_origin",
        headers: "\r\nContent-Security-Policy: sandbox allow-scripts",
        expected: Expected::no_feed(&[
            ("feed-unreachable", FEED, &["Access-Control-Allow-Origin"]),
            (
                "wasm-unreachable",
                ".wasm",
                &["Access-Control-Allow-Origin"],
            ),
        ]),
        ..NO_FAULT
    },
    Fault {
        name: "a_sandbox_whose_files_may_be_read",
        headers: "\r\nContent-Security-Policy: sandbox allow-scripts",
        make: permit_all,
        ..NO_FAULT
    },
];

/// Permits the pages of all origins to read all files.
fn permit_all(server: &Server) -> Outcome {
    for folder in ["pkg", "www/feeds"] {
        for entry in std::fs::read_dir(repository().join(folder))? {
            let entry = entry?;
            let path = format!("/{folder}/{}", entry.file_name().to_string_lossy());
            if entry.path().is_file() {
                let head = format!(
                    "200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: {}",
                    media_type(&path)
                );
                server.answers(path, Answer::Response(head, std::fs::read(entry.path())?));
            }
        }
    }
    Ok(())
}

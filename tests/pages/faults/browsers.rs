//! Browsers without something that the timeline needs, and a page that is opened as a file.

use super::{Expected, FEED, Fault, NO_FAULT, Outcome, Page, Scenario, page_file, repository};

/// The rows.
pub(super) const FAULTS: &[Fault] = &[
    Fault {
        name: "a_browser_without_webassembly",
        head: "<script>delete window.WebAssembly</script>",
        expected: Expected::list(&[("wasm-off", "", &["no WebAssembly"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_browser_without_streaming_compilation",
        head: "<script>delete WebAssembly.compileStreaming</script>",
        expected: Expected::list(&[("wasm-failed", "/pkg/masar.js", &["compileStreaming"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_browser_that_does_not_know_an_instruction",
        head: "<script>WebAssembly.compileStreaming = async () => { throw new WebAssembly.CompileError('invalid opcode') }</script>",
        expected: Expected::list(&[("wasm-failed", "/pkg/masar.js", &["invalid opcode"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_browser_without_constructed_style_sheets",
        head: "<script>delete window.CSSStyleSheet</script>",
        expected: Expected::list(&[("wasm-failed", "/pkg/masar.js", &["CSSStyleSheet"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_browser_without_colours_for_two_themes",
        head: "<script>const supports = CSS.supports; CSS.supports = (...given) => !given.join().includes('light-dark') && supports.apply(CSS, given)</script>",
        expected: Expected::list(&[("wasm-failed", "/pkg/masar.js", &["light-dark"])]),
        ..NO_FAULT
    },
    Fault {
        name: "a_browser_without_a_store_of_copies",
        head: "<script>Object.defineProperty(window, 'caches', { value: undefined })</script>",
        ..NO_FAULT
    },
];

/// The scenarios that have no server or no element.
pub(super) fn of_files() -> Vec<Scenario> {
    vec![
        Scenario::new(
            "a_page_that_is_opened_as_a_file_is_reported_and_keeps_its_content",
            |page| Box::pin(opened_as_a_file(page)),
        ),
        Scenario::new(
            "a_browser_without_custom_elements_shows_the_content_of_the_page",
            |page| Box::pin(without_custom_elements(page)),
        ),
    ]
}

async fn opened_as_a_file(page: &Page) -> Outcome {
    let root = format!("file://{}", repository().display());
    let (early, _) = page.early_script("").unwrap_or_default();
    let html = format!(
        "<!doctype html><html lang=\"fr\"><meta charset=\"utf-8\"><title>Page</title><script>{early}</script>
         <script src=\"{root}/pkg/masar.js\"></script>
         <masar-timeline feed=\"{root}{FEED}\"><p id=\"own\">The content of the page</p></masar-timeline>"
    );
    let file = page_file();
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(&file, html)?;
    page.open(&format!("file://{}", file.display())).await?;
    let expected = Expected {
        sentences: 0,
        ..Expected::no_feed(&[
            ("feed-unreachable", FEED, &["page is a file"]),
            ("wasm-unreachable", ".wasm", &["page is a file"]),
        ])
    };
    expected.hold(page, "fr").await
}

async fn without_custom_elements(page: &Page) -> Outcome {
    page.open("/tests/pages/plain.html").await?;
    page.eval(
        "delete window.customElements;
         document.body.innerHTML = '<masar-timeline feed=\"/www/feeds/partnership.json\"><p id=\"own\">The content of the page</p></masar-timeline>';
         const loaded = new Promise((done) => { window.done = done; });
         const it = document.createElement('script'); it.src = '/pkg/masar.js'; it.onload = () => done();
         document.body.append(it); await loaded",
    )
    .await?;
    page.holds(
        "the content of the page is seen, and the console has one line",
        "return test.visible(test.one('#own')) && test.console.length === 1 || JSON.stringify(test.console)",
    )
    .await
}

//! Browsers without something that the timeline needs, and a page that is opened as a file.

use super::{
    Expected, FEED, Fault, LANGUAGES, NO_FAULT, Outcome, Page, Scenario, page_file, repository,
};

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
            "a_frame_in_a_sandbox_has_a_sentence_for_its_visitor",
            |page| Box::pin(in_a_sandboxed_frame(page)),
        ),
        Scenario::new(
            "a_browser_without_custom_elements_shows_the_content_of_the_page",
            |page| Box::pin(without_custom_elements(page)),
        ),
    ]
}

async fn opened_as_a_file(page: &Page) -> Outcome {
    for lang in LANGUAGES {
        opened_as_a_file_in(page, lang).await?;
    }
    Ok(())
}

async fn opened_as_a_file_in(page: &Page, lang: &str) -> Outcome {
    let root = format!("file://{}", repository().display());
    let (early, _) = page.early_script("").unwrap_or_default();
    let html = format!(
        "<!doctype html><html lang=\"{lang}\"><meta charset=\"utf-8\"><title>Page</title><script>{early}</script>
         <script src=\"{root}/pkg/masar.js\"></script>
         <masar-timeline feed=\"{root}{FEED}\"><p id=\"own\">The content of the page</p></masar-timeline>"
    );
    let file = page_file();
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(&file, html)?;
    page.open(&format!("file://{}", file.display())).await?;
    let expected = Expected::no_feed(&[
        ("feed-unreachable", FEED, &["page is a file"]),
        ("wasm-unreachable", ".wasm", &["page is a file"]),
    ]);
    expected.hold(page, lang).await
}

/// The page in the frame sends its sentence to the page around it, which may not look into it.
async fn in_a_sandboxed_frame(page: &Page) -> Outcome {
    for (lang, said) in [
        ("ar", "تعذر تحميل المسار الزمني."),
        ("fr", "Impossible de charger la chronologie."),
        ("en", "The timeline could not be loaded."),
        ("zgh", "Impossible de charger la chronologie."),
        ("de", "The timeline could not be loaded."),
    ] {
        page.open("/tests/pages/plain.html").await?;
        page.eval(&format!(
            "window.sent = []; addEventListener('message', ({{ data }}) => sent.push(data));
             const it = document.body.appendChild(document.createElement('iframe'));
             it.sandbox = 'allow-scripts';
             it.srcdoc = `<html lang=\"{lang}\"><script src=\"${{location.origin}}/pkg/masar.js\"></` + `script>
               <masar-timeline feed=\"${{location.origin}}{FEED}\"></masar-timeline>
               <script>setInterval(() => {{
                 const alert = document.querySelector('masar-timeline').shadowRoot?.querySelector('[role=alert]');
                 if (alert) parent.postMessage([alert.textContent, alert.offsetHeight > 0], '*');
               }}, 50)</` + `script>`"
        ))
        .await?;
        page.wait(
            &format!("a visitor of the frame in {lang} reads “{said}”"),
            &format!("return sent.some(([text, isSeen]) => text === '{said}' && isSeen)"),
        )
        .await?;
    }
    Ok(())
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

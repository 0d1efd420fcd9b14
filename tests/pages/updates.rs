//! A new version of `pkg/` that replaces an older one on the server, while browsers and proxies have files of the older one
//! stored for ever; and files that the browser checks (`integrity`).

use super::server::{Answer, Server};
use crate::webdriver::{Failure, Outcome, Page, published, repository};

scenarios![
    a_new_loader_loads_no_file_of_the_version_that_the_browser_has_stored,
    an_old_loader_loads_no_file_of_the_version_on_the_server,
    the_version_is_a_property_of_the_element_and_in_every_file,
    a_page_that_checks_the_loader_has_every_file_checked,
    a_changed_wasm_is_refused_by_a_page_that_checks_the_loader,
    a_changed_glue_is_refused_by_a_page_that_checks_the_loader,
    a_changed_chunk_is_refused_by_a_page_that_checks_the_loader,
    a_policy_with_a_nonce_allows_the_files_that_are_checked,
];

const FEED: &str = "/www/feeds/partnership.json";

/// What the first drawing and the chunk after it need.
const NAMES: [&str; 4] = [
    "masar_core.js",
    "masar_core_bg.wasm",
    "masar_touch.wasm",
    "masar_words_en.txt",
];

/// A file as a server sends it that lets browsers store it for ever, or has them ask each time.
fn file(name: &str, bytes: Vec<u8>) -> Answer {
    let headers = match name.rsplit('.').next() {
        _ if name == "masar.js" => "Content-Type: text/javascript\r\nCache-Control: no-store\r\n",
        Some("js") => {
            "Content-Type: text/javascript\r\nCache-Control: max-age=31536000, immutable\r\n"
        }
        Some("wasm") => {
            "Content-Type: application/wasm\r\nCache-Control: max-age=31536000, immutable\r\n"
        }
        _ => "Content-Type: text/plain\r\nCache-Control: max-age=31536000, immutable\r\n",
    };
    Answer::File(bytes, headers)
}

/// The files of the built `pkg/`, without those that are compressed.
fn built() -> Outcome<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(repository().join("pkg"))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with("masar") && !name.ends_with(".br") && !name.ends_with(".gz") {
            files.push((name, std::fs::read(entry.path())?));
        }
    }
    Ok(files)
}

/// Replaces all occurrences of a text by another of the same length.
fn replace(bytes: &mut [u8], from: &str, to: &str) {
    assert_eq!(from.len(), to.len());
    let length = from.len();
    for at in 0..bytes.len().saturating_sub(length - 1) {
        if bytes[at..].starts_with(from.as_bytes()) {
            bytes[at..at + length].copy_from_slice(to.as_bytes());
        }
    }
}

/// The hash in a name: `1a2b3c4d` in `masar_core.1a2b3c4d.js`.
fn hash(name: &str) -> Option<&str> {
    let hash = name.split('.').nth(1)?;
    (hash.len() == 8).then_some(hash)
}

/// The same files as another version has them: each content and each hash differs, and glue and Wasm do not link with
/// those of the build.
fn another_version() -> Outcome<Vec<(String, Vec<u8>)>> {
    let files = built()?;
    let other = |hash: &str| format!("0000{}", &hash[4..]);
    let hashes: Vec<String> = files
        .iter()
        .filter_map(|(name, _)| hash(name).map(str::to_owned))
        .collect();
    let mut changed = Vec::new();
    for (name, mut bytes) in files {
        for hash in &hashes {
            replace(&mut bytes, hash, &other(hash));
        }
        replace(&mut bytes, "./masar_core_bg.js", "./masar_core_v2.js");
        let name = hash(&name).map_or(name.clone(), |hash| name.replace(hash, &other(hash)));
        changed.push((name, bytes));
    }
    Ok(changed)
}

fn serve(server: &Server, files: Vec<(String, Vec<u8>)>) {
    server.remove_all();
    for (name, bytes) in files {
        server.answers(format!("/{name}"), file(&name, bytes));
    }
}

/// Opens a page with the loader of a server, and waits until the toolbar is there, too.
async fn open(page: &Page, server: &Server) -> Outcome {
    page.open("/tests/pages/plain.html").await?;
    insert(page, server, "").await?;
    page.wait_state("ready").await?;
    page.wait(
        "the chunk of the toolbar is loaded",
        "return !!test.one('[role=tab]')",
    )
    .await
    .map(drop)
}

/// Inserts the loader of a server, with attributes as assignments.
async fn insert(page: &Page, server: &Server, attributes: &str) -> Outcome {
    page.eval(&format!(
        "document.body.innerHTML = '';
         const it = document.body.appendChild(document.createElement('script'));
         it.lang = 'en'; it.dataset.lang = 'en'; it.dataset.feed = '{FEED}'; {attributes};
         it.src = '{}/masar.js';",
        server.origin
    ))
    .await
    .map(drop)
}

/// The files of a version that were requested, the loader apart.
fn requested(server: &Server) -> Vec<String> {
    let mut log = server.take_log();
    log.retain(|line| line.starts_with("/masar") && line != "/masar.js");
    log
}

fn are_of(requested: &[String], files: &[(String, Vec<u8>)]) -> Outcome {
    let is_there = |line: &&String| !files.iter().any(|(name, _)| line[1..] == *name);
    match requested.iter().find(is_there) {
        Some(line) => Failure::because(format!("{line} is of another version: {requested:?}")),
        None => Ok(()),
    }
}

async fn a_new_loader_loads_no_file_of_the_version_that_the_browser_has_stored(
    page: &Page,
) -> Outcome {
    let server = Server::start().await?;
    serve(&server, built()?);
    open(page, &server).await?;
    requested(&server);
    let new = another_version()?;
    serve(&server, new.clone());
    open(page, &server).await?;
    let requested = requested(&server);
    are_of(&requested, &new)?;
    for plain in NAMES {
        let stem = plain.rsplit_once('.').map_or(plain, |(stem, _)| stem);
        if !requested
            .iter()
            .any(|line| line.starts_with(&format!("/{stem}.")))
        {
            return Failure::because(format!("{plain} was not loaded anew: {requested:?}"));
        }
    }
    Ok(())
}

async fn an_old_loader_loads_no_file_of_the_version_on_the_server(page: &Page) -> Outcome {
    let server = Server::start().await?;
    let mut files = another_version()?;
    let old = built()?;
    files.retain(|(name, _)| name != "masar.js");
    files.extend(old.iter().filter(|(name, _)| name == "masar.js").cloned());
    serve(&server, files);
    page.open("/tests/pages/plain.html").await?;
    insert(page, &server, "").await?;
    page.wait_state("error").await?;
    are_of(&requested(&server), &old)?;
    page.holds(
        "the visitor has the list, and the page the reason",
        "return test.visible(test.one('ol li time')) &&
           test.events.some((it) => it.type === 'masar-error' && it.detail.code.startsWith('wasm-'))",
    )
    .await
}

async fn the_version_is_a_property_of_the_element_and_in_every_file(page: &Page) -> Outcome {
    let version = env!("CARGO_PKG_VERSION");
    page.open_with("").await?;
    page.holds(
        "the element names it",
        &format!("return customElements.get('masar-timeline').version === '{version}'"),
    )
    .await?;
    for (name, bytes) in built()? {
        let contains = bytes
            .windows(version.len())
            .any(|part| part == version.as_bytes());
        if !contains && !name.ends_with(".json") {
            return Failure::because(format!("{name} does not contain {version}"));
        }
    }
    Ok(())
}

/// The assignments that have the browser check the loader, from `pkg/integrity.json`.
fn checked() -> Outcome<String> {
    let text = std::fs::read_to_string(repository().join("pkg/integrity.json"))?;
    let hashes: serde_json::Value = serde_json::from_str(&text)?;
    Ok(format!(
        "it.crossOrigin = 'anonymous'; it.integrity = {}",
        hashes["masar.js"]
    ))
}

/// The build with a changed file on a server, in a page that checks the loader.
async fn open_changed(page: &Page, plain: &str) -> Outcome {
    let server = Server::start().await?;
    let changed = published(plain)?;
    let mut files = built()?;
    for (name, bytes) in &mut files {
        if *name == changed {
            // A comment, or the end of a custom section's text.
            bytes.extend(b"//");
            replace(bytes, "0.1.0", "6.6.6");
        }
    }
    serve(&server, files);
    page.open("/tests/pages/plain.html").await?;
    insert(page, &server, &checked()?).await
}

async fn a_page_that_checks_the_loader_has_every_file_checked(page: &Page) -> Outcome {
    let server = Server::start().await?;
    serve(&server, built()?);
    page.open("/tests/pages/plain.html").await?;
    page.eval(
        "const real = fetch; window.asked = {};
         window.fetch = (what, options) => { asked[String(what).split('/').pop()] = options?.integrity ?? ''; return real(what, options) }",
    )
    .await?;
    insert(page, &server, &checked()?).await?;
    page.wait_state("ready").await?;
    page.wait(
        "the chunk of the toolbar is loaded",
        "return !!test.one('[role=tab]')",
    )
    .await?;
    page.holds(
        "each request for a file had its hash, and no link stays",
        "const files = Object.entries(asked).filter(([name]) => name.startsWith('masar'));
         return files.length > 5 && files.every(([, hash]) => /^sha(256|384)-/.test(hash)) && !document.querySelector('link') || JSON.stringify(files)",
    )
    .await
}

async fn is_refused(page: &Page) -> Outcome {
    page.wait_state("error").await?;
    page.holds(
        "the list stays",
        "return test.visible(test.one('ol li time'))",
    )
    .await
}

async fn a_changed_wasm_is_refused_by_a_page_that_checks_the_loader(page: &Page) -> Outcome {
    open_changed(page, "masar_core_bg.wasm").await?;
    is_refused(page).await
}

async fn a_changed_glue_is_refused_by_a_page_that_checks_the_loader(page: &Page) -> Outcome {
    open_changed(page, "masar_core.js").await?;
    is_refused(page).await
}

async fn a_changed_chunk_is_refused_by_a_page_that_checks_the_loader(page: &Page) -> Outcome {
    open_changed(page, "masar_touch.wasm").await?;
    page.wait(
        "the axis stays, and the console names the file",
        "return test.console.some((it) => it.text.includes('masar_touch is missing'))",
    )
    .await?;
    page.holds(
        "nothing of it is drawn",
        "return test.one('masar-timeline').dataset.state === 'ready' && !test.one('[role=tab]')",
    )
    .await
}

async fn a_policy_with_a_nonce_allows_the_files_that_are_checked(page: &Page) -> Outcome {
    let server = Server::start().await?;
    serve(&server, built()?);
    page.open("/tests/pages/plain.html").await?;
    page.eval(&format!(
        "const meta = document.createElement('meta'); meta.httpEquiv = 'Content-Security-Policy';
         meta.content = `script-src 'nonce-abc' 'wasm-unsafe-eval' 'unsafe-eval'; connect-src 'self' {}`;
         document.head.append(meta)",
        server.origin
    ))
    .await?;
    insert(page, &server, &format!("it.nonce = 'abc'; {}", checked()?)).await?;
    page.wait_state("ready").await?;
    page.holds(
        "the policy refused nothing",
        "return test.violations.length === 0 || test.violations.join()",
    )
    .await
}

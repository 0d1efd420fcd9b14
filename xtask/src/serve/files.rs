//! From the path of a request to a file that may be shown, its type and its own headers.

use std::path::{Path, PathBuf};

/// What of the repository may be seen: the page, what it loads, and the tests' pages.
const SHOWN: [&str; 4] = ["index.html", "www", "pkg", "tests"];

/// What a path leads to.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// A file inside the shown folders.
    File(PathBuf),
    /// A folder asked for without its slash, against which relative addresses would go wrong.
    Folder,
    /// Nothing that may be shown.
    Nothing,
}

/// Finds the file for a request's path, percent-encoded as it came.
pub fn find(root: &Path, path: &str) -> Found {
    let Some(path) = decode(path) else {
        return Found::Nothing;
    };
    let mut file = root.to_path_buf();
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    if parts.first().is_some_and(|first| !SHOWN.contains(first)) {
        return Found::Nothing;
    }
    for part in &parts {
        // `..`, hidden files, and what other systems take for a separator.
        if part.starts_with('.') || part.contains(['\\', '\0']) {
            return Found::Nothing;
        }
        file.push(part);
    }
    if file.is_dir() {
        if !path.ends_with('/') {
            return Found::Folder;
        }
        file.push("index.html");
    }
    // Canonical, so that a link inside a shown folder cannot lead out of the repository.
    match file.canonicalize() {
        Ok(real) if real.is_file() && real.starts_with(root) => Found::File(real),
        _ => Found::Nothing,
    }
}

/// Undoes percent-encoding; `None` where it is malformed or not UTF-8.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// The media type of a file, by its extension.
pub fn media_type(file: &Path) -> &'static str {
    match file
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "ics" => "text/calendar; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "md" | "txt" => "text/plain; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// Whether compressing a type is worth it: pictures and fonts are compressed already.
pub fn is_text(media_type: &str) -> bool {
    ["text/", "application/json", "application/wasm", "image/svg"]
        .iter()
        .any(|start| media_type.starts_with(start))
}

/// The headers a file asks for: lines `Name: value` in `file.headers` beside it.
pub fn own_headers(file: &Path) -> Vec<(String, String)> {
    let mut beside = file.as_os_str().to_owned();
    beside.push(".headers");
    let text = std::fs::read_to_string(beside).unwrap_or_default();
    text.lines()
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim().to_string(), value.trim().to_string()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository;

    fn repo() -> PathBuf {
        repository().canonicalize().unwrap()
    }

    #[test]
    fn nothing_outside_the_shown_folders_is_found() {
        let secrets = [
            "/Cargo.toml",
            "/../etc/passwd",
            "/pkg/../Cargo.toml",
            "/pkg/%2e%2e/Cargo.toml",
            "/pkg/..%2fCargo.toml",
            "/pkg//..//Cargo.toml",
            "/.git/config",
            "/pkg/.gitignore",
            "/pkg/a%00b",
            "/pkg/%zz",
            "//etc/passwd",
            "/xtask/src/main.rs",
        ];
        for path in secrets {
            assert_eq!(find(&repo(), path), Found::Nothing, "{path}");
        }
        assert_eq!(
            find(&repo(), "/pkg/README.md"),
            Found::File(repo().join("pkg/README.md"))
        );
    }

    #[test]
    fn a_folder_without_its_slash_is_sent_to_the_one_with_it() {
        assert_eq!(find(&repo(), "/pkg"), Found::Folder);
        assert_eq!(find(&repo(), "/pkg/"), Found::Nothing);
    }

    #[test]
    fn percent_encoded_arabic_is_read() {
        assert_eq!(
            decode("/%D9%85%D8%B3%D8%A7%D8%B1").as_deref(),
            Some("/مسار")
        );
        assert_eq!(decode("/%D9"), None);
        assert_eq!(decode("/%4"), None);
    }

    #[test]
    fn wasm_scripts_and_feeds_have_the_types_that_browsers_insist_on() {
        assert_eq!(media_type(Path::new("a_bg.wasm")), "application/wasm");
        assert_eq!(
            media_type(Path::new("masar.js")),
            "text/javascript; charset=utf-8"
        );
        assert_eq!(
            media_type(Path::new("feed.json")),
            "application/json; charset=utf-8"
        );
        assert!(is_text("application/wasm") && !is_text("image/png"));
    }
}

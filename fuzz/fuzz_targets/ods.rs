#![no_main]

use masar_fuzz::{import_spreadsheet, packed};

/// The files of a spreadsheet of LibreOffice that the input does not contain.
const REST: [(&str, &str); 2] = [
    ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
    (
        "META-INF/manifest.xml",
        r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#,
    ),
];

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    import_spreadsheet(&packed(REST.into_iter().chain([("content.xml", text)])));
});

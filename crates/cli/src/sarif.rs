//! What was found as SARIF 2.1.0, which code hosts and editors read.

use std::fmt::Write;

use masar_check::{Checked, Explain, MessageLang, Quoted, description};
use masar_feed::{Code, Severity};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// The whole report, with a line feed at its end.
pub(super) fn report(feeds: &[Checked], lang: MessageLang) -> String {
    let mut out = String::from(
        "{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"version\": \"2.1.0\", \"runs\": [{\n  \"columnKind\": \"unicodeCodePoints\",\n  \"tool\": {\"driver\": {\"name\": \"masar\", \"rules\": [",
    );
    for (index, code) in Code::ALL.iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        let _ = write!(
            out,
            "    {{\"id\": \"{}\", \"shortDescription\": {{\"text\": {}}}, \"defaultConfiguration\": {{\"level\": \"{}\"}}}}",
            code.name(),
            Quoted(description(*code, lang)),
            level(code.severity()),
        );
    }
    out.push_str("]}},\n  \"results\": [");
    let mut first = true;
    for feed in feeds {
        for diagnostic in &feed.diagnostics {
            out.push_str(if first { "\n" } else { ",\n" });
            first = false;
            let said = [diagnostic.problem_in(lang), diagnostic.fix_in(lang)].join(" ");
            let _ = write!(
                out,
                "    {{\"ruleId\": \"{}\", \"level\": \"{}\", \"message\": {{\"text\": {}}}, \"locations\": [{{\"physicalLocation\": {{\"artifactLocation\": {{\"uri\": {}}}, \"region\": {{\"startLine\": {}, \"startColumn\": {}, \"byteOffset\": {}, \"byteLength\": {}}}}}, \"logicalLocations\": [{{\"fullyQualifiedName\": {}}}]}}]}}",
                diagnostic.code.name(),
                level(diagnostic.severity),
                Quoted(said.trim()),
                Quoted(&uri(feed.page_of(diagnostic).0)),
                diagnostic.line,
                diagnostic.column,
                diagnostic.range.0,
                diagnostic.range.1 - diagnostic.range.0,
                Quoted(&diagnostic.path),
            );
        }
    }
    out.push_str("]}]}\n");
    out
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// Bytes that a relative URI reference percent-encodes: all but the unreserved ones and `/`.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/');

/// Returns a file's name as a relative URI reference (RFC 3986).
fn uri(name: &str) -> String {
    utf8_percent_encode(&name.replace('\\', "/"), RESERVED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_files_name_is_a_uri() {
        assert_eq!(uri("a b\\م.json"), "a%20b/%D9%85.json");
    }
}

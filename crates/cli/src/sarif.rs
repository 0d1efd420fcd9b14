//! What was found as SARIF 2.1.0, which code hosts and editors read.

use std::fmt::Write;

use masar_check::{Checked, Quoted};
use masar_feed::{Code, Severity, Tongue, meaning};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// The whole report, with a line feed at its end.
pub(super) fn report(feeds: &[Checked], tongue: Tongue) -> String {
    let mut out = String::from(
        "{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"version\": \"2.1.0\", \"runs\": [{\n  \"columnKind\": \"unicodeCodePoints\",\n  \"tool\": {\"driver\": {\"name\": \"masar\", \"rules\": [",
    );
    for (index, code) in Code::ALL.iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        let _ = write!(
            out,
            "    {{\"id\": \"{}\", \"shortDescription\": {{\"text\": {}}}, \"defaultConfiguration\": {{\"level\": \"{}\"}}}}",
            code.name(),
            Quoted(meaning(*code, tongue)),
            level(code.severity()),
        );
    }
    out.push_str("]}},\n  \"results\": [");
    let mut first = true;
    for feed in feeds {
        for finding in &feed.findings {
            out.push_str(if first { "\n" } else { ",\n" });
            first = false;
            let said = [finding.problem(tongue), finding.mend(tongue)].join(" ");
            let _ = write!(
                out,
                "    {{\"ruleId\": \"{}\", \"level\": \"{}\", \"message\": {{\"text\": {}}}, \"locations\": [{{\"physicalLocation\": {{\"artifactLocation\": {{\"uri\": {}}}, \"region\": {{\"startLine\": {}, \"startColumn\": {}, \"byteOffset\": {}, \"byteLength\": {}}}}}, \"logicalLocations\": [{{\"fullyQualifiedName\": {}}}]}}]}}",
                finding.code.name(),
                level(finding.severity),
                Quoted(said.trim()),
                Quoted(&uri(feed.page_of(finding).0)),
                finding.line,
                finding.column,
                finding.range.0,
                finding.range.1 - finding.range.0,
                Quoted(&finding.path),
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

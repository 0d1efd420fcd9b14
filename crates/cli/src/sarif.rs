//! The report on feeds as SARIF 2.1.0, for code hosts and editors.
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

use masar_check::{Checked, Explain, MessageLang, description, fix_label, visible};
use masar_feed::{Code, Diagnostic, Fix};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    column_kind: &'static str,
    tool: Tool,
    results: Vec<SarifResult<'a>>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
struct Driver {
    name: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    short_description: Text,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    /// `error` or `warning`. The names of [`masar_feed::Severity`] are those of SARIF.
    level: &'static str,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

/// A `result` object (section 3.27).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult<'a> {
    rule_id: &'static str,
    level: &'static str,
    message: Text,
    locations: [Location<'a>; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<SarifFix<'a>>,
}

/// A `fix` object (section 3.55).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifFix<'a> {
    description: Text,
    artifact_changes: [ArtifactChange<'a>; 1],
    properties: FixProperties,
}

/// Whether a fix is the only way to understand the text.
#[derive(Serialize)]
struct FixProperties {
    sure: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactChange<'a> {
    artifact_location: ArtifactLocation,
    replacements: Vec<Replacement<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement<'a> {
    deleted_region: EditRegion,
    inserted_content: InsertedContent<'a>,
}

#[derive(Serialize)]
struct InsertedContent<'a> {
    text: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct EditRegion {
    #[serde(flatten)]
    lines: Option<LineRegion>,
    byte_offset: usize,
    byte_length: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LineRegion {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    physical_location: PhysicalLocation,
    logical_locations: [LogicalLocation<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Region,
}

#[derive(Serialize)]
struct ArtifactLocation {
    uri: String,
}

/// Lines and columns count from 1, columns in code points (`columnKind`); offsets count bytes from 0.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u32,
    start_column: u32,
    byte_offset: usize,
    byte_length: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LogicalLocation<'a> {
    fully_qualified_name: &'a str,
}

/// Returns the report on some feeds, with a line feed at its end. Its messages are in `lang`.
pub(super) fn report(feeds: &[Checked], lang: MessageLang) -> String {
    let diagnostics = feeds.iter().flat_map(|feed| {
        let diagnostics = feed.diagnostics.iter();
        diagnostics.map(move |diagnostic| (feed, diagnostic))
    });
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [Run {
            column_kind: "unicodeCodePoints",
            tool: Tool {
                driver: Driver {
                    name: "masar",
                    rules: Code::ALL.iter().map(|code| rule(*code, lang)).collect(),
                },
            },
            results: diagnostics
                .map(|(feed, diagnostic)| result(feed, diagnostic, lang))
                .collect(),
        }],
    };
    let mut out = serde_json::to_string_pretty(&log).unwrap_or_default();
    out.push('\n');
    out
}

fn rule(code: Code, lang: MessageLang) -> Rule {
    Rule {
        id: code.name(),
        short_description: Text {
            text: description(code, lang).into(),
        },
        default_configuration: Configuration {
            level: code.severity().name(),
        },
    }
}

fn result<'a>(feed: &Checked, diagnostic: &'a Diagnostic, lang: MessageLang) -> SarifResult<'a> {
    let text = [diagnostic.problem_in(lang), diagnostic.fix_in(lang)].join(" ");
    SarifResult {
        rule_id: diagnostic.code.name(),
        level: diagnostic.severity.name(),
        message: Text {
            // Code hosts show the message to people.
            text: visible(text.trim()).into(),
        },
        locations: [Location {
            physical_location: PhysicalLocation {
                artifact_location: ArtifactLocation {
                    uri: uri(feed.page_of(diagnostic).0),
                },
                region: Region {
                    start_line: diagnostic.line,
                    start_column: diagnostic.column,
                    byte_offset: diagnostic.range.0,
                    byte_length: diagnostic.range.1 - diagnostic.range.0,
                },
            },
            logical_locations: [LogicalLocation {
                fully_qualified_name: &diagnostic.path,
            }],
        }],
        fixes: diagnostic
            .fixes
            .iter()
            .map(|one| fix(one, feed.page_of(diagnostic), lang))
            .collect(),
    }
}

/// Returns a fix of a page, which has a name and a text.
fn fix<'a>(fix: &'a Fix, (name, text): (&str, &str), lang: MessageLang) -> SarifFix<'a> {
    let replacements = fix.edits.iter().map(|edit| Replacement {
        deleted_region: EditRegion {
            lines: lines(text, edit.range),
            byte_offset: edit.range.0,
            byte_length: edit.range.1 - edit.range.0,
        },
        inserted_content: InsertedContent {
            text: &edit.replacement,
        },
    });
    SarifFix {
        description: Text {
            text: visible(&fix_label(fix, lang)).into(),
        },
        artifact_changes: [ArtifactChange {
            artifact_location: ArtifactLocation { uri: uri(name) },
            replacements: replacements.collect(),
        }],
        properties: FixProperties { sure: fix.is_sure },
    }
}

/// The largest text in which the lines of edits are counted, in bytes.
const MAX_COUNTED: usize = 1 << 20;

/// Returns a range in lines and columns; nothing in a long text, where each edit would count its lines again.
fn lines(text: &str, (start, end): (usize, usize)) -> Option<LineRegion> {
    let text = Some(text).filter(|text| text.len() <= MAX_COUNTED)?;
    let place = |at: usize| {
        let before = text.get(..at)?;
        let line = before.rfind('\n').map_or(0, |at| at + 1);
        let letters = before[line..]
            .chars()
            .filter(|letter| *letter != '\u{feff}');
        Some((before.matches('\n').count() + 1, letters.count() + 1))
    };
    let ((start_line, start_column), (end_line, end_column)) = (place(start)?, place(end)?);
    Some(LineRegion {
        start_line,
        start_column,
        end_line,
        end_column,
    })
}

/// The bytes that a relative URI reference percent-encodes: all except the unreserved ones and `/`.
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
    use masar_check::Pages;

    #[test]
    fn a_files_name_is_a_uri() {
        assert_eq!(uri("a b\\م.json"), "a%20b/%D9%85.json");
    }

    #[test]
    fn a_result_has_its_rule_its_message_and_its_place() {
        let mut pages = Pages::default();
        let feed = r#"{"masar": 1, "events": [{"date": "2023-05-00", "title": "a"}], "languages": ["en"]}"#;
        pages.add("a b.json".into(), feed.into());
        let text = report(&[Checked::new(pages, false)], MessageLang::En);
        let log: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let result = &log["runs"][0]["results"][0];
        let message = &result["message"]["text"];
        assert!(message.is_string(), "{text}");
        let expected = format!(
            r#"{{"ruleId":"impossible-day","level":"error","message":{{"text":{message}}},"#,
        ) + r#""locations":[{"physicalLocation":{"artifactLocation":{"uri":"a%20b.json"},"#
            + r#""region":{"startLine":1,"startColumn":43,"byteOffset":42,"byteLength":1}},"#
            + r#""logicalLocations":[{"fullyQualifiedName":"$.events[0].date"}]}],"#
            + r#""fixes":[{"description":{"text":"Write \"2023-05\"."},"artifactChanges":[{"#
            + r#""artifactLocation":{"uri":"a%20b.json"},"replacements":[{"deletedRegion":{"#
            + r#""startLine":1,"startColumn":34,"endLine":1,"endColumn":46,"byteOffset":33,"byteLength":12},"#
            + r#""insertedContent":{"text":"\"2023-05\""}}]}],"properties":{"sure":true}}]}"#;
        assert_eq!(result.to_string(), expected);
    }
}

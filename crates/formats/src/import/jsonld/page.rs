//! Finds the JSON-LD of a web page: the contents of its `<script type="application/ld+json">`, as browsers find them.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use masar_table::source_map::Range;

/// Returns the ranges of the documents, without white space and without the marks that hide a script from old
/// browsers.
pub(super) fn documents(page: &str) -> Vec<Range> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut out = Vec::new();
    let mut open = None;
    for token in Tokenizer::new_with_emitter(page, emitter) {
        // A text is never an error for the tokenizer.
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) if is_json_ld(&tag) => open = Some(tag.span.end),
            Token::EndTag(tag) if **tag.name == b"script"[..] => {
                let start = open.take();
                out.extend(start.map(|start| bare(page, start, tag.span.start)));
            }
            _ => {}
        }
    }
    // The page ends within a script.
    out.extend(open.map(|start| bare(page, start, page.len())));
    out
}

fn is_json_ld(tag: &StartTag<usize>) -> bool {
    let kind = tag.attributes.get(&b"type"[..]);
    let kind = kind.map(|kind| String::from_utf8_lossy(kind).into_owned());
    let kind = kind.unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or("").trim();
    **tag.name == b"script"[..] && kind.eq_ignore_ascii_case("application/ld+json")
}

/// The marks around a script that XHTML and old browsers need.
const MARKS: [(&str, &str); 5] = [
    ("//<![CDATA[", "//]]>"),
    ("/*<![CDATA[*/", "/*]]>*/"),
    ("<![CDATA[", "]]>"),
    ("<!--", "//-->"),
    ("<!--", "-->"),
];

/// Returns the range of a document between two places of the page.
fn bare(page: &str, start: usize, end: usize) -> Range {
    let whole = page.get(start..end).unwrap_or("");
    let mut text = whole.trim();
    for (before, after) in MARKS {
        let inner = text.strip_prefix(before);
        if let Some(inner) = inner.and_then(|text| text.strip_suffix(after)) {
            text = inner.trim();
        }
    }
    // Both are parts of the page.
    let at = start + (text.as_ptr() as usize - whole.as_ptr() as usize);
    (at, at + text.len())
}

#[cfg(test)]
mod tests {
    use super::documents;

    fn found(page: &str) -> Vec<&str> {
        documents(page)
            .into_iter()
            .map(|(start, end)| &page[start..end])
            .collect()
    }

    #[test]
    fn only_scripts_of_the_type_are_found_however_it_is_written() {
        let page = r#"<link type="application/ld+json" href="a"><script>'<script type="application/ld+json">1'</script>
            <!-- <script type="application/ld+json">2</script> -->
            <SCRIPT TYPE='Application/LD+JSON; charset=utf-8'> 3 </SCRIPT><script type=application/ld+json>4</script >
            <script type="application&#x2F;ld&#x2B;json">5</script><title><script type="application/ld+json">6</script></title>
            <textarea><script type="application/ld+json">7</script></textarea><script type="application/ld+json">"</p> 8""#;
        assert_eq!(found(page), ["3", "4", "5", "\"</p> 8\""]);
    }

    #[test]
    fn marks_around_a_script_are_no_part_of_it() {
        for page in [
            "<script type='application/ld+json'>\n//<![CDATA[\n{}\n//]]>\n</script>",
            "<script type='application/ld+json'>/*<![CDATA[*/ {} /*]]>*/</script>",
            "<script type='application/ld+json'><!--\n{}\n//--></script>",
        ] {
            assert_eq!(found(page), ["{}"], "{page}");
        }
    }
}

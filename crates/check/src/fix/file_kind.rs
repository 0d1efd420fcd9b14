//! Files that are no JSON at all: a web page, a table, a document of an office program.

use masar_feed::JsonMessage as Id;

/// Returns what a file is that is not JSON, and what to do; nothing if it may be meant as JSON.
pub fn file_kind(text: &str) -> Option<(Id, Id)> {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let head: String = start.chars().take(400).collect::<String>().to_lowercase();
    let is_utf16 = text
        .chars()
        .take(40)
        .filter(|letter| *letter == '\0')
        .count()
        > 4;
    if start.starts_with("PK\u{3}\u{4}") || start.starts_with("\u{fffd}\u{fffd}\u{11}\u{fffd}") {
        Some((Id::OfficeFile, Id::SaveAsText))
    } else if start.starts_with("%PDF") {
        Some((Id::PdfFile, Id::SaveAsText))
    } else if is_utf16 {
        Some((Id::Utf16, Id::SaveAsUtf8))
    } else if head.starts_with("{\\rtf") {
        Some((Id::OfficeFile, Id::SaveAsText))
    } else if head.starts_with("<!doctype html") || head.starts_with("<html") {
        Some((Id::WebPage, Id::GetTheFeed))
    } else if head.starts_with("<?xml") || head.starts_with("<rss") || head.starts_with("<feed") {
        Some((Id::XmlFile, Id::GetTheFeed))
    } else if head.starts_with('<') {
        Some((Id::WebPage, Id::GetTheFeed))
    } else if head.starts_with("begin:vcalendar") {
        Some((Id::CalendarFile, Id::ImportIt))
    } else if is_table(start) {
        Some((Id::TableFile, Id::ImportIt))
    } else {
        None
    }
}

/// Whether the first two lines have the same number of separators, and no brackets of JSON.
fn is_table(text: &str) -> bool {
    let mut lines = text.lines();
    let (Some(first), Some(second)) = (lines.next(), lines.next()) else {
        return false;
    };
    let is_json = first.starts_with(['{', '[', '"', '\'', '/', '#']) && !first.starts_with("\"")
        || first.contains(['{', '[']);
    [',', ';', '\t'].iter().any(|separator| {
        let count = first.matches(*separator).count();
        !is_json && count > 0 && second.matches(*separator).count() >= count
    })
}

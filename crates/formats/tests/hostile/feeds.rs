//! Hostile feeds, in Masar's own format and in those that the widget reads.

use super::{SIZE, many};

/// Events of a rule.
fn events(part: &str) -> String {
    many("{\"masar\":1,\"events\":[", part, "]}")
}

/// One event with a member of a rule.
fn one(before: &str, part: &str, after: &str) -> String {
    let before = [
        "{\"masar\":1,\"events\":[{\"date\":\"2022\",\"title\":\"a\",",
        before,
    ]
    .concat();
    many(&before, part, &[after, "}]}"].concat())
}

/// A member of the feed itself.
fn head(before: &str, part: &str, after: &str) -> String {
    let before = ["{\"masar\":1,", before].concat();
    many(&before, part, &[after, ",\"events\":[]}"].concat())
}

fn long(letters: &str) -> String {
    letters.repeat(SIZE / letters.len())
}

pub(crate) fn masar() -> Vec<(&'static str, String)> {
    let title = |text: &str| {
        format!("{{\"masar\":1,\"events\":[{{\"date\":\"2022\",\"title\":\"{text}\"}}]}}")
    };
    let deep = format!(
        "{}{}",
        "{\"\":".repeat(60),
        "[".to_owned() + "]" + &"}".repeat(60)
    );
    let family = format!(
        "{{\"masar\":1,\"events\":[{{\"id\":\"p\",\"date\":\"2022\",\"title\":\"{}\"}}",
        "a".repeat(SIZE / 2)
    );
    vec![
        ("numbers", head("\"x\":[", "1,", "]")),
        ("lists", head("\"x\":[", "[],", "]")),
        ("objects", head("\"x\":[", "{},", "]")),
        ("names", head("\"x\":{", "\"\":1,", "}")),
        ("deep", head("\"x\":[", &[&*deep, ","].concat(), "]")),
        ("brackets", long("[")),
        ("no JSON at its end", events("1,")[1..].to_owned()),
        ("not events", events("1,")),
        ("empty events", events("{},")),
        ("titles alone", events("{\"title\":\"a\"},")),
        ("ids and titles", events("{\"id\":\"#\",\"title\":\"a\"},")),
        ("one id, no date", events("{\"id\":\"a\",\"title\":\"b\"},")),
        ("events", events("{\"date\":\"2022\",\"title\":\"a\"},")),
        (
            "events with ids",
            events("{\"id\":\"#\",\"date\":\"2022\",\"title\":\"a\"},"),
        ),
        (
            "intervals",
            events("{\"date\":\"2022/2023\",\"title\":\"a\"},"),
        ),
        (
            "events with a tag",
            events("{\"date\":\"2022\",\"title\":\"a\",\"tags\":[\"b\"]},"),
        ),
        (
            "events with a body",
            events("{\"date\":\"2022\",\"title\":\"a\",\"body\":\"b\"},"),
        ),
        (
            "events with a place",
            events("{\"date\":\"2022\",\"title\":\"a\",\"place\":{\"name\":\"b\"}},"),
        ),
        ("bad dates", events("{\"date\":\"x\",\"title\":\"a\"},")),
        (
            "dates that are numbers",
            events("{\"date\":1,\"title\":\"a\"},"),
        ),
        (
            "a chain",
            events("{\"id\":\"#\",\"title\":\"a\",\"date\":\"2022\",\"part_of\":\"1#\"},"),
        ),
        (
            "within one",
            many(
                "{\"masar\":1,\"events\":[{\"id\":\"p\",\"date\":\"2022\",\"title\":\"a\"},",
                "{\"title\":\"a\",\"part_of\":\"p\"},",
                "]}",
            ),
        ),
        (
            "circles",
            events("{\"id\":\"a#\",\"title\":\"a\",\"part_of\":\"a#\"},"),
        ),
        (
            "outside a long parent",
            many(
                &[&*family, ","].concat(),
                "{\"date\":\"2023\",\"title\":\"a\",\"part_of\":\"p\"},",
                "]}",
            ),
        ),
        ("tags", one("\"tags\":[", "\"a\",", "]")),
        ("escaped tags", one("\"tags\":[", "\"\\\\\",", "]")),
        ("empty tags", one("\"tags\":[", "\"\",", "]")),
        ("blank tags", one("\"tags\":[", "\" \",", "]")),
        ("tags that are numbers", one("\"tags\":[", "1,", "]")),
        ("audiences", one("\"audience\":[", "\"a\",", "]")),
        (
            "partners that are none",
            one("\"partners\":[", "\"a\",", "]"),
        ),
        ("people", one("\"people\":[", "{\"name\":\"a\"},", "]")),
        ("nobody", one("\"people\":[", "{},", "]")),
        ("media", one("\"media\":[", "{\"src\":\"a\"},", "]")),
        ("media without a source", one("\"media\":[", "{},", "]")),
        ("links", one("\"links\":[", "{\"href\":\"a\"},", "]")),
        ("bad links", one("\"links\":[", "{\"href\":\"a:b\"},", "]")),
        (
            "languages of a text",
            one("\"summary\":{", "\"ar\":\"a\",", "}"),
        ),
        (
            "many languages of a text",
            one("\"summary\":{", "\"ar-#\":\"a\",", "}"),
        ),
        (
            "languages that are numbers",
            one("\"summary\":{", "\"ar\":1,", "}"),
        ),
        ("bad languages", one("\"summary\":{", "\"x\":\"a\",", "}")),
        (
            "languages of many texts",
            events("{\"date\":\"2022\",\"title\":{\"ar\":\"a\",\"fr\":\"b\"}},"),
        ),
        ("languages", head("\"languages\":[", "\"ar-#\",", "]")),
        ("unknown members", one("", "\"a\":1,", "\"b\":1")),
        ("misspelled members", one("", "\"tilte\":1,", "\"b\":1")),
        ("members again", one("", "\"tags\":0,", "\"b\":1")),
        ("unknown members of events", events("{\"a\":1,\"b\":1},")),
        ("tracks", head("\"tracks\":[", "{\"id\":\"#\"},", "]")),
        ("one track", head("\"tracks\":[", "{\"id\":\"a\"},", "]")),
        ("tracks without ids", head("\"tracks\":[", "{},", "]")),
        ("partners", head("\"partners\":[", "{\"id\":\"#\"},", "]")),
        ("eras", head("\"eras\":[", "{\"date\":\"2022\"},", "]")),
        ("eras without dates", head("\"eras\":[", "{},", "]")),
        (
            "a set",
            one("\"x\":1},{\"title\":\"a\",\"date\":\"{", "2000,", "2001}\""),
        ),
        ("a long title", title(&long("a"))),
        ("a long title of Arabic", title(&long("ا"))),
        ("a long title of escapes", title(&long("\\u0061"))),
        ("a long title of tags", title(&long("<a "))),
        ("a long title of signs", title(&long("&a"))),
        ("a long title of blanks", title(&long(" "))),
        (
            "a long date",
            format!(
                "{{\"masar\":1,\"events\":[{{\"title\":\"a\",\"date\":\"{}\"}}]}}",
                long("1")
            ),
        ),
        ("a long name", head("\"", "a", "\":1")),
        (
            "long names",
            head("\"x\":1", &format!(",\"#{}\":1", "b".repeat(3_000)), ""),
        ),
        (
            "long ids that are taken",
            events(&format!(
                "{{\"date\":\"2022\",\"title\":\"b\",\"id\":\"{}\"}},",
                "a".repeat(3_000)
            )),
        ),
        (
            "long bad dates",
            events(&format!(
                "{{\"title\":\"b\",\"date\":\"{}\"}},",
                "a".repeat(3_000)
            )),
        ),
    ]
}

pub(crate) fn timelinejs() -> Vec<(&'static str, String)> {
    let slides = |part: &str| many("{\"scale\":\"human\",\"events\":[", part, "]}");
    let text = |text: &str| {
        format!(
            "{{\"events\":[{{\"start_date\":{{\"year\":1}},\"text\":{{\"text\":\"{text}\"}}}}]}}"
        )
    };
    vec![
        ("empty slides", slides("{},")),
        ("years", slides("{\"start_date\":{\"year\":1}},")),
        ("slides without years", slides("{\"start_date\":{}},")),
        ("slides with ids", slides("{\"unique_id\":\"#\"},")),
        ("bad years", slides("{\"start_date\":{\"year\":\"x\"}},")),
        (
            "headlines",
            slides("{\"start_date\":{\"year\":1},\"text\":{\"headline\":\"a\"}},"),
        ),
        (
            "groups",
            slides("{\"start_date\":{\"year\":1},\"group\":\"#\"},"),
        ),
        (
            "media",
            slides("{\"start_date\":{\"year\":1},\"media\":{\"url\":\"a\"}},"),
        ),
        (
            "unknown members",
            slides("{\"start_date\":{\"year\":1},\"a\":1},"),
        ),
        (
            "eras",
            many(
                "{\"scale\":\"human\",\"events\":[],\"eras\":[",
                "{\"start_date\":{\"year\":1},\"end_date\":{\"year\":2}},",
                "]}",
            ),
        ),
        ("links of a text", text(&long("<a href=a>"))),
        ("many links of a text", text(&many("", "<a href=#>", ""))),
        ("pictures of a text", text(&many("", "<img src=#>", ""))),
        ("tags that never end", text(&long("<a "))),
        ("comments that never end", text(&long("<!--"))),
        ("entities", text(&long("&amp;"))),
        ("lines", text(&long("<br>a"))),
        ("items", text(&long("<li>"))),
    ]
}

pub(crate) fn jsonfeed() -> Vec<(&'static str, String)> {
    let items = |part: &str| {
        many(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[",
            part,
            "]}",
        )
    };
    let html = |text: &str| {
        format!(
            "{{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{{\"id\":\"1\",\"date_published\":\"2022\",\"content_html\":\"{text}\"}}]}}"
        )
    };
    vec![
        ("empty items", items("{},")),
        ("titles alone", items("{\"title\":\"a\"},")),
        ("ids and titles", items("{\"id\":\"#\",\"title\":\"a\"},")),
        ("numbers for ids", items("{\"id\":#,\"title\":\"a\"},")),
        (
            "items",
            items("{\"title\":\"a\",\"date_published\":\"2022\"},"),
        ),
        (
            "words",
            items("{\"content_text\":\"a\",\"date_published\":\"2022\"},"),
        ),
        (
            "HTML",
            items("{\"content_html\":\"a\",\"date_published\":\"2022\"},"),
        ),
        (
            "bad dates",
            items("{\"title\":\"a\",\"date_published\":\"x\"},"),
        ),
        (
            "languages",
            items("{\"title\":\"a\",\"date_published\":\"2022\",\"language\":\"ar-#\"},"),
        ),
        (
            "own members",
            items("{\"_masar\":{\"date\":\"2022\",\"title\":\"a\"}},"),
        ),
        (
            "attachments",
            many(
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"title\":\"a\",\"date_published\":\"2022\",\"attachments\":[",
                "{\"url\":\"#\"},",
                "]}]}",
            ),
        ),
        ("links", html(&long("<a href=a>"))),
        ("pictures", html(&many("", "<img src=#>", ""))),
        (
            "unknown members",
            items("{\"title\":\"a\",\"date_published\":\"2022\",\"a\":1},"),
        ),
    ]
}

pub(crate) fn dates() -> Vec<(&'static str, String)> {
    vec![
        ("a set", many("{", "2000,", "2001}")),
        ("a choice", many("[", "2000,", "2001]")),
        ("a set of intervals", many("{", "2000..2001,", "2001}")),
        ("an unclosed set", many("{", "2000,", "2001")),
        ("a long year", many("Y", "1", "")),
        ("digits", long("1")),
        ("slashes", long("/")),
        ("marks", many("2022", "?", "")),
        ("exponents", many("Y1E", "1", "")),
    ]
}

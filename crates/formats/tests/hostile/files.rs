//! Hostile files of other formats.

use super::{SIZE, many, some};

pub(crate) fn csv() -> Vec<(&'static str, String)> {
    vec![
        ("rows", some(SIZE / 3, "date,title\n", "2022,a\n", "")),
        (
            "rows with ids",
            some(SIZE / 3, "date,title,id\n", "2022,a,#\n", ""),
        ),
        ("dates alone", some(SIZE / 3, "date\n", "2022\n", "")),
        ("titles alone", some(SIZE / 3, "title\n", "a\n", "")),
        ("empty rows", many("date,title\n", ",\n", "")),
        ("blank lines", many("date,title\n", "\n", "")),
        ("quotes", many("date,title\n", "\"\"\"", "")),
        ("columns", many("date,title", ",tags", "\n2022,a\n")),
        ("unknown columns", many("date,title", ",x#", "\n2022,a\n")),
        ("paths", many("date", ",title.a#", "\n2022,a\n")),
        ("cells in no column", many("date,title\n2022,a", ",b", "\n")),
        (
            "a cell a row in no column",
            some(SIZE / 3, "date,title\n", "2022,a,b\n", ""),
        ),
        ("tags", many("date,title,tags\n2022,a,", "b;", "\n")),
        (
            "tags of rows",
            some(SIZE / 3, "date,title,tags\n", "2022,a,b;c\n", ""),
        ),
        (
            "tracks",
            some(SIZE / 3, "date,title,track\n", "2022,a,#\n", ""),
        ),
        ("partners", many("kind,id\n", "partner,#\n", "")),
        ("tracks of rows", many("kind,id\n", "track,#\n", "")),
        ("eras", some(SIZE / 3, "kind,date\n", "era,2022\n", "")),
        ("long title", many("date,title\n2022,", "a", "\n")),
        ("bad dates", some(SIZE / 3, "date,title\n", "x,a\n", "")),
    ]
}

pub(crate) fn sheet() -> Vec<(&'static str, String)> {
    vec![
        ("rows", some(SIZE / 3, "Year,Headline\n", "2022,a\n", "")),
        (
            "years alone",
            some(SIZE / 3, "Year,Headline\n", "2022,\n", ""),
        ),
        (
            "headlines alone",
            some(SIZE / 3, "Year,Headline\n", ",a\n", ""),
        ),
        (
            "eras",
            some(SIZE / 3, "Year,Headline,Type\n", "2022,a,era\n", ""),
        ),
        (
            "titles",
            some(SIZE / 3, "Year,Headline,Type\n", "2022,a,title\n", ""),
        ),
        (
            "unknown types",
            some(SIZE / 3, "Year,Headline,Type\n", "2022,a,b\n", ""),
        ),
        (
            "groups",
            some(SIZE / 3, "Year,Headline,Group\n", "2022,a,#\n", ""),
        ),
        ("columns", many("Year,Headline", ",Text", "\n2022,a\n")),
        (
            "bad times",
            some(SIZE / 3, "Year,Headline,Time\n", "2022,a,x\n", ""),
        ),
        (
            "old dates",
            some(SIZE / 3, "Start Date,Headline\n", "x,a\n", ""),
        ),
        (
            "cells in no column",
            many("Year,Headline\n2022,a", ",b", "\n"),
        ),
    ]
}

pub(crate) fn ics() -> Vec<(&'static str, String)> {
    let events = |part: &str| {
        let part = ["BEGIN:VEVENT\n", part, "END:VEVENT\n"].concat();
        many("BEGIN:VCALENDAR\n", &part, "END:VCALENDAR\n")
    };
    let rules = |part: &str| {
        let part = ["BEGIN:VEVENT\nDTSTART:20220101\n", part, "END:VEVENT\n"].concat();
        some(SIZE / 8, "BEGIN:VCALENDAR\n", &part, "END:VCALENDAR\n")
    };
    let one = |part: &str| {
        many(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20220101\nSUMMARY:a\n",
            part,
            "END:VEVENT\nEND:VCALENDAR\n",
        )
    };
    let long = "a".repeat(3_000);
    vec![
        ("empty events", events("")),
        ("events", events("DTSTART:20220101\nSUMMARY:a\n")),
        (
            "events with ids",
            events("UID:#\nDTSTART:20220101\nSUMMARY:a\n"),
        ),
        ("rules", rules("UID:#\nSUMMARY:a\nRRULE:FREQ=DAILY\n")),
        (
            "rules of long events",
            rules(&format!("UID:#\nSUMMARY:{long}\nRRULE:FREQ=DAILY\n")),
        ),
        (
            "rules that never come true",
            rules("SUMMARY:a\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\n"),
        ),
        (
            "one id with exceptions",
            events("UID:a\nRECURRENCE-ID:20220101\nDTSTART:20220101\nSUMMARY:a\n"),
        ),
        (
            "tasks",
            many(
                "BEGIN:VCALENDAR\n",
                "BEGIN:VTODO\nEND:VTODO\n",
                "END:VCALENDAR\n",
            ),
        ),
        ("alarms", one("BEGIN:VALARM\nEND:VALARM\n")),
        ("lines", one("A:\n")),
        (
            "lines of a calendar",
            many("BEGIN:VCALENDAR\n", "A:\n", "END:VCALENDAR\n"),
        ),
        ("lines that are none", one("a\n")),
        ("summaries", one("SUMMARY:a\n")),
        ("own lines", one("X-#:a\n")),
        (
            "categories",
            many(
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20220101\nSUMMARY:a\nCATEGORIES:",
                "b,",
                "\nEND:VEVENT\nEND:VCALENDAR\n",
            ),
        ),
        (
            "dates",
            many(
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20220101\nSUMMARY:a\nRDATE:",
                "20220101,",
                "20220101\nEND:VEVENT\nEND:VCALENDAR\n",
            ),
        ),
        (
            "exceptions",
            many(
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20220101\nSUMMARY:a\nRRULE:FREQ=DAILY\nEXDATE:",
                "20220101,",
                "20220101\nEND:VEVENT\nEND:VCALENDAR\n",
            ),
        ),
        (
            "parameters",
            many(
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20220101\nSUMMARY",
                ";A=b",
                ":a\nEND:VEVENT\nEND:VCALENDAR\n",
            ),
        ),
        (
            "zones",
            many(
                "BEGIN:VCALENDAR\n",
                "BEGIN:VTIMEZONE\nTZID:#\nEND:VTIMEZONE\n",
                "END:VCALENDAR\n",
            ),
        ),
        (
            "zones and events",
            many(
                "BEGIN:VCALENDAR\n",
                "BEGIN:VTIMEZONE\nTZID:#\nEND:VTIMEZONE\nBEGIN:VEVENT\nDTSTART:20220101\nEND:VEVENT\n",
                "END:VCALENDAR\n",
            ),
        ),
        (
            "calendars",
            many("", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", ""),
        ),
        (
            "parts in parts",
            "BEGIN:A\n".repeat(SIZE / 8) + "BEGIN:VCALENDAR\n",
        ),
        ("folds", one("SUMMARY:\n a\n")),
        (
            "a long line",
            many(
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20220101\nSUMMARY:",
                "a",
                "\nEND:VEVENT\nEND:VCALENDAR\n",
            ),
        ),
    ]
}

pub(crate) fn jsonld() -> Vec<(&'static str, String)> {
    let all = |part: &str| many("[", part, "]");
    let one = |before: &str, part: &str, after: &str| {
        let before = [
            "{\"@type\":\"Event\",\"startDate\":\"2022\",\"name\":\"a\",",
            before,
        ]
        .concat();
        many(&before, part, &[after, "}"].concat())
    };
    let inside = "{\"@type\":\"Event\",\"subEvent\":".repeat(18) + "[";
    vec![
        (
            "events",
            all("{\"@type\":\"Event\",\"startDate\":\"2022\",\"name\":\"a\"},"),
        ),
        ("bare events", all("{\"@type\":\"Event\"},")),
        ("numbers", all("1,")),
        ("objects", all("{},")),
        (
            "performers",
            one(
                "\"performer\":[",
                "{\"@type\":\"Person\",\"name\":\"a\"},",
                "]",
            ),
        ),
        ("names of performers", one("\"performer\":[", "\"a\",", "]")),
        ("organizers", one("\"organizer\":[", "\"#\",", "]")),
        ("keywords", one("\"keywords\":[", "\"a\",", "]")),
        ("keywords in one", one("\"keywords\":\"", "a,", "\"")),
        ("names", one("\"description\":[", "\"a\",", "]")),
        (
            "languages",
            one(
                "\"description\":[",
                "{\"@language\":\"ar-#\",\"@value\":\"a\"},",
                "]",
            ),
        ),
        (
            "subjects",
            one(
                "\"about\":[",
                "{\"@type\":\"DefinedTerm\",\"termCode\":\"#\"},",
                "]",
            ),
        ),
        ("links", one("\"sameAs\":[", "\"#\",", "]")),
        ("images", one("\"image\":[", "\"a\",", "]")),
        ("places", one("\"location\":[", "\"a\",", "]")),
        ("unknown members", one("", "\"x#\":1,", "\"y\":1")),
        ("types", one("\"x\":1,\"@type\":[", "\"a\",", "]")),
        (
            "inside each other",
            some(
                SIZE / 3,
                &inside,
                "{\"@type\":\"Event\"},",
                &("]".to_owned() + &"}".repeat(18)),
            ),
        ),
        (
            "documents",
            many(
                "<html>",
                "<script type=\"application/ld+json\">{\"@type\":\"Event\",\"x\":1}</script>",
                "",
            ),
        ),
        (
            "links of a text",
            one("\"description\":\"", "<a href=#>", "\""),
        ),
    ]
}

pub(crate) fn activitystreams() -> Vec<(&'static str, String)> {
    let all = |part: &str| many("{\"type\":\"Collection\",\"items\":[", part, "]}");
    let one = |before: &str, part: &str, after: &str| {
        let before = [
            "{\"type\":\"Event\",\"startTime\":\"2022\",\"name\":\"a\",",
            before,
        ]
        .concat();
        many(&before, part, &[after, "}"].concat())
    };
    vec![
        (
            "events",
            all("{\"type\":\"Event\",\"startTime\":\"2022\",\"name\":\"a\"},"),
        ),
        ("bare objects", all("{\"type\":\"a\"},")),
        ("names alone", all("\"a\",")),
        ("numbers", all("1,")),
        (
            "activities",
            all("{\"type\":\"Create\",\"object\":{\"type\":\"Event\",\"name\":\"a\"}},"),
        ),
        ("tags", one("\"tag\":[", "\"a\",", "]")),
        (
            "attachments",
            one("\"attachment\":[", "{\"href\":\"#\"},", "]"),
        ),
        ("images", one("\"image\":[", "\"a\",", "]")),
        ("addresses", one("\"url\":[", "\"#\",", "]")),
        ("languages", one("\"nameMap\":{", "\"ar-#\":\"a\",", "}")),
        ("unknown members", one("", "\"x#\":1,", "\"y\":1")),
        ("places", one("\"location\":[", "\"a\",", "]")),
        ("links of a text", one("\"content\":\"", "<a href=#>", "\"")),
    ]
}

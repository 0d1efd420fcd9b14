//! Markup in each text of a feed and of files in other formats: the exported page has no element, no attribute and no
//! address that a harmless feed does not have.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

/// What ends the place that a text is in: an attribute, an element, a comment, a script.
const ENDS: [&str; 12] = [
    "",
    "\">",
    "'>",
    "\" ",
    "</title>",
    "</style>",
    "</script>",
    "</template></noscript>",
    "-->",
    "]]>",
    "<!--",
    "\\\">",
];

/// Elements that run a script, load a file, or change the page around them.
const ELEMENTS: [&str; 16] = [
    "<script>alert(1)</script>",
    "<script src=//x.test></script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<math><mi xlink:href=javascript:alert(1)>x</mi></math>",
    "<details open ontoggle=alert(1)>",
    "<style>@import 'https://x.test/x.css';*{display:none}</style>",
    "<base href=https://x.test/>",
    "<meta http-equiv=refresh content=0;url=javascript:alert(1)>",
    "<form action=javascript:alert(1)><input autofocus onfocus=alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "onmouseover=alert(1) style=position:fixed x=",
    "<textarea></textarea><plaintext>",
];

/// Addresses that run a script or load a document.
const ADDRESSES: [&str; 14] = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "\u{1}javascript:alert(1)",
    "javascript\u{200b}:alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6a;avascript&colon;alert(1)",
    "vbscript:x",
    "data:text/html,<script>alert(1)</script>",
    "blob:https://x.test/1",
    "//x.test/\" onerror=alert(1) x=\"",
    "https://x.test/\" onerror=alert(1) x=\"",
];

/// Returns the addresses, and each element after three of the ends.
fn payloads() -> Vec<String> {
    let mut payloads: Vec<String> = ADDRESSES.map(str::to_owned).to_vec();
    for (at, element) in ELEMENTS.into_iter().enumerate() {
        let ends = ENDS.iter().cycle().skip(at * 5).take(3);
        payloads.extend(ends.map(|end| [end, element].concat()));
    }
    payloads
}

/// Returns a feed with each of these texts in every member of an event.
fn feed(texts: &[String]) -> String {
    let events: Vec<Value> = texts
        .iter()
        .map(|text| {
            json!({
                "id": text, "date": "2023-05-17", "title": text, "summary": {text: text, "fr": text}, "body": text,
                "easy": text, "track": text, "partners": [text], "tags": [text], "audience": [text], "status": text,
                "place": {"name": text, "locality": text, "address": text}, "timezone": text,
                "people": [{"name": text, "role": text}],
                "links": [{"href": text, "title": text, "type": text}, {"href": "a.pdf", "title": text}],
                "media": [{"src": text, "alt": text}, {"src": "a.jpg", "alt": text, "caption": text, "credit": text, "poster": text}],
            })
        })
        .collect();
    let named = |name: &str| -> Vec<Value> {
        let one = |text: &String| json!({"id": text, name: text, "short": text, "href": text, "color": text, "shape": text});
        texts.iter().map(one).collect()
    };
    let first = texts.first().map_or("", String::as_str);
    let feed = json!({
        "masar": 1, "title": first, "description": first, "source": {"title": first, "href": first},
        "partners": named("name"), "tracks": named("title"), "eras": [{"date": "2023", "title": first}],
        "events": events,
    });
    feed.to_string()
}

/// Returns files in other formats with these texts.
fn files(texts: &[String]) -> Vec<(&'static str, String)> {
    let items = texts.iter().map(|text| {
        json!({"id": text, "title": text, "url": text, "external_url": text, "image": text, "content_html": text, "summary": text,
            "tags": [text], "authors": [{"name": text, "url": text}], "attachments": [{"url": text, "mime_type": text, "title": text}],
            "date_published": "2023-05-17T10:00:00Z"})
    });
    let items = json!({"version": "https://jsonfeed.org/version/1.1", "title": texts[0], "items": items.collect::<Value>()});
    let slides = texts.iter().map(|text| {
        json!({"start_date": {"year": "2023", "display_date": text}, "unique_id": text, "group": text,
            "text": {"headline": text, "text": text}, "media": {"url": text, "caption": text, "credit": text, "link": text},
            "background": {"url": text}})
    });
    let things = texts.iter().map(|text| {
        json!({"@type": "Event", "@id": text, "name": text, "description": text, "startDate": "2023-05-17", "url": text, "image": text,
            "location": {"@type": "Place", "name": text, "address": text}, "organizer": {"name": text, "url": text}})
    });
    let mut sheet = String::from(
        "date,title,summary,body,links[0].href,links[0].title,media[0].src,media[0].alt,track\n",
    );
    let mut calendar = String::from("BEGIN:VCALENDAR\r\n");
    for text in texts {
        let cell = format!("\"{}\"", text.replace('"', "\"\""));
        sheet.push_str(&format!("2023{}\n", [",", &cell].concat().repeat(8)));
        let line = text.replace(['\n', '\u{1}'], " ");
        calendar.push_str(&format!(
            "BEGIN:VEVENT\r\nUID:{line}\r\nDTSTART:20230517\r\nSUMMARY:{line}\r\nDESCRIPTION:<p>{line}</p>\r\nLOCATION:{line}\r\nURL:{line}\r\nATTACH:{line}\r\nX-ALT-DESC;FMTTYPE=text/html:{line}\r\nCATEGORIES:{line}\r\nEND:VEVENT\r\n"
        ));
    }
    calendar.push_str("END:VCALENDAR\r\n");
    vec![
        ("items.json", items.to_string()),
        (
            "slides.json",
            json!({"events": slides.collect::<Value>()}).to_string(),
        ),
        (
            "things.jsonld",
            json!({"@context": "https://schema.org", "@graph": things.collect::<Value>()})
                .to_string(),
        ),
        ("sheet.csv", sheet),
        ("calendar.ics", calendar),
    ]
}

/// The elements of a page with their attributes, and the values of its addresses.
#[derive(Default)]
struct Markup {
    names: BTreeSet<String>,
    addresses: BTreeSet<String>,
}

/// Reads the tags of a page as a browser does.
fn markup(html: &str) -> Markup {
    let mut markup = Markup::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let name = rest
            .split(|c: char| c.is_whitespace() || matches!(c, '>' | '/'))
            .next()
            .unwrap_or("");
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            assert!(
                rest.starts_with('/') || rest.starts_with("!DOCTYPE"),
                "{:.40}",
                rest
            );
            continue;
        }
        rest = &rest[name.len()..];
        loop {
            rest = rest.trim_start();
            if let Some(after) = rest.strip_prefix('>') {
                rest = after;
                break;
            }
            let end = rest
                .find(|c: char| c.is_whitespace() || matches!(c, '>' | '='))
                .unwrap_or(rest.len());
            let attribute = &rest[..end];
            assert!(!attribute.is_empty(), "{name}");
            rest = rest[end..].trim_start();
            markup.names.insert(format!("{name} {attribute}"));
            let Some(after) = rest.strip_prefix('=') else {
                continue;
            };
            let after = after.strip_prefix('"').expect("a quote");
            let value = after.split('"').next().unwrap_or("");
            rest = &after[value.len() + 1..];
            if matches!(
                attribute,
                "href" | "src" | "poster" | "action" | "data" | "srcset"
            ) {
                markup
                    .addresses
                    .insert(value.replace("&amp;", "&").replace("&quot;", "\""));
            }
        }
        markup.names.insert(name.to_owned());
        if matches!(name, "script" | "style" | "title" | "textarea") {
            let end = rest.find(&format!("</{name}")).expect("its end");
            rest = &rest[end..];
        }
    }
    markup
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn masar(folder: &Path, words: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_masar"))
        .args(words)
        .current_dir(folder)
        .output()
        .expect("the masar binary");
    assert!(
        output.status.code().is_some_and(|code| code < 2),
        "{words:?}: {output:?}"
    );
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Returns the markup of a feed that is exported as a page, in two languages, and as a fragment.
fn exported(folder: &Path, feed: &str) -> Markup {
    let mut all = Markup::default();
    for options in [&["--lang", "fr"][..], &["--lang", "ar", "--fragment"]] {
        let html = masar(
            folder,
            &[&["export", "--to", "html", feed], options].concat(),
        );
        let found = markup(&html);
        all.names.extend(found.names);
        all.addresses.extend(found.addresses);
    }
    all
}

fn assert_harmless(found: &Markup, allowed: &Markup, feed: &str) {
    let new: Vec<&String> = found.names.difference(&allowed.names).collect();
    assert!(new.is_empty(), "{feed}: {new:?}");
    for address in &found.addresses {
        let path = address.split(['/', '?', '#']).next().unwrap_or("");
        let scheme = path.split_once(':').map(|one| one.0.to_ascii_lowercase());
        let is_good = scheme.is_none_or(|one| matches!(&*one, "https" | "http" | "mailto" | "tel"));
        assert!(
            is_good && !address.contains(char::is_control),
            "{feed}: {address:?}"
        );
    }
}

#[test]
fn no_text_of_a_feed_or_of_another_format_becomes_markup_of_a_page() {
    let folder = folder("markup");
    let harmless = [
        "https://example.org/a".to_owned(),
        "text".to_owned(),
        "a.jpg".to_owned(),
    ];
    fs::write(folder.join("harmless.json"), feed(&harmless)).expect("a feed");
    let mut allowed = exported(&folder, "harmless.json");
    assert!(allowed.names.contains("a href"), "{:?}", allowed.names);
    for (file, text) in files(&harmless) {
        let found = imported(&folder, file, &text);
        allowed.names.extend(found.names);
    }
    // A text whose letters have another direction than the language of the command is isolated.
    allowed.names.insert("bdi dir".to_owned());
    let payloads = payloads();
    let hostile = feed(&payloads);
    fs::write(folder.join("hostile.json"), &hostile).expect("a feed");
    assert_harmless(&exported(&folder, "hostile.json"), &allowed, "hostile.json");
    for (file, text) in files(&payloads) {
        assert_harmless(&imported(&folder, file, &text), &allowed, file);
    }
}

/// Returns the markup of a file in another format, which is imported and exported as a page.
fn imported(folder: &Path, file: &str, text: &str) -> Markup {
    fs::write(folder.join(file), text).expect("a file");
    let feed = masar(folder, &["import", file]);
    assert!(feed.contains("\"events\": [\n"), "{file}: {feed:.300}");
    let name = [file, ".json"].concat();
    fs::write(folder.join(&name), feed).expect("a feed");
    exported(folder, &name)
}

#[test]
fn the_test_reads_markup_as_a_browser_does() {
    let found = markup(
        "<!DOCTYPE html><p class=\"a>b\">x &lt;i> <a href=\"y\" hidden>z</a><script>\"<b>\"</script>",
    );
    let names: Vec<&str> = found.names.iter().map(String::as_str).collect();
    assert_eq!(names, ["a", "a hidden", "a href", "p", "p class", "script"]);
    assert!(found.addresses.contains("y"));
}

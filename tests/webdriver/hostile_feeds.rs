//! Feeds that are beyond the limits of docs/feed.md. They are generated when a test requests them.

use masar_dev_server::Server;

/// A feed: its name, and the function that generates it.
type Hostile = (&'static str, fn() -> String);

const FEEDS: [Hostile; 12] = [
    ("tracks-2000", || tracks(2_000)),
    ("tracks-50000", || tracks(50_000)),
    ("partners-50000", partners),
    ("eras-20000", eras),
    ("pictures-10000", pictures),
    ("inside-20000", inside),
    ("tags-20000", tags),
    ("languages-200000", languages),
    ("title-5mb", || long_title(5_000_000)),
    ("text-100mb", || long_title(100_000_000)),
    ("title-500", || long_title(500)),
    ("at-limits", at_limits),
];

/// Serves the feeds as `/made/hostile-tracks-2000.json` and so on, and a feed of several pages of 15 MB each.
pub fn serve(server: &Server) {
    for (name, generate) in FEEDS {
        server.generate(&format!("/made/hostile-{name}.json"), move || {
            generate().into_bytes()
        });
    }
    for page in 1..=6 {
        server.generate(&format!("/made/heavy-{page}.json"), move || {
            heavy_page(page).into_bytes()
        });
    }
    server.generate("/made/heavy-7.json", || {
        let blank = " ".repeat(1 << 24);
        format!("{}{blank}", feed("", "")).into_bytes()
    });
    server.generate("/made/before-too-large.json", || {
        let event = r#"{"id": "first", "date": "2022", "title": "First"}"#;
        feed(r#""next_url": "heavy-7.json","#, event).into_bytes()
    });
}

fn feed(members: &str, events: &str) -> String {
    format!(r#"{{"masar": 1, "title": "T", {members} "events": [{events}]}}"#)
}

/// Returns the elements of a list; each has its number in the place of `#`.
fn list(count: usize, one: &str) -> String {
    let all: Vec<String> = (0..count)
        .map(|number| one.replace('#', &number.to_string()))
        .collect();
    all.join(",")
}

/// A feed with so many tracks, each with one event.
fn tracks(count: usize) -> String {
    let tracks = list(count, r##"{"id": "t#", "title": "Track #"}"##);
    let events = list(
        count,
        r##"{"id": "e#", "date": "2022", "title": "Event #", "track": "t#"}"##,
    );
    feed(&format!(r#""tracks": [{tracks}],"#), &events)
}

fn partners() -> String {
    let partners = list(50_000, r##"{"id": "p#", "name": "Partner #"}"##);
    let ids = list(50_000, r##""p#""##);
    let events = format!(
        r#"{{"id": "a", "date": "2022", "title": "a", "partners": [{ids}]}}, {{"date": "2023", "title": "b"}}"#
    );
    feed(&format!(r#""partners": [{partners}],"#), &events)
}

fn eras() -> String {
    let eras = list(20_000, r##"{"date": "2000/2030", "title": "Era #"}"##);
    let events = r#"{"date": "2022", "title": "a"}, {"date": "2023", "title": "b"}"#;
    feed(&format!(r#""eras": [{eras}],"#), events)
}

fn pictures() -> String {
    // Each is the same, so that the page loads one file.
    let media = list(10_000, r##"{"src": "/tests/pages/none.png?", "alt": "#"}"##);
    feed(
        "",
        &format!(r#"{{"id": "a", "date": "2022", "title": "a", "media": [{media}]}}"#),
    )
}

fn inside() -> String {
    let inside = list(
        20_000,
        r##"{"id": "c#", "part_of": "a", "title": "Inside #"}"##,
    );
    feed(
        "",
        &format!(r#"{{"id": "a", "date": "2022", "title": "a"}}, {inside}"#),
    )
}

fn tags() -> String {
    feed(
        "",
        &list(
            20_000,
            r##"{"id": "e#", "date": "2022", "title": "E#", "tags": ["tag #"]}"##,
        ),
    )
}

fn languages() -> String {
    let texts = list(200_000, r##""aa-a#": "#""##);
    feed(
        "",
        &format!(r#"{{"date": "2022", "title": {{{texts}}}}}, {{"date": "2023", "title": "b"}}"#),
    )
}

fn long_title(length: usize) -> String {
    let mut title = "mot ".repeat(length / 4);
    title.pop();
    feed(
        "",
        &format!(r#"{{"id": "a", "date": "2022", "title": "{title}"}}"#),
    )
}

/// A feed with as many tracks, partners and eras as the limits allow, and 200 events with as long texts and lists.
fn at_limits() -> String {
    let word = "mot ".repeat(124);
    let tracks = list(200, &format!(r##"{{"id": "t#", "title": "{word}#"}}"##));
    let partners = list(1_000, r##"{"id": "p#", "name": "Partner #"}"##);
    let eras = list(200, r##"{"date": "2000/2030", "title": "Era #"}"##);
    let media = list(100, r##"{"src": "/tests/pages/none.png?", "alt": "#"}"##);
    let links = list(100, r##"{"href": "#.pdf", "title": "Link #"}"##);
    let people = list(100, r##"{"name": "Person #"}"##);
    let ids = list(100, r##""p#""##);
    let summary = "mot ".repeat(2_500);
    let event = format!(
        r##"{{"id": "e#", "date": "2022", "title": "{word}#", "track": "t#", "summary": "{summary}",
            "media": [{media}], "links": [{links}], "people": [{people}], "partners": [{ids}]}}"##
    );
    // The numbers of the entries are those of their lists.
    let events: Vec<String> = (0..200)
        .map(|number| {
            event
                .replace("e#", &format!("e{number}"))
                .replace("t#", &format!("t{number}"))
        })
        .collect();
    feed(
        &format!(r#""tracks": [{tracks}], "partners": [{partners}], "eras": [{eras}],"#),
        &events.join(","),
    )
}

/// One of the pages that together are larger than a feed may be.
fn heavy_page(page: usize) -> String {
    let blank = " ".repeat(15_000_000);
    let event = format!(r#"{{"id": "page-{page}", "date": "2022", "title": "Page {page}"}}"#);
    let next = format!(r#""next_url": "heavy-{}.json","#, page + 1);
    feed(&format!("{next}{blank}"), &event)
}

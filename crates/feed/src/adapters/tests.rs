use crate::{Reading, read};

fn slides(events: &str) -> Reading {
    read(&["{\"events\": [", events, "]}"].concat()).expect("a feed")
}

fn date(start: &str, end: &str) -> String {
    let text = format!(
        r#"{{"start_date": {{{start}}}, "end_date": {{{end}}}, "text": {{"headline": "x"}}}}"#
    );
    let reading = slides(&text);
    reading.feed.events[0]
        .date
        .as_ref()
        .map_or(String::new(), ToString::to_string)
}

#[test]
fn timelinejs_dates_are_as_fine_as_they_are_written() {
    assert_eq!(date(r#""year": "2022""#, ""), "2022");
    assert_eq!(
        date(r#""year": 1066, "month": "10", "day": 14"#, ""),
        "1066-10-14"
    );
    assert_eq!(date(r#""year": "1,066", "month": """#, ""), "1066");
    assert_eq!(
        date(
            r#""year": "2022", "month": "9", "day": "4", "hour": "9""#,
            ""
        ),
        "2022-09-04T09:00"
    );
    assert_eq!(
        date(
            r#""year": "2022", "month": "9", "day": "4", "hour": "9", "minute": "5", "second": "7""#,
            ""
        ),
        "2022-09-04T09:05:07"
    );
    assert_eq!(date(r#""year": "2010""#, r#""year": "2015""#), "2010/2015");
    assert_eq!(date(r#""year": "2010""#, r#""year": "2010""#), "2010");
}

#[test]
fn timelinejs_years_before_the_common_era_have_no_year_0() {
    assert_eq!(
        date(r#""year": "-44", "month": "3", "day": "15""#, ""),
        "-0043-03-15"
    );
    assert_eq!(date(r#""year": "-1""#, ""), "0000");
    assert_eq!(date(r#""year": "-13800000000""#, ""), "Y-13799999999");
}

#[test]
fn of_an_invalid_date_the_valid_part_counts_and_the_rest_is_reported() {
    let reading =
        slides(r#"{"start_date": {"year": "2022", "month": "13"}, "text": {"headline": "x"}}"#);
    assert_eq!(
        reading.feed.events[0]
            .date
            .as_ref()
            .map(ToString::to_string),
        Some("2022".into())
    );
    assert_eq!(reading.diagnostics.len(), 1);
    assert_eq!(reading.diagnostics[0].path, "$.events[0].start_date");
}

#[test]
fn a_slide_without_a_date_is_reported_and_hides_no_other() {
    let reading = slides(
        r#"{"text": {"headline": "x"}}, {"start_date": {"year": "2022"}, "text": {"headline": "y"}}"#,
    );
    assert_eq!(reading.feed.events.len(), 1);
    assert_eq!(
        (
            reading.diagnostics[0].code.name(),
            reading.diagnostics[0].path.as_str()
        ),
        ("no-date", "$.events[0]")
    );
}

#[test]
fn a_slides_words_links_media_and_group_are_an_events() {
    let reading = slides(
        r##"{"unique_id": "a", "start_date": {"year": "2022"}, "group": "Films",
        "text": {"headline": "<b>R&amp;D</b>", "text": "<p>One.</p><p>Two <a href='https://a.org'>there</a>.</p>"},
        "media": {"url": "//youtube.com/watch?v=1", "caption": "A <i>film</i>", "credit": "Someone", "thumbnail": "t.jpg"},
        "background": {"url": "b.jpg", "color": "#fff"}, "display_date": "Long ago", "autolink": ""}"##,
    );
    let event = &reading.feed.events[0];
    let plain = |text: &crate::Text| text.get("", "").0.to_owned();
    assert_eq!(
        (event.id.as_str(), plain(&event.title)),
        ("a", "R&D".into())
    );
    assert_eq!(
        (plain(&event.summary), plain(&event.body)),
        ("One.".into(), "Two there.".into())
    );
    assert_eq!(
        (event.links[0].href.as_str(), plain(&event.links[0].title)),
        ("https://a.org", "there".into())
    );
    let film = &event.media[0];
    assert_eq!(
        (film.src.as_str(), film.kind.as_str(), &*film.poster),
        ("https://youtube.com/watch?v=1", "video", "t.jpg")
    );
    assert_eq!(
        (plain(&film.caption), plain(&film.credit)),
        ("A film".into(), "Someone".into())
    );
    assert_eq!(event.media[1].src, "b.jpg");
    assert_eq!(plain(&reading.feed.tracks[0].title), "Films");
    let lost: Vec<&str> = reading
        .diagnostics
        .iter()
        .filter(|one| one.code.name() == "not-held")
        .map(|one| one.path.as_str())
        .collect();
    assert_eq!(
        lost,
        [
            "$.events[0].text.headline",
            "$.events[0].media.caption",
            "$.events[0].background.color",
            "$.events[0].display_date"
        ]
    );
}

#[test]
fn a_slides_location_is_a_place_if_it_is_one_on_earth() {
    let place = |location: &str| {
        let reading = slides(&format!(
            r#"{{"start_date": {{"year": "2022"}}, "text": {{"headline": "x"}}, "location": {location}}}"#
        ));
        let lost: Vec<String> = reading
            .diagnostics
            .iter()
            .map(|one| one.path.clone())
            .collect();
        (
            reading.feed.events[0]
                .place
                .as_ref()
                .and_then(|one| one.geo),
            lost,
        )
    };
    assert_eq!(
        place(r#"{"lat": 42.886447, "lon": -78.878369, "zoom": 11}"#),
        (
            Some((42.886_447, -78.878_369)),
            vec!["$.events[0].location.zoom".to_owned()]
        )
    );
    assert_eq!(
        place(r#"{"lat": 420, "lon": -78}"#),
        (None, vec!["$.events[0].location".to_owned()])
    );
}

#[test]
fn an_address_that_a_browser_would_run_is_refused_in_every_member() {
    let reading = slides(
        r#"{"start_date": {"year": "2022"}, "text": {"headline": "x", "text": "<a href='java&#115;cript:alert(1)'>y</a>"},
        "media": {"url": "<iframe src=\"javascript:alert(1)\">", "link": "data:x"}}"#,
    );
    let event = &reading.feed.events[0];
    assert!(event.links.is_empty() && event.media.is_empty());
    assert_eq!(
        reading
            .diagnostics
            .iter()
            .filter(|one| one.code.name() == "bad-address")
            .count(),
        3
    );
}

#[test]
fn json_that_is_no_timeline_is_no_feed() {
    for text in [
        r#"{"events": []}"#,
        r#"{"events": [{"date": "2022", "title": "x"}]}"#,
        r#"{"version": "1.1", "items": []}"#,
        r#"{"events": {"start_date": 1}}"#,
    ] {
        assert_eq!(
            read(text).expect_err("no feed").code.name(),
            "not-a-feed",
            "{text}"
        );
    }
}

fn items(items: &str) -> Reading {
    read(&[r#"{"version": "https://jsonfeed.org/version/1.1", "title": "F", "language": "fr", "items": ["#, items, "]}"].concat()).expect("a feed")
}

#[test]
fn an_item_is_dated_by_masar_or_else_by_its_publication() {
    let reading = items(
        r#"{"id": "a", "title": "x", "date_published": "2020-08-07T11:44:36.123-05:00", "content_text": "x"},
        {"id": 7, "title": "y", "date_published": "2020-08-07T11:44:36Z", "_masar": {"date": "1999~", "kind": "milestone"}, "content_text": "Words."}"#,
    );
    let dates: Vec<String> = reading
        .feed
        .events
        .iter()
        .filter_map(|one| one.date.as_ref())
        .map(ToString::to_string)
        .collect();
    assert_eq!(dates, ["2020-08-07T11:44:36-05:00", "1999~"]);
    assert_eq!(reading.feed.events[1].id, "7");
    assert!(reading.feed.events[1].milestone);
    assert_eq!(reading.feed.events[1].summary.get("", "").0, "Words.");
    assert!(reading.feed.events[0].summary.is_empty());
    assert_eq!(reading.feed.languages, ["fr"]);
    assert_eq!(reading.diagnostics, []);
}

#[test]
fn an_item_without_a_title_is_called_by_its_first_words() {
    let long = "word ".repeat(40);
    let reading = items(&format!(
        r#"{{"id": "a", "date_published": "2020", "content_html": "<p>{long}</p><p>More</p>"}}"#
    ));
    let event = &reading.feed.events[0];
    let title = event.title.get("", "").0;
    assert!(
        title.ends_with("word…") && title.chars().count() <= 81,
        "{title}"
    );
    assert_eq!(event.body.get("", "").0, "More");
}

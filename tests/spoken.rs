//! What Orca really said of each view (`tests/pages/access/orca/make.sh` wrote it down): of every event its
//! title once, with its date as far as it is known, its track and its status.

use std::fs;

use masar_edtf::Day;
use masar_feed::{Event, Feed, read};
use masar_locale::Catalog;
use masar_timeline::{Edge, Timeline};

fn feed() -> Feed {
    read(include_str!("../www/feeds/partnership.json"))
        .expect("a feed")
        .feed
}

/// The lines of a log, without what was said after the reading.
fn log(view: &str, lang: &str) -> Vec<String> {
    let file = format!("tests/pages/access/orca/{view}-{lang}.txt");
    let text = fs::read_to_string(&file).unwrap_or_else(|cause| panic!("{file}: {cause}"));
    let read = text.split("\n# the marks").next().unwrap_or("");
    read.lines()
        .skip(1)
        .map(|line| line.trim().to_owned())
        .collect()
}

/// The lines that begin with a title; a title within another sentence is no telling of its event.
fn told(lines: &[String], title: &str) -> Vec<usize> {
    let begins = |line: &String| {
        line.strip_prefix(title)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '،', ',']))
    };
    (0..lines.len()).filter(|&at| begins(&lines[at])).collect()
}

/// What has to be said of an event besides its title: any of each list will do.
fn wanted(
    feed: &Feed,
    timeline: &Timeline,
    at: usize,
    lang: &str,
    catalog: &Catalog,
) -> Vec<Vec<String>> {
    let event: &Event = &feed.events[at];
    let mut all = Vec::new();
    match &event.date {
        Some(date) => {
            let ways = [
                masar_locale::date_in_words(date, catalog),
                masar_locale::short_date_in_words(date, catalog),
            ];
            all.push(
                ways.iter()
                    .flat_map(|way| [way.clone(), masar_locale::capitalised(way)])
                    .collect(),
            );
            all.extend(
                masar_locale::precision_note(date, catalog).map(|note| vec![note.to_owned()]),
            );
        }
        None => {
            let parent = timeline.entries[at].parent.expect("a parent");
            let title = feed.events[parent].title.get(lang, "ar").0;
            let within = masar_locale::fill(catalog.within_parent, &[title]);
            all.push(vec![
                catalog.day_not_given.to_owned(),
                masar_locale::capitalised(&within),
            ]);
        }
    }
    let track = event
        .track
        .map(|track| feed.tracks[track].title.get(lang, "ar").0);
    all.extend(track.map(|track| vec![track.to_owned()]));
    if timeline.entries[at].to == Edge::Open {
        all.push(vec![catalog.ongoing.to_owned()]);
    }
    all
}

/// In which lines around that of the title an event is told, in each view.
fn around(view: &str, lines: &[String], at: usize) -> String {
    let own = |line: &String| line.as_str() != "article" && !line.starts_with("leaving list");
    let (first, last) = match view {
        // The name of the mark says it all; so does that of what lies inside another event.
        "axis" => (at, at),
        "story" if lines[at - 1] == "push button" || lines[at - 1].starts_with("Nesting") => {
            (at, at)
        }
        "story" => {
            let first = (0..at)
                .rev()
                .find(|&line| lines[line] == "article")
                .unwrap_or(0);
            let next = (at..lines.len()).find(|&line| lines[line] == "article");
            (first, next.unwrap_or(lines.len() - 1))
        }
        // A row: its head, the date before it, and what follows up to the next.
        _ => {
            let first = (0..at - 1)
                .rev()
                .find(|&line| lines[line] == "push button" || lines[line].starts_with("column 1"));
            let next = (at..lines.len()).find(|&line| lines[line] == "row header");
            (first.unwrap_or(0), next.unwrap_or(lines.len() - 1))
        }
    };
    let lines: Vec<&str> = lines[first..=last]
        .iter()
        .filter(|line| own(line))
        .map(String::as_str)
        .collect();
    lines.join("\n")
}

#[test]
fn orca_speaks_each_events_title_once_with_date_track_and_status() {
    let feed = feed();
    let today = Day::from_ymd(2026, 11, 23).expect("a day");
    let timeline = Timeline::new(&feed, today);
    for view in ["axis", "story", "table"] {
        for lang in ["ar", "fr"] {
            let (lines, catalog) = (log(view, lang), masar_catalogs::catalog(lang));
            assert!(lines.len() > 60, "{view}-{lang} is short");
            for (at, event) in feed.events.iter().enumerate() {
                // On the axis what lies inside an event is shown when that is opened.
                if view == "axis" && event.part_of.is_some() {
                    continue;
                }
                let title = event.title.get(lang, "ar").0;
                let found = told(&lines, title);
                assert_eq!(
                    found.len(),
                    1,
                    "{view}-{lang}: {title} is told {} times",
                    found.len()
                );
                let said = around(view, &lines, found[0]);
                for ways in wanted(&feed, &timeline, at, lang, catalog) {
                    assert!(
                        ways.iter().any(|way| said.contains(way.as_str())),
                        "{view}-{lang}: of {title} none of {ways:?} is said in\n{said}"
                    );
                }
            }
        }
    }
}

#[test]
fn orca_speaks_each_mark_once_as_the_arrow_keys_go_through_the_lanes() {
    let feed = feed();
    for lang in ["ar", "fr"] {
        let file = format!("tests/pages/access/orca/axis-{lang}.txt");
        let text = fs::read_to_string(&file).unwrap_or_else(|cause| panic!("{file}: {cause}"));
        let (_, marks) = text.split_once("\n# the marks").expect("the marks");
        for event in feed.events.iter().filter(|event| event.part_of.is_none()) {
            let title = event.title.get(lang, "ar").0;
            let told = marks.lines().filter(|line| line.starts_with(title)).count();
            assert_eq!(told, 1, "{file}: {title}");
        }
    }
}

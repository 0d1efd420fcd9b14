//! The same events in the format of each candidate.

use masar_edtf::Day;
use serde_json::{Value, json};

use crate::events::{Event, Events, LANGUAGE};

/// Masar's own format.
pub fn masar(events: &Events) -> Value {
    let track = |(index, title): (usize, &String)| json!({"id": track_id(index), "title": title});
    let event = |event: &Event| {
        let date = match event.end {
            Some(end) => format!("{}/{end}", event.start),
            None => event.start.to_string(),
        };
        json!({
            "id": event.id, "date": date, "title": event.title, "summary": event.text, "track": track_id(event.track),
        })
    };
    json!({
        "masar": 1,
        "title": "Fictitious events",
        "languages": [LANGUAGE],
        "tracks": events.tracks.iter().enumerate().map(track).collect::<Vec<_>>(),
        "events": events.events.iter().map(event).collect::<Vec<_>>(),
    })
}

fn track_id(index: usize) -> String {
    format!("t{index}")
}

/// What the page of the list writes as HTML.
pub fn list(events: &Events) -> Value {
    let item = |event: &Event| {
        let track = &events.tracks[event.track];
        json!({"title": event.title, "dates": event.dates(), "track": track, "text": event.text})
    };
    events.events.iter().map(item).collect()
}

/// The format of TimelineJS3.
pub fn timelinejs(events: &Events) -> Value {
    let day = |day: Day| {
        let (year, month, day) = day.ymd();
        json!({"year": year, "month": month, "day": day})
    };
    let slide = |event: &Event| {
        let mut slide = json!({
            "unique_id": event.id,
            "start_date": day(event.start),
            "group": events.tracks[event.track],
            "text": {"headline": event.title, "text": event.text},
        });
        if let Some(end) = event.end {
            slide["end_date"] = day(end);
        }
        slide
    };
    json!({"events": events.events.iter().map(slide).collect::<Vec<_>>()})
}

/// The items and groups of vis-timeline, and the window that shows all of them.
pub fn vis_timeline(events: &Events) -> Value {
    let item = |event: &Event| {
        let mut item = json!({
            "id": event.id, "group": event.track, "content": event.title, "title": event.text,
            "start": event.start.to_string(), "type": "box",
        });
        if let Some(end) = event.end {
            item["end"] = Day(end.0 + 1).to_string().into();
            item["type"] = "range".into();
        }
        item
    };
    let group = |(id, content): (usize, &String)| json!({"id": id, "content": content});
    let (start, end) = events.bounds().unwrap_or((Day(0), Day(1)));
    json!({
        "items": events.events.iter().map(item).collect::<Vec<_>>(),
        "groups": events.tracks.iter().enumerate().map(group).collect::<Vec<_>>(),
        "start": Day(start.0 - 60).to_string(),
        "end": Day(end.0 + 60).to_string(),
    })
}

/// The cards of react-chrono.
pub fn react_chrono(events: &Events) -> Value {
    let card = |event: &Event| {
        json!({
            "id": event.id, "title": event.dates(), "cardTitle": event.title,
            "cardSubtitle": events.tracks[event.track], "cardDetailedText": event.text,
        })
    };
    events.events.iter().map(card).collect()
}

/// The groups of timelines-chart. It draws the segments of a line over one another, so each group has as many lines as
/// events take place at the same time.
pub fn timelines_chart(events: &Events) -> Value {
    let group = |(index, name): (usize, &String)| {
        let mut lines: Vec<(Day, Vec<Value>)> = Vec::new();
        for event in events.events.iter().filter(|event| event.track == index) {
            let after = Day(event.end.unwrap_or(event.start).0 + 1);
            let segment = json!({
                "timeRange": [event.start.to_string(), after.to_string()], "val": name,
                "title": event.title, "text": event.text,
            });
            match lines.iter_mut().find(|(end, _)| *end <= event.start) {
                Some(line) => {
                    line.0 = after;
                    line.1.push(segment);
                }
                None => lines.push((after, vec![segment])),
            }
        }
        let line = |(index, (_, data)): (usize, (Day, Vec<Value>))| json!({"label": format!("{name} {}", index + 1), "data": data});
        let lines: Vec<Value> = lines.into_iter().enumerate().map(line).collect();
        json!({"group": name, "data": lines})
    };
    events.tracks.iter().enumerate().map(group).collect()
}

/// The categories of d3-milestones. It has no ends of events.
pub fn d3_milestones(events: &Events) -> Value {
    let entry = |event: &Event| json!({"day": event.start.to_string(), "title": event.title, "text": event.text});
    let category = |(index, name): (usize, &String)| {
        let entries = events.events.iter().filter(|event| event.track == index);
        json!({"category": name, "entries": entries.map(entry).collect::<Vec<_>>()})
    };
    events.tracks.iter().enumerate().map(category).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns how many times a title of the events is in a feed.
    fn titles(feed: &Value, events: &Events) -> usize {
        let text = feed.to_string();
        let has = |event: &&Event| text.contains(&json!(event.title).to_string());
        events.events.iter().filter(has).count()
    }

    #[test]
    fn every_format_has_all_events() {
        let events = Events::generate(200).expect("events");
        let formats = [
            masar,
            list,
            timelinejs,
            vis_timeline,
            react_chrono,
            timelines_chart,
            d3_milestones,
        ];
        for format in formats {
            assert_eq!(titles(&format(&events), &events), 200);
        }
    }

    #[test]
    fn masar_reads_its_feed_without_a_diagnostic() {
        let events = Events::generate(200).expect("events");
        let reading = masar_feed::read_pages(&[masar(&events).to_string()], Default::default())
            .expect("a feed");
        assert_eq!(reading.feed.events.len(), 200);
        assert!(reading.diagnostics.is_empty(), "{:?}", reading.diagnostics);
    }

    #[test]
    fn segments_of_one_line_do_not_overlap() {
        let feed = timelines_chart(&Events::generate(500).expect("events"));
        let lines = feed.as_array().into_iter().flatten();
        let lines = lines.flat_map(|group| group["data"].as_array().into_iter().flatten());
        for line in lines {
            let ranges: Vec<[&str; 2]> = line["data"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|segment| [0, 1].map(|at| segment["timeRange"][at].as_str().expect("a day")))
                .collect();
            assert!(
                ranges.windows(2).all(|pair| pair[0][1] <= pair[1][0]),
                "{line}"
            );
        }
    }
}

//! Export to TimelineJS3's JSON, in one language.

use serde_json::{Map, Value, json};

use super::{body, words};
use crate::json;
use crate::schema_org::is_stretch;
use masar_edtf::{Date, Edtf};
use masar_feed::{Event, Feed, effective_date};

pub(super) fn write(feed: &Feed, lang: &str) -> String {
    let mut out = Map::new();
    // The default of the format. An import recognises a timeline without slides by it.
    out.insert("scale".into(), "human".into());
    let headline = words(feed, &feed.title, lang);
    let description = words(feed, &feed.description, lang);
    if !headline.is_empty() || !description.is_empty() {
        let text = headline_and_text(headline, &[description]);
        out.insert("title".into(), json!({"text": text}));
    }
    let eras: Vec<Value> = feed
        .eras
        .iter()
        .map(|era| {
            let (start, end) = ends(&era.date, true);
            json!({"start_date": start, "end_date": end, "text": {"headline": html(words(feed, &era.title, lang))}})
        })
        .collect();
    if !eras.is_empty() {
        out.insert("eras".into(), eras.into());
    }
    let slides = feed
        .events
        .iter()
        .enumerate()
        .map(|(at, event)| slide(feed, at, event, lang));
    out.insert("events".into(), slides.collect());
    let mut text = String::new();
    json::pretty(&out.into(), 0, 0, &mut text);
    text.push('\n');
    text
}

fn slide(feed: &Feed, at: usize, event: &Event, lang: &str) -> Value {
    let mut out = Map::new();
    out.insert("unique_id".into(), event.id.clone().into());
    if let Some((date, _)) = effective_date(feed, at) {
        let (start, end) = ends(date, false);
        out.insert("start_date".into(), start);
        if !end.is_null() {
            out.insert("end_date".into(), end);
        }
    }
    let mut text = headline_and_text(
        words(feed, &event.title, lang),
        &[words(feed, &event.summary, lang), &body(feed, event, lang)],
    );
    if !event.links.is_empty() {
        let mut below = text["text"].as_str().unwrap_or("").to_owned();
        for link in &event.links {
            let name = words(feed, &link.title, lang);
            let name = if name.is_empty() { &link.href } else { name };
            below.push_str(
                &[
                    "<p><a href=\"",
                    &html(&link.href),
                    "\">",
                    &html(name),
                    "</a></p>",
                ]
                .concat(),
            );
        }
        text["text"] = below.into();
    }
    out.insert("text".into(), text);
    if let Some(track) = event.track.and_then(|at| feed.tracks.get(at)) {
        let name = words(feed, &track.title, lang);
        out.insert(
            "group".into(),
            html(if name.is_empty() { &track.id } else { name }).into(),
        );
    }
    if let Some(media) = event.media.first() {
        let mut object = Map::new();
        let fields = [
            ("url", media.src.clone()),
            ("caption", html(words(feed, &media.caption, lang))),
            ("credit", html(words(feed, &media.credit, lang))),
            ("alt", words(feed, &media.alt, lang).to_owned()),
            ("thumbnail", media.poster.to_string()),
        ];
        for (name, value) in fields {
            if !value.is_empty() {
                object.insert(name.into(), value.into());
            }
        }
        out.insert("media".into(), object.into());
    }
    out.into()
}

/// Returns the headline and the text of a slide; each part of the text is one or more paragraphs.
fn headline_and_text(headline: &str, parts: &[&str]) -> Value {
    let mut out = Map::new();
    out.insert("headline".into(), html(headline).into());
    let paragraphs: Vec<String> = parts
        .iter()
        .filter(|part| !part.is_empty())
        .flat_map(|part| part.split("\n\n"))
        .map(|one| ["<p>", &html(one), "</p>"].concat())
        .collect();
    if !paragraphs.is_empty() {
        out.insert("text".into(), paragraphs.concat().into());
    }
    out.into()
}

/// Returns a text as HTML with the same meaning, white space included.
fn html(text: &str) -> String {
    let mut out = String::new();
    let mut before = ' ';
    let last = text.chars().count().saturating_sub(1);
    for (at, letter) in text.chars().enumerate() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' if before != '\n' && at > 0 && at < last => out.push_str("<br>"),
            ' ' if before != ' ' && before != '\n' && at < last => out.push(' '),
            ' ' | '\n' | '\t' | '\r' | '\u{c}' => {
                out.push_str(&format!("&#{};", u32::from(letter)))
            }
            _ => out.push(letter),
        }
        before = letter;
    }
    out
}

/// Returns start and end as objects of parts; the end is null if the date has no other end than its start.
fn ends(edtf: &Edtf, both: bool) -> (Value, Value) {
    let (start, end) = edtf.bounds();
    let (start, end) = (start.date(), end.date());
    let first = start.or(end).map_or(Value::Null, |date| parts(&date, true));
    let last = match (edtf, end) {
        (_, None) => Value::Null,
        (Edtf::Date(date), _) if !both && !is_stretch(date) => Value::Null,
        (_, Some(date)) => parts(&date, false),
    };
    (first, last)
}

fn parts(date: &Date, first: bool) -> Value {
    let (mut year, mut month, mut day) = (date.year, date.month, date.day);
    if is_stretch(date) {
        let (y, m, d) = if first {
            date.earliest()
        } else {
            date.latest()
        }
        .ymd();
        (year, month, day) = (y, Some(m), Some(d));
    }
    // TimelineJS has no year 0: 1 BCE is -1.
    if year <= 0 {
        year -= 1;
    }
    let mut out = Map::new();
    out.insert("year".into(), year.to_string().into());
    for (name, part) in [("month", month), ("day", day)] {
        if let Some(part) = part {
            out.insert(name.into(), part.to_string().into());
        }
    }
    if let Some(time) = date.time {
        out.insert("hour".into(), time.hour.to_string().into());
        out.insert("minute".into(), time.minute.to_string().into());
        if let Some(second) = time.second {
            out.insert("second".into(), second.to_string().into());
        }
    }
    out.into()
}

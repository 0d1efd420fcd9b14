//! The fixes of dates.

use super::document::{Document, Place, quoted};
use super::{dates, found, members, types};
use masar_feed::json::Node;
use masar_feed::{Fix, FixMessage, MessageId, RuleMessage};

/// Returns a fix for each reading of a date.
fn of_readings(document: &Document<'_>, value: Node, read: dates::Readings) -> Vec<Fix> {
    let fix = |reading: dates::Reading| {
        let json = quoted(&reading.date);
        let label = match reading.how {
            Some(how) => FixMessage::WriteTextHow.with(json.as_str()).with(how),
            None => members::write(&json),
        };
        found(label, false, vec![document.replace(value, json)])
    };
    read.list.into_iter().map(fix).collect()
}

/// Returns the fixes of a value that should be a date.
pub fn date(document: &Document<'_>, place: &Place) -> Vec<Fix> {
    let value = place.value;
    let read = types::date_of(document, value).unwrap_or_default();
    let is_sure = read.is_sure;
    let mut fixes = of_readings(document, value, read);
    if let ([fix], true) = (fixes.as_mut_slice(), is_sure) {
        fix.is_sure = true;
    }
    if fixes.is_empty()
        && let Some((start, end)) = document.string(value).and_then(|text| text.split_once('/'))
    {
        let exchanged = format!("{}/{}", end.trim(), start.trim());
        if dates::is_date(&exchanged) {
            let json = quoted(&exchanged);
            let label = FixMessage::Exchange.with(json.as_str());
            fixes.push(found(label, false, vec![document.replace(value, json)]));
        }
    }
    fixes
}

/// Returns the fixes of a date that probably means another one.
pub fn suspicious_date(document: &Document<'_>, place: &Place, id: MessageId) -> Vec<Fix> {
    let text = document.string(place.value).unwrap_or("");
    match id {
        MessageId::Rule(RuleMessage::DateAmbiguous) => of_readings(
            document,
            place.value,
            dates::two_years(text).unwrap_or_default(),
        ),
        MessageId::Rule(RuleMessage::DateOfPrograms) => {
            of_readings(document, place.value, dates::without_programs(text))
        }
        MessageId::Rule(RuleMessage::DateFar) => {
            let range = years_of_others(document, place.value);
            range.map_or(Vec::new(), |range| {
                of_readings(document, place.value, dates::far(text, range))
            })
        }
        _ => ["confirmed", "postponed", "cancelled"]
            .iter()
            .map(|state| {
                let json = quoted(state);
                found(
                    members::write(&json),
                    false,
                    vec![document.replace(place.value, json)],
                )
            })
            .collect(),
    }
}

/// Returns the first and the last year of the events besides one that is far from them.
fn years_of_others(document: &Document<'_>, far: Node) -> Option<(i64, i64)> {
    let year_of = |date: Node| {
        let date = masar_edtf::Edtf::parse(document.string(date)?).ok()?;
        Some(date.earliest().or(date.latest())?.ymd().0)
    };
    let far_year = year_of(far)?;
    let events = document.value(Node::ROOT, "events")?;
    let years: Vec<i64> = document
        .children(events)
        .into_iter()
        .filter_map(|event| document.value(event, "date").and_then(year_of))
        .filter(|year| (year - far_year).abs() > 100)
        .collect();
    Some((*years.iter().min()?, *years.iter().max()?))
}

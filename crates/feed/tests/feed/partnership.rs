//! The real feed holds what the press release holds, and nothing is wrong with it.

use masar_edtf::{Bound, Day, Edtf};
use masar_feed::{Event, Feed, Text, read};

fn feed() -> Feed {
    let text = include_str!("../../../../www/feeds/partnership.json");
    let reading = read(text).expect("a feed");
    assert_eq!(reading.diagnostics, []);
    assert_eq!(reading.events_in_text, reading.feed.events.len());
    reading.feed
}

fn event<'f>(feed: &'f Feed, id: &str) -> &'f Event {
    let found = feed.events.iter().find(|event| event.id == id);
    found.unwrap_or_else(|| panic!("no event {id}"))
}

fn days(event: &Event) -> (Option<Day>, Option<Day>) {
    event
        .date
        .as_ref()
        .map_or((None, None), |date| (date.earliest(), date.latest()))
}

fn inside<'f>(feed: &'f Feed, id: &str) -> Vec<&'f str> {
    let parent = feed.events.iter().position(|event| event.id == id);
    feed.events
        .iter()
        .filter(|event| event.part_of.is_some() && event.part_of == parent)
        .map(|event| event.id.as_str())
        .collect()
}

#[test]
fn the_agreement_was_signed_on_14_september_2022_by_two_people() {
    let feed = feed();
    let agreement = event(&feed, "agreement-2022");
    let day = Day::from_ymd(2022, 9, 14);
    assert_eq!(days(agreement), (day, day));
    assert!(agreement.milestone && agreement.importance == 5);
    let names = |lang| -> Vec<&str> {
        let people = agreement.people.iter();
        people.map(|one| one.name.get(lang, "ar").0).collect()
    };
    assert_eq!(names("ar"), ["آمنة بوعياش", "عبد اللطيف حموشي"]);
    assert_eq!(names("fr"), ["Amina Bouayach", "Abdellatif Hammouchi"]);
    assert_eq!(
        agreement.people[1].role.get("en", "ar").0,
        "Director General of National Security and of Territorial Surveillance"
    );
}

#[test]
fn the_open_days_hold_four_events_and_only_the_pavilion_has_days_of_its_own() {
    let feed = feed();
    let open_days = event(&feed, "open-days-2023");
    let whole = (Day::from_ymd(2023, 5, 17), Day::from_ymd(2023, 5, 21));
    assert_eq!(days(open_days), whole);
    let place = open_days.place.as_ref().expect("a place");
    assert_eq!(place.locality.get("fr", "ar").0, "Fès");
    assert_eq!(
        inside(&feed, "open-days-2023"),
        [
            "pavilion-2023",
            "children-activities-2023",
            "pupils-meetings-2023",
            "seminar-2023"
        ]
    );
    assert_eq!(days(event(&feed, "pavilion-2023")), whole);
    for undated in [
        "children-activities-2023",
        "pupils-meetings-2023",
        "seminar-2023",
    ] {
        assert_eq!(event(&feed, undated).date, None);
    }
    let speaker = &event(&feed, "seminar-2023").people[0];
    assert_eq!(speaker.name.get("ar", "ar").0, "مراد الراغب");
    assert_eq!(speaker.partner, Some(0));
}

#[test]
fn the_consultations_are_known_to_the_month() {
    let feed = feed();
    assert_eq!(
        days(event(&feed, "children-consultations-2023")),
        (Day::from_ymd(2023, 2, 1), Day::from_ymd(2023, 2, 28))
    );
}

#[test]
fn each_field_of_cooperation_begins_with_the_signature_and_nobody_gave_its_end() {
    let feed = feed();
    let tracks: Vec<&str> = feed.tracks.iter().map(|track| track.id.as_str()).collect();
    assert_eq!(
        tracks,
        [
            "framework",
            "outreach",
            "training",
            "expertise",
            "curricula",
            "practice"
        ]
    );
    for track in 2..6 {
        let mut fields = feed
            .events
            .iter()
            .filter(|event| event.track == Some(track));
        let field = fields.next().expect("a field");
        assert_eq!(days(field).0, Day::from_ymd(2022, 9, 14));
        assert!(matches!(
            field.date,
            Some(Edtf::Interval {
                end: Bound::Unknown,
                ..
            })
        ));
        assert!(fields.next().is_none());
    }
    assert!(feed.tracks.iter().all(|track| track.color.is_none()));
}

#[test]
fn every_text_is_in_all_three_languages_and_titles_fit_a_label() {
    let feed = feed();
    assert_eq!(feed.languages, ["ar", "fr", "en"]);
    let mut texts: Vec<&Text> = vec![&feed.title, &feed.description];
    for partner in &feed.partners {
        texts.extend([&partner.name, &partner.short]);
    }
    texts.extend(feed.tracks.iter().map(|track| &track.title));
    for event in &feed.events {
        texts.extend([&event.title, &event.summary, &event.easy]);
        for person in &event.people {
            texts.extend([&person.name, &person.role]);
        }
        for (lang, title) in &event.title.0 {
            assert!(title.chars().count() <= 45, "{lang}: {title}");
        }
    }
    for text in texts {
        let languages: Vec<&str> = text.0.iter().map(|(lang, _)| &**lang).collect();
        assert_eq!(languages, ["ar", "fr", "en"], "{text:?}");
    }
}

#[test]
fn the_release_gives_no_address_so_the_feed_gives_none() {
    let feed = feed();
    assert!(feed.source.is_some_and(|source| source.href.is_empty()));
    assert!(feed.partners.iter().all(|one| one.href.is_none()));
    assert!(
        feed.events
            .iter()
            .all(|one| one.links.is_empty() && one.media.is_empty())
    );
}

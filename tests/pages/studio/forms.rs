//! The form of an event: every member, and texts in their own direction.

use serde_json::{Value, json};

use super::Studio;
use crate::webdriver::{Failure, Outcome, Page, Window};

scenarios![
    each_field_of_an_event_is_changed_and_the_feed_has_each_change,
    texts_have_the_direction_of_their_language_and_not_of_the_interface,
    elements_of_a_list_are_moved_and_removed_by_keyboard,
    the_form_is_accessible_and_fits_in_three_languages,
];

/// An event that uses every member of the format.
pub(super) const EVERY: &str = r#"{
  "masar": 1,
  "languages": ["en", "ar"],
  "partners": [{"id": "north", "name": "North"}, {"id": "south", "name": "South"}],
  "tracks": [{"id": "one", "title": "One"}, {"id": "two", "title": "Two"}],
  "events": [
    {
      "id": "whole", "kind": "milestone", "date": "2022", "title": "Whole", "summary": "Summary", "body": "Body", "easy": "Easy",
      "track": "one", "partners": ["north"], "part_of": "frame", "importance": 4, "status": "planned",
      "place": {"name": "Hall", "locality": "Fez", "geo": [34.03, -5]},
      "people": [{"name": "A. Speaker", "role": "Speaker", "partner": "north"}],
      "audience": ["children"], "tags": ["music"], "series": "Wednesdays",
      "media": [{"src": "a.mp4", "type": "video", "alt": "Hall", "caption": "Caption", "credit": "Credit", "width": 1200, "height": 800, "poster": "a.jpg"}],
      "links": [{"href": "a.pdf", "title": "Programme", "type": "document"}]
    },
    {"id": "frame", "date": "2022", "title": "Frame"}
  ]
}
"#;

/// The event in hand, as the feed has it.
async fn event(page: &Page, index: usize) -> Outcome<Value> {
    page.eval(&format!(
        "return test.one('masar-timeline').feedData.events[{index}]"
    ))
    .await
}

/// Waits until the feed beside the form fulfils a condition on its events.
pub(super) async fn wait_events(page: &Page, description: &str, condition: &str) -> Outcome {
    let body = format!(
        "const events = test.one('masar-timeline').feedData?.events ?? []; return {condition}"
    );
    page.wait(description, &body).await.map(drop)
}

/// Unfolds every group of the form.
pub(super) async fn unfold(page: &Page) -> Outcome {
    page.eval("document.querySelectorAll('.form details').forEach((it) => { it.open = true })")
        .await
        .map(drop)
}

async fn each_field_of_an_event_is_changed_and_the_feed_has_each_change(page: &Page) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", EVERY).await?;
    studio.open_event("Whole").await?;
    unfold(page).await?;
    let places = page
        .eval(
            "return [...document.querySelectorAll('.form [data-path]')].map((it) => it.dataset.path
               .replace(/^events\\[whole\\]\\.?/, '').replace(/\\[\\d+\\]/g, '[]').replace(/\\.(en|ar)$/, ''))",
        )
        .await?;
    for (path, _) in masar_feed::members::paths(&masar_feed::members::EVENT) {
        let has = places
            .as_array()
            .is_some_and(|all| all.contains(&json!(path)));
        if !has {
            return Failure::because(format!("no field has the place {path}: {places}"));
        }
    }
    for (group, name) in [
        ("What", "Title"),
        ("Event", "Summary"),
        ("Event", "Full text"),
        ("Event", "Easy-to-read text"),
        ("Event", "Series"),
        ("Event", "Name of the place"),
        ("Event", "Town"),
        ("Event", "Role"),
        ("Event", "Alternative text"),
        ("Event", "Caption"),
        ("Event", "Credit"),
    ] {
        studio
            .fill(&[group, name, "English"], &format!("New {name}"))
            .await?;
        studio.fill(&[group, name, "العربية"], "نص جديد").await?;
    }
    studio
        .fill(&["People", "Name", "English"], "New name")
        .await?;
    studio
        .fill(&["Links", "Title", "English"], "New link")
        .await?;
    studio.fill(&["Event", "Date"], "14 September 2023").await?;
    studio
        .fill(&["Event", "Address of the file"], "b.mp4")
        .await?;
    studio
        .fill(&["Event", "Address of the poster"], "b.jpg")
        .await?;
    studio.fill(&["Links", "Address"], "b.pdf").await?;
    studio.fill(&["Event", "Width in pixels"], "640").await?;
    studio.fill(&["Event", "Height in pixels"], "٤٨٠").await?;
    studio
        .fill(&["Event", "Coordinates"], "33.97, -6.85")
        .await?;
    for (names, option) in [
        (&["Event", "Kind"][..], "event"),
        (&["Event", "Status"][..], "postponed"),
        (&["Event", "Track"][..], "Two"),
        (&["Event", "Importance"][..], "5"),
        (&["Pictures and media", "Type"][..], "sound"),
        (&["Links", "Type"][..], "web page"),
        (&["People", "Partner"][..], "South"),
    ] {
        studio.choose(names, option).await?;
    }
    studio.press("checkbox", &["Event", "South"]).await?;
    for (list, text) in [("Tags", "concert"), ("Audience", "families")] {
        studio.fill(&["Event", list, "New element"], text).await?;
        studio.page.key("Enter").await?;
        studio.says(&format!("Added: {text}.")).await?;
    }
    studio
        .press(
            "button",
            &[
                "Event",
                "Part of another event",
                "Delete: Part of another event",
            ],
        )
        .await?;
    wait_events(page, "the feed has the last change", "!events[0].part_of").await?;
    let event = event(page, 0).await?;
    let expected = json!({
        "id": "whole", "date": "2023-09-14",
        "title": {"en": "New Title", "ar": "نص جديد"},
        "summary": {"en": "New Summary", "ar": "نص جديد"},
        "body": {"en": "New Full text", "ar": "نص جديد"},
        "easy": {"en": "New Easy-to-read text", "ar": "نص جديد"},
        "track": "two", "partners": ["north", "south"], "importance": 5, "status": "postponed",
        "place": {
            "name": {"en": "New Name of the place", "ar": "نص جديد"},
            "locality": {"en": "New Town", "ar": "نص جديد"}, "geo": [33.97, -6.85],
        },
        "people": [{"name": {"en": "New name"}, "role": {"en": "New Role", "ar": "نص جديد"}, "partner": "south"}],
        "audience": ["children", "families"], "tags": ["music", "concert"],
        "series": {"en": "New Series", "ar": "نص جديد"},
        "media": [{
            "src": "b.mp4", "type": "audio", "alt": {"en": "New Alternative text", "ar": "نص جديد"},
            "caption": {"en": "New Caption", "ar": "نص جديد"}, "credit": {"en": "New Credit", "ar": "نص جديد"},
            "width": 640, "height": 480, "poster": "b.jpg",
        }],
        "links": [{"href": "b.pdf", "title": {"en": "New link"}, "type": "page"}],
    });
    for (name, value) in expected.as_object().into_iter().flatten() {
        let is = plain(&event[name]);
        if is != plain(value) {
            return Failure::because(format!("{name} is {is} and not {value}"));
        }
    }
    match event.get("kind").or(event.get("part_of")) {
        Some(left) => Failure::because(format!("{left} was not removed")),
        None => Ok(()),
    }
}

/// Returns a value without the objects that have a text in the first language alone: such a text may be a string.
fn plain(value: &Value) -> Value {
    match value {
        Value::Object(members) if members.len() == 1 && members.contains_key("en") => {
            members["en"].clone()
        }
        Value::Object(members) => {
            let members = members.iter();
            Value::Object(
                members
                    .map(|(name, value)| (name.clone(), plain(value)))
                    .collect(),
            )
        }
        Value::Array(items) => items.iter().map(plain).collect(),
        value => value.clone(),
    }
}

async fn texts_have_the_direction_of_their_language_and_not_of_the_interface(
    page: &Page,
) -> Outcome {
    for interface in ["العربية", "Français"] {
        let studio = Studio::open(page, "English").await?;
        studio
            .open_feed(&format!("{interface}.json"), EVERY)
            .await?;
        studio.press("button", &[interface]).await?;
        studio.open_event("Whole").await?;
        unfold(page).await?;
        page.holds(
            "each field has the direction of what is written in it",
            "const all = [...document.querySelectorAll('.form input[lang], .form textarea[lang]')];
             const wrong = all.filter((it) => getComputedStyle(it).direction !== (it.lang === 'ar' ? 'rtl' : 'ltr'));
             const addresses = [...document.querySelectorAll('.form code, .form input[inputmode=url], .form input[id$=edtf]')];
             const turned = addresses.filter((it) => getComputedStyle(it).direction !== 'ltr');
             return all.length > 20 && addresses.length > 4 && wrong.length === 0 && turned.length === 0
               && document.documentElement.dir === (document.documentElement.lang === 'ar' ? 'rtl' : 'ltr')",
        )
        .await?;
        let [what, title, field] = match interface {
            "Français" => ["Quoi", "Titre", "العربية"],
            _ => ["ماذا؟", "العنوان", "English"],
        };
        let text = if field == "English" {
            "Agreed"
        } else {
            "اتفاق"
        };
        studio.fill(&[what, title, field], text).await?;
        page.holds(
            "the text is typed where the field's language begins",
            "const it = document.activeElement; return it.selectionStart === it.value.length",
        )
        .await?;
        let description = format!("the feed has {text}");
        wait_events(
            page,
            &description,
            &format!("JSON.stringify(events[0].title).includes({})", json!(text)),
        )
        .await?;
    }
    Ok(())
}

async fn elements_of_a_list_are_moved_and_removed_by_keyboard(page: &Page) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", EVERY).await?;
    studio.open_event("Whole").await?;
    unfold(page).await?;
    studio
        .focus("button", &["Event", "Links", "Add: a link"])
        .await?;
    page.key("Enter").await?;
    page.wait(
        "the new element has the focus",
        "return document.activeElement.id === 'event-links-1-summary'",
    )
    .await?;
    page.eval("document.querySelector('#event-links-1-href').focus()")
        .await?;
    page.insert_text("c.pdf").await?;
    wait_events(
        page,
        "the feed has the second link",
        "events[0]?.links?.[1]?.href === 'c.pdf'",
    )
    .await?;
    studio
        .focus("button", &["Event", "Links", "Move up: c.pdf"])
        .await?;
    page.key("Enter").await?;
    studio.says("c.pdf: position 1.").await?;
    wait_events(
        page,
        "the second link is the first",
        "events[0]?.links?.[0]?.href === 'c.pdf'",
    )
    .await?;
    page.holds(
        "the focus has moved with the element",
        "return document.activeElement.getAttribute('aria-label') === 'Move down: c.pdf'",
    )
    .await?;
    studio
        .focus("button", &["Event", "Links", "Delete: c.pdf"])
        .await?;
    page.key("Enter").await?;
    wait_events(page, "one link is left", "events[0]?.links?.length === 1").await?;
    page.holds(
        "the focus is where the next element is added",
        "return document.activeElement.id === 'event-links-add'",
    )
    .await
}

async fn the_form_is_accessible_and_fits_in_three_languages(page: &Page) -> Outcome {
    for (language, dark) in [("العربية", false), ("Français", true), ("English", false)] {
        let window = Window {
            dark,
            ..Window::wide(320)
        };
        let studio = Studio::open_in(page, "English", window).await?;
        studio.open_feed("feed.json", EVERY).await?;
        studio.press("button", &[language]).await?;
        studio.open_event("Whole").await?;
        unfold(page).await?;
        page.settle().await?;
        page.axe_clean().await?;
        page.holds(
            "nothing is wider than the window",
            "return document.documentElement.scrollWidth <= innerWidth",
        )
        .await?;
    }
    Ok(())
}

//! A newcomer's first timeline, by keyboard only: from the empty page to a feed on a web server, into which a colleague saves,
//! too.

use std::cell::Cell;

use serde_json::{Value, json};

use super::Studio;
use super::looks;
use super::server::apache;
use crate::webdriver::{Failure, Outcome, Page};

scenarios![a_newcomer_saves_a_first_timeline_by_keyboard_while_a_colleague_saves_too];

/// The most controls that the task may need.
const MOST_ACTIONS: u32 = 60;

/// The button at the finding of tags in a text.
const FIX: &str = "Write only the text: \"Signé à Fès.\"";

/// The most presses of Tab from one control to another.
const MOST_TABS: u32 = 250;

/// An editor with a keyboard, whose actions are counted.
struct Keyboard<'s, 'p> {
    studio: &'s Studio<'p>,
    actions: Cell<u32>,
}

impl Keyboard<'_, '_> {
    /// Goes to a control with Tab.
    async fn reach(&self, role: &str, names: &[&str]) -> Outcome {
        self.studio.wait_for(role, names).await?;
        for _ in 0..MOST_TABS {
            let is_there = self
                .studio
                .of(role, names, "return document.activeElement === it")
                .await?;
            if is_there == Value::Bool(true) {
                self.actions.set(self.actions.get() + 1);
                return Ok(());
            }
            self.studio.page.key("Tab").await?;
        }
        Failure::because(format!("Tab does not lead to {}", names.join(" › ")))
    }

    async fn press(&self, role: &str, names: &[&str]) -> Outcome {
        self.reach(role, names).await?;
        let key = if role == "checkbox" { " " } else { "Enter" };
        self.studio.page.key(key).await
    }

    async fn fill(&self, names: &[&str], text: &str) -> Outcome {
        self.reach("textbox", names).await?;
        self.studio.page.insert_text(text).await
    }
}

/// A small picture, as a phone sends it.
pub async fn picture(page: &Page) -> Outcome<Vec<u8>> {
    let bytes = page
        .eval(
            "const canvas = document.createElement('canvas');
             canvas.width = 640; canvas.height = 480;
             const draw = canvas.getContext('2d');
             draw.fillStyle = 'teal'; draw.fillRect(0, 0, 640, 480);
             const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', .8));
             return [...new Uint8Array(await blob.arrayBuffer())]",
        )
        .await?;
    let bytes = bytes.as_array().into_iter().flatten();
    Ok(bytes
        .filter_map(|byte| u8::try_from(byte.as_u64()?).ok())
        .collect())
}

async fn a_newcomer_saves_a_first_timeline_by_keyboard_while_a_colleague_saves_too(
    page: &Page,
) -> Outcome {
    let server = apache().await;
    page.stop_clock().await?;
    let studio = Studio::open_at_in(page, &server.origin, "English", looks::still(1440)).await?;
    let editor = Keyboard {
        studio: &studio,
        actions: Cell::new(0),
    };
    create(&editor).await?;
    looks::step_looks_as_accepted(page, "1-event").await?;
    save_first(&editor).await?;
    // A colleague adds an event.
    let text = server.read("feed.json").unwrap_or_default();
    let mut feed: Value = serde_json::from_str(&text)?;
    let added =
        json!({ "id": "visit", "date": "2023-05-17", "title": { "ar": "زيارة", "fr": "Visite" } });
    if let Some(events) = feed["events"].as_array_mut() {
        events.push(added);
    }
    server.write("feed.json", &format!("{feed:#}\n"));
    describe(&editor).await?;
    looks::step_looks_as_accepted(page, "3-picture").await?;
    editor.press("button", &["Save"]).await?;
    studio.says("On the server since").await?;
    page.wait(
        "the event of the colleague is in the list and in the timeline",
        "return document.querySelector('.events').textContent.includes('زيارة')
           && test.one('masar-timeline').feedData.events.length === 2",
    )
    .await?;
    looks::step_looks_as_accepted(page, "4-both-saved").await?;
    check(&server.read("feed.json").unwrap_or_default())?;
    let picture = server
        .names()
        .into_iter()
        .find(|name| name.ends_with(".jpg"));
    if picture.is_none() {
        return Failure::because(format!("the files are {:?}", server.names()));
    }
    match editor.actions.get() {
        count if count <= MOST_ACTIONS => Ok(()),
        count => Failure::because(format!("the task needs {count} actions")),
    }
}

/// A new timeline in two languages with one event.
async fn create(editor: &Keyboard<'_, '_>) -> Outcome {
    editor.fill(&["New timeline", "Title"], "مسارنا").await?;
    for language in ["English", "العربية", "Français"] {
        editor
            .press("checkbox", &["New timeline", language])
            .await?;
    }
    editor.press("button", &["New timeline", "Create"]).await?;
    editor.press("button", &["Timeline"]).await?;
    editor
        .fill(&["Title", "Français"], "Notre parcours")
        .await?;
    editor.press("button", &["Events"]).await?;
    editor.press("button", &["New event"]).await?;
    editor
        .fill(&["Event", "Title", "العربية"], "اتفاقية")
        .await?;
    editor
        .fill(&["Event", "Title", "Français"], "Accord")
        .await?;
    editor.fill(&["Event", "Date"], "about 1920").await?;
    editor.studio.says("1920~").await
}

/// The first save chooses the place.
async fn save_first(editor: &Keyboard<'_, '_>) -> Outcome {
    editor.press("button", &["Save"]).await?;
    let group = "On a web server (WebDAV)";
    editor
        .fill(&[group, "Address of the file"], "/feed.json")
        .await?;
    editor.press("button", &[group, "Save here"]).await?;
    editor.studio.says("On the server since").await
}

/// A summary whose finding is fixed, and a picture with its description.
async fn describe(editor: &Keyboard<'_, '_>) -> Outcome {
    let (studio, page) = (editor.studio, editor.studio.page);
    let summary = ["Event", "Summary", "Français"];
    editor.fill(&summary, "Signé <b>à Fès</b>.").await?;
    editor
        .fill(&["Event", "Summary", "العربية"], "وُقّعت بفاس.")
        .await?;
    studio.wait_for("button", &["Event", FIX]).await?;
    looks::step_looks_as_accepted(page, "2-finding").await?;
    editor.press("button", &["Event", FIX]).await?;
    page.wait(
        "the fix has taken the tags out of the text",
        "return [...document.querySelectorAll('textarea')].some((it) => it.value === 'Signé à Fès.')",
    )
    .await?;
    let group = "Add a picture";
    let bytes = picture(page).await?;
    let file = ("IMG 1.JPG", "image/jpeg", &bytes[..]);
    studio.upload(&[group, "Choose a picture"], file).await?;
    studio.says("640 × 480").await?;
    let alt = "Description for people who do not see the picture";
    editor.fill(&[group, alt, "العربية"], "باب المدينة").await?;
    editor
        .fill(&[group, alt, "Français"], "La porte de la ville")
        .await?;
    editor.press("button", &[group, "Add the picture"]).await?;
    studio.says("The picture is added").await
}

/// Checks the file: both events, the date, the texts and the picture, and nothing to fix.
fn check(text: &str) -> Outcome {
    let feed: Value = serde_json::from_str(text)?;
    let events = feed["events"].as_array().cloned().unwrap_or_default();
    let titles: Vec<&Value> = events.iter().map(|event| &event["title"]["fr"]).collect();
    if titles != ["Accord", "Visite"] {
        return Failure::because(format!("the events are {titles:?}: {text}"));
    }
    let event = &events[0];
    let media = &event["media"][0];
    let is_whole = event["date"] == "1920~"
        && event["summary"]["fr"] == "Signé à Fès."
        && (&media["width"], &media["height"]) == (&json!(640), &json!(480))
        && media["alt"]["ar"] == "باب المدينة";
    if !is_whole {
        return Failure::because(format!("the event is {event:#}"));
    }
    match masar_check::read(&[text], true) {
        Ok(reading) if reading.diagnostics.is_empty() => Ok(()),
        Ok(reading) => Failure::because(format!("findings: {:?}", reading.diagnostics)),
        Err(cause) => Failure::because(cause.to_string()),
    }
}

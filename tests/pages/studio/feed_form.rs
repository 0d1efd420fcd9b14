//! The part “Timeline”: the head of the feed.

use serde_json::json;

use super::Studio;
use crate::webdriver::{Failure, Outcome, Page, Window};

scenarios![
    each_member_of_the_head_has_a_field,
    events_of_a_deleted_track_move_to_another_one,
    texts_keep_their_language_when_the_order_of_languages_changes,
    a_removed_language_takes_its_texts_along_or_leaves_them,
    a_track_has_a_shape_a_colour_with_its_contrast_and_a_title,
    a_time_zone_is_one_of_the_list,
    the_part_timeline_is_accessible_and_fits_in_three_languages,
];

const FEED: &str = r##"{
  "masar": 1,
  "title": "مسار",
  "description": {"ar": "جملة", "fr": "Phrase"},
  "languages": ["ar", "fr"],
  "timezone": "Africa/Casablanca",
  "updated": "2023-05",
  "source": {"title": "بلاغ", "href": "a.pdf", "type": "document"},
  "partners": [{"id": "north", "name": "Nord", "short": "N", "href": "https://example.org/", "logo": {"src": "n.svg", "alt": "Nord"}}],
  "tracks": [
    {"id": "one", "title": {"ar": "أول", "fr": "Un"}, "description": "وصف", "color": "#ad320c", "shape": "cross"},
    {"id": "two", "title": {"ar": "ثان", "fr": "Deux"}}
  ],
  "eras": [{"date": "2022/2023", "title": "مرحلة"}],
  "events": [
    {"id": "a", "date": "2022", "title": {"ar": "اتفاقية", "fr": "Accord"}, "track": "one"},
    {"id": "b", "date": "2023", "title": {"fr": "Colloque"}, "track": "one"}
  ]
}
"##;

async fn open<'p>(page: &'p Page) -> Outcome<Studio<'p>> {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", FEED).await?;
    studio.press("button", &["Timeline"]).await?;
    studio.wait_for("textbox", &["Title", "العربية"]).await?;
    page.eval("document.querySelectorAll('.form details').forEach((it) => { it.open = true })")
        .await?;
    Ok(studio)
}

/// Waits until the feed fulfils a condition.
async fn wait_feed(page: &Page, description: &str, condition: &str) -> Outcome {
    let body = format!("const feed = test.one('masar-timeline').feedData; return {condition}");
    page.wait(description, &body).await.map(drop)
}

async fn each_member_of_the_head_has_a_field(page: &Page) -> Outcome {
    let studio = open(page).await?;
    let places = studio
        .page
        .eval(
            "return [...document.querySelectorAll('.form [data-path]')].map((it) => it.dataset.path
               .replace(/\\[\\d+\\]/g, '[]').replace(/\\.(fr|ar)$/, ''))",
        )
        .await?;
    for (path, _) in masar_feed::members::paths(&masar_feed::members::FEED) {
        // The version is always 1, `masar split` writes the tiles, the logo has two members, and events have a form of their own.
        let expected = match path.as_str() {
            "masar" | "tiles" => continue,
            "partners[].logo" => "partners[].logo.src".to_owned(),
            event if event.starts_with("events[]") => continue,
            _ => path,
        };
        let has = places
            .as_array()
            .is_some_and(|all| all.contains(&json!(expected)));
        if !has {
            return Failure::because(format!("no field has the place {expected}: {places}"));
        }
    }
    Ok(())
}

async fn events_of_a_deleted_track_move_to_another_one(page: &Page) -> Outcome {
    let studio = open(page).await?;
    studio.press("button", &["Tracks", "Delete: أول"]).await?;
    page.holds(
        "the editor knows how many events are in the track",
        "return test.text().includes('2 events refer to it.')",
    )
    .await?;
    studio
        .choose(&["Tracks", "New track of these events"], "ثان")
        .await?;
    studio
        .press("button", &["Tracks", "Delete all the same"])
        .await?;
    wait_feed(
        page,
        "the events are in the other track",
        "feed.tracks.length === 1 && feed.events.every((it) => it.track === 'two')",
    )
    .await?;
    studio.press("button", &["Undo"]).await?;
    wait_feed(
        page,
        "one step takes all of it back",
        "feed.tracks.length === 2 && feed.events.every((it) => it.track === 'one')",
    )
    .await
}

async fn texts_keep_their_language_when_the_order_of_languages_changes(page: &Page) -> Outcome {
    let studio = open(page).await?;
    studio
        .press("button", &["Languages of the texts", "Move up: Français"])
        .await?;
    wait_feed(
        page,
        "French is first, and the Arabic title is still Arabic",
        "feed.languages.join() === 'fr,ar' && feed.title.ar === 'مسار' && feed.source.title.ar === 'بلاغ'",
    )
    .await?;
    studio
        .press("button", &["Languages of the texts", "Add: English"])
        .await?;
    wait_feed(
        page,
        "a third language is last",
        "feed.languages.join() === 'fr,ar,en'",
    )
    .await?;
    studio
        .wait_for("textbox", &["Introduction", "Title", "English"])
        .await
}

async fn a_removed_language_takes_its_texts_along_or_leaves_them(page: &Page) -> Outcome {
    let studio = open(page).await?;
    studio
        .press("button", &["Languages of the texts", "Delete: Français"])
        .await?;
    studio
        .press(
            "button",
            &["Languages of the texts", "They stay in the file"],
        )
        .await?;
    wait_feed(
        page,
        "the texts stay",
        "feed.languages.join() === 'ar' && feed.description.fr === 'Phrase'",
    )
    .await?;
    studio.press("button", &["Undo"]).await?;
    studio
        .press("button", &["Languages of the texts", "Delete: Français"])
        .await?;
    studio
        .press("button", &["Languages of the texts", "They are deleted"])
        .await?;
    wait_feed(
        page,
        "the texts are gone, but the one that no other language has",
        "feed.languages.join() === 'ar' && !feed.description.fr && feed.events[1].title.fr === 'Colloque'",
    )
    .await
}

async fn a_track_has_a_shape_a_colour_with_its_contrast_and_a_title(page: &Page) -> Outcome {
    let studio = open(page).await?;
    studio.press("button", &["Tracks", "Add: a track"]).await?;
    page.wait(
        "the new track is unfolded and has the focus",
        "return document.activeElement.id === 'feed-tracks-2-summary'",
    )
    .await?;
    let at = |rest: &str| format!("document.querySelector('#feed-tracks-2-{rest}')");
    // The fields of three tracks have the same names: this one's are found by its place.
    page.eval(&format!("{}.focus()", at("title-fr"))).await?;
    page.insert_text("Trois").await?;
    page.eval(&format!("{}.focus()", at("color"))).await?;
    page.insert_text("#ffff00").await?;
    wait_feed(
        page,
        "the track has a title and a colour",
        "feed.tracks[2]?.title?.fr === 'Trois' && feed.tracks[2].color === '#ffff00'",
    )
    .await?;
    page.holds(
        "the editor is told that yellow is not seen on white",
        "const note = document.querySelector('#feed-tracks-2-color-note').textContent;
         return note.includes('Contrast: 1.1 on a light page') && note.includes('at least 3')",
    )
    .await?;
    page.eval("document.querySelectorAll('[name=feed-tracks-2-shape]')[3].click()")
        .await?;
    wait_feed(
        page,
        "the track has a shape",
        "feed.tracks[2]?.shape === 'circle'",
    )
    .await?;
    studio
        .press("button", &["Tracks", "Move up: Trois"])
        .await?;
    wait_feed(
        page,
        "the track has moved",
        "feed.tracks[1].id === 'track-1'",
    )
    .await
}

async fn a_time_zone_is_one_of_the_list(page: &Page) -> Outcome {
    let studio = open(page).await?;
    studio.focus("textbox", &["Time zone"]).await?;
    page.eval("document.activeElement.select()").await?;
    page.insert_text("Europe/Par").await?;
    studio
        .says("Choose a name from the list. Nothing has changed yet.")
        .await?;
    page.insert_text("is").await?;
    wait_feed(
        page,
        "the feed has the time zone",
        "feed.timezone === 'Europe/Paris'",
    )
    .await
}

async fn the_part_timeline_is_accessible_and_fits_in_three_languages(page: &Page) -> Outcome {
    for (language, part, dark) in [
        ("العربية", "الخط الزمني", true),
        ("Français", "Frise", false),
        ("English", "Timeline", true),
    ] {
        let window = Window {
            dark,
            ..Window::wide(320)
        };
        let studio = Studio::open_in(page, "English", window).await?;
        studio.open_feed("feed.json", FEED).await?;
        studio.press("button", &[language]).await?;
        studio.press("button", &[part]).await?;
        page.eval("document.querySelectorAll('.form details').forEach((it) => { it.open = true })")
            .await?;
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

//! A refresh, another day and a further page of the feed keep the visitor's choices.

use super::{Action, State, View};
use crate::view::Scene;
use masar_edtf::{Day, Moment};
use masar_layout::Window;
use masar_timeline::Filter;

const TODAY: &str = "2023-05-22";

fn day(text: &str) -> Day {
    let date = masar_edtf::Edtf::parse(text).expect("a valid date");
    date.earliest().expect("a day")
}

fn scene(text: &str, today: &str) -> Scene {
    let feed = masar_feed::read(text).expect("a feed").feed;
    Scene::new(feed, Vec::new(), day(today))
}

/// A feed of so many events.
fn feed(events: usize) -> String {
    masar_synthetic::generate(&masar_synthetic::Options {
        events,
        from_year: 2021,
        to_year: 2023,
        ..masar_synthetic::Options::default()
    })
}

fn state(scene: &Scene) -> State {
    let lang = scene.feed.languages[0].clone();
    State::new(scene, lang, None, 1120.0, false, day(TODAY))
}

/// Six hours of the day of that date.
fn six_hours(date: &str) -> Window {
    let start = day(date).start();
    Window::new(Moment(start.0 + 6 * 3600), Moment(start.0 + 12 * 3600))
}

#[test]
fn a_refresh_keeps_the_page_of_a_long_table() {
    let scene = scene(&feed(400), TODAY);
    let mut state = state(&scene);
    state.reduce(Action::SetView(View::Table), &scene);
    state.reduce(Action::GoToPage(2), &scene);
    state.replace_scene(&scene, &scene);
    assert_eq!((state.page, state.rows.len()), (2, 400));
}

#[test]
fn a_further_page_of_the_feed_keeps_the_page_of_a_long_story() {
    let (old, new) = (scene(&feed(300), TODAY), scene(&feed(600), TODAY));
    let mut state = state(&old);
    state.reduce(Action::SetView(View::Story), &old);
    state.reduce(Action::GoToPage(3), &old);
    state.replace_scene(&old, &new);
    assert_eq!((state.page, state.shown.len()), (3, 600));
}

#[test]
fn a_refresh_keeps_a_zoom_of_hours_to_the_second() {
    let scene = scene(&feed(50), TODAY);
    let mut state = state(&scene);
    let window = six_hours("2022-03-05");
    state.reduce(Action::SetWindow(window), &scene);
    state.replace_scene(&scene, &scene);
    assert_eq!(state.window, window);
    assert!(state.window_is_set);
}

#[test]
fn a_refresh_keeps_the_zoom_while_the_visitor_reads_the_table() {
    let scene = scene(&feed(50), TODAY);
    let mut state = state(&scene);
    let window = six_hours("2022-03-05");
    state.reduce(Action::SetWindow(window), &scene);
    state.reduce(Action::SetView(View::Table), &scene);
    state.replace_scene(&scene, &scene);
    state.reduce(Action::SetView(View::Axis), &scene);
    assert_eq!(state.window, window);
}

#[test]
fn a_refresh_brings_no_filter_back_that_the_visitor_has_cleared() {
    let scene = scene(&feed(50), TODAY);
    let mut state = state(&scene);
    let asked = Filter {
        query: "a".into(),
        ..Filter::default()
    };
    state.reduce(Action::SetHostFilter(asked), &scene);
    state.reduce(Action::ClearFilters, &scene);
    state.replace_scene(&scene, &scene);
    assert!(state.filter.is_empty());
    assert_eq!(state.match_count(), 50);
}

#[test]
fn a_window_the_visitor_never_moved_is_fitted_to_the_new_feed() {
    let (old, new) = (scene(&feed(50), TODAY), scene(&feed(50), "2024-05-22"));
    let mut kept = state(&old);
    kept.replace_scene(&old, &new);
    let fresh = State::new(
        &new,
        kept.lang.clone(),
        None,
        1120.0,
        false,
        day("2024-05-22"),
    );
    assert_eq!((kept.window, kept.today), (fresh.window, fresh.today));
}

#[test]
fn an_opened_event_is_followed_by_its_id_and_closed_when_the_feed_has_it_no_longer() {
    let old = scene(
        r#"{"masar": 1, "events": [{"id": "a", "date": "2022", "title": "A"}, {"id": "b", "date": "2023", "title": "B"}]}"#,
        TODAY,
    );
    let new = scene(
        r#"{"masar": 1, "events": [{"id": "c", "date": "2020", "title": "C"}, {"id": "a", "date": "2022", "title": "A"}]}"#,
        TODAY,
    );
    let of = |id: &str, scene: &Scene| {
        let mut events = scene.feed.events.iter();
        events.position(|event| event.id == id).expect("the event")
    };
    for (id, expected) in [("a", Some(of("a", &new))), ("b", None)] {
        let mut state = state(&old);
        state.reduce(Action::Open(of(id, &old)), &old);
        state.replace_scene(&old, &new);
        assert_eq!(state.selected, expected);
    }
}

#[test]
fn an_event_that_is_opened_by_its_id_is_that_of_the_feed_that_is_shown_then() {
    let new = scene(
        r#"{"masar": 1, "events": [{"id": "c", "date": "2020", "title": "C"}, {"id": "a", "date": "2022", "title": "A"}]}"#,
        TODAY,
    );
    let mut state = state(&new);
    state.reduce(Action::OpenById("a".into()), &new);
    let selected = state.selected.expect("an opened event");
    assert_eq!(new.feed.events[selected].id, "a");
    state.reduce(Action::OpenById("b".into()), &new);
    assert_eq!(state.selected, Some(selected));
}

#[test]
fn a_language_the_new_feed_lacks_gives_way_to_its_first() {
    let old = scene(
        r#"{"masar": 1, "languages": ["ar", "fr"], "events": [{"date": "2022", "title": {"ar": "ا", "fr": "A"}}]}"#,
        TODAY,
    );
    let new = scene(
        r#"{"masar": 1, "languages": ["es", "ar"], "events": [{"date": "2022", "title": {"es": "E", "ar": "ا"}}]}"#,
        TODAY,
    );
    let mut state = state(&old);
    state.reduce(Action::SetLanguage("fr".into()), &old);
    state.replace_scene(&old, &new);
    assert_eq!(state.lang, "es");
    assert_eq!(state.host_lang, "ar");
    state.reduce(Action::SetLanguage("ar".into()), &new);
    state.replace_scene(&new, &old);
    assert_eq!(state.lang, "ar");
}

//! Transitions of the lifecycle, each as a sentence about what a visitor gets.

use masar_edtf::{Day, Edtf};
use masar_feed::Feed;

use super::*;
use crate::view::FeedPage;

type Widget = &'static str;

/// A feed of one page without events.
fn feed(before: Option<&LoadedFeed>) -> Box<LoadedFeed> {
    feed_from(Source::Address, before)
}

fn feed_page(text: &str) -> FeedPage {
    FeedPage {
        text: text.into(),
        url: "https://example.org/1".into(),
    }
}

fn scene(ids: &[&str]) -> Rc<Scene> {
    scene_of(&["{}"], ids)
}

fn feed_from(source: Source, before: Option<&LoadedFeed>) -> Box<LoadedFeed> {
    LoadedFeed::new(scene_of(&["{}"], &[]), source, before)
}

/// A scene of a feed with pages and the events with ids.
fn scene_of(pages: &[&str], ids: &[&str]) -> Rc<Scene> {
    let mut events = String::new();
    for id in ids {
        let comma = if events.is_empty() { "" } else { "," };
        events += &format!(r#"{comma}{{"id": "{id}", "date": "2022", "title": "{id}"}}"#);
    }
    let text = format!(r#"{{"masar": 1, "title": "Feed", "events": [{events}]}}"#);
    let reading = masar_feed::read(&text);
    Rc::new(Scene::new(
        reading.map_or_else(|_| Feed::default(), |reading| reading.feed),
        pages.iter().map(|text| feed_page(text)).collect(),
        Day(19_000),
    ))
}

fn mounted() -> ElementState<Widget> {
    mounted_with_next().0
}

/// A mounted feed that names a second page, and the request for it.
fn mounted_with_next() -> (ElementState<Widget>, PageRequest) {
    let mut state = ElementState::default();
    let mut feed = feed(None);
    let request = second_page(&mut feed);
    state.feed_arrived(feed);
    state.mounted("timeline");
    (state, request)
}

/// A mounted feed whose second page could not be loaded.
fn partial() -> ElementState<Widget> {
    let (mut state, request) = mounted_with_next();
    state.page_settled(request, PageOutcome::Missing);
    state
}

fn second_page(feed: &mut LoadedFeed) -> PageRequest {
    match feed.next_page("2.json".into()) {
        NextPage::Request(request) => request,
        NextPage::LeftOut(_) => panic!("the second page is left out"),
    }
}

fn retry(state: &ElementState<Widget>) -> PageRequest {
    state.feed().and_then(LoadedFeed::retry).expect("a request")
}

fn page(texts: &[&str], ids: &[&str]) -> PageOutcome {
    PageOutcome::Read {
        scene: scene_of(texts, ids),
        next: None,
    }
}

/// The status in an update.
fn status(task: Option<Task>) -> Option<DisplayStatus> {
    match task {
        Some(Task::Update { status, .. }) => status,
        _ => None,
    }
}

fn moment() -> Edtf {
    Edtf::parse("2026-11-29").expect("a date")
}

#[test]
fn the_first_feed_is_prepared_and_then_mounted() {
    let mut state = ElementState::default();
    assert!(matches!(
        state.feed_arrived(feed(None)),
        Some(Task::Prepare)
    ));
    assert!(state.preparing().is_some() && state.widget().is_none());
    state.mounted("timeline");
    assert!(state.drawn_feed().is_some() && state.preparing().is_none());
    assert_eq!(state.widget(), Some(&"timeline"));
}

#[test]
fn a_feed_that_is_awaited_has_placeholders_until_it_is_mounted() {
    let mut state = ElementState::default();
    let task = state.feed_awaited();
    assert!(matches!(task, Some(Task::LoadFallback(Absence::Awaited))));
    assert!(state.wants_fallback(Absence::Awaited) && !state.wants_fallback(Absence::Missing));
    state.fallback_drawn("placeholders");
    state.feed_arrived(feed(None));
    assert_eq!(state.widget(), Some(&"placeholders"));
    assert_eq!(state.take_fallback(), Some("placeholders"));
    state.mounted("timeline");
    assert_eq!(state.widget_mut(), Some(&mut "timeline"));
}

#[test]
fn placeholders_whose_catalog_is_late_are_not_drawn_over_a_feed() {
    let mut state = ElementState::default();
    state.feed_awaited();
    state.feed_arrived(feed(None));
    assert!(!state.wants_fallback(Absence::Awaited));
    state.fallback_drawn("placeholders");
    assert!(state.widget().is_none());
}

#[test]
fn a_missing_feed_replaces_the_placeholders_by_a_notice() {
    let mut state = ElementState::default();
    state.feed_awaited();
    state.fallback_drawn("placeholders");
    let task = state.feed_failed();
    assert!(matches!(task, Some(Task::LoadFallback(Absence::Missing))));
    assert_eq!(state.take_fallback(), Some("placeholders"));
}

#[test]
fn a_feed_that_is_missing_again_is_announced_again() {
    let mut state = ElementState::default();
    state.feed_failed();
    state.fallback_drawn("notice");
    assert!(matches!(state.feed_awaited(), Some(Task::ShowBusy)));
    let task = state.feed_failed();
    assert!(matches!(task, Some(Task::RepeatNotice(Absence::Missing))));
    assert_eq!(state.widget(), Some(&"notice"));
}

#[test]
fn a_feed_that_was_not_drawn_before_the_next_request_failed_is_kept() {
    let mut state = ElementState::<Widget>::default();
    state.feed_arrived(feed(None));
    assert!(matches!(
        state.feed_failed(),
        Some(Task::LoadFallback(Absence::Missing))
    ));
    state.mounted("timeline");
    assert!(state.drawn_feed().is_none(), "the notice takes its place");
    let task = state.same_feed_arrived(Source::Address);
    assert!(matches!(task, Some(Task::Prepare)));
    assert!(state.preparing().is_some());
}

#[test]
fn the_same_feed_changes_nothing_where_none_arrived() {
    let mut state = ElementState::<Widget>::default();
    assert!(state.same_feed_arrived(Source::Address).is_none());
    assert!(state.scene_changed(scene(&[])).is_none());
}

#[test]
fn a_mounted_timeline_stays_when_its_feed_cannot_be_loaded_again() {
    let mut state = mounted();
    assert!(matches!(state.feed_awaited(), Some(Task::ShowBusy)));
    let status = status(state.feed_failed()).expect("a status");
    assert_eq!(status.data_state, "stale");
    assert!(matches!(status.notice, Some(Notice::Stale(None))));
    assert_eq!(state.widget(), Some(&"timeline"));
}

#[test]
fn a_copy_has_its_date_until_the_feed_itself_arrives() {
    let mut state = mounted();
    let copy = feed_from(Source::OldCopy(Some(moment())), state.feed());
    let old = status(state.feed_arrived(copy)).expect("a status");
    assert!(matches!(old.notice, Some(Notice::Stale(Some(_)))));
    let fresh = status(state.same_feed_arrived(Source::Address)).expect("a status");
    assert!(fresh.notice.is_none());
    assert_eq!(fresh.data_state, "empty");
}

#[test]
fn a_feed_that_arrives_later_replaces_the_scene() {
    let mut state = mounted();
    let mut next = feed(state.feed());
    next.scene = scene(&["one"]);
    let Some(Task::Update {
        scene: Some(_),
        status: Some(status),
    }) = state.feed_arrived(next)
    else {
        panic!("no update with a scene");
    };
    assert_eq!(status.data_state, "ready");
    let url = state.feed().map(|feed| &*feed.scene.pages[0].url);
    assert_eq!(url, Some("https://example.org/1"));
}

#[test]
fn a_further_page_is_drawn_without_another_notice() {
    let (mut state, request) = mounted_with_next();
    let (task, next) = state.page_settled(request, page(&["{}", "2"], &["one"]));
    let Some(Task::Update {
        scene: Some(_),
        status: None,
    }) = task
    else {
        panic!("no update of the scene alone");
    };
    assert_eq!(next, None);
    assert_eq!(state.feed().map(|feed| feed.scene.pages.len()), Some(2));
}

#[test]
fn a_missing_page_is_announced_and_asked_for_again() {
    let mut state = partial();
    let feed = state.drawn_feed().expect("a feed");
    assert!(matches!(feed.notice(), Some(Notice::PageMissing)));
    assert_eq!(feed.status().data_state, "stale");
    let retry = retry(&state);
    let (task, _) = state.page_settled(retry, page(&["{}", "2"], &["one"]));
    let status = status(task).expect("a status");
    assert!(status.notice.is_none());
    assert_eq!(status.data_state, "ready");
}

#[test]
fn a_page_that_is_missing_again_is_announced_again() {
    let mut state = partial();
    let retry = retry(&state);
    let (task, _) = state.page_settled(retry, PageOutcome::Missing);
    assert!(status(task).is_some());
}

#[test]
fn the_notice_of_an_old_copy_outweighs_that_of_a_missing_page() {
    let (mut state, request) = mounted_with_next();
    state.feed_failed();
    let (task, _) = state.page_settled(request, PageOutcome::Missing);
    assert!(status(task).is_none());
    let feed = state.drawn_feed().expect("a feed");
    assert!(matches!(feed.notice(), Some(Notice::Stale(None))));
}

#[test]
fn pages_in_a_circle_end_without_a_notice() {
    let (mut state, request) = mounted_with_next();
    let (task, next) = state.page_settled(request, PageOutcome::Known);
    assert!(status(task).is_none() && next.is_none());
    let feed = state.drawn_feed().expect("a feed");
    assert!(feed.notice().is_none() && feed.retry().is_none());
}

#[test]
fn the_page_after_the_fiftieth_is_left_to_the_visitor() {
    let read = |count: usize, from: &str| {
        let mut pages = vec![feed_page("{}"); count];
        pages[count - 1].url = from.into();
        let scene = Scene::new(Feed::default(), pages, Day(19_000));
        PageOutcome::Read {
            scene: Rc::new(scene),
            next: Some("next.json".into()),
        }
    };
    let (mut state, request) = mounted_with_next();
    let (_, next) = state.page_settled(request, read(49, "https://example.org/49"));
    let Some(NextPage::Request(request)) = next else {
        panic!("the fiftieth page is left out");
    };
    let (task, next) = state.page_settled(request, read(50, "https://example.org/50"));
    assert_eq!(next, Some(NextPage::LeftOut("next.json".into())));
    let status = status(task).expect("a status");
    assert!(matches!(status.notice, Some(Notice::PageMissing)));
    let retry = retry(&state);
    assert_eq!(
        (&*retry.base, &*retry.next),
        ("https://example.org/50", "next.json")
    );
}

#[test]
fn a_page_of_an_older_feed_is_ignored() {
    let (mut state, request) = mounted_with_next();
    state.feed_arrived(feed(state.feed()));
    let (task, _) = state.page_settled(request, page(&["{}", "2"], &["one"]));
    assert!(task.is_none());
    assert_eq!(state.feed().map(|feed| feed.scene.pages.len()), Some(1));
}

#[test]
fn pages_load_while_the_first_drawing_is_prepared() {
    let mut state = ElementState::<Widget>::default();
    let mut feed = feed(None);
    let request = second_page(&mut feed);
    state.feed_arrived(feed);
    let (task, _) = state.page_settled(request, page(&["{}", "2"], &["one"]));
    assert!(task.is_none());
    assert_eq!(
        state.preparing().map(|feed| feed.scene.pages.len()),
        Some(2)
    );
}

#[test]
fn an_event_of_the_drawn_feed_is_found_by_its_id() {
    let mut state = ElementState::default();
    let mut arrived = feed(None);
    arrived.scene = scene(&["one", "two"]);
    state.feed_arrived(arrived);
    state.mounted("timeline");
    let found = |id| state.drawn_feed().and_then(|feed| feed.event(id));
    assert_eq!([found("two"), found("three")], [Some(1), None]);
}

#[test]
fn a_new_day_is_drawn_where_a_timeline_is() {
    let mut state = ElementState::default();
    state.feed_arrived(feed(None));
    assert!(state.scene_changed(scene(&["one"])).is_none());
    state.mounted("timeline");
    let task = state.scene_changed(scene(&["two"]));
    assert!(matches!(
        task,
        Some(Task::Update {
            scene: Some(_),
            status: None
        })
    ));
}

#[test]
fn a_link_waits_for_its_chunk_and_a_step_stays_one() {
    let mut state = mounted();
    let link = |event: &str| Link {
        event: Some(event.into()),
        ..Link::default()
    };
    state.keep_link(link("one"), true);
    state.keep_link(link("two"), false);
    let pending = state.take_link().expect("a link");
    assert_eq!(pending.link, link("two"));
    assert!(pending.step);
    assert!(state.take_link().is_none());
}

#[test]
fn without_a_timeline_no_link_is_kept() {
    let mut state = ElementState::<Widget>::default();
    state.keep_link(Link::default(), true);
    assert!(state.take_link().is_none());
}

#[test]
fn a_notice_in_place_of_a_feed_is_that_of_its_absence() {
    assert!(matches!(Notice::from(Absence::Awaited), Notice::Loading));
    assert!(matches!(Notice::from(Absence::Missing), Notice::Failed));
}

#[test]
fn the_page_after_the_first_waits_until_it_is_taken() {
    let mut state = ElementState::<Widget>::default();
    let mut feed = feed(None);
    feed.keep_next_page("2.json".into());
    state.feed_arrived(feed);
    state.mounted("timeline");
    assert!(matches!(state.take_page(), Some(NextPage::Request(_))));
    assert_eq!(state.take_page(), None);
}

#[test]
fn a_missing_page_waits_to_be_requested_again_when_the_same_feed_arrives() {
    let mut state = partial();
    assert_eq!(state.take_page(), None);
    state.same_feed_arrived(Source::Address);
    assert!(matches!(state.take_page(), Some(NextPage::Request(_))));
}

#[test]
fn a_freed_element_gives_back_the_widget_that_is_drawn() {
    let mut waiting = ElementState::default();
    assert_eq!(ElementState::<Widget>::default().into_widget(), None);
    waiting.feed_awaited();
    waiting.fallback_drawn("placeholders");
    waiting.feed_arrived(feed(None));
    assert_eq!(waiting.into_widget(), Some("placeholders"));
    assert_eq!(mounted().into_widget(), Some("timeline"));
}

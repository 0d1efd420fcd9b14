//! Writing to real WebDAV servers, with every fault: no save of a colleague is lost, nothing is called saved that is
//! not, and no save is more than three requests.

use crate::support::transport::Transport;
use masar_places::{Conditions, Connection, Place, ReadError, Refusal, Version, WebDav, Written};
use masar_test_servers::{ALL, Fault, Kind, Proxy, Server};
use std::time::Duration;

const FEED: &str = "{\n  \"masar\": 1,\n  \"title\": \"A partnership\"\n}\n";
const OURS: &str = "{\n  \"masar\": 1,\n  \"title\": \"A partnership of two cities\"\n}\n";
const THEIRS: &str = "{\n  \"masar\": 1,\n  \"title\": \"The partnership\"\n}\n";

type Dav = WebDav<Transport>;

/// A server with the feed, and the place behind a proxy.
struct Case {
    server: Server,
    proxy: Proxy,
    place: Dav,
    base: Version,
}

async fn connect(origin: &str, name: &str) -> Connection<Transport> {
    let url = format!("{origin}/{name}");
    let connected = WebDav::connect(Transport::new(), &url, None, "x1").await;
    connected.expect("the server answers")
}

impl Case {
    async fn of(kind: Kind, is_tagless: bool) -> Case {
        let server = Server::start(kind).await;
        server.write("feed.json", FEED);
        let proxy = Proxy::start(&server.origin).await;
        if is_tagless {
            proxy.hide_tags();
        }
        let Connection {
            place,
            file,
            read_only,
            left_over,
        } = connect(&proxy.origin, "feed.json").await;
        assert_eq!((read_only, left_over), (None, None), "{kind:?}");
        let base = file.expect("the file is there");
        assert_eq!(base.bytes, FEED.as_bytes());
        Case {
            server,
            proxy,
            place,
            base,
        }
    }

    /// Writes, and checks the number of requests.
    async fn write(&self, text: &str) -> Written {
        self.write_over(text, &self.base).await
    }

    async fn write_over(&self, text: &str, base: &Version) -> Written {
        self.place.transport().take_sent();
        let written = self.place.write(text.as_bytes(), Some(base), "").await;
        let sent = self.place.transport().take_sent();
        assert!(sent.len() <= 3, "{:?}: {sent:?}", self.server.kind);
        written
    }

    fn holds(&self, text: &str) {
        assert_eq!(
            self.server.read("feed.json").as_deref(),
            Some(text),
            "{:?}",
            self.server.kind
        );
    }
}

/// Runs a test on each server, and on each without tags.
macro_rules! on_each {
    ($($(#[$doc:meta])* $name:ident($case:ident) $body:block)*) => {$(
        $(#[$doc])*
        #[tokio::test]
        async fn $name() {
            for kind in ALL {
                for is_tagless in [false, true] {
                    let $case = Case::of(kind, is_tagless).await;
                    $body
                }
            }
        }
    )*};
}

fn is_saved(written: &Written) -> bool {
    matches!(written, Written::Saved { .. })
}

on_each! {
    a_change_is_saved_and_read_back(case) {
        let written = case.write(OURS).await;
        assert!(is_saved(&written), "{written:?}");
        case.holds(OURS);
    }

    two_saves_within_a_second_are_both_saved(case) {
        let Written::Saved { stamp, .. } = case.write(OURS).await else { panic!("not saved") };
        let base = Version { bytes: OURS.into(), stamp };
        let written = case.write_over(FEED, &base).await;
        assert!(is_saved(&written), "{:?}: {written:?}", case.server.kind);
        case.holds(FEED);
    }

    the_save_of_a_colleague_is_returned_and_not_overwritten(case) {
        case.server.write("feed.json", THEIRS);
        let Written::Changed(now) = case.write(OURS).await else { panic!("not noticed") };
        assert_eq!(now.bytes, THEIRS.as_bytes());
        case.holds(THEIRS);
        // Merged, it is saved over what was returned.
        let written = case.write_over(OURS, &now).await;
        assert!(is_saved(&written), "{:?}: {written:?}", case.server.kind);
        case.holds(OURS);
    }

    a_file_that_vanished_is_not_made_again(case) {
        case.server.remove("feed.json");
        assert_eq!(case.write(OURS).await, Written::Vanished, "{:?}", case.server.kind);
        assert_eq!(case.server.read("feed.json"), None);
    }

    a_lost_answer_is_no_lost_save(case) {
        case.proxy.make(Fault::LostAnswer);
        let written = case.write(OURS).await;
        assert!(matches!(written, Written::Saved { checked: true, .. }), "{written:?}");
        case.holds(OURS);
    }

    a_save_that_breaks_off_is_not_called_saved_and_can_be_repeated(case) {
        case.proxy.make(Fault::CutRequest);
        let written = case.write(OURS).await;
        match written {
            Written::Saved { .. } => case.holds(OURS),
            Written::Refused(Refusal::Unanswered) => case.holds(FEED),
            // rclone keeps what it has received, and for a moment it sends less than it promises.
            Written::Partial(_) | Written::Unknown(_) => {
                tokio::time::sleep(Duration::from_secs(1)).await;
                let now = case.place.read().await.expect("it is read");
                assert!(OURS.as_bytes().starts_with(&now.bytes));
                let written = case.write_over(OURS, &now).await;
                assert!(is_saved(&written), "{:?}: {written:?}", case.server.kind);
                case.holds(OURS);
            }
            other => panic!("{:?}: {other:?}", case.server.kind),
        }
    }

    a_server_that_is_gone_after_the_save_leaves_the_outcome_unknown(case) {
        case.proxy.make(Fault::GoneOffline);
        let written = case.write(OURS).await;
        assert!(matches!(written, Written::Unknown(ReadError::NoResponse(_))), "{written:?}");
    }

    a_refused_save_says_why_and_leaves_the_file(case) {
        for (status, refusal) in [
            (401, Refusal::SignIn),
            (403, Refusal::Forbidden),
            (413, Refusal::TooLarge),
            (423, Refusal::Locked),
            (507, Refusal::Full),
        ] {
            case.proxy.make(Fault::Status(status));
            assert_eq!(case.write(OURS).await, Written::Refused(refusal));
            case.holds(FEED);
        }
        // What a gateway says when it lost the server: the file is looked at.
        case.proxy.make(Fault::Status(502));
        assert_eq!(case.write(OURS).await, Written::Refused(Refusal::Unanswered));
    }

    the_test_of_conditions_leaves_no_file(case) {
        assert_eq!(case.server.names(), ["feed.json"]);
    }
}

#[tokio::test]
async fn a_server_is_known_to_check_conditions_or_not() {
    for kind in ALL {
        let case = Case::of(kind, false).await;
        let expected = if kind.checks_conditions() {
            Conditions::Honoured
        } else {
            Conditions::Ignored
        };
        assert_eq!(case.place.conditions(), expected, "{kind:?}");
    }
}

#[tokio::test]
async fn a_new_file_is_made_and_never_over_another() {
    for kind in ALL {
        let server = Server::start(kind).await;
        let connection = connect(&server.origin, "new.json").await;
        assert_eq!(connection.file, None);
        let write = |text: &'static str| connection.place.write(text.as_bytes(), None, "");
        assert!(is_saved(&write(OURS).await), "{kind:?}");
        let Written::Changed(now) = write(FEED).await else {
            panic!("{kind:?} overwrote")
        };
        assert_eq!(now.bytes, OURS.as_bytes());
        assert_eq!(server.read("new.json").as_deref(), Some(OURS));
    }
}

#[tokio::test]
async fn a_file_too_large_for_nginx_is_refused() {
    let case = Case::of(Kind::Nginx, false).await;
    let large = FEED.replace("A partnership", &"long ".repeat(20_000));
    assert_eq!(
        case.write(&large).await,
        Written::Refused(Refusal::TooLarge)
    );
    case.holds(FEED);
}

#[tokio::test]
async fn a_tag_of_a_compressed_response_is_accepted_for_the_next_save() {
    let case = Case::of(Kind::ApacheDeflate, false).await;
    // Until the tag of the file is a strong one.
    tokio::time::sleep(Duration::from_millis(1500)).await;
    let base = case.place.read().await.expect("it is read");
    let written = case.write_over(OURS, &base).await;
    assert!(
        matches!(written, Written::Saved { checked: true, .. }),
        "{written:?}"
    );
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_is_told_at_once() {
    let server = Server::start(Kind::Apache).await;
    server.write("feed.json", FEED);
    let proxy = Proxy::start(&server.origin).await;
    let url = format!("{}/none/feed.json", proxy.origin);
    let connection = WebDav::connect(Transport::new(), &url, None, "x2").await;
    let connection = connection.expect("the server answers");
    assert_eq!(connection.file, None);
    assert_eq!(connection.read_only, Some(Refusal::NoFolder));
}

#[tokio::test]
async fn a_server_that_is_not_there_is_an_error() {
    let address = masar_test_servers::free_address().await;
    let url = format!("http://{address}/feed.json");
    let connected = WebDav::connect(Transport::new(), &url, None, "x3").await;
    assert!(matches!(connected, Err(ReadError::NoResponse(_))));
}

//! The table of faults: whatever fails, the page keeps what there is to read, the visitor gets at most one sentence in the
//! language of the page, and the webmaster one line in the console and one `masar-error` for each file that fails.
//!
//! A row is a [`Fault`]; a real server makes it. `contract.js` is what holds for all of them. A trap in the Wasm is also in
//! `trap.rs`, with a server that falls silent in real time in `requests.rs`.

mod browsers;
mod feeds;
mod files;
mod policies;

use serde_json::json;

use super::server::{Answer, Server};
use super::trap::REFUSE;
use crate::webdriver::{Failure, Outcome, Page, Scenario, repository};

/// The languages of the pages. Without `--full` each row has one of them.
const LANGUAGES: [&str; 3] = ["ar", "fr", "en"];

/// The address of the feed that the server of a row has.
const FEED: &str = "/www/feeds/partnership.json";

/// A row of the table.
struct Fault {
    /// The fault, as the beginning of the name of its scenario.
    name: &'static str,
    /// Makes the fault on a server that has all files.
    make: fn(&Server) -> Outcome,
    /// The headers of the page, each with a line feed before it.
    headers: &'static str,
    /// HTML before the script of Masar.
    head: &'static str,
    /// The attributes of the element; `{other}` is an origin that does not permit other pages to read.
    attributes: &'static str,
    /// What a visitor does in the complete timeline, while the browser refuses what a drawing calls; nothing if empty.
    refused_act: &'static str,
    /// Whether a server never answers, so that the time limit has to pass.
    is_silent: bool,
    /// Whether the visitor was there before, when nothing failed.
    returns: bool,
    /// What is seen then.
    expected: Expected,
}

/// What has to hold when the fault has happened.
struct Expected {
    /// The value of `data-state`.
    state: &'static str,
    /// The errors in their order: code, the end of the address, and words of the message.
    errors: &'static [(&'static str, &'static str, &'static [&'static str])],
    /// What is seen in the place of the timeline.
    seen: Seen,
    /// The number of sentences that a visitor reads.
    sentences: u8,
}

/// What is seen in the place of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seen {
    /// The axis.
    Timeline,
    /// The plain list of all events.
    List,
    /// The content that the page has put into the element.
    Content,
}

/// A row without a fault.
const NO_FAULT: Fault = Fault {
    name: "",
    make: |_| Ok(()),
    headers: "",
    head: "",
    attributes: "feed=\"/www/feeds/partnership.json\"",
    refused_act: "",
    is_silent: false,
    returns: false,
    expected: Expected {
        state: "ready",
        errors: &[],
        seen: Seen::Timeline,
        sentences: 0,
    },
};

impl Expected {
    /// The feed is missing: the page's content and a sentence.
    const fn no_feed(
        errors: &'static [(&'static str, &'static str, &'static [&'static str])],
    ) -> Self {
        Self {
            state: "error",
            errors,
            seen: Seen::Content,
            sentences: 1,
        }
    }

    /// The feed is missing, and there is a copy of it.
    const fn copy(
        errors: &'static [(&'static str, &'static str, &'static [&'static str])],
    ) -> Self {
        Self {
            state: "stale",
            errors,
            seen: Seen::Timeline,
            sentences: 1,
        }
    }

    /// The widget is missing: the list of all events, which needs no sentence.
    const fn list(
        errors: &'static [(&'static str, &'static str, &'static [&'static str])],
    ) -> Self {
        Self {
            state: "error",
            errors,
            seen: Seen::List,
            sentences: 0,
        }
    }
}

/// The rows as scenarios; `full` has each row in each language.
pub fn all(full: bool) -> Vec<Scenario> {
    let rows = [
        feeds::FAULTS,
        files::FAULTS,
        policies::FAULTS,
        browsers::FAULTS,
    ];
    let rows = rows.into_iter().flatten().enumerate();
    rows.map(|(place, fault)| {
        let languages = match full {
            true => &LANGUAGES[..],
            false => std::slice::from_ref(&LANGUAGES[place % LANGUAGES.len()]),
        };
        Scenario::new(fault.scenario(), move |page| {
            Box::pin(fault.run_in_languages(page, languages))
        })
    })
    .chain(browsers::of_files())
    .collect()
}

impl Fault {
    fn scenario(&self) -> String {
        let seen = match self.expected.seen {
            Seen::Timeline if self.expected.errors.is_empty() => "does_no_harm",
            Seen::Timeline => "is_reported_and_shows_the_saved_copy",
            Seen::List => "is_reported_and_leaves_the_list",
            Seen::Content => "is_reported_and_leaves_the_content_of_the_page",
        };
        format!("{}_{seen}", self.name)
    }

    async fn run_in_languages(&self, page: &Page, languages: &[&str]) -> Outcome {
        for lang in languages {
            if let Err(failure) = self.run(page, lang).await {
                return Failure::because(format!("{lang}: {failure}"));
            }
        }
        Ok(())
    }

    async fn run(&self, page: &Page, lang: &str) -> Outcome {
        let server = Server::start_as_site().await?;
        let address = format!("{}/page.html", server.origin);
        let (script, tag) = page.early_script("/early.js").unwrap_or_default();
        let head = "200 OK\r\nContent-Type: text/javascript".to_owned();
        server.answers("/early.js", Answer::Response(head, script.into()));
        server.answers("/page.html", self.page(page, lang, &tag));
        if self.returns {
            page.open(&address).await?;
            page.wait_state("ready").await?;
            page.wait(
                "a copy is stored",
                "return (await (await caches.open('masar')).keys()).length",
            )
            .await?;
        }
        (self.make)(&server)?;
        page.open(&address).await?;
        if !self.refused_act.is_empty() {
            page.wait_state("ready").await?;
            page.wait("the toolbar is there", "return !!test.one('[role=tab]')")
                .await?;
            let act = self.refused_act;
            page.eval(&format!("{REFUSE} {act} await test.sleep(100); mend()"))
                .await?;
        }
        if self.is_silent {
            pass_the_time_limit(page).await?;
        }
        self.expected.hold(page, lang).await
    }

    /// The page with the timeline.
    fn page(&self, page: &Page, lang: &str, early: &str) -> Answer {
        let direction = if lang == "ar" { "rtl" } else { "ltr" };
        let attributes = self.attributes.replace("{other}", &page.other_origin);
        let clock = if self.is_silent { CLOCK } else { "" };
        let body = format!(
            "<!doctype html><html lang=\"{lang}\" dir=\"{direction}\"><meta charset=\"utf-8\"><title>Page</title>{early}{clock}{}
             <script nonce=\"loader\" src=\"/pkg/masar.js\"></script>
             <masar-timeline {attributes}><p id=\"own\">The content of the page</p></masar-timeline>",
            self.head
        );
        let head = format!("200 OK\r\nContent-Type: text/html{}", self.headers);
        Answer::Response(head, body.into_bytes())
    }
}

/// Collects the functions that the limit of 15 s would call, with the time of the call.
const CLOCK: &str = "<script>
    window.late = []; const set = setTimeout;
    window.setTimeout = (act, ms, ...more) => ms === 15000 ? late.push({ act: () => act(...more), since: performance.now() }) : set(act, ms, ...more);
    </script>";

/// Lets the time limit pass for everything that has not been answered, when all else is done.
async fn pass_the_time_limit(page: &Page) -> Outcome {
    page.wait(
        "the list, the content of the page or the skeleton is there, and the timeline waits",
        "const host = test.one('masar-timeline'), root = host.shadowRoot;
         return host.dataset.state === 'loading' && !!(root?.querySelector('ol > li time') ?? (root ? !test.busy() && root.querySelector('.masar') : late.length > 2))",
    )
    .await?;
    page.wait(
        "the time limit ends the wait",
        "// What is answered at all is answered within a second.
         late.filter((it) => performance.now() - it.since > 1000).forEach((it) => it.act()); await test.sleep(50);
         return test.one('masar-timeline').dataset.state !== 'loading'",
    )
    .await
    .map(drop)
}

impl Expected {
    /// Waits until the contract holds, and fails with what does not.
    async fn hold(&self, page: &Page, lang: &str) -> Outcome {
        let codes: Vec<_> = self
            .errors
            .iter()
            .map(|(code, url, words)| json!({ "code": code, "url": url, "words": words }))
            .collect();
        let expected = json!({
            "state": self.state,
            "codes": codes,
            "seen": format!("{:?}", self.seen).to_lowercase(),
            "lang": lang,
            "alerts": self.sentences,
        });
        page.wait_state(self.state).await?;
        page.settle().await?;
        let contract = include_str!("contract.js");
        let body = format!("const expected = {expected}; {contract}");
        let is_kept = format!(
            "const broken = await (async () => {{ {body} }})(); return broken.length === 0"
        );
        let waited = page
            .wait("the contract of a fault holds", &is_kept)
            .await
            .map(drop);
        match waited {
            Ok(()) => Ok(()),
            Err(failure) => match page.eval(&body).await?.as_array() {
                Some(broken) if !broken.is_empty() => {
                    Failure::because(format!("{}", json!(broken)))
                }
                _ => Err(failure),
            },
        }
    }
}

/// The file of the page that is opened without a server.
fn page_file() -> std::path::PathBuf {
    repository().join("target/pages/page-of-a-file.html")
}

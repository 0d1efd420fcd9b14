//! Opens the Studio beside a feed that can be written.

use masar_test_servers::Server;

use super::Studio;
use crate::webdriver::{Browser, Failure, Outcome, Page, Window, repository};

/// A feed of two events in two languages.
pub const FEED: &str = r#"{
  "masar": 1,
  "languages": ["ar", "fr"],
  "events": [
    {"id": "a", "date": "2022-09-14", "title": {"ar": "اتفاقية", "fr": "Acord"}},
    {"id": "b", "date": "2023-05-17", "title": {"ar": "أبواب", "fr": "Portes"}}
  ]
}
"#;

/// The field of the French title in the form of an event.
pub const FRENCH_TITLE: [&str; 3] = ["Event", "Title", "Français"];

/// Starts Apache with the Studio and a folder that can be written beside it.
pub async fn apache() -> Server {
    Server::start_beside(&repository().join("pkg")).await
}

impl<'p> Studio<'p> {
    /// Opens the Studio of a server in English.
    pub async fn open_at(page: &'p Page, origin: &str) -> Outcome<Studio<'p>> {
        Self::open_at_in(page, origin, "English", Window::wide(1440)).await
    }

    /// Opens the Studio of a server with its interface in a language, in a window.
    pub async fn open_at_in(
        page: &'p Page,
        origin: &str,
        language: &str,
        window: Window,
    ) -> Outcome<Studio<'p>> {
        page.open_in(&format!("{origin}/pkg/studio.html"), window)
            .await?;
        if page.browser != Browser::Chromium {
            // The server of the tests puts it into its own pages.
            let script = include_str!("../../webdriver/early.js").trim();
            page.eval_raw(script.trim_end_matches(';')).await?;
        }
        let studio = Studio { page };
        studio.press("button", &[language]).await?;
        Ok(studio)
    }

    /// Opens a feed of a web server, where it is saved, too. The interface is in English.
    pub async fn open_address(&self, address: &str) -> Outcome {
        let group = "On a web server";
        self.fill(&[group, "Address of the file"], address).await?;
        self.press("button", &[group, "Open the timeline"]).await?;
        self.wait_for("button", &["Undo"]).await
    }

    /// Gives an event another French title.
    pub async fn retitle(&self, event: &str, title: &str) -> Outcome {
        self.open_event(event).await?;
        self.fill(&FRENCH_TITLE, title).await?;
        self.says("Only in this browser").await
    }

    /// Saves with the button, and waits until it is done.
    pub async fn save(&self) -> Outcome {
        self.press("button", &["Save"]).await?;
        self.says("On the server since").await
    }
}

/// Returns a text without the marks of texts that are out of date, which follow from a change of one language.
pub fn without_marks(text: &str) -> String {
    let mut parts = text.split(", \"_stale\": {");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once("]}").map_or(part, |(_, rest)| rest));
    }
    out
}

/// Fails unless a file has a text, besides the marks of texts that are out of date.
pub fn holds(found: Option<&str>, wanted: &str) -> Outcome {
    match found {
        Some(found) if without_marks(found) == wanted => Ok(()),
        found => Failure::because(format!(
            "the file is {}, and not {wanted}",
            found.unwrap_or("gone")
        )),
    }
}

//! Files that the Studio has the browser save, caught before the browser does.

use serde_json::Value;

use super::Studio;
use crate::webdriver::{Failure, Outcome};

impl Studio<'_> {
    /// Has the page keep the next downloads for the test.
    pub async fn catch_downloads(&self) -> Outcome {
        self.page
            .eval(
                "if (window.caught) return;
                 window.caught = [];
                 const blobs = new Map();
                 const make = URL.createObjectURL;
                 URL.createObjectURL = (blob) => { const url = make.call(URL, blob); blobs.set(url, blob); return url; };
                 HTMLAnchorElement.prototype.click = function () {
                   window.caught.push({ name: this.download, blob: blobs.get(this.href) });
                 }",
            )
            .await
            .map(drop)
    }

    /// Returns the name and the text of the next download.
    pub async fn download(&self) -> Outcome<(String, String)> {
        let found = self
            .page
            .wait(
                "a file is downloaded",
                "const one = window.caught.shift(); return one ? [one.name, await one.blob.text()] : null",
            )
            .await?;
        match (&found[0], &found[1]) {
            (Value::String(name), Value::String(text)) => Ok((name.clone(), text.clone())),
            _ => Failure::because(format!("{found} is no file")),
        }
    }
}

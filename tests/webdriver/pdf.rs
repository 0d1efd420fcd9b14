//! Prints pages.

use serde_json::Value;

use super::page::decode;
use super::{Outcome, Page};

impl Page {
    /// Prints the page to PDF; `what` are the parameters of `Page.printToPDF`.
    pub async fn print(&self, what: Value) -> Outcome<Vec<u8>> {
        let work = async {
            let answer = self.cdp("Page.printToPDF", what).await?;
            decode(answer["data"].as_str().unwrap_or(""))
        };
        self.timing.measure("print", work).await
    }
}

//! Prints pages.

use serde_json::Value;
use thirtyfour::common::print::PrintParameters;

use super::page::decode;
use super::{Browser, Outcome, Page};

impl Page {
    /// Prints the page to PDF; `what` are the parameters of `Page.printToPDF`.
    pub async fn print(&self, what: Value) -> Outcome<Vec<u8>> {
        let work = async {
            if self.browser == Browser::Firefox {
                return self.print_in_firefox(&what).await;
            }
            let answer = self.cdp("Page.printToPDF", what).await?;
            decode(answer["data"].as_str().unwrap_or(""))
        };
        self.timing.measure("print", work).await
    }

    /// Prints the page by the command of WebDriver, which takes cm.
    async fn print_in_firefox(&self, what: &Value) -> Outcome<Vec<u8>> {
        let mut parameters = PrintParameters::default();
        let length = |name: &str, usual: f64| what[name].as_f64().map_or(usual, |inch| inch * 2.54);
        let page = &mut parameters.page;
        page.width = length("paperWidth", page.width);
        page.height = length("paperHeight", page.height);
        Ok(self.driver.print_page(parameters).await?)
    }
}

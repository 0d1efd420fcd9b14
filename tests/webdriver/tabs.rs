//! Several tabs of one browser.

use serde_json::json;
use thirtyfour::WindowHandle;

use super::{Outcome, Page};

/// A tab of the browser.
#[derive(Clone, Debug)]
pub struct Tab(WindowHandle);

impl Page {
    /// Returns the tab in which the page is.
    pub async fn tab(&self) -> Outcome<Tab> {
        Ok(Tab(self.driver.window().await?))
    }

    /// Opens another tab and goes on in it.
    pub async fn open_tab(&self) -> Outcome<Tab> {
        let tab = self.driver.new_tab().await?;
        self.driver.switch_to_window(tab.clone()).await?;
        self.emulated.borrow_mut().clear();
        if self.is_chromium() {
            let script = json!({ "source": include_str!("early.js") });
            self.cdp("Page.addScriptToEvaluateOnNewDocument", script)
                .await?;
        }
        Ok(Tab(tab))
    }

    /// Goes on in a tab.
    pub async fn go_to_tab(&self, tab: &Tab) -> Outcome {
        self.emulated.borrow_mut().clear();
        Ok(self.driver.switch_to_window(tab.0.clone()).await?)
    }

    /// Closes the tab and goes on in another.
    pub async fn close_tab(&self, next: &Tab) -> Outcome {
        self.driver.close_window().await?;
        self.go_to_tab(next).await
    }
}

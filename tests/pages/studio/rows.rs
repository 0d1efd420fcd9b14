//! The rows of the list of events.

use serde_json::json;

use super::Studio;
use crate::webdriver::Outcome;

impl Studio<'_> {
    /// Opens the form of the event whose row begins with a title, whatever else the row has.
    pub async fn open_row(&self, title: &str) -> Outcome {
        let row = format!(
            "const [it, ...more] = [...document.querySelectorAll('button, [role=option], [role=row]')]
               .filter((it) => it.checkVisibility() && it.textContent.trim().startsWith({}) && /\\d{{4}}/.test(it.textContent));",
            json!(title)
        );
        let name = format!("the row that begins with {title}");
        self.press_steady(&name, async || {
            self.page
                .wait(
                    &name,
                    &format!("{row} return Boolean(it) && more.length === 0"),
                )
                .await?;
            let script = format!("{row} {}", include_str!("press.js"));
            self.page.eval(&script).await
        })
        .await
    }
}

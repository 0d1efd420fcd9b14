//! The rows of the list of events.

use serde_json::json;

use super::Studio;
use crate::webdriver::Outcome;

impl Studio<'_> {
    /// Opens the form of the event whose row begins with a title, whatever else the row has.
    pub async fn open_row(&self, title: &str) -> Outcome {
        let row = format!(
            "const [row, ...more] = [...document.querySelectorAll('button, [role=option], [role=row]')]
               .filter((it) => it.checkVisibility() && it.textContent.trim().startsWith({}) && /\\d{{4}}/.test(it.textContent));",
            json!(title)
        );
        self.page
            .wait(
                &format!("one row begins with {title}"),
                &format!("{row} return Boolean(row) && more.length === 0"),
            )
            .await?;
        let place = self
            .page
            .eval(&format!(
                "{row} row.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                 const box = row.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]"
            ))
            .await?;
        let at = |index: usize| place[index].as_f64().unwrap_or_default();
        self.page.click((at(0), at(1))).await
    }
}

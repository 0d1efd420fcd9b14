//! Measures contrast, the size of targets and text spacing (WCAG 2.2).

use serde_json::Value;

use super::checks::{none, strings};
use super::{Outcome, Page};

impl Page {
    /// Fails unless every text of the widget has this contrast with everything that is painted behind it.
    pub async fn every_text_has_contrast(&self, least: f64) -> Outcome {
        let work = async {
            let said = self
                .eval(&format!(
                    "const least = {least};\n{}",
                    include_str!("contrast.js")
                ))
                .await?;
            none(&format!("texts under {least} to 1"), &strings(&said))
        };
        self.timing.measure("contrast", work).await
    }

    /// Fails unless every control of the widget is at least so many px wide and high for a pointer.
    pub async fn every_target_has(&self, least: f64) -> Outcome {
        let work = async {
            let said = self
                .eval(&format!(
                    "const least = {least};\n{}",
                    include_str!("targets.js")
                ))
                .await?;
            none(&format!("targets under {least} px"), &strings(&said))
        };
        self.timing.measure("targets", work).await
    }

    /// Sets the four text spacings of WCAG 1.4.12 for everything in the widget, as a visitor's own style
    /// sheet does, and draws anew.
    pub async fn space_the_text(&self) -> Outcome<Value> {
        self.eval(
            "const sheet = new CSSStyleSheet();
             sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
             test.one('masar-timeline').shadowRoot.adoptedStyleSheets.push(sheet)",
        )
        .await
    }
}

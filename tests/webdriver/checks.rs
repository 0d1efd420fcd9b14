//! The checks that all cases can use.

use std::fs;

use serde_json::{Value, json};

use super::case::Check;
use super::{Failure, Outcome, Page};

/// The tags of axe for WCAG 2.2 AA, where each version adds to the one before.
const WCAG: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

impl Page {
    /// Runs a check.
    pub async fn check(&self, check: &Check) -> Outcome {
        match check {
            Check::NoConsoleErrors => self.no_console_errors().await,
            Check::NoCspViolations => self.no_csp_violations().await,
            Check::AxeClean => self.axe_clean().await,
            Check::NothingOverflows => self.nothing_overflows().await,
            Check::Text(text) => self.seen(text, true).await,
            Check::NoText(text) => self.seen(text, false).await,
            Check::Count(selector, count) => {
                let found = self
                    .eval(&format!("return test.all({}).length", json!(selector)))
                    .await?;
                if found.as_u64() == Some(*count) {
                    return Ok(());
                }
                Failure::because(format!("{found} elements match {selector}, not {count}"))
            }
            Check::Js(body, says) => self.holds(says, body).await,
        }
    }

    async fn seen(&self, text: &str, wanted: bool) -> Outcome {
        let seen = self.eval("return test.text()").await?;
        let seen = seen.as_str().unwrap_or("");
        if seen.contains(text) == wanted {
            return Ok(());
        }
        let not = if wanted { "not " } else { "" };
        Failure::because(format!(
            "\"{text}\" is {not}to be seen in: {}",
            seen.chars().take(400).collect::<String>()
        ))
    }

    /// Fails if a script of the page or the browser logged an error.
    pub async fn no_console_errors(&self) -> Outcome {
        let said = self
            .eval("return test.console.filter((it) => it.level === 'error').map((it) => it.text)")
            .await?;
        let mut said: Vec<String> = strings(&said);
        said.extend(self.browser_errors().await?);
        none("errors in the console", &said)
    }

    /// Fails if the page's Content Security Policy was violated.
    pub async fn no_csp_violations(&self) -> Outcome {
        let mut said = strings(&self.eval("return test.violations").await?);
        let of_policy =
            |line: &String| line.contains("Content Security Policy") || line.contains("Trusted");
        said.extend(self.browser_errors().await?.into_iter().filter(of_policy));
        none("violations of the page's policy", &said)
    }

    /// Fails if axe-core finds a violation of WCAG 2.2 AA, in the page or in open shadow roots.
    pub async fn axe_clean(&self) -> Outcome {
        let work = async {
            let file =
                super::run::repository().join("xtask/tools/node_modules/axe-core/axe.min.js");
            let axe = fs::read_to_string(&file).map_err(|cause| {
                Failure(format!(
                    "{}: {cause} (npm ci --prefix xtask/tools)",
                    file.display()
                ))
            })?;
            // Axe itself is no value that a browser could return.
            self.eval_raw(&format!("void (window.axe || (() => {{ {axe} }})())"))
                .await?;
            let body = format!(
                "const found = await window.axe.run(document, {{ runOnly: {{ type: 'tag', values: {} }}, resultTypes: ['violations'] }});
                 return found.violations.flatMap((it) => it.nodes.map((node) =>
                   it.id + ': ' + node.target.flat().join(' ') + ' (' + node.failureSummary.split('\\n').slice(1).join(' ').trim() + ')'))",
                json!(WCAG)
            );
            none("findings of axe", &strings(&self.eval(&body).await?))
        };
        self.timing.measure("axe", work).await
    }

    /// Fails if a text is cut off, leaves its box or overlaps another, or the page scrolls sideways.
    pub async fn nothing_overflows(&self) -> Outcome {
        none("texts that do not fit", &self.overflows().await?)
    }

    /// Returns the problems that [`Page::nothing_overflows`] finds, each as a sentence.
    pub async fn overflows(&self) -> Outcome<Vec<String>> {
        let work = async { Ok(strings(&self.eval(include_str!("overflow.js")).await?)) };
        self.timing.measure("overflow", work).await
    }
}

pub(super) fn strings(value: &Value) -> Vec<String> {
    value
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

pub(super) fn none(what: &str, found: &[String]) -> Outcome {
    if found.is_empty() {
        return Ok(());
    }
    let few: Vec<&str> = found.iter().take(8).map(String::as_str).collect();
    let more = if found.len() > few.len() {
        "\n          …"
    } else {
        ""
    };
    Failure::because(format!(
        "{} {what}:\n          {}{more}",
        found.len(),
        few.join("\n          ")
    ))
}

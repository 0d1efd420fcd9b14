//! Checks a page's accessibility with two engines: axe-core and IBM Equal Access.
//!
//! If an engine cannot decide, a row in `docs/accessibility-decisions.md` has the decision made by hand. Without a row
//! the test fails.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};

use super::checks::{none, strings};
use super::{Failure, Outcome, Page, repository};

/// The tags of axe for WCAG 2.2 AA, where each version adds to the one before, and for best practices. The contrast of
/// level AAA is measured in `wcag.rs`: with axe the tests would take half as long again.
const TAGS: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

/// The file of the decisions, relative to the repository.
const DECISIONS: &str = "docs/accessibility-decisions.md";

/// An engine that checks accessibility.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// axe-core.
    Axe,
    /// IBM Equal Access.
    Ibm,
}

impl Engine {
    fn name(self) -> &'static str {
        match self {
            Engine::Axe => "axe",
            Engine::Ibm => "ibm",
        }
    }

    /// Returns the script, and the global variable that the script sets.
    fn script(self) -> (&'static str, &'static str) {
        match self {
            Engine::Axe => ("axe-core/axe.min.js", "axe"),
            Engine::Ibm => ("accessibility-checker-engine/ace.js", "ace"),
        }
    }
}

/// The decisions made by hand, and which of them a page needed.
pub struct Decisions {
    rows: Vec<Value>,
    used: BTreeSet<u64>,
}

impl Decisions {
    /// Reads the rows of the tables in `docs/accessibility-decisions.md`: engine, rule, a CSS selector
    /// of the elements, and the reason.
    pub fn read() -> Outcome<Self> {
        let text = fs::read_to_string(repository().join(DECISIONS))?;
        let rows = text.lines().filter_map(|line| {
            let mut cells = line
                .strip_prefix('|')?
                .split('|')
                .map(|cell| cell.trim().trim_matches('`'));
            let (engine, rule, place) = (cells.next()?, cells.next()?, cells.next()?);
            let known = [Engine::Axe, Engine::Ibm].map(Engine::name);
            known
                .contains(&engine)
                .then(|| json!({ "engine": engine, "rule": rule, "where": place }))
        });
        Ok(Self {
            rows: rows.collect(),
            used: BTreeSet::new(),
        })
    }

    /// Marks the decisions that other pages needed.
    pub fn add(&mut self, other: &Self) {
        self.used.extend(&other.used);
    }

    /// Fails if no page needed a decision, which must then be removed.
    pub fn all_are_needed(&self) -> Outcome {
        let unused: Vec<String> = (0..)
            .zip(&self.rows)
            .filter(|(at, _)| !self.used.contains(at))
            .map(|(_, row)| row.to_string())
            .collect();
        none(&format!("rows of {DECISIONS} that no page needs"), &unused)
    }
}

impl Page {
    /// Returns the problems that the engines find, and those that they cannot decide and that have no row, each as a
    /// sentence.
    pub async fn audit(
        &self,
        engines: &[Engine],
        decisions: &mut Decisions,
    ) -> Outcome<Vec<String>> {
        let work = async {
            for engine in engines {
                self.load_engine(*engine).await?;
            }
            let names: Vec<&str> = engines.iter().map(|engine| engine.name()).collect();
            let result = self
                .eval(&format!(
                    "const engines = {}, tags = {}, decided = {};\n{}",
                    json!(names),
                    json!(TAGS),
                    Value::Array(decisions.rows.clone()),
                    include_str!("audit.js")
                ))
                .await?;
            let used = result["used"].as_array().into_iter().flatten();
            decisions.used.extend(used.filter_map(Value::as_u64));
            let mut found = strings(&result["found"]);
            let open = strings(&result["open"]);
            found.extend(
                open.iter()
                    .map(|line| format!("{line}: check it by hand, and add a row to {DECISIONS}")),
            );
            Ok(found)
        };
        self.timing.measure("axe and IBM", work).await
    }

    /// Loads the script of an engine into the page, unless it is loaded.
    async fn load_engine(&self, engine: Engine) -> Outcome {
        let (script, global) = engine.script();
        if self
            .eval(&format!("return typeof {global} !== 'undefined'"))
            .await?
            == Value::Bool(true)
        {
            return Ok(());
        }
        let file = repository().join("xtask/tools/node_modules").join(script);
        let text = fs::read_to_string(&file).map_err(|cause| {
            Failure(format!(
                "{}: {cause} (npm ci --prefix xtask/tools)",
                file.display()
            ))
        })?;
        self.eval_raw(&format!("window.eval({}), 0", json!(text)))
            .await
            .map(drop)
    }
}

//! Checks a page's accessibility with two engines: axe-core and IBM Equal Access.
//!
//! What an engine cannot decide is decided by hand, in a row of `docs/accessibility-decisions.md`. What has
//! no row there fails.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};

use super::checks::{none, strings};
use super::{Failure, Outcome, Page, repository};

/// axe's tags for WCAG 2.2 AA, each version adding to the one before, and for what its authors advise
/// beyond it. The contrast of AAA we measure ourselves: axe's way takes half as long again.
const TAGS: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

/// Where the decisions stand, from the repository's folder.
const DECISIONS: &str = "docs/accessibility-decisions.md";

/// An engine.
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

    /// Its script, and the global variable that the script sets.
    fn script(self) -> (&'static str, &'static str) {
        match self {
            Engine::Axe => ("axe-core/axe.min.js", "axe"),
            Engine::Ibm => ("accessibility-checker-engine/ace.js", "ace"),
        }
    }
}

/// The decisions made by hand, and which of them some page needed.
pub struct Decisions {
    rows: Vec<Value>,
    used: BTreeSet<u64>,
}

impl Decisions {
    /// Reads the rows of the tables in `docs/accessibility-decisions.md`: engine, rule, a CSS selector
    /// of the elements, and why.
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

    /// Adds the decisions that other pages needed.
    pub fn add(&mut self, other: &Self) {
        self.used.extend(&other.used);
    }

    /// Fails if a decision was needed by no page: it is to be removed.
    pub fn all_are_needed(&self) -> Outcome {
        let idle: Vec<String> = (0..)
            .zip(&self.rows)
            .filter(|(at, _)| !self.used.contains(at))
            .map(|(_, row)| row.to_string())
            .collect();
        none(&format!("rows of {DECISIONS} that nothing asks for"), &idle)
    }
}

impl Page {
    /// Returns what the engines find, and what they are unsure of and no row decides, each as a sentence.
    pub async fn audit(
        &self,
        engines: &[Engine],
        decisions: &mut Decisions,
    ) -> Outcome<Vec<String>> {
        let work = async {
            for engine in engines {
                self.bring(*engine).await?;
            }
            let names: Vec<&str> = engines.iter().map(|engine| engine.name()).collect();
            let said = self
                .eval(&format!(
                    "const engines = {}, tags = {}, decided = {};\n{}",
                    json!(names),
                    json!(TAGS),
                    Value::Array(decisions.rows.clone()),
                    include_str!("audit.js")
                ))
                .await?;
            let used = said["used"].as_array().into_iter().flatten();
            decisions.used.extend(used.filter_map(Value::as_u64));
            let mut found = strings(&said["found"]);
            let open = strings(&said["open"]);
            found.extend(
                open.iter()
                    .map(|line| format!("{line}: look, and write it into {DECISIONS}")),
            );
            Ok(found)
        };
        self.timing.measure("axe and IBM", work).await
    }

    async fn bring(&self, engine: Engine) -> Outcome {
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
        self.eval_raw(&format!("(0, eval)({}), 0", json!(text)))
            .await
            .map(drop)
    }
}

//! What Chromium's protocol has commands for, and Firefox can do by scripts in its own window.

use std::sync::Arc;

use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::prelude::*;

use super::{Outcome, Page, Point};

/// Geckodriver's command that has the next scripts run in the page or in the browser's own window.
#[derive(Debug)]
struct RunIn(&'static str);

impl ExtensionCommand for RunIn {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "context": self.0 }))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/moz/context".into()
    }
}

/// Does in Firefox what a command of Chromium's protocol does, or another of `firefox.js`. Returns whether it can.
pub(super) async fn emulate(driver: &WebDriver, command: &str, what: &Value) -> Outcome<bool> {
    run_in(driver, "chrome").await?;
    let script = include_str!("firefox.js");
    let given = [json!(command), what.clone()];
    let done = driver.execute_async(script, given).await;
    run_in(driver, "content").await?;
    Ok(*done?.json() == json!(true))
}

async fn run_in(driver: &WebDriver, context: &'static str) -> Outcome {
    let command = Command::ExtensionCommand(Box::new(RunIn(context)));
    driver.cmd(command).await?;
    Ok(())
}

impl Page {
    /// Moves fingers over the screen, rests and lifts them.
    pub(super) async fn move_fingers(&self, fingers: &[Vec<Point>]) -> Outcome {
        let of_finger = |(id, way): (usize, &Vec<Point>)| {
            let mut actions = Vec::new();
            for (place, at) in way.iter().enumerate() {
                actions.push(super::classic::move_to(*at, u64::from(place > 0) * 16));
                if place == 0 {
                    actions.push(json!({ "type": "pointerDown", "button": 0 }));
                }
            }
            let rest = if way.len() > 1 { 120 } else { 0 };
            actions.push(json!({ "type": "pause", "duration": rest }));
            actions.push(json!({ "type": "pointerUp", "button": 0 }));
            json!({ "type": "pointer", "id": format!("finger{id}"), "parameters": { "pointerType": "touch" }, "actions": actions })
        };
        let fingers: Vec<Value> = fingers.iter().enumerate().map(of_finger).collect();
        self.perform(json!(fingers)).await
    }

    /// Has the page's field with the focus take text that no keys made.
    pub(super) async fn type_without_keys(&self, text: &str) -> Outcome {
        let text = json!(text);
        self.execute(&format!(
            "document.execCommand('insertText', false, {text})"
        ))
        .await
        .map(drop)
    }
}

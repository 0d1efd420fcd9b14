//! Writes the accessibility tree that Chromium passes to screen readers, as indented text.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Failure, Outcome, Page};

/// The roles that a screen reader does not announce. Their children take their place.
const NOT_ANNOUNCED: [&str; 8] = [
    "generic",
    "none",
    "InlineTextBox",
    "LineBreak",
    "ListMarker",
    "LabelText",
    "sectionheader",
    "sectionfooter",
];

/// The properties that are announced, in the order in which they are written.
const ANNOUNCED: [&str; 12] = [
    "level",
    "current",
    "selected",
    "pressed",
    "expanded",
    "hasPopup",
    "disabled",
    "modal",
    "live",
    "multiselectable",
    "required",
    "sort",
];

/// The roles whose name is their content, which is written once.
const NAMED_BY_CONTENT: [&str; 9] = [
    "button",
    "link",
    "heading",
    "tab",
    "columnheader",
    "rowheader",
    "cell",
    "caption",
    "term",
];

impl Page {
    /// Returns the accessibility tree of the widget, a line for each node, indented by depth.
    pub async fn tree(&self) -> Outcome<String> {
        let work = async {
            self.cdp("Accessibility.enable", json!({})).await?;
            let response = self.cdp("Accessibility.getFullAXTree", json!({})).await?;
            self.cdp("Accessibility.disable", json!({})).await?;
            let nodes: BTreeMap<&str, &Value> = response["nodes"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
                .collect();
            let widget = response["nodes"]
                .as_array()
                .into_iter()
                .flatten()
                .find(|node| role(node) == "region")
                .ok_or_else(|| Failure("there is no region in the page".into()))?;
            let mut lines = String::new();
            write_node(&nodes, widget, 0, "", &mut lines);
            Ok(lines)
        };
        self.timing.measure("tree", work).await
    }
}

fn role(node: &Value) -> &str {
    node["role"]["value"].as_str().unwrap_or("")
}

fn text<'a>(node: &'a Value, member: &str) -> &'a str {
    node[member]["value"].as_str().unwrap_or("").trim()
}

/// Writes a node and its children. `parent_name` is the name of the parent. Text that only repeats it is not written.
fn write_node(
    nodes: &BTreeMap<&str, &Value>,
    node: &Value,
    depth: usize,
    parent_name: &str,
    lines: &mut String,
) {
    let role = role(node);
    let is_not_announced = node["ignored"] == true || NOT_ANNOUNCED.contains(&role);
    let name = text(node, "name");
    let mut inner = (depth, parent_name);
    if !is_not_announced {
        if role == "StaticText" {
            if !name.is_empty() && !parent_name.contains(name) {
                write_text(lines, depth, name);
            }
            return;
        }
        let mut words = vec![aria_role(role).to_owned()];
        if !name.is_empty() {
            words.push(format!("\"{name}\""));
        }
        words.extend(states(node));
        line(lines, depth, &words.join(" "));
        let named_by_content = NAMED_BY_CONTENT.contains(&role);
        inner = (depth + 1, if named_by_content { name } else { "" });
    }
    for child in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = child.as_str().and_then(|id| nodes.get(id)) {
            write_node(nodes, child, inner.0, inner.1, lines);
        }
    }
}

/// Writes a text, in the line of the text before it if there is one.
fn write_text(lines: &mut String, depth: usize, text: &str) {
    let indent = "  ".repeat(depth);
    let last = lines.trim_end().rsplit('\n').next().unwrap_or("");
    if last.starts_with(&format!("{indent}\"")) {
        lines.truncate(lines.len() - 2);
        lines.push_str(&format!(" {text}\"\n"));
    } else {
        line(lines, depth, &format!("\"{text}\""));
    }
}

fn line(lines: &mut String, depth: usize, words: &str) {
    lines.push_str(&"  ".repeat(depth));
    lines.push_str(words);
    lines.push('\n');
}

/// Returns the name of a role in ARIA, for a role of Chromium.
fn aria_role(role: &str) -> &str {
    match role {
        "DescriptionList" => "description list",
        "DescriptionListTerm" => "term",
        "DescriptionListDetail" => "definition",
        "Figcaption" => "caption",
        "searchbox" => "search field",
        other => other,
    }
}

fn states(node: &Value) -> Vec<String> {
    let mut words = Vec::new();
    let properties = |name: &str| {
        let all = node["properties"].as_array()?;
        let one = all.iter().find(|one| one["name"] == name)?;
        Some(one["value"]["value"].clone())
    };
    for name in ANNOUNCED {
        let Some(value) = properties(name) else {
            continue;
        };
        words.push(match (name, &value) {
            ("level", level) if role(node) == "heading" => level.to_string(),
            ("level", _) => continue,
            (_, Value::Bool(false)) | (_, Value::Null) => continue,
            (_, Value::String(none)) if none.is_empty() || none == "false" && name != "pressed" => {
                continue;
            }
            ("hasPopup", Value::String(what)) => format!("opens a {what}"),
            ("live", Value::String(how)) => how.clone(),
            ("pressed", Value::String(pressed)) if pressed == "false" => "not pressed".into(),
            _ => name.to_owned(),
        });
    }
    let value = text(node, "value");
    if !value.is_empty() {
        words.push(format!("= {value}"));
    }
    if properties("expanded") == Some(Value::Bool(false)) {
        words.push("collapsed".into());
    }
    let described = text(node, "description");
    if !described.is_empty() && described != text(node, "name") {
        words.push(format!("({described})"));
    }
    words
}

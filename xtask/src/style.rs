//! The house rules for style sheets, which no CSS parser knows: nothing that is only right from
//! left to right, and nothing that a host page could not override.
//!
//! `build.rs` includes this file and fails a build that breaks a rule, so it uses nothing but std.

use std::fmt;

/// Names for the two inline directions, for gradients: CSS has no logical word for those. They may
/// be defined, once for each direction, in a `tokens.css`.
const DIRECTION_TOKENS: [&str; 2] = ["--to-end", "--to-start"];

/// Shorthands of four values whose second and fourth are the right and the left side.
const FOUR_SIDED: [&str; 8] = [
    "border-color",
    "border-style",
    "border-width",
    "inset",
    "margin",
    "padding",
    "scroll-margin",
    "scroll-padding",
];

/// A rule broken, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong and what to write instead.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.line, self.column, self.message)
    }
}

/// Finds what breaks a rule in the text of a style sheet. `holds_tokens` says that it is a
/// `tokens.css`.
///
/// # Examples
///
/// ```
/// use xtask::style::faults;
///
/// let found = faults("a {\n  margin-left: 1px;\n}", false);
/// assert_eq!(found[0].to_string(), "2:3: `margin-left` has no side that turns with the script: write `margin-inline-start`");
/// assert!(faults("a { margin-inline-start: 1px }", false).is_empty());
/// ```
pub fn faults(css: &str, holds_tokens: bool) -> Vec<Fault> {
    let mut found = Vec::new();
    for declaration in declarations(&blanked(css)) {
        let Declaration {
            name,
            value,
            line,
            column,
        } = &declaration;
        let mut fault = |message: String| {
            found.push(Fault {
                line: *line,
                column: *column,
                message,
            });
        };
        if let Some(logical) = logical_property(name) {
            fault(format!(
                "`{name}` has no side that turns with the script: write `{logical}`"
            ));
        }
        let is_token = holds_tokens && DIRECTION_TOKENS.contains(&name.as_str());
        let side = words(value).find(|word| matches!(*word, "left" | "right"));
        if let Some(side) = side.filter(|_| !is_token) {
            fault(format!(
                "`{name}: … {side}` does not turn with the script: write a logical value, or in a gradient `to var(--to-end)`"
            ));
        }
        if FOUR_SIDED.contains(&name.as_str()) && sides_differ(value) {
            let (start, end) = match name.strip_prefix("border-") {
                Some(end) => ("border", format!("-{end}")),
                None => (name.as_str(), String::new()),
            };
            fault(format!(
                "`{name}` with a right side unlike its left: write `{start}-block{end}` and `{start}-inline{end}`"
            ));
        }
        if value
            .replace(' ', "")
            .to_ascii_lowercase()
            .contains("!important")
        {
            fault(
                "`!important` cannot be overridden by the host page: raise the specificity instead"
                    .into(),
            );
        }
    }
    found
}

#[derive(Debug)]
struct Declaration {
    name: String,
    value: String,
    line: usize,
    column: usize,
}

/// The sheet with comments and strings turned to spaces, every line and column kept.
fn blanked(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css.chars().peekable();
    let blank = |character: char| if character == '\n' { '\n' } else { ' ' };
    while let Some(character) = rest.next() {
        match character {
            '/' if rest.peek() == Some(&'*') => {
                out.push_str("  ");
                rest.next();
                let mut star = false;
                for inside in rest.by_ref() {
                    out.push(blank(inside));
                    if star && inside == '/' {
                        break;
                    }
                    star = inside == '*';
                }
            }
            '"' | '\'' => {
                out.push(' ');
                let mut escaped = false;
                for inside in rest.by_ref() {
                    out.push(blank(inside));
                    // A line's end closes a string that was never closed; the parser complains.
                    if !escaped && (inside == character || inside == '\n') {
                        break;
                    }
                    escaped = !escaped && inside == '\\';
                }
            }
            other => out.push(other),
        }
    }
    out
}

/// Every `name: value` that ends in `;` or `}`; what ends in `{` is a selector or a query.
fn declarations(css: &str) -> Vec<Declaration> {
    let mut found = Vec::new();
    let (mut line, mut column) = (1, 0);
    let (mut text, mut start, mut depth) = (String::new(), (1, 1), 0_usize);
    // The last declaration of a sheet cut short still counts.
    for character in css.chars().chain(['}']) {
        if character == '\n' {
            (line, column) = (line + 1, 0);
        } else {
            column += 1;
        }
        match character {
            '{' => text.clear(),
            ';' | '}' if depth == 0 || character == '}' => {
                if let Some((name, value)) = text.split_once(':') {
                    found.push(Declaration {
                        name: name.trim().to_ascii_lowercase(),
                        value: value.trim().to_ascii_lowercase(),
                        line: start.0,
                        column: start.1,
                    });
                }
                text.clear();
                depth = 0;
            }
            other => {
                match other {
                    '(' => depth += 1,
                    ')' => depth = depth.saturating_sub(1),
                    _ => {}
                }
                if text.is_empty() {
                    if other.is_whitespace() {
                        continue;
                    }
                    start = (line, column);
                }
                text.push(other);
            }
        }
    }
    found
}

/// What to write in place of a physical property.
fn logical_property(name: &str) -> Option<String> {
    let sized = |name: &str, stem: &str| name.strip_suffix(stem).map(str::to_string);
    if matches!(name, "width" | "min-width" | "max-width") {
        return sized(name, "width").map(|start| start + "inline-size");
    }
    if matches!(name, "height" | "min-height" | "max-height") {
        return sized(name, "height").map(|start| start + "block-size");
    }
    let sides = [
        ("left", "inline-start"),
        ("right", "inline-end"),
        ("top", "block-start"),
        ("bottom", "block-end"),
    ];
    if let Some((_, logical)) = sides.iter().find(|(side, _)| *side == name) {
        return Some(format!("inset-{logical}"));
    }
    if name.ends_with("-radius") && name != "border-radius" {
        let physical = sides
            .iter()
            .any(|(side, _)| name.contains(&format!("-{side}-")));
        return physical.then(|| "border-start-start-radius and its like".to_string());
    }
    let boxes = [
        "margin-",
        "padding-",
        "border-",
        "scroll-margin-",
        "scroll-padding-",
    ];
    let start = boxes.iter().find(|start| name.starts_with(**start))?;
    let (side, rest) = match name[start.len()..].split_once('-') {
        Some((side, rest)) => (side, format!("-{rest}")),
        None => (&name[start.len()..], String::new()),
    };
    let (_, logical) = sides.iter().find(|(own, _)| *own == side)?;
    Some(format!("{start}{logical}{rest}"))
}

fn words(value: &str) -> impl Iterator<Item = &str> {
    value.split(|character: char| !(character.is_alphanumeric() || matches!(character, '-' | '_')))
}

/// Whether a shorthand names four sides of which the right and the left differ.
fn sides_differ(value: &str) -> bool {
    let mut sides = vec![String::new()];
    let mut depth = 0_usize;
    for character in value.chars() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match sides.last_mut() {
            Some(side) if depth > 0 || !character.is_whitespace() => side.push(character),
            Some(side) if !side.is_empty() => sides.push(String::new()),
            _ => {}
        }
    }
    sides.retain(|side| !side.is_empty());
    matches!(sides.as_slice(), [_, right, _, left] if right != left)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(css: &str) -> Vec<String> {
        faults(css, false).iter().map(Fault::to_string).collect()
    }

    #[test]
    fn every_physical_property_is_named_with_its_logical_one() {
        let pairs = [
            ("padding-right", "padding-inline-end"),
            ("border-left", "border-inline-start"),
            ("border-bottom-color", "border-block-end-color"),
            ("scroll-margin-top", "scroll-margin-block-start"),
            ("left", "inset-inline-start"),
            ("bottom", "inset-block-end"),
            ("width", "inline-size"),
            ("max-height", "max-block-size"),
        ];
        for (physical, logical) in pairs {
            let found = messages(&format!("a {{ {physical}: 1px }}"));
            assert_eq!(found.len(), 1, "{physical}: {found:?}");
            assert!(
                found[0].ends_with(&format!("write `{logical}`")),
                "{found:?}"
            );
        }
        assert_eq!(messages("a { border-top-left-radius: 1px }").len(), 1);
    }

    #[test]
    fn a_side_as_a_value_is_found_in_alignments_floats_and_gradients() {
        for css in [
            "a { text-align: left }",
            "a { float:RIGHT }",
            "a { background: linear-gradient(to right, red, blue) }",
            "a { transform-origin: 0 left }",
            "a { --side: left }",
        ] {
            assert_eq!(messages(css).len(), 1, "{css}");
        }
    }

    #[test]
    fn only_the_tokens_may_name_the_direction() {
        let css = ":host { --to-end: right; --to-start: left; --other: left }";
        assert_eq!(faults(css, true).len(), 1);
        assert_eq!(faults(css, false).len(), 3);
    }

    #[test]
    fn four_sides_may_be_named_while_right_and_left_are_equal() {
        assert!(messages("a { margin: 1px 2px 3px 2px; padding: 0 4px; inset: 0 }").is_empty());
        assert!(messages("a { margin: 1px max(1px, 2px) 3px max(1px, 2px) }").is_empty());
        assert_eq!(messages("a { margin: 1px 2px 3px 4px }").len(), 1);
        let found = messages("a { border-width: 1px 2px 0 0 }");
        assert!(
            found[0].contains("`border-block-width` and `border-inline-width`"),
            "{found:?}"
        );
    }

    #[test]
    fn important_is_found_however_it_is_spaced() {
        assert_eq!(messages("a { color: red ! IMPORTANT }").len(), 1);
        assert_eq!(messages("a { color: red!important; }").len(), 1);
    }

    #[test]
    fn selectors_queries_comments_strings_and_longer_words_are_no_faults() {
        let fine = "
            /* margin-left: 1px; !important */
            a.left:hover, a[data-x=\"right\"] { content: \"left; width: 1px\"; color: var(--left-ink) }
            @container masar (width > 40em) { a { inline-size: 1px; & b:has(c) { margin: 0 } } }
            @media (min-width: 1px) { a { line-height: 1.2; stroke-width: 2; --masar-height: 1px } }
            a { background: url(data:image/svg+xml;left:0) ; border-block-start-width: 1px }
        ";
        let found: Vec<_> = messages(fine);
        // The unquoted address is the one place where the word stands free.
        assert_eq!(found.len(), 1, "{found:?}");
    }

    #[test]
    fn a_fault_is_placed_at_its_propertys_first_letter() {
        let fault = &faults("/* é */ a {\n\tcolor: red;\n  top:\n 1px }", false)[0];
        assert_eq!((fault.line, fault.column), (3, 3));
    }
}

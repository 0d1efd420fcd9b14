//! Where the components and content lines of a calendar stand, folded as they are.

use super::super::making::Range;

/// A component and its own lines.
pub(super) struct Component {
    pub(super) name: String,
    /// The line that begins it.
    pub(super) range: Range,
    lines: Vec<Line>,
}

/// A content line.
pub(super) struct Line {
    name: String,
    /// All of it, without the line's end.
    pub(super) range: Range,
}

impl Component {
    /// The line of a name, by how many of that name come before it.
    pub(super) fn nth(&self, name: &str, number: usize) -> Option<&Line> {
        let mut all = self
            .lines
            .iter()
            .filter(|one| one.name.eq_ignore_ascii_case(name));
        all.nth(number)
    }
}

/// All components, in the order in which they begin.
pub(super) fn components(text: &str) -> Vec<Component> {
    let mut out: Vec<Component> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let end = end_of(text, at);
        let line = text[at..end].trim_end_matches(['\r', '\n']);
        let range = (at, at + line.len());
        at = end;
        let name_end = line.find([':', ';']).unwrap_or(line.len());
        let name = line[..name_end].trim();
        let value = line
            .get(name_end + 1..)
            .unwrap_or("")
            .trim()
            .to_ascii_uppercase();
        if name.eq_ignore_ascii_case("BEGIN") {
            open.push(out.len());
            out.push(Component {
                name: value,
                range,
                lines: Vec::new(),
            });
        } else if name.eq_ignore_ascii_case("END") {
            open.pop();
        } else if let Some(component) = open.last().and_then(|at| out.get_mut(*at)) {
            component.lines.push(Line {
                name: name.to_owned(),
                range,
            });
        }
    }
    out
}

/// Where a line ends, with the lines that go on from it.
fn end_of(text: &str, start: usize) -> usize {
    let mut at = start;
    loop {
        at = text[at..].find('\n').map_or(text.len(), |end| at + end + 1);
        if !text[at..].starts_with([' ', '\t']) {
            return at;
        }
    }
}

//! JSON paths: `$.events[3].title.ar`, with brackets around names that are no plain words. They are
//! found last, for all findings in one walk: a node does not know what it lies in.

use super::{Node, Tree};
use crate::finding::{Finding, clipped};
use crate::order;
use masar_edtf::digits;

/// A list or an object on the way to a node.
struct Step {
    list: bool,
    /// Which of the list's elements, or where the member's name is.
    at: usize,
    /// That name has been read.
    named: bool,
}

impl Tree<'_> {
    /// Gives each finding that was made for a node the node's path.
    pub fn name_places(&self, findings: &mut [Finding]) {
        let order = order::sorted(findings.len(), &mut |a, b| {
            findings[a].node.cmp(&findings[b].node)
        });
        let mut steps = Vec::new();
        let mut at = 0;
        for position in order {
            let finding = &mut findings[position];
            if finding.node.is_there() {
                at = self.walk(at, self.start(finding.node), &mut steps);
                finding.path = self.path(&steps);
                finding.node = Node::ABSENT;
            }
        }
    }

    /// Goes on to a node, which is not before `at`.
    fn walk(&self, mut at: usize, wanted: usize, steps: &mut Vec<Step>) -> usize {
        loop {
            let byte = self.byte(at);
            match (byte, steps.last_mut()) {
                (b' ' | b'\t' | b'\n' | b'\r' | b':', _) => at += 1,
                (b',', Some(step)) => {
                    step.at += usize::from(step.list);
                    step.named = false;
                    at += 1;
                }
                (b']' | b'}', _) => {
                    steps.pop();
                    at += 1;
                }
                (b'"', Some(step)) if !step.list && !step.named => {
                    (step.at, step.named) = (at, true);
                    if at >= wanted {
                        return at;
                    }
                    at = self.end(at);
                }
                (0, _) => return at,
                _ if at >= wanted => return at,
                (b'[' | b'{', _) => {
                    let list = byte == b'[';
                    steps.push(Step {
                        list,
                        at: 0,
                        named: false,
                    });
                    at += 1;
                }
                _ => at = self.end(at),
            }
        }
    }

    fn path(&self, steps: &[Step]) -> String {
        let mut out = String::from("$");
        for (depth, step) in steps.iter().enumerate() {
            if step.list {
                // What is a list as a whole is the pages of a feed: a path is of one page.
                if depth > 0 {
                    out.push('[');
                    out.push_str(&digits(step.at as u64));
                    out.push(']');
                }
                continue;
            }
            let name = clipped(self.text(Node(step.at as u32)));
            if is_word(name) {
                out.push('.');
                out.push_str(name);
                continue;
            }
            out.push_str("[\"");
            for letter in name.chars() {
                if matches!(letter, '"' | '\\') {
                    out.push('\\');
                }
                out.push(letter);
            }
            out.push_str("\"]");
        }
        out
    }
}

fn is_word(name: &str) -> bool {
    name.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && !name.is_empty()
        && !name.as_bytes()[0].is_ascii_digit()
}

//! JSON paths: `$.events[3].title.ar`, with brackets around names that are not plain words. They are
//! found last, for all diagnostics in one walk: a node does not have a reference to its parent.

use std::fmt::Write;

use super::{Node, Tree};
use crate::diagnostic::Diagnostic;
use crate::message::truncated;

/// A list or an object that contains the node.
struct Step {
    list: bool,
    /// The number of the list's element, or where the member's name begins.
    at: usize,
    /// Whether the member's name has been read.
    named: bool,
}

impl Tree<'_> {
    /// Sets the path of each diagnostic that is about a node.
    pub fn set_paths(&self, diagnostics: &mut [Diagnostic]) {
        let mut in_order: Vec<&mut Diagnostic> = diagnostics
            .iter_mut()
            .filter(|diagnostic| diagnostic.node.is_there())
            .collect();
        in_order.sort_unstable_by_key(|diagnostic| diagnostic.node);
        let mut steps = Vec::new();
        let mut at = 0;
        for diagnostic in in_order {
            at = self.walk(at, self.start(diagnostic.node), &mut steps);
            diagnostic.path = self.path(&steps);
            diagnostic.node = Node::ABSENT;
        }
    }

    /// Continues the walk to the byte `wanted`, which is not before `at`. Returns the byte where it stopped.
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
                // If the whole text is a list, it contains the pages of a feed. A path is relative to its page.
                if depth > 0 {
                    let _ = write!(out, "[{}]", step.at);
                }
                continue;
            }
            let name = truncated(self.text(Node(step.at as u32)));
            if is_word(name) {
                let _ = write!(out, ".{name}");
            } else {
                let name = name.replace('\\', "\\\\").replace('"', "\\\"");
                let _ = write!(out, "[\"{name}\"]");
            }
        }
        out
    }
}

fn is_word(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with(|first: char| first.is_ascii_digit())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

//! Where the next page of a feed is, for who asks for all of them before reading any.

use super::address::Use;
use super::json::{self, Node};
use super::reader::Reader;
use super::{foreign, named, opened};
use crate::finding::{Code, Finding};
use crate::lines;
use crate::say::Say;

/// Where a page says that the next one is, if it says so and is a page at all: for who asks for all
/// of them before reading any.
///
/// # Errors
/// As [`read`](super::read).
pub fn next_page(text: &str) -> Result<Option<String>, Finding> {
    let next = json::parse(lines::split_bom(text).1).and_then(|tree| {
        let next = match opened(&tree, Node::ROOT) {
            Err(_) if foreign::is_known(&tree) => foreign::next_url(&tree),
            Err(fatal) => return Err(fatal),
            Ok(_) => {
                named(&tree, Node::ROOT, "next_url").map_or(Node::ABSENT, |name| tree.value(name))
            }
        };
        Ok(Reader::new(&tree, false).address(next, Use::Media))
    });
    next.map_err(|mut finding| {
        let finding_only = std::slice::from_mut(&mut finding);
        lines::locate(&[text], &[0], finding_only);
        finding
    })
}

/// Why a page's `next_url` leads to no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageFault {
    /// There is no such file.
    Missing,
    /// It was read before.
    Circle,
    /// There are more than any reader asks for.
    TooMany,
}

/// The finding for a `next_url` that leads to no page; `text` is the page that it stands on.
#[must_use]
pub fn page_fault(text: &str, fault: PageFault) -> Finding {
    let (code, problem, mend) = match fault {
        PageFault::Missing => (Code::UnknownReference, Say::NoSuchPage, Say::CorrectPage),
        PageFault::Circle => (Code::Cycle, Say::PageAgain, Say::LeaveOutPage),
        PageFault::TooMany => (Code::BadValue, Say::TooManyPages, Say::FewerPages),
    };
    let mut place = (0, 0);
    if let Ok(tree) = json::parse(lines::split_bom(text).1)
        && let Some(name) = named(&tree, Node::ROOT, "next_url")
    {
        place = tree.place(tree.value(name));
    }
    let mut finding = Finding::new(
        code,
        place,
        "$.next_url".into(),
        problem.say(),
        ("", ""),
        mend.say(),
    );
    lines::locate(&[text], &[0], std::slice::from_mut(&mut finding));
    finding
}

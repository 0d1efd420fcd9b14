//! The address of a feed's next page, for programs that ask for all pages before they read any.

use super::reader::Reader;
use super::{member_name, version_name};
use crate::adapters;
use crate::diagnostic::{Code, Diagnostic};
use crate::json::{self, Node};
use crate::lines;
use crate::members::AddressUse;
use crate::message::FeedMessage;
use crate::sink::CountSink;

/// Returns the address of the next page, if the page has one, in any format that [`read`](super::read)
/// reads.
///
/// # Errors
/// One diagnostic when the page is not one of a feed, as [`read`](super::read) returns it.
pub fn next_page(text: &str) -> Result<Option<String>, Diagnostic> {
    let next = json::parse(lines::split_bom(text).1).and_then(|tree| {
        let next = match version_name(&tree, Node::ROOT) {
            Err(_) if adapters::is_known(&tree) => adapters::next_url(&tree),
            Err(rejection) => return Err(rejection.into()),
            Ok(_) => member_name(&tree, Node::ROOT, "next_url")
                .map_or(Node::ABSENT, |name| tree.value(name)),
        };
        Ok(Reader::new(&tree, CountSink::default()).address(next, AddressUse::Media))
    });
    next.map_err(|mut diagnostic| {
        lines::locate(&[text], &[0], std::slice::from_mut(&mut diagnostic));
        diagnostic
    })
}

/// Why the address of the next page leads to no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageFault {
    /// There is no such file.
    Missing,
    /// The page was read before.
    Circle,
    /// There are more pages than any reader asks for.
    TooMany,
    /// The address leads out of the folder of the first page.
    Outside,
    /// There is a folder, a device or a pipe at the address.
    NotAFile,
    /// With this page, the feed has more bytes than are read.
    TooLarge,
}

/// Returns the diagnostic for a first page that has more bytes than are read.
#[must_use]
pub fn too_large() -> Diagnostic {
    let (problem, fix) = (FeedMessage::FileTooLarge, FeedMessage::SplitFeed);
    Diagnostic::new(Code::TooLarge, (0, 0), "$".into(), problem, fix)
}

/// Returns the diagnostic for a page that the command reads and the widget does not load.
#[must_use]
pub fn page_not_loaded() -> Diagnostic {
    let (problem, fix) = (FeedMessage::PageNotLoaded, FeedMessage::SplitPage);
    Diagnostic::new(Code::TooLarge, (0, 0), "$".into(), problem, fix)
}

/// Returns the diagnostic for a `next_url` that leads to no page; `text` is the page that has it.
#[must_use]
pub fn page_fault(text: &str, fault: PageFault) -> Diagnostic {
    let (code, problem, fix) = match fault {
        PageFault::Missing => (
            Code::UnknownReference,
            FeedMessage::NoSuchPage,
            FeedMessage::CorrectPage,
        ),
        PageFault::Circle => (
            Code::Cycle,
            FeedMessage::PageAgain,
            FeedMessage::LeaveOutPage,
        ),
        PageFault::TooMany => (
            Code::BadValue,
            FeedMessage::TooManyPages,
            FeedMessage::FewerPages,
        ),
        PageFault::Outside => (
            Code::BadAddress,
            FeedMessage::PageOutside,
            FeedMessage::MovePage,
        ),
        PageFault::NotAFile => (
            Code::BadAddress,
            FeedMessage::PageNotAFile,
            FeedMessage::CorrectPage,
        ),
        PageFault::TooLarge => (
            Code::TooLarge,
            FeedMessage::PageTooLarge,
            FeedMessage::SplitFeed,
        ),
    };
    let mut place = (0, 0);
    if let Ok(tree) = json::parse(lines::split_bom(text).1)
        && let Some(name) = member_name(&tree, Node::ROOT, "next_url")
    {
        place = tree.place(tree.value(name));
    }
    let mut diagnostic = Diagnostic::new(code, place, "$.next_url".into(), problem, fix);
    lines::locate(&[text], &[0], std::slice::from_mut(&mut diagnostic));
    diagnostic
}

//! A feed that an editor has open in the Studio, without anything of the browser.
//!
//! A [`Session`] has the pages of the feed as texts, with a journal of all changes. Each change is one of
//! [`masar_edit`]'s, so the text stays the one that a person wrote. [`Row`]s are what the list of events shows.
//! [`Saving`] is what is saved of it, and how a save goes on when a colleague has saved in between.
//!
//! ```
//! use masar_edit::{Change, Json};
//! use masar_session::{NewFeed, Session};
//! let new = NewFeed { title: "مسارنا".into(), languages: vec!["ar".into(), "fr".into()], timezone: None };
//! let mut session = Session::new(&new);
//! let id = session.add_event(0, "2022").expect("an event");
//! let row = session.row(&id).expect("a row");
//! let title = row.path.clone().member("title").language("fr");
//! session.apply(row.page, vec![Change::set(title, Json::text("Accord"))]).expect("a title");
//! assert_eq!(session.row(&id).expect("a row").title("fr"), "Accord");
//! ```

mod alt;
mod bulk;
mod contrast;
mod date_parts;
mod date_text;
mod difference;
mod feed_change;
mod file_name;
mod findings;
mod form;
mod head;
mod list;
mod mail;
mod new_feed;
mod pending_file;
mod place;
mod proposed_id;
mod row;
mod saving;
mod session;
mod stale;
mod stored;
mod texts;
mod translations;
mod value;

pub use alt::is_empty_alt;
pub use bulk::Bulk;
pub use contrast::contrast;
pub use date_parts::{DateParts, DateShape, EndParts, PartsError, PointKind, PointParts};
pub use date_text::{DateText, candidate_in_words, date_text_in_words};
pub use difference::difference;
pub use feed_change::{FeedChange, NEW_EVENT};
pub use file_name::safe_file_name;
pub use findings::{CheckAnswer, CheckRequest, Finding, Findings, Fix, Severity};
pub use form::{EVENT_GROUPS, FEED_GROUPS, Group, Topic};
pub use head::{Head, Named};
pub use list::{EventList, Lack, ListQuery, Order};
pub use mail::{ChangesFile, ChangesFileError, PageChanges, with_accepted, without};
pub use new_feed::NewFeed;
pub use pending_file::PendingFile;
pub use proposed_id::{proposed_id, transliterated};
pub use row::Row;
pub use saving::{Answer, Next, Problem, RecentVersions, Saving, SeenVersion, Versions};
pub use session::{Page, Session};
pub use stored::{Stored, StoredPage, Unstored, UnstoredPage};
pub use translations::{Coverage, TextState, coverage, head_coverage, state_of};
pub use value::{Member, check_json, from_json, localized, member, string};

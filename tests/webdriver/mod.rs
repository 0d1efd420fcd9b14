//! Drives Chromium through ChromeDriver over the repository, served on a free port.
//!
//! What belongs here: starting and stopping, what a page can be asked and told, the checks that any
//! case may name. What does not: what a particular page must do (that is `tests/pages/`).

mod audit;
mod browser;
mod case;
mod checks;
mod compare;
mod failure;
mod firefox;
mod input;
mod looks;
mod made;
mod options;
mod page;
mod pairwise;
mod picture;
mod report;
mod run;
mod seen;
mod server;
mod shots;
mod timing;
mod tree;

pub use audit::{Decisions, Engine};
pub use case::Check;
pub use compare::compare;
pub use failure::{Failure, Outcome};
pub use firefox::{Firefox, Said};
pub use input::{Held, Point};
pub use made::{SIZES, feed};
pub use options::Options;
pub use page::{Page, Window};
pub use pairwise::pairwise;
pub use picture::Picture;
pub use report::Report;
pub use run::{Runner, Scenario, repository};

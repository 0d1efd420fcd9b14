//! Drives Chromium through ChromeDriver over the repository, served on a free port.
//!
//! This is the harness: starting and stopping browsers, what can be done on a page, and the checks that any
//! case may name. What a particular page must do is in `tests/pages/`.

mod accessibility_tree;
mod audit;
mod browser;
mod case;
mod checks;
mod failure;
mod firefox;
mod fixtures;
mod image;
mod image_diff;
mod input;
mod options;
mod page;
mod pairwise;
mod report;
mod run;
mod screenshots;
mod snapshot;
mod timing;
mod wcag;

pub use audit::{Decisions, Engine};
pub use case::Check;
pub use failure::{Failure, Outcome};
pub use firefox::{Firefox, RoleAndName};
pub use fixtures::{SIZES, feed};
pub use image::Image;
pub use image_diff::compare;
pub use input::{Modifier, Point};
pub use options::Options;
pub use page::{Page, Window};
pub use pairwise::{chosen, combinations};
pub use report::Report;
pub use run::{Runner, Scenario, repository};

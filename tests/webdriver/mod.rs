//! The harness of the page tests: it serves the repository on a free port and drives Chromium through ChromeDriver.
//!
//! It starts and stops browsers, and contains the actions on a page and the checks for all cases. The expected
//! behaviour of the pages is in `tests/pages/`.

mod accessibility_tree;
mod audit;
mod browser;
mod case;
mod checks;
mod classic;
mod emulation;
mod failure;
mod firefox;
mod fixtures;
mod hostile_feeds;
mod image;
mod image_diff;
mod input;
mod mortal;
mod options;
mod page;
mod pairwise;
mod pdf;
mod preferences;
mod published;
mod report;
mod run;
mod screenshots;
mod snapshot;
mod tabs;
mod timing;
mod wcag;
mod webkit;

pub use audit::{Decisions, Engine};
pub use browser::Browser;
pub use case::Check;
pub use failure::{Failure, Outcome};
pub use firefox::{Firefox, RoleAndName};
pub use fixtures::{SIZES, feed};
pub use image::Image;
pub use image_diff::compare;
pub use input::{Modifier, Point};
pub use mortal::{Mortal, Profile};
pub use options::Options;
pub use page::{Page, Window};
pub use pairwise::{chosen, combinations};
pub use published::published;
pub use report::Report;
pub use run::{Difference, Runner, Scenario, repository};

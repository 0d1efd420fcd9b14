//! Saving on real servers, and on a stand-in for GitHub.
#![allow(missing_docs)]

mod cross_origin;
mod disk;
mod github;
mod support;
mod webdav;

//! The command line as its users run it: the built program, real files, and the guides' examples.

mod check;
mod ci_check;
mod convert;
mod editing_guide;
mod export_html;
mod feed_guide;
mod hostile_markup;
mod hostile_output;
mod hostile_pages;
mod paging;

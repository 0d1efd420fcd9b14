//! The Studio: an editor keeps a feed by forms. Controls are found by role and name only.

mod changes;
mod cross_origin;
mod date_field;
mod downloads;
mod drafts;
mod driver;
mod event_ids;
mod feed_form;
mod findings;
mod first_steps;
mod forms;
mod github;
mod guide;
mod hostile;
mod imports;
mod large_saves;
mod list;
mod looks;
mod memory;
mod newcomer;
mod offline;
mod on_disk;
mod pictures;
mod preview;
mod quota;
mod refusals;
mod rows;
mod saving;
mod saving_panels;
mod screens;
mod server;
mod speed;
mod tabs;
mod text_view;
mod translations;
mod visibility;

pub use driver::Studio;

use crate::webdriver::Scenario;

pub fn all(full: bool) -> Vec<Scenario> {
    [
        guide::all(full),
        newcomer::all(),
        first_steps::all(),
        saving::all(),
        saving_panels::all(),
        github::all(),
        refusals::all(),
        cross_origin::all(),
        on_disk::all(),
        drafts::all(),
        quota::all(),
        tabs::all(),
        changes::all(),
        pictures::all(),
        imports::all(),
        hostile::all(),
        offline::all(),
        forms::all(),
        event_ids::all(),
        date_field::all(),
        feed_form::all(),
        findings::all(),
        list::all(),
        looks::all(),
        large_saves::all(),
        memory::all(),
        preview::all(),
        speed::all(full),
        text_view::all(),
        translations::all(),
        visibility::all(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

//! What a visitor does on a page and what must then hold; one module a subject. Cases without any
//! doing are folders beside this file.

/// Makes scenarios of functions, each named by its function. Those after `alone:` run while no other
/// test runs.
macro_rules! scenarios {
    ($($name:ident),* $(,)? $(; alone: $($alone:ident),+ $(,)?)?) => {
        /// The module's scenarios.
        pub fn all() -> Vec<$crate::webdriver::Scenario> {
            use $crate::webdriver::Scenario;
            vec![
                $(Scenario::new(stringify!($name), |page| Box::pin($name(page))),)*
                $($(Scenario::new(stringify!($alone), |page| Box::pin($alone(page))).alone(),)+)?
            ]
        }
    };
}

mod access;
mod addresses;
mod any_feed;
mod attributes;
mod axis_parts;
mod builder;
mod day_change;
mod debug;
mod differences;
mod easy_language;
mod element_api;
mod element_faults;
mod element_members;
mod export;
mod faults;
mod feed_cache;
mod finding;
mod first_drawing;
mod fonts;
mod frames;
mod full_screen;
mod gallery;
mod go_to_date;
mod host_layout;
mod host_pages;
mod hostile;
mod injection;
mod input_methods;
mod keyboard;
mod kinds;
mod kiosk;
mod known_complaints;
mod lanes;
mod languages;
mod large_feeds;
mod limits;
mod linked;
mod loader;
mod media_hosts;
mod memory;
mod mirror;
mod opening;
mod overflow;
mod packages;
mod paging;
mod parts;
mod pictures;
mod pointer;
mod print;
mod random;
mod recipes;
mod refresh;
mod requests;
mod search;
mod self_checks;
mod server;
mod sharing;
mod small_feed;
mod states;
mod story;
mod studio;
mod tables;
mod tags;
mod text_and_media;
mod themes;
mod tiles;
mod trap;
mod unreliable_server;
mod updates;
mod visit;
mod wordpress;

pub use differences::DIFFERENCES;

use crate::webdriver::Scenario;

/// Every scenario; `full` asks for all combinations where some stand for all.
pub fn every(full: bool) -> Vec<Scenario> {
    [
        // The longest first, so that no browser is left alone with one at the end.
        access::all(full),
        loader::all(),
        element_api::all(),
        element_members::all(),
        attributes::all(),
        linked::all(),
        element_faults::all(),
        parts::all(),
        finding::all(),
        first_drawing::all(),
        known_complaints::all(),
        keyboard::all(),
        // Before the pointer's: after a stroke of two fingers Chromium's touch emulation loses the next.
        input_methods::all(),
        mirror::all(),
        pointer::all(),
        search::all(),
        sharing::all(),
        pictures::all(),
        full_screen::all(),
        axis_parts::all(),
        small_feed::all(),
        easy_language::all(),
        lanes::all(),
        languages::all(),
        host_layout::all(),
        host_pages::all(full),
        hostile::all(),
        injection::all(full),
        random::all(full),
        self_checks::all(),
        states::all(),
        story::all(),
        studio::all(full),
        tables::all(),
        tags::all(),
        text_and_media::all(),
        feed_cache::all(),
        opening::all(),
        print::all(),
        themes::all(),
        tiles::all(),
        trap::all(),
        large_feeds::all(),
        limits::all(),
        frames::all(),
        go_to_date::all(),
        kiosk::all(),
        day_change::all(),
        any_feed::all(full),
        kinds::all(full),
        overflow::all(full),
        gallery::all(full),
        export::all(),
        packages::all(),
        paging::all(),
        recipes::all(),
        refresh::all(),
        requests::all(),
        unreliable_server::all(full),
        faults::all(full),
        updates::all(),
        addresses::all(),
        media_hosts::all(),
        builder::all(),
        debug::all(),
        visit::all(),
        wordpress::of_site(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

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
mod big;
mod complaints;
mod contract;
mod copies;
mod days;
mod debug;
mod easy;
mod export;
mod find;
mod fits;
mod fonts;
mod frames;
mod hostile;
mod keep;
mod keyboard;
mod kiosk;
mod languages;
mod loader;
mod measures;
mod paging;
mod parts;
mod pointer;
mod print;
mod reach;
mod states;
mod themes;

use crate::webdriver::Scenario;

/// Every scenario; `full` asks for all combinations where some stand for all.
pub fn every(full: bool) -> Vec<Scenario> {
    [
        // The longest first, so that no browser is left alone with one at the end.
        access::all(full),
        loader::all(),
        contract::all(),
        parts::all(),
        complaints::all(),
        keyboard::all(),
        // Before the pointer's: after a stroke of two fingers Chromium's touch emulation loses the next.
        reach::all(),
        pointer::all(),
        find::all(),
        keep::all(),
        easy::all(),
        languages::all(),
        hostile::all(),
        measures::all(),
        states::all(),
        copies::all(),
        print::all(),
        themes::all(),
        big::all(),
        frames::all(),
        kiosk::all(),
        days::all(),
        fits::all(),
        export::all(),
        paging::all(),
        debug::all(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

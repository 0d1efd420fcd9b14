//! What a visitor does on a page and what must then hold; one module a subject. Cases without any
//! doing are folders beside this file.

/// Names functions as scenarios: the function's name is the sentence.
macro_rules! scenarios {
    ($($name:ident),+ $(,)?) => {
        /// The module's scenarios.
        pub fn all() -> Vec<$crate::webdriver::Scenario> {
            vec![$($crate::webdriver::Scenario {
                name: stringify!($name).to_owned(),
                act: Box::new(|page| Box::pin($name(page))),
            }),+]
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
mod refresh;
mod states;
mod themes;

use crate::webdriver::Scenario;

/// Every scenario.
pub fn every() -> Vec<Scenario> {
    [
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
        access::all(),
        paging::all(),
        refresh::all(),
        debug::all(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

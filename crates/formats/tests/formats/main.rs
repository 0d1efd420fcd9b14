//! Imports and exports of real, broken and hostile files, and there and back again.

mod conversions;
mod fuzz_seeds;
mod round_trips;
mod timelinejs;

//! Tests of the public functions.

mod days;
mod earliest_latest;
mod errors;
mod properties;
mod reading;

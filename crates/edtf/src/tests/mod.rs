//! What the date room promises.

mod bounds;
mod days;
mod errors;
mod properties;
mod reading;

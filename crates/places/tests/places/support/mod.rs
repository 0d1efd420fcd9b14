//! A transport for the tests.

pub mod transport;

//! The Wasm in two parts: what the first drawing needs, and what can come later.
//!
//! The linker says who needs whom, down to each text and each place in the table of indirect calls
//! (`links`). The functions named in `doors` are where the first part calls the second; what is needed
//! only behind them is deferred. Calls that wasm-opt's work has changed are looked at again in its result,
//! which is then cut (`cut`). A call from the first part into the second other than by a door cannot come
//! about: whatever is reached in another way is in the first part.

mod cut;
mod doors;
mod linked;
mod links;
mod mark;
mod parts;
#[cfg(test)]
mod tests;
mod trouble;
mod whole;

pub use cut::{Parts, cut};
pub use doors::DOORS;
pub use links::{Deferred, deferred};
pub use mark::{NOT_INLINED, export, marked};
pub use parts::SHARED;

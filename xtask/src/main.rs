//! Masar's own chores.
fn main() {}

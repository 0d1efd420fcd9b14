//! Gathers the view's style sheets into one minified text for the Wasm (`view::style` includes it).
fn main() {}

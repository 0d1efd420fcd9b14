//! Yew's renderer sets `console_error_panic_hook::hook` whether or not it is wanted. Where a panic is
//! a trap no hook is ever called, yet the original keeps all of `core::fmt` in the Wasm.

/// Writes the panic to the console in a debug build, and says nothing in any other.
pub fn hook(info: &std::panic::PanicHookInfo<'_>) {
    #[cfg(all(debug_assertions, target_arch = "wasm32"))]
    web_sys::console::error_1(&info.to_string().into());
    let _ = info;
}

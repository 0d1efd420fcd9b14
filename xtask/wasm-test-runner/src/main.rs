//! The command `wasm-bindgen-test-runner`, built from its library.
//!
//! Cargo calls it for each test binary of the target `wasm32-unknown-unknown` (`.cargo/config.toml`).
//! As a package of the workspace it has the version in `Cargo.lock` and shares its dependencies with
//! xtask, so nothing is installed.

fn main() -> anyhow::Result<()> {
    env_logger::init();
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}

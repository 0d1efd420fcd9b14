//! Minifies the panel's style sheet.

use std::path::PathBuf;
use std::{env, fs, io};

const SHEET: &str = "src/panel/panel.css";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={SHEET}");
    let text = fs::read_to_string(SHEET)?;
    match masar_stylesheet::minify(&text) {
        Ok(small) => {
            let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
            fs::write(out.join("panel.css"), small)
        }
        Err(error) => {
            println!("cargo::error={SHEET}:{error}");
            Ok(())
        }
    }
}

//! Minifies the panel's style sheet, by the house rules of the widget's.

#[path = "../../xtask/src/minified.rs"]
mod minified;
#[path = "../../xtask/src/style.rs"]
#[allow(dead_code)]
mod style;

use std::path::PathBuf;
use std::{env, fs, io};

const SHEET: &str = "src/panel/panel.css";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={SHEET}");
    let text = fs::read_to_string(SHEET)?;
    for fault in style::faults(&text, true) {
        println!("cargo::error={SHEET}:{fault}");
    }
    match minified::minified(&text) {
        Ok(small) => {
            let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
            fs::write(out.join("panel.css"), small)
        }
        Err(fault) => {
            println!("cargo::error={SHEET}:{fault}");
            Ok(())
        }
    }
}

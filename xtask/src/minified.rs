// Style sheets, minified: what `build.rs` of the widget and that of the checker's panel share.

use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};

/// Without targets: logical properties and container queries stay as they were written.
pub fn minified(text: &str) -> Result<String, String> {
    let place =
        |line: u32, column: u32, message: String| format!("{}:{column}: {message}", line + 1);
    let mut sheet = StyleSheet::parse(text, ParserOptions::default()).map_err(|error| {
        let (line, column) = error.loc.map_or((0, 1), |loc| (loc.line, loc.column));
        place(line, column, error.kind.to_string())
    })?;
    sheet.minify(MinifyOptions::default()).map_err(|error| {
        let (line, column) = error.loc.map_or((0, 1), |loc| (loc.line, loc.column));
        place(line, column, error.kind.to_string())
    })?;
    let options = PrinterOptions {
        minify: true,
        ..PrinterOptions::default()
    };
    let small = sheet
        .to_css(options)
        .map_err(|error| place(0, 1, error.kind.to_string()))?;
    Ok(small.code)
}

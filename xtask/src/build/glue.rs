//! The glue without what only other pages need: wasm-bindgen writes it for any browser and for any
//! way to come by the Wasm, while our loader hands over the promise of an answer it has looked at, in
//! a browser that has reference types.

use super::words::Written;
use crate::failure::Failure;

/// Starts the Wasm, in place of all that wasm-bindgen offers for it.
const START: &str = include_str!("start.js");
/// Asks for the second part of the Wasm.
const MORE: &str = include_str!("more.js");
/// Asks for the interface's words.
const WORDS: &str = include_str!("words.js");
/// Asks for the checker.
const DEBUG: &str = include_str!("debug.js");
/// What the loader asks for when a feed or the Wasm cannot be had, and what it keeps for that day.
const ASIDE: &str = include_str!("aside.js");

/// What is cut out: where each begins, found once in the glue, and what follows it.
const CUTS: [(&str, &str); 4] = [
    // `free` by hand: a widget lives as long as its element, and is freed with it.
    ("    __destroy_into_raw() {", "    /**"),
    ("if (Symbol.dispose) ", "function __wbg_get_imports() {"),
    // For Wasm without a way to make a text's memory larger.
    (
        "    if (realloc === undefined) {",
        "    let len = arg.length;",
    ),
    // For browsers older than reference types.
    (
        "if (!('encodeInto' in cachedTextEncoder)) {",
        "let WASM_VECTOR_LEN",
    ),
];

/// The glue as wasm-bindgen wrote it, without those parts and with our own start at its end, and what asks
/// for the second part of the Wasm.
///
/// # Errors
///
/// One of the parts is not there once: this is another wasm-bindgen's glue.
pub fn trim(glue: &str) -> Result<String, Failure> {
    let mut glue = glue.to_owned();
    for (from, to) in CUTS {
        let (start, rest) = split(&glue, from)?;
        let end = rest.find(to).ok_or_else(|| unknown(to))?;
        glue = [start, &rest[end..]].concat();
    }
    let (start, _) = split(&glue, "let wasmModule, wasmInstance, wasm;")?;
    Ok([start, START, MORE].concat())
}

/// The glue with what asks for those words, the checker, and what keeps copies of feeds.
pub fn with_words(glue: &str, words: &Written) -> String {
    let ask = WORDS.replace("LANGUAGES", &words.languages.join("|"));
    [
        glue,
        &ask.replace("VARIANTS", &words.variants),
        DEBUG,
        ASIDE,
    ]
    .concat()
}

/// What stands before a part, and the rest.
fn split<'a>(glue: &'a str, part: &str) -> Result<(&'a str, &'a str), Failure> {
    match glue.find(part) {
        Some(at) if glue.matches(part).count() == 1 => Ok(glue.split_at(at)),
        _ => Err(unknown(part)),
    }
}

fn unknown(part: &str) -> Failure {
    let what = format!("the glue of wasm-bindgen does not hold once: {part}");
    Failure::new(what).remedy("xtask/src/build/glue.rs names the parts it cuts out: renew them")
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "export class Widget {
    __destroy_into_raw() {
        gone();
    }
    free() {
        gone();
    }
    /** Stays. */
}
if (Symbol.dispose) gone();

function __wbg_get_imports() {
}
function passStringToWasm0(arg, malloc, realloc) {
    if (realloc === undefined) {
        gone();
    }
    let len = arg.length;
}
if (!('encodeInto' in cachedTextEncoder)) {
    gone();
}
let WASM_VECTOR_LEN = 0;
let wasmModule, wasmInstance, wasm;
gone();
";

    #[test]
    fn what_no_page_of_ours_needs_is_cut_out_and_the_rest_stays() {
        let trimmed = trim(GLUE).unwrap();
        assert!(!trimmed.contains("gone"), "{trimmed}");
        for part in [
            "/** Stays. */",
            "__wbg_get_imports() {",
            "let len",
            "let WASM_VECTOR_LEN",
        ] {
            assert!(trimmed.contains(part), "{part}: {trimmed}");
        }
        assert!(trimmed.ends_with(&[START, MORE].concat()));
    }

    #[test]
    fn the_glue_asks_for_the_words_of_the_languages_there_are() {
        let words = Written {
            files: Vec::new(),
            languages: vec!["ar".to_owned(), "zgh".to_owned()],
            variants: "{'ar-EG':/^ar-(EG)/}".to_owned(),
        };
        let glue = with_words("glue();", &words);
        assert!(
            glue.starts_with("glue();") && glue.contains("/^(ar|zgh)\\b/i"),
            "{glue}"
        );
        assert!(glue.contains("variants = {'ar-EG':/^ar-(EG)/};"), "{glue}");
    }

    #[test]
    fn the_glue_of_another_wasm_bindgen_is_refused() {
        let failure = trim(&GLUE.replace("Symbol", "Token")).unwrap_err();
        assert!(failure.to_string().contains("Symbol.dispose"), "{failure}");
        assert!(trim(&[GLUE, GLUE].concat()).is_err());
    }
}

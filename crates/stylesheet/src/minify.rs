//! Removes comments and white space from a style sheet.

use cssparser::{BasicParseErrorKind, ParseError, Parser, ParserInput, SourceLocation, Token};
use std::fmt;

/// A style sheet that could not be minified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The line, from 1.
    pub line: u32,
    /// The column in UTF-16 code units, from 1.
    pub column: u32,
    /// The token that must not be there.
    pub token: String,
}

impl Error {
    fn new(place: SourceLocation, token: impl Into<String>) -> Self {
        Self {
            line: place.line + 1,
            column: place.column,
            token: token.into(),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            line,
            column,
            token,
        } = self;
        write!(f, "{line}:{column}: `{token}` is not expected here")
    }
}

impl std::error::Error for Error {}

/// Returns the text of a style sheet without comments, and without the white space that separates nothing.
///
/// Every other token stays as it is written. stylelint checks the rules; this function only reads tokens.
///
/// # Errors
///
/// A bracket does not match, or a string or an address does not end.
///
/// # Examples
///
/// ```
/// let small = masar_stylesheet::minify("a :hover > b { margin-inline: 0 1px; /* why */ }")?;
/// assert_eq!(small, "a :hover>b{margin-inline:0 1px}");
/// # Ok::<(), masar_stylesheet::Error>(())
/// ```
pub fn minify(text: &str) -> Result<String, Error> {
    let mut input = ParserInput::new(text);
    let mut parser = Parser::new(&mut input);
    let mut small = String::with_capacity(text.len());
    match write_tokens(&mut parser, &mut small) {
        Ok(()) => Ok(small),
        Err(error) => {
            let BasicParseErrorKind::UnexpectedToken(token) = error.kind else {
                return Err(Error::new(error.location, "the end of the file"));
            };
            Err(Error::new(
                error.location,
                cssparser::ToCss::to_css_string(&token),
            ))
        }
    }
}

/// Writes the tokens up to the end of the block that the parser reads.
fn write_tokens<'i>(
    input: &mut Parser<'i, '_>,
    small: &mut String,
) -> Result<(), cssparser::BasicParseError<'i>> {
    // Whether white space would separate something, and whether there was some since the last token.
    let (mut separates, mut spaced) = (false, false);
    // A semicolon is written with the token after it: the last one of a block is superfluous.
    let mut semicolon = false;
    loop {
        let start = input.position();
        let place = input.current_source_location();
        let Ok(token) = input.next_including_whitespace_and_comments().cloned() else {
            return Ok(());
        };
        let text = input.slice_from(start);
        match token {
            Token::WhiteSpace(_) | Token::Comment(_) => {
                spaced = true;
                continue;
            }
            Token::Semicolon => {
                semicolon = true;
                separates = false;
                continue;
            }
            _ if token.is_parse_error() => {
                return Err(place.new_basic_unexpected_token_error(token));
            }
            _ => {}
        }
        if std::mem::take(&mut semicolon) {
            small.push(';');
        }
        let is_tight = matches!(
            token,
            Token::Comma | Token::Delim('<' | '=' | '>') | Token::CurlyBracketBlock
        );
        if std::mem::take(&mut spaced) && separates && !is_tight {
            small.push(' ');
        }
        separates = !is_tight && token != Token::Colon;
        small.push_str(text);
        if let Some(end) = closing_bracket(&token) {
            let block = input.parse_nested_block(|block| {
                write_tokens(block, small).map_err(ParseError::<()>::from)
            });
            block.map_err(|error| error.basic())?;
            small.push(end);
        }
    }
}

/// Returns the bracket that ends the block which a token begins.
fn closing_bracket(token: &Token<'_>) -> Option<char> {
    match token {
        Token::CurlyBracketBlock => Some('}'),
        Token::SquareBracketBlock => Some(']'),
        Token::ParenthesisBlock | Token::Function(_) => Some(')'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_stays_where_it_separates() {
        for (text, small) in [
            (".a  .b , .c{ }", ".a .b,.c{}"),
            (".a :hover", ".a :hover"),
            (
                "@media ( width > 40em ) and (hover) { a { b : c } }",
                "@media (width>40em) and (hover){a{b :c}}",
            ),
            (
                "a{b:calc( 1px + 2px ) / 3;c:var(--d , 1px) !important;}",
                "a{b:calc(1px + 2px) / 3;c:var(--d,1px) !important}",
            ),
            ("a{content:\" ; \"}", "a{content:\" ; \"}"),
            ("a /* one */ b;", "a b"),
        ] {
            assert_eq!(minify(text).as_deref(), Ok(small));
        }
    }

    #[test]
    fn logical_properties_and_container_queries_are_kept() {
        let text = "@container masar (40em <= width < 60em) { a { inset-inline-start: 1px } }";
        let small = "@container masar (40em<=width<60em){a{inset-inline-start:1px}}";
        assert_eq!(minify(text).as_deref(), Ok(small));
    }

    #[test]
    fn a_bracket_that_does_not_match_is_an_error_with_its_place() {
        let error = minify("a { color: var(--ink) }\nb { c] }").unwrap_err();
        assert_eq!(error.to_string(), "2:6: `]` is not expected here");
        let error = minify("a { content: \"never ends\n }").unwrap_err();
        assert_eq!((error.line, error.column), (1, 14), "{error}");
    }
}

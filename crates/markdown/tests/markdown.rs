//! The parser of the safe part of Markdown.

mod properties;

use masar_markdown::{Tag, Token, escaped, parse, plain_text, words};

/// Returns whether an address of a test may be followed.
fn is_link(address: &str) -> bool {
    !address.starts_with("javascript:")
}

/// Returns a parsed text in a notation like HTML, to read in a test.
fn shown(text: &str) -> String {
    let mut out = String::new();
    let mut open = Vec::new();
    for token in parse(text, is_link) {
        match token {
            Token::Start(tag) => {
                let (name, attribute) = match tag {
                    Tag::Paragraph => ("p", String::new()),
                    Tag::Quote => ("quote", String::new()),
                    Tag::List(None) => ("ul", String::new()),
                    Tag::List(Some(number)) => ("ol", format!(" {number}")),
                    Tag::Item => ("li", String::new()),
                    Tag::Emphasis => ("em", String::new()),
                    Tag::Strong => ("b", String::new()),
                    Tag::Link(address) => ("a", format!(" {address}")),
                };
                out.push_str(&format!("<{name}{attribute}>"));
                open.push(name);
            }
            Token::End => out.push_str(&format!("</{}>", open.pop().expect("an element"))),
            Token::Text(text) => out.push_str(&text),
        }
    }
    assert!(open.is_empty());
    out
}

#[test]
fn an_empty_line_separates_paragraphs() {
    assert_eq!(
        shown("a\nb\n\n \t\nc\r\n\r\nd"),
        "<p>a\nb</p><p>c</p><p>d</p>"
    );
    assert_eq!(shown(""), "");
    assert_eq!(shown(" \n\n"), "");
}

#[test]
fn stars_and_underscores_are_emphasis() {
    assert_eq!(
        shown("*a* _b_ **c** __d__"),
        "<p><em>a</em> <em>b</em> <b>c</b> <b>d</b></p>"
    );
    assert_eq!(shown("***a***"), "<p><em><b>a</b></em></p>");
    assert_eq!(shown("**a *b* c**"), "<p><b>a <em>b</em> c</b></p>");
    assert_eq!(shown("*a **b***"), "<p><em>a <b>b</b></em></p>");
    assert_eq!(shown("**a*b*c**"), "<p><b>a<em>b</em>c</b></p>");
}

#[test]
fn arabic_words_with_a_letter_before_the_stars_are_emphasis() {
    assert_eq!(
        shown("نص **بخط عريض** و*مائل*."),
        "<p>نص <b>بخط عريض</b> و<em>مائل</em>.</p>"
    );
    assert_eq!(shown("و**«نص»**و"), "<p>و<b>«نص»</b>و</p>");
}

#[test]
fn signs_that_are_not_emphasis_are_text() {
    for text in [
        "5 * 3 * 4",
        "file_name_of",
        "* ",
        "C* and D*",
        "**",
        "****a****",
        "*a",
        "a**",
        "snake_case and __init",
        "«_»",
    ] {
        assert_eq!(words(text, is_link), text.trim_end(), "{text}");
    }
}

#[test]
fn a_backslash_makes_a_sign_text() {
    assert_eq!(shown(r"\*a\* \[b](c) \\ \d"), r"<p>*a* [b](c) \ \d</p>");
    assert_eq!(shown("\\- a\n\n1\\. b"), "<p>- a</p><p>1. b</p>");
}

#[test]
fn lists_have_bullets_or_numbers() {
    assert_eq!(
        shown("- a\n- b"),
        "<ul><li><p>a</p></li><li><p>b</p></li></ul>"
    );
    assert_eq!(
        shown("a:\n* b\n* c"),
        "<p>a:</p><ul><li><p>b</p></li><li><p>c</p></li></ul>"
    );
    assert_eq!(
        shown("3. a\n4. b"),
        "<ol 3><li><p>a</p></li><li><p>b</p></li></ol>"
    );
    assert_eq!(
        shown("- a\n\n- b\n\nc"),
        "<ul><li><p>a</p></li><li><p>b</p></li></ul><p>c</p>"
    );
    assert_eq!(
        shown("- a\nb\n- c"),
        "<ul><li><p>a\nb</p></li><li><p>c</p></li></ul>"
    );
    assert_eq!(
        shown("- a\n\n1. b"),
        "<ul><li><p>a</p></li></ul><ol 1><li><p>b</p></li></ol>"
    );
}

#[test]
fn lists_are_nested_by_two_blanks() {
    let nested = "<ol 1><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ol>";
    assert_eq!(shown("1. a\n  - b\n2. c"), nested);
    assert_eq!(shown("1. a\n   - b\n2. c"), nested);
    assert_eq!(shown("1. a\n\t- b\n2. c"), nested);
    assert_eq!(shown("- a\n\n  b"), "<ul><li><p>a</p><p>b</p></li></ul>");
}

#[test]
fn a_year_or_a_number_inside_a_paragraph_begins_no_list() {
    assert_eq!(shown("1956. Independence"), "<p>1956. Independence</p>");
    assert_eq!(shown("in the year\n12. of"), "<p>in the year\n12. of</p>");
    assert_eq!(shown("-5 and +3"), "<p>-5 and +3</p>");
    assert_eq!(shown("- - -"), "<p>- - -</p>");
}

#[test]
fn quotes_contain_paragraphs_and_lists() {
    assert_eq!(shown("> a\nb\n\nc"), "<quote><p>a\nb</p></quote><p>c</p>");
    assert_eq!(
        shown("> a\n>\n> - b"),
        "<quote><p>a</p><ul><li><p>b</p></li></ul></quote>"
    );
    assert_eq!(shown(">> a"), "<quote><quote><p>a</p></quote></quote>");
}

#[test]
fn links_have_a_text_and_an_address() {
    assert_eq!(shown("[a *b*](c.pdf)"), "<p><a c.pdf>a <em>b</em></a></p>");
    assert_eq!(shown("[a](<b> \"title\")"), "<p><a b>a</a></p>");
    assert_eq!(
        shown("([a](https://b.example/c_(d)))"),
        "<p>(<a https://b.example/c_(d)>a</a>)</p>"
    );
    assert_eq!(
        shown("<https://a.example/>"),
        "<p><a https://a.example/>https://a.example/</a></p>"
    );
    assert_eq!(
        shown("<mailto:a@b.example>"),
        "<p><a mailto:a@b.example>a@b.example</a></p>"
    );
    assert_eq!(shown("[a]"), "<p>[a]</p>");
    assert_eq!(shown("[](b)"), "<p>[](b)</p>");
    assert_eq!(shown("[a](b"), "<p>[a](b</p>");
}

#[test]
fn a_link_to_a_refused_address_is_text() {
    assert_eq!(shown("[a](javascript:b)"), "<p>[a](javascript:b)</p>");
    assert_eq!(shown("<javascript:b>"), "<p><javascript:b></p>");
    assert_eq!(shown("![a](javascript:b)"), "<p>![a](javascript:b)</p>");
}

#[test]
fn html_and_code_are_text() {
    for text in [
        "<b>a</b>",
        "<script>a</script>",
        "<!-- a -->",
        "`a`",
        "&amp;",
        "| a | b |",
        "---",
    ] {
        assert_eq!(shown(text), format!("<p>{text}</p>"), "{text}");
    }
}

#[test]
fn a_heading_is_strong_and_an_image_is_a_link() {
    assert_eq!(shown("## a ##\nb"), "<p><b>a</b></p><p>b</p>");
    assert_eq!(shown("# C#"), "<p><b>C#</b></p>");
    assert_eq!(shown("#hashtag"), "<p>#hashtag</p>");
    assert_eq!(shown("![a](b.jpg)"), "<p><a b.jpg>a</a></p>");
    assert_eq!(shown("![](b.jpg)"), "<p><a b.jpg>b.jpg</a></p>");
    assert_eq!(shown("[![a](b.jpg)](c)"), "<p><a c>a</a></p>");
}

#[test]
fn a_plain_text_keeps_lists_quotes_and_addresses() {
    let text = "A **b** [c](d.pdf):\n\n- e\n- f\n  1. g\n\n> h\n\n<https://i.example>";
    assert_eq!(
        plain_text(text, is_link),
        "A b c (d.pdf):\n- e\n- f\n  1. g\n\n> h\n\nhttps://i.example"
    );
    assert_eq!(
        words(text, is_link),
        "A b c:\ne\nf\ng\nh\nhttps://i.example"
    );
}

#[test]
fn an_escaped_text_is_shown_as_it_was() {
    assert_eq!(escaped("plain, 5 * 3"), "plain, 5 * 3");
    assert_eq!(escaped("a\\b"), "a\\b");
    assert_eq!(escaped("- a"), "\\- a");
    assert_eq!(escaped("12. a"), "12\\. a");
    assert_eq!(escaped("*a* [b](c)"), "\\*a\\* \\[b](c)");
}

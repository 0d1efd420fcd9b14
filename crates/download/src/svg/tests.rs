//! Files of shapes and texts.

use super::{About, Color, Paint, Picture, Rect, Text, number};

const RED: Color = Color {
    rgb: [255, 0, 16],
    alpha: 1.0,
};

const ABOUT: About<'_> = About {
    title: "أيام & <more>",
    description: "\u{1}2 events",
    lang: "ar",
    direction: "rtl",
    family: "\"Noto Sans Arabic\", sans-serif",
    background: RED,
};

fn rect(x: f64, width: f64) -> Rect {
    Rect {
        x,
        y: 0.0,
        width,
        height: 10.0,
    }
}

#[test]
fn a_file_has_a_title_a_description_a_language_and_a_background() {
    let file = Picture::default().finish(20.0, 10.5, &ABOUT);
    for part in [
        r#"width="20" height="10.5" viewBox="0 0 20 10.5""#,
        r#"lang="ar" xml:lang="ar" direction="rtl" font-family="&quot;Noto Sans Arabic&quot;, sans-serif""#,
        "<title id=\"title\">أيام &amp; &lt;more&gt;</title>",
        "<desc id=\"description\">2 events</desc>",
        r##"<rect width="20" height="10.5" fill="#ff0010"/>"##,
    ] {
        assert!(file.contains(part), "{part} in {file}");
    }
}

#[test]
fn shapes_are_in_the_order_of_their_levels() {
    let mut picture = Picture::default();
    let half = Color { alpha: 0.5, ..RED };
    picture.rect(2, None, rect(2.0, 5.0), 3.0, &Paint::Color(half).fill());
    picture.rect(1, None, rect(1.0, 5.0), 0.0, &Paint::Color(RED).stroke(2.0));
    let file = picture.finish(20.0, 10.0, &ABOUT);
    let lower = r##"<rect x="1" y="0" width="5" height="10" fill="none" stroke="#ff0010" stroke-width="2"/>"##;
    let upper =
        r##"<rect x="2" y="0" width="5" height="10" rx="2.5" fill="#ff0010" fill-opacity="0.5"/>"##;
    assert!(file.find(lower).expect("the lower") < file.find(upper).expect("the upper"));
}

#[test]
fn a_shape_outside_of_its_clip_is_left_out_and_one_at_the_edge_is_clipped() {
    let mut picture = Picture::default();
    let clip = Some(rect(0.0, 10.0));
    for x in [-20.0, 2.0, 8.0, 9.0] {
        picture.rect(0, clip, rect(x, 5.0), 0.0, &Paint::Color(RED).fill());
    }
    let file = picture.finish(20.0, 10.0, &ABOUT);
    assert!(!file.contains(r#"x="-20""#));
    assert_eq!(file.matches("clip-path=\"url(#clip-0)\"").count(), 2);
    assert_eq!(file.matches("<clipPath").count(), 1);
}

#[test]
fn a_line_of_text_keeps_its_direction_and_its_width() {
    let mut picture = Picture::default();
    let text = Text {
        text: "قبل & بعد",
        x: 15.0,
        baseline: 8.0,
        width: 12.0,
        rtl: true,
        ends: false,
        size: 12.5,
        weight: "700",
        family: "",
        color: RED,
    };
    picture.text(0, None, rect(3.0, 12.0), &text);
    let file = picture.finish(20.0, 10.0, &ABOUT);
    let line = r##"<text x="15" y="8" font-size="12.5" font-weight="700" direction="rtl" textLength="12" lengthAdjust="spacingAndGlyphs" fill="#ff0010">قبل &amp; بعد</text>"##;
    assert!(file.contains(line), "{file}");
}

#[test]
fn a_gradient_and_a_hatching_are_defined_once_each() {
    let mut picture = Picture::default();
    let fade = picture.gradient([0.0, 10.0], RED, &[(0.0, 0.0), (1.0, 1.0)]);
    let lines = picture.hatching(RED);
    assert_ne!(fade.fill(), lines.fill());
    let file = picture.finish(20.0, 10.0, &ABOUT);
    assert!(file.contains(r##"<stop offset="0" stop-color="#ff0010" stop-opacity="0"/>"##));
    assert!(file.contains("<pattern id=\"paint-2\""));
}

#[test]
fn numbers_have_at_most_two_decimals() {
    let numbers = [0.0, -0.001, 1.5, -2.004, 100.0, 0.126].map(number);
    assert_eq!(numbers, ["0", "0", "1.5", "-2", "100", "0.13"]);
}

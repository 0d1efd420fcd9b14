//! The colours of categories, the theme's and the ready palettes': computed, not judged by eye.
//!
//! Two of a palette are never closer than 0.12 in OKLab (Ottosson 2020), with normal vision and with the
//! three kinds of dichromacy as Machado, Oliveira and Fernandes (2009) simulate them; tritanopia, for
//! which that model is weak, also as Brettel, Viénot and Mollon (1997) do. Each has 3:1 (WCAG 2.2,
//! 1.4.11) on light and on dark surfaces.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use palette::color_difference::Wcag21RelativeContrast;
use palette::{IntoColor, LinSrgb, Oklab, Srgb};

/// How far two categories are apart at least.
const APART: f32 = 0.12;
/// Of graphics.
const CONTRAST: f32 = 3.0;
/// White and the off-white of paper; the dark theme's own, and a lighter one.
const SURFACES: [[&str; 2]; 2] = [["#ffffff", "#f7f5f0"], ["#11161b", "#1c2228"]];

/// Severity 1.0 of the paper's tables: protanopia, deuteranopia, tritanopia; in linear light.
const VISIONS: [(&str, [[f32; 3]; 3]); 4] = [
    (
        "normal",
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    ),
    (
        "protan",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deutan",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritan",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// Brettel's two half-planes for tritanopia, and the normal of the plane between them.
const BRETTEL: [[[f32; 3]; 3]; 2] = [
    [
        [1.012_77, 0.135_48, -0.148_26],
        [-0.012_43, 0.868_12, 0.144_31],
        [0.075_89, 0.805, 0.119_11],
    ],
    [
        [0.936_78, 0.189_79, -0.126_57],
        [0.061_54, 0.815_26, 0.123_2],
        [-0.375_62, 1.127_67, 0.247_96],
    ],
];
const BETWEEN: [f32; 3] = [0.039_01, -0.027_88, -0.011_13];

type Colour = LinSrgb<f32>;

fn colour(text: &str) -> Colour {
    let octets: Srgb<u8> = text.parse().unwrap_or_else(|_| panic!("no colour: {text}"));
    octets.into_linear()
}

/// The colour as somebody of that vision sees it.
fn seen(colour: Colour, vision: &[[f32; 3]; 3]) -> Oklab {
    let channel = |row: [f32; 3]| {
        let light = row[0] * colour.red + row[1] * colour.green + row[2] * colour.blue;
        light.clamp(0.0, 1.0)
    };
    LinSrgb::new(channel(vision[0]), channel(vision[1]), channel(vision[2])).into_color()
}

/// The colour as a tritanope sees it, after Brettel.
fn seen_by_brettel(colour: Colour) -> Oklab {
    let [red, green, blue] = BETWEEN;
    let side = red * colour.red + green * colour.green + blue * colour.blue;
    seen(colour, &BRETTEL[usize::from(side < 0.0)])
}

fn distance(one: Oklab, other: Oklab) -> f32 {
    let (l, a, b) = (one.l - other.l, one.a - other.a, one.b - other.b);
    (l * l + a * a + b * b).sqrt()
}

/// The six categories and the accent of a sheet, in each theme: `NAME: … light-dark(LIGHT, DARK)`.
fn tokens(sheet: &Path, prefix: &str) -> [BTreeMap<String, String>; 2] {
    let text =
        fs::read_to_string(sheet).unwrap_or_else(|cause| panic!("{}: {cause}", sheet.display()));
    let mut themes = [BTreeMap::new(), BTreeMap::new()];
    for line in text.lines() {
        let Some((name, value)) = line.trim().split_once(':') else {
            continue;
        };
        let name = name.strip_prefix(prefix).unwrap_or("");
        let wanted = name == "accent" || (name.len() == 2 && name.starts_with('c'));
        let Some((_, pair)) = value.split_once("light-dark(").filter(|_| wanted) else {
            continue;
        };
        let pair = pair.trim_end_matches([')', ';', ' ']);
        for (theme, one) in themes.iter_mut().zip(pair.split(", ")) {
            theme.insert(name.to_owned(), one.to_owned());
        }
    }
    themes
}

fn is_distinct(sheet: &Path, prefix: &str) {
    for (mut theme, surfaces) in tokens(sheet, prefix).into_iter().zip(SURFACES) {
        let place = sheet.display();
        for (name, one) in &theme {
            for surface in surfaces {
                let contrast = colour(one).relative_contrast(colour(surface));
                assert!(
                    contrast >= CONTRAST,
                    "{place}: {name} {one} has {contrast}:1 on {surface}"
                );
            }
        }
        theme
            .remove("accent")
            .unwrap_or_else(|| panic!("{place} says no accent"));
        assert_eq!(theme.len(), 6, "{place}: {theme:?}");
        let all: Vec<_> = theme.into_iter().collect();
        for (at, (one, first)) in all.iter().enumerate() {
            for (other, second) in &all[at + 1..] {
                let (first, second) = (colour(first), colour(second));
                let mut pairs: Vec<_> = VISIONS
                    .iter()
                    .map(|(vision, matrix)| (*vision, seen(first, matrix), seen(second, matrix)))
                    .collect();
                pairs.push((
                    "tritan (Brettel)",
                    seen_by_brettel(first),
                    seen_by_brettel(second),
                ));
                for (vision, a, b) in pairs {
                    let far = distance(a, b);
                    assert!(
                        far >= APART,
                        "{place}: {one} and {other} are {far} apart in {vision} vision"
                    );
                }
            }
        }
    }
}

#[test]
fn the_themes_own_categories_are_distinct_with_every_vision() {
    is_distinct(Path::new("src/view/tokens.css"), "--");
}

/// As the design drew them. For a tritanope c1 and c4 are 0.109 apart there, c2 and c6 0.105: that rule of the
/// design's outranks its samples, and what differs from them is less than an eye sees side by side (0.02).
const DESIGNED_DARK: [(&str, &str); 6] = [
    ("c1", "#cbe3ff"),
    ("c2", "#fd6e1c"),
    ("c3", "#3792f4"),
    ("c4", "#fecf2a"),
    ("c5", "#5bd6a6"),
    ("c6", "#c371a4"),
];

#[test]
fn the_dark_categories_are_the_designs_as_far_as_an_eye_can_tell() {
    let [_, dark] = tokens(Path::new("src/view/tokens.css"), "--");
    let as_seen = |text: &str| seen(colour(text), &VISIONS[0].1);
    for (name, designed) in DESIGNED_DARK {
        let far = distance(as_seen(&dark[name]), as_seen(designed));
        assert!(far < 0.0125, "{name} is {far} from {designed}");
    }
}

#[test]
fn the_six_palettes_are_distinct_with_every_vision() {
    let mut palettes = 0;
    for entry in fs::read_dir("www/palettes").expect("www/palettes") {
        is_distinct(&entry.expect("an entry").path(), "--masar-");
        palettes += 1;
    }
    assert_eq!(palettes, 6);
}

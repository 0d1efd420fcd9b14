//! The theme and the surface: the widget is drawn on the host page's own background if its texts are
//! readable there, else on the theme's. The page's values of the widget's colour tokens are used if text
//! stays readable.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, MediaQueryList, ShadowRoot};

use super::attributes::nearest;
use super::color::Color;
use super::page_styles::PageStyles;
use crate::view::computed;

/// A surface with less luminance is dark.
const DARK_UNDER: f64 = 0.18;
/// The contrast that text must have on its surface (WCAG 2.2, 1.4.6).
const TEXT_CONTRAST: f64 = 7.0;
/// The tokens that the page may set, each with the property in which an element with the class `masar` has
/// its computed colour (`tokens.css`): the surface, the colours of text, and the accent, which no text has.
const TOKENS: [(&str, &str); 5] = [
    ("--masar-bg", "background-color"),
    ("--masar-ink", "color"),
    ("--masar-ink-2", "border-block-start-color"),
    ("--masar-today", "border-block-end-color"),
    ("--masar-accent", "outline-color"),
];

/// The size of text that the visitor set in the browser, or the page for this element.
const FONT_SIZE: &str = "font-size:var(--masar-font-size,medium)";

/// A theme's own surface, and the colours of text with the least contrast.
struct Theme {
    name: &'static str,
    surface: Color,
    ink_2: Color,
    red: Color,
    /// A red for surfaces on which the theme's own has too little contrast.
    other_red: &'static str,
}

const LIGHT: Theme = Theme {
    name: "light",
    surface: Color::rgb(0xff, 0xff, 0xff),
    ink_2: Color::rgb(0x43, 0x4a, 0x53),
    red: Color::rgb(0xa3, 0x15, 0x15),
    other_red: "--masar-today:#8a1010;",
};
const DARK: Theme = Theme {
    name: "dark",
    surface: Color::rgb(0x11, 0x16, 0x1b),
    ink_2: Color::rgb(0xb9, 0xc1, 0xc9),
    red: Color::rgb(0xff, 0x9d, 0x8f),
    other_red: "--masar-today:#ffb9ae;",
};

/// The theme and the colours of a widget.
#[derive(Default)]
pub(super) struct Colors {
    /// `light` or `dark`.
    pub(super) theme: &'static str,
    /// Declarations for the widget's own style.
    pub(super) style: String,
    /// The page's tokens that are not used, and why; a message for the console.
    pub(super) rejected: String,
}

impl Colors {
    /// Sets a token to its default, and notes the reason.
    fn reject(&mut self, token: &str, ink: &str, surface: &str, least: &str) {
        self.style.push_str(&[token, ":initial;"].concat());
        let line = [
            "masar: ",
            token,
            " is not used: the contrast of ",
            ink,
            " on ",
            surface,
            " is less than ",
            least,
            ". ",
        ];
        self.rejected.push_str(&line.concat());
    }
}

/// Returns the theme and the colours that fit the page. `asked`: the theme that the page asks for. The page's
/// tokens are tried in the shadow root.
pub(super) fn resolve(
    host: &HtmlElement,
    shadow: &ShadowRoot,
    asked: Option<&'static str>,
) -> Colors {
    let mut colors = Colors::default();
    let backdrop = backdrop(host, shadow);
    let theme_for = |dark: bool| {
        let dark = asked.map_or(dark, |theme| theme == "dark");
        if dark { DARK } else { LIGHT }
    };
    let mut theme = theme_for(backdrop.dark);
    let is_readable = |theme: &Theme, on: &Color| on.contrast(&theme.ink_2) >= TEXT_CONTRAST;

    let mut surface = theme.surface;
    // Through a translucent surface the page is visible: then the surface is the page's.
    let own = token_color(host, shadow, &theme, 0, "").filter(|(color, _)| color.alpha > 0.99);
    if let Some((color, css)) = own {
        theme = theme_for(color.luminance() < DARK_UNDER);
        surface = color;
        if !is_readable(&theme, &color) {
            colors.reject(TOKENS[0].0, &theme.ink_2.css(), &css, "7:1");
            surface = theme.surface;
        }
    } else if let Some((color, css)) = backdrop
        .color
        .filter(|(color, _)| is_readable(&theme, color))
    {
        colors.style = ["--host-bg:", &css, ";"].concat();
        surface = color;
    }
    colors.theme = theme.name;
    // CSS divides lengths by trigonometry only. With `1em` in place of the px, WebKit takes the degrees for radians.
    let size = probe(shadow, "", FONT_SIZE, "font-size").unwrap_or_default();
    let zoom = ["--zoom:tan(atan2(", &size, ",16px));"].concat();
    colors.style.push_str(&zoom);
    reject_tokens(&mut colors, host, shadow, &theme, &surface);
    if surface.contrast(&theme.red) < TEXT_CONTRAST && !is_set(host, TOKENS[3].0) {
        colors.style.push_str(theme.other_red);
    }
    colors
}

/// Rejects the page's colours of text and its accent if their contrast on a surface is too low.
fn reject_tokens(
    colors: &mut Colors,
    host: &HtmlElement,
    shadow: &ShadowRoot,
    theme: &Theme,
    surface: &Color,
) {
    for (at, (token, _)) in TOKENS.into_iter().enumerate().skip(1) {
        let Some((color, css)) = token_color(host, shadow, theme, at, &colors.style) else {
            continue;
        };
        let ink = color.over(surface);
        // Panels have 4 % of ink on the surface; no text has the accent.
        let (alpha, least, needed) = if at < 4 {
            (0.04, TEXT_CONTRAST, "7:1")
        } else {
            (0.0, 3.0, "3:1")
        };
        if ink.contrast(&Color { alpha, ..ink }.over(surface)) < least {
            colors.reject(token, &css, &surface.css(), needed);
        }
    }
}

/// Returns the computed colour of a token, by its index in [`TOKENS`], if the page sets it.
fn token_color(
    host: &HtmlElement,
    shadow: &ShadowRoot,
    theme: &Theme,
    at: usize,
    declarations: &str,
) -> Option<(Color, String)> {
    let (token, property) = TOKENS[at];
    if !is_set(host, token) {
        return None;
    }
    let css = probe(shadow, theme.name, declarations, property)?;
    Some((Color::read(&css)?, css))
}

fn is_set(host: &HtmlElement, token: &str) -> bool {
    !computed(host, token).unwrap_or_default().trim().is_empty()
}

/// Returns the computed value of a property on an element with the class `masar`, a theme and declarations.
fn probe(shadow: &ShadowRoot, theme: &str, declarations: &str, property: &str) -> Option<String> {
    let probe = shadow.owner_document()?.create_element("i").ok()?;
    drop(probe.set_attribute("class", "masar"));
    drop(probe.set_attribute("data-theme", theme));
    let probe: HtmlElement = probe.unchecked_into();
    probe.style().set_css_text(declarations);
    shadow.append_child(&probe).ok()?;
    let value = computed(&probe, property);
    drop(shadow.remove_child(&probe));
    value
}

/// The colours behind a host.
struct Backdrop {
    dark: bool,
    /// The colour and its CSS; nothing if it is not one colour.
    color: Option<(Color, String)>,
}

/// The backgrounds of a host and its ancestors, each seen through those before it.
struct Layers {
    /// The mixed colour.
    mixed: Color,
    /// The share of what is behind all layers, 0 to 1.
    clear: f64,
    /// The CSS of the opaque layer, after a space for each translucent layer before it.
    css: String,
    /// The last layer is a picture.
    picture: bool,
}

impl Layers {
    /// Reads the backgrounds from the host outwards, until one covers what is behind it.
    fn of(host: &HtmlElement) -> Layers {
        let mut layers = Layers {
            mixed: Color {
                channels: [0.0; 3],
                alpha: 1.0,
                exact: true,
            },
            clear: 1.0,
            css: String::new(),
            picture: false,
        };
        nearest(host, &mut |element| {
            layers.picture = computed(element, "background-image").is_some_and(|it| it != "none");
            if layers.picture {
                return Some(String::new());
            }
            let css = computed(element, "background-color")?;
            let color = Color::read(&css)?;
            layers.add(&color);
            if color.alpha == 1.0 && layers.css.is_empty() {
                layers.css = css;
            } else if color.alpha > 0.0 {
                layers.css.push(' ');
            }
            (layers.clear < 0.01).then(String::new)
        });
        layers
    }

    /// Adds a colour behind all layers.
    fn add(&mut self, color: &Color) {
        for (sum, channel) in self.mixed.channels.iter_mut().zip(color.channels) {
            *sum += self.clear * color.alpha * channel;
        }
        self.mixed.exact &= color.exact || color.alpha == 0.0;
        self.clear *= 1.0 - color.alpha;
    }
}

/// Returns what is behind a host.
fn backdrop(host: &HtmlElement, shadow: &ShadowRoot) -> Backdrop {
    let mut layers = Layers::of(host);
    if layers.picture && layers.clear > 0.3 {
        // The colours of a picture are unknown, but the page's text is readable on it.
        let ink = computed(host, "color").and_then(|css| Color::read(&css));
        return Backdrop {
            dark: ink.is_some_and(|ink| ink.luminance() > 0.4),
            color: None,
        };
    }
    let canvas = canvas(shadow);
    if layers.clear > 0.99 {
        return Backdrop {
            dark: canvas.luminance() < DARK_UNDER,
            color: None,
        };
    }
    for (sum, channel) in layers.mixed.channels.iter_mut().zip(canvas.channels) {
        *sum += layers.clear * channel;
    }
    let mixed = layers.mixed;
    let is_one_color = !layers.css.is_empty() && !layers.css.starts_with(' ');
    let color = if is_one_color {
        Some((mixed, layers.css))
    } else {
        mixed.exact.then(|| (mixed, mixed.css()))
    };
    Backdrop {
        dark: mixed.luminance() < DARK_UNDER,
        color,
    }
}

/// Returns the colour behind a page without a background. It is a system colour of the browser, because a
/// `<meta name="color-scheme">` appears in no property.
fn canvas(shadow: &ShadowRoot) -> Color {
    let declarations = "color-scheme:inherit;background-color:canvas";
    probe(shadow, "", declarations, "background-color")
        .and_then(|css| Color::read(&css))
        .unwrap_or(LIGHT.surface)
}

fn prefers_dark() -> Option<MediaQueryList> {
    web_sys::window()?
        .match_media("(prefers-color-scheme: dark)")
        .ok()?
}

/// Observes the visitor's preference and the styles of the page, until it is dropped.
#[must_use = "the watcher ends when it is dropped"]
pub(super) struct Watcher {
    _preference: Option<EventListener>,
    _styles: Option<PageStyles>,
}

impl Watcher {
    /// Calls a function whenever the page's colours or its language may have changed.
    pub(super) fn new(host: &HtmlElement, on_change: &Rc<dyn Fn()>) -> Watcher {
        let call = on_change.clone();
        let preference =
            prefers_dark().map(|query| EventListener::new(&query, "change", move |_| call()));
        Watcher {
            _preference: preference,
            _styles: PageStyles::observe(host, on_change),
        }
    }
}

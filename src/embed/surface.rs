//! Light or dark, and on what: the guest takes the host page's own background where it can be read
//! on it, else the theme's. What the page sets of our tokens counts as long as text stays readable.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, HtmlElement, MediaQueryList, MutationObserver, MutationObserverInit, Node, ShadowRoot,
};

use super::attributes::nearest;
use super::paint::Paint;

/// Luminance under which a surface is a dark one.
const DARK_UNDER: f64 = 0.18;
/// Contrast that text must have on its surface (WCAG 2.2, 1.4.6).
const TEXT: f64 = 7.0;
/// What the page may set, and where a `.masar` shows what it is (`tokens.css`): the surface, the inks
/// of text, and the accent, which only draws.
const TOKENS: [(&str, &str); 5] = [
    ("--masar-bg", "background-color"),
    ("--masar-ink", "color"),
    ("--masar-ink-2", "border-block-start-color"),
    ("--masar-today", "border-block-end-color"),
    ("--masar-accent", "outline-color"),
];

/// A theme's own surface and the faintest of its texts.
struct Theme {
    name: &'static str,
    surface: Paint,
    ink_2: Paint,
    red: Paint,
    /// A red for the page's surface, where the theme's own is too faint on it.
    other_red: &'static str,
}

const LIGHT: Theme = Theme {
    name: "light",
    surface: Paint::rgb(0xff, 0xff, 0xff),
    ink_2: Paint::rgb(0x43, 0x4a, 0x53),
    red: Paint::rgb(0xa3, 0x15, 0x15),
    other_red: "--masar-today:#8a1010;",
};
const DARK: Theme = Theme {
    name: "dark",
    surface: Paint::rgb(0x11, 0x16, 0x1b),
    ink_2: Paint::rgb(0xb9, 0xc1, 0xc9),
    red: Paint::rgb(0xff, 0x9d, 0x8f),
    other_red: "--masar-today:#ffb9ae;",
};

/// What to draw with.
#[derive(Default)]
pub struct Look {
    /// `light` or `dark`.
    pub theme: &'static str,
    /// Declarations for the widget's own style.
    pub style: String,
    /// What the page asked for and cannot have, and why.
    pub refused: String,
}

impl Look {
    /// A token has its default after all.
    fn refuse(&mut self, token: &str, ink: &str, surface: &str, least: &str) {
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
        self.refused.push_str(&line.concat());
    }
}

/// The look that fits the page; in the shadow root the page's tokens are tried on.
pub fn resolve(host: &HtmlElement, shadow: &ShadowRoot, asked: Option<&'static str>) -> Look {
    let mut look = Look::default();
    let (dark, behind) = behind(host, shadow);
    let of = |dark: bool| {
        let dark = asked.map_or(dark, |theme| theme == "dark");
        if dark { DARK } else { LIGHT }
    };
    let mut theme = of(dark);
    let set = |token: &str| !style(host, token).unwrap_or_default().trim().is_empty();
    let tried = |theme: &Theme, at: usize, declarations: &str| {
        let (token, property) = TOKENS[at];
        if !set(token) {
            return None;
        }
        let colour = shown(shadow, theme.name, declarations, property)?;
        Some((Paint::read(&colour)?, colour))
    };
    let bears = |theme: &Theme, surface: &Paint| surface.contrast(&theme.ink_2) >= TEXT;

    let mut on = theme.surface;
    // A surface that lets the page through is the page's.
    let own = tried(&theme, 0, "").filter(|(paint, _)| paint.alpha > 0.99);
    if let Some((paint, colour)) = own {
        theme = of(paint.luminance() < DARK_UNDER);
        on = paint;
        if !bears(&theme, &paint) {
            look.refuse(TOKENS[0].0, &theme.ink_2.css(), &colour, "7:1");
            on = theme.surface;
        }
    } else if let Some((paint, colour)) = behind.filter(|(paint, _)| bears(&theme, paint)) {
        look.style = ["--host-bg:", &colour, ";"].concat();
        on = paint;
    }
    look.theme = theme.name;
    for (at, (token, _)) in TOKENS.into_iter().enumerate().skip(1) {
        let Some((paint, colour)) = tried(&theme, at, &look.style) else {
            continue;
        };
        let ink = paint.over(&on);
        // Panels are washed with 4 % of ink; the accent is never text.
        let (alpha, least, needed) = if at < 4 {
            (0.04, TEXT, "7:1")
        } else {
            (0.0, 3.0, "3:1")
        };
        if ink.contrast(&Paint { alpha, ..ink }.over(&on)) < least {
            look.refuse(token, &colour, &on.css(), needed);
        }
    }
    if on.contrast(&theme.red) < TEXT && !set(TOKENS[3].0) {
        look.style.push_str(theme.other_red);
    }
    look
}

/// What a property is on a `.masar` of that theme and style.
fn shown(shadow: &ShadowRoot, theme: &str, declarations: &str, property: &str) -> Option<String> {
    let probe = shadow.owner_document()?.create_element("i").ok()?;
    drop(probe.set_attribute("class", "masar"));
    drop(probe.set_attribute("data-theme", theme));
    let probe: HtmlElement = probe.unchecked_into();
    probe.style().set_css_text(declarations);
    shadow.append_child(&probe).ok()?;
    let shown = style(&probe, property);
    drop(shadow.remove_child(&probe));
    shown
}

/// Whether it is dark behind the host, and the colour there, where it is one: the backgrounds of the
/// host and of what is around it, one seen through the other.
fn behind(host: &HtmlElement, shadow: &ShadowRoot) -> (bool, Option<(Paint, String)>) {
    let mut seen = Paint {
        channels: [0.0; 3],
        alpha: 1.0,
        exact: true,
    };
    let mut name = String::new();
    // How much of what is further behind comes through.
    let mut clear = 1.0;
    let mut pictured = false;
    nearest(host, &mut |element| {
        pictured = style(element, "background-image").is_some_and(|image| image != "none");
        if pictured {
            return Some(String::new());
        }
        let colour = style(element, "background-color")?;
        let paint = Paint::read(&colour)?;
        for (sum, channel) in seen.channels.iter_mut().zip(paint.channels) {
            *sum += clear * paint.alpha * channel;
        }
        seen.exact &= paint.exact || paint.alpha == 0.0;
        clear *= 1.0 - paint.alpha;
        if paint.alpha == 1.0 && name.is_empty() {
            name = colour;
        } else if paint.alpha > 0.0 {
            name.push(' ');
        }
        (clear < 0.01).then(String::new)
    });
    if pictured && clear > 0.3 {
        // Nobody knows what a picture shows; the page's text is readable on it.
        let ink = style(host, "color").and_then(|colour| Paint::read(&colour));
        return (ink.is_some_and(|ink| ink.luminance() > 0.4), None);
    }
    let canvas = canvas(shadow);
    if clear > 0.99 {
        return (canvas.luminance() < DARK_UNDER, None);
    }
    for (sum, channel) in seen.channels.iter_mut().zip(canvas.channels) {
        *sum += clear * channel;
    }
    let mixed = name.as_bytes().first() == Some(&b' ');
    let dark = seen.luminance() < DARK_UNDER;
    if mixed || name.is_empty() {
        return (dark, seen.exact.then(|| (seen, seen.css())));
    }
    (dark, Some((seen, name)))
}

/// What a property is on an element, as the browser works it out.
fn style(element: &Element, property: &str) -> Option<String> {
    let style = web_sys::window()?.get_computed_style(element).ok()??;
    style.get_property_value(property).ok()
}

/// What a page without any background of its own is painted on. The browser itself says so in a colour
/// of the system: a `<meta name="color-scheme">` shows in no property, and pages that had only that got
/// a light timeline in their dark.
fn canvas(shadow: &ShadowRoot) -> Paint {
    let shown = shown(
        shadow,
        "",
        "color-scheme:inherit;background-color:canvas",
        "background-color",
    );
    shown
        .and_then(|colour| Paint::read(&colour))
        .unwrap_or(LIGHT.surface)
}

fn prefers_dark() -> Option<MediaQueryList> {
    web_sys::window()?
        .match_media("(prefers-color-scheme: dark)")
        .ok()?
}

/// Looks again when the visitor's preference or the page's own classes change; until dropped.
#[must_use = "the watch ends when it is dropped"]
pub struct Watch {
    _preference: Option<EventListener>,
    _faded: Option<EventListener>,
    observer: Option<MutationObserver>,
    _changed: Closure<dyn FnMut()>,
}

impl Watch {
    /// Calls back whenever the surface may be another.
    pub fn new(host: &HtmlElement, changed: &Rc<dyn Fn()>) -> Watch {
        let again = changed.clone();
        let preference =
            prefers_dark().map(|query| EventListener::new(&query, "change", move |_| again()));
        let (again, faded) = (changed.clone(), changed.clone());
        let changed = Closure::<dyn FnMut()>::new(move || again());
        let observer = MutationObserver::new(changed.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            let what = MutationObserverInit::new();
            what.set_attributes(true);
            let names = js_sys::Array::new();
            for name in ["lang", "class", "style", "data-theme", "data-bs-theme"] {
                names.push(&JsValue::from_str(name));
            }
            what.set_attribute_filter(&names);
            nearest(host, &mut |around| {
                drop(observer.observe_with_options(around, &what));
                None
            });
        }
        // A background that fades to another one is that only at its end.
        let again = faded;
        let within = host.clone();
        let faded = host.owner_document().map(|page| {
            EventListener::new(&page, "transitionend", move |event| {
                let at = event.target().and_then(|at| at.dyn_into::<Node>().ok());
                if at.is_some_and(|at| at.contains(Some(&within))) {
                    again();
                }
            })
        });
        Watch {
            _preference: preference,
            _faded: faded,
            observer,
            _changed: changed,
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

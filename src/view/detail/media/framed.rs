//! The player of a sound or a film on another origin, in a frame of its own. The elements `audio` and `video` have no
//! attribute for the referrer, so their document has the referrer policy `no-referrer`. The page writes that document
//! by DOM methods: a policy with Trusted Types refuses `srcdoc`.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, HtmlElement, HtmlIFrameElement, KeyboardEvent};

use super::Medium;
use crate::view::Context;
use crate::view::element::{ElementBuilder, class, el, px};
use crate::view::media_access::{Access, MediaStep};
use crate::view::state::Action;

/// The style of the player, which fills the frame.
const FILL: [(&str, &str); 3] = [
    ("display", "block"),
    ("inline-size", "100%"),
    ("block-size", "100vh"),
];

/// The metadata of the frame's document. With both schemes, the controls follow the theme of the frame.
const META: [(&str, &str); 2] = [("referrer", "no-referrer"), ("color-scheme", "light dark")];

/// Returns the frame with the player. The browser loads an empty document into it, each time that it is inserted.
pub(super) fn frame(
    context: &Context,
    medium: &Medium,
    poster: Option<String>,
    is_started: bool,
) -> ElementBuilder {
    let media = medium.media;
    let attributes = Rc::new(Attributes {
        tag: if media.kind == "audio" {
            "audio"
        } else {
            "video"
        },
        src: medium.src.clone(),
        is_anonymous: medium.access == Access::Anonymous,
        poster: poster.unwrap_or_default(),
        label: medium.alt.to_owned(),
        is_started,
    });
    let act = context.dispatch.clone();
    let fill = move |event: Event| {
        let act = act.clone();
        let frame = event.target().and_then(|it| it.dyn_into().ok());
        let document = frame.and_then(|it: HtmlIFrameElement| it.content_document());
        if let Some(document) = document {
            // Each step is refused only by a browser that has no media at all: then the frame is empty.
            let _ = fill(&document, &attributes, move |action| act.emit(action));
        }
    };
    let key = [medium.src.as_str(), if is_started { " " } else { "" }].concat();
    let frame = el!("iframe.player")
        .key(key)
        .attr_static("allowfullscreen", "")
        .attr(
            "title",
            if medium.alt.is_empty() {
                &medium.src
            } else {
                medium.alt
            },
        )
        .on("load", Rc::new(fill));
    if media.kind == "audio" {
        frame.class(class!("audio"))
    } else if media.width == 0 || media.height == 0 {
        frame.class(class!("unsized"))
    } else {
        let size = [media.width, media.height].map(f64::from);
        frame.style(&px("W H", &size))
    }
}

/// The attributes of the player.
struct Attributes {
    /// The tag: `audio` or `video`.
    tag: &'static str,
    /// The full address.
    src: String,
    /// Whether it is requested without cookies.
    is_anonymous: bool,
    /// The address of the picture that is shown before the film begins; empty without one.
    poster: String,
    /// The alternative text.
    label: String,
    /// Whether it plays at once.
    is_started: bool,
}

/// Writes the document of a frame.
fn fill(
    document: &Document,
    attributes: &Attributes,
    act: impl Fn(Action) + Clone + 'static,
) -> Result<(), JsValue> {
    let Some(body) = document.body() else {
        return Ok(());
    };
    body.set_text_content(None);
    for (name, content) in META {
        let meta = document.create_element("meta")?;
        meta.set_attribute("name", name)?;
        meta.set_attribute("content", content)?;
        body.append_child(&meta)?;
    }
    body.style().set_property("margin", "0")?;
    let player = player(document, attributes, act)?;
    body.append_child(player.as_ref())?;
    Ok(())
}

/// Returns the player. Its address is the last attribute, since it starts the request.
fn player(
    document: &Document,
    attributes: &Attributes,
    act: impl Fn(Action) + Clone + 'static,
) -> Result<Element, JsValue> {
    let player: HtmlElement = document.create_element(attributes.tag)?.unchecked_into();
    for (name, value) in FILL {
        player.style().set_property(name, value)?;
    }
    for (name, value, is_set) in [
        ("controls", "", true),
        ("preload", "none", true),
        ("aria-label", attributes.label.as_str(), true),
        ("autoplay", "", attributes.is_started),
        ("poster", &attributes.poster, !attributes.poster.is_empty()),
        ("crossorigin", "", attributes.is_anonymous),
        ("src", &attributes.src, true),
    ] {
        if is_set {
            player.set_attribute(name, value)?;
        }
    }
    if attributes.is_anonymous {
        let (act, src) = (act.clone(), attributes.src.clone());
        listen(&player, "error", move |_| {
            act(Action::AddMediaStep(MediaStep::Failed(src.clone())));
        })?;
    }
    // The page does not receive the keys that are pressed in the frame.
    listen(&player, "keydown", move |event| {
        if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
            act(Action::Close);
        }
    })?;
    Ok(player.into())
}

/// Adds a listener that lives as long as the element.
fn listen(
    element: &Element,
    name: &str,
    handle: impl FnMut(&Event) + 'static,
) -> Result<(), JsValue> {
    let handle = Closure::<dyn FnMut(&Event)>::new(handle).into_js_value();
    element.add_event_listener_with_callback(name, handle.unchecked_ref())
}

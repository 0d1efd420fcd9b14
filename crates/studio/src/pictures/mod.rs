//! Pictures: chosen or dropped, made smaller, described in each language and saved beside the feed.

mod encode;
mod texts;

use std::rc::Rc;

use masar_edit::{Lang, Path};
use masar_session::{Member, PendingFile, is_empty_alt, safe_file_name};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use self::encode::{Picture, prepare};
use self::texts::texts;
use crate::controls::TextField;
use crate::direction::{direction, own_name};
use crate::state::Action;

/// The pictures of the feed: the address and the alternative text of each.
pub type Used = Rc<Vec<(String, Member)>>;

/// The properties of [`AddPicture`].
#[derive(Properties, PartialEq)]
pub struct AddPictureProps {
    /// The language of the interface.
    pub lang: Lang,
    /// The page of the feed.
    pub page: usize,
    /// The place of the event.
    pub path: Path,
    /// The languages of the feed.
    pub languages: Rc<Vec<String>>,
    /// The pictures of the feed.
    pub used: Used,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

/// What has happened to the field.
pub enum PictureMessage {
    /// A file was chosen or dropped.
    Chosen(File),
    /// The picture is ready; `None` if the file is none. The name is that of the chosen file.
    Ready(String, Option<Picture>),
    /// A text was typed, in the language of a number.
    Typed(usize, String),
    /// The text of the same picture is used.
    Use(Member),
    /// The picture is added to the event.
    Add,
    /// The picture is left out.
    Cancel,
}

/// What the field says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Preparing,
    Unreadable,
    NoAlt,
    EmptyAlt,
    Added,
}

/// A picture that waits for its description.
struct Chosen {
    name: String,
    picture: Picture,
    url: String,
}

impl Drop for Chosen {
    fn drop(&mut self) {
        // It cannot fail for an address that was made by `createObjectURL`.
        drop(web_sys::Url::revoke_object_url(&self.url));
    }
}

/// The field that adds a picture to an event.
pub struct AddPicture {
    chosen: Option<Chosen>,
    alt: Vec<String>,
    /// A number that is another one when the texts are replaced, so that the fields are new.
    fields: usize,
    said: Option<Said>,
    file: NodeRef,
}

impl Component for AddPicture {
    type Message = PictureMessage;
    type Properties = AddPictureProps;

    fn create(_: &Context<Self>) -> Self {
        AddPicture {
            chosen: None,
            alt: Vec::new(),
            fields: 0,
            said: None,
            file: NodeRef::default(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: PictureMessage) -> bool {
        match message {
            PictureMessage::Chosen(file) => {
                self.said = Some(Said::Preparing);
                self.chosen = None;
                let link = ctx.link().clone();
                spawn_local(async move {
                    let picture = prepare(&file).await.ok();
                    link.send_message(PictureMessage::Ready(file.name(), picture));
                });
            }
            PictureMessage::Ready(_, None) => self.said = Some(Said::Unreadable),
            PictureMessage::Ready(name, Some(picture)) => {
                self.said = None;
                self.alt = vec![String::new(); ctx.props().languages.len()];
                self.fields += 1;
                self.chosen = chosen(ctx.props(), &name, picture);
            }
            PictureMessage::Typed(at, text) => {
                if let Some(alt) = self.alt.get_mut(at) {
                    *alt = text;
                }
                return false;
            }
            PictureMessage::Use(member) => {
                let languages = ctx.props().languages.iter();
                let text = |tag: &String| member.iter().find(|one| one.0 == *tag);
                self.alt = languages
                    .map(|tag| text(tag).map_or_else(String::new, |one| one.1.clone()))
                    .collect();
                self.fields += 1;
            }
            PictureMessage::Add => self.add(ctx),
            PictureMessage::Cancel => {
                self.chosen = None;
                self.said = None;
                self.focus_file();
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let texts = texts(props.lang);
        let link = ctx.link();
        let onchange = link.batch_callback(|event: Event| {
            let field: Option<HtmlInputElement> = event.target_dyn_into();
            let file = field.and_then(|field| field.files()?.get(0));
            file.map(PictureMessage::Chosen)
        });
        let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
        let ondrop = link.batch_callback(|event: DragEvent| {
            event.prevent_default();
            let file = event.data_transfer().and_then(|data| data.files()?.get(0));
            file.map(PictureMessage::Chosen)
        });
        html! {
            <section class="picture" aria-labelledby="picture-heading" {ondragover} {ondrop}>
                <h3 id="picture-heading">{texts.heading}</h3>
                <div class="field">
                    <label for="picture-file">{texts.choose}</label>
                    <input id="picture-file" ref={self.file.clone()} type="file" accept="image/*" aria-describedby="picture-help" {onchange} />
                    <p id="picture-help" class="hint">{texts.help}</p>
                </div>
                <p role="status">{self.status(props.lang)}</p>
                <p class="error" role="alert">{self.error(props.lang)}</p>
                if let Some(chosen) = &self.chosen {
                    {self.form(ctx, chosen)}
                }
            </section>
        }
    }
}

/// Returns a picture with the name that it gets.
fn chosen(props: &AddPictureProps, name: &str, picture: Picture) -> Option<Chosen> {
    let is_taken = |one: &str| {
        let name = |address: &str| address.rsplit('/').next() == Some(one);
        props.used.iter().any(|used| name(&used.0))
    };
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(picture.bytes.as_slice()));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(picture.format.media_type());
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    Some(Chosen {
        url: web_sys::Url::create_object_url_with_blob(&blob).ok()?,
        name: safe_file_name(name, picture.format.ending(), is_taken),
        picture,
    })
}

impl AddPicture {
    fn status(&self, lang: Lang) -> String {
        let texts = texts(lang);
        match (self.said, &self.chosen) {
            (Some(Said::Preparing), _) => texts.preparing.to_owned(),
            (Some(Said::Added), _) => texts.added.to_owned(),
            (_, Some(chosen)) => {
                let Picture {
                    width,
                    height,
                    bytes,
                    ..
                } = &chosen.picture;
                let weight = bytes.len().div_ceil(1024).to_string();
                let ready = texts.ready.replace("{weight}", &weight);
                ready
                    .replace("{size}", &format!("\u{2066}{width} × {height}\u{2069}"))
                    .replace("{name}", &format!("\u{2066}{}\u{2069}", chosen.name))
            }
            _ => String::new(),
        }
    }

    fn error(&self, lang: Lang) -> &'static str {
        let texts = texts(lang);
        match self.said {
            Some(Said::Unreadable) => texts.unreadable,
            Some(Said::NoAlt) => texts.no_alt,
            Some(Said::EmptyAlt) => texts.empty_alt,
            _ => "",
        }
    }

    /// The picture with the fields for its description.
    fn form(&self, ctx: &Context<Self>, chosen: &Chosen) -> Html {
        let props = ctx.props();
        let texts = texts(props.lang);
        let link = ctx.link();
        let fields = props.languages.iter().enumerate().map(|(at, tag)| {
            let on_type = link.callback(move |text| PictureMessage::Typed(at, text));
            html! {
                <TextField
                    key={format!("{tag}-{}", self.fields)}
                    id={format!("picture-alt-{tag}")}
                    label={own_name(tag).to_owned()}
                    value={self.alt.get(at).cloned().unwrap_or_default()}
                    lang={AttrValue::from(tag.clone())}
                    dir={direction(tag)}
                    is_long={true}
                    {on_type}
                />
            }
        });
        let earlier = same_picture(&props.used, &chosen.name);
        let on_use = {
            let earlier = earlier.cloned().unwrap_or_default();
            link.callback(move |_| PictureMessage::Use(earlier.clone()))
        };
        html! {
            <>
                <img src={chosen.url.clone()} alt="" />
                <fieldset class="texts">
                    <legend>{texts.alt}</legend>
                    <p class="hint">{texts.alt_help}</p>
                    if let Some(member) = earlier {
                        <button type="button" onclick={on_use}>
                            {texts.used}{" "}<bdi>{member.first().map(|one| one.1.clone())}</bdi>
                        </button>
                    }
                    {for fields}
                </fieldset>
                <div class="draft-tools">
                    <button type="button" class="main" onclick={link.callback(|_| PictureMessage::Add)}>{texts.add}</button>
                    <button type="button" onclick={link.callback(|_| PictureMessage::Cancel)}>{texts.cancel}</button>
                </div>
            </>
        }
    }

    /// Adds the picture, if its description says something.
    fn add(&mut self, ctx: &Context<Self>) {
        let props = ctx.props();
        let Some(chosen) = &self.chosen else {
            return;
        };
        let languages = props.languages.iter().cloned();
        let alt: Member = languages
            .zip(self.alt.iter().map(|text| text.trim().to_owned()))
            .filter(|(_, text)| !text.is_empty())
            .collect();
        if alt.is_empty() {
            self.said = Some(Said::NoAlt);
            return;
        }
        if alt.iter().any(|(_, text)| is_empty_alt(text, &chosen.name)) {
            self.said = Some(Said::EmptyAlt);
            return;
        }
        let Picture {
            bytes,
            format,
            width,
            height,
        } = &chosen.picture;
        props.on_action.emit(Action::AddPicture {
            page: props.page,
            event: props.path.clone(),
            file: Box::new(PendingFile {
                name: chosen.name.clone(),
                bytes: Rc::from(bytes.as_slice()),
                media_type: format.media_type().to_owned(),
            }),
            size: (*width, *height),
            alt,
        });
        self.chosen = None;
        self.said = Some(Said::Added);
        self.focus_file();
    }

    /// The button that had the focus is gone: it stays in the form.
    fn focus_file(&self) {
        if let Some(field) = self.file.cast::<HtmlInputElement>() {
            field.set_value("");
            // A visible field takes the focus.
            drop(field.unchecked_into::<HtmlElement>().focus());
        }
    }
}

/// Returns the description of a picture of the feed with the same name, but for the number and the ending.
fn same_picture<'u>(used: &'u Used, name: &str) -> Option<&'u Member> {
    let stem = |name: &str| {
        let name = name.rsplit('/').next().unwrap_or_default();
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let bare = stem.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '-');
        if bare.is_empty() {
            stem.to_owned()
        } else {
            bare.to_owned()
        }
    };
    let own = stem(name);
    let found = used
        .iter()
        .find(|(address, alt)| stem(address) == own && !alt.is_empty());
    found.map(|(_, alt)| alt)
}

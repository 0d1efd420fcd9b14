//! The live timeline beside the forms: the widget that visitors see.

mod feed;
mod stay;
mod texts;

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::{Function, Reflect};
use masar_edit::Lang;
use masar_language_tag::same_language;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, HtmlSelectElement};
use yew::prelude::*;

pub use self::feed::PageText;
use self::feed::feed_of;
use self::stay::Stay;
use self::texts::texts;
use crate::direction::own_name;
use crate::state::Action;

/// The pause after a change before the timeline is drawn anew, in ms.
const DRAW_PAUSE: u32 = 300;

/// The pause for a feed of more than [`LARGE`] bytes, which takes long to draw, in ms.
const LARGE_PAUSE: u32 = 1500;

/// The width in px below which the timeline shows an event as a sheet over the page. It would cover the form.
const SHEET_WIDTH: i32 = 560;

/// The bytes of a large feed.
const LARGE: usize = 300_000;

/// The properties of [`Preview`].
#[derive(Properties)]
pub struct PreviewProps {
    /// The language of the interface.
    pub lang: Lang,
    /// The pages of the feed.
    pub pages: Rc<Vec<PageText>>,
    /// The languages of the feed.
    pub languages: Rc<Vec<String>>,
    /// The id of the event whose form is open.
    pub selected: Option<String>,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

impl PartialEq for PreviewProps {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang
            && Rc::ptr_eq(&self.pages, &other.pages)
            && self.languages == other.languages
            && self.selected == other.selected
    }
}

/// What happens to the preview.
pub enum Msg {
    /// The pause is over: the timeline is drawn anew.
    Draw,
    /// The timeline has opened an event.
    Opened(String),
    /// Something is typed somewhere.
    Typed,
    /// The window has another size.
    Resized,
    /// The preview is shown or hidden.
    Toggle,
    /// Another width is chosen.
    Narrow(bool),
    /// Other colours are chosen.
    Theme(&'static str),
    /// Another language is chosen.
    Language(String),
}

/// The timeline, which follows the text after a pause. A press on an event opens its form.
pub struct Preview {
    element: NodeRef,
    pending: Option<Timeout>,
    on_select: Option<Closure<dyn FnMut(web_sys::CustomEvent)>>,
    on_resize: Option<Closure<dyn FnMut()>>,
    on_typing: Option<Closure<dyn FnMut()>>,
    stay: Option<Stay>,
    section: NodeRef,
    is_hidden: bool,
    is_narrow: bool,
    theme: &'static str,
    /// The language that was chosen; none follows the interface.
    language: Option<String>,
}

impl Component for Preview {
    type Message = Msg;
    type Properties = PreviewProps;

    fn create(_: &Context<Self>) -> Self {
        Preview {
            element: NodeRef::default(),
            pending: None,
            on_select: None,
            on_resize: None,
            on_typing: None,
            stay: None,
            section: NodeRef::default(),
            is_hidden: false,
            is_narrow: false,
            theme: "auto",
            language: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Msg) -> bool {
        match message {
            Msg::Draw => {
                self.pending = None;
                self.draw(ctx);
                return false;
            }
            Msg::Typed => {
                if self.pending.is_some() {
                    self.draw_soon(ctx);
                }
                return false;
            }
            Msg::Opened(id) => {
                if self.has_sheet() {
                    self.call("close", None);
                }
                if ctx.props().selected.as_ref() != Some(&id) {
                    ctx.props().on_action.emit(Action::Select(Some(id)));
                }
                return false;
            }
            Msg::Resized => {
                if self.has_sheet() {
                    self.call("close", None);
                } else {
                    self.open_selected(ctx);
                }
                return false;
            }
            Msg::Toggle => self.is_hidden = !self.is_hidden,
            Msg::Narrow(is_narrow) => {
                self.call("close", None);
                self.is_narrow = is_narrow;
            }
            Msg::Theme(theme) => self.theme = theme,
            Msg::Language(tag) => self.language = Some(tag),
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &PreviewProps) -> bool {
        let props = ctx.props();
        if !Rc::ptr_eq(&props.pages, &old.pages) {
            self.draw_soon(ctx);
        }
        if props.selected != old.selected {
            self.open_selected(ctx);
        }
        props.lang != old.lang || props.languages != old.languages
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let texts = texts(ctx.props().lang);
        let on_toggle = ctx.link().callback(|_: MouseEvent| Msg::Toggle);
        let toggle = if self.is_hidden {
            texts.show
        } else {
            texts.hide
        };
        let frame = classes!(
            "preview-frame",
            self.is_narrow.then_some("is-narrow"),
            (self.theme == "light").then_some("is-light"),
            (self.theme == "dark").then_some("is-dark"),
        );
        html! {
            <section class="preview" ref={self.section.clone()} aria-label={texts.heading}>
                <div class="preview-head">
                    <h2>{texts.heading}</h2>
                    <button type="button" class="preview-toggle" aria-expanded={(!self.is_hidden).to_string()} onclick={on_toggle}>{toggle}</button>
                </div>
                <div class="preview-body" hidden={self.is_hidden}>
                    {self.controls(ctx)}
                    <div class={frame}>
                        // The address of the page is the Studio's own.
                        <@{"masar-timeline"}
                            ref={self.element.clone()}
                            lang={self.language(ctx)}
                            theme={self.theme}
                            link="none"
                            heading-level="3"
                        />
                    </div>
                </div>
            </section>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let Some(element) = self.element.cast::<HtmlElement>().filter(|_| first) else {
            // The preview may be wide enough now.
            self.open_selected(ctx);
            return;
        };
        let link = ctx.link().clone();
        let closure = Closure::new(move |event: web_sys::CustomEvent| {
            let id = Reflect::get(&event.detail(), &"id".into());
            if let Some(id) = id.ok().and_then(|id| id.as_string()) {
                link.send_message(Msg::Opened(id));
            }
        });
        let function = closure.as_ref().unchecked_ref();
        // Adding a listener cannot fail.
        drop(element.add_event_listener_with_callback("masar-select", function));
        self.on_select = Some(closure);
        self.on_resize = listen("resize", ctx.link().callback(|()| Msg::Resized));
        self.on_typing = listen("input", ctx.link().callback(|()| Msg::Typed));
        self.stay = self.section.cast().and_then(|section| Stay::new(&section));
        self.draw(ctx);
        self.open_selected(ctx);
    }
}

impl Preview {
    /// Draws the text after a pause in typing, in a task of its own.
    fn draw_soon(&mut self, ctx: &Context<Self>) {
        let size: usize = ctx.props().pages.iter().map(|page| page.1.len()).sum();
        let pause = if size > LARGE {
            LARGE_PAUSE
        } else {
            DRAW_PAUSE
        };
        let link = ctx.link().clone();
        self.pending = Some(Timeout::new(pause, move || link.send_message(Msg::Draw)));
    }

    /// Draws the text.
    fn draw(&self, ctx: &Context<Self>) {
        let element = self.element.cast::<HtmlElement>();
        if let Some((element, feed)) = element.zip(feed_of(&ctx.props().pages)) {
            // Setting a property of an element cannot fail.
            drop(Reflect::set(&element, &"feedData".into(), &feed));
        }
    }

    /// Opens the event in hand, without a move of the page.
    fn open_selected(&self, ctx: &Context<Self>) {
        if let Some(id) = ctx
            .props()
            .selected
            .as_deref()
            .filter(|_| !self.has_sheet())
        {
            self.call("select", Some(id));
        }
    }

    /// Whether the timeline shows an event over the page.
    fn has_sheet(&self) -> bool {
        let element = self.element.cast::<HtmlElement>();
        element.is_none_or(|element| element.offset_width() < SHEET_WIDTH)
    }

    /// Calls a method of the element. It is there when the script of the widget has run; until then nothing is shown.
    fn call(&self, method: &str, argument: Option<&str>) {
        let Some(element) = self.element.cast::<HtmlElement>() else {
            return;
        };
        let function = Reflect::get(&element, &method.into()).ok();
        if let Some(function) = function.and_then(|it| it.dyn_into::<Function>().ok()) {
            // What the method refuses changes nothing.
            drop(match argument {
                Some(argument) => function.call1(&element, &argument.into()),
                None => function.call0(&element),
            });
        }
    }

    fn language(&self, ctx: &Context<Self>) -> String {
        let languages = &ctx.props().languages;
        let chosen = self.language.clone().filter(|tag| languages.contains(tag));
        let own = ctx.props().lang.tag();
        let own = languages.iter().find(|tag| same_language(tag, own));
        let shown = chosen.as_ref().or(own).or(languages.first());
        shown.cloned().unwrap_or_default()
    }

    fn controls(&self, ctx: &Context<Self>) -> Html {
        let texts = texts(ctx.props().lang);
        let widths = [(false, texts.wide), (true, texts.narrow)];
        let widths = widths.map(|(narrow, name)| {
            let onclick = ctx.link().callback(move |_: MouseEvent| Msg::Narrow(narrow));
            let pressed = (narrow == self.is_narrow).to_string();
            html! { <button type="button" class="plain" aria-pressed={pressed} {onclick}>{name}</button> }
        });
        let themes = [
            ("auto", texts.auto),
            ("light", texts.light),
            ("dark", texts.dark),
        ];
        let themes = themes.map(|(theme, name)| {
            html! { <option value={theme} selected={theme == self.theme}>{name}</option> }
        });
        let on_theme = ctx.link().callback(|event: Event| {
            Msg::Theme(match chosen(&event).as_str() {
                "light" => "light",
                "dark" => "dark",
                _ => "auto",
            })
        });
        let current = self.language(ctx);
        let languages = ctx.props().languages.iter().map(|tag| {
            html! {
                <option value={tag.clone()} lang={tag.clone()} selected={*tag == current}>{own_name(tag)}</option>
            }
        });
        let on_language = ctx
            .link()
            .callback(|event: Event| Msg::Language(chosen(&event)));
        html! {
            <div class="preview-controls">
                <div class="choices" role="group" aria-label={texts.width}>{for widths}</div>
                <div class="inline-field">
                    <label for="preview-colours">{texts.colours}</label>
                    <select id="preview-colours" onchange={on_theme}>{for themes}</select>
                </div>
                <div class="inline-field">
                    <label for="preview-language">{texts.language}</label>
                    <select id="preview-language" onchange={on_language}>{for languages}</select>
                </div>
            </div>
        }
    }
}

/// Listens to an event of the window as long as the closure lives.
fn listen(name: &str, on_event: Callback<()>) -> Option<Closure<dyn FnMut()>> {
    let window = web_sys::window()?;
    let closure = Closure::new(move || on_event.emit(()));
    let function = closure.as_ref().unchecked_ref();
    window
        .add_event_listener_with_callback(name, function)
        .ok()?;
    Some(closure)
}

/// Returns the option that is chosen in the list that an event comes from.
fn chosen(event: &Event) -> String {
    let list: Option<HtmlSelectElement> = event.target_dyn_into();
    list.map_or_else(String::new, |list| list.value())
}

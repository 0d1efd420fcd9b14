//! The text of the feed beside the timeline, both ways.

mod texts;

use std::ops::Range;

use gloo_timers::callback::Timeout;
use masar_edit::{EditError, Lang};
use masar_session::check_json;
use web_sys::{HtmlElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use self::texts::texts;
use crate::controls::typed;
use crate::state::{Action, Aid};

/// The pause in typing after which the text becomes the feed, in ms.
const PAUSE: u32 = 400;

/// The height of a line, px: that of the style sheet.
const LINE: i32 = 20;

/// The properties of [`JsonPart`].
#[derive(Properties, PartialEq)]
pub struct JsonPartProps {
    /// The language of the interface.
    pub lang: Lang,
    /// The names of the pages.
    pub names: Vec<String>,
    /// The page that is shown.
    pub page: usize,
    /// Its text.
    pub text: AttrValue,
    /// The bytes of the selected event, if it is on this page.
    pub selected: Option<Range<usize>>,
    /// Shows another page.
    pub on_page: Callback<usize>,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

/// What happens to the text.
pub enum Msg {
    /// The editor has typed.
    Typed(String),
    /// The pause is over.
    Commit,
    /// The text was scrolled.
    Scrolled,
}

/// The text of a page. A text that is not JSON stays here, and the feed keeps its last good text.
pub struct JsonPart {
    text: AttrValue,
    /// Whether what was typed is not in the feed.
    is_ahead: bool,
    error: Option<EditError>,
    commit: Option<Timeout>,
    field: NodeRef,
    gutter: NodeRef,
    shows_selected: bool,
}

impl Component for JsonPart {
    type Message = Msg;
    type Properties = JsonPartProps;

    fn create(ctx: &Context<Self>) -> Self {
        JsonPart {
            text: ctx.props().text.clone(),
            is_ahead: false,
            error: None,
            commit: None,
            field: NodeRef::default(),
            gutter: NodeRef::default(),
            shows_selected: true,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Msg) -> bool {
        match message {
            Msg::Typed(text) => {
                self.text = text.into();
                self.is_ahead = true;
                let link = ctx.link().clone();
                self.commit = Some(Timeout::new(PAUSE, move || link.send_message(Msg::Commit)));
                true
            }
            Msg::Commit => {
                self.error = check_json(&self.text).err();
                if self.error.is_none() {
                    self.is_ahead = false;
                    ctx.props().on_action.emit(Action::Aid(Aid::SetText {
                        page: ctx.props().page,
                        text: self.text.to_string(),
                    }));
                }
                true
            }
            Msg::Scrolled => {
                let field = self.field.cast::<HtmlElement>();
                if let Some((field, gutter)) = field.zip(self.gutter.cast::<HtmlElement>()) {
                    gutter.set_scroll_top(field.scroll_top());
                }
                false
            }
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &JsonPartProps) -> bool {
        let props = ctx.props();
        if props.text != old.text || props.page != old.page {
            // What was typed and is not JSON is kept until the feed changes from elsewhere.
            self.text = props.text.clone();
            self.is_ahead = false;
            self.error = None;
        }
        self.shows_selected |= props.selected.is_some() && old.selected.is_none();
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let texts = texts(props.lang);
        let oninput = ctx
            .link()
            .callback(|event: InputEvent| Msg::Typed(typed(&event)));
        let onscroll = ctx.link().callback(|_| Msg::Scrolled);
        let place = self.error.as_ref().and_then(place);
        html! {
            <section class="json" aria-labelledby="json-title">
                <div class="part-head">
                    <h2 id="json-title">{texts.heading}</h2>
                    {self.pages(ctx)}
                </div>
                <p id="json-hint" class="quiet">{texts.hint}</p>
                <p id="json-error" class="error" role="alert">
                    if let Some(error) = &self.error {
                        {masar_edit::describe_error(error, props.lang)}{" "}
                        if let Some((line, column)) = place {
                            {masar_locale::fill(texts.place, &[&line.to_string(), &column.to_string()])}{" "}
                        }
                        {texts.kept}
                    }
                </p>
                <div class="json-box" dir="ltr">
                    <pre class="json-lines" aria-hidden="true" ref={self.gutter.clone()}>
                        {self.line_numbers(ctx, place.map(|place| place.0))}
                    </pre>
                    <textarea
                        ref={self.field.clone()}
                        aria-label={texts.heading}
                        aria-describedby="json-hint json-error"
                        aria-invalid={self.error.is_some().then_some("true")}
                        dir="ltr"
                        wrap="off"
                        spellcheck="false"
                        autocomplete="off"
                        value={self.text.clone()}
                        {oninput}
                        {onscroll}
                    />
                </div>
            </section>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        if std::mem::take(&mut self.shows_selected) {
            self.show_selected(ctx);
        }
    }
}

impl JsonPart {
    /// The choice of the page, if there are several.
    fn pages(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        if props.names.len() < 2 {
            return Html::default();
        }
        let onchange = props.on_page.reform(|event: Event| {
            let list: Option<HtmlSelectElement> = event.target_dyn_into();
            let page = list.and_then(|list| list.value().parse().ok());
            page.unwrap_or(0)
        });
        let options = props.names.iter().enumerate().map(|(page, name)| {
            html! { <option value={page.to_string()} selected={page == props.page}>{name}</option> }
        });
        html! {
            <div class="inline-field">
                <label for="json-page">{texts(props.lang).page}</label>
                <select id="json-page" {onchange}>{for options}</select>
            </div>
        }
    }

    /// The numbers of the lines; those of the selected event and of the mistake are marked.
    fn line_numbers(&self, ctx: &Context<Self>, error: Option<usize>) -> Html {
        let count = self.text.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let marked = match (error, &ctx.props().selected) {
            (Some(line), _) => line..line + 1,
            (None, Some(range)) if !self.is_ahead => {
                line_of(&self.text, range.start)..line_of(&self.text, range.end) + 1
            }
            _ => 0..0,
        };
        let class = if error.is_some() { "wrong" } else { "marked" };
        let numbers =
            |lines: Range<usize>| -> String { lines.map(|line| format!("{line}\n")).collect() };
        let start = marked.start.clamp(1, count + 1);
        let end = marked.end.clamp(start, count + 1);
        html! {
            <>{numbers(1..start)}<span {class}>{numbers(start..end)}</span>{numbers(end..count + 1)}</>
        }
    }

    /// Scrolls to the selected event.
    fn show_selected(&self, ctx: &Context<Self>) {
        let field = self.field.cast::<HtmlTextAreaElement>();
        let Some((field, range)) = field.zip(ctx.props().selected.clone()) else {
            return;
        };
        let line = line_of(&self.text, range.start);
        let top = i32::try_from(line.saturating_sub(3)).unwrap_or(0) * LINE;
        field.set_scroll_top(top);
        ctx.link().send_message(Msg::Scrolled);
    }
}

/// Returns the line and the column of a mistake.
fn place(error: &EditError) -> Option<(usize, usize)> {
    match error {
        EditError::NotJson(diagnostic) => {
            Some((diagnostic.line as usize, diagnostic.column as usize))
        }
        _ => None,
    }
}

/// Returns the number of the line in which a byte is, from 1.
fn line_of(text: &str, at: usize) -> usize {
    let before = text.as_bytes().get(..at).unwrap_or_default();
    before.iter().filter(|byte| **byte == b'\n').count() + 1
}

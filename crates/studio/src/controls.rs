//! Controls that several forms use.

use masar_edit::Path;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::findings::FieldFindings;

/// The text of the field that an event comes from.
pub fn typed(event: &InputEvent) -> String {
    if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
        return field.value();
    }
    let field = event.target_dyn_into::<HtmlTextAreaElement>();
    field.map_or_else(String::new, |field| field.value())
}

/// The properties of a [`TextField`].
#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
    /// The id of the field in the page.
    pub id: AttrValue,
    /// The text above the field.
    pub label: AttrValue,
    /// The text as it is in the file.
    pub value: AttrValue,
    /// The language of the text (BCP 47); none for an id or an address.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// The direction of the field.
    pub dir: &'static str,
    /// Whether the field has several lines.
    #[prop_or_default]
    pub is_long: bool,
    /// The language of the label, if it is not that of the interface.
    #[prop_or_default]
    pub label_lang: Option<AttrValue>,
    /// The ids of the elements that describe the field.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// What to write, below the label.
    #[prop_or_default]
    pub hint: AttrValue,
    /// The keyboard of a touch screen, such as `url`.
    #[prop_or_default]
    pub inputmode: Option<&'static str>,
    /// The place of the text in the feed: its findings stand below the field.
    #[prop_or_default]
    pub path: Option<Path>,
    /// The text that visitors see while the field is empty.
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// Called with the whole text after each letter.
    pub on_type: Callback<String>,
}

/// A field for a text. It keeps what was typed, so that a letter draws nothing but the field.
pub struct TextField {
    text: AttrValue,
}

impl Component for TextField {
    type Message = String;
    type Properties = TextFieldProps;

    fn create(ctx: &Context<Self>) -> Self {
        TextField {
            text: ctx.props().value.clone(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, text: String) -> bool {
        self.text = text.clone().into();
        ctx.props().on_type.emit(text);
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &TextFieldProps) -> bool {
        if ctx.props().value != old.value {
            self.text = ctx.props().value.clone();
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let oninput = ctx.link().callback(|event: InputEvent| typed(&event));
        let (id, lang, placeholder) = (&props.id, &props.lang, &props.placeholder);
        let hint = format!("{id}-hint");
        let findings = props.path.is_some().then(|| format!("{id}-findings"));
        let has_hint = !props.hint.is_empty();
        let described = [
            has_hint.then(|| hint.clone()),
            props.described_by.as_ref().map(ToString::to_string),
            findings.clone(),
        ];
        let described: Vec<String> = described.into_iter().flatten().collect();
        let described = (!described.is_empty()).then(|| described.join(" "));
        let place = props.path.as_ref().map(Path::to_string);
        html! {
            <div class="field">
                <label for={id.clone()} lang={props.label_lang.clone()}>{&props.label}</label>
                if !props.hint.is_empty() {
                    <p class="hint" id={hint}>{&props.hint}</p>
                }
                if props.is_long {
                    <textarea
                        id={id.clone()}
                        lang={lang.clone()}
                        dir={props.dir}
                        rows="3"
                        value={self.text.clone()}
                        placeholder={placeholder.clone()}
                        aria-describedby={described.clone()}
                        data-path={place.clone()}
                        {oninput}
                    />
                } else {
                    <input
                        id={id.clone()}
                        type="text"
                        inputmode={props.inputmode}
                        lang={lang.clone()}
                        dir={props.dir}
                        autocomplete="off"
                        value={self.text.clone()}
                        placeholder={placeholder.clone()}
                        aria-describedby={described.clone()}
                        data-path={place.clone()}
                        {oninput}
                    />
                }
                if let Some((id, path)) = findings.zip(props.path.clone()) {
                    <FieldFindings {id} {path} />
                }
            </div>
        }
    }
}

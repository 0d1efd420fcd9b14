//! The field of a date: what is typed, its reading in words, and its parts.

mod calendar;
mod notation;
mod parts;
mod point;
mod reading;
mod texts;

use masar_date_entry::Answer;
use masar_edit::{Lang, Path};
use masar_session::DateText;
use yew::prelude::*;

use self::calendar::umm_al_qura;
use self::notation::Notation;
use self::parts::PartsForm;
use self::reading::{Meanings, Reading};
use self::texts::texts;
use crate::controls::typed;
use crate::findings::FieldFindings;

/// The properties of a [`DateField`].
#[derive(Properties, PartialEq)]
pub struct DateFieldProps {
    /// The id of the field in the page.
    pub id: AttrValue,
    /// The name of the member.
    pub label: AttrValue,
    /// What to write.
    #[prop_or_default]
    pub hint: AttrValue,
    /// The language of the interface.
    pub lang: Lang,
    /// The place of the date in the feed.
    pub path: Path,
    /// The date as it is written in the file (EDTF).
    pub value: AttrValue,
    /// Called with the date (EDTF) that the file is to have; empty for none.
    pub on_write: Callback<String>,
}

/// What the editor does in the field.
pub enum DateMessage {
    /// Types.
    Type(String),
    /// Chooses one of several meanings.
    Choose(usize),
    /// Sets the date by its parts or in EDTF.
    Set(String),
}

/// The field of a date. It writes nothing before the text has one meaning, or one of several is chosen.
pub struct DateField {
    text: DateText,
}

impl Component for DateField {
    type Message = DateMessage;
    type Properties = DateFieldProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        DateField {
            text: DateText::of(&props.value, props.lang.tag(), umm_al_qura),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: DateMessage) -> bool {
        let props = ctx.props();
        let lang = props.lang.tag();
        let written = match message {
            DateMessage::Type(text) => self.text.type_text(&text, lang, umm_al_qura),
            DateMessage::Choose(position) => self.text.choose(position),
            DateMessage::Set(edtf) => {
                self.text = DateText::of(&edtf, lang, umm_al_qura);
                Some(edtf)
            }
        };
        if let Some(written) = written {
            props.on_write.emit(written);
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &DateFieldProps) -> bool {
        let props = ctx.props();
        let lang = props.lang.tag();
        if props.value != old.value {
            self.text.follow(&props.value, lang, umm_al_qura);
        }
        if props.lang != old.lang && self.text.is_written() && self.text.chosen().is_none() {
            self.text = DateText::of(self.text.written(), lang, umm_al_qura);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let DateFieldProps {
            id,
            label,
            hint,
            lang,
            path,
            ..
        } = ctx.props();
        let texts = texts(*lang);
        let oninput = ctx
            .link()
            .callback(|event: InputEvent| DateMessage::Type(typed(&event)));
        let on_choose = ctx.link().callback(DateMessage::Choose);
        let on_set = ctx.link().callback(DateMessage::Set);
        let (hint_id, reading_id) = (format!("{id}-hint"), format!("{id}-reading"));
        let is_wrong = matches!(self.text.answer(), Answer::None(_)) && !self.text.is_written();
        html! {
            <div class="date">
                <div class="field">
                    <label for={id.clone()}>{label}</label>
                    <p class="hint" id={hint_id.clone()}>
                        if !hint.is_empty() {
                            {hint}{" "}
                        }
                        {texts.examples}
                    </p>
                    <input
                        id={id.clone()}
                        type="text"
                        dir="auto"
                        autocomplete="off"
                        value={self.text.typed().to_owned()}
                        aria-invalid={is_wrong.then_some("true")}
                        aria-describedby={format!("{reading_id} {hint_id} {id}-findings")}
                        data-path={path.to_string()}
                        {oninput}
                    />
                    <Reading id={reading_id} lang={*lang} text={self.text.clone()} />
                    <FieldFindings id={format!("{id}-findings")} path={path.clone()} />
                </div>
                if let Answer::Several(candidates) = self.text.answer() {
                    <Meanings
                        name={id.clone()} lang={*lang} candidates={candidates.clone()} chosen={self.text.chosen()}
                        {on_choose}
                    />
                }
                <details class="parts-of-date">
                    <summary>{texts.more}</summary>
                    <PartsForm id={id.clone()} lang={*lang} value={self.text.written().to_owned()} on_set={on_set.clone()} />
                    <Notation id={format!("{id}-edtf")} lang={*lang} value={self.text.written().to_owned()} {on_set} />
                </details>
            </div>
        }
    }
}

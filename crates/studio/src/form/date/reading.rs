//! What a typed date means, in words.

use masar_date_entry::{Answer, Candidate};
use masar_edit::Lang;
use masar_session::{DateText, candidate_in_words, date_text_in_words};
use yew::prelude::*;

use super::texts::texts;

/// The properties of a [`Reading`].
#[derive(Properties, PartialEq)]
pub struct ReadingProps {
    /// The id of the element in the page.
    pub id: AttrValue,
    /// The language of the interface.
    pub lang: Lang,
    /// The text and its meanings.
    pub text: DateText,
}

/// The reading of a date: the date in words and in EDTF, or why there is none and what the file has.
#[component]
pub fn Reading(props: &ReadingProps) -> Html {
    let ReadingProps { id, lang, text } = props;
    let (texts, tag) = (texts(*lang), lang.tag());
    let reading = match text.answer() {
        Answer::One(candidate) => html! {
            <>
                {candidate_in_words(candidate, tag)}
                <Edtf value={candidate.edtf.to_string()} />
                {for candidate.reasons.iter().filter(|_| is_told(candidate)).map(|reason| html! {
                    <>{" "}<span class="reason">{reason.text(tag)}</span></>
                })}
            </>
        },
        Answer::Several(candidates) => match text.chosen().and_then(|at| candidates.get(at)) {
            Some(candidate) => html! {
                <>{candidate_in_words(candidate, tag)}<Edtf value={candidate.edtf.to_string()} /></>
            },
            None => html! { {texts.several} },
        },
        Answer::None(_) if text.typed().trim().is_empty() => html! { {texts.no_date} },
        Answer::None(refusal) => {
            html! { <span class="error">{refusal.text(text.typed(), tag)}</span> }
        }
    };
    let is_kept = !text.is_written() && !text.written().is_empty();
    let kept = is_kept.then(|| {
        let words = date_text_in_words(text.written(), tag);
        html! { <>{" "}<span class="kept">{texts.still}{" "}{words.unwrap_or_else(|| text.written().to_owned())}</span></> }
    });
    html! {
        <p class="reading" {id} aria-live="polite">{reading}{kept}</p>
    }
}

/// Whether a reason is worth telling: that a text is EDTF is evident.
fn is_told(candidate: &Candidate) -> bool {
    use masar_date_entry::Reason;
    !candidate
        .reasons
        .iter()
        .all(|reason| matches!(reason, Reason::Edtf))
}

/// The properties of [`Edtf`].
#[derive(Properties, PartialEq)]
pub struct EdtfProps {
    /// The date.
    pub value: AttrValue,
}

/// A date as the file has it.
#[component]
pub fn Edtf(props: &EdtfProps) -> Html {
    html! { <>{" "}<code dir="ltr">{&props.value}</code></> }
}

/// The properties of [`Meanings`].
#[derive(Properties, PartialEq)]
pub struct MeaningsProps {
    /// The name of the radio buttons.
    pub name: AttrValue,
    /// The language of the interface.
    pub lang: Lang,
    /// The meanings, the most likely first.
    pub candidates: Vec<Candidate>,
    /// The position of the one that was chosen.
    pub chosen: Option<usize>,
    /// Called with the position that the editor chooses.
    pub on_choose: Callback<usize>,
}

/// The choice of one of several meanings. None is chosen from the start.
#[component]
pub fn Meanings(props: &MeaningsProps) -> Html {
    let tag = props.lang.tag();
    let radios = props.candidates.iter().enumerate().map(|(at, candidate)| {
        let onchange = props.on_choose.reform(move |_: Event| at);
        let reasons: Vec<&str> = candidate.reasons.iter().map(|reason| reason.text(tag)).collect();
        html! {
            <label class="choice" key={format!("{at}-{}", candidate.edtf)}>
                <input
                    type="radio" name={format!("{}-meaning", props.name)} checked={props.chosen == Some(at)} {onchange}
                />
                <span>
                    {candidate_in_words(candidate, tag)}
                    <Edtf value={candidate.edtf.to_string()} />
                    if !reasons.is_empty() {
                        {" "}
                        <span class="reason">{reasons.join(texts(props.lang).comma)}</span>
                    }
                </span>
            </label>
        }
    });
    html! {
        <fieldset class="choices meanings">
            <legend>{texts(props.lang).which}</legend>
            {for radios}
        </fieldset>
    }
}

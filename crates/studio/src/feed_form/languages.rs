//! The languages of the feed's texts.

use masar_edit::Path;
use masar_session::FeedChange;
use yew::prelude::*;

use super::texts::texts;
use crate::controls::TextField;
use crate::direction::own_name;
use crate::findings::FieldFindings;
use crate::focus::focus;
use crate::form::FormContext;
use crate::state::Action;

/// The languages that the form offers; any other is added by its tag.
const OFFERED: [&str; 9] = ["ar", "fr", "en", "es", "zgh", "de", "it", "pt", "nl"];

/// The properties of a [`LanguagesField`].
#[derive(Properties, PartialEq)]
pub struct LanguagesFieldProps {
    /// What all fields need.
    pub context: FormContext,
    /// The number of texts in each language.
    pub counts: Vec<usize>,
}

/// The list of languages, the default one first. The editor decides what happens to the texts of one that is removed.
#[component]
pub fn LanguagesField(props: &LanguagesFieldProps) -> Html {
    let LanguagesFieldProps { context, counts } = props;
    let (all, form) = (texts(context.lang), context.texts());
    let asked = use_state_eq(|| None::<String>);
    let said = use_state_eq(String::new);
    let tag = use_state_eq(String::new);
    let languages = context.languages.clone();
    let change = |change: FeedChange, say: String, then: &'static str| {
        let (context, said, asked) = (context.clone(), said.clone(), asked.clone());
        Callback::from(move |_: MouseEvent| {
            context.on_action.emit(Action::ChangeFeed(change.clone()));
            said.set(say.clone());
            asked.set(None);
            if !then.is_empty() {
                focus(then);
            }
        })
    };
    let items = languages.iter().enumerate().map(|(index, tag)| {
        let name = own_name(tag);
        let moved = index.checked_sub(1).map(|before| {
            let mut order = (*languages).clone();
            order.swap(before, index);
            change(FeedChange::SetLanguages(order), form.moved(name, before + 1), "")
        });
        let ask = {
            let (asked, tag) = (asked.clone(), tag.clone());
            Callback::from(move |_: MouseEvent| {
                let is_asked = asked.as_ref() == Some(&tag);
                asked.set((!is_asked).then(|| tag.clone()));
            })
        };
        let remove = |with_texts: bool| {
            let removal = FeedChange::RemoveLanguage { tag: tag.clone(), with_texts };
            change(removal, form.removed(name), "feed-languages-new")
        };
        let is_asked = asked.as_ref() == Some(tag);
        let count = counts.get(index).copied().unwrap_or(0);
        let onclick = if count == 0 { remove(false) } else { ask };
        html! {
            <li key={tag.clone()} class="item language">
                <span class="language-name">
                    <span lang={tag.clone()}><bdi>{name}</bdi></span>
                    {" "}<code dir="ltr">{tag}</code>
                    {" "}
                    <span class="hint">
                        {all.texts(count)}
                        if index == 0 {
                            {all.comma}{all.first}
                        }
                    </span>
                </span>
                <div class="item-tools">
                    <button
                        type="button" class="plain" disabled={moved.is_none()} aria-label={form.of(form.up, name)}
                        onclick={moved}
                    >{form.up}</button>
                    <button
                        type="button" class="plain" disabled={languages.len() == 1} aria-label={form.of(form.remove, name)}
                        aria-expanded={(count > 0).then(|| is_asked.to_string())} {onclick}
                    >{form.remove}</button>
                </div>
                if is_asked {
                    <div class="question" role="group" aria-label={form.of(form.remove, name)}>
                        <p>{all.question}</p>
                        <div class="answers">
                            <button type="button" onclick={remove(false)}>{all.keep_texts}</button>
                            <button type="button" class="danger" onclick={remove(true)}>{all.remove_texts}</button>
                        </div>
                    </div>
                }
            </li>
        }
    });
    let with = |tag: &str| {
        let order = languages.iter().cloned().chain([tag.to_owned()]).collect();
        change(
            FeedChange::SetLanguages(order),
            form.added(own_name(tag)),
            "",
        )
    };
    let offered = OFFERED
        .into_iter()
        .filter(|tag| languages.iter().all(|one| one != tag));
    let offered = offered.map(|tag| {
        html! {
            <button type="button" key={tag} lang={tag} aria-label={form.of(form.add, own_name(tag))} onclick={with(tag)}>
                {own_name(tag)}
            </button>
        }
    });
    let on_type = {
        let tag = tag.clone();
        Callback::from(move |text: String| tag.set(text.trim().to_owned()))
    };
    let is_new = is_tag(&tag) && !languages.contains(&tag);
    html! {
        <fieldset class="objects" aria-describedby="feed-languages-findings" data-path="languages">
            <legend>{all.legend}</legend>
            <p class="hint">{all.hint}</p>
            <FieldFindings id="feed-languages-findings" path={Path::feed().member("languages")} />
            <ol>{for items}</ol>
            <p class="hint" id="feed-languages-offered">{all.offered}</p>
            <div class="answers" role="group" aria-labelledby="feed-languages-offered">{for offered}</div>
            <div class="add">
                <TextField key={languages.len()} id="feed-languages-new" label={all.other} hint={all.other_hint} value="" dir="ltr" {on_type} />
                <button type="button" disabled={!is_new} onclick={with(&tag)}>{form.add}</button>
            </div>
            <p class="heard" role="status">{(*said).clone()}</p>
        </fieldset>
    }
}

/// Whether a text has the form of a language tag (BCP 47): subtags of letters and digits, the first one of letters.
fn is_tag(text: &str) -> bool {
    let is_subtag = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let language = text.split('-').next().unwrap_or("");
    let is_language = language.len() > 1 && language.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_language && text.split('-').all(is_subtag)
}

#[cfg(test)]
mod tests {
    use super::is_tag;

    #[test]
    fn a_language_tag_has_letters_digits_and_hyphens() {
        assert!(
            ["ja", "pt-BR", "zh-Hant-TW", "sr-Latn"]
                .into_iter()
                .all(is_tag)
        );
        assert!(
            ["", "j", "fr_FR", "fr-", "1a", "français"]
                .into_iter()
                .all(|text| !is_tag(text))
        );
    }
}

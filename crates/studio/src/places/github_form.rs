//! The form of a file in a repository on GitHub.

use masar_edit::Lang;
use masar_places::{Repository, Token};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::form::{PlaceFormsProps, Purpose, Result, Work, run, show};
use super::open::GitHubFile;
use super::texts::texts;
use super::token;
use super::web_form::text;

/// The address of the interface of GitHub.
const API: &str = "https://api.github.com";

/// The page on which a token is made, with the rights that saving and proposing need.
const TOKEN_PAGE: &str = "https://github.com/settings/personal-access-tokens/new?name=Masar+Studio&contents=write&pull_requests=write";

/// The fields of the form.
#[derive(Clone, Default, PartialEq)]
struct Fields {
    repository: NodeRef,
    branch: NodeRef,
    path: NodeRef,
    token: NodeRef,
    remembers: NodeRef,
    proposes: NodeRef,
    api: NodeRef,
}

impl Fields {
    /// Returns the file; `None` if a field is missing.
    fn file(&self) -> Option<GitHubFile> {
        let [repository, branch, path, secret, api] = [
            &self.repository,
            &self.branch,
            &self.path,
            &self.token,
            &self.api,
        ]
        .map(|field| text(field).trim().to_owned());
        let (owner, name) = repository.split_once('/')?;
        let path = path.trim_start_matches('/');
        let is_name = |text: &str| !text.is_empty() && !text.contains(['/', '?', '#', '%']);
        if !is_name(owner) || !is_name(name) || path.is_empty() || secret.is_empty() {
            return None;
        }
        let is_checked = |field: &NodeRef| {
            field
                .cast::<HtmlInputElement>()
                .is_some_and(|field| field.checked())
        };
        if is_checked(&self.remembers) {
            token::remember(&secret);
        }
        Some(GitHubFile {
            api: match api.trim_end_matches('/') {
                "" => API.to_owned(),
                api => api.to_owned(),
            },
            file: Repository {
                owner: owner.to_owned(),
                name: name.to_owned(),
                branch: (!branch.is_empty()).then_some(branch),
                path: path.to_owned(),
            },
            token: Token::new(secret),
            proposes: is_checked(&self.proposes),
        })
    }
}

/// The form of a file on GitHub.
#[component]
pub fn GitHubForm(props: &PlaceFormsProps) -> Html {
    let texts = texts(props.lang);
    let work = use_state(Work::default);
    let is_incomplete = use_state(|| false);
    let fields = use_memo((), |()| Fields {
        repository: NodeRef::default(),
        branch: NodeRef::default(),
        path: NodeRef::default(),
        token: NodeRef::default(),
        remembers: NodeRef::default(),
        proposes: NodeRef::default(),
        api: NodeRef::default(),
    });
    {
        // As a property: an attribute would show the token in the markup.
        let field = fields.token.clone();
        use_effect_with((), move |()| {
            let field = field.cast::<HtmlInputElement>();
            if let (Some(field), Some(token)) = (field, token::remembered()) {
                field.set_value(&token);
            }
        });
    }
    let onsubmit = {
        let (fields, is_incomplete, work) = (fields.clone(), is_incomplete.clone(), work.clone());
        let (on_action, purpose) = (props.on_action.clone(), props.purpose());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let file = fields.file();
            is_incomplete.set(file.is_none());
            let (Some(file), purpose) = (file, purpose.clone()) else {
                return;
            };
            run(work.clone(), on_action.clone(), async move {
                Ok(match purpose {
                    Purpose::Open => Result::from(file.open().await?),
                    Purpose::Save(pages) => Result::from(file.find(&pages).await?),
                })
            });
        })
    };
    html! {
        <form class="place-form" {onsubmit}>
            {field("github-repository", texts.repository, &fields.repository, "")}
            {field("github-path", texts.path, &fields.path, "")}
            {field("github-branch", texts.branch, &fields.branch, texts.branch_hint)}
            {token_field(props.lang, &fields)}
            <fieldset>
                <legend>{texts.way}</legend>
                <label class="choice"><input type="radio" name="github-way" ~defaultChecked={true} />{texts.direct}</label>
                <label class="choice"><input ref={&fields.proposes} type="radio" name="github-way" />{texts.proposal}</label>
            </fieldset>
            <details>
                <summary>{texts.enterprise}</summary>
                {field("github-api", texts.api, &fields.api, "")}
            </details>
            <button type="submit" class="main" disabled={*work == Work::Busy}>
                {if props.pages.is_none() { texts.open } else { texts.choose }}
            </button>
            <p class="error" role="alert">{is_incomplete.then_some(texts.repository_wrong)}</p>
            {show(&work, props.lang)}
        </form>
    }
}

fn field(id: &'static str, label: &'static str, field: &NodeRef, hint: &'static str) -> Html {
    let described = (!hint.is_empty()).then(|| format!("{id}-hint"));
    html! {
        <div class="field">
            <label for={id}>{label}</label>
            <input {id} ref={field} type="text" dir="ltr" autocomplete="off" spellcheck="false" aria-describedby={described.clone()} />
            if let Some(described) = described {
                <p class="hint" id={described}>{hint}</p>
            }
        </div>
    }
}

/// The field of the token, and whether it is remembered.
fn token_field(lang: Lang, fields: &Fields) -> Html {
    let texts = texts(lang);
    let remembered = token::remembered();
    html! {
        <>
            <div class="field">
                <label for="github-token">{texts.token}</label>
                <input
                    id="github-token"
                    ref={&fields.token}
                    type="password"
                    dir="ltr"
                    autocomplete="current-password"
                    aria-describedby="github-token-hint"
                />
                <p class="hint" id="github-token-hint">
                    {texts.token_hint}{" "}
                    <a href={TOKEN_PAGE} target="_blank" rel="noopener noreferrer">{texts.token_link}</a>
                </p>
            </div>
            <label class="choice">
                <input ref={&fields.remembers} type="checkbox" ~defaultChecked={remembered.is_some()} />
                {texts.remember}
            </label>
            if token::is_shared_origin() {
                <p class="warning">{texts.shared_origin}</p>
            }
        </>
    }
}

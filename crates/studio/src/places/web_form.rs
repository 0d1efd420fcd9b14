//! The form of a file on a web server.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::form::{PlaceFormsProps, Purpose, Work, run, show};
use super::open::{find_web, open_address, open_web};
use super::texts::texts;

/// The form of a file on a web server.
#[component]
pub fn WebForm(props: &PlaceFormsProps) -> Html {
    let texts = texts(props.lang);
    let work = use_state(Work::default);
    let [address, saves, user, password] = [
        use_node_ref(),
        use_node_ref(),
        use_node_ref(),
        use_node_ref(),
    ];
    let onsubmit = {
        let fields = [
            address.clone(),
            saves.clone(),
            user.clone(),
            password.clone(),
        ];
        let (work, on_action, purpose) = (work.clone(), props.on_action.clone(), props.purpose());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let [address, saves, user, password] = fields.clone();
            let [address, user, password] = [address, user, password].map(|field| text(&field));
            let saves = saves
                .cast::<HtmlInputElement>()
                .is_none_or(|field| field.checked());
            let sign_in = (!user.is_empty()).then_some((user, password));
            let (work, on_action) = (work.clone(), on_action.clone());
            match purpose.clone() {
                Purpose::Save(pages) => run(work, on_action, async move {
                    find_web(&address, sign_in, &pages).await
                }),
                Purpose::Open if saves => {
                    run(
                        work,
                        on_action,
                        async move { open_web(&address, sign_in).await },
                    )
                }
                Purpose::Open => run(work, on_action, async move { open_address(&address).await }),
            }
        })
    };
    html! {
        <form class="place-form" {onsubmit}>
            <div class="field">
                <label for="web-address">{texts.address}</label>
                <input
                    id="web-address"
                    ref={address}
                    type="text"
                    inputmode="url"
                    dir="ltr"
                    autocomplete="url"
                    spellcheck="false"
                    placeholder="https://example.org/feed.json"
                />
            </div>
            if props.pages.is_none() {
                <div>
                    <label class="choice">
                        <input ref={saves} type="checkbox" ~defaultChecked={true} aria-describedby="web-saves-hint" />
                        {texts.saves_here}
                    </label>
                    <p class="hint" id="web-saves-hint">{texts.saves_here_hint}</p>
                </div>
            }
            <details>
                <summary>{texts.sign_in}</summary>
                <p class="hint">{texts.sign_in_hint}</p>
                <div class="field">
                    <label for="web-user">{texts.user}</label>
                    <input id="web-user" ref={user} type="text" dir="ltr" autocomplete="username" spellcheck="false" />
                </div>
                <div class="field">
                    <label for="web-password">{texts.password}</label>
                    <input id="web-password" ref={password} type="password" dir="ltr" autocomplete="current-password" />
                </div>
            </details>
            <button type="submit" class="main" disabled={*work == Work::Busy}>
                {if props.pages.is_none() { texts.open } else { texts.choose }}
            </button>
            {show(&work, props.lang)}
        </form>
    }
}

/// Returns what is in a field.
pub fn text(field: &NodeRef) -> String {
    let field = field.cast::<HtmlInputElement>();
    field.map_or_else(String::new, |field| field.value())
}

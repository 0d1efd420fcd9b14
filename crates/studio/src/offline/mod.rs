//! The Studio without a network: a service worker has its files. A new version is offered, and never mixed with the old.

use js_sys::Function;
use masar_edit::Lang;
use wasm_bindgen::prelude::*;
use yew::prelude::*;

#[wasm_bindgen(module = "/src/offline/register.js")]
extern "C" {
    fn register(ready: &Function);
}

/// The properties of [`NewVersion`].
#[derive(Properties, PartialEq)]
pub struct NewVersionProps {
    /// The language of the interface.
    pub lang: Lang,
}

/// Registers the service worker, and offers a new version.
pub struct NewVersion {
    load: Option<Function>,
    _ready: Closure<dyn FnMut(Function)>,
}

/// A new version is there, or the editor loads it.
pub enum VersionMessage {
    /// The function loads the new version.
    Ready(Function),
    /// The editor loads it.
    Load,
}

impl Component for NewVersion {
    type Message = VersionMessage;
    type Properties = NewVersionProps;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let ready = Closure::new(move |load| link.send_message(VersionMessage::Ready(load)));
        register(ready.as_ref().unchecked_ref());
        NewVersion {
            load: None,
            _ready: ready,
        }
    }

    fn update(&mut self, _: &Context<Self>, message: VersionMessage) -> bool {
        match (message, &self.load) {
            (VersionMessage::Ready(load), _) => self.load = Some(load),
            (VersionMessage::Load, Some(load)) => {
                // The page is loaded anew.
                drop(load.call0(&JsValue::UNDEFINED));
            }
            (VersionMessage::Load, None) => {}
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let (text, button) = match ctx.props().lang {
            Lang::Ar => (
                "يوجد إصدار جديد من الاستوديو. مسوداتك محفوظة عند تحميله.",
                "تحميل الإصدار الجديد",
            ),
            Lang::Fr => (
                "Une nouvelle version du Studio est prête. Vos brouillons sont gardés quand elle est chargée.",
                "Charger la nouvelle version",
            ),
            Lang::En => (
                "A new version of the Studio is ready. Your drafts are kept when it is loaded.",
                "Load the new version",
            ),
        };
        let onclick = ctx.link().callback(|_| VersionMessage::Load);
        html! {
            <div class="notices" role="status">
                if self.load.is_some() {
                    <div class="notice">
                        <p>{text}</p>
                        <button type="button" {onclick}>{button}</button>
                    </div>
                }
            </div>
        }
    }
}

//! A panel below the header, with a heading and a button that closes it.

use web_sys::HtmlElement;
use yew::prelude::*;

/// The properties of a [`PanelFrame`].
#[derive(Properties, PartialEq)]
pub struct PanelFrameProps {
    /// The heading.
    pub heading: AttrValue,
    /// The name of the button that closes it.
    pub close: AttrValue,
    /// Called when it is closed.
    pub on_close: Callback<()>,
    /// What is in it.
    pub children: Html,
}

/// A panel. The focus moves to its heading when it opens, and back when it closes.
pub struct PanelFrame {
    heading: NodeRef,
    /// The element that had the focus.
    before: Option<HtmlElement>,
}

impl Component for PanelFrame {
    type Message = ();
    type Properties = PanelFrameProps;

    fn create(_: &Context<Self>) -> Self {
        PanelFrame {
            heading: NodeRef::default(),
            before: focused(),
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let onclick = props.on_close.reform(|_: MouseEvent| ());
        let onkeydown = {
            let on_close = props.on_close.clone();
            Callback::from(move |event: KeyboardEvent| {
                if event.key() == "Escape" {
                    event.stop_propagation();
                    on_close.emit(());
                }
            })
        };
        html! {
            <section class="panel" aria-labelledby="panel-title" {onkeydown}>
                <div class="panel-head">
                    <h2 id="panel-title" tabindex="-1" ref={self.heading.clone()}>{&props.heading}</h2>
                    <button type="button" {onclick}>{&props.close}</button>
                </div>
                {props.children.clone()}
            </section>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        if let Some(heading) = self.heading.cast::<HtmlElement>().filter(|_| first) {
            // Focusing an element of the page cannot fail.
            drop(heading.focus());
        }
    }

    fn destroy(&mut self, _: &Context<Self>) {
        if let Some(before) = self.before.take().filter(|before| before.is_connected()) {
            // The same.
            drop(before.focus());
        }
    }
}

fn focused() -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    wasm_bindgen::JsCast::dyn_into(document.active_element()?).ok()
}

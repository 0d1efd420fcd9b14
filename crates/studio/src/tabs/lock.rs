//! The lock of a draft (Web Locks): only one tab writes it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, AbortSignal};
use yew::Callback;

/// The time that the other tab has to give a draft up, in ms. One that does not answer loses it.
const PATIENCE: u32 = 2_000;

/// The time that a page which this tab has just left has to give its draft up, in ms.
const RELOAD_PAUSE: u32 = 500;

#[wasm_bindgen]
extern "C" {
    /// The locks of the browser. `web-sys` has them only as unstable.
    type LockManager;

    #[wasm_bindgen(method)]
    fn request(this: &LockManager, name: &str, options: &Object, callback: &Function) -> Promise;
}

/// The lock that this tab holds.
#[derive(Clone, Default)]
pub struct HeldLock(Rc<RefCell<Option<Held>>>);

struct Held {
    id: String,
    /// Ends the promise for which the browser holds the lock.
    release: Function,
}

/// The way in which a lock is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Only if no other tab has it.
    IfFree,
    /// As soon as the other tab has released it.
    Wait,
    /// At once: the other tab loses it.
    Take,
}

impl HeldLock {
    /// Asks for the lock of a draft. Returns whether this tab holds it now. A browser without locks, as on an address
    /// without TLS, always says so: the database still refuses a tab that another one has followed.
    pub async fn ask(&self, id: &str, on_lost: Callback<String>) -> bool {
        if self.request(id, Way::IfFree, None, on_lost.clone()).await {
            return true;
        }
        let Ok(patience) = AbortController::new() else {
            return false;
        };
        let signal = patience.signal();
        let _end = Timeout::new(RELOAD_PAUSE, move || patience.abort());
        self.request(id, Way::Wait, Some(signal), on_lost).await
    }

    /// Takes the lock of a draft, after the other tab had time to give it up.
    pub async fn take(&self, id: &str, on_lost: Callback<String>) {
        let patience = AbortController::new().ok();
        let _end = patience
            .clone()
            .map(|patience| Timeout::new(PATIENCE, move || patience.abort()));
        let signal = patience.map(|patience| patience.signal());
        if !self.request(id, Way::Wait, signal, on_lost.clone()).await {
            self.request(id, Way::Take, None, on_lost).await;
        }
    }

    /// Releases the lock.
    pub fn release(&self) {
        if let Some(held) = self.0.borrow_mut().take() {
            // The function of a promise cannot fail.
            drop(held.release.call0(&JsValue::UNDEFINED));
        }
    }

    /// Whether this tab holds the lock of a draft.
    pub fn holds(&self, id: &str) -> bool {
        self.0.borrow().as_ref().is_some_and(|held| held.id == id)
    }

    async fn request(
        &self,
        id: &str,
        way: Way,
        signal: Option<AbortSignal>,
        on_lost: Callback<String>,
    ) -> bool {
        if self.holds(id) && way == Way::IfFree {
            return true;
        }
        let Some(manager) = manager() else {
            return true;
        };
        let options = Object::new();
        let option = match way {
            Way::IfFree => Some("ifAvailable"),
            Way::Wait => None,
            Way::Take => Some("steal"),
        };
        if let Some(option) = option {
            // A new object takes any member.
            drop(Reflect::set(&options, &option.into(), &JsValue::TRUE));
        }
        if let Some(signal) = signal {
            drop(Reflect::set(&options, &"signal".into(), &signal));
        }
        let (held, name) = (self.clone(), id.to_owned());
        let answer = Promise::new(&mut |answer, _| {
            let (held, name, on_lost) = (held.clone(), name.clone(), on_lost.clone());
            let refused = answer.clone();
            let callback = Closure::once_into_js(move |lock: JsValue| -> JsValue {
                // The function of a promise cannot fail.
                let say = |got: bool| drop(answer.call1(&JsValue::UNDEFINED, &got.into()));
                if lock.is_null() {
                    say(false);
                    return JsValue::UNDEFINED;
                }
                let id = name.clone();
                let promise = Promise::new(&mut |release, _| {
                    let id = id.clone();
                    held.release();
                    *held.0.borrow_mut() = Some(Held { id, release });
                });
                say(true);
                promise.into()
            });
            let ended = manager.request(&lock_name(id), &options, callback.unchecked_ref());
            let (held, id) = (self.clone(), id.to_owned());
            spawn_local(async move {
                if JsFuture::from(ended).await.is_err() {
                    drop(refused.call1(&JsValue::UNDEFINED, &JsValue::FALSE));
                    if held.holds(&id) {
                        held.0.borrow_mut().take();
                        on_lost.emit(id);
                    }
                }
            });
        });
        let got = JsFuture::from(answer).await;
        got.is_ok_and(|got| got.is_truthy())
    }
}

fn lock_name(id: &str) -> String {
    format!("masar-studio {id}")
}

fn manager() -> Option<LockManager> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &"locks".into()).ok()?;
    (!manager.is_undefined()).then(|| manager.unchecked_into())
}

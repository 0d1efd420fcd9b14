//! The worker that checks the feed.

use masar_edit::Splice;
use masar_session::{CheckAnswer, CheckRequest, difference, from_json};
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;

/// Checks the feed in a worker, one text at a time: of several that come meanwhile, only the last one is checked.
pub struct Checker {
    address: String,
    worker: Option<Worker>,
    on_message: Closure<dyn FnMut(MessageEvent)>,
    is_busy: bool,
    waiting: Option<CheckRequest>,
    /// The texts that the worker has.
    sent: Vec<String>,
}

impl Checker {
    /// Returns a checker. `address` is that of the worker's script.
    pub fn new(address: &str, on_answer: Callback<CheckAnswer>) -> Checker {
        let on_message = Closure::new(move |event: MessageEvent| {
            let text = event.data().as_string().unwrap_or_default();
            if let Some(answer) = from_json::<CheckAnswer>(&text) {
                on_answer.emit(answer);
            }
        });
        Checker {
            address: address.to_owned(),
            worker: None,
            on_message,
            is_busy: false,
            waiting: None,
            sent: Vec::new(),
        }
    }

    /// Has a feed checked, after the check that is under way.
    pub fn check(&mut self, request: CheckRequest) {
        if self.is_busy {
            self.waiting = Some(request);
            return;
        }
        match self.send(request) {
            Ok(()) => self.is_busy = true,
            // A browser without workers of modules has no findings.
            Err(cause) => web_sys::console::warn_1(&cause),
        }
    }

    /// Sends what was asked meanwhile.
    pub fn answered(&mut self) {
        self.is_busy = false;
        if let Some(request) = self.waiting.take() {
            self.check(request);
        }
    }

    /// Sends what has changed since the last time: a large feed is copied to the worker once.
    fn send(&mut self, request: CheckRequest) -> Result<(), JsValue> {
        let worker = match self.worker.take() {
            Some(worker) => worker,
            None => self.start()?,
        };
        self.sent.resize(request.texts.len(), String::new());
        let pages = self.sent.iter().zip(&request.texts).map(|(old, new)| {
            let change = difference(old, new).unwrap_or(Splice {
                at: 0,
                removed: String::new(),
                inserted: String::new(),
            });
            json!({ "at": change.at, "removed": change.removed.len(), "inserted": change.inserted })
        });
        let message = json!({
            "revision": request.revision,
            "language": request.language,
            "pages": pages.collect::<Value>(),
        });
        worker.post_message(&message.to_string().into())?;
        self.worker = Some(worker);
        self.sent = request.texts;
        Ok(())
    }

    fn start(&self) -> Result<Worker, JsValue> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&self.address, &options)?;
        worker.set_onmessage(Some(self.on_message.as_ref().unchecked_ref()));
        Ok(worker)
    }
}

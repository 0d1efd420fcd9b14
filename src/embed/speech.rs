//! Reading aloud with the voices on the device (Web Speech API). Voices of a server are not used: no third
//! party receives what a visitor listens to.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use super::Controller;
use super::chunk::embed_chunks;
use crate::view::state::Action;
use crate::view::{Context, speech as texts};
use masar_language_tag::same_language;

/// Returns the browser's speech synthesis, which some browsers do not have.
fn synthesis() -> Option<SpeechSynthesis> {
    let window = web_sys::window()?;
    let synthesis = Reflect::get(&window, &JsValue::from_str("speechSynthesis")).ok()?;
    (!synthesis.is_undefined()).then(|| synthesis.unchecked_into())
}

/// Returns the voices on the device.
fn local_voices(synthesis: &SpeechSynthesis) -> Vec<SpeechSynthesisVoice> {
    let mut local = Vec::new();
    for voice in synthesis.get_voices() {
        let voice: SpeechSynthesisVoice = voice.unchecked_into();
        if voice.local_service() {
            local.push(voice);
        }
    }
    local
}

/// Texts that are being read aloud. Dropping it stops that.
pub(super) struct Reading {
    synthesis: SpeechSynthesis,
    ended: Rc<Cell<bool>>,
    /// Kept because Chromium does not report the end of an utterance that is garbage collected.
    _utterances: Vec<(SpeechSynthesisUtterance, EventListener)>,
    _pagehide: Option<EventListener>,
}

impl Reading {
    /// Reads texts one after the other, each with a voice of its language. Leaves out texts without a
    /// voice. `on_end` is called after the last one, unless reading was stopped before.
    fn start(script: &[(String, String)], on_end: Rc<dyn Fn()>) -> Option<Reading> {
        let synthesis = synthesis()?;
        let utterances = utterances(script, &local_voices(&synthesis))?;
        let last = utterances.len().checked_sub(1)?;
        let ended = Rc::new(Cell::new(false));
        synthesis.cancel();
        let mut kept = Vec::new();
        for (at, utterance) in utterances.into_iter().enumerate() {
            let (on_end, ended) = (on_end.clone(), ended.clone());
            let listener = EventListener::once(&utterance, "end", move |_| {
                if at == last && !ended.replace(true) {
                    on_end();
                }
            });
            synthesis.speak(&utterance);
            kept.push((utterance, listener));
        }
        // Browsers go on reading after the visitor has left the page.
        let pagehide = web_sys::window().map(|window| {
            let (synthesis, ended) = (synthesis.clone(), ended.clone());
            EventListener::new(&window, "pagehide", move |_| {
                ended.set(true);
                synthesis.cancel();
                on_end();
            })
        });
        Some(Reading {
            synthesis,
            ended,
            _utterances: kept,
            _pagehide: pagehide,
        })
    }
}

/// Returns the utterances of the texts for which there is a voice.
fn utterances(
    script: &[(String, String)],
    voices: &[SpeechSynthesisVoice],
) -> Option<Vec<SpeechSynthesisUtterance>> {
    let mut utterances = Vec::new();
    for (tag, text) in script {
        let exact = |voice: &&SpeechSynthesisVoice| voice.lang().eq_ignore_ascii_case(tag);
        let same = |voice: &&SpeechSynthesisVoice| same_language(&voice.lang(), tag);
        let Some(voice) = voices.iter().find(exact).or(voices.iter().find(same)) else {
            continue;
        };
        let utterance = SpeechSynthesisUtterance::new_with_text(text).ok()?;
        utterance.set_lang(&voice.lang());
        utterance.set_voice(Some(voice));
        utterances.push(utterance);
    }
    Some(utterances)
}

impl Drop for Reading {
    fn drop(&mut self) {
        // Utterances of others on the page are left alone.
        if !self.ended.replace(true) {
            self.synthesis.cancel();
        }
    }
}

/// Reads an event aloud, in place of what was read before.
pub(super) fn read(controller: &Rc<Controller>, event: usize, context: &Context) {
    let before = controller.with_app(|app| app.reading.take());
    drop(before);
    let script = texts::utterances(context, event);
    let on_end = controller.callback(|controller| controller.act(Action::SetReading(None)));
    let reading = Reading::start(&script, on_end);
    let started = reading.is_some();
    controller.with_app(|app| app.reading = reading);
    controller.act(Action::SetReading(started.then_some(event)));
}

/// Stops reading aloud.
pub(super) fn stop(controller: &Controller) {
    let reading = controller.with_app(|app| app.reading.take()).flatten();
    if reading.is_some() {
        drop(reading);
        controller.act(Action::SetReading(None));
    }
}

/// Sends the languages of the device's voices to the widget, now and whenever they change.
pub(super) fn watch_voices(controller: &Rc<Controller>) {
    let Some(synthesis) = synthesis() else {
        return;
    };
    let send = controller.callback(|controller| send_voices(controller));
    send();
    let listener = EventListener::new(&synthesis, "voiceschanged", move |_| send());
    controller.with_app(|app| app.voices = Some(listener));
}

fn send_voices(controller: &Controller) {
    let mut tags = Vec::new();
    for voice in synthesis().as_ref().map(local_voices).unwrap_or_default() {
        tags.push(voice.lang());
    }
    // Most devices report their voices twice, at first without any. Nothing is drawn again for that.
    if !tags.is_empty() {
        controller.act(Action::SetVoices(tags.into()));
    }
}

impl Controller {
    /// Follows the languages of the device's voices from now on. Firefox shows a bar above a page that asks for voices where
    /// the system has none, so a page whose visitor opens no event does not ask.
    pub(super) fn find_voices(self: &Rc<Self>) {
        self.needs_voices.set(true);
        self.watch_voices();
    }

    /// Follows them if an event was opened, when a widget is drawn and the chunk for that is loaded.
    pub(super) fn watch_voices(self: &Rc<Self>) {
        let is_unwatched = self.with_app(|app| app.voices.is_none()) == Some(true);
        let is_unwatched = is_unwatched && self.needs_voices.get();
        if let Some(page) = embed_chunks().page.filter(|_| is_unwatched) {
            (page.watch_voices)(self);
        }
    }
}

//! Reading aloud by the device's own voices (Web Speech API). Voices that live on somebody's server are
//! not used: what a visitor listens to is told to no third party.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use super::Inner;
use crate::view::state::Action;
use crate::view::{Command, Context, speech as texts};
use masar_language_tag::same_language;

/// The device's speech; absent in some browsers.
fn speech() -> Option<SpeechSynthesis> {
    let window = web_sys::window()?;
    let speech = Reflect::get(&window, &JsValue::from_str("speechSynthesis")).ok()?;
    (!speech.is_undefined()).then(|| speech.unchecked_into())
}

/// The voices on the device itself.
fn voices(speech: &SpeechSynthesis) -> Vec<SpeechSynthesisVoice> {
    let mut all = Vec::new();
    for voice in speech.get_voices() {
        let voice: SpeechSynthesisVoice = voice.unchecked_into();
        if voice.local_service() {
            all.push(voice);
        }
    }
    all
}

/// Something being read; dropping it stops that.
pub struct Reading {
    speech: SpeechSynthesis,
    done: Rc<Cell<bool>>,
    /// Held: Chromium forgets to tell of the end of an utterance that nobody holds.
    _said: Vec<(SpeechSynthesisUtterance, EventListener)>,
    _left: Option<EventListener>,
}

impl Reading {
    /// Reads texts one after the other, each by a voice of its language; those without one are left
    /// out. `ended` is called when the last is done, unless it was stopped before.
    fn begin(script: &[(String, String)], ended: Rc<dyn Fn()>) -> Option<Reading> {
        let speech = speech()?;
        let voices = voices(&speech);
        let done = Rc::new(Cell::new(false));
        let mut said = Vec::new();
        for (tag, text) in script {
            let of = |voice: &&SpeechSynthesisVoice| same_language(&voice.lang(), tag);
            let same = |voice: &&SpeechSynthesisVoice| voice.lang().eq_ignore_ascii_case(tag);
            let Some(voice) = voices.iter().find(same).or(voices.iter().find(of)) else {
                continue;
            };
            let utterance = SpeechSynthesisUtterance::new_with_text(text).ok()?;
            utterance.set_lang(&voice.lang());
            utterance.set_voice(Some(voice));
            said.push(utterance);
        }
        let last = said.len().checked_sub(1)?;
        speech.cancel();
        let mut held = Vec::new();
        for (at, utterance) in said.into_iter().enumerate() {
            let (ended, over) = (ended.clone(), done.clone());
            let end = EventListener::once(&utterance, "end", move |_| {
                if at == last && !over.replace(true) {
                    ended();
                }
            });
            speech.speak(&utterance);
            held.push((utterance, end));
        }
        // A page that is left would be read on.
        let left = web_sys::window().map(|window| {
            let (speech, over) = (speech.clone(), done.clone());
            EventListener::new(&window, "pagehide", move |_| {
                over.set(true);
                speech.cancel();
                ended();
            })
        });
        Some(Reading {
            speech,
            done,
            _said: held,
            _left: left,
        })
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        // What others on the page let be read is none of ours.
        if !self.done.replace(true) {
            self.speech.cancel();
        }
    }
}

/// Reads an event's script aloud, in place of what was read before.
pub(super) fn read(inner: &Rc<Inner>, event: usize, context: &Context) {
    inner.reading.replace(None);
    let script = texts::utterances(context, event);
    let ended = inner.when_called(|inner| inner.send(Command::Act(Action::Reading(None))));
    let reading = Reading::begin(&script, ended);
    let begun = reading.is_some();
    inner.reading.replace(reading);
    inner.send(Command::Act(Action::Reading(begun.then_some(event))));
}

/// Reads no more.
pub(super) fn hush(inner: &Inner) {
    if inner.reading.take().is_some() {
        inner.send(Command::Act(Action::Reading(None)));
    }
}

/// Tells the widget which languages the device speaks, now and whenever that changes.
pub(super) fn watch(inner: &Rc<Inner>) {
    let Some(speech) = speech() else {
        return;
    };
    let tell = inner.when_called(|inner| tell(inner));
    tell();
    let listener = EventListener::new(&speech, "voiceschanged", move |_| tell());
    inner.voices.replace(Some(listener));
}

fn tell(inner: &Inner) {
    let mut tags = Vec::new();
    for voice in speech().as_ref().map(voices).unwrap_or_default() {
        tags.push(voice.lang());
    }
    // Most devices tell of them twice, first of none: nothing is drawn anew for that.
    if !tags.is_empty() {
        inner.send(Command::Act(Action::Voices(tags.into())));
    }
}

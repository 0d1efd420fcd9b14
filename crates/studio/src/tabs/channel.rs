//! Messages between the tabs of the Studio.

use masar_session::from_json;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};
use yew::Callback;

/// The name of the channel.
const NAME: &str = "masar-studio";

/// A message to the other tabs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Message {
    /// A tab asks for a draft.
    GiveUp(String),
    /// A draft was written.
    Kept(String),
}

/// The channel to the other tabs. They all hear each message.
pub struct Channel {
    channel: Option<BroadcastChannel>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
}

impl Channel {
    /// Opens the channel.
    pub fn open(on_message: Callback<Message>) -> Channel {
        let listener = Closure::new(move |event: MessageEvent| {
            let text = event.data().as_string();
            let message = text.and_then(|text| from_json(&text));
            if let Some(message) = message {
                on_message.emit(message);
            }
        });
        let channel = BroadcastChannel::new(NAME).ok();
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        }
        Channel {
            channel,
            _on_message: listener,
        }
    }

    /// Sends a message.
    pub fn send(&self, message: &Message) {
        let text = serde_json::to_string(message).unwrap_or_default();
        if let Some(channel) = &self.channel {
            // Only a closed channel refuses a text.
            drop(channel.post_message(&text.into()));
        }
    }
}

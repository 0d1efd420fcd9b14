//! Half characters: one of the two escapes of a surrogate pair, without the other. Programs that cut a text after a
//! number of UTF-16 units write them.

use super::reader::Reader;
use crate::diagnostic::Code;
use crate::message::JsonMessage;
use crate::sink::Sink;

impl<S: Sink> Reader<'_, S> {
    /// Reports each text that has half a character, at the first one.
    pub fn report_half_characters(&mut self) {
        let tree = self.tree;
        for (text, range) in tree.half_characters() {
            let sentences = (JsonMessage::HalfCharacter, JsonMessage::WriteCharacter);
            let reported = self.report(Code::BadValue, text, |_| sentences);
            self.sink
                .change(reported, |diagnostic| diagnostic.range = range);
        }
    }
}

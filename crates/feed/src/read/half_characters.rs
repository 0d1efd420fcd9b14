//! Half characters: one of the two escapes of a surrogate pair, without the other. Programs that cut a text after a
//! number of UTF-16 units write them.

use super::reader::Reader;
use crate::diagnostic::Code;
use crate::message::JsonMessage;

impl Reader<'_, '_> {
    /// Reports each text that has half a character, at the first one.
    pub fn report_half_characters(&mut self) {
        let tree = self.tree;
        for (text, range) in tree.half_characters() {
            let (problem, fix) = (JsonMessage::HalfCharacter, JsonMessage::WriteCharacter);
            let reported = self.report(Code::BadValue, text, problem, fix);
            if let Some(diagnostic) = self.diagnostics.get_mut(reported) {
                diagnostic.range = range;
            }
        }
    }
}

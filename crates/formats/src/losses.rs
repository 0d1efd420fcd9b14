//! The losses of a conversion, summed by kind. Those of facts come first: an editor must not miss a lost place among a
//! hundred lost colours.

use std::collections::HashMap;

use masar_feed::{Argument, Code, Diagnostic, ExportMessage, ImportMessage, Message, MessageId};

/// All losses of a kind.
#[derive(Debug)]
pub struct Loss<'d> {
    /// The first of them.
    pub first: &'d Diagnostic,
    /// Their number.
    pub count: usize,
}

/// Members and properties of other formats that say how something looks, or that programs have for themselves.
const APPEARANCE: [&str; 26] = [
    "autolink",
    "background",
    "caption_position",
    "color",
    "display_date",
    "display_text",
    "format",
    "icon",
    "line",
    "link_target",
    "opacity",
    "scale",
    "type",
    "zoom",
    "published",
    "shape",
    "date_modified",
    "actor",
    "to",
    "cc",
    "id",
    "METHOD",
    "CLASS",
    "COLOR",
    "PRIORITY",
    "VALARM",
];

/// Returns the losses among diagnostics by kind, those of facts first; within both in the order of the file.
#[must_use]
pub fn by_kind(diagnostics: &[Diagnostic]) -> Vec<Loss<'_>> {
    let mut losses: Vec<Loss<'_>> = Vec::new();
    let mut positions: HashMap<String, usize> = HashMap::new();
    for diagnostic in diagnostics.iter().filter(|one| one.code == Code::NotHeld) {
        let mut kind = String::new();
        add_kind(&diagnostic.problem, &mut kind);
        let position = *positions.entry(kind).or_insert(losses.len());
        match losses.get_mut(position) {
            Some(loss) => loss.count += 1,
            None => losses.push(Loss {
                first: diagnostic,
                count: 1,
            }),
        }
    }
    losses.sort_by_key(|loss| is_appearance(loss.first));
    losses
}

/// Adds what all losses of a kind have in common: the sentence, and the names in it, without the quoted date.
fn add_kind(message: &Message, out: &mut String) {
    out.push_str(&format!("{:?} ", message.id));
    let quotes = message.id == MessageId::Export(ExportMessage::NotAsItIs);
    for argument in &message.arguments {
        match argument {
            Argument::Text(_) if quotes => {}
            Argument::Text(text) => out.push_str(text),
            Argument::Message(inner) => add_kind(inner, out),
            Argument::Date(kind) => out.push_str(&format!("{kind:?}")),
        }
        out.push(' ');
    }
}

/// Whether a loss is only about the looks of the other format, its ids or its own records, or about the languages that
/// `--lang` leaves out.
fn is_appearance(diagnostic: &Diagnostic) -> bool {
    let last = diagnostic.path.rsplit(['.', ' ']).next().unwrap_or("");
    APPEARANCE.contains(&last) || says_appearance(&diagnostic.problem)
}

fn says_appearance(message: &Message) -> bool {
    let of_export = |id: ExportMessage| {
        matches!(
            id,
            ExportMessage::IdIntoUid
                | ExportMessage::OneLanguage
                | ExportMessage::OtherLanguage
                | ExportMessage::KindFromAddress
                | ExportMessage::OneText
                | ExportMessage::LinksBelow
                | ExportMessage::GroupByName
                | ExportMessage::TheImportance
                | ExportMessage::DateSecondsNone
                | ExportMessage::ReadAsHtml
        )
    };
    let here = match message.id {
        MessageId::Import(id) => {
            matches!(id, ImportMessage::HtmlButMore | ImportMessage::HtmlButWords)
        }
        MessageId::Export(id) => of_export(id),
        _ => false,
    };
    here || message.arguments.iter().any(|one| match one {
        Argument::Message(inner) => says_appearance(inner),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lost(path: &str, what: Message) -> Diagnostic {
        let problem = ImportMessage::NotKept.with(what);
        Diagnostic::new(Code::NotHeld, (0, 0), path.into(), problem, None)
    }

    #[test]
    fn losses_of_a_kind_are_one_and_those_of_facts_come_first() {
        let member = |name: &str| ImportMessage::Quoted.with(name);
        let diagnostics = [
            lost("$.events[0].color", member("color")),
            lost("$.events[0].price", member("price")),
            lost("$.events[1].color", member("color")),
            lost("$.events[1].text", ImportMessage::HtmlButMore.message()),
            lost(
                "$.events[2].eventStatus",
                ImportMessage::TheStatus.with("moved"),
            ),
        ];
        let found = by_kind(&diagnostics);
        let found: Vec<(&str, usize)> = found
            .iter()
            .map(|loss| (&*loss.first.path, loss.count))
            .collect();
        assert_eq!(
            found,
            [
                ("$.events[0].price", 1),
                ("$.events[2].eventStatus", 1),
                ("$.events[0].color", 2),
                ("$.events[1].text", 1)
            ]
        );
    }
}

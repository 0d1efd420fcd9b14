//! Pictures that are no files of pictures.

use super::document::{Document, Place, quoted};
use super::found;
use crate::rules::is_film;
use masar_feed::json::{Kind, Node};
use masar_feed::{Fix, FixMessage, MessageId, RuleMessage};

/// Returns the fixes: a document becomes a link, and the page of a film becomes a film.
pub fn fixes(document: &Document<'_>, place: &Place, id: MessageId) -> Vec<Fix> {
    let Some(medium) = place.container() else {
        return Vec::new();
    };
    match id {
        MessageId::Rule(RuleMessage::PictureIsDocument) => {
            to_links(document, place, medium).into_iter().collect()
        }
        MessageId::Rule(RuleMessage::PictureIsPage) => {
            as_film(document, place, medium).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

fn as_film(document: &Document<'_>, place: &Place, medium: Node) -> Option<Fix> {
    let is_film = document.string(place.value).is_some_and(is_film);
    if !is_film {
        return None;
    }
    let member = "\"type\": \"video\"";
    let edits = match document.member(medium, "type") {
        Some(name) => document.change_members(medium, &[(name, Some(member.into()))]),
        None => vec![document.append(medium, member)],
    };
    Some(found(FixMessage::AddMember.with(member), true, edits))
}

/// Moves a document from the media of an event to its links.
fn to_links(document: &Document<'_>, place: &Place, medium: Node) -> Option<Fix> {
    let [.., event, media, _] = place.around.as_slice() else {
        return None;
    };
    let title = ["caption", "alt"]
        .iter()
        .find_map(|name| document.value(medium, name));
    let title = title.map(|title| format!(", \"title\": {}", document.raw(title)));
    let link = format!(
        "{{\"href\": {}{}}}",
        quoted(document.string(place.value)?),
        title.unwrap_or_default()
    );
    let name = document.member(*event, "media")?;
    let links = document.value(*event, "links");
    let is_only = document.children(*media).len() == 1;
    let edits = match links {
        Some(links) if document.tree.kind(links) == Kind::List => {
            let mut edits = if is_only {
                document.change_members(*event, &[(name, None)])
            } else {
                document.change_elements(*media, &[(medium, None)])
            };
            edits.push(document.append(links, &link));
            edits
        }
        Some(_) => return None,
        None if is_only => {
            document.change_members(*event, &[(name, Some(format!("\"links\": [{link}]")))])
        }
        None => {
            let mut edits = document.change_elements(*media, &[(medium, None)]);
            edits.push(document.append(*event, &format!("\"links\": [{link}]")));
            edits
        }
    };
    Some(found(
        FixMessage::MoveToLinks.with(link.as_str()),
        true,
        edits,
    ))
}

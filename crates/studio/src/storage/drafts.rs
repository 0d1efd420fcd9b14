//! Reads and writes drafts.

use std::rc::Rc;

use js_sys::Uint8Array;
use masar_edit::Entry;
use masar_places::{Stamp, Version};
use masar_session::PendingFile;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

use super::database::{Database, Transaction, Trouble};
use super::record::{
    DraftHead, Found, HEADS, Parts, Write, head_key, part_key, part_prefix, read_part_key,
};

/// Why a draft was not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unwritten {
    /// The browser does not store it.
    Trouble(Trouble),
    /// Another tab has taken it over.
    TakenOver,
    /// It is not there any more. All of it has to be written again.
    Gone,
}

impl From<Trouble> for Unwritten {
    fn from(cause: Trouble) -> Unwritten {
        Unwritten::Trouble(cause)
    }
}

/// Returns the heads of all drafts, the last changed first.
pub async fn list(database: &Database) -> Result<Vec<DraftHead>, Trouble> {
    let found = database.read()?.all(HEADS).await?;
    let mut heads: Vec<DraftHead> = found
        .iter()
        .filter_map(|(_, value)| from_json(value))
        .collect();
    heads.sort_by(|one, other| other.changed.total_cmp(&one.changed));
    Ok(heads)
}

/// Reads a draft. With an `owner`, that tab takes it over at once.
pub async fn load(database: &Database, id: &str, owner: Option<&str>) -> Result<Found, Trouble> {
    let transaction = match owner {
        Some(_) => database.write()?,
        None => database.read()?,
    };
    let head = transaction.get(&head_key(id)).await?;
    let Some(mut head): Option<DraftHead> = from_json(&head) else {
        return Ok(Found::Nothing);
    };
    let found = transaction.all(&part_prefix(id, "")).await?;
    if let Some(owner) = owner {
        owner.clone_into(&mut head.owner);
        transaction.put(&head_key(id), &to_json(&head))?;
        transaction.finish().await?;
    }
    let mut parts = Parts::of(&head);
    for (key, value) in &found {
        if let Some(part) = read_part_key(id, key) {
            add_part(&mut parts, &head, part, value);
        }
    }
    Ok(parts.finish(head))
}

/// Adds a part of a draft as it was read. One that does not belong to it is left out.
fn add_part(
    parts: &mut Parts,
    head: &DraftHead,
    (kind, page, index): (&str, usize, usize),
    value: &JsValue,
) {
    match kind {
        "text" => {
            if let Some(stored) = parts.stored.pages.get_mut(page) {
                stored.start = value.as_string().unwrap_or_default();
            }
        }
        "step" => {
            let entry: Option<Entry> = from_json(value);
            if let (Some(stored), Some(entry)) = (parts.stored.pages.get_mut(page), entry) {
                stored.entries.push(entry);
            }
        }
        "base" => {
            if let Some(base) = parts.bases.get_mut(page) {
                let version = base.get_or_insert_with(|| Version {
                    bytes: Vec::new(),
                    stamp: Stamp::default(),
                });
                match index {
                    0 => version.bytes = Uint8Array::new(value).to_vec(),
                    _ => version.stamp = from_json(value).unwrap_or_default(),
                }
            }
        }
        "file" => {
            if let Some((name, media_type)) = head.files.get(index) {
                parts.stored.files.push(PendingFile {
                    name: name.clone(),
                    bytes: Rc::from(Uint8Array::new(value).to_vec()),
                    media_type: media_type.clone(),
                });
            }
        }
        "typed" => parts.typed = from_json(value),
        _ => {}
    }
}

/// Writes what has changed in a draft.
pub async fn keep(database: &Database, write: &Write) -> Result<(), Unwritten> {
    let transaction = database.write()?;
    let id = &write.head.id;
    let stored: Option<DraftHead> = from_json(&transaction.get(&head_key(id)).await?);
    let refusal = match &stored {
        Some(head) if !write.claims && head.owner != write.head.owner => Some(Unwritten::TakenOver),
        None if write.starts.is_none() => Some(Unwritten::Gone),
        _ => None,
    };
    if let Some(refusal) = refusal {
        transaction.abort();
        return Err(refusal);
    }
    put_all(&transaction, write)?;
    transaction.finish().await?;
    Ok(())
}

fn put_all(transaction: &Transaction, write: &Write) -> Result<(), Trouble> {
    let id = &write.head.id;
    transaction.put(&head_key(id), &to_json(&write.head))?;
    for (at, text) in write.starts.iter().flatten().enumerate() {
        transaction.put(&part_key(id, "text", at, 0), &text.into())?;
    }
    for (at, base) in write.bases.iter().flatten().enumerate() {
        if let Some(base) = base {
            let bytes = Uint8Array::from(base.bytes.as_slice());
            transaction.put(&part_key(id, "base", at, 0), &bytes)?;
            transaction.put(&part_key(id, "base", at, 1), &to_json(&base.stamp))?;
        }
    }
    for (at, page) in write.unstored.pages.iter().enumerate() {
        let key = |index: usize| part_key(id, "step", at, index);
        let end = page.from + page.entries.len();
        transaction.remove_from(&format!("{}{at:06}\n", part_prefix(id, "step")), &key(end))?;
        for (index, entry) in page.entries.iter().enumerate() {
            transaction.put(&key(page.from + index), &to_json(entry))?;
        }
    }
    let (before, files) = &write.unstored.files;
    let end = part_key(id, "file", 0, before + files.len());
    transaction.remove_from(&part_prefix(id, "file"), &end)?;
    for (index, file) in files.iter().enumerate() {
        let bytes = Uint8Array::from(&*file.bytes);
        transaction.put(&part_key(id, "file", 0, before + index), &bytes)?;
    }
    let typed = part_key(id, "typed", 0, 0);
    match &write.typed {
        Some(text) => transaction.put(&typed, &to_json(text)),
        None => transaction.remove(&typed),
    }
}

/// Deletes a draft.
pub async fn delete(database: &Database, id: &str) -> Result<(), Trouble> {
    let transaction = database.write()?;
    transaction.remove(&head_key(id))?;
    let prefix = part_prefix(id, "");
    transaction.remove_from(&prefix, &prefix)?;
    transaction.finish().await
}

fn to_json<T: Serialize>(value: &T) -> JsValue {
    // All of these are made of texts, numbers and lists.
    serde_json::to_string(value).unwrap_or_default().into()
}

fn from_json<T: DeserializeOwned>(value: &JsValue) -> Option<T> {
    masar_session::from_json(&value.as_string()?)
}

//! Performs what saving wants done: requests, downloads, the policy.

use js_sys::Date;
use masar_session::SeenVersion;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::download::download;
use crate::places::{Place, forget_token, narrow};
use crate::state::{Action, Now, SavingAction, SavingEffect};

/// Performs an effect. What it finds is sent as an action.
pub fn perform(effect: SavingEffect, on_action: Callback<Action>) {
    match effect {
        SavingEffect::Download(files) => {
            for (name, text) in files {
                let name = name.rsplit('/').next().unwrap_or(&name);
                let name = name.split(['?', '#']).next().unwrap_or(name);
                if let Err(cause) = download(name, "application/json", text.as_bytes()) {
                    web_sys::console::error_1(&cause);
                    return;
                }
            }
            on_action.emit(Action::Saving(SavingAction::Downloaded(now())));
        }
        SavingEffect::Narrow(origins) => narrow(&origins),
        SavingEffect::ForgetToken => forget_token(),
        effect => spawn_local(async move {
            if let Some(action) = answer(effect).await {
                on_action.emit(Action::Saving(action));
            }
        }),
    }
}

/// Sends the requests of an effect.
async fn answer(effect: SavingEffect) -> Option<SavingAction> {
    Some(match effect {
        SavingEffect::Write {
            place,
            name,
            page,
            bytes,
            base,
            note,
        } => {
            let (written, place) = place.write(&name, &bytes, base.as_ref(), &note).await;
            SavingAction::Written {
                page,
                bytes,
                written,
                place: place.map(Box::new),
                now: now(),
            }
        }
        SavingEffect::WriteFile {
            place,
            feed,
            file,
            base,
        } => SavingAction::FileWritten {
            written: place.write_beside(&feed, &file, base.as_ref()).await,
            name: file.name,
            now: now(),
        },
        SavingEffect::Read { place, name, page } => SavingAction::Read {
            page,
            read: place.read(&name).await,
            now: now(),
        },
        SavingEffect::ListCommits(Place::GitHub(place)) => {
            SavingAction::Commits(place.file.commits(20).await)
        }
        SavingEffect::ReadCommit(Place::GitHub(place), commit) => {
            match place.file.read_at(&commit).await {
                Ok(version) => SavingAction::PutBack(SeenVersion {
                    page: 0,
                    time: now().time,
                    text: String::from_utf8_lossy(&version.bytes).into_owned(),
                }),
                Err(cause) => SavingAction::NotPutBack(cause),
            }
        }
        _ => return None,
    })
}

/// Returns the time.
fn now() -> Now {
    let time = crate::places::now();
    Now {
        clock: clock(time),
        time,
    }
}

/// Returns hours and minutes of a time in ms since 1970, here.
pub fn clock(time: u64) -> String {
    let date = date(time);
    format!("{:02}:{:02}", date.get_hours(), date.get_minutes())
}

/// Returns the day of a time in ms since 1970, here (ISO 8601).
pub fn day(time: u64) -> String {
    let date = date(time);
    let (year, month) = (date.get_full_year(), date.get_month() + 1);
    format!("{year}-{month:02}-{:02}", date.get_date())
}

fn date(time: u64) -> Date {
    // A time in ms is far below 2^53.
    let time = time as f64;
    Date::new(&time.into())
}

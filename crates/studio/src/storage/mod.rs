//! Drafts in the browser: each step is written at once, and what is typed with it. They survive a browser that ends.

mod database;
mod drafts;
mod list;
mod notice;
mod record;
mod texts;

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

use self::database::Database;
pub use self::database::Trouble;
pub use self::drafts::Unwritten;
pub use self::list::DraftList;
pub use self::notice::StorageNotice;
pub use self::record::{DraftHead, Found, Loaded, Write};
pub use self::texts::changes as changes_in_words;
use crate::download::download;
use crate::state::{DraftAction, StorageTask};
use crate::tabs::{Channel, HeldLock, Message};

/// The pause between a change and its write, in ms: one picture.
const KEEP_PAUSE: u32 = 20;

/// What the browser stores for the Studio, and the messages between its tabs.
pub struct Storage {
    database: RefCell<Option<Database>>,
    channel: Channel,
    lock: HeldLock,
    /// The name of this tab in the drafts that it writes.
    tab: String,
    is_persistent: RefCell<bool>,
    send: Callback<DraftAction>,
}

impl Storage {
    /// Returns the storage. `send` receives what has happened.
    pub fn new(send: Callback<DraftAction>) -> Rc<Storage> {
        let on_message = send.reform(|message| match message {
            Message::GiveUp(id) => DraftAction::Asked(id),
            Message::Kept(id) => DraftAction::KeptElsewhere(id),
        });
        Rc::new(Storage {
            database: RefCell::default(),
            channel: Channel::open(on_message),
            lock: HeldLock::default(),
            tab: random(),
            is_persistent: RefCell::default(),
            send,
        })
    }

    /// Carries out a task. What comes of it is sent.
    pub fn perform(self: &Rc<Self>, task: StorageTask) {
        let own = Rc::clone(self);
        spawn_local(async move {
            match task {
                StorageTask::List => own.list().await,
                StorageTask::Claim(id) => own.claim(id).await,
                StorageTask::TakeOver(id) => own.take_over(id).await,
                StorageTask::Reload(id) => {
                    if let Ok(Found::Draft(found)) = own.load(&id, None).await {
                        own.send.emit(DraftAction::Reloaded(found));
                    }
                }
                StorageTask::Keep(write) => {
                    // What was typed is shown first.
                    TimeoutFuture::new(KEEP_PAUSE).await;
                    let kept = own.keep(*write).await;
                    own.send.emit(DraftAction::Kept(kept));
                }
                StorageTask::HandOver(write) => {
                    // After what is kept already.
                    TimeoutFuture::new(KEEP_PAUSE).await;
                    if let Some(write) = write {
                        // What cannot be written stays in this tab, where it can be read and downloaded.
                        let _ = own.keep(*write).await;
                    }
                    own.lock.release();
                }
                StorageTask::Delete(id) => {
                    if let Ok(database) = own.database().await {
                        // A draft that cannot be deleted is in the list again.
                        let _ = drafts::delete(&database, &id).await;
                    }
                    own.list().await;
                }
                StorageTask::Download(id) => own.download(&id).await,
            }
        });
    }

    async fn database(&self) -> Result<Database, Trouble> {
        let open = self.database.borrow().clone();
        if let Some(database) = open {
            return Ok(database);
        }
        let database = Database::open().await?;
        *self.database.borrow_mut() = Some(database.clone());
        Ok(database)
    }

    async fn list(&self) {
        let heads = match self.database().await {
            Ok(database) => drafts::list(&database).await,
            Err(trouble) => Err(trouble),
        };
        self.send.emit(DraftAction::Listed(heads));
    }

    async fn load(&self, id: &str, owner: Option<&str>) -> Result<Found, Trouble> {
        drafts::load(&self.database().await?, id, owner).await
    }

    /// Asks for a draft, and reads it if there is one.
    async fn claim(&self, id: String) {
        let is_free = self.lock.ask(&id, self.on_lost()).await;
        let owner = is_free.then_some(self.tab.as_str());
        let found = self.load(&id, owner).await;
        self.send.emit(DraftAction::Claimed { id, is_free, found });
    }

    async fn take_over(&self, id: String) {
        self.channel.send(&Message::GiveUp(id.clone()));
        self.lock.take(&id, self.on_lost()).await;
        let found = self.load(&id, Some(&self.tab)).await;
        let is_free = true;
        self.send.emit(DraftAction::Claimed { id, is_free, found });
    }

    fn on_lost(&self) -> Callback<String> {
        self.send.reform(DraftAction::Lost)
    }

    async fn keep(&self, mut write: Write) -> Result<(), Unwritten> {
        self.tab.clone_into(&mut write.head.owner);
        let mut kept = drafts::keep(&self.database().await?, &write).await;
        if kept == Err(Unwritten::Trouble(Trouble::Refused)) {
            // The browser may have closed the database.
            *self.database.borrow_mut() = None;
            kept = drafts::keep(&self.database().await?, &write).await;
        }
        if kept.is_ok() {
            self.channel.send(&Message::Kept(write.head.id));
            self.ask_to_persist();
        }
        kept
    }

    /// Asks the browser once not to delete the drafts by itself. Without its consent they are deleted only when space is
    /// short, or after a long time without a visit.
    fn ask_to_persist(&self) {
        if self.is_persistent.replace(true) {
            return;
        }
        let Some(window) = web_sys::window() else {
            return;
        };
        let navigator = window.navigator();
        // An address without TLS has no such object.
        let storage = js_sys::Reflect::get(&navigator, &"storage".into());
        if storage.is_ok_and(|storage| !storage.is_undefined())
            && let Ok(answer) = navigator.storage().persist()
        {
            // The answer changes nothing: an old draft is offered as a file in any case.
            spawn_local(async move { drop(JsFuture::from(answer).await) });
        }
    }

    async fn download(&self, id: &str) {
        let Ok(Found::Draft(mut found)) = self.load(id, None).await else {
            return;
        };
        if let Some(typed) = found.typed.take() {
            // What was typed into a place that is gone is lost with it.
            drop(typed.carry_out(&mut found.session));
        }
        for page in found.session.pages() {
            if let Err(cause) = download(&page.name, "application/json", page.text().as_bytes()) {
                web_sys::console::error_1(&cause);
            }
        }
    }
}

/// Returns a name that no other tab and no other draft has.
pub fn random() -> String {
    // 52 bits of a float, twice.
    let part = || js_sys::Math::random().to_bits() & 0xf_ffff_ffff_ffff;
    format!("{:013x}{:013x}", part(), part())
}

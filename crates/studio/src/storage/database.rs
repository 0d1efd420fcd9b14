//! The browser's database (`IndexedDB`): one store with texts as keys.

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    DomException, IdbDatabase, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest,
    IdbTransaction, IdbTransactionMode,
};

/// The name of the database.
const NAME: &str = "masar-studio";

/// The name of its store.
const STORE: &str = "drafts";

/// The version of its form.
const VERSION: u32 = 1;

/// Why something is not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser stores nothing for this page.
    Refused,
    /// There is no space left.
    Full,
}

impl From<JsValue> for Trouble {
    fn from(cause: JsValue) -> Trouble {
        let name = cause.dyn_ref::<DomException>().map(DomException::name);
        match name.as_deref() {
            Some("QuotaExceededError") => Trouble::Full,
            _ => Trouble::Refused,
        }
    }
}

/// An open database.
#[derive(Clone)]
pub struct Database(IdbDatabase);

impl Database {
    /// Opens the database.
    pub async fn open() -> Result<Database, Trouble> {
        let window = web_sys::window().ok_or(Trouble::Refused)?;
        let factory = window.indexed_db()?.ok_or(Trouble::Refused)?;
        let request = factory.open_with_u32(NAME, VERSION)?;
        let upgrade = Closure::once_into_js(move |event: web_sys::Event| {
            let request = event
                .target()
                .map(JsCast::unchecked_into::<IdbOpenDbRequest>);
            let database = request.and_then(|request| request.result().ok());
            if let Some(database) = database {
                // A new database has no such store yet.
                drop(
                    database
                        .unchecked_into::<IdbDatabase>()
                        .create_object_store(STORE),
                );
            }
        });
        request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
        let database: IdbDatabase = result(&request).await?.unchecked_into();
        // A later version of the Studio may change the form of the database.
        let own = database.clone();
        let close = Closure::once_into_js(move || own.close());
        database.set_onversionchange(Some(close.unchecked_ref()));
        Ok(Database(database))
    }

    /// Begins to read.
    pub fn read(&self) -> Result<Transaction, Trouble> {
        self.begin(IdbTransactionMode::Readonly)
    }

    /// Begins to write. All of it is written, or nothing.
    pub fn write(&self) -> Result<Transaction, Trouble> {
        self.begin(IdbTransactionMode::Readwrite)
    }

    fn begin(&self, mode: IdbTransactionMode) -> Result<Transaction, Trouble> {
        let transaction = self.0.transaction_with_str_and_mode(STORE, mode)?;
        let store = transaction.object_store(STORE)?;
        let end = Promise::new(&mut |resolve, reject| {
            transaction.set_oncomplete(Some(&resolve));
            // A closure that is not called and contains its transaction keeps both for ever.
            let abort = Closure::once_into_js(move |event: web_sys::Event| {
                let transaction = event.target().map(JsCast::unchecked_into::<IdbTransaction>);
                let cause = transaction.and_then(|transaction| transaction.error());
                let cause = cause.map_or(JsValue::UNDEFINED, JsValue::from);
                // The function of a promise cannot fail.
                drop(reject.call1(&JsValue::UNDEFINED, &cause));
            });
            transaction.set_onabort(Some(abort.unchecked_ref()));
        });
        Ok(Transaction {
            transaction,
            store,
            end,
        })
    }
}

/// What is read or written together.
pub struct Transaction {
    transaction: IdbTransaction,
    store: IdbObjectStore,
    end: Promise,
}

impl Transaction {
    /// Returns the value of a key; `undefined` if there is none.
    pub async fn get(&self, key: &str) -> Result<JsValue, Trouble> {
        result(&self.store.get(&key.into())?).await
    }

    /// Returns the keys that begin with a text, with their values, in the order of the keys.
    pub async fn all(&self, prefix: &str) -> Result<Vec<(String, JsValue)>, Trouble> {
        let range = range(prefix)?;
        let keys = self.store.get_all_keys_with_key(&range)?;
        let values = self.store.get_all_with_key(&range)?;
        let keys: Array = result(&keys).await?.unchecked_into();
        let values: Array = result(&values).await?.unchecked_into();
        let key = |value: JsValue| value.as_string().unwrap_or_default();
        Ok(keys.iter().map(key).zip(values.iter()).collect())
    }

    /// Gives a key a value.
    pub fn put(&self, key: &str, value: &JsValue) -> Result<(), Trouble> {
        self.store.put_with_key(value, &key.into())?;
        Ok(())
    }

    /// Removes a key.
    pub fn remove(&self, key: &str) -> Result<(), Trouble> {
        self.store.delete(&key.into())?;
        Ok(())
    }

    /// Removes all keys that begin with a text, from a key on.
    pub fn remove_from(&self, prefix: &str, from: &str) -> Result<(), Trouble> {
        let range = IdbKeyRange::bound(&from.into(), &end_of(prefix).into())?;
        self.store.delete(&range)?;
        Ok(())
    }

    /// Waits until everything is written.
    pub async fn finish(self) -> Result<(), Trouble> {
        JsFuture::from(self.end).await?;
        Ok(())
    }

    /// Takes back what was written.
    pub fn abort(self) {
        // Nobody waits for the end, which is an error.
        let end = self.end;
        spawn_local(async move { drop(JsFuture::from(end).await) });
        // It cannot be aborted if it has failed already.
        drop(self.transaction.abort());
    }
}

/// The end of the keys that begin with a text.
fn end_of(prefix: &str) -> String {
    format!("{prefix}\u{ffff}")
}

fn range(prefix: &str) -> Result<JsValue, Trouble> {
    Ok(IdbKeyRange::bound(&prefix.into(), &end_of(prefix).into())?.into())
}

/// Returns the request that an event is about.
fn request_of(event: &web_sys::Event) -> Option<IdbRequest> {
    event.target().map(JsCast::unchecked_into)
}

/// Waits for the result of a request. The closures do not contain the request: one of them is not called, and would keep both
/// for ever.
async fn result(request: &IdbRequest) -> Result<JsValue, Trouble> {
    let promise = Promise::new(&mut |resolve, reject| {
        let done = Closure::once_into_js(move |event: web_sys::Event| {
            // It has a result now.
            let value = request_of(&event).and_then(|request| request.result().ok());
            let value = value.unwrap_or(JsValue::UNDEFINED);
            drop(resolve.call1(&JsValue::UNDEFINED, &value));
        });
        request.set_onsuccess(Some(done.unchecked_ref()));
        let failed = Closure::once_into_js(move |event: web_sys::Event| {
            let cause = request_of(&event).and_then(|request| request.error().ok().flatten());
            let cause = cause.map_or(JsValue::UNDEFINED, JsValue::from);
            drop(reject.call1(&JsValue::UNDEFINED, &cause));
        });
        request.set_onerror(Some(failed.unchecked_ref()));
        // Another tab with an older version of the Studio keeps the database open.
        drop(Reflect::set(request, &"onblocked".into(), &failed));
    });
    Ok(JsFuture::from(promise).await?)
}

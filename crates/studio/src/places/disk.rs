//! A file on the disk, by the File System Access API, which Chromium has.

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use masar_places::{DiskContent, DiskError, DiskFile};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, File, FileSystemFileHandle, FileSystemWritableFileStream};

#[wasm_bindgen]
extern "C" {
    /// `web-sys` has it only among its unstable interfaces.
    #[wasm_bindgen(catch, js_namespace = window, js_name = showOpenFilePicker)]
    fn show_open_file_picker() -> Result<Promise, JsValue>;

    #[wasm_bindgen(extends = FileSystemFileHandle)]
    type WritableHandle;

    #[wasm_bindgen(catch, method, js_name = requestPermission)]
    fn request_permission(this: &WritableHandle, descriptor: &Object) -> Result<Promise, JsValue>;
}

/// Whether this browser can write a file that a person opens.
pub fn can_write() -> bool {
    let window = web_sys::window().map(JsValue::from).unwrap_or_default();
    let has = |name: &str| Reflect::has(&window, &name.into()).unwrap_or(false);
    has("showOpenFilePicker")
}

/// A file that a person has chosen.
#[derive(Clone, Debug)]
pub struct Handle(FileSystemFileHandle);

impl Handle {
    /// Returns its name.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Has the person choose a file and permit that it is written. Nothing is written yet: the picker for saving would
    /// empty a file that exists. Returns `None` if the person cancels.
    ///
    /// # Errors
    /// The browser refuses, or the person does not permit it.
    pub async fn choose() -> Result<Option<Handle>, DiskError> {
        let chosen = match show_open_file_picker() {
            Ok(promise) => JsFuture::from(promise).await,
            Err(cause) => Err(cause),
        };
        let chosen = match chosen {
            Ok(chosen) => Array::from(&chosen).get(0),
            Err(cause) if name_of(&cause) == "AbortError" => return Ok(None),
            Err(cause) => return Err(error(&cause)),
        };
        let handle: FileSystemFileHandle = chosen.unchecked_into();
        let descriptor = Object::new();
        Reflect::set(&descriptor, &"mode".into(), &"readwrite".into())
            .map_err(|cause| error(&cause))?;
        let asked = handle
            .unchecked_ref::<WritableHandle>()
            .request_permission(&descriptor);
        let permission = match asked {
            Ok(promise) => JsFuture::from(promise).await,
            Err(cause) => Err(cause),
        };
        match permission {
            Ok(state) if state.as_string().as_deref() == Some("granted") => {
                Ok(Some(Handle(handle)))
            }
            Ok(_) => Err(DiskError::NotAllowed),
            Err(cause) => Err(error(&cause)),
        }
    }

    async fn content(&self) -> Result<DiskContent, JsValue> {
        let file: File = JsFuture::from(self.0.get_file()).await?.dyn_into()?;
        let bytes = JsFuture::from(file.array_buffer()).await?;
        // A time in ms is a whole number far below 2^53.
        let modified = file.last_modified() as u64;
        Ok(DiskContent {
            bytes: Uint8Array::new(&bytes).to_vec(),
            modified,
        })
    }

    /// The browser writes into a file of its own, which replaces this one when it is closed.
    async fn replace(&self, bytes: &[u8]) -> Result<(), JsValue> {
        let stream = JsFuture::from(self.0.create_writable()).await?;
        let stream: FileSystemWritableFileStream = stream.dyn_into()?;
        let bytes = Uint8Array::from(bytes);
        JsFuture::from(stream.write_with_buffer_source(&bytes)?).await?;
        JsFuture::from(stream.close()).await?;
        Ok(())
    }
}

impl DiskFile for Handle {
    async fn read(&self) -> Result<DiskContent, DiskError> {
        self.content().await.map_err(|cause| error(&cause))
    }

    async fn write(&self, bytes: &[u8]) -> Result<(), DiskError> {
        self.replace(bytes).await.map_err(|cause| error(&cause))
    }
}

fn name_of(cause: &JsValue) -> String {
    let exception = cause.dyn_ref::<DomException>();
    exception.map(DomException::name).unwrap_or_default()
}

fn error(cause: &JsValue) -> DiskError {
    match name_of(cause).as_str() {
        "NotFoundError" => DiskError::NotFound,
        "NotAllowedError" | "SecurityError" => DiskError::NotAllowed,
        "NoModificationAllowedError" | "InvalidStateError" => DiskError::Locked,
        "QuotaExceededError" => DiskError::Full,
        name => DiskError::Other(name.to_owned()),
    }
}

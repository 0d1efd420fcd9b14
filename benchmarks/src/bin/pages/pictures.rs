//! Pictures of the window: two of them show whether a gesture changed anything, and saved ones show what was measured.

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;
use std::path::PathBuf;
use std::time::Instant;

use crate::protocol::Connection;

/// Takes the pictures of a load.
#[derive(Debug, Default)]
pub struct Pictures {
    /// The folder in which they are saved, if they are.
    pub folder: Option<PathBuf>,
    /// The name of the load, with which the names of the files begin.
    pub load: String,
}

impl Pictures {
    /// Takes a picture as PNG, and saves it under a name.
    pub fn take(
        &self,
        connection: &mut Connection,
        name: &str,
        deadline: Instant,
    ) -> Result<Vec<u8>> {
        let taken = connection.call("Page.captureScreenshot", json!({}), deadline)?;
        let data = taken["data"]
            .as_str()
            .context("the browser sent no picture")?;
        let picture = BASE64_STANDARD.decode(data)?;
        if let Some(folder) = &self.folder {
            std::fs::create_dir_all(folder)?;
            std::fs::write(folder.join(format!("{}-{name}.png", self.load)), &picture)?;
        }
        Ok(picture)
    }
}

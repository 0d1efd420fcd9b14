//! A picture of a camera: made smaller, without its place, turned as it was taken, described and kept with the draft.

use serde_json::Value;

use super::drafts::{open_event, wait_stored};
use crate::webdriver::{Failure, Outcome, Page};

scenarios![
    a_photo_is_made_smaller_and_has_neither_its_place_nor_its_camera_any_more,
    a_description_that_says_nothing_is_refused_and_that_of_the_same_picture_is_offered,
    a_file_that_is_no_picture_is_refused_in_words,
];

/// The Exif data of a photo: turned by 90° (6), with a camera's name and a place (GPS).
fn exif() -> Vec<u8> {
    let mut tiff: Vec<u8> = b"II*\0\x08\0\0\0".to_vec();
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        let mut out = Vec::new();
        out.extend(tag.to_le_bytes());
        out.extend(kind.to_le_bytes());
        out.extend(count.to_le_bytes());
        out.extend(value.to_le_bytes());
        out
    };
    // The camera's name is after both lists: 8 + 2 + 3 * 12 + 4 + 2 + 2 * 12 + 4 = 80.
    tiff.extend(3u16.to_le_bytes());
    tiff.extend(entry(0x010f, 2, 12, 80));
    tiff.extend(entry(0x0112, 3, 1, 6));
    tiff.extend(entry(0x8825, 4, 1, 50));
    tiff.extend(0u32.to_le_bytes());
    tiff.extend(2u16.to_le_bytes());
    tiff.extend(entry(0x0001, 2, 2, u32::from(b'N')));
    tiff.extend(entry(0x0002, 5, 3, 92));
    tiff.extend(0u32.to_le_bytes());
    tiff.extend(b"SecretCam 9\0");
    for part in [34u32, 1, 2, 1, 7, 1] {
        tiff.extend(part.to_le_bytes());
    }
    let mut segment = b"Exif\0\0".to_vec();
    segment.extend(tiff);
    let length = u16::try_from(segment.len() + 2).unwrap_or(u16::MAX);
    let mut out = vec![0xff, 0xe1];
    out.extend(length.to_be_bytes());
    out.extend(segment);
    out
}

/// Returns a photo of 3000 × 2000 dots as a camera writes it: red at the left, blue at the right, and turned by its Exif
/// data, so that red is above.
async fn photo(page: &Page) -> Outcome<Vec<u8>> {
    let bytes = page
        .eval(
            "const canvas = document.createElement('canvas');
             canvas.width = 3000; canvas.height = 2000;
             const draw = canvas.getContext('2d');
             draw.fillStyle = 'red'; draw.fillRect(0, 0, 1500, 2000);
             draw.fillStyle = 'blue'; draw.fillRect(1500, 0, 1500, 2000);
             const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', .8));
             return [...new Uint8Array(await blob.arrayBuffer())]",
        )
        .await?;
    let bytes = bytes.as_array().cloned().unwrap_or_default();
    let mut photo: Vec<u8> = bytes
        .iter()
        .filter_map(|byte| u8::try_from(byte.as_u64()?).ok())
        .collect();
    photo.splice(2..2, exif());
    Ok(photo)
}

fn contains(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|one| one == text)
}

const FILE: [&str; 2] = ["Add a picture", "Choose a picture"];
const ALT: [&str; 3] = [
    "Add a picture",
    "Description for people who do not see the picture",
    "English",
];

async fn a_photo_is_made_smaller_and_has_neither_its_place_nor_its_camera_any_more(
    page: &Page,
) -> Outcome {
    let studio = open_event(page).await?;
    let photo = photo(page).await?;
    if !contains(&photo, b"SecretCam") {
        return Failure::because("the photo has no camera to remove");
    }
    let name = "صورة فاس IMG (1).JPG";
    studio.upload(&FILE, (name, "image/jpeg", &photo)).await?;
    studio.says("1067 × 1600").await?;
    page.axe_clean().await?;
    page.nothing_overflows().await?;
    studio.fill(&ALT, "The gate of the old town").await?;
    studio
        .press("button", &["Add a picture", "Add the picture"])
        .await?;
    studio.says("The picture is added").await?;
    page.holds(
        "the focus is on the choice of a file",
        "return document.activeElement?.id === 'picture-file'",
    )
    .await?;
    wait_stored(page, "swra-fas-img-1.jpg").await?;
    let stored = page.eval(STORED_PICTURE).await?;
    let bytes: Vec<u8> = stored["bytes"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|byte| u8::try_from(byte.as_u64()?).ok())
        .collect();
    if !bytes.starts_with(&[0xff, 0xd8]) {
        return Failure::because("the stored file is no JPEG");
    }
    for secret in [&b"Exif"[..], b"GPS", b"SecretCam"] {
        if contains(&bytes, secret) {
            return Failure::because(format!("the file has {}", String::from_utf8_lossy(secret)));
        }
    }
    if stored["above"] != "red" || stored["below"] != "blue" {
        return Failure::because(format!("the picture is not turned: {stored}"));
    }
    studio.catch_downloads().await?;
    studio.press("button", &["Download the file"]).await?;
    let (_, text) = studio.download().await?;
    let feed: Value = serde_json::from_str(&text).unwrap_or_default();
    let medium = &feed["events"][0]["media"][0];
    let expected = serde_json::json!({
        "src": "swra-fas-img-1.jpg", "alt": { "en": "The gate of the old town" }, "width": 1067, "height": 1600,
    });
    if *medium != expected {
        return Failure::because(format!("the feed has {medium}"));
    }
    Ok(())
}

/// Returns the bytes of the picture in the browser's storage, and its colours above and below.
const STORED_PICTURE: &str = "
    const database = await new Promise((done) => {
      const asked = indexedDB.open('masar-studio'); asked.onsuccess = () => done(asked.result);
    });
    const all = await new Promise((done) => {
      const asked = database.transaction('drafts').objectStore('drafts').getAll(); asked.onsuccess = () => done(asked.result);
    });
    database.close();
    const bytes = all.filter((it) => it instanceof Uint8Array).find((it) => it[0] === 0xff && it[1] === 0xd8);
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = document.createElement('canvas');
    canvas.width = bitmap.width; canvas.height = bitmap.height;
    const draw = canvas.getContext('2d');
    draw.drawImage(bitmap, 0, 0);
    const at = (y) => { const [red, , blue] = draw.getImageData(bitmap.width / 2, y, 1, 1).data; return red > blue ? 'red' : 'blue'; };
    return { bytes: [...bytes], above: at(100), below: at(bitmap.height - 100) }";

async fn a_description_that_says_nothing_is_refused_and_that_of_the_same_picture_is_offered(
    page: &Page,
) -> Outcome {
    let studio = open_event(page).await?;
    let photo = photo(page).await?;
    studio
        .upload(&FILE, ("gate.jpg", "image/jpeg", &photo))
        .await?;
    studio.says("gate.jpg").await?;
    let add = ["Add a picture", "Add the picture"];
    studio.press("button", &add).await?;
    studio.says("in one language at least").await?;
    for alt in ["Image", "gate.jpg", "IMG_2041"] {
        studio.fill(&ALT, alt).await?;
        studio.press("button", &add).await?;
        studio.says("does not describe the picture").await?;
    }
    studio.fill(&ALT, "The gate of the old town").await?;
    studio.press("button", &add).await?;
    studio.says("The picture is added").await?;
    studio
        .upload(&FILE, ("gate.jpg", "image/jpeg", &photo))
        .await?;
    studio.says("gate-2.jpg").await?;
    let offer = "This picture has a description already: use it The gate of the old town";
    studio.press("button", &["Add a picture", offer]).await?;
    let alt = studio.value("textbox", &ALT).await?;
    if alt != "The gate of the old town" {
        return Failure::because(alt);
    }
    Ok(())
}

async fn a_file_that_is_no_picture_is_refused_in_words(page: &Page) -> Outcome {
    let studio = open_event(page).await?;
    studio
        .upload(&FILE, ("a.jpg", "image/jpeg", b"hello"))
        .await?;
    studio.says("cannot be read as a picture").await?;
    page.no_console_errors().await
}

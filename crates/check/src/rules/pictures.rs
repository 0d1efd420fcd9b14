//! The rules for pictures: files that browsers do not show as one, and alternative texts that are names of files.

use super::hosts::{authority, host_of};
use masar_feed::json::Node;
use masar_feed::{Code, Media, RuleContext, RuleMessage};

/// Types of pictures that most browsers do not show.
const UNSHOWN: &[&str] = &[
    "heic", "heif", "tif", "tiff", "psd", "raw", "cr2", "nef", "dng", "eps", "ai",
];
/// Types of documents.
const DOCUMENTS: &[&str] = &[
    "pdf", "doc", "docx", "odt", "ppt", "pptx", "xls", "xlsx", "ods", "zip",
];
/// Hosts whose addresses are pages with a picture or a film, rather than its file.
const PAGES: &[&str] = &[
    "youtube.com",
    "youtu.be",
    "vimeo.com",
    "dailymotion.com",
    "facebook.com",
    "instagram.com",
    "tiktok.com",
    "twitter.com",
    "x.com",
    "drive.google.com",
    "docs.google.com",
    "photos.app.goo.gl",
    "photos.google.com",
    "dropbox.com",
    "onedrive.live.com",
    "1drv.ms",
    "flickr.com",
];

/// Checks an image: the node of its object, and that of its address.
pub(super) fn check(context: &mut RuleContext<'_, '_>, at: Node, src: Node, media: &Media) {
    if media.kind != "image" {
        return;
    }
    let end = type_of(&media.src);
    if UNSHOWN.contains(&end.as_str()) {
        let problem = RuleMessage::PictureFormat.with(end.to_uppercase().as_str());
        context.report(
            Code::UnsuitableMedia,
            src,
            problem,
            RuleMessage::ShowPicture,
        );
    } else if DOCUMENTS.contains(&end.as_str()) {
        let problem = RuleMessage::PictureIsDocument.with(media.src.as_str());
        context.report(
            Code::UnsuitableMedia,
            src,
            problem,
            RuleMessage::ShowPicture,
        );
    } else if is_page(&media.src) {
        let problem = RuleMessage::PictureIsPage.with(media.src.as_str());
        context.report(
            Code::UnsuitableMedia,
            src,
            problem,
            RuleMessage::ShowPicture,
        );
    }
    let alt = media.alt.first().trim();
    let type_of_alt = type_of(alt);
    let is_file = matches!(
        type_of_alt.as_str(),
        "jpg" | "jpeg" | "png" | "gif" | "webp" | "heic" | "svg"
    ) && !alt.contains(' ');
    if is_file || is_of_camera(alt) {
        let problem = RuleMessage::AltIsFile.with(alt);
        context.report(Code::NoAlt, at, problem, RuleMessage::AddAlt);
    }
}

/// Whether a text is the name that a camera gives to a picture: `IMG_2034`, `DSC 0042`.
fn is_of_camera(alt: &str) -> bool {
    let digits = alt.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    let start = &alt[..alt.len() - digits.len()];
    let digits = digits.trim_start_matches(['_', '-', ' ']);
    [
        "IMG", "DSC", "DSCN", "DSCF", "PXL", "VID", "IMAGE", "PHOTO", "SCAN",
    ]
    .iter()
    .any(|name| start.eq_ignore_ascii_case(name))
        && digits.len() >= 3
        && digits
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'_' | b'-'))
}

/// Whether an address is a page of a host that shows pictures or films on its pages.
pub(crate) fn is_page(address: &str) -> bool {
    let Some(host) = authority(address).map(host_of) else {
        return false;
    };
    let host = host.trim_start_matches("www.").trim_start_matches("m.");
    PAGES.contains(&host)
        && !matches!(
            type_of(address).as_str(),
            "jpg" | "jpeg" | "png" | "gif" | "webp"
        )
}

/// Whether an address is a page with a film.
pub(crate) fn is_film(address: &str) -> bool {
    ["youtube.com", "youtu.be", "vimeo.com", "dailymotion.com"]
        .iter()
        .any(|host| address.contains(host))
}

/// Returns the end of a file's name after its last dot, in small letters.
fn type_of(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or("");
    let name = path.rsplit('/').next().unwrap_or("");
    name.rsplit_once('.')
        .map_or(String::new(), |one| one.1.to_ascii_lowercase())
}

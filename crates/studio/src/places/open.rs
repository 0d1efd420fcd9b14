//! Opens feeds at their places: all pages, with their versions.

use masar_edit::EditError;
use masar_places::{
    Conditions, Connection, Disk, DiskError, GitHub, Obstacle, ReadError, Refusal, Repository,
    Stamp, Token, Version, WebDav, basic, obstacles,
};
use masar_session::Session;
use web_sys::Url;

use super::disk::Handle;
use super::fetch::Fetch;
use super::place::{OnGitHub, Place, Way};
use super::read_only::read_address;

/// The most pages of a feed, as many as the widget loads.
const MOST_PAGES: usize = 50;

/// A feed that was opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The feed.
    pub session: Session,
    /// What was found at the place.
    pub found: Found,
    /// The time, in ms since 1970.
    pub time: u64,
}

/// What was found at a place: its pages, and what a person should know of it.
#[derive(Clone, Debug)]
pub struct Found {
    /// The place, unless it only lets the file be read.
    pub place: Option<Place>,
    /// The name of each page there, the first one first.
    pub names: Vec<String>,
    /// The version of each page; `None` if there is no such file.
    pub versions: Vec<Option<Version>>,
    /// What a person should know of the place.
    pub notices: Vec<Notice>,
}

/// What a person should know of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It lets the file be read, and does not let it be written.
    ReadOnly(Refusal),
    /// The server does not check whether somebody has saved in the moment of a write.
    Unchecked,
    /// The file of the test is still there.
    LeftOver(String),
    /// The server hides which version of the file it sends.
    Hidden(Obstacle),
    /// The further pages of a file on the disk are not open.
    OtherPages,
}

/// Why a feed was not opened, or a place not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// What was typed is no address.
    BadAddress,
    /// The place does not send the file.
    Read(ReadError),
    /// The server is on another origin and does not let this page in.
    Obstacles(Vec<Obstacle>),
    /// The file is not a feed.
    NotJson(EditError),
    /// A page of the feed is at an address that is not at the place.
    OtherPlace(String),
    /// The disk does not let the file be used.
    Disk(DiskError),
    /// For safety this window talks only to the place that was opened first.
    Policy,
}

impl From<ReadError> for OpenError {
    fn from(cause: ReadError) -> OpenError {
        OpenError::Read(cause)
    }
}

/// A name and a password.
pub type SignIn = Option<(String, String)>;

/// Returns an absolute address for what a person typed.
pub fn address(typed: &str) -> Result<String, OpenError> {
    let window = web_sys::window().and_then(|window| window.location().href().ok());
    let base = window.unwrap_or_default();
    let url = Url::new_with_base(typed.trim(), &base).map_err(|_| OpenError::BadAddress)?;
    let is_web = ["http:", "https:"].contains(&url.protocol().as_str());
    // A password in an address would be in the history and in logs.
    let is_open = url.username().is_empty() && url.password().is_empty();
    let is_address = is_web && is_open && !typed.trim().is_empty();
    url.set_hash("");
    is_address.then(|| url.href()).ok_or(OpenError::BadAddress)
}

/// Connects to a WebDAV server.
async fn connect(url: &str, sign_in: SignIn) -> Result<Connection<Fetch>, OpenError> {
    let authorization = sign_in.map(|(user, password)| basic(&user, &password));
    let signs_in = authorization.is_some();
    match WebDav::connect(Fetch, url, authorization, &super::unique()).await {
        Ok(connection) => Ok(connection),
        Err(ReadError::NoResponse(cause)) => Err(no_response(url, signs_in, cause.into()).await),
        Err(cause) => Err(cause.into()),
    }
}

/// Finds out why there was no response.
pub async fn no_response(url: &str, signs_in: bool, cause: ReadError) -> OpenError {
    if super::policy::forbids(url) {
        return OpenError::Policy;
    }
    if !is_other_origin(url) {
        return OpenError::Read(cause);
    }
    match obstacles(&Fetch, url, signs_in).await {
        found if found.is_empty() => OpenError::Read(cause),
        found => OpenError::Obstacles(found),
    }
}

fn is_other_origin(url: &str) -> bool {
    super::origin() != Url::new(url).map(|url| url.origin()).ok()
}

/// Opens a feed on a web server, where it is saved, too, if the server lets it be written.
pub async fn open_web(typed: &str, sign_in: SignIn) -> Result<Opened, OpenError> {
    let url = address(typed)?;
    let connection = connect(&url, sign_in).await?;
    let mut notices = notices(&connection);
    let first = connection.file.ok_or(ReadError::NotFound)?;
    if first.stamp == Stamp::default() && is_other_origin(&url) {
        let found = obstacles(&Fetch, &url, connection.place.signs_in()).await;
        notices.extend(found.into_iter().map(Notice::Hidden));
    }
    let place = Place::WebDav(connection.place);
    let mut opened = open_pages(&place, url, first).await?;
    opened.found.notices = notices;
    if connection.read_only.is_some() {
        opened.found.place = None;
    }
    Ok(opened)
}

fn notices(connection: &Connection<Fetch>) -> Vec<Notice> {
    let left_over = connection.left_over.clone().map(Notice::LeftOver);
    let is_unchecked = connection.place.conditions() == Conditions::Ignored;
    let main = match connection.read_only {
        Some(refusal) => Some(Notice::ReadOnly(refusal)),
        None => is_unchecked.then_some(Notice::Unchecked),
    };
    main.into_iter().chain(left_over).collect()
}

/// Opens a feed at any address only to read it.
pub async fn open_address(typed: &str) -> Result<Opened, OpenError> {
    let mut url = address(typed)?;
    let (mut pages, mut names) = (Vec::new(), Vec::new());
    loop {
        let version = read_address(&url).await?;
        let text = text_of(&version)?;
        let next = next_page(&text)?;
        names.push(url.clone());
        pages.push((url.clone(), text));
        match next.map(|next| Url::new_with_base(&next, &url)) {
            Some(Ok(next)) if !names.contains(&next.href()) && names.len() < MOST_PAGES => {
                url = next.href();
            }
            _ => break,
        }
    }
    let session = Session::open(pages).map_err(OpenError::NotJson)?;
    let versions = vec![None; names.len()];
    let found = Found {
        place: None,
        names,
        versions,
        notices: Vec::new(),
    };
    Ok(opened(session, found))
}

/// A file on GitHub, and how a change gets into it.
#[derive(Clone)]
pub struct GitHubFile {
    /// The address of the interface.
    pub api: String,
    /// The file.
    pub file: Repository,
    /// The token.
    pub token: Token,
    /// Whether a change is a proposal.
    pub proposes: bool,
}

impl GitHubFile {
    fn place(&self) -> Place {
        let GitHubFile {
            api, file, token, ..
        } = self;
        Place::GitHub(OnGitHub {
            file: GitHub::at(Fetch, api, file.clone(), token.clone()),
            api: api.clone(),
            way: match self.proposes {
                true => Way::Proposal,
                false => Way::Direct,
            },
        })
    }

    /// Opens the feed.
    pub async fn open(&self) -> Result<Opened, OpenError> {
        if super::policy::forbids(&self.api) {
            return Err(OpenError::Policy);
        }
        let place = self.place();
        let first = place.read(&self.file.path).await?;
        open_pages(&place, self.file.path.clone(), first).await
    }

    /// Finds what is there of a feed of `count` pages that is to be saved here.
    pub async fn find(&self, pages: &[String]) -> Result<Found, OpenError> {
        if super::policy::forbids(&self.api) {
            return Err(OpenError::Policy);
        }
        find(self.place(), &self.file.path, pages, Vec::new()).await
    }
}

/// Finds what is on a web server of a feed with these pages that is to be saved there.
pub async fn find_web(typed: &str, sign_in: SignIn, pages: &[String]) -> Result<Found, OpenError> {
    let url = address(typed)?;
    let connection = connect(&url, sign_in).await?;
    if let Some(refusal) = connection.read_only {
        return Err(ReadError::Refused(refusal).into());
    }
    let notices = notices(&connection);
    find(Place::WebDav(connection.place), &url, pages, notices).await
}

/// Opens a file that a person chooses on the disk. Returns `None` if the person cancels.
pub async fn open_disk() -> Result<Option<Opened>, OpenError> {
    let Some(handle) = Handle::choose().await.map_err(OpenError::Disk)? else {
        return Ok(None);
    };
    let name = handle.name();
    let place = Place::Disk(Disk::new(handle), name.clone());
    let version = place.read(&name).await?;
    let text = text_of(&version)?;
    let has_next = next_page(&text)?.is_some();
    let session = Session::open(vec![(name.clone(), text)]).map_err(OpenError::NotJson)?;
    let found = Found {
        place: Some(place),
        names: vec![name],
        versions: vec![Some(version)],
        notices: has_next.then_some(Notice::OtherPages).into_iter().collect(),
    };
    Ok(Some(opened(session, found)))
}

/// Finds what is in a file that a person chooses on the disk, for a feed that is to be saved there.
pub async fn find_disk() -> Result<Option<Found>, OpenError> {
    let Some(handle) = Handle::choose().await.map_err(OpenError::Disk)? else {
        return Ok(None);
    };
    let name = handle.name();
    let place = Place::Disk(Disk::new(handle), name.clone());
    let version = place.read(&name).await?;
    Ok(Some(Found {
        place: Some(place),
        names: vec![name],
        versions: vec![Some(version)],
        notices: Vec::new(),
    }))
}

/// Reads all pages.
async fn open_pages(place: &Place, name: String, first: Version) -> Result<Opened, OpenError> {
    let (mut names, mut versions, mut pages) = (vec![name], vec![Some(first)], Vec::new());
    while let (Some(name), Some(Some(version))) = (names.last(), versions.last()) {
        let text = text_of(version)?;
        let next = next_page(&text)?;
        pages.push((name.clone(), text));
        let Some(next) = next else { break };
        let next = sibling(place, name, &next)?;
        if names.contains(&next) || names.len() >= MOST_PAGES {
            break;
        }
        versions.push(Some(place.read(&next).await?));
        names.push(next);
    }
    let session = Session::open(pages).map_err(OpenError::NotJson)?;
    let found = Found {
        place: Some(place.clone()),
        names,
        versions,
        notices: Vec::new(),
    };
    Ok(opened(session, found))
}

/// Finds what is there of a feed with these pages: the first one at `first`, the others beside it under their own names.
async fn find(
    place: Place,
    first: &str,
    pages: &[String],
    notices: Vec<Notice>,
) -> Result<Found, OpenError> {
    let (mut names, mut versions) = (Vec::new(), Vec::new());
    for (at, page) in pages.iter().enumerate() {
        let name = match at {
            0 => first.to_owned(),
            _ => sibling(&place, first, page.rsplit('/').next().unwrap_or(page))?,
        };
        versions.push(match place.read(&name).await {
            Ok(version) => Some(version),
            Err(ReadError::NotFound) => None,
            Err(cause) => return Err(cause.into()),
        });
        names.push(name);
    }
    Ok(Found {
        place: Some(place),
        names,
        versions,
        notices,
    })
}

/// Returns the name of a page that another one refers to.
fn sibling(place: &Place, page: &str, reference: &str) -> Result<String, OpenError> {
    let other = || OpenError::OtherPlace(reference.to_owned());
    match place {
        Place::WebDav(_) => {
            let url = Url::new_with_base(reference, page).map_err(|_| other())?;
            let base = Url::new(page).map_err(|_| other())?;
            // The password is for this server alone.
            let is_here = url.origin() == base.origin();
            is_here.then(|| url.href()).ok_or_else(other)
        }
        Place::GitHub(_) => {
            // A path is resolved as an address on a host of its own.
            let base = Url::new("https://repository.invalid/").map_err(|_| other())?;
            base.set_pathname(page);
            let url = Url::new_with_base(reference, &base.href()).map_err(|_| other())?;
            if url.origin() != base.origin() {
                return Err(other());
            }
            let path = js_sys::decode_uri_component(&url.pathname()).map_err(|_| other())?;
            Ok(String::from(path).trim_start_matches('/').to_owned())
        }
        Place::Disk(..) => Err(other()),
    }
}

fn opened(session: Session, found: Found) -> Opened {
    Opened {
        session,
        found,
        time: super::now(),
    }
}

fn text_of(version: &Version) -> Result<String, OpenError> {
    let text = String::from_utf8(version.bytes.clone());
    text.map_err(|_| ReadError::Unexpected("text in UTF-8").into())
}

fn next_page(text: &str) -> Result<Option<String>, OpenError> {
    masar_feed::next_page(text)
        .map_err(|diagnostic| OpenError::NotJson(EditError::NotJson(Box::new(diagnostic))))
}

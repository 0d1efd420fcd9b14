//! Actions, which change the state, and effects, which only the embedder can carry out.

use std::rc::Rc;

use masar_edtf::Day;
use masar_layout::Window;
use masar_locale::Direction;
use masar_timeline::sort::Column;
use masar_timeline::{FacetKind, Filter};

use super::controls::Controls;
use super::go_to_date::Arrival;
use super::link::{Link, View};
use super::media_access::MediaStep;
use super::more::LongList;

/// The result of copying a link.
#[derive(Clone, Debug)]
pub(crate) enum ShareOutcome {
    /// The link is on the clipboard.
    Copied,
    /// The browser refused to copy. The visitor copies this link by hand.
    CopyByHand(String),
}

/// What else happens when the host page, and not the visitor, changes the state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Manner {
    /// Whether focus moves to the opened event, or back from it.
    pub(crate) focus: bool,
    /// Whether the page scrolls to the opened event.
    pub(crate) scroll: bool,
    /// Whether the address follows, with an entry of the browser's history.
    pub(crate) history: bool,
}

/// A file with all events that the filter shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SavedFile {
    /// The rows of the table, for a spreadsheet.
    Table,
    /// The events that have a day, for a calendar.
    Calendar,
    /// The picture of the axis, as SVG.
    Svg,
    /// The picture of the axis, as PNG.
    Png,
}

/// A task that only the embedder can carry out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Effect {
    /// Copies the link to an event.
    CopyLink(usize),
    /// Shares the link to an event through the device.
    ShareLink(usize),
    /// Saves an event for a calendar.
    SaveCalendar(usize),
    /// Saves the events that the filter shows.
    Save(SavedFile),
    /// Fills the screen with the widget, or leaves the full screen.
    FullScreen,
    /// Requests the feed again.
    Retry,
    /// Loads more events of a split feed.
    LoadMore,
    /// Reads an event aloud.
    ReadAloud(usize),
    /// Stops reading aloud.
    StopReading,
    /// Follows the voices of the device, since a button for reading aloud may be shown.
    FindVoices,
    /// Checks whether the day has changed, and draws the widget for the new day.
    CheckDate,
}

/// A place in the view that the visitor goes to.
#[derive(Clone, Debug)]
pub(crate) enum Destination {
    /// The next match of the search.
    NextMatch,
    /// The previous match of the search.
    PreviousMatch,
    /// Today in the story.
    Today,
    /// The date that the visitor typed.
    Date(Rc<str>),
}

/// The panel of the toolbar that is open.
#[derive(Clone, Debug)]
pub(crate) enum OpenPanel {
    /// None.
    None,
    /// The filters.
    Filters,
    /// The form with a date to go to, and the result of the last date.
    Date(Option<Rc<Arrival>>),
}

/// A change of the [`State`](super::state::State).
#[derive(Clone, Debug)]
pub(crate) enum Action {
    /// Applies an action of the host page, in this manner.
    OfPage(Box<Action>, Manner),
    /// Shows another view.
    SetView(View),
    /// Sets the view that the host page asks for.
    SetHostView(Option<View>),
    /// Switches to a language that the visitor chose.
    SetLanguage(String),
    /// Sets the host page's language: the feed's nearest language, and the page's own tag.
    SetHostLanguage(String, String),
    /// Sets the direction of the layout that the host page asks for.
    SetDirection(Option<Direction>),
    /// Shows or hides dates of the Umm al-Qura calendar.
    ShowHijri(bool),
    /// Sets the window on the axis.
    SetWindow(Window),
    /// Returns to the opening window.
    ResetWindow,
    /// Opens an event.
    Open(usize),
    /// Opens the event with an id, if the feed has one: another feed may come before the action is applied.
    OpenById(String),
    /// Closes the opened event.
    Close,
    /// Adds the id of a value to the filter, or removes it.
    Toggle(FacetKind, String),
    /// Sets the search text.
    SetQuery(String),
    /// Filters by a period. Either end may be open.
    SetPeriod(Option<Day>, Option<Day>),
    /// Clears the filter by track.
    ClearTracks,
    /// Clears all filters.
    ClearFilters,
    /// Opens a panel of the toolbar, or closes it.
    ShowPanel(OpenPanel),
    /// Sorts the table by a column, or reverses the order of the column it is sorted by.
    SortBy(Column),
    /// Reports the result of copying a link.
    ShareDone(ShareOutcome),
    /// Passes an effect to the embedder. The state does not change.
    Effect(Effect),
    /// Applies a link.
    FollowLink(Box<Link>),
    /// Goes to a place in the view.
    GoTo(Destination),
    /// Shows a page of a long story or table, counted from 0.
    GoToPage(usize),
    /// Sets the width of the widget, px.
    Resize(f64),
    /// Sets the tools that the host page shows.
    SetControls(Controls),
    /// Sets the host page's filter.
    SetHostFilter(Filter),
    /// Enters or leaves kiosk mode.
    SetKiosk(bool),
    /// Resets a kiosk for its next visitor.
    Restart,
    /// Switches between easy-to-read texts and the texts as written.
    ShowEasyTexts(bool),
    /// Sets the languages that the device has voices for.
    SetVoices(Rc<[String]>),
    /// Shows more of a long list.
    ShowMore(LongList),
    /// Draws the axis again: the page's style sheets set another density.
    DrawAgain,
    /// Folds the lane of a track, or opens it again.
    FoldLane(Option<usize>),
    /// Sets the event that is being read aloud.
    SetReading(Option<usize>),
    /// Sets the level of the widget's heading.
    SetHeading(u8),
    /// Offers links to the visitor, or none.
    OfferLinks(bool),
    /// Sets the host page's `media-hosts`.
    SetMediaHosts(Option<String>),
    /// Adds a step with media of other origins.
    AddMediaStep(MediaStep),
}

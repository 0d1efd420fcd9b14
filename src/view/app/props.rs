//! The properties that the embedder passes to the widget.

use std::rc::Rc;

use yew::prelude::{AttrValue, Callback, Properties};

use crate::view::controls::Controls;
use crate::view::host_event::HostEvent;
use crate::view::link::Link;
use crate::view::notice::Notice;
use crate::view::state::View;
use crate::view::{Capabilities, Density, Scene};
use masar_edtf::Day;
use masar_locale::{Direction, HijriCalendar};
use masar_timeline::Filter;

/// The properties of the root component.
#[derive(Clone, Properties)]
pub(crate) struct Props {
    /// The feed and its timeline.
    pub(crate) scene: Rc<Scene>,
    /// A tag of the feed's languages.
    pub(crate) lang: String,
    /// The language tag of the host page, possibly with a region.
    pub(crate) page_lang: String,
    /// The direction of the layout that the host page asks for.
    pub(crate) direction: Option<Direction>,
    /// The view that the host page asks for.
    pub(crate) view: Option<View>,
    /// The day of the visitor's clock.
    pub(crate) today: Day,
    /// The event opened at first.
    pub(crate) selected: Option<usize>,
    /// The width of the widget at the start, px.
    pub(crate) width: f64,
    /// The page's font family, as the browser computes it.
    pub(crate) font: AttrValue,
    /// The height of the lanes that the page asks for.
    pub(crate) density: Density,
    /// `light` or `dark`.
    pub(crate) theme: &'static str,
    /// The CSS declarations of the root element: the colour of the host page's background, and corrected tokens.
    pub(crate) surface: String,
    /// The level of the widget's heading.
    pub(crate) heading: u8,
    /// The link in the page's address, if it is for this widget.
    pub(crate) link: Option<Link>,
    /// The features that the host page and the browser allow.
    pub(crate) capabilities: Capabilities,
    /// Whether dates of the Umm al-Qura calendar are shown beside the Gregorian.
    pub(crate) hijri: bool,
    /// The Umm al-Qura calendar.
    pub(crate) calendar: HijriCalendar,
    /// The notice about the feed.
    pub(crate) notice: Option<Notice>,
    /// Whether focus moves into the widget: the content that the widget replaces had it.
    pub(crate) focused: bool,
    /// The tools that the host page shows.
    pub(crate) controls: Controls,
    /// The filter that the host page sets.
    pub(crate) filter: Filter,
    /// Whether the widget is in kiosk mode.
    pub(crate) kiosk: bool,
    /// The hosts of media that the page names; nothing if media of all hosts are requested.
    pub(crate) media_hosts: Option<String>,
    /// Receives the host events.
    pub(crate) signal: Callback<HostEvent>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scene, &other.scene)
    }
}

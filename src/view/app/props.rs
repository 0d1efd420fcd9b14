//! What the embedder gives the widget.

use std::rc::Rc;

use yew::prelude::{Callback, Properties};

use crate::view::controls::Controls;
use crate::view::host_event::HostEvent;
use crate::view::link::Link;
use crate::view::notice::Notice;
use crate::view::state::View;
use crate::view::{Capabilities, Scene};
use masar_edtf::Day;
use masar_locale::Umalqura;
use masar_timeline::Filter;

/// What the widget is given to start with.
#[derive(Clone, Properties)]
pub(crate) struct Props {
    /// The feed and what it resolves to.
    pub(crate) scene: Rc<Scene>,
    /// A tag of the feed's languages.
    pub(crate) lang: String,
    /// The page's own tag, which may say a region.
    pub(crate) page_lang: String,
    /// The host page's wish.
    pub(crate) view: Option<View>,
    /// Day of the visitor's clock.
    pub(crate) today: Day,
    /// The event opened at first.
    pub(crate) selected: Option<usize>,
    /// Inline size at the start, px.
    pub(crate) width: f64,
    /// `light` or `dark`.
    pub(crate) theme: &'static str,
    /// Declarations for the widget's own style: the page's surface, the tokens that cannot be.
    pub(crate) surface: String,
    /// Level of the widget's heading.
    pub(crate) heading: u8,
    /// What the address the page was opened at says, if it is about this widget.
    pub(crate) link: Option<Link>,
    /// What the page and the browser allow.
    pub(crate) capabilities: Capabilities,
    /// Whether dates of the Umm al-Qura calendar are shown, too.
    pub(crate) hijri: bool,
    /// That calendar.
    pub(crate) calendar: Umalqura,
    /// What there is to say of the feed.
    pub(crate) notice: Option<Notice>,
    /// The visitor was at something that this takes the place of: focus goes into it.
    pub(crate) focused: bool,
    /// What of the tools the page wants.
    pub(crate) controls: Controls,
    /// What the page lets the visitor see at first.
    pub(crate) filter: Filter,
    /// One event a screen, for a touch screen.
    pub(crate) kiosk: bool,
    /// Told of everything the host page may want to know.
    pub(crate) signal: Callback<HostEvent>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scene, &other.scene)
    }
}

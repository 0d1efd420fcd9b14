//! What the embedder gives the widget.

use std::rc::Rc;

use yew::prelude::{Callback, Properties};

use crate::view::controls::Controls;
use crate::view::link::Link;
use crate::view::notice::Notice;
use crate::view::signal::Signal;
use crate::view::state::View;
use crate::view::{Offers, Scene};
use masar_edtf::Day;
use masar_locale::HijriCalendar;
use masar_timeline::Filter;

/// What the widget is given to start with.
#[derive(Clone, Properties)]
pub struct Props {
    /// The feed and what it resolves to.
    pub scene: Rc<Scene>,
    /// A tag of the feed's languages.
    pub lang: String,
    /// The page's own tag, which may say a region.
    pub page_lang: String,
    /// The host page's wish.
    pub view: Option<View>,
    /// Day of the visitor's clock.
    pub today: Day,
    /// The event opened at first.
    pub selected: Option<usize>,
    /// Inline size at the start, px.
    pub width: f64,
    /// `light` or `dark`.
    pub theme: &'static str,
    /// Declarations for the widget's own style: the page's surface, the tokens that cannot be.
    pub surface: String,
    /// Level of the widget's heading.
    pub heading: u8,
    /// What the address the page was opened at says, if it is about this widget.
    pub link: Option<Link>,
    /// What the page and the browser allow.
    pub offers: Offers,
    /// Whether dates of the Umm al-Qura calendar are shown, too.
    pub hijri: bool,
    /// That calendar.
    pub calendar: HijriCalendar,
    /// What there is to say of the feed.
    pub notice: Option<Notice>,
    /// The visitor was at something that this takes the place of: focus goes into it.
    pub focused: bool,
    /// What of the tools the page wants.
    pub controls: Controls,
    /// What the page lets the visitor see at first.
    pub filter: Filter,
    /// One event a screen, for a touch screen.
    pub kiosk: bool,
    /// Told of everything the host page may want to know.
    pub signal: Callback<Signal>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scene, &other.scene)
    }
}

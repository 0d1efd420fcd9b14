//! What the visitor chose, and the one reducer that changes it.

use crate::date::Day;
use crate::layout::Window;

use super::Scene;
pub use super::link::View;

/// Where an opened event's particulars stand; follows the width (design language, Layout).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DetailPlace {
    /// 336 px beside the chart.
    Side,
    /// Under the chart.
    Below,
    /// A sheet over it: a modal dialog.
    Sheet,
}

/// Everything the visitor chose, and the room there is to show it in.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Language of the interface and of the texts: a tag of the feed's `languages`.
    pub lang: String,
    /// What the visitor asked for; what is shown follows from [`State::view`].
    pub chosen: Option<View>,
    /// What the host page asked for.
    pub asked: Option<View>,
    /// The stretch of time in sight on the axis.
    pub window: Window,
    /// The window was set by the visitor or the page and is no longer fitted to the width.
    pub moved: bool,
    /// The opened event.
    pub selected: Option<usize>,
    /// For each event, whether the filters let it through.
    pub shown: std::rc::Rc<[bool]>,
    /// Tracks whose chips are pressed; none: everything is shown.
    pub tracks: Vec<usize>,
    /// Inline size of the widget, px; 0 until measured.
    pub width: f64,
    /// A finger rather than a mouse.
    pub coarse: bool,
    /// The visitor's day.
    pub today: Day,
    /// Which stretch of a long story or table is shown, from 0.
    pub page: usize,
}

/// What can happen to a [`State`].
#[derive(Clone, Debug)]
pub enum Action {
    /// Shows another view.
    Show(View),
    /// The host page's wish for a view changed.
    Ask(Option<View>),
    /// Speaks another language.
    Speak(String),
    /// The window moved.
    Look(Window),
    /// Back to the opening window.
    Fit,
    /// Opens an event.
    Open(usize),
    /// Closes the opened event.
    Close,
    /// Presses or releases a track's chip.
    Toggle(usize),
    /// Lets every track through again.
    ClearFilters,
    /// Turns to another stretch of a long story or table.
    Turn(usize),
    /// The widget's inline size changed, px.
    Resize(f64),
}

/// Width from which the axis is offered, px.
const AXIS_FROM: f64 = 340.0;

impl State {
    /// The state a scene opens in.
    pub fn new(
        scene: &Scene,
        lang: String,
        asked: Option<View>,
        width: f64,
        coarse: bool,
        today: Day,
    ) -> State {
        let mut state = State {
            lang,
            chosen: None,
            asked,
            window: Window::opening(&scene.timeline, today, 1000.0),
            moved: false,
            selected: None,
            shown: vec![true; scene.feed.events.len()].into(),
            tracks: Vec::new(),
            width,
            coarse,
            today,
            page: 0,
        };
        state.fit(scene);
        state
    }

    /// What is shown: the visitor's choice, else the page's, else the axis where it has room.
    pub fn view(&self) -> View {
        match self.chosen.or(self.asked).unwrap_or(View::Axis) {
            View::Axis if !self.axis_offered() => View::Story,
            view => view,
        }
    }

    /// Whether the axis has room.
    pub fn axis_offered(&self) -> bool {
        self.width >= AXIS_FROM
    }

    /// Where the opened event stands.
    pub fn detail_place(&self) -> DetailPlace {
        if self.width >= 840.0 {
            DetailPlace::Side
        } else if self.width >= 560.0 {
            DetailPlace::Below
        } else {
            DetailPlace::Sheet
        }
    }

    /// Whether the detail takes room beside the chart.
    pub fn beside(&self) -> bool {
        self.selected.is_some() && self.detail_place() == DetailPlace::Side
    }

    /// Width of the column of lane names, px; 0 where the name stands above its lane.
    pub fn column(&self) -> f64 {
        if self.width >= 840.0 {
            156.0
        } else if self.width >= 560.0 {
            116.0
        } else {
            0.0
        }
    }

    /// Width of the plot, px.
    pub fn plot(&self) -> f64 {
        let detail = if self.beside() && self.view() == View::Axis {
            336.0 + 28.0
        } else {
            0.0
        };
        (self.width - self.column() - detail).max(200.0)
    }

    fn fit(&mut self, scene: &Scene) {
        if !self.moved {
            self.window = Window::opening(&scene.timeline, self.today, self.plot());
        }
    }

    fn filter(&mut self, scene: &Scene) {
        self.shown = scene
            .feed
            .events
            .iter()
            .map(|event| {
                self.tracks.is_empty()
                    || event
                        .track
                        .is_some_and(|track| self.tracks.contains(&track))
            })
            .collect();
    }

    /// The next state. Says whether anything changed that is seen.
    pub fn reduce(&mut self, action: Action, scene: &Scene) -> bool {
        let before = self.clone();
        if matches!(
            action,
            Action::Show(_) | Action::Ask(_) | Action::Toggle(_) | Action::ClearFilters
        ) {
            self.page = 0;
        }
        match action {
            Action::Show(view) => self.chosen = Some(view),
            Action::Ask(view) => {
                self.asked = view;
                self.chosen = None;
            }
            Action::Speak(lang) => self.lang = lang,
            Action::Look(window) => {
                self.window = window;
                self.moved = true;
            }
            Action::Fit => self.moved = false,
            Action::Open(event) => self.selected = Some(event),
            Action::Close => self.selected = None,
            Action::Toggle(track) => {
                if let Some(at) = self.tracks.iter().position(|&pressed| pressed == track) {
                    self.tracks.remove(at);
                } else {
                    self.tracks.push(track);
                }
                self.filter(scene);
            }
            Action::ClearFilters => {
                self.tracks.clear();
                self.filter(scene);
            }
            Action::Turn(page) => self.page = page,
            Action::Resize(width) => self.width = width,
        }
        self.fit(scene);
        *self != before
    }
}

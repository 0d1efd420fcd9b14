//! The day and the time of the visitor's clock.

use std::rc::Rc;

use js_sys::Date as Clock;

use super::Controller;
use masar_edtf::Day;

impl Controller {
    /// Resolves the feed again if the day has changed.
    pub(super) fn refresh_today(self: &Rc<Self>) {
        let (now, scene) = (today(), self.scene());
        if let Some(scene) = scene.filter(|scene| scene.today != now) {
            let scene = Rc::new(scene.on(now));
            let task = self.change(|state| state.scene_changed(scene));
            self.carry_out(task);
        }
    }
}

/// Returns the day of the visitor's clock, in the visitor's time zone.
pub(super) fn today() -> Day {
    day_of(&Clock::new_0()).unwrap_or(Day(0))
}

fn day_of(moment: &Clock) -> Option<Day> {
    Day::from_ymd(
        i64::from(moment.get_full_year()),
        (moment.get_month() + 1) as u8,
        moment.get_date() as u8,
    )
}

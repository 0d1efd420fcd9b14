//! The day and the time of the visitor's clock.

use std::rc::Rc;

use js_sys::Date as Clock;
use wasm_bindgen::JsValue;

use super::Controller;
use crate::view::Scene;
use masar_edtf::{Date, Day, Edtf, Precision, Qualification, TimeOfDay};

impl Controller {
    /// Resolves the feed again if the day has changed.
    pub(super) fn refresh_today(self: &Rc<Self>) {
        let (now, scene) = (today(), self.scene());
        if let Some(scene) = scene.filter(|scene| scene.today != now) {
            let scene = Rc::new(Scene::on(scene.feed.clone(), now));
            let task = self.change(|state| state.day_changed(scene));
            self.carry_out(task);
        }
    }
}

/// Returns the day of the visitor's clock, in the visitor's time zone.
pub(super) fn today() -> Day {
    day_of(&Clock::new_0()).unwrap_or(Day(0))
}

/// Returns a moment as HTTP writes it (RFC 9110, section 5.6.7), in the visitor's time zone.
pub(super) fn http_date(text: &str) -> Option<Edtf> {
    let moment = Clock::new(&JsValue::from_str(text));
    let (year, month, of_month) = day_of(&moment)?.ymd();
    Some(Edtf::Date(Date {
        year,
        precision: Precision::Minute,
        month: Some(month),
        day: Some(of_month),
        time: Some(TimeOfDay {
            hour: moment.get_hours() as u8,
            minute: moment.get_minutes() as u8,
            second: None,
            zone: None,
        }),
        qualification: Qualification::default(),
        pattern: None,
        significant: 0,
    }))
}

fn day_of(moment: &Clock) -> Option<Day> {
    Day::from_ymd(
        i64::from(moment.get_full_year()),
        (moment.get_month() + 1) as u8,
        moment.get_date() as u8,
    )
}

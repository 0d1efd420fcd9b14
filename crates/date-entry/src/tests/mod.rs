mod hijri;
mod round_trip;

use crate::{Answer, read};
use icu_calendar::cal::Hijri as IcuHijri;
use icu_calendar::{Date as IcuDate, Iso};
use masar_edtf::Day;
use masar_locale::Hijri;

/// The Umm al-Qura calendar of ICU4X.
pub(crate) fn umm_al_qura(day: Day) -> Option<Hijri> {
    let (year, month, of_month) = day.ymd();
    let year = i32::try_from(year).ok()?;
    let date = IcuDate::<Iso>::try_new_iso(year, month, of_month).ok()?;
    let date = date.to_calendar(IcuHijri::new_umm_al_qura());
    let (year, month) = (date.year().extended_year(), date.month().ordinal);
    Hijri::new(i64::from(year), month, date.day_of_month().0)
}

fn answer(text: &str, lang: &str) -> Answer {
    read(text, lang, umm_al_qura)
}

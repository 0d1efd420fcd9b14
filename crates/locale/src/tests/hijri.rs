//! The Umm al-Qura calendar beside the Gregorian, with ICU4X for the browser.

use icu_calendar::cal::Hijri as IcuHijri;
use icu_calendar::{Date as IcuDate, Iso};

use super::{assert_in_each, catalog, edtf};
use crate::{Hijri, hijri_in_words};
use masar_edtf::Day;

/// ICU4X in place of the browser.
pub(super) fn umalqura(day: Day) -> Option<Hijri> {
    let (year, month, of_month) = day.ymd();
    let date = IcuDate::<Iso>::try_new_iso(year as i32, month, of_month).ok()?;
    let date = date.to_calendar(IcuHijri::new_umm_al_qura());
    let (year, month) = (date.year().extended_year(), date.month().ordinal);
    Hijri::new(i64::from(year), month, date.day_of_month().0)
}

fn day(year: i64, month: u8, day: u8) -> Day {
    Day::from_ymd(year, month, day).expect("a day")
}

#[test]
fn a_date_is_written_in_the_other_calendar_at_its_precision() {
    for (text, expected) in [
        (
            "2022-09-14",
            ["18 صفر 1444 هـ", "18 safar 1444 AH", "18 Safar 1444 AH"],
        ),
        (
            "2023-07-19",
            [
                "1 محرم 1445 هـ",
                "1er mouharram 1445 AH",
                "1 Muharram 1445 AH",
            ],
        ),
        (
            "2023-02",
            [
                "رجب أو شعبان 1444 هـ",
                "rajab ou chaabane 1444 AH",
                "Rajab or Shaʻban 1444 AH",
            ],
        ),
        (
            "2023-07",
            [
                "ذو الحجة 1444 أو محرم 1445 هـ",
                "dhou al-hijja 1444 ou mouharram 1445 AH",
                "Dhuʻl-Hijjah 1444 or Muharram 1445 AH",
            ],
        ),
        (
            "2023",
            ["1444 أو 1445 هـ", "1444 ou 1445 AH", "1444 or 1445 AH"],
        ),
        ("2015-21", ["1436 هـ", "1436 AH", "1436 AH"]),
        (
            "2023-05-17/2023-05-19",
            [
                "من 27 إلى 29 شوال 1444 هـ",
                "du 27 au 29 chawwal 1444 AH",
                "27 to 29 Shawwal 1444 AH",
            ],
        ),
        (
            "2023-05-17/2023-05-21",
            [
                "من 27 شوال إلى 1 ذو القعدة 1444 هـ",
                "du 27 chawwal au 1er dhou al qi’da 1444 AH",
                "27 Shawwal to 1 Dhuʻl-Qiʻdah 1444 AH",
            ],
        ),
        (
            "2022-07-20/2022-08-03",
            [
                "من 21 ذو الحجة 1443 إلى 5 محرم 1444 هـ",
                "du 21 dhou al-hijja 1443 au 5 mouharram 1444 AH",
                "21 Dhuʻl-Hijjah 1443 to 5 Muharram 1444 AH",
            ],
        ),
        (
            "2022-10/2022-12",
            [
                "من ربيع الأول إلى جمادى الآخرة 1444 هـ",
                "de rabia al awal à joumada ath-thania 1444 AH",
                "Rabiʻ I to Jumada II 1444 AH",
            ],
        ),
        (
            "2015/2018",
            [
                "من 1436 إلى 1440 هـ",
                "de 1436 à 1440 AH",
                "1436 to 1440 AH",
            ],
        ),
        (
            "2022-09-14/..",
            [
                "منذ 18 صفر 1444 هـ",
                "depuis le 18 safar 1444 AH",
                "since 18 Safar 1444 AH",
            ],
        ),
        (
            "../2022-09-14",
            [
                "إلى غاية 18 صفر 1444 هـ",
                "jusqu’au 18 safar 1444 AH",
                "until 18 Safar 1444 AH",
            ],
        ),
    ] {
        assert_in_each(
            text,
            |catalog| hijri_in_words(&edtf(text), umalqura, catalog).expect("within the table"),
            expected,
        );
    }
    let said = |tag| hijri_in_words(&edtf("2022-09-14"), umalqura, catalog(tag));
    assert_eq!(said("ar-EG").as_deref(), Some("١٨ صفر ١٤٤٤ هـ"));
    assert_eq!(said("es").as_deref(), Some("18 de safar de 1444 AH"));
}

#[test]
fn dates_outside_of_that_calendar_are_not_written() {
    for text in [
        "1850-01-01",
        "2200-01-01",
        "1882-11-11",
        "201X",
        "19XX",
        "2022-09-14/2200-01-01",
        "-0043",
    ] {
        assert_eq!(
            hijri_in_words(&edtf(text), umalqura, catalog("ar")),
            None,
            "{text}"
        );
    }
    assert!(hijri_in_words(&edtf("1882-11-12"), umalqura, catalog("ar")).is_some());
}

#[test]
fn every_month_and_year_of_the_table_begins_where_the_one_before_ends() {
    let (mut month, mut year) = (0, 0);
    let mut days = 0;
    let mut at = day(1882, 11, 12);
    while let Some(hijri) = umalqura(at) {
        let (first, began) = Hijri::start(at, false, umalqura).expect("within the table");
        assert_eq!((first.month, first.day), (hijri.month, 1));
        assert_eq!(at.0 - began.0, i64::from(hijri.day) - 1);
        let next = Day(began.0 + Hijri::INTO_NEXT_MONTH);
        if let Some((following, _)) = Hijri::start(next, false, umalqura) {
            assert_eq!(following.month, first.month % 12 + 1, "{at:?}");
        }
        if hijri.day == 1 {
            month += 1;
            if hijri.month == 1 {
                year += 1;
                let next = Day(at.0 + Hijri::INTO_NEXT_YEAR);
                if let Some((following, began)) = Hijri::start(next, true, umalqura) {
                    assert_eq!(following.year, hijri.year + 1);
                    assert!((354..=355).contains(&(began.0 - at.0)), "{at:?}");
                }
            }
        }
        days += 1;
        at.0 += 1;
    }
    assert_eq!((year, month, days), (301, 3_612, 106_665));
}

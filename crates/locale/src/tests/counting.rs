use super::{assert_in_each, catalog};
use crate::counting::Unit;
use crate::{distance, gap_duration};

#[test]
fn arabic_counts_in_its_six_plurals() {
    let ar = catalog("ar");
    for (n, events, days) in [
        (0, "لا أحداث", "لا أيام"),
        (1, "حدث واحد", "يوم واحد"),
        (2, "حدثان", "يومان"),
        (3, "3 أحداث", "ثلاثة أيام"),
        (10, "10 أحداث", "عشرة أيام"),
        (11, "11 حدثا", "11 يوما"),
        (99, "99 حدثا", "99 يوما"),
        (100, "100 حدث", "100 يوم"),
        (103, "103 أحداث", "103 أيام"),
        (111, "111 حدثا", "111 يوما"),
    ] {
        assert_eq!(ar.events(n), events);
        assert_eq!(ar.duration(Unit::Day, n), days);
    }
    assert_eq!(ar.duration(Unit::Month, 5), "خمسة أشهر");
    assert_eq!(ar.duration(Unit::Week, 8), "ثمانية أسابيع");
    assert_eq!(ar.duration(Unit::Year, 8), "ثماني سنوات");
    assert_eq!(ar.duration(Unit::Year, 2), "سنتان");
    assert_eq!(ar.duration(Unit::Year, 12), "12 سنة");
}

#[test]
fn french_and_english_count_with_their_plural() {
    let (fr, en) = (catalog("fr"), catalog("en"));
    for (n, in_french, in_english) in [
        (0, "aucun événement", "no events"),
        (1, "1 événement", "1 event"),
        (2, "2 événements", "2 events"),
        (12, "12 événements", "12 events"),
    ] {
        assert_eq!(fr.events(n), in_french);
        assert_eq!(en.events(n), in_english);
    }
    for (n, in_french, in_english) in [
        (0, "aucune semaine", "no weeks"),
        (1, "une semaine", "one week"),
        (2, "deux semaines", "two weeks"),
        (10, "dix semaines", "ten weeks"),
        (11, "11 semaines", "11 weeks"),
    ] {
        assert_eq!(fr.duration(Unit::Week, n), in_french);
        assert_eq!(en.duration(Unit::Week, n), in_english);
    }
    assert_eq!(fr.duration(Unit::Year, 1), "un an");
    assert_eq!(fr.duration(Unit::Month, 3), "trois mois");
}

#[test]
fn the_number_of_matches_is_counted_out_of_all() {
    for (n, all, expected) in [
        (
            0,
            40,
            [
                "لا أحداث من أصل 40",
                "aucun événement sur 40",
                "0 of 40 events",
            ],
        ),
        (
            1,
            40,
            ["حدث واحد من أصل 40", "1 événement sur 40", "1 of 40 events"],
        ),
        (
            2,
            40,
            ["حدثان من أصل 40", "2 événements sur 40", "2 of 40 events"],
        ),
        (
            5,
            40,
            ["5 أحداث من أصل 40", "5 événements sur 40", "5 of 40 events"],
        ),
        (
            12,
            40,
            [
                "12 حدثا من أصل 40",
                "12 événements sur 40",
                "12 of 40 events",
            ],
        ),
        (
            100,
            999,
            [
                "100 حدث من أصل 999",
                "100 événements sur 999",
                "100 of 999 events",
            ],
        ),
        (
            1,
            1,
            ["حدث واحد من أصل 1", "1 événement sur 1", "1 of 1 event"],
        ),
    ] {
        assert_in_each(&n.to_string(), |catalog| catalog.found(n, all), expected);
    }
}

#[test]
fn a_gap_is_in_the_unit_that_fits() {
    for (days, expected) in [
        (0, ["في اليوم نفسه", "le même jour", "the same day"]),
        (1, ["يوم واحد", "un jour", "one day"]),
        (13, ["13 يوما", "13 jours", "13 days"]),
        (
            14,
            ["نحو أسبوعين", "environ deux semaines", "about two weeks"],
        ),
        (
            55,
            [
                "نحو ثمانية أسابيع",
                "environ huit semaines",
                "about eight weeks",
            ],
        ),
        (56, ["نحو شهرين", "environ deux mois", "about two months"]),
        (
            78,
            ["نحو ثلاثة أشهر", "environ trois mois", "about three months"],
        ),
        (
            150,
            ["نحو خمسة أشهر", "environ cinq mois", "about five months"],
        ),
        (700, ["نحو 23 شهرا", "environ 23 mois", "about 23 months"]),
        (730, ["نحو سنتين", "environ deux ans", "about two years"]),
        (
            36_525,
            ["نحو 100 سنة", "environ 100 ans", "about 100 years"],
        ),
        (
            -150,
            ["نحو خمسة أشهر", "environ cinq mois", "about five months"],
        ),
    ] {
        assert_in_each(
            &days.to_string(),
            |catalog| gap_duration(days, catalog),
            expected,
        );
    }
    assert!(!gap_duration(i64::MIN, catalog("ar")).is_empty());
    assert!(!gap_duration(i64::MAX, catalog("fr")).is_empty());
}

#[test]
fn a_distance_names_the_event_it_counts_from() {
    // 14 September 2022 to 17 May 2023.
    for (days, expected) in [
        (
            245,
            [
                "ثمانية أشهر بعد توقيع الاتفاقية",
                "huit mois après «\u{202f}توقيع الاتفاقية\u{202f}»",
                "eight months after “توقيع الاتفاقية”",
            ],
        ),
        (
            -3,
            [
                "ثلاثة أيام قبل توقيع الاتفاقية",
                "trois jours avant «\u{202f}توقيع الاتفاقية\u{202f}»",
                "three days before “توقيع الاتفاقية”",
            ],
        ),
        (
            0,
            [
                "في نفس يوم توقيع الاتفاقية",
                "le même jour que «\u{202f}توقيع الاتفاقية\u{202f}»",
                "on the day of “توقيع الاتفاقية”",
            ],
        ),
    ] {
        let said = |catalog: &'static _| distance(days, "توقيع الاتفاقية", catalog);
        assert_in_each(&days.to_string(), said, expected);
    }
}

use super::{assert_in_each, catalog, edtf};
use crate::{LANGUAGES, date_in_words, short_date_in_words};
use masar_edtf::Edtf;
use proptest::prelude::*;

#[test]
fn a_date_reads_as_a_person_writes_it() {
    for (text, expected) in [
        (
            "2022-09-14",
            ["14 شتنبر 2022", "14 septembre 2022", "14 September 2022"],
        ),
        ("2023-05-01", ["1 ماي 2023", "1er mai 2023", "1 May 2023"]),
        ("2023-02", ["فبراير 2023", "février 2023", "February 2023"]),
        (
            "2023-02-XX",
            ["فبراير 2023", "février 2023", "February 2023"],
        ),
        ("2015", ["2015", "2015", "2015"]),
        ("201X", ["سنوات 2010", "années 2010", "the 2010s"]),
        ("19XX", ["القرن 20", "XXe siècle", "the 20th century"]),
        ("20XX", ["القرن 21", "XXIe siècle", "the 21st century"]),
        ("00XX", ["القرن 1", "Ier siècle", "the 1st century"]),
        ("49XX", ["القرن 50", "50e siècle", "the 50th century"]),
        ("99XX", ["القرن 100", "100e siècle", "the 100th century"]),
        (
            "2XXX",
            ["الألفية الثالثة", "IIIe millénaire", "the 3rd millennium"],
        ),
        ("2015-21", ["ربيع 2015", "printemps 2015", "spring 2015"]),
        ("2015-22", ["صيف 2015", "été 2015", "summer 2015"]),
        (
            "2015-24",
            ["شتاء 2015 إلى 2016", "hiver 2015-2016", "winter 2015–2016"],
        ),
        ("-0043", ["44 ق.م", "44 av.\u{a0}J.-C.", "44 BCE"]),
        (
            "-0043-03-15",
            [
                "15 مارس 44 ق.م",
                "15 mars 44 av.\u{a0}J.-C.",
                "15 March 44 BCE",
            ],
        ),
        ("0000", ["1 ق.م", "1 av.\u{a0}J.-C.", "1 BCE"]),
        (
            "-00XX",
            [
                "القرن 1 ق.م",
                "Ier siècle av.\u{a0}J.-C.",
                "the 1st century BCE",
            ],
        ),
        (
            "-01XX",
            [
                "القرن 2 ق.م",
                "IIe siècle av.\u{a0}J.-C.",
                "the 2nd century BCE",
            ],
        ),
        (
            "-004X",
            [
                "من 50 ق.م إلى 41 ق.م",
                "de 50 av.\u{a0}J.-C. à 41 av.\u{a0}J.-C.",
                "50 BCE to 41 BCE",
            ],
        ),
        (
            "Y170000002",
            [
                "170\u{202f}000\u{202f}002",
                "170\u{202f}000\u{202f}002",
                "170\u{202f}000\u{202f}002",
            ],
        ),
    ] {
        assert_in_each(
            text,
            |catalog| date_in_words(&edtf(text), catalog),
            expected,
        );
    }
}

#[test]
fn an_interval_has_the_parts_that_its_bounds_share_only_once() {
    for (text, expected) in [
        (
            "2023-05-17/2023-05-21",
            [
                "من 17 إلى 21 ماي 2023",
                "du 17 au 21 mai 2023",
                "17 to 21 May 2023",
            ],
        ),
        (
            "2023-04-30/2023-05-02",
            [
                "من 30 أبريل إلى 2 ماي 2023",
                "du 30 avril au 2 mai 2023",
                "30 April to 2 May 2023",
            ],
        ),
        (
            "2022-12-30/2023-01-01",
            [
                "من 30 دجنبر 2022 إلى 1 يناير 2023",
                "du 30 décembre 2022 au 1er janvier 2023",
                "30 December 2022 to 1 January 2023",
            ],
        ),
        (
            "2023-04/2023-08",
            [
                "من أبريل إلى غشت 2023",
                "d’avril à août 2023",
                "April to August 2023",
            ],
        ),
        (
            "2022-09/2023-12",
            [
                "من شتنبر 2022 إلى دجنبر 2023",
                "de septembre 2022 à décembre 2023",
                "September 2022 to December 2023",
            ],
        ),
        (
            "2015/2018",
            ["من 2015 إلى 2018", "de 2015 à 2018", "2015 to 2018"],
        ),
        (
            "2015-21/2015-23",
            [
                "من ربيع إلى خريف 2015",
                "du printemps à l’automne 2015",
                "spring to autumn 2015",
            ],
        ),
        (
            "198X/200X",
            [
                "من سنوات 1980 إلى سنوات 2000",
                "des années 1980 aux années 2000",
                "the 1980s to the 2000s",
            ],
        ),
        (
            "18XX/19XX",
            [
                "من القرن 19 إلى القرن 20",
                "du XIXe siècle au XXe siècle",
                "the 19th century to the 20th century",
            ],
        ),
        (
            "2023-05-17/2023-06",
            [
                "من 17 ماي 2023 إلى يونيو 2023",
                "du 17 mai 2023 à juin 2023",
                "17 May 2023 to June 2023",
            ],
        ),
        (
            "2023-05-17/2023-05-17",
            ["17 ماي 2023", "17 mai 2023", "17 May 2023"],
        ),
    ] {
        assert_in_each(
            text,
            |catalog| date_in_words(&edtf(text), catalog),
            expected,
        );
    }
}

#[test]
fn an_open_end_is_ongoing_and_an_unknown_end_is_not() {
    for (text, expected) in [
        (
            "2022-09-14/..",
            [
                "منذ 14 شتنبر 2022",
                "depuis le 14 septembre 2022",
                "since 14 September 2022",
            ],
        ),
        (
            "2022-09-14/",
            [
                "ابتداء من 14 شتنبر 2022، دون نهاية معلنة",
                "à partir du 14 septembre 2022, fin non précisée",
                "from 14 September 2022, end not given",
            ],
        ),
        (
            "2022-10/..",
            [
                "منذ أكتوبر 2022",
                "depuis octobre 2022",
                "since October 2022",
            ],
        ),
        (
            "2022-10/",
            [
                "ابتداء من أكتوبر 2022، دون نهاية معلنة",
                "à partir d’octobre 2022, fin non précisée",
                "from October 2022, end not given",
            ],
        ),
        (
            "../2022-09-14",
            [
                "إلى غاية 14 شتنبر 2022",
                "jusqu’au 14 septembre 2022",
                "until 14 September 2022",
            ],
        ),
        (
            "/2022",
            [
                "إلى غاية 2022، دون بداية معلنة",
                "jusqu’en 2022, début non précisé",
                "until 2022, start not given",
            ],
        ),
        (
            "2015-22/..",
            ["منذ صيف 2015", "depuis l’été 2015", "since summer 2015"],
        ),
    ] {
        assert_in_each(
            text,
            |catalog| date_in_words(&edtf(text), catalog),
            expected,
        );
    }
}

#[test]
fn a_time_of_day_follows_its_day() {
    for (text, expected) in [
        (
            "2023-05-18T10:00",
            [
                "18 ماي 2023، الساعة 10:00",
                "18 mai 2023 à 10\u{a0}h\u{a0}00",
                "18 May 2023, 10:00",
            ],
        ),
        (
            "2023-05-18T10:00/2023-05-18T12:30",
            [
                "18 ماي 2023، من الساعة 10:00 إلى الساعة 12:30",
                "18 mai 2023 de 10\u{a0}h\u{a0}00 à 12\u{a0}h\u{a0}30",
                "18 May 2023, 10:00 to 12:30",
            ],
        ),
        (
            "2023-05-18T10:00/2023-05-19T12:00",
            [
                "من 18 ماي 2023، الساعة 10:00 إلى 19 ماي 2023، الساعة 12:00",
                "du 18 mai 2023 à 10\u{a0}h\u{a0}00 au 19 mai 2023 à 12\u{a0}h\u{a0}00",
                "18 May 2023, 10:00 to 19 May 2023, 12:00",
            ],
        ),
        (
            "2023-05-18T09:05:30+01:00",
            [
                "18 ماي 2023، الساعة 09:05:30 (UTC+01:00)",
                "18 mai 2023 à 9\u{a0}h\u{a0}05\u{a0}min\u{a0}30\u{a0}s (UTC+01:00)",
                "18 May 2023, 09:05:30 (UTC+01:00)",
            ],
        ),
    ] {
        assert_in_each(
            text,
            |catalog| date_in_words(&edtf(text), catalog),
            expected,
        );
    }
}

proptest! {
    #[test]
    fn every_date_has_words_and_no_arabic_range_is_a_dash(
        text in "([0-9]{4}(-(0[1-9]|1[0-2]|2[1-4])|-0[1-9]-[0-2][1-8]|)|[0-9]{3}X|[0-9]{2}XX|[1-9]XXX|-[0-9]{3}[1-9]|-[0-9]{3}X)[?~%]?(/(\\.\\.|9999-0[1-9])?)?|[?~]?[01][0-9X]{3}[?~]?-([01][0-9X]|2[1-9]|3[0-9]|4[01])(-~?[0-3X][0-9X])?|[1-9][0-9]{3}S[1-4]|[\\[]1[0-9]{2}[0-9X],[1-9][0-9]{3}..]"
    ) {
        let Ok(edtf) = Edtf::parse(&text) else { return Ok(()) };
        for catalog in LANGUAGES.map(|language| catalog(language.tag)) {
            let said = date_in_words(&edtf, catalog);
            prop_assert!(!said.is_empty() && !said.contains("  ") && said.trim() == said, "{}", said);
            prop_assert!(!short_date_in_words(&edtf, catalog).is_empty());
            if catalog.lang.tag == "ar" {
                prop_assert!(!said.contains(['-', '–']), "{}", said);
            }
        }
    }
}

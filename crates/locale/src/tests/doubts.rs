//! Dates that are less than a day somebody is sure of, in words: doubt, unknown digits, parts of a year,
//! one of several.

use super::{assert_in_each, catalog, edtf};
use crate::date_in_words;

#[test]
fn a_qualification_is_written_in_words() {
    for (text, expected) in [
        ("2015~", ["نحو 2015", "vers 2015", "about 2015"]),
        (
            "2022-09-14~",
            [
                "نحو 14 شتنبر 2022",
                "vers le 14 septembre 2022",
                "about 14 September 2022",
            ],
        ),
        (
            "2015?",
            [
                "2015 (تاريخ غير مؤكد)",
                "2015 (date incertaine)",
                "2015 (date uncertain)",
            ],
        ),
        (
            "201X%",
            [
                "نحو سنوات 2010 (تاريخ غير مؤكد)",
                "vers les années 2010 (date incertaine)",
                "about the 2010s (date uncertain)",
            ],
        ),
        (
            "2015~/2018",
            [
                "من نحو 2015 إلى 2018",
                "de 2015 environ à 2018",
                "about 2015 to 2018",
            ],
        ),
        (
            "2023-05-17~/2023-05-21",
            [
                "من نحو 17 ماي 2023 إلى 21 ماي 2023",
                "du 17 mai 2023 environ au 21 mai 2023",
                "about 17 May 2023 to 21 May 2023",
            ],
        ),
        (
            "2015~/..",
            ["منذ نحو 2015", "depuis 2015 environ", "since about 2015"],
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
fn the_qualification_of_a_part_names_that_part() {
    for (text, expected) in [
        (
            "2004-06%",
            [
                "نحو يونيو 2004 (تاريخ غير مؤكد)",
                "vers juin 2004 (date incertaine)",
                "about June 2004 (date uncertain)",
            ],
        ),
        (
            "?2004-06-~11",
            [
                "11 يونيو 2004 (السنة غير مؤكدة، اليوم تقريبي)",
                "11 juin 2004 (année incertaine, jour approximatif)",
                "11 June 2004 (year uncertain, day approximate)",
            ],
        ),
        (
            "2004?-06~",
            [
                "نحو يونيو 2004 (السنة غير مؤكدة)",
                "vers juin 2004 (année incertaine)",
                "about June 2004 (year uncertain)",
            ],
        ),
        (
            "2004-06-~01/2004-06-20",
            [
                "من 1 يونيو 2004 (اليوم تقريبي) إلى 20 يونيو 2004",
                "du 1er juin 2004 (jour approximatif) au 20 juin 2004",
                "1 June 2004 (day approximate) to 20 June 2004",
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
fn the_known_parts_beside_unknown_digits_are_written() {
    for (text, expected) in [
        (
            "156X-12-25",
            [
                "25 دجنبر، سنوات 1560",
                "25 décembre, années 1560",
                "25 December, the 1560s",
            ],
        ),
        (
            "15XX-12/16XX",
            [
                "من دجنبر، القرن 16 إلى القرن 17",
                "de décembre, XVIe siècle au XVIIe siècle",
                "December, the 16th century to the 17th century",
            ],
        ),
        (
            "1984-XX-05",
            [
                "اليوم 5 من شهر غير محدد، 1984",
                "5 d’un mois non précisé, 1984",
                "day 5 of an unspecified month, 1984",
            ],
        ),
        (
            "1984-1X",
            [
                "بين 1 أكتوبر 1984 و31 دجنبر 1984",
                "entre le 1er octobre 1984 et le 31 décembre 1984",
                "between 1 October 1984 and 31 December 1984",
            ],
        ),
        (
            "1950S2",
            [
                "نحو 1950 (بين 1900 و1999)",
                "vers 1950 (entre 1900 et 1999)",
                "about 1950 (between 1900 and 1999)",
            ],
        ),
        (
            "1950S2/..",
            [
                "منذ نحو 1950 (بين 1900 و1999)",
                "depuis 1950 environ (entre 1900 et 1999)",
                "since about 1950 (between 1900 and 1999)",
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
fn the_parts_of_a_year_have_names() {
    for (text, expected) in [
        (
            "2001-34",
            [
                "الربع الثاني من 2001",
                "2e trimestre 2001",
                "the second quarter of 2001",
            ],
        ),
        (
            "2001-33/2001-35",
            [
                "من الربع الأول إلى الربع الثالث من 2001",
                "du 1er trimestre au 3e trimestre 2001",
                "the first quarter to the third quarter of 2001",
            ],
        ),
        (
            "2001-37",
            [
                "الثلث الأول من 2001",
                "1er quadrimestre 2001",
                "the first third of 2001",
            ],
        ),
        (
            "2001-41",
            [
                "النصف الثاني من 2001",
                "2d semestre 2001",
                "the second half of 2001",
            ],
        ),
        (
            "2001-25",
            [
                "ربيع 2001 (نصف الكرة الشمالي)",
                "printemps 2001 (hémisphère nord)",
                "spring 2001 (northern hemisphere)",
            ],
        ),
        (
            "2001-30",
            [
                "صيف 2001 إلى 2002 (نصف الكرة الجنوبي)",
                "été 2001-2002 (hémisphère sud)",
                "summer 2001–2002 (southern hemisphere)",
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
fn a_spanish_part_of_a_year_is_masculine_and_spring_is_feminine() {
    let words = |text| date_in_words(&edtf(text), catalog("es"));
    assert_eq!(
        words("2001-33/2001-35"),
        "del primer trimestre al tercer trimestre de 2001"
    );
    assert_eq!(words("2015-21/.."), "desde la primavera de 2015");
    assert_eq!(
        words("2015-25~"),
        "hacia la primavera de 2015 (hemisferio norte)"
    );
}

#[test]
fn several_dates_are_one_of_them_or_all() {
    for (text, expected) in [
        (
            "[1667,1668,1670..1672]",
            [
                "أحد هذه التواريخ: 1667، 1668، من 1670 إلى 1672",
                "l’une de ces dates\u{a0}: 1667, 1668, de 1670 à 1672",
                "one of 1667, 1668, 1670 to 1672",
            ],
        ),
        (
            "{1960,1961-12}",
            [
                "كل هذه التواريخ: 1960، دجنبر 1961",
                "toutes ces dates\u{a0}: 1960, décembre 1961",
                "all of 1960, December 1961",
            ],
        ),
        (
            "[..1760-12-03]",
            [
                "3 دجنبر 1760 أو قبل ذلك",
                "3 décembre 1760 ou avant",
                "3 December 1760 or earlier",
            ],
        ),
        (
            "[1760-01,1760-12..]",
            [
                "أحد هذه التواريخ: يناير 1760، دجنبر 1760 أو بعد ذلك",
                "l’une de ces dates\u{a0}: janvier 1760, décembre 1760 ou après",
                "one of January 1760, December 1760 or later",
            ],
        ),
        ("{..1984}", ["إلى غاية 1984", "jusqu’en 1984", "until 1984"]),
        (
            "[2004-06-11]",
            ["11 يونيو 2004", "11 juin 2004", "11 June 2004"],
        ),
    ] {
        assert_in_each(
            text,
            |catalog| date_in_words(&edtf(text), catalog),
            expected,
        );
    }
}

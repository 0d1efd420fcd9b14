use crate::{Bound, Edtf, Parts, Precision, Qualification, Zone};

fn one(text: &str) -> crate::Date {
    match Edtf::parse(text) {
        Ok(Edtf::Date(date)) => date,
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn a_date_is_written_as_precisely_as_it_is_known() {
    for (text, precision) in [
        ("2XXX", Precision::Millennium),
        ("20XX", Precision::Century),
        ("201X", Precision::Decade),
        ("2015", Precision::Year),
        ("-1985", Precision::Year),
        ("0000", Precision::Year),
        ("Y170000002", Precision::Year),
        ("Y-170000002", Precision::Year),
        ("2004-XX", Precision::Year),
        ("1985-XX-XX", Precision::Year),
        ("2015-21", Precision::Season(1)),
        ("2015-24", Precision::Season(4)),
        ("2015-03", Precision::Month),
        ("1985-04-XX", Precision::Month),
        ("2015-03-14", Precision::Day),
        ("2015-03-14T10:00", Precision::Minute),
        ("2015-03-14T10:00:30Z", Precision::Minute),
    ] {
        assert_eq!(one(text).precision, precision, "{text}");
    }
}

#[test]
fn a_qualifier_at_the_end_speaks_of_the_whole_date() {
    let qualification = |text| one(text).qualification;
    assert_eq!(qualification("1984"), Qualification::default());
    assert_eq!(
        qualification("1984?"),
        Qualification {
            uncertain: Parts(1),
            approximate: Parts(0)
        }
    );
    assert_eq!(
        qualification("2004-06~"),
        Qualification {
            uncertain: Parts(0),
            approximate: Parts(3)
        }
    );
    assert_eq!(
        qualification("2004-06-11%"),
        Qualification {
            uncertain: Parts(7),
            approximate: Parts(7)
        }
    );
    assert!(one("2004-06-11").is_exact());
    assert!(!one("2004-06-11?").is_exact());
    assert!(!one("2004-06").is_exact());
}

#[test]
fn a_mark_left_of_a_part_belongs_to_it_and_one_right_of_it_also_to_the_text_before() {
    for (text, uncertain, approximate) in [
        ("2004?-06-11", 0b001, 0),
        ("2004-06~-11", 0, 0b011),
        ("2004-06-~11", 0, 0b100),
        ("?2004-06-~11", 0b001, 0b100),
        ("2004-%06-11", 0b010, 0b010),
        ("2004?-06~", 0b001, 0b011),
        ("2004-~21", 0, 0b010),
        // Of what nobody knows nothing is in doubt.
        ("2004?-~XX", 0b001, 0),
        ("156X-12~-25", 0, 0b011),
        ("Y-17E7~", 0, 0b001),
        ("2023-05-18T10:00~", 0, 0b111),
    ] {
        let Qualification {
            uncertain: u,
            approximate: a,
        } = one(text).qualification;
        assert_eq!((u.0, a.0), (uncertain, approximate), "{text}");
    }
}

#[test]
fn digits_to_the_right_of_unknown_ones_are_kept_and_no_others_become_known() {
    for (text, precision) in [
        ("156X-12-25", Precision::Decade),
        ("15XX-12", Precision::Century),
        ("1X34", Precision::Millennium),
        ("XXXX-12-25", Precision::AnyYear),
        ("1984-1X", Precision::Year),
        ("1984-XX-05", Precision::Year),
        ("1984-12-2X", Precision::Month),
    ] {
        let date = one(text);
        assert_eq!(date.precision, precision, "{text}");
        assert!(
            date.pattern.is_some() && date.day.is_none() && !date.is_exact(),
            "{text}"
        );
    }
    assert_eq!(one("156X-XX-XX"), one("156X"));
    assert_eq!(one("1984-XX-XX"), one("1984"));
    assert!(Edtf::parse("XXXX-12-25").is_ok_and(|edtf| edtf.has_unknown_year()));
    assert!(!Edtf::parse("1XXX-12-25").is_ok_and(|edtf| edtf.has_unknown_year()));
}

#[test]
fn a_set_goes_from_the_first_of_its_dates_to_the_last_in_whichever_order() {
    for (text, first, last) in [
        (
            "[1672,1667,1668]",
            Bound::Date(one("1667")),
            Bound::Date(one("1672")),
        ),
        (
            "{1667..1668,1670}",
            Bound::Date(one("1667")),
            Bound::Date(one("1670")),
        ),
        // One day or a later one: it does not go on, only nobody knows when it was.
        ("[1760-12..]", Bound::Date(one("1760-12")), Bound::Unknown),
        ("{..1984}", Bound::Open, Bound::Date(one("1984"))),
    ] {
        let edtf = Edtf::parse(text).expect(text);
        assert_eq!(edtf.bounds(), (first, last), "{text}");
    }
}

#[test]
fn an_interval_may_be_open_or_unknown_at_either_end() {
    let ends = |text| match Edtf::parse(text) {
        Ok(Edtf::Interval { start, end }) => (start, end),
        other => panic!("{text}: {other:?}"),
    };
    let date = |text| Bound::Date(one(text));
    assert_eq!(ends("2022-09-14/.."), (date("2022-09-14"), Bound::Open));
    assert_eq!(ends("2022-09-14/"), (date("2022-09-14"), Bound::Unknown));
    assert_eq!(ends("../2023"), (Bound::Open, date("2023")));
    assert_eq!(ends("/2023"), (Bound::Unknown, date("2023")));
    assert_eq!(ends("1984?/2004-06~"), (date("1984?"), date("2004-06~")));
    assert_eq!(ends("-0044/0031"), (date("-0044"), date("0031")));
}

#[test]
fn a_time_of_day_keeps_its_zone_as_written() {
    let zone = |text| one(text).time.and_then(|time| time.zone);
    assert_eq!(zone("2023-05-18T10:00"), None);
    assert_eq!(zone("2023-05-18T10:00Z"), Some(Zone::Utc));
    assert_eq!(zone("2023-05-18T10:00+01"), Some(Zone::Offset(60)));
    assert_eq!(zone("2023-05-18T10:00:05-03:30"), Some(Zone::Offset(-210)));
    assert_eq!(
        one("2023-05-18T10:00:05").time.and_then(|time| time.second),
        Some(5)
    );
    assert_eq!(
        one("2023-05-18T10:00").time.and_then(|time| time.second),
        None
    );
}

#[test]
fn ends_with_zones_are_compared_as_instants() {
    assert!(Edtf::parse("2023-05-18T10:00+05:00/2023-05-18T09:00+01:00").is_ok());
    assert!(Edtf::parse("2023-05-18T10:00+01:00/2023-05-18T10:30+05:00").is_err());
    assert!(Edtf::parse("2023-05-18T10:00+05:00/2023-05-18T09:00").is_ok());
    assert!(Edtf::parse("2023-05-18T10:00/2023-05-18T10:00").is_ok());
    assert!(Edtf::parse("2023-05-18T10:00/2023-05-18T09:59").is_err());
}

#[test]
fn a_date_is_written_back_in_its_canonical_form() {
    for (text, canonical) in [
        ("2004-XX", "2004"),
        ("1985-XX-XX~", "1985~"),
        ("1985-04-XX", "1985-04"),
        ("2023-05-18T10:00-00:00", "2023-05-18T10:00+00:00"),
        ("2023-05-18T10:00+01", "2023-05-18T10:00+01:00"),
        ("Y0170000002", "Y170000002"),
        ("-198X", "-198X"),
        ("-000X", "-000X"),
        ("000X", "000X"),
        ("-00XX", "-00XX"),
        ("0950", "0950"),
        ("-0044-03-15", "-0044-03-15"),
        ("2001-21?/2003-24%", "2001-21?/2003-24%"),
        ("2004?-06?-11?", "2004-06-11?"),
        ("2004?-06-~11", "?2004-06-~11"),
        ("2004-06~-11", "~2004-~06-11"),
        ("2001-~21", "2001-~21"),
        ("156X-12-25~", "156X-12-25~"),
        ("-1X34", "-1X34"),
        ("1984-XX-05", "1984-XX-05"),
        ("1984-1X", "1984-1X"),
        ("XXXX-XX-23", "XXXX-XX-23"),
        ("XXXX", "XXXX"),
        ("Y-17E7", "Y-170000000"),
        ("Y3388E2S3?", "Y338800S3?"),
        ("1950S2", "1950S2"),
        ("2001-34", "2001-34"),
        ("[1667, 1668,1670..1672]", "[1667,1668,1670..1672]"),
        ("{..1984~,1990..}", "{..1984~,1990..}"),
        ("[1667..1667]", "[1667]"),
        ("../1985-04-12", "../1985-04-12"),
        ("/1985", "/1985"),
        ("1985/", "1985/"),
    ] {
        assert_eq!(
            Edtf::parse(text).map(|edtf| edtf.to_string()),
            Ok(canonical.to_owned()),
            "{text}"
        );
    }
}

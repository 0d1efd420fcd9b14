//! EDTF as its specification and other implementations read it: `tests/edtf/README.md` says where the
//! tables are from.

use masar_edtf::{Day, Edtf, ParseErrorKind, migrate_edtf_2012};
use std::collections::BTreeMap;

type Row = BTreeMap<String, String>;

fn table(name: &str) -> Vec<Row> {
    let path = format!("{}/tests/edtf/{name}.csv", env!("CARGO_MANIFEST_DIR"));
    let mut reader = csv::Reader::from_path(path).expect("a table of ours");
    let rows: Vec<Row> = reader
        .deserialize()
        .map(|row| row.expect("a row"))
        .collect();
    assert!(rows.len() > 15, "{name} has rows");
    rows
}

fn bound(day: Option<Day>) -> String {
    let Some(day) = day else {
        return "..".to_owned();
    };
    let (year, month, day) = day.ymd();
    let sign = if year < 0 { "-" } else { "" };
    format!("{sign}{:04}-{month:02}-{day:02}", year.unsigned_abs())
}

/// What differs from a table, a line each.
fn differences(name: &str, differs: impl Fn(&Row) -> Option<String>) {
    let table = table(name);
    let lines: Vec<String> = table
        .iter()
        .filter_map(|row| differs(row).map(|how| format!("{row:?}: {how}")))
        .collect();
    assert!(lines.is_empty(), "{name}:\n{}", lines.join("\n"));
}

fn bounds_differ(row: &Row) -> Option<String> {
    let edtf = match Edtf::parse(&row["text"]) {
        Ok(edtf) => edtf,
        Err(error) => return Some(format!("refused at {}: {error}", error.at)),
    };
    let explained = row.get("why").is_some_and(|why| !why.is_empty());
    let [first, last] = if explained {
        ["our_first", "our_last"]
    } else {
        ["first", "last"]
    };
    let ours = (bound(edtf.earliest()), bound(edtf.latest()));
    let theirs = (row[first].clone(), row[last].clone());
    let needed = !explained || ours != (row["first"].clone(), row["last"].clone());
    if !needed {
        return Some("is no difference any more".to_owned());
    }
    let again = edtf.to_string();
    if Edtf::parse(&again) != Ok(edtf) {
        return Some(format!("is written back as {again}, which is another"));
    }
    (ours != theirs).then(|| format!("{ours:?}"))
}

fn validity_differs(row: &Row) -> Option<String> {
    let read = Edtf::parse(&row["text"]);
    let expected = if row["why"].is_empty() {
        &row["valid"]
    } else if row["ours"] == row["valid"] {
        return Some("is no difference".to_owned());
    } else {
        &row["ours"]
    };
    (read.is_ok().to_string() != *expected).then(|| format!("{read:?}"))
}

fn refusal_differs(row: &Row) -> Option<String> {
    match Edtf::parse(&row["text"]) {
        Ok(edtf) => Some(format!("read as {edtf}")),
        Err(error) if error.to_string().is_empty() => Some("no message".to_owned()),
        Err(error) => {
            let at = row.get("at")?;
            (error.at.to_string() != *at).then(|| format!("at {}: {error}", error.at))
        }
    }
}

#[test]
fn every_example_of_the_specification_is_read_with_its_bounds() {
    differences("specification", bounds_differ);
}

#[test]
fn invalid_edtf_is_refused_at_its_character() {
    differences("refused", refusal_differs);
}

#[test]
fn the_bounds_of_python_edtf_are_ours_except_for_explained_differences() {
    differences("python-edtf", bounds_differ);
    differences("python-edtf-refused", refusal_differs);
}

#[test]
fn the_marks_of_python_edtf_are_ours() {
    differences("python-edtf-marks", |row| {
        let edtf = Edtf::parse(&row["text"]).ok()?;
        let (start, end) = edtf.bounds();
        let mut marks = [false; 3];
        for date in [start.date(), end.date()].into_iter().flatten() {
            let (uncertain, approximate) = (
                date.qualification.uncertain.0,
                date.qualification.approximate.0,
            );
            marks[0] |= uncertain & !approximate != 0;
            marks[1] |= approximate & !uncertain != 0;
            marks[2] |= uncertain & approximate != 0;
        }
        let theirs = ["uncertain", "approximate", "both"].map(|name| row[name] == "true");
        (marks != theirs).then(|| format!("{marks:?}"))
    });
}

#[test]
fn edtf_ts_and_edtf_js_accept_the_same_dates_except_for_explained_differences() {
    differences("edtf-ts", validity_differs);
    differences("edtf-js", validity_differs);
}

#[test]
fn the_signs_of_2012_are_refused_where_they_stand_and_shown_as_they_are_written_today() {
    differences("obsolete", |row| {
        let error = Edtf::parse(&row["old"]).err();
        let error = error.map(|error| error.or_obsolete(&row["old"]));
        let found = error.map(|error| (error.kind, error.at.to_string()));
        if found != Some((ParseErrorKind::Obsolete, row["at"].clone())) {
            return Some(format!("{found:?}"));
        }
        let new = migrate_edtf_2012(&row["old"]);
        (new.as_ref() != Some(&row["new"])).then(|| format!("{new:?}"))
    });
}

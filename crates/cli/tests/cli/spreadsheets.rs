//! A spreadsheet from an office becomes a feed without a change by hand, and goes back.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn masar(folder: &Path, line: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_masar"))
        .args(line.split(' '))
        .current_dir(folder)
        .env("LC_ALL", "C")
        .output()
        .expect("the masar binary")
}

/// Runs a command that succeeds, and returns its report.
fn done(folder: &Path, line: &str) -> String {
    let output = masar(folder, line);
    let report = String::from_utf8_lossy(&output.stderr).into_owned();
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0), "{line}: {printed}{report}");
    printed + &report
}

/// Returns a row of a sheet; cells are a column's letter and a text.
fn row(number: usize, cells: &[(&str, &str)]) -> String {
    let cells = cells.iter().map(|(column, text)| {
        format!(r#"<c r="{column}{number}" t="inlineStr"><is><t>{text}</t></is></c>"#)
    });
    format!(r#"<row r="{number}">{}</row>"#, cells.collect::<String>())
}

/// Types rows into the first sheet of a file, from the second row.
fn fill(file: &Path, rows: &[&[(&str, &str)]]) {
    let bytes = fs::read(file).expect("the template");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("a part");
        let name = part.name().expect("its name").into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).expect("XML");
        if name == "xl/worksheets/sheet1.xml" {
            let (before, _) = text
                .split_once("<row r=\"2\"")
                .expect("the row of the feed");
            let (_, after) = text
                .split_once("</sheetData>")
                .expect("the end of the rows");
            let rows = (2..).zip(rows).map(|(number, cells)| row(number, cells));
            let rows: String = rows.collect();
            text = format!("{before}{rows}</sheetData>{after}");
        }
        out.start_file(name, options).expect("a part");
        out.write_all(text.as_bytes()).expect("its text");
    }
    let bytes = out.finish().expect("a zip").into_inner();
    fs::write(file, bytes).expect("the filled template");
}

/// Imports a file, checks the feed, exports it as a spreadsheet and imports that. Returns the feed and the first report.
fn there_and_back(folder: &Path, file: &str) -> (String, String) {
    let report = done(folder, &format!("import {file} -o feed.json"));
    let checked = done(folder, "check feed.json");
    assert!(checked.ends_with("nothing to fix\n"), "{checked}");
    done(folder, "export --to xlsx feed.json -o back.xlsx");
    done(folder, "import back.xlsx -o again.json");
    let read = |name: &str| fs::read_to_string(folder.join(name)).expect("a feed");
    assert_eq!(read("feed.json"), read("again.json"));
    (read("feed.json"), report)
}

#[test]
fn the_french_template_filled_in_becomes_a_checked_feed_and_goes_back() {
    let folder = folder("template-fr");
    done(&folder, "template --lang fr -o plan.xlsx");
    fill(
        &folder.join("plan.xlsx"),
        &[
            &[("D", "Notre partenariat"), ("F", "frise")],
            &[
                ("A", "14/09/2022\u{a0}"),
                ("D", "Signature de l’accord"),
                ("E", "Les deux institutions signent."),
                ("F", "jalon"),
                ("H", "Cadre"),
                ("J", "Rabat"),
            ],
            &[
                ("A", "17/05/2023"),
                ("B", "21/05/2023"),
                ("D", "Portes ouvertes"),
                ("G", "Annulé"),
                ("H", "Rencontres"),
            ],
            &[
                ("A", "18/05/2023"),
                ("C", "10h00"),
                ("D", "Séminaire"),
                ("H", "Rencontres"),
            ],
            &[("A", "mai 2024"), ("D", "Bilan"), ("G", "prévu")],
        ],
    );
    let (feed, report) = there_and_back(&folder, "plan.xlsx");
    for part in [
        r#""title": "Notre partenariat""#,
        r#""languages": ["fr"]"#,
        r#""date": "2022-09-14""#,
        r#""kind": "milestone""#,
        r#""date": "2023-05-17/2023-05-21""#,
        r#""status": "cancelled""#,
        r#""date": "2023-05-18T10:00""#,
        r#""date": "2024-05""#,
        r#""status": "planned""#,
        r#""locality": "Rabat""#,
    ] {
        assert!(feed.contains(part), "{part}: {feed}");
    }
    assert!(
        report.contains("with the day first: 4; such as 14/09/2022"),
        "{report}"
    );
}

#[test]
fn the_arabic_template_filled_in_becomes_a_checked_feed_and_goes_back() {
    let folder = folder("template-ar");
    done(&folder, "template --lang ar -o plan.xlsx");
    fill(
        &folder.join("plan.xlsx"),
        &[
            &[("D", "شراكتنا"), ("F", "الخط الزمني")],
            &[
                ("A", "14/09/2022"),
                ("D", "توقيع الاتفاقية"),
                ("F", "محطة رئيسية"),
                ("H", "الإطار"),
            ],
            &[
                ("A", "١٧ ماي ٢٠٢٣"),
                ("B", "21/05/2023"),
                ("D", "الأبواب المفتوحة"),
                ("G", "مؤجل"),
            ],
        ],
    );
    let (feed, _) = there_and_back(&folder, "plan.xlsx");
    for part in [
        r#""title": "شراكتنا""#,
        r#""languages": ["ar"]"#,
        r#""kind": "milestone""#,
        r#""date": "2023-05-17/2023-05-21""#,
        r#""status": "postponed""#,
    ] {
        assert!(feed.contains(part), "{part}: {feed}");
    }
}

#[test]
fn dates_that_excel_stores_as_numbers_are_read_as_they_are_shown() {
    let folder = folder("excel");
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let month = Format::new().set_num_format("mmm\\-yy");
    let time = Format::new().set_num_format("dd/mm/yyyy hh:mm");
    for (column, heading) in (0..).zip(["Date", "Titre", "Importance"]) {
        sheet.write(0, column, heading).expect("a heading");
    }
    let date = |text: &str| ExcelDateTime::parse_from_str(text).expect("a date");
    for (row, text, format, title) in [
        (1, "2022-09-14", &day, "Signature"),
        (2, "2022-05-01", &month, "Préparation"),
        (3, "2023-05-17 10:00", &time, "Salon"),
    ] {
        sheet
            .write_with_format(row, 0, date(text), format)
            .expect("a date");
        sheet.write(row, 1, title).expect("a title");
    }
    // A number, and a blank that does not break.
    sheet.write(1, 2, 5).expect("a number");
    sheet.write(4, 0, 2024).expect("a year");
    sheet.write(4, 1, "Bilan\u{a0}").expect("a title");
    workbook.save(folder.join("plan.xlsx")).expect("a file");
    let (feed, _) = there_and_back(&folder, "plan.xlsx");
    for part in [
        "\"2022-09-14\"",
        "\"2022-05\"",
        "\"2023-05-17T10:00\"",
        "\"2024\"",
        "\"importance\": 5",
    ] {
        assert!(feed.contains(part), "{part}: {feed}");
    }
}

#[test]
fn a_template_does_not_replace_a_file_without_force() {
    let folder = folder("template-again");
    fs::write(folder.join("plan.xlsx"), "mine").expect("a file");
    let refused = masar(&folder, "template -o plan.xlsx");
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(fs::read(folder.join("plan.xlsx")).expect("a file"), b"mine");
    done(&folder, "template -o plan.xlsx --force");
    assert_ne!(fs::read(folder.join("plan.xlsx")).expect("a file"), b"mine");
}

#[test]
fn a_table_in_windows_1252_is_an_error_with_the_way_to_save_it() {
    let folder = folder("windows-1252");
    fs::write(
        folder.join("plan.csv"),
        b"Date;Titre\r\n14/09/2022;F\xeate\r\n",
    )
    .expect("a file");
    let refused = masar(&folder, "import plan.csv --lang fr");
    assert_eq!(refused.status.code(), Some(2));
    let report = String::from_utf8_lossy(&refused.stderr);
    assert!(report.contains("Excel\u{a0}: CSV UTF-8"), "{report}");
}

#[test]
fn what_is_no_spreadsheet_is_named() {
    let folder = folder("no-spreadsheet");
    let old = [
        &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..],
        &[0; 600],
    ]
    .concat();
    fs::write(folder.join("plan.xls"), old).expect("a file");
    let refused = masar(&folder, "import plan.xls");
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("old Excel file"));
    fs::write(folder.join("plan.xlsx"), b"PK\x03\x04 and nothing else").expect("a file");
    let refused = masar(&folder, "import plan.xlsx");
    assert!(String::from_utf8_lossy(&refused.stderr).contains("is damaged"));
}

#[test]
fn a_table_is_checked_as_the_widget_reads_it_and_its_sure_fixes_are_written() {
    let folder = folder("checked-table");
    let table = "Date;Titre\n14/09/2022;Accord\nvers 1950;Fondation\n";
    fs::write(folder.join("table.csv"), table).expect("a table");
    let checked = masar(&folder, "check table.csv");
    let report = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert_eq!(checked.status.code(), Some(1), "{report}");
    assert!(report.contains("table.csv:3:1"), "{report}");
    assert!(report.contains("help: Write 1950~."), "{report}");
    assert!(report.contains("1 of 2 events read, 1 error"), "{report}");
    let notes = String::from_utf8_lossy(&checked.stderr).into_owned();
    assert!(
        notes.contains("such as 14/09/2022, which is 2022-09-14"),
        "{notes}"
    );
    done(&folder, "check --fix table.csv");
    let fixed = fs::read_to_string(folder.join("table.csv")).expect("a table");
    assert_eq!(fixed, table.replace("vers 1950", "1950~"));
}

#[test]
fn a_table_in_an_old_encoding_of_windows_is_named_with_its_words() {
    let folder = folder("old-encoding");
    // “القنيطرة” in Windows-1256, “Fès” in Windows-1252.
    let arabic = b"Date;Titre\n2022;\xc7\xe1\xde\xe4\xed\xd8\xd1\xc9\n";
    for (bytes, words) in [
        (&arabic[..], ["Windows-1256", "القنيطرة"]),
        (&b"Date;Titre\n2022;F\xe8s\n"[..], ["Windows-1252", "Fès"]),
    ] {
        fs::write(folder.join("table.csv"), bytes).expect("a table");
        let checked = masar(&folder, "check table.csv");
        let report = String::from_utf8_lossy(&checked.stdout).into_owned();
        assert!(words.iter().all(|word| report.contains(word)), "{report}");
    }
}

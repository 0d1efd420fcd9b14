use super::*;
use masar_table::headings::HeadingLang;

#[test]
fn the_template_is_read_as_a_table_of_events_in_every_language() {
    for lang in HeadingLang::ALL {
        let bytes = template(lang).expect("the template");
        assert!(is_spreadsheet(&bytes));
        let table = to_csv(&bytes).expect("a table");
        assert_eq!(table.others, [""; 0], "{lang:?}");
        assert_eq!(table.csv.lines().count(), 2, "{}", table.csv);
        // The same template gives the same bytes.
        assert_eq!(bytes, template(lang).expect("the template"));
    }
}

#[test]
fn a_table_is_the_same_after_xlsx() {
    let text = "\u{feff}date,title,summary\n2022-09-14,=1+1,\"a\nb, \"\"c\"\"\"\n,'-x\n\"\"\n2022,d,''=e\n";
    let bytes = from_csv(text, "Events").expect("a file");
    let again = to_csv(&bytes).expect("a table").csv;
    // A cell is a text in xlsx: apostrophes before formulas are not needed, and only those of the text itself remain.
    assert_eq!(again, text.replace('\u{feff}', "").replace("'-x", "-x"));
}

#[test]
fn the_lists_of_the_template_are_in_the_file() {
    let bytes = template(HeadingLang::Fr).expect("the template");
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes[..])).expect("a zip");
    let mut sheet = String::new();
    let mut file = archive
        .by_name("xl/worksheets/sheet1.xml")
        .expect("a sheet");
    std::io::Read::read_to_string(&mut file, &mut sheet).expect("text");
    for part in [
        "jalon",
        "annulé",
        "'Thèmes'!$A$2:$A$60",
        "sqref=\"F2:F1001\"",
    ] {
        assert!(sheet.contains(part), "{part}");
    }
}

#[test]
fn what_is_no_spreadsheet_is_told_apart() {
    let old = [OLD, &[0; 600]].concat();
    assert_eq!(to_csv(&old), Err(Unreadable::OldOrProtected));
    let mut packed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    packed
        .start_file("word/document.xml", options)
        .expect("a file");
    let word = packed.finish().expect("a zip").into_inner();
    assert_eq!(to_csv(&word), Err(Unreadable::NoSpreadsheet));
    assert!(matches!(to_csv(b"PK\x03\x04"), Err(Unreadable::Damaged(_))));
    let empty = from_csv("", "a").expect("a file");
    assert_eq!(to_csv(&empty), Err(Unreadable::Empty));
}

/// The start of a document of LibreOffice.
const HEAD: &str = r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>"#;

/// Packs an ods file with this table.
fn ods(table: &str) -> Vec<u8> {
    let end = "</office:spreadsheet></office:body></office:document-content>";
    packed_ods(&[HEAD, table, end].concat())
}

/// Packs an ods file with this document.
fn packed_ods(content: &str) -> Vec<u8> {
    let mut packed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, text) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>",
        ),
        ("content.xml", content),
    ] {
        packed.start_file(name, options).expect("a file");
        std::io::Write::write_all(&mut packed, text.as_bytes()).expect("its text");
    }
    packed.finish().expect("a zip").into_inner()
}

fn cell(kind: &str, value: &str, text: &str) -> String {
    format!(
        r#"<table:table-cell office:value-type="{kind}" {value}><text:p>{text}</text:p></table:table-cell>"#
    )
}

#[test]
fn a_file_of_libreoffice_is_read_with_its_dates() {
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let table = [
        r#"<table:table table:name="Feuille1">"#.to_owned(),
        row(&[cell("string", "", "Date"), cell("string", "", "Titre")]),
        row(&[
            cell("date", r#"office:date-value="2022-09-14""#, "14/09/22"),
            cell("string", "", "Signature"),
        ]),
        row(&[
            cell("date", r#"office:date-value="2023-05-17T10:00:00""#, "17/05/23 10:00"),
            cell("string", "", "Salon"),
        ]),
        r#"<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>"#.to_owned(),
    ];
    let read = to_csv(&ods(&table.concat())).expect("a table");
    assert_eq!(read.sheet, "Feuille1");
    assert_eq!(
        read.csv,
        "Date,Titre\n2022-09-14,Signature\n2023-05-17T10:00,Salon\n"
    );
}

/// Some of the rows of a sheet with more cells than are read.
const WIDE: &str = r#"<table:table-row table:number-rows-repeated="900"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="900"/></table:table-row>"#;

#[test]
fn a_file_of_libreoffice_that_is_cut_off_is_refused() {
    let whole = ods(
        r#"<table:table table:name="a"><table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row></table:table>"#,
    );
    assert!(to_csv(&whole).is_ok());
    for table in [
        r#"<table:table table:name="a"><table:table-row><table:table-cell office:value-type="string"><text:p>a"#,
        r#"<table:table table:name="a"><table:table-row>"#,
    ] {
        let cut = packed_ods(&[HEAD, table].concat());
        assert!(matches!(to_csv(&cut), Err(Unreadable::Damaged(_))));
    }
}

/// Packs an xlsx file with this sheet.
fn xlsx(sheet: &str) -> Vec<u8> {
    let mut packed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    let relationship = |kind: &str, target: &str| {
        format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/></Relationships>"#
        )
    };
    for (name, text) in [
        (
            "_rels/.rels",
            &*relationship("officeDocument", "xl/workbook.xml"),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            &relationship("worksheet", "worksheets/sheet1.xml"),
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        ("xl/worksheets/sheet1.xml", sheet),
    ] {
        packed.start_file(name, options).expect("a file");
        std::io::Write::write_all(&mut packed, text.as_bytes()).expect("its text");
    }
    packed.finish().expect("a zip").into_inner()
}

#[test]
fn a_cell_whose_name_no_sheet_has_is_refused() {
    let sheet = |cell: &str| {
        let cell = format!(r#"<c r="{cell}" t="inlineStr"><is><t>a</t></is></c>"#);
        xlsx(&format!(
            r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">{cell}</row></sheetData></worksheet>"#
        ))
    };
    assert_eq!(to_csv(&sheet("B1")).expect("a table").csv, ",a\n");
    for cell in [
        "AAAAAAAAAAAAAA1",
        "A99999999999999999999",
        "A1\" r=\"AAAAAAAAAAAAAA1",
    ] {
        let read = to_csv(&sheet(cell));
        assert!(matches!(read, Err(Unreadable::Damaged(_))), "{read:?}");
    }
}

#[test]
fn cells_that_are_repeated_without_end_are_refused() {
    for table in [
        r#"<table:table table:name="a"><table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row></table:table>"#,
        r#"<table:table table:name="a"><table:table-row><table:table-cell office:value-type="string" table:number-columns-repeated="16000"><text:p>a</text:p></table:table-cell></table:table-row></table:table>"#,
        r#"<table:table table:name="a"><table:table-row table:number-rows-repeated="900000"><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table>"#,
        &format!(
            r#"<table:table table:name="a">{}</table:table>"#,
            WIDE.repeat(6)
        ),
        r#"<table:table table:name="a"><table:table-row table:number-rows-repeated="900000"><table:table-cell/></table:table-row><table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row></table:table>"#,
    ] {
        assert_eq!(to_csv(&ods(table)), Err(Unreadable::TooLarge));
    }
}

#[test]
fn a_file_that_unpacks_to_gigabytes_is_refused() {
    let mut packed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    packed
        .start_file("xl/workbook.xml", options)
        .expect("a file");
    let zeros = vec![b' '; 1_000_000];
    for _ in 0..70 {
        std::io::Write::write_all(&mut packed, &zeros).expect("its text");
    }
    let bytes = packed.finish().expect("a zip").into_inner();
    assert!(bytes.len() < 1_000_000);
    assert_eq!(to_csv(&bytes), Err(Unreadable::TooLarge));
}

#[test]
fn changed_files_are_read_or_refused_and_never_panic() {
    let bytes = template(HeadingLang::Ar).expect("the template");
    for at in (0..bytes.len()).step_by(7) {
        let mut changed = bytes.clone();
        changed[at] ^= 0x55;
        let _ = to_csv(&changed);
        let _ = to_csv(&bytes[..at]);
    }
}

//! Spreadsheets for `masar import`, `masar export --to xlsx` and `masar template`.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;

use super::check::Lang;
use super::files;
use super::output::{note, print_data};
use super::texts::{self, filled, notes};
use super::{CLEAN, COULD_NOT_RUN};
use masar_check::{MessageLang, Pages};
use masar_spreadsheets::{from_csv, is_spreadsheet, template, to_csv};
use masar_table::headings::HeadingLang;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The language of the template; the default is that of LC_ALL, LC_MESSAGES or LANG
    #[arg(long, value_enum)]
    lang: Option<Lang>,
    /// The file to write; the default is standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write over a file that exists
    #[arg(long)]
    force: bool,
}

/// Returns the language of a spreadsheet.
const fn heading_lang(lang: MessageLang) -> HeadingLang {
    match lang {
        MessageLang::Ar => HeadingLang::Ar,
        MessageLang::Fr => HeadingLang::Fr,
        MessageLang::En => HeadingLang::En,
    }
}

/// Writes the template.
pub(super) fn run(arguments: &Arguments) -> u8 {
    let lang = heading_lang(arguments.lang.unwrap_or_else(Lang::of_system).lang());
    let bytes = template(lang).unwrap_or_default();
    let written = match &arguments.output {
        None => print_data(&bytes).map_err(|error| ("-".to_owned(), error)),
        Some(path) => {
            let mut options = OpenOptions::new();
            let force = arguments.force;
            options
                .write(true)
                .create(force)
                .truncate(force)
                .create_new(!force);
            let file = options.open(path);
            let written = file.and_then(|mut file| file.write_all(&bytes));
            written.map_err(|error| (path.display().to_string(), error))
        }
    };
    match written {
        Ok(()) => CLEAN,
        Err((name, error)) => {
            note(&filled(notes().cannot_write, &name, &error));
            COULD_NOT_RUN
        }
    }
}

/// Reads a file that is imported. A spreadsheet becomes CSV.
///
/// # Errors
/// Returns the exit status if the file cannot be read.
pub(super) fn read(name: &str, standard_input: &str) -> Result<Pages, u8> {
    let mut pages = Pages::default();
    let shown = match name {
        files::STANDARD_INPUT => standard_input,
        name => name,
    };
    let bytes = files::read_named(name, pages.bytes_left());
    let bytes = bytes.map_err(|error| {
        note(&filled(notes().cannot_read, name, &error));
        COULD_NOT_RUN
    })?;
    match bytes {
        None => pages.add_too_large(shown.to_owned()),
        Some(bytes) if is_spreadsheet(&bytes) => match to_csv(&bytes) {
            Ok(table) => {
                if let Some(text) = table.note(heading_lang(texts::lang())) {
                    note(&[shown, ": ", &text].concat());
                }
                pages.add(shown.to_owned(), table.csv.into_bytes());
            }
            Err(error) => {
                let text = error.text(heading_lang(texts::lang()));
                note(&[shown, ": ", text].concat());
                return Err(COULD_NOT_RUN);
            }
        },
        Some(bytes) => pages.add(shown.to_owned(), bytes),
    }
    Ok(pages)
}

/// Returns exported CSV as xlsx. The sheet has a name in the language of the messages.
///
/// # Errors
/// Returns the exit status if the feed has more than a sheet takes.
pub(super) fn exported(csv: &str) -> Result<Vec<u8>, u8> {
    from_csv(csv, notes().sheet).map_err(|error| {
        note(&notes().not_in_xlsx.replace("{error}", &error.to_string()));
        COULD_NOT_RUN
    })
}

//! The notes of the command besides its reports, and the errors of the system, in each language.

use std::io::{Error, ErrorKind};
use std::sync::OnceLock;

use super::check::Lang;
use masar_check::MessageLang;

/// The notes of the command in one language.
pub(super) struct Notes {
    /// `{name}` is the file, `{error}` the error.
    pub(super) cannot_read: &'static str,
    pub(super) cannot_write: &'static str,
    pub(super) cannot_write_report: &'static str,
    /// `{name}` is the file.
    pub(super) is_read: &'static str,
    pub(super) is_there: &'static str,
    pub(super) watch_needs_files: &'static str,
    pub(super) no_zones: &'static str,
    /// `{name}` is the file, `{summary}` its numbers.
    pub(super) see_check: &'static str,
    /// `{name}` is the last page, `{count}` the number of pages.
    pub(super) several_pages: &'static str,
    /// `{error}` is the reason.
    pub(super) not_in_xlsx: &'static str,
    /// The name of a sheet of events.
    pub(super) sheet: &'static str,
    /// The errors of the system.
    not_found: &'static str,
    denied: &'static str,
    folder: &'static str,
    not_regular: &'static str,
    full: &'static str,
    read_only: &'static str,
    exists: &'static str,
}

const ENGLISH: Notes = Notes {
    cannot_read: "cannot read {name}: {error}",
    cannot_write: "cannot write {name}: {error}",
    cannot_write_report: "cannot write the report: {error}",
    is_read: "{name} is read by this command: write to another file",
    is_there: "{name} exists: use --force to replace it, or write to another file",
    watch_needs_files: "--watch needs files, not standard input",
    no_zones: "MASAR_ZONEINFO names no directory with compiled time zones",
    see_check: "{name}: {summary}. To see each problem and its fix, run `masar check {name}`",
    several_pages: "the story is long: it is in {count} pages, up to {name}",
    not_in_xlsx: "the feed does not fit into a spreadsheet: {error}",
    sheet: "Events",
    not_found: "there is no such file or folder",
    denied: "permission denied",
    folder: "it is a folder",
    not_regular: "it is not a regular file",
    full: "there is no space left",
    read_only: "the file system is read-only",
    exists: "it already exists",
};

const FRENCH: Notes = Notes {
    cannot_read: "impossible de lire {name}\u{a0}: {error}",
    cannot_write: "impossible d’écrire {name}\u{a0}: {error}",
    cannot_write_report: "impossible d’écrire le rapport\u{a0}: {error}",
    is_read: "cette commande lit {name}\u{a0}: écrivez dans un autre fichier",
    is_there: "{name} existe\u{a0}: remplacez-le avec --force, ou écrivez dans un autre fichier",
    watch_needs_files: "--watch demande des fichiers, non l’entrée standard",
    no_zones: "MASAR_ZONEINFO ne nomme pas de dossier de fuseaux horaires compilés",
    see_check: "{name}\u{a0}: {summary}. Chaque problème et sa correction\u{a0}: `masar check {name}`",
    several_pages: "le récit est long\u{a0}: il occupe {count} pages, jusqu’à {name}",
    not_in_xlsx: "le flux ne tient pas dans une feuille de calcul\u{a0}: {error}",
    sheet: "Événements",
    not_found: "ce fichier ou dossier n’existe pas",
    denied: "l’accès est refusé",
    folder: "c’est un dossier",
    not_regular: "ce n’est pas un fichier ordinaire",
    full: "il n’y a plus de place",
    read_only: "le système de fichiers est en lecture seule",
    exists: "il existe déjà",
};

const ARABIC: Notes = Notes {
    cannot_read: "تعذرت قراءة {name}: {error}",
    cannot_write: "تعذرت كتابة {name}: {error}",
    cannot_write_report: "تعذرت كتابة التقرير: {error}",
    is_read: "هذا الأمر يقرأ {name}: اكتب في ملف آخر",
    is_there: "الملف {name} موجود: أضف --force لاستبداله، أو اكتب في ملف آخر",
    watch_needs_files: "الخيار --watch يحتاج إلى ملفات، لا إلى الإدخال القياسي",
    no_zones: "لا يشير MASAR_ZONEINFO إلى مجلد فيه مناطق زمنية مصرَّفة",
    see_check: "{name}: {summary}. لمعرفة كل مشكلة وحلها: `masar check {name}`",
    several_pages: "القصة طويلة، فعدد صفحاتها {count}، وآخرها {name}",
    not_in_xlsx: "لا يسع الجدول هذا الملف: {error}",
    sheet: "الأحداث",
    not_found: "لا يوجد ملف أو مجلد بهذا الاسم",
    denied: "الوصول ممنوع",
    folder: "هذا مجلد",
    not_regular: "هذا ليس ملفا عاديا",
    full: "لم تبق مساحة",
    read_only: "نظام الملفات للقراءة فقط",
    exists: "هو موجود من قبل",
};

/// The language that `--lang` names.
static CHOSEN: OnceLock<Lang> = OnceLock::new();

/// Returns the language of messages that the arguments name. It is needed before they are parsed: an error in them is in
/// this language, too.
fn named(words: impl IntoIterator<Item = String>) -> Option<Lang> {
    let mut words = words.into_iter();
    let mut found = None;
    while let Some(word) = words.next() {
        let value = match word.strip_prefix("--lang") {
            Some("") => words.next().unwrap_or_default(),
            Some(rest) => rest.trim_start_matches('=').to_owned(),
            None => continue,
        };
        let lang = <Lang as clap::ValueEnum>::from_str(&value, false);
        found = lang.ok().or(found);
    }
    found
}

/// Remembers the language that the arguments of the process name.
pub(super) fn choose(words: impl IntoIterator<Item = String>) {
    if let Some(lang) = named(words) {
        // The arguments are read once.
        let _ = CHOSEN.set(lang);
    }
}

/// Returns the language of the messages: that of `--lang`, or that of the system.
pub(super) fn lang() -> MessageLang {
    let chosen = CHOSEN.get().copied();
    chosen.unwrap_or_else(Lang::of_system).lang()
}

/// Returns the notes in the language of the messages.
pub(super) fn notes() -> &'static Notes {
    match lang() {
        MessageLang::Ar => &ARABIC,
        MessageLang::Fr => &FRENCH,
        MessageLang::En => &ENGLISH,
    }
}

impl Notes {
    /// Returns an error of the system in words. They do not depend on the system.
    pub(super) fn error(&self, error: &Error) -> String {
        let text = match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => self.not_found,
            ErrorKind::PermissionDenied => self.denied,
            ErrorKind::IsADirectory => self.folder,
            ErrorKind::InvalidInput => self.not_regular,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => self.full,
            ErrorKind::ReadOnlyFilesystem => self.read_only,
            ErrorKind::AlreadyExists => self.exists,
            _ => return without_number(&error.to_string()),
        };
        text.to_owned()
    }
}

/// Returns the text of an error without its number, which depends on the system.
fn without_number(text: &str) -> String {
    let (text, _) = text.split_once(" (os error").unwrap_or((text, ""));
    text.to_owned()
}

/// Fills a note: the name of the file and the error of the system.
pub(super) fn filled(note: &str, name: &str, error: &Error) -> String {
    note.replace("{error}", &notes().error(error))
        .replace("{name}", name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_of_an_error_in_the_arguments_is_that_of_its_option() {
        let of = |line: &str| named(line.split(' ').map(str::to_owned)).map(Lang::lang);
        assert_eq!(of("check --lang fr"), Some(MessageLang::Fr));
        assert_eq!(of("--lang=ar chek"), Some(MessageLang::Ar));
        assert_eq!(of("check --lang de a.json"), None);
        assert_eq!(of("check --lang"), None);
        assert_eq!(of("check a.json"), None);
    }
}

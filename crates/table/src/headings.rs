//! The names of columns and of words in tables that offices write, in Arabic, French and English. The template of
//! `masar template` writes the first name of each; an import reads all of them.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::columns;

/// The languages of headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadingLang {
    /// Arabic.
    Ar,
    /// French.
    Fr,
    /// English.
    En,
}

impl HeadingLang {
    /// All languages.
    pub const ALL: [HeadingLang; 3] = [HeadingLang::Ar, HeadingLang::Fr, HeadingLang::En];

    /// Returns the tag of the language.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            HeadingLang::Ar => "ar",
            HeadingLang::Fr => "fr",
            HeadingLang::En => "en",
        }
    }
}

/// A column without a member of its own: the last day of the event.
pub const END: &str = "end";
/// A column without a member of its own: the time at which the event begins.
pub const TIME: &str = "time";

/// A name in a table: what it stands for, and its spellings in Arabic, French and English, separated by `|`.
type Name = (&'static str, [&'static str; 3]);

/// The columns, by the paths of their members.
const COLUMNS: [Name; 25] = [
    (
        "date",
        [
            "التاريخ|تاريخ البداية|البداية|اليوم",
            "Date|Date de début|Début|Jour",
            "Date|Start date|Start",
        ],
    ),
    (
        END,
        ["تاريخ النهاية|النهاية", "Date de fin|Fin", "End date|End"],
    ),
    (
        TIME,
        ["الساعة|التوقيت", "Heure|Heure de début", "Time|Start time"],
    ),
    (
        "title",
        ["العنوان|الحدث", "Titre|Intitulé|Événement", "Title|Event"],
    ),
    ("summary", ["الملخص|الوصف", "Résumé", "Summary"]),
    (
        "body",
        ["النص|النص الكامل", "Texte|Texte complet", "Text|Full text"],
    ),
    ("kind", ["النوع", "Type|Nature", "Type|Kind"]),
    ("status", ["الحالة", "État|Statut", "Status"]),
    (
        "track",
        [
            "المحور|الموضوع|الفئة",
            "Thème|Catégorie|Rubrique",
            "Theme|Track|Category",
        ],
    ),
    (
        "partners",
        [
            "الشركاء|الشريك",
            "Partenaires|Partenaire",
            "Partners|Partner",
        ],
    ),
    ("place.name", ["المكان", "Lieu|Salle", "Place|Venue"]),
    (
        "place.locality",
        ["المدينة|الجماعة", "Ville|Commune|Localité", "Town|City"],
    ),
    ("audience", ["الجمهور", "Public", "Audience"]),
    (
        "tags",
        [
            "الوسوم|الكلمات المفتاحية",
            "Mots-clés|Étiquettes",
            "Tags|Keywords",
        ],
    ),
    (
        "links[0].href",
        ["الرابط", "Lien|Adresse du lien", "Link|Address"],
    ),
    (
        "links[0].title",
        ["عنوان الرابط", "Titre du lien", "Link title"],
    ),
    ("media[0].src", ["الصورة", "Image|Photo", "Picture|Image"]),
    (
        "media[0].alt",
        [
            "وصف الصورة",
            "Description de l’image",
            "Picture description",
        ],
    ),
    (
        "media[0].credit",
        ["مصدر الصورة", "Crédit de l’image|Crédit", "Picture credit"],
    ),
    ("part_of", ["جزء من", "Fait partie de", "Part of"]),
    ("importance", ["الأهمية", "Importance", "Importance"]),
    ("id", ["المعرف", "Identifiant", "Identifier|Id"]),
    ("languages", ["اللغات", "Langues", "Languages"]),
    (
        "timezone",
        ["المنطقة الزمنية", "Fuseau horaire", "Time zone"],
    ),
    ("updated", ["تاريخ التحيين", "Mis à jour", "Updated"]),
];

/// The words in the columns `kind` and `status`.
const WORDS: [Name; 10] = [
    ("event", ["حدث", "événement", "event"]),
    (
        "milestone",
        ["محطة رئيسية|محطة", "jalon|étape clé", "milestone"],
    ),
    ("feed", ["الخط الزمني", "frise", "timeline"]),
    ("track", ["محور", "thème", "theme"]),
    ("partner", ["شريك", "partenaire", "partner"]),
    ("era", ["فترة", "période", "period"]),
    ("confirmed", ["مؤكد", "confirmé|confirmée", "confirmed"]),
    ("planned", ["مبرمج|مقرر", "prévu|prévue", "planned"]),
    ("postponed", ["مؤجل", "reporté|reportée", "postponed"]),
    (
        "cancelled",
        ["ملغى", "annulé|annulée", "cancelled|canceled"],
    ),
];

/// The names of languages after the name of a column: “Titre (arabe)”.
const LANGUAGES: [(&str, &str); 5] = [
    ("ar", "ar|arabe|العربية|بالعربية|عربي|arabic"),
    ("fr", "fr|français|française|الفرنسية|بالفرنسية|french"),
    ("en", "en|anglais|anglaise|الإنجليزية|بالإنجليزية|english"),
    ("es", "es|espagnol|espagnole|الإسبانية|بالإسبانية|spanish"),
    ("zgh", "zgh|amazighe|tamazight|الأمازيغية|بالأمازيغية"),
];

/// Returns the name of a column in a language; nothing if it has none.
#[must_use]
pub fn name(path: &str, lang: HeadingLang) -> Option<&'static str> {
    first_of(&COLUMNS, path, lang)
}

/// Returns a word of the columns `kind` and `status` in a language; nothing if it has none.
#[must_use]
pub fn word(value: &str, lang: HeadingLang) -> Option<&'static str> {
    first_of(&WORDS, value, lang)
}

fn first_of(names: &'static [Name], key: &str, lang: HeadingLang) -> Option<&'static str> {
    let (_, names) = names.iter().find(|one| one.0 == key)?;
    names[lang as usize].split('|').next()
}

/// A column that is named in words.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Heading {
    /// The path of its member, with the language of its texts.
    pub(crate) path: String,
    /// The language of the name; none if it is the same in several.
    pub(crate) lang: Option<HeadingLang>,
}

/// Returns the column that a heading in words names.
pub(crate) fn heading(text: &str) -> Option<Heading> {
    let folded = folded(text);
    if let Some((path, lang)) = COLUMNS_BY_SPELLING.get(&folded).copied() {
        return Some(Heading {
            path: path.into(),
            lang,
        });
    }
    // The name of a language at the end: “Titre (arabe)”, “Titre arabe”.
    let inner = folded.trim_end_matches(')').trim();
    let (name, tag) = inner.rsplit_once(['(', ' '])?;
    let is_named = |names: &str| names.split('|').any(|one| self::folded(one) == tag.trim());
    let (tag, _) = LANGUAGES.iter().find(|one| is_named(one.1))?;
    let (path, lang) = *COLUMNS_BY_SPELLING.get(name.trim().trim_end_matches('(').trim())?;
    let is_text = ["title", "summary", "body", "place.name", "place.locality"].contains(&path)
        || path.ends_with(".alt")
        || path.ends_with("].title")
        || path.ends_with(".credit");
    is_text.then(|| Heading {
        path: format!("{path}.{tag}"),
        lang,
    })
}

/// Returns the value of a word in the columns `kind` and `status`.
pub(crate) fn value(text: &str) -> Option<&'static str> {
    WORDS_BY_SPELLING.get(&folded(text)).map(|one| one.0)
}

/// What a spelling stands for, and its language if it is not the same in several.
type Meaning = (&'static str, Option<HeadingLang>);

/// The names of columns by their folded spellings.
static COLUMNS_BY_SPELLING: LazyLock<HashMap<String, Meaning>> =
    LazyLock::new(|| by_spelling(&COLUMNS));
/// The words by their folded spellings.
static WORDS_BY_SPELLING: LazyLock<HashMap<String, Meaning>> =
    LazyLock::new(|| by_spelling(&WORDS));

fn by_spelling(names: &'static [Name]) -> HashMap<String, Meaning> {
    let mut out: HashMap<String, Meaning> = HashMap::new();
    for (key, spellings) in names {
        for (lang, spellings) in HeadingLang::ALL.into_iter().zip(spellings) {
            for one in spellings.split('|') {
                let meaning = out.entry(folded(one)).or_insert((key, Some(lang)));
                if meaning.1 != Some(lang) {
                    meaning.1 = None;
                }
            }
        }
    }
    out
}

/// Whether a heading names a column, by its path or in words.
pub(crate) fn is_column(name: &str) -> bool {
    columns::path(name).is_some() || heading(name).is_some()
}

/// Returns a text in lowercase, without accents, marks of vowels and unusual blanks.
pub(crate) fn folded(text: &str) -> String {
    let fold = |one: char| match one {
        'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'أ' | 'إ' | 'آ' => 'ا',
        '’' => '\'',
        one if one.is_whitespace() => ' ',
        one => one,
    };
    let is_mark = |one: &char| matches!(one, '\u{64b}'..='\u{652}' | '\u{640}');
    let kept = text.trim().chars().filter(|one| !is_mark(one));
    kept.flat_map(char::to_lowercase).map(fold).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> Option<String> {
        heading(text).map(|one| one.path)
    }

    #[test]
    fn a_column_is_named_in_words_of_three_languages() {
        assert_eq!(path("Résumé").as_deref(), Some("summary"));
        assert_eq!(path(" DATE DE FIN\u{a0}").as_deref(), Some("end"));
        assert_eq!(path("الْعنوان").as_deref(), Some("title"));
        assert_eq!(path("Titre (arabe)").as_deref(), Some("title.ar"));
        assert_eq!(path("العنوان بالفرنسية").as_deref(), Some("title.fr"));
        assert_eq!(path("Date (arabe)"), None);
        assert_eq!(path("Budget"), None);
        assert_eq!(
            heading("Titre").expect("a title").lang,
            Some(HeadingLang::Fr)
        );
        assert_eq!(heading("Date").expect("a date").lang, None);
    }

    #[test]
    fn a_word_has_one_value_in_all_languages() {
        assert_eq!(value("Annulée"), Some("cancelled"));
        assert_eq!(value("محطة"), Some("milestone"));
        assert_eq!(value("jamais"), None);
    }

    #[test]
    fn no_name_of_a_column_is_that_of_another() {
        for (key, spellings) in COLUMNS.iter().chain(&WORDS) {
            for one in spellings.iter().flat_map(|one| one.split('|')) {
                let in_words = value(one).is_some_and(|value| value == *key);
                assert!(path(one).as_deref() == Some(*key) || in_words, "{one}");
            }
        }
        for (path, _) in COLUMNS {
            let is_own = [END, TIME].contains(&path);
            assert!(is_own || columns::path(path).is_some(), "{path}");
        }
    }
}

//! The names of members, lists and languages, in Arabic, French and English.

use masar_language_tag::primary_language;

use super::{Lang, quoted};

/// A name in each language. The Arabic and the French one have the article.
#[derive(Clone, Copy)]
pub(super) struct Name {
    pub(super) ar: &'static str,
    pub(super) fr: &'static str,
    pub(super) en: &'static str,
}

const fn name(ar: &'static str, fr: &'static str, en: &'static str) -> Name {
    Name { ar, fr, en }
}

impl Name {
    fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ar => self.ar,
            Lang::Fr => self.fr,
            Lang::En => self.en,
        }
    }
}

/// Returns the name of a member: its article and noun. `members` leads to it.
pub(super) fn member(members: &[&str], lang: Lang) -> String {
    let known = match members {
        ["place", inner] => place_member(inner),
        ["source", inner] => source_member(inner),
        [] => None,
        [.., last] => head_member(last).or_else(|| element_member(last)),
    };
    let last = members.last().copied().unwrap_or("");
    match known {
        Some(name) => name.get(lang).to_owned(),
        None => {
            let unknown = match last.starts_with(['_', '$']) {
                true => name("الملاحظة", "la note", "note"),
                false => name("العنصر", "le membre", "member"),
            };
            [unknown.get(lang), " ", &quoted(last, lang)].concat()
        }
    }
}

fn place_member(member: &str) -> Option<Name> {
    Some(match member {
        "name" => name("اسم المكان", "le nom du lieu", "name of the place"),
        "locality" => name("المدينة", "la ville", "town"),
        "geo" => name("الإحداثيات", "les coordonnées", "coordinates"),
        _ => return None,
    })
}

fn source_member(member: &str) -> Option<Name> {
    Some(match member {
        "title" => name(
            "عنوان المصدر",
            "le titre de la source",
            "title of the source",
        ),
        "href" => name(
            "رابط المصدر",
            "l’adresse de la source",
            "address of the source",
        ),
        "type" => name("نوع المصدر", "le type de la source", "type of the source"),
        _ => return None,
    })
}

fn head_member(member: &str) -> Option<Name> {
    Some(match member {
        "masar" => name(
            "إصدار الصيغة",
            "la version du format",
            "version of the format",
        ),
        "title" => name("العنوان", "le titre", "title"),
        "description" => name("الوصف", "la description", "description"),
        "languages" => name("اللغات", "les langues", "languages"),
        "timezone" => name("المنطقة الزمنية", "le fuseau horaire", "time zone"),
        "updated" => name(
            "تاريخ المعلومات",
            "la date des informations",
            "date of the information",
        ),
        "source" => name("المصدر", "la source", "source"),
        "partners" => name("الشركاء", "les partenaires", "partners"),
        "tracks" => name("المحاور", "les thèmes", "tracks"),
        "eras" => name("الفترات", "les périodes", "eras"),
        "events" => name("الأحداث", "les événements", "events"),
        "next_url" => name(
            "رابط الصفحة التالية",
            "l’adresse de la page suivante",
            "address of the next page",
        ),
        "tiles" => name("أجزاء الملف", "les tuiles", "tiles"),
        "name" => name("الاسم", "le nom", "name"),
        "short" => name("الاسم المختصر", "le nom abrégé", "short name"),
        "href" => name("الرابط", "l’adresse", "address"),
        "logo" => name("الشعار", "le logo", "logo"),
        "color" => name("اللون", "la couleur", "colour"),
        "shape" => name("الشكل", "la forme", "shape"),
        _ => return None,
    })
}

fn element_member(member: &str) -> Option<Name> {
    Some(match member {
        "id" => name("المعرّف", "l’identifiant", "id"),
        "kind" | "type" => name("النوع", "le type", "type"),
        "date" => name("التاريخ", "la date", "date"),
        "summary" => name("الملخص", "le résumé", "summary"),
        "body" => name("النص الكامل", "le texte complet", "full text"),
        "easy" => name("النص الميسر", "le texte facile à lire", "easy-to-read text"),
        "track" => name("المحور", "le thème", "track"),
        "part_of" => name("الحدث الأم", "l’événement parent", "parent event"),
        "importance" => name("الأهمية", "l’importance", "importance"),
        "status" => name("الحالة", "le statut", "status"),
        "place" => name("المكان", "le lieu", "place"),
        "people" => name("الأشخاص", "les personnes", "people"),
        "audience" => name("الفئة المستهدفة", "le public", "audience"),
        "tags" => name("الكلمات المفتاحية", "les mots-clés", "tags"),
        "media" => name("الوسائط", "les médias", "media"),
        "links" => name("الروابط", "les liens", "links"),
        "src" => name("رابط الملف", "l’adresse du fichier", "address of the file"),
        "alt" => name("النص البديل", "le texte alternatif", "alternative text"),
        "caption" => name("التعليق", "la légende", "caption"),
        "credit" => name("صاحب العمل", "le crédit", "credit"),
        "width" => name("العرض", "la largeur", "width"),
        "height" => name("الارتفاع", "la hauteur", "height"),
        "poster" => name("صورة الغلاف", "l’image de couverture", "poster"),
        "role" => name("الصفة", "la fonction", "role"),
        "partner" => name("الشريك", "le partenaire", "partner"),
        _ => return None,
    })
}

/// Returns the name of an element of a list of the feed itself.
pub(super) fn element(list: &str, lang: Lang) -> &'static str {
    let name = match list {
        "events" => name("الحدث", "l’événement", "event"),
        "tracks" => name("المحور", "le thème", "track"),
        "partners" => name("الشريك", "le partenaire", "partner"),
        "eras" => name("الفترة", "la période", "era"),
        _ => name("العنصر", "l’élément", "element"),
    };
    name.get(lang)
}

/// Returns the name of an element of a list of an event.
pub(super) fn item(list: &str, lang: Lang) -> &'static str {
    let name = match list {
        "media" => name("الوسيط", "le média", "media file"),
        "links" => name("الرابط", "le lien", "link"),
        "people" => name("الشخص", "la personne", "person"),
        "tags" => name("الكلمة المفتاحية", "le mot-clé", "tag"),
        "audience" => name("الفئة المستهدفة", "le public", "audience"),
        "partners" => name("الشريك", "le partenaire", "partner"),
        "languages" => name("اللغة", "la langue", "language"),
        _ => name("العنصر", "l’élément", "element"),
    };
    name.get(lang)
}

/// Returns the word for a status or a kind of event, in lower case; `None` for one that no feed has.
pub(super) fn choice(choice: &str, lang: Lang) -> Option<&'static str> {
    let name = match choice {
        "event" => name("حدث", "événement", "event"),
        "milestone" => name("محطة بارزة", "jalon", "milestone"),
        "confirmed" => name("مؤكد", "confirmé", "confirmed"),
        "planned" => name("مبرمج", "prévu", "planned"),
        "postponed" => name("مؤجل", "reporté", "postponed"),
        "cancelled" => name("ملغى", "annulé", "cancelled"),
        _ => return None,
    };
    Some(name.get(lang))
}

/// Returns a language as it follows the name of a text: “(French)”, in Arabic “بالفرنسية”.
pub(super) fn in_language(tag: &str, lang: Lang) -> String {
    let name = match primary_language(tag) {
        primary if primary.len() < tag.len() => None,
        "ar" => Some(name("بالعربية", "arabe", "Arabic")),
        "fr" => Some(name("بالفرنسية", "français", "French")),
        "en" => Some(name("بالإنجليزية", "anglais", "English")),
        "es" => Some(name("بالإسبانية", "espagnol", "Spanish")),
        "de" => Some(name("بالألمانية", "allemand", "German")),
        "zgh" => Some(name("بالأمازيغية", "amazighe", "Tamazight")),
        _ => None,
    };
    match (name, lang) {
        (Some(name), Lang::Ar) => name.ar.to_owned(),
        (Some(name), _) => ["(", name.get(lang), ")"].concat(),
        (None, _) => ["(", tag, ")"].concat(),
    }
}

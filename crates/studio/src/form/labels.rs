//! The names of the format's members in the forms, what to write in them, and the names of choices.

use masar_edit::Lang;

/// A text in each language.
#[derive(Clone, Copy)]
struct Name([&'static str; 3]);

const fn name(ar: &'static str, fr: &'static str, en: &'static str) -> Option<Name> {
    Some(Name([ar, fr, en]))
}

impl Name {
    fn get(self, lang: Lang) -> &'static str {
        let [ar, fr, en] = self.0;
        match lang {
            Lang::Ar => ar,
            Lang::Fr => fr,
            Lang::En => en,
        }
    }
}

/// Returns the name of a member of an object, or the name that it has in the file.
pub fn label(object: &str, member: &'static str, lang: Lang) -> &'static str {
    let found = match object {
        "Event" => event(member),
        "Media" | "Link" | "Source" => work(member),
        _ => other(object, member),
    };
    found.map_or(member, |name| name.get(lang))
}

fn event(member: &str) -> Option<Name> {
    match member {
        "id" => name("المعرّف", "Identifiant", "Id"),
        "kind" => name("النوع", "Type", "Kind"),
        "date" => name("التاريخ", "Date", "Date"),
        "title" => name("العنوان", "Titre", "Title"),
        "summary" => name("الملخص", "Résumé", "Summary"),
        "body" => name("النص الكامل", "Texte complet", "Full text"),
        "easy" => name("النص الميسر", "Texte facile à lire", "Easy-to-read text"),
        "track" => name("المحور", "Thème", "Track"),
        "partners" => name("الشركاء", "Partenaires", "Partners"),
        "part_of" => name(
            "جزء من حدث آخر",
            "Partie d’un autre événement",
            "Part of another event",
        ),
        "importance" => name("الأهمية", "Importance", "Importance"),
        "status" => name("الحالة", "Statut", "Status"),
        "place" => name("المكان", "Lieu", "Place"),
        "people" => name("الأشخاص", "Personnes", "People"),
        "audience" => name("الفئة المستهدفة", "Public", "Audience"),
        "tags" => name("الكلمات المفتاحية", "Mots-clés", "Tags"),
        "series" => name("السلسلة", "Série", "Series"),
        "media" => name("الصور والوسائط", "Images et médias", "Pictures and media"),
        "links" => name("الروابط", "Liens", "Links"),
        _ => None,
    }
}

fn work(member: &str) -> Option<Name> {
    match member {
        "title" => name("العنوان", "Titre", "Title"),
        "href" => name("الرابط", "Adresse", "Address"),
        "type" => name("النوع", "Type", "Type"),
        "src" => name("رابط الملف", "Adresse du fichier", "Address of the file"),
        "alt" => name("النص البديل", "Texte alternatif", "Alternative text"),
        "caption" => name("التعليق", "Légende", "Caption"),
        "credit" => name("صاحب العمل", "Crédit", "Credit"),
        "width" => name("العرض بالبكسل", "Largeur en pixels", "Width in pixels"),
        "height" => name("الارتفاع بالبكسل", "Hauteur en pixels", "Height in pixels"),
        "poster" => name(
            "رابط صورة الغلاف",
            "Adresse de l’image de couverture",
            "Address of the poster",
        ),
        _ => None,
    }
}

fn other(object: &str, member: &str) -> Option<Name> {
    match (object, member) {
        ("Feed" | "Track" | "Era", "title") => name("العنوان", "Titre", "Title"),
        ("Feed", "description") => name(
            "جملة تحت العنوان",
            "Phrase sous le titre",
            "Sentence below the title",
        ),
        ("Track", "description") => name("الوصف", "Description", "Description"),
        ("Feed", "languages") => name(
            "لغات النصوص",
            "Langues des textes",
            "Languages of the texts",
        ),
        ("Feed", "timezone") => name("المنطقة الزمنية", "Fuseau horaire", "Time zone"),
        ("Feed", "updated") => name(
            "تاريخ المعلومات",
            "Date des informations",
            "Date of the information",
        ),
        ("Feed", "source") => name("المصدر", "Source", "Source"),
        ("Feed", "partners") => name("الشركاء", "Partenaires", "Partners"),
        ("Feed", "tracks") => name("المحاور", "Thèmes", "Tracks"),
        ("Feed", "eras") => name("الفترات", "Périodes", "Eras"),
        ("Feed", "next_url") => name(
            "رابط الصفحة التالية",
            "Adresse de la page suivante",
            "Address of the next page",
        ),
        ("Partner" | "Track", "id") => name("المعرّف", "Identifiant", "Id"),
        ("Partner" | "Person", "name") => name("الاسم", "Nom", "Name"),
        ("Partner", "short") => name("الاسم المختصر", "Nom abrégé", "Short name"),
        ("Partner", "href") => name("الموقع", "Site", "Site"),
        ("Partner", "logo") => name("الشعار", "Logo", "Logo"),
        ("Track", "color") => name("اللون", "Couleur", "Colour"),
        ("Track", "shape") => name("الشكل", "Forme", "Shape"),
        ("Era", "date") => name("التاريخ", "Date", "Date"),
        ("Place", "name") => name("اسم المكان", "Nom du lieu", "Name of the place"),
        ("Place", "locality") => name("المدينة", "Ville", "Town"),
        ("Place", "geo") => name("الإحداثيات", "Coordonnées", "Coordinates"),
        ("Person", "role") => name("الصفة", "Fonction", "Role"),
        ("Person", "partner") => name("الشريك", "Partenaire", "Partner"),
        _ => None,
    }
}

/// Returns what to write in the field of a member; empty if its name says it.
pub fn hint(object: &str, member: &str, lang: Lang) -> &'static str {
    let found = match (object, member) {
        ("Event", "kind") => name(
            "المحطات البارزة هي الأحداث القليلة التي تقوم عليها بقية الأحداث.",
            "Les jalons sont les rares événements dont dépendent les autres.",
            "Milestones are the few events on which the others depend.",
        ),
        ("Event", "date") => name(
            "يمكن تركه فارغا في حدث هو جزء من حدث آخر.",
            "Elle peut rester vide pour une partie d’un autre événement.",
            "It may stay empty in a part of another event.",
        ),
        ("Event", "summary") => name(
            "جملة أو جملتان.",
            "Une ou deux phrases.",
            "One or two sentences.",
        ),
        ("Event", "body") => name(
            "سطر فارغ بين الفقرات، *مائل*، **غليظ**، «- » في بداية كل عنصر من قائمة، [نص](رابط).",
            "Une ligne vide entre les paragraphes, *italique*, **gras**, « - » devant chaque élément d’une liste, [texte](adresse).",
            "An empty line between paragraphs, *emphasis*, **strong**, “- ” before each element of a list, [text](address).",
        ),
        ("Event", "easy") => name(
            "المعلومات نفسها بجمل قصيرة وكلمات معروفة.",
            "Les mêmes faits en phrases courtes et en mots courants.",
            "The same facts in short sentences and common words.",
        ),
        ("Event", "importance") => name(
            "من 0 إلى 5، والمعتاد 3. تحدد أي الأحداث تحتفظ باسمها حين يضيق المكان.",
            "De 0 à 5, en général 3. Elle décide quels événements gardent leur nom quand la place manque.",
            "From 0 to 5, usually 3. It decides which events keep their labels where there is little room.",
        ),
        ("Event", "series") => name(
            "الاسم نفسه في كل حدث من السلسلة.",
            "Le même nom dans chaque événement de la série.",
            "The same name in each event of the series.",
        ),
        ("Media", "alt") => name(
            "ما تعرضه الصورة، لمن لا يراها.",
            "Ce que montre l’image, pour les personnes qui ne la voient pas.",
            "What the picture shows, for people who cannot see it.",
        ),
        ("Place", "geo") => name(
            "خط العرض ثم خط الطول: \u{2066}34.03, -5.0\u{2069}",
            "Latitude, puis longitude : 34.03, -5.0",
            "Latitude, then longitude: 34.03, -5.0",
        ),
        ("Feed", "timezone") => name(
            "اكتب جزءا من الاسم واختر من القائمة: Africa/Casablanca",
            "Écrivez une partie du nom et choisissez dans la liste : Africa/Casablanca",
            "Type a part of the name and choose from the list: Africa/Casablanca",
        ),
        ("Feed", "updated") => name(
            "اليوم الذي تصح فيه المعلومات.",
            "Le jour où les informations étaient à jour.",
            "The day to which the facts are known.",
        ),
        ("Feed", "next_url") => name(
            "لخط زمني مقسم على عدة ملفات.",
            "Pour une frise répartie sur plusieurs fichiers.",
            "For a timeline of several files.",
        ),
        _ => None,
    };
    found.map_or("", |name| name.get(lang))
}

/// Returns the name of an element of a list, after “add”.
pub fn item_name(list: &str, lang: Lang) -> &'static str {
    let found = match list {
        "people" => name("شخص", "une personne", "a person"),
        "media" => name(
            "صورة أو وسيط",
            "une image ou un média",
            "a picture or a medium",
        ),
        "links" => name("رابط", "un lien", "a link"),
        "tracks" => name("محور", "un thème", "a track"),
        "partners" => name("شريك", "un partenaire", "a partner"),
        "eras" => name("فترة", "une période", "an era"),
        _ => None,
    };
    found.map_or("", |name| name.get(lang))
}

/// Returns the name of one of some values, or the value.
pub fn choice_label(choice: &'static str, lang: Lang) -> &'static str {
    let found = match choice {
        "event" => name("حدث", "événement", "event"),
        "milestone" => name("محطة بارزة", "jalon", "milestone"),
        "confirmed" => name("مؤكد", "confirmé", "confirmed"),
        "planned" => name("مبرمج", "prévu", "planned"),
        "postponed" => name("مؤجل", "reporté", "postponed"),
        "cancelled" => name("ملغى", "annulé", "cancelled"),
        "hexagon" => name("مسدس", "hexagone", "hexagon"),
        "cross" => name("زائد", "croix", "cross"),
        "circle" => name("دائرة", "cercle", "circle"),
        "square" => name("مربع", "carré", "square"),
        "triangle" => name("مثلث", "triangle", "triangle"),
        "diamond" => name("معين", "losange", "diamond"),
        "image" => name("صورة", "image", "image"),
        "audio" => name("صوت", "son", "sound"),
        "video" => name("فيديو", "vidéo", "video"),
        "document" => name("وثيقة", "document", "document"),
        "page" => name("صفحة ويب", "page web", "web page"),
        _ => None,
    };
    found.map_or(choice, |name| name.get(lang))
}

#[cfg(test)]
mod tests {
    use super::*;
    use masar_feed::members::{self, KINDS, Object, SHAPES, STATUSES, ValueType};

    const LANGS: [Lang; 3] = [Lang::Ar, Lang::Fr, Lang::En];

    fn objects(object: &'static Object, found: &mut Vec<&'static Object>) {
        found.push(object);
        for member in &object.members {
            if let ValueType::Object(inner) | ValueType::Objects(inner) = member.value {
                objects(inner, found);
            }
        }
    }

    #[test]
    fn every_member_of_the_format_has_a_name_in_each_language() {
        let mut all = Vec::new();
        objects(&members::FEED, &mut all);
        assert!(all.len() > 9);
        for object in all {
            for member in &object.members {
                // The version and the tiles are not edited, and the events have a part of the Studio.
                if object.name == "Feed" && ["masar", "events", "tiles"].contains(&member.name) {
                    continue;
                }
                for lang in LANGS {
                    let name = label(object.name, member.name, lang);
                    assert_ne!(
                        name, member.name,
                        "{}.{} in {lang:?}",
                        object.name, member.name
                    );
                }
            }
        }
    }

    #[test]
    fn every_choice_and_every_element_has_a_name_in_each_language() {
        for choice in KINDS.into_iter().chain(STATUSES).chain(SHAPES) {
            assert_ne!(choice_label(choice, Lang::Ar), choice);
            assert_ne!(choice_label(choice, Lang::Fr), "");
        }
        for list in ["people", "media", "links", "tracks", "partners", "eras"] {
            assert!(
                LANGS
                    .into_iter()
                    .all(|lang| !item_name(list, lang).is_empty()),
                "{list}"
            );
        }
    }
}

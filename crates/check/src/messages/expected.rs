//! The names of types and values, in sentences such as “Expected …, found …”.

use super::Texts;
use masar_feed::Expected as Id;

pub(super) const fn texts(id: Id) -> Texts {
    match id {
        Id::AText => Texts {
            ar: "نص: سلسلة، أو سلسلة لكل لغة مثل {\"ar\": \"…\", \"fr\": \"…\"}",
            fr: "un texte\u{a0}: une chaîne, ou une par langue comme {\"ar\": \"…\", \"fr\": \"…\"}",
            en: "a text: a string, or one per language, for example {\"ar\": \"…\", \"fr\": \"…\"}",
        },
        Id::AnId => Texts {
            ar: "معرّف، أي سلسلة",
            fr: "un id, une chaîne",
            en: "an id, a string",
        },
        Id::AnEventsId => Texts {
            ar: "معرّف حدث، أي سلسلة",
            fr: "l’id d’un événement, une chaîne",
            en: "an event's id, a string",
        },
        Id::PartnerIds => Texts {
            ar: "قائمة معرّفات شركاء",
            fr: "une liste d’ids de partenaires",
            en: "a list of partners' ids",
        },
        Id::APlace => Texts {
            ar: "مكان، مثل {\"locality\": \"…\"}",
            fr: "un lieu, comme {\"locality\": \"…\"}",
            en: "a place, for example {\"locality\": \"…\"}",
        },
        Id::ListOfPeople => Texts {
            ar: "قائمة أشخاص",
            fr: "une liste de personnes",
            en: "a list of people",
        },
        Id::APerson => Texts {
            ar: "شخص، مثل {\"name\": \"…\"}",
            fr: "une personne, comme {\"name\": \"…\"}",
            en: "a person, for example {\"name\": \"…\"}",
        },
        Id::ListOfMedia => Texts {
            ar: "قائمة وسائط",
            fr: "une liste de médias",
            en: "a list of media",
        },
        Id::AMedium => Texts {
            ar: "صورة أو نحوها، أي كائن",
            fr: "une image ou un autre média, un objet",
            en: "an image or the like, an object",
        },
        Id::ListOfLinks => Texts {
            ar: "قائمة روابط",
            fr: "une liste de liens",
            en: "a list of links",
        },
        Id::ALink => Texts {
            ar: "رابط، مثل {\"href\": \"…\"}",
            fr: "un lien, comme {\"href\": \"…\"}",
            en: "a link, for example {\"href\": \"…\"}",
        },
        Id::ListOfTags => Texts {
            ar: "قائمة رموز لغات",
            fr: "une liste de codes de langue",
            en: "a list of language tags",
        },
        Id::ATag => Texts {
            ar: "رمز لغة، أي سلسلة",
            fr: "un code de langue, une chaîne",
            en: "a language tag, a string",
        },
        Id::ATimeZone => Texts {
            ar: "منطقة زمنية، أي سلسلة",
            fr: "un fuseau horaire, une chaîne",
            en: "a time zone, a string",
        },
        Id::ASource => Texts {
            ar: "كائن مثل {\"title\": \"…\", \"href\": \"…\"}",
            fr: "un objet comme {\"title\": \"…\", \"href\": \"…\"}",
            en: "an object, for example {\"title\": \"…\", \"href\": \"…\"}",
        },
        Id::ListOfPartners => Texts {
            ar: "قائمة شركاء",
            fr: "une liste de partenaires",
            en: "a list of partners",
        },
        Id::APartner => Texts {
            ar: "شريك، أي كائن",
            fr: "un partenaire, un objet",
            en: "a partner, an object",
        },
        Id::ListOfTracks => Texts {
            ar: "قائمة محاور",
            fr: "une liste de thèmes",
            en: "a list of tracks",
        },
        Id::ATrack => Texts {
            ar: "محور، أي كائن",
            fr: "un thème, un objet",
            en: "a track, an object",
        },
        Id::ListOfEras => Texts {
            ar: "قائمة فترات",
            fr: "une liste de périodes",
            en: "a list of eras",
        },
        Id::AnEra => Texts {
            ar: "فترة، أي كائن",
            fr: "une période, un objet",
            en: "an era, an object",
        },
        Id::AColour => Texts {
            ar: "لون، أي سلسلة",
            fr: "une couleur, une chaîne",
            en: "a colour, a string",
        },
        Id::ListOfEvents => Texts {
            ar: "قائمة أحداث",
            fr: "une liste d’événements",
            en: "a list of events",
        },
        Id::AnEvent => Texts {
            ar: "حدث، أي كائن",
            fr: "un événement, un objet",
            en: "an event, an object",
        },
        Id::ListOfSlides => Texts {
            ar: "قائمة شرائح",
            fr: "une liste de diapositives",
            en: "a list of slides",
        },
        Id::ASlide => Texts {
            ar: "شريحة، أي كائن",
            fr: "une diapositive, un objet",
            en: "a slide, an object",
        },
        Id::AGroup => Texts {
            ar: "اسم مجموعة، أي سلسلة",
            fr: "le nom d’un groupe, une chaîne",
            en: "a group’s name, a string",
        },
        Id::ADateObject => Texts {
            ar: "تاريخ، مثل {\"year\": \"2022\"}",
            fr: "une date, comme {\"year\": \"2022\"}",
            en: "a date, for example {\"year\": \"2022\"}",
        },
        Id::ListOfItems => Texts {
            ar: "قائمة عناصر",
            fr: "une liste d’éléments",
            en: "a list of items",
        },
        Id::AnItem => Texts {
            ar: "عنصر، أي كائن",
            fr: "un élément, un objet",
            en: "an item, an object",
        },
        Id::ListOfAttachments => Texts {
            ar: "قائمة مرفقات",
            fr: "une liste de pièces jointes",
            en: "a list of attachments",
        },
        Id::AnAttachment => Texts {
            ar: "مرفق، أي كائن",
            fr: "une pièce jointe, un objet",
            en: "an attachment, an object",
        },
        Id::AString => Texts {
            ar: "سلسلة",
            fr: "une chaîne",
            en: "a string",
        },
        Id::ListOfStrings => Texts {
            ar: "قائمة سلاسل",
            fr: "une liste de chaînes",
            en: "a list of strings",
        },
        Id::AWholeNumber => Texts {
            ar: "عدد صحيح",
            fr: "un entier",
            en: "a whole number",
        },
        Id::ADate => Texts {
            ar: "تاريخ بين علامتي اقتباس",
            fr: "une date entre guillemets",
            en: "a date between quotes",
        },
        Id::AnAddress => Texts {
            ar: "عنوان، أي سلسلة",
            fr: "une adresse, une chaîne",
            en: "an address, a string",
        },
        Id::ANumber => Texts {
            ar: "عدد",
            fr: "un nombre",
            en: "a number",
        },
        Id::ABool => Texts {
            ar: "true أو false",
            fr: "true ou false",
            en: "true or false",
        },
        Id::AnObject => Texts {
            ar: "كائن",
            fr: "un objet",
            en: "an object",
        },
        Id::AList => Texts {
            ar: "قائمة",
            fr: "une liste",
            en: "a list",
        },
        Id::ANull => Texts {
            ar: "null",
            fr: "null",
            en: "null",
        },
    }
}

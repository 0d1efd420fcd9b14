//! A single value: a type, a number, a date, a language, an address.

use super::Texts;
use masar_feed::ValueMessage as Id;

pub(super) const fn texts(id: Id) -> Texts {
    match id {
        Id::Expected => Texts {
            ar: "المطلوب {}، والموجود {}.",
            fr: "Attendu\u{a0}: {}\u{a0}; trouvé\u{a0}: {}.",
            en: "Expected {}, found {}.",
        },
        Id::WriteSo => Texts {
            ar: "اكتبه كذلك، أو احذف العنصر.",
            fr: "Écrivez-le ainsi, ou retirez le membre.",
            en: "Write it as expected, or remove the member.",
        },
        Id::NotAllowed => Texts {
            ar: "«{}» غير مسموح به هنا.",
            fr: "«\u{a0}{}\u{a0}» n’est pas permis ici.",
            en: "The value “{}” is not allowed here.",
        },
        Id::WriteOneOf => Texts {
            ar: "اكتب واحدا من: {}.",
            fr: "Écrivez l’un de ceux-ci\u{a0}: {}.",
            en: "Write one of: {}.",
        },
        Id::NoWholeNumber => Texts {
            ar: "{} ليس عددا صحيحا مسموحا به هنا.",
            fr: "{} n’est pas un entier permis ici.",
            en: "{} is not a whole number that is allowed here.",
        },
        Id::WriteUpTo => Texts {
            ar: "اكتب عددا من 0 إلى {}؛ وحتى ذلك الحين يُعتمد الأقرب.",
            fr: "Écrivez-en un de 0 à {}\u{a0}; d’ici là, le plus proche est pris.",
            en: "Write a whole number from 0 to {}. Until then the nearest one is used.",
        },
        Id::NoPlace => Texts {
            ar: "هذه ليست إحداثيات على الأرض.",
            fr: "Ce ne sont pas des coordonnées sur Terre.",
            en: "These are not coordinates on Earth.",
        },
        Id::WriteDegrees => Texts {
            ar: "اكتب خط العرض (-90 إلى 90) ثم خط الطول (-180 إلى 180) بالدرجات، عددين في قائمة.",
            fr: "Écrivez la latitude (-90 à 90) puis la longitude (-180 à 180), en degrés, comme liste de deux nombres.",
            en: "Write the latitude (-90 to 90), then the longitude (-180 to 180), in degrees, as a list of two numbers.",
        },
        Id::NoTimeZone => Texts {
            ar: "«{}» ليس اسم منطقة زمنية.",
            fr: "«\u{a0}{}\u{a0}» n’est pas le nom d’un fuseau horaire.",
            en: "“{}” is not the name of a time zone.",
        },
        Id::WriteTimeZone => Texts {
            ar: "في أي مدينة تُقرأ هذه الساعات؟ اكتب اسم منطقتها (IANA): القارة/المدينة.",
            fr: "De quelle ville sont ces heures\u{a0}? Écrivez le nom de son fuseau (IANA)\u{a0}: Continent/Ville.",
            en: "Of which city are these times? Write the name of its zone (IANA): Continent/City.",
        },
        Id::NoColour => Texts {
            ar: "«{}» ليس لونا يُقرأ هنا.",
            fr: "«\u{a0}{}\u{a0}» n’est pas une couleur lue ici.",
            en: "“{}” is not a colour that can be read.",
        },
        Id::WriteColour => Texts {
            ar: "اكتبه #rgb أو #rrggbb؛ وحتى ذلك الحين يأخذ المحور لون رتبته.",
            fr: "Écrivez-la #rgb ou #rrggbb\u{a0}; d’ici là, le thème a la couleur de son rang.",
            en: "Write it as #rgb or #rrggbb. Until then the track has the colour of its position.",
        },
        Id::NoLanguage => Texts {
            ar: "«{}» ليس رمز لغة.",
            fr: "«\u{a0}{}\u{a0}» n’est pas un code de langue.",
            en: "“{}” is not a language tag.",
        },
        Id::WriteTag => Texts {
            ar: "اكتب «{}»؛ هكذا يُقرأ.",
            fr: "Écrivez «\u{a0}{}\u{a0}»\u{a0}; c’est ainsi que c’est lu.",
            en: "Write “{}”. Until then it is read as that.",
        },
        Id::WriteSomeTag => Texts {
            ar: "اكتب رمزا مثل ar أو fr أو en أو zgh أو fr-MA (BCP 47)؛ وحتى ذلك الحين يُهمل.",
            fr: "Écrivez-en un comme ar, fr, en, zgh ou fr-MA (BCP 47)\u{a0}; d’ici là, il est laissé de côté.",
            en: "Write a tag such as ar, fr, en, zgh or fr-MA (BCP 47). Until then it is left out.",
        },
        Id::BadDate => Texts {
            ar: "«{}» — {}",
            fr: "«\u{a0}{}\u{a0}» — {}",
            en: "“{}” — {}",
        },
        Id::WriteDay => Texts {
            ar: "اكتب اليوم من 01 إلى {}، أو احذفه: {}.",
            fr: "Écrivez le jour de 01 à {}, ou retirez-le\u{a0}: {}.",
            en: "Write a day from 01 to {}, or leave the day out: {}.",
        },
        Id::WriteNew => Texts {
            ar: "اكتب «{}».",
            fr: "Écrivez «\u{a0}{}\u{a0}».",
            en: "Write “{}”.",
        },
        Id::WriteDate => Texts {
            ar: "اكتب السنة، أو السنة ثم الشهر ثم اليوم بأرقام بينها شرطات.",
            fr: "Écrivez l’année, ou l’année, le mois et le jour en chiffres avec des traits d’union.",
            en: "Write the year, or the year, the month and the day in digits with hyphens between them.",
        },
        Id::AddressBlank => Texts {
            ar: "في هذا العنوان فراغ أو رمز غير مرئي.",
            fr: "Cette adresse contient un blanc ou un caractère invisible.",
            en: "This address contains a blank or an invisible character.",
        },
        Id::EncodeSpace => Texts {
            ar: "احذفه؛ وتُكتب المسافة داخل العنوان %20.",
            fr: "Supprimez-le\u{a0}; une espace dans une adresse s’écrit %20.",
            en: "Delete it. Write a space inside an address as %20.",
        },
        Id::AddressBackslash => Texts {
            ar: "في هذا العنوان شرطة مائلة عكسية.",
            fr: "Cette adresse contient une barre oblique inverse.",
            en: "This address contains a backslash.",
        },
        Id::WriteSlash => Texts {
            ar: "اكتب / مكانها، أو %5C إن كانت مقصودة.",
            fr: "Écrivez / à la place, ou %5C si elle est voulue.",
            en: "Write / instead, or %5C for a backslash.",
        },
        Id::AddressNoScheme => Texts {
            ar: "ينقص هذا العنوانَ بروتوكوله (https:).",
            fr: "Il manque à cette adresse son protocole (https:).",
            en: "This address has no scheme.",
        },
        Id::AddHttps => Texts {
            ar: "اكتب https: قبله.",
            fr: "Écrivez https: devant.",
            en: "Write https: before it.",
        },
        Id::AddressNoHost => Texts {
            ar: "لا مضيف في هذا العنوان.",
            fr: "Cette adresse n’a pas d’hôte.",
            en: "This address has no host.",
        },
        Id::WriteWhole => Texts {
            ar: "اكتبه كاملا، ابتداء من https:.",
            fr: "Écrivez-la en entier, depuis https:.",
            en: "Write the whole address, from https: on.",
        },
        Id::NothingAfterColon => Texts {
            ar: "لا شيء بعد النقطتين.",
            fr: "Rien ne suit les deux-points.",
            en: "Nothing follows the colon of this address.",
        },
        Id::WriteAddress => Texts {
            ar: "اكتب العنوان بعدهما.",
            fr: "Écrivez l’adresse après.",
            en: "Write the address after it.",
        },
        Id::AddressTooLong => Texts {
            ar: "في هذا العنوان أكثر من 8000 بايت.",
            fr: "Cette adresse a plus de 8000 octets.",
            en: "This address has more than 8000 bytes.",
        },
        Id::ShortenAddress => Texts {
            ar: "اكتب عنوانا أقصر، بلا بيانات فيه.",
            fr: "Écrivez une adresse plus courte, sans données dedans.",
            en: "Write a shorter address, without data in it.",
        },
        Id::NotFollowed => Texts {
            ar: "لا يمكن أن يكون عنوان الرابط من هذا النوع.",
            fr: "Un lien ne peut pas avoir ce genre d’adresse.",
            en: "A link cannot have this kind of address.",
        },
        Id::WriteLink => Texts {
            ar: "اكتب عنوانا يبدأ بـ https: أو http: أو mailto: أو tel:، أو عنوانا نسبة إلى الملف (مسبوقا بـ ./ إن كانت فيه نقطتان).",
            fr: "Écrivez-en une qui commence par https:, http:, mailto: ou tel:, ou relative au flux (avec ./ devant si elle contient deux-points).",
            en: "Write an address that begins with https:, http:, mailto: or tel:, or one relative to the feed (with ./ before it if it contains a colon).",
        },
        Id::NotLoaded => Texts {
            ar: "لا يمكن تحميل عنوان من هذا النوع.",
            fr: "Un média ne peut pas avoir ce genre d’adresse.",
            en: "Media cannot have this kind of address.",
        },
        Id::WriteMedia => Texts {
            ar: "اكتب عنوانا يبدأ بـ https: أو http:، أو عنوانا نسبة إلى الملف (مسبوقا بـ ./ إن كانت فيه نقطتان).",
            fr: "Écrivez-en une qui commence par https: ou http:, ou relative au flux (avec ./ devant si elle contient deux-points).",
            en: "Write an address that begins with https: or http:, or one relative to the feed (with ./ before it if it contains a colon).",
        },
    }
}

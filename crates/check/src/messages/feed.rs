//! The feed as a whole, its pages, its members and its ids.

use super::Texts;
use masar_feed::FeedMessage as Id;

pub(super) const fn texts(id: Id) -> Texts {
    match id {
        Id::NotAnObject => Texts {
            ar: "هذا JSON وليس ملف مسار: ملف المسار كائن.",
            fr: "C’est du JSON, mais pas un flux\u{a0}: un flux est un objet.",
            en: "This is JSON but not a feed: a feed is an object.",
        },
        Id::NoMasar => Texts {
            ar: "لا شيء هنا يدل على أنه ملف مسار.",
            fr: "Rien ne dit que c’est un flux de Masar.",
            en: "This object has no member \"masar\", so it is not a feed of Masar.",
        },
        Id::AddMasar => Texts {
            ar: "أضف \"masar\": 1 عنصرا أول.",
            fr: "Ajoutez \"masar\": 1 comme premier membre.",
            en: "Add \"masar\": 1 as the first member.",
        },
        Id::NoEvents => Texts {
            ar: "لا توجد أحداث.",
            fr: "Il n’y a pas d’événements.",
            en: "The list of events is missing.",
        },
        Id::AddEvents => Texts {
            ar: "أضف \"events\": [ … ].",
            fr: "Ajoutez \"events\": [ … ].",
            en: "Add \"events\": [ … ].",
        },
        Id::NoSuchPage => Texts {
            ar: "لا توجد صفحة بهذا الاسم بجانب هذه الصفحة.",
            fr: "Il n’y a pas de page de ce nom à côté de celle-ci.",
            en: "There is no page at this address.",
        },
        Id::CorrectPage => Texts {
            ar: "صحّح العنوان، أو احذفه من الصفحة الأخيرة؛ وإلى ذلك الحين ينتهي الملف هنا.",
            fr: "Corrigez-la, ou supprimez ce membre sur la dernière page\u{a0}; d’ici là, le flux s’arrête ici.",
            en: "Correct the address, or remove it from the last page. Until then the feed ends here.",
        },
        Id::PageAgain => Texts {
            ar: "سبقت قراءة هذه الصفحة: الصفحات تدور في حلقة.",
            fr: "Cette page a déjà été lue\u{a0}: les pages tournent en rond.",
            en: "This page was read before: the pages lead in a circle.",
        },
        Id::LeaveOutPage => Texts {
            ar: "احذف العنوان من الصفحة الأخيرة؛ وإلى ذلك الحين ينتهي الملف هنا.",
            fr: "Supprimez ce membre sur la dernière page\u{a0}; d’ici là, le flux s’arrête ici.",
            en: "Remove the address from the last page. Until then the feed ends here.",
        },
        Id::TooManyPages => Texts {
            ar: "هذه هي الصفحة 51، ولا يُطلب أكثر من 50 صفحة.",
            fr: "C’est la 51e page\u{a0}; au-delà de 50, aucune page n’est demandée.",
            en: "This is page 51, and at most 50 pages are read.",
        },
        Id::FewerPages => Texts {
            ar: "ضع أحداثا أكثر في كل صفحة؛ وإلى ذلك الحين ينتهي الملف هنا.",
            fr: "Mettez plus d’événements par page\u{a0}; d’ici là, le flux s’arrête ici.",
            en: "Put more events on a page. Until then the feed ends here.",
        },
        Id::PageOutside => Texts {
            ar: "يقود هذا العنوان إلى خارج مجلد الصفحة الأولى، فلا يُقرأ ما فيه.",
            fr: "Cette adresse mène hors du dossier de la première page\u{a0}; ce qui s’y trouve n’est pas lu.",
            en: "This address leads out of the folder of the first page, so the file is not read.",
        },
        Id::MovePage => Texts {
            ar: "ضع الصفحة في ذلك المجلد أو تحته، واكتب عنوانها منه؛ وإلى ذلك الحين ينتهي الملف هنا.",
            fr: "Placez la page dans ce dossier ou au-dessous, et écrivez son adresse à partir de là\u{a0}; d’ici là, le flux s’arrête ici.",
            en: "Move the page into that folder or below it, and write its address from there. Until then the feed ends here.",
        },
        Id::PageNotAFile => Texts {
            ar: "ما في هذا العنوان ليس ملفا عاديا، فلا يُقرأ.",
            fr: "Ce qui se trouve à cette adresse n’est pas un fichier ordinaire, et n’est pas lu.",
            en: "There is no regular file at this address, so it is not read.",
        },
        Id::PageTooLarge => Texts {
            ar: "بهذه الصفحة يتجاوز الملف 64 مليون بايت، ولا يُقرأ أكثر من ذلك.",
            fr: "Avec cette page, le flux dépasse 64 millions d’octets, et il n’en est pas lu davantage.",
            en: "With this page the feed has more than 64 million bytes, and no more are read.",
        },
        Id::FileTooLarge => Texts {
            ar: "في هذا الملف أكثر من 64 مليون بايت، فلا يُقرأ.",
            fr: "Ce fichier a plus de 64 millions d’octets, et n’est pas lu.",
            en: "This file has more than 64 million bytes, so it is not read.",
        },
        Id::SplitFeed => Texts {
            ar: "وزّع الأحداث على ملفات مستقلة.",
            fr: "Répartissez les événements entre plusieurs flux.",
            en: "Divide the events into several feeds.",
        },
        Id::PageNotLoaded => Texts {
            ar: "في هذه الصفحة أكثر من 16 ميبيبايت (16777216 بايتا)، فلا تُحمَّل في المواقع.",
            fr: "Cette page a plus de 16 Mio (16 777 216 octets)\u{a0}: sur un site, elle n’est pas chargée.",
            en: "This page has more than 16 MiB (16,777,216 bytes), so websites do not load it.",
        },
        Id::SplitPage => Texts {
            ar: "وزّع الأحداث على عدة صفحات (next_url).",
            fr: "Répartissez les événements entre plusieurs pages (next_url).",
            en: "Divide the events into several pages (next_url).",
        },
        Id::TooManyEntries => Texts {
            ar: "عدد عناصر هذه القائمة أكبر من {}، ولا يُعرض ما يأتي ابتداء من هنا.",
            fr: "Cette liste a plus de {} éléments, et ils ne sont pas montrés à partir d’ici.",
            en: "This list has more than {} entries, and from here on they are not shown.",
        },
        Id::FewerEntries => Texts {
            ar: "أبق الأهم منها، أو وزّعها على ملفات مستقلة.",
            fr: "Gardez les plus importants, ou répartissez-les entre plusieurs flux.",
            en: "Keep the most important ones, or divide them into several feeds.",
        },
        Id::FewerTracks => Texts {
            ar: "اجمع المحاور المتقاربة؛ وحتى ذلك الحين تُعرض أحداث المحاور الزائدة بلا محور.",
            fr: "Regroupez les thèmes proches\u{a0}; d’ici là, les événements des thèmes en trop sont montrés sans thème.",
            en: "Merge tracks that are alike. Until then the events of the tracks that are left out are shown without a track.",
        },
        Id::TextTooLong => Texts {
            ar: "عدد أحرف هذا النص أكبر من {}.",
            fr: "Ce texte a plus de {} caractères.",
            en: "This text has more than {} characters.",
        },
        Id::ShortenText => Texts {
            ar: "اختصره، أو أضف رابطا إلى النص الكامل؛ وحتى ذلك الحين لا تُعرض نهايته.",
            fr: "Raccourcissez-le, ou ajoutez un lien vers le texte entier\u{a0}; d’ici là, sa fin n’est pas montrée.",
            en: "Shorten it, or add a link to the whole text. Until then its end is not shown.",
        },
        Id::VersionType => Texts {
            ar: "يجب أن يكون رقم الإصدار عددا.",
            fr: "La version doit être un nombre.",
            en: "The version must be a number.",
        },
        Id::WriteVersion => Texts {
            ar: "اكتب \"masar\": 1؛ يُقرأ الملف على أنه الإصدار 1.",
            fr: "Écrivez \"masar\": 1\u{a0}; le flux est lu comme version 1.",
            en: "Write \"masar\": 1. Until then the feed is read as version 1.",
        },
        Id::NewerVersion => Texts {
            ar: "هذا الملف من إصدار أحدث من الإصدار 1 الذي يُقرأ هنا.",
            fr: "Ce flux est d’une version plus récente que la version 1, celle qui est lue ici.",
            en: "This feed has a newer version than 1, which is the one that this Masar reads.",
        },
        Id::NewerNotShown => Texts {
            ar: "ما ليس في الإصدار 1 لا يُعرض؛ وقد يعرضه إصدار أحدث من مسار.",
            fr: "Ce que la version 1 n’a pas n’est pas montré\u{a0}; un Masar plus récent peut le montrer.",
            en: "What version 1 does not have is not shown. A newer Masar may show it.",
        },
        Id::NoSuchVersion => Texts {
            ar: "لا يوجد هذا الإصدار.",
            fr: "Cette version n’existe pas.",
            en: "There is no such version.",
        },
        Id::DuplicateMember => Texts {
            ar: "تكرر «{}» هنا.",
            fr: "«\u{a0}{}\u{a0}» figure ici deux fois.",
            en: "The member “{}” occurs a second time here.",
        },
        Id::KeepOneMember => Texts {
            ar: "أبق واحدا منهما؛ وحتى ذلك الحين يُعتمد الأخير.",
            fr: "Gardez l’un des deux\u{a0}; d’ici là, le dernier compte.",
            en: "Keep one of them. Until then the last one counts.",
        },
        Id::UnknownMember => Texts {
            ar: "«{}» ليس عنصرا معروفا هنا.",
            fr: "«\u{a0}{}\u{a0}» n’est pas un membre connu ici.",
            en: "The member “{}” is unknown here.",
        },
        Id::DeleteOrNote => Texts {
            ar: "احذفه، أو اجعل اسمه يبدأ بـ _ إن كان ملاحظة.",
            fr: "Supprimez-le, ou faites commencer son nom par _ si c’est une note.",
            en: "Delete it. If it is a note, begin its name with _.",
        },
        Id::DidYouMean => Texts {
            ar: "هل تقصد «{}»؟",
            fr: "Vouliez-vous dire «\u{a0}{}\u{a0}»\u{a0}?",
            en: "Did you mean “{}”?",
        },
        Id::DidYouMeanTaken => Texts {
            ar: "هل تقصد «{}»؟ هكذا يُقرأ.",
            fr: "Vouliez-vous dire «\u{a0}{}\u{a0}»\u{a0}? C’est ainsi que c’est lu.",
            en: "Did you mean “{}”? It is read as that.",
        },
        Id::NoId => Texts {
            ar: "لا id هنا، فلا شيء يمكنه الإحالة إليه.",
            fr: "Il n’y a pas d’id ici\u{a0}: rien ne peut s’y référer.",
            en: "The id is missing, so nothing can refer to this.",
        },
        Id::AddId => Texts {
            ar: "أضف \"id\": \"…\"؛ وحتى ذلك الحين يُهمل هذا.",
            fr: "Ajoutez \"id\": \"…\"\u{a0}; d’ici là, ceci est laissé de côté.",
            en: "Add \"id\": \"…\". Until then this is left out.",
        },
        Id::IdTaken => Texts {
            ar: "المعرّف «{}» مستعمل قبل هذا.",
            fr: "L’id «\u{a0}{}\u{a0}» est déjà pris par un précédent.",
            en: "An earlier one has the id “{}”.",
        },
        Id::GiveOwnId => Texts {
            ar: "أعط كل واحد معرّفه؛ وحتى ذلك الحين يُهمل هذا.",
            fr: "Donnez à chacun le sien\u{a0}; d’ici là, celui-ci est laissé de côté.",
            en: "Give each its own id. Until then this one is left out.",
        },
        Id::Missing => Texts {
            ar: "«{}» ناقص أو فارغ.",
            fr: "«\u{a0}{}\u{a0}» manque ou est vide.",
            en: "“{}” is missing or empty.",
        },
        Id::AddItPerson => Texts {
            ar: "أضفه؛ وحتى ذلك الحين يُهمل هذا الشخص.",
            fr: "Ajoutez-le\u{a0}; d’ici là, cette personne est laissée de côté.",
            en: "Add it. Until then this person is left out.",
        },
        Id::AddItEntry => Texts {
            ar: "أضفه؛ وحتى ذلك الحين يُهمل هذا العنصر.",
            fr: "Ajoutez-le\u{a0}; d’ici là, cette entrée est laissée de côté.",
            en: "Add it. Until then this entry is left out.",
        },
        Id::Unlisted => Texts {
            ar: "لا يذكر «languages» اللغة «{}».",
            fr: "«\u{a0}languages\u{a0}» ne nomme pas «\u{a0}{}\u{a0}».",
            en: "The language “{}” is missing from “languages”.",
        },
        Id::ListIt => Texts {
            ar: "أضف إليه \"{}\" ليتمكن القراء من اختيارها.",
            fr: "Ajoutez-y \"{}\", pour que les lecteurs puissent la choisir.",
            en: "Add \"{}\" there, so that readers can choose it.",
        },
    }
}

//! Fixes that are computed from the text, and how the text is understood.

use super::Texts;
use masar_feed::FixMessage as Id;

pub(super) const fn texts(id: Id) -> Texts {
    match id {
        Id::WriteText => Texts {
            ar: "اكتب {}.",
            fr: "Écrivez {}.",
            en: "Write {}.",
        },
        Id::WriteTextHow => Texts {
            ar: "اكتب {} ({}).",
            fr: "Écrivez {} ({}).",
            en: "Write {} ({}).",
        },
        Id::Choose => Texts {
            ar: "ما المقصود؟",
            fr: "Que vouliez-vous écrire\u{a0}?",
            en: "Which is meant?",
        },
        Id::DayFirst => Texts {
            ar: "اليوم أولا",
            fr: "le jour d’abord",
            en: "the day first",
        },
        Id::MonthFirst => Texts {
            ar: "الشهر أولا",
            fr: "le mois d’abord",
            en: "the month first",
        },
        Id::YearFirst => Texts {
            ar: "السنة أولا",
            fr: "l’année d’abord",
            en: "the year first",
        },
        Id::ThisCentury => Texts {
            ar: "في هذا القرن",
            fr: "dans ce siècle",
            en: "in this century",
        },
        Id::LastCentury => Texts {
            ar: "في القرن العشرين",
            fr: "au XXe siècle",
            en: "in the 20th century",
        },
        Id::ThatYear => Texts {
            ar: "السنة نفسها",
            fr: "l’année elle-même",
            en: "the year itself",
        },
        Id::ThatMonth => Texts {
            ar: "الشهر",
            fr: "le mois",
            en: "the month",
        },
        Id::BothYears => Texts {
            ar: "من سنة إلى أخرى",
            fr: "d’une année à l’autre",
            en: "from one year to the other",
        },
        Id::FirstToLast => Texts {
            ar: "من الأولى إلى الأخيرة",
            fr: "de la première à la dernière",
            en: "from the first to the last",
        },
        Id::EachOfThem => Texts {
            ar: "في كل واحدة منها",
            fr: "dans chacune",
            en: "in each of them",
        },
        Id::ExcelDay => Texts {
            ar: "اليوم الذي يكتبه Excel بهذا العدد",
            fr: "le jour qu’Excel note par ce nombre",
            en: "the day for which Excel has this number",
        },
        Id::UnixSeconds => Texts {
            ar: "ثوان منذ 1970، بتوقيت UTC",
            fr: "secondes depuis 1970, en UTC",
            en: "seconds since 1970, in UTC",
        },
        Id::SomeTimeBefore => Texts {
            ar: "في وقت ما قبله",
            fr: "à un moment avant",
            en: "some time before",
        },
        Id::SomeTimeAfter => Texts {
            ar: "في وقت ما بعده",
            fr: "à un moment après",
            en: "some time after",
        },
        Id::LetterForDigit => Texts {
            ar: "كُتب حرف مكان رقم",
            fr: "une lettre à la place d’un chiffre",
            en: "a letter instead of a digit",
        },
        Id::DigitTooMany => Texts {
            ar: "رقم زائد في السنة",
            fr: "un chiffre de trop dans l’année",
            en: "one digit too many in the year",
        },
        Id::DigitsExchanged => Texts {
            ar: "رقمان تبادلا مكانيهما",
            fr: "deux chiffres échangés",
            en: "two digits that changed places",
        },
        Id::AskMember => Texts {
            ar: "الأرجح أن مكان هذا «{}»: ماذا يُكتب فيه؟",
            fr: "Ceci va sans doute dans «\u{a0}{}\u{a0}»\u{a0}: que faut-il y écrire\u{a0}?",
            en: "This probably belongs into “{}”. What should it contain?",
        },
        Id::AskBoth => Texts {
            ar: "يوجد «{}» هنا من قبل: أيهما الصحيح؟ احتفظ بواحد.",
            fr: "«\u{a0}{}\u{a0}» est déjà là\u{a0}: lequel est le bon\u{a0}? Gardez-en un.",
            en: "“{}” is there already. Which of the two is right? Keep one.",
        },
        Id::AskMedia => Texts {
            ar: "ماذا تُظهر هذه الصورة، وما حجمها؟ اكتب: {}.",
            fr: "Que montre cette image, et quelle est sa taille\u{a0}? Écrivez {}.",
            en: "What does this picture show, and what is its size? Write {}.",
        },
        Id::LastDay => Texts {
            ar: "آخر يوم في الشهر",
            fr: "le dernier jour du mois",
            en: "the last day of the month",
        },
        Id::NextDay => Texts {
            ar: "أول يوم في الشهر التالي",
            fr: "le premier jour du mois suivant",
            en: "the first day of the next month",
        },
        Id::OnlyMonth => Texts {
            ar: "الشهر دون يوم",
            fr: "le mois sans le jour",
            en: "the month without a day",
        },
        Id::WithoutZone => Texts {
            ar: "دون هذه المنطقة الزمنية، فهي غير موجودة",
            fr: "sans ce fuseau, qui n’existe pas",
            en: "without this time zone, which does not exist",
        },
        Id::DaysInAll => Texts {
            ar: "اليوم الأول محسوب",
            fr: "le premier jour compte",
            en: "the first day counts",
        },
        Id::DaysAfter => Texts {
            ar: "اليوم الأول غير محسوب",
            fr: "le premier jour ne compte pas",
            en: "the first day does not count",
        },
        Id::HijriDay => Texts {
            ar: "محسوبا من التقويم الهجري",
            fr: "calculé depuis le calendrier hégirien",
            en: "computed from the Hijri calendar",
        },
        Id::HijriAbout => Texts {
            ar: "محسوبا من التقويم الهجري، تقريبا: قد تختلف رؤية الهلال بيوم",
            fr: "calculé depuis le calendrier hégirien, à un jour près selon l’observation de la lune",
            en: "computed from the Hijri calendar, approximate: the sight of the moon may differ by a day",
        },
        Id::InAutumn => Texts {
            ar: "خريف تلك السنة",
            fr: "l’automne de cette année",
            en: "autumn of that year",
        },
        Id::InSpring => Texts {
            ar: "ربيع تلك السنة",
            fr: "le printemps de cette année",
            en: "spring of that year",
        },
        Id::InSummer => Texts {
            ar: "صيف تلك السنة",
            fr: "l’été de cette année",
            en: "summer of that year",
        },
        Id::InWinter => Texts {
            ar: "شتاء تلك السنة",
            fr: "l’hiver de cette année",
            en: "winter of that year",
        },
        Id::AskDate => Texts {
            ar: "متى كان ذلك؟ اكتب السنة، أو السنة ثم الشهر ثم اليوم بأرقام بينها شرطات؛ وإن كان جزءا من حدث آخر فاكتب معرّف ذلك الحدث في part_of دون تاريخ.",
            fr: "Quand était-ce\u{a0}? Écrivez l’année, ou l’année, le mois et le jour en chiffres avec des traits d’union\u{a0}; si c’est une partie d’un autre événement, écrivez l’id de celui-ci dans part_of, sans date.",
            en: "When was it? Write the year, or the year, the month and the day in digits with hyphens between them. If it is part of another event, write that event's id in part_of, without a date.",
        },
        Id::AskDateAlone => Texts {
            ar: "متى كان ذلك؟ اكتب السنة، أو السنة ثم الشهر ثم اليوم بأرقام بينها شرطات.",
            fr: "Quand était-ce\u{a0}? Écrivez l’année, ou l’année, le mois et le jour en chiffres avec des traits d’union.",
            en: "When was it? Write the year, or the year, the month and the day in digits with hyphens between them.",
        },
        Id::OpenEnd => Texts {
            ar: "وما زال مستمرا",
            fr: "cela dure encore",
            en: "it still goes on",
        },
        Id::UnknownEnd => Texts {
            ar: "ولا تُعرف نهايته",
            fr: "la fin n’est pas connue",
            en: "nobody knows when it ends",
        },
        Id::OnlyStart => Texts {
            ar: "البداية وحدها",
            fr: "le début seul",
            en: "only the start",
        },
        Id::OpenStart => Texts {
            ar: "منذ زمن غير محدد",
            fr: "depuis toujours",
            en: "without a start",
        },
        Id::UnknownStart => Texts {
            ar: "ولا تُعرف بدايته",
            fr: "le début n’est pas connu",
            en: "nobody knows when it began",
        },
        Id::OnlyEnd => Texts {
            ar: "النهاية وحدها",
            fr: "la fin seule",
            en: "only the end",
        },
        Id::AskTitle => Texts {
            ar: "ما اسم هذا الحدث؟ اكتبه في title.",
            fr: "Comment s’appelle cet événement\u{a0}? Écrivez-le dans title.",
            en: "What is this event called? Write it in title.",
        },
        Id::AskAlt => Texts {
            ar: "ماذا تُظهر هذه الصورة؟ اكتب ذلك في alt.",
            fr: "Que montre cette image\u{a0}? Écrivez-le dans alt.",
            en: "What does this image show? Write it in alt.",
        },
        Id::AskSize => Texts {
            ar: "ما حجمها بالبكسل؟ اكتب العرض في width والارتفاع في height.",
            fr: "Quelle est sa taille en pixels\u{a0}? Écrivez la largeur dans width et la hauteur dans height.",
            en: "What is its size in pixels? Write the width in width and the height in height.",
        },
        Id::AskAddress => Texts {
            ar: "ما العنوان على الويب الذي يصل به الجميع إلى هذا؟ اكتبه هنا.",
            fr: "À quelle adresse du web tout le monde trouve-t-il ceci\u{a0}? Écrivez-la ici.",
            en: "At which web address does everyone find this? Write it here.",
        },
        Id::AskValue => Texts {
            ar: "ما القيمة الصحيحة؟ اكتبها هنا.",
            fr: "Quelle est la bonne valeur\u{a0}? Écrivez-la ici.",
            en: "What is the right value? Write it here.",
        },
        Id::Rename => Texts {
            ar: "سمّه «{}».",
            fr: "Renommez-le «\u{a0}{}\u{a0}».",
            en: "Rename it to “{}”.",
        },
        Id::Delete => Texts {
            ar: "احذف «{}».",
            fr: "Supprimez «\u{a0}{}\u{a0}».",
            en: "Delete “{}”.",
        },
        Id::DeleteThis => Texts {
            ar: "احذف هذا.",
            fr: "Supprimez ceci.",
            en: "Delete this.",
        },
        Id::MakeNote => Texts {
            ar: "اجعله ملاحظة لا تُعرض: «{}».",
            fr: "Faites-en une note qui ne s’affiche pas\u{a0}: «\u{a0}{}\u{a0}».",
            en: "Make it a note, which is not shown: “{}”.",
        },
        Id::MoveOut => Texts {
            ar: "انقل الأحداث إلى قائمة events الرئيسية، وفي كل منها \"part_of\": {}.",
            fr: "Mettez ces événements dans la liste events du flux, avec dans chacun \"part_of\"\u{a0}: {}.",
            en: "Move these events to the feed's list events, each with \"part_of\": {}.",
        },
        Id::MergeDates => Texts {
            ar: "اجمعها في عنصر واحد: \"date\": {}.",
            fr: "Réunissez-les en un membre\u{a0}: \"date\"\u{a0}: {}.",
            en: "Join them in one member: \"date\": {}.",
        },
        Id::MergeTexts => Texts {
            ar: "اجمع اللغات في عنصر واحد: \"{}\": {}.",
            fr: "Réunissez les langues en un membre\u{a0}: \"{}\"\u{a0}: {}.",
            en: "Join the languages in one member: \"{}\": {}.",
        },
        Id::Exchange => Texts {
            ar: "بادل بين التاريخين: {}.",
            fr: "Échangez les deux dates\u{a0}: {}.",
            en: "Exchange the two dates: {}.",
        },
        Id::ExchangeTexts => Texts {
            ar: "بادل بين النصين: {}.",
            fr: "Échangez les deux textes\u{a0}: {}.",
            en: "Exchange the two texts: {}.",
        },
        Id::AddMember => Texts {
            ar: "أضف {}.",
            fr: "Ajoutez {}.",
            en: "Add {}.",
        },
        Id::AddEntry => Texts {
            ar: "أضف {} إلى {}.",
            fr: "Ajoutez {} à {}.",
            en: "Add {} to {}.",
        },
        Id::Wrap => Texts {
            ar: "ضعه داخل {}.",
            fr: "Mettez-le dans {}.",
            en: "Put it into {}.",
        },
        Id::MoveToLinks => Texts {
            ar: "انقله إلى الروابط (links): {}.",
            fr: "Mettez-le dans les liens (links)\u{a0}: {}.",
            en: "Move it to the links: {}.",
        },
        Id::IsMeant => Texts {
            ar: "هل هذا هو المقصود؟",
            fr: "Est-ce bien cela\u{a0}?",
            en: "Is this meant?",
        },
        Id::DeleteComments => Texts {
            ar: "احذف التعليقات.",
            fr: "Supprimez les commentaires.",
            en: "Delete the comments.",
        },
        Id::KeepComments => Texts {
            ar: "احتفظ بها ملاحظات: \"_note\": \"…\".",
            fr: "Gardez-les comme notes\u{a0}: \"_note\"\u{a0}: \"…\".",
            en: "Keep them as notes: \"_note\": \"…\".",
        },
        Id::MoveTextTo => Texts {
            ar: "اجعل لغته «{}».",
            fr: "Mettez-le sous la langue «\u{a0}{}\u{a0}».",
            en: "Move it to the language “{}”.",
        },
        Id::DropPartOf => Texts {
            ar: "احذف part_of: يبقى الحدث مستقلا.",
            fr: "Supprimez part_of\u{a0}: l’événement devient indépendant.",
            en: "Delete part_of: the event then stands alone.",
        },
        Id::MoveContentOut => Texts {
            ar: "اجعل الملف ما في داخل هذا العنصر وحده.",
            fr: "Ne gardez que l’objet qui contient \"masar\".",
            en: "Keep only the object that contains \"masar\".",
        },
        Id::Keep => Texts {
            ar: "احتفظ بـ {} وحده.",
            fr: "Ne gardez que {}.",
            en: "Keep only {}.",
        },
        Id::PlainTextOf => Texts {
            ar: "اكتب النص وحده: {}.",
            fr: "Écrivez le texte seul\u{a0}: {}.",
            en: "Write only the text: {}.",
        },
    }
}

//! The losses of an export to another format.

use super::Texts;
use masar_feed::ExportMessage as Id;

pub(super) const fn texts(id: Id) -> Texts {
    match id {
        Id::NotOwn => Texts {
            ar: "هذا ليس ملف مسار.",
            fr: "Ce n’est pas un flux de Masar.",
            en: "This is not a feed in Masar's own format.",
        },
        Id::ImportFirst => Texts {
            ar: "حوّله أولا: masar import.",
            fr: "Faites-en d’abord un\u{a0}: masar import.",
            en: "Convert it first: masar import.",
        },
        Id::NotKeptIn => Texts {
            ar: "لا يُحتفظ به: {}. لا مكان له في {}.",
            fr: "Non conservé\u{a0}: {}. Pas de place dans {}.",
            en: "{} is not kept: {} has no place for it.",
        },
        Id::ICalendar => Texts {
            ar: "iCalendar",
            fr: "iCalendar",
            en: "iCalendar",
        },
        Id::JsonFeed => Texts {
            ar: "JSON Feed",
            fr: "JSON Feed",
            en: "JSON Feed",
        },
        Id::JsonLd => Texts {
            ar: "JSON-LD من schema.org",
            fr: "JSON-LD de schema.org",
            en: "schema.org JSON-LD",
        },
        Id::TheCsv => Texts {
            ar: "CSV",
            fr: "le CSV",
            en: "CSV",
        },
        Id::TimelineJs => Texts {
            ar: "TimelineJS",
            fr: "TimelineJS",
            en: "TimelineJS",
        },
        Id::MoreThanFirst => Texts {
            ar: "ما بعد الأول من هذه",
            fr: "ce qui suit le premier de ceux-ci",
            en: "All but the first of these",
        },
        Id::OneLanguage => Texts {
            ar: "{} يُكتب بلغة واحدة؛ ولا يُحتفظ بغيرها.",
            fr: "{} s’écrit en une seule langue\u{a0}; les autres ne sont pas conservées.",
            en: "{} is written in one language. The other languages are not kept.",
        },
        Id::OtherLanguage => Texts {
            ar: "{} يُكتب بلغة واحدة: لا يُحتفظ هنا باللغة «{}»؛ يكتبها --lang {}.",
            fr: "{} s’écrit en une seule langue\u{a0}: «\u{a0}{}\u{a0}» n’est pas conservé ici\u{a0}; --lang {} l’écrit.",
            en: "{} is written in one language: “{}” is not kept here. Use --lang {} to write it.",
        },
        Id::TheLanguage => Texts {
            ar: "اللغة",
            fr: "la langue",
            en: "The language",
        },
        Id::TitleOfOne => Texts {
            ar: "عنوان ملف ذي حدث واحد",
            fr: "le titre du flux d’un seul événement",
            en: "The title of a feed with a single event",
        },
        Id::NoPostponed => Texts {
            ar: "iCalendar لا يعرف حدثا مؤجلا: يُكتب غير مؤكد، والوصف يذكر ذلك.",
            fr: "iCalendar ne connaît pas d’événement reporté\u{a0}: il est provisoire, et la description le dit.",
            en: "iCalendar has no postponed events: this one becomes tentative, and the description mentions it.",
        },
        Id::AddressNotWeb => Texts {
            ar: "عنوان ليس عنوان ويب كاملا",
            fr: "une adresse web incomplète",
            en: "An address that is not a complete web address",
        },
        Id::ThatPlanned => Texts {
            ar: "كونه مبرمجا",
            fr: "qu’il est prévu",
            en: "The status “planned”",
        },
        Id::ThatMilestone => Texts {
            ar: "كونه محطة بارزة",
            fr: "qu’il est un jalon",
            en: "The kind “milestone”",
        },
        Id::TheImportance => Texts {
            ar: "الأهمية",
            fr: "l’importance",
            en: "The importance",
        },
        Id::ThatIsA => Texts {
            ar: "كونه «{}»",
            fr: "qu’il s’agit d’un «\u{a0}{}\u{a0}»",
            en: "The type “{}”",
        },
        Id::ItsStatus => Texts {
            ar: "الحالة",
            fr: "l’état",
            en: "The status",
        },
        Id::OneText => Texts {
            ar: "في TimelineJS نص واحد لكل شريحة: فقرته الأولى هي التي تصير الملخص.",
            fr: "TimelineJS a un seul texte par diapositive\u{a0}: son premier paragraphe sera le résumé.",
            en: "TimelineJS has one text per slide: its first paragraph becomes the summary.",
        },
        Id::KindFromAddress => Texts {
            ar: "TimelineJS يعرف النوع من العنوان وحده؛ ولا يُحتفظ بالمكتوب هنا.",
            fr: "TimelineJS reconnaît le genre à la seule adresse\u{a0}; ce qui est écrit ici n’est pas conservé.",
            en: "TimelineJS derives the type from the address: the one that is written here is not kept.",
        },
        Id::ReadAsHtml => Texts {
            ar: "قد يُقرأ هذا النص هناك على أنه HTML.",
            fr: "Ce texte peut y être lu comme du HTML.",
            en: "Other programs may read this text as HTML.",
        },
        Id::NoDayToKeep => Texts {
            ar: "لا يُكتب هذا الحدث: ليس له يوم يُحجز في تقويم.",
            fr: "Cet événement est omis\u{a0}: il n’a pas de jour à retenir dans un calendrier.",
            en: "This event is left out: it has no day for a calendar.",
        },
        Id::IdIntoUid => Texts {
            ar: "لا يُحتفظ بالمعرّف: يُصنع منه UID.",
            fr: "L’identifiant n’est pas conservé\u{a0}: un UID en est tiré.",
            en: "The id is not kept: the UID is derived from it.",
        },
        Id::ParentsDays => Texts {
            ar: "هذا الحدث بلا تاريخ: يأخذ أيام الحدث الذي هو جزء منه، والوصف يذكر ذلك.",
            fr: "Cet événement n’a pas de date\u{a0}: il reçoit les jours de celui dont il fait partie, et la description le dit.",
            en: "This event has no date: it gets the days of the event it is part of, and the description mentions it.",
        },
        Id::ParentsDate => Texts {
            ar: "هذا الحدث بلا تاريخ: يأخذ تاريخ الحدث الذي هو جزء منه.",
            fr: "Cet événement n’a pas de date\u{a0}: il reçoit celle de l’événement dont il fait partie.",
            en: "This event has no date: it gets the date of the event it is part of.",
        },
        Id::LinksBelow => Texts {
            ar: "لا مكان للروابط في TimelineJS: تُكتب أسفل النص.",
            fr: "TimelineJS n’a pas de place pour les liens\u{a0}: ils sont écrits sous le texte.",
            en: "TimelineJS has no place for links: they are written below the text.",
        },
        Id::EmptyTrack => Texts {
            ar: "محور لا حدث فيه",
            fr: "un thème où il n’y a aucun événement",
            en: "A track without events",
        },
        Id::GroupByName => Texts {
            ar: "TimelineJS لا يعرف المجموعة إلا باسمها: لا يُحتفظ بمعرّف المحور.",
            fr: "TimelineJS ne connaît un groupe que par son nom\u{a0}: l’identifiant du thème n’est pas conservé.",
            en: "TimelineJS identifies a group by its name: the track’s id is not kept.",
        },
        Id::NotAsItIs => Texts {
            ar: "لا يُحتفظ بـ«{}» كما هو: {}",
            fr: "«\u{a0}{}\u{a0}» n’est pas conservé tel quel\u{a0}: {}",
            en: "“{}” is not kept as it is: {}",
        },
        Id::DateDoubt => Texts {
            ar: "لا مكان هناك لكونه غير مؤكد أو تقريبيا.",
            fr: "son caractère incertain ou approximatif n’y a pas de place.",
            en: "there is no place for its uncertainty or approximation.",
        },
        Id::DateEnds => Texts {
            ar: "لا مكان هناك لطرف مفتوح أو غير معروف.",
            fr: "une fin ouverte ou inconnue n’y a pas de place.",
            en: "there is no place for an open or unknown end.",
        },
        Id::DateNoDay => Texts {
            ar: "ليس له يوم يُحجز، فلا يُكتب الحدث.",
            fr: "elle n’a pas de jour à retenir, et l’événement est omis.",
            en: "it has no day for a calendar, and the event is left out.",
        },
        Id::DateInWords => Texts {
            ar: "الوصف يقول بالكلمات ما لا تقوله الأيام.",
            fr: "la description dit en mots ce que les jours ne disent pas.",
            en: "the description has in words what the days do not express.",
        },
        Id::DateAllDays => Texts {
            ar: "أيامه كل ما قد يعنيه، والوصف يذكر ذلك.",
            fr: "ses jours sont tous ceux qu’elle peut désigner, et la description le dit.",
            en: "it covers all days that it may mean, and the description mentions it.",
        },
        Id::DateOneTime => Texts {
            ar: "للتقويم ساعة في الطرفين أو لا ساعة.",
            fr: "un calendrier a une heure aux deux bouts ou à aucun.",
            en: "a calendar has a time at both ends or at neither.",
        },
        Id::DateInUtc => Texts {
            ar: "يُكتب بالتوقيت العالمي UTC.",
            fr: "elle est écrite en UTC.",
            en: "it is written in UTC.",
        },
        Id::DateSecondsNone => Texts {
            ar: "لا فرق هناك بين ثوان صفر وعدم ذكرها.",
            fr: "des secondes nulles ne s’y distinguent pas d’une absence de secondes.",
            en: "zero seconds are the same as none.",
        },
        Id::DateYears => Texts {
            ar: "ليس للتقويم إلا السنوات من 1 إلى 9999، فلا يُكتب الحدث.",
            fr: "un calendrier n’a que les années 1 à 9999, et l’événement est omis.",
            en: "a calendar has only the years 1 to 9999, and the event is left out.",
        },
        Id::DateStretch => Texts {
            ar: "يُكتب مدة من أول أيامه إلى آخرها.",
            fr: "elle est écrite comme la période de son premier à son dernier jour.",
            en: "it is written as the interval from its first to its last day.",
        },
        Id::DateIsoYear => Texts {
            ar: "تتطلب ISO 8601 اتفاقا آخر لمثل هذه السنة.",
            fr: "ISO 8601 demande une autre convention pour une telle année.",
            en: "ISO 8601 needs a special agreement for such a year.",
        },
        Id::DateSecondsOut => Texts {
            ar: "لا تُكتب الثواني إذا كانت صفرا.",
            fr: "des secondes nulles sont omises.",
            en: "zero seconds are left out.",
        },
        Id::DateEraEnds => Texts {
            ar: "للحقبة هناك طرفان: يومها الأول ويومها الأخير.",
            fr: "une période y a deux bouts\u{a0}: son premier et son dernier jour.",
            en: "an era has two ends there: its first and its last day.",
        },
        Id::DateNoZone => Texts {
            ar: "لا منطقة زمنية للساعة هناك.",
            fr: "une heure n’y a pas de fuseau.",
            en: "there is no place for a time zone.",
        },
    }
}

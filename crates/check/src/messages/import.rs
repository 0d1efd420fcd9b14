//! The problems and losses of an import from another format.

use super::Texts;
use masar_feed::ImportMessage as Id;

pub(super) const fn texts(id: Id) -> Texts {
    match id {
        Id::NoYear => Texts {
            ar: "ليس لهذا التاريخ سنة صحيحة.",
            fr: "Cette date n’a pas d’année valable.",
            en: "This date has no valid year.",
        },
        Id::NotADate => Texts {
            ar: "«{}» ليس تاريخا.",
            fr: "«\u{a0}{}\u{a0}» n’est pas une date.",
            en: "“{}” is not a date.",
        },
        Id::NotWhole => Texts {
            ar: "«{}» ليس عددا صحيحا.",
            fr: "«\u{a0}{}\u{a0}» n’est pas un nombre entier.",
            en: "“{}” is not a whole number.",
        },
        Id::NotKept => Texts {
            ar: "لا مكان له في ملف مسار، فلا يُحتفظ به: {}.",
            fr: "Non conservé, faute de place dans un flux\u{a0}: {}.",
            en: "{} is not kept: a feed has no place for it.",
        },
        Id::NothingToFix => Texts {
            ar: "لا شيء للتصحيح؛ إن كان مهما فاذكره في الملخص.",
            fr: "Rien à corriger\u{a0}; si c’est important, dites-le dans le résumé.",
            en: "There is nothing to fix. If it matters, write it in the summary.",
        },
        Id::Bare => Texts {
            ar: "{}",
            fr: "{}",
            en: "{}",
        },
        Id::Quoted => Texts {
            ar: "«{}»",
            fr: "«\u{a0}{}\u{a0}»",
            en: "“{}”",
        },
        Id::ItsMember => Texts {
            ar: "من {}، «{}»",
            fr: "de {}, «\u{a0}{}\u{a0}»",
            en: "{}’s “{}”",
        },
        Id::HtmlButMore => Texts {
            ar: "ما في هذا النص من HTML، عدا كلماته وروابطه وصوره",
            fr: "le HTML de ce texte, sauf ses mots, ses liens et ses images",
            en: "The HTML of this text, except its words, links and images,",
        },
        Id::HtmlButWords => Texts {
            ar: "ما في هذا النص من HTML، عدا كلماته",
            fr: "le HTML de ce texte, sauf ses mots",
            en: "The HTML of this text, except its words,",
        },
        Id::LinkWithin => Texts {
            ar: "رابط داخل الصفحة القديمة",
            fr: "un lien interne à l’ancienne page",
            en: "A link within the old page",
        },
        Id::Nowhere => Texts {
            ar: "موقع لا وجود له على الأرض",
            fr: "un lieu qui n’est nulle part sur Terre",
            en: "A location that is not on Earth",
        },
        Id::AddEraEnds => Texts {
            ar: "أضف \"start_date\" و\"end_date\"؛ وإلى ذلك الحين لا تُعرض.",
            fr: "Ajoutez \"start_date\" et \"end_date\"\u{a0}; d’ici là, elle est omise.",
            en: "Add \"start_date\" and \"end_date\". Until then the era is left out.",
        },
        Id::WriteYear => Texts {
            ar: "اكتب \"year\" عددا صحيحا؛ سالبا قبل الميلاد.",
            fr: "Écrivez \"year\" en nombre entier\u{a0}; négatif avant notre ère.",
            en: "Write \"year\" as a whole number, negative before the Common Era.",
        },
        Id::YearZero => Texts {
            ar: "لا توجد سنة 0: السنة التي قبل السنة 1 هي 1 ق.م.",
            fr: "Il n’y a pas d’année 0\u{a0}: l’année qui précède l’an 1 est 1 av. J.-C.",
            en: "There is no year 0: the year before the year 1 is 1 BCE.",
        },
        Id::FirstBefore => Texts {
            ar: "هل المقصود سنة 1 ق.م؟ اكتب -1؛ وهكذا تُقرأ حتى ذلك الحين. وإلا فاكتب السنة المقصودة.",
            fr: "Est-ce 1 av. J.-C.\u{a0}? Écrivez -1\u{a0}; c’est ainsi qu’elle est lue d’ici là. Sinon, écrivez l’année voulue.",
            en: "Is 1 BCE meant? Write -1. Until then it is read so. Otherwise write the year that is meant.",
        },
        Id::FixParts => Texts {
            ar: "صحّحه: الشهر من 1 إلى 12، واليوم من أيام الشهر، والنهاية بعد البداية. وإلى ذلك الحين لا يُعتد إلا بما له معنى.",
            fr: "Corrigez-la\u{a0}: mois de 1 à 12, jour qu’a ce mois, fin après le début. D’ici là, seul ce qui a un sens compte.",
            en: "Correct it: a month from 1 to 12, a day that the month has, the end after the start. Until then only the valid part counts.",
        },
        Id::WriteWholeNumber => Texts {
            ar: "اكتبه عددا صحيحا؛ وإلى ذلك الحين لا يُعتد به.",
            fr: "Écrivez-le en nombre entier\u{a0}; d’ici là, il est omis.",
            en: "Write a whole number. Until then it is left out.",
        },
        Id::WriteMoment => Texts {
            ar: "اكتب السنة ثم الشهر ثم اليوم بأرقام بينها شرطات، ثم T والساعة إن وُجدت.",
            fr: "Écrivez l’année, le mois et le jour en chiffres avec des traits d’union, puis T et l’heure s’il y en a une.",
            en: "Write the year, the month and the day in digits with hyphens between them, then T and the time if there is one.",
        },
        Id::NotThis => Texts {
            ar: "هذا ليس {}: {}.",
            fr: "Ce n’est pas du {}\u{a0}: {}.",
            en: "This is not {}: {}.",
        },
        Id::NoCalendar => Texts {
            ar: "ليس فيه BEGIN:VCALENDAR",
            fr: "il n’y a pas de BEGIN:VCALENDAR",
            en: "it has no BEGIN:VCALENDAR",
        },
        Id::NoActivity => Texts {
            ar: "ليس فيه كائن من ActivityStreams",
            fr: "il n’y a aucun objet d’ActivityStreams",
            en: "it has no ActivityStreams object",
        },
        Id::NoSchemaEvent => Texts {
            ar: "ليس فيه حدث من schema.org",
            fr: "il n’y a aucun événement de schema.org",
            en: "it has no schema.org event",
        },
        Id::NoKnownColumn => Texts {
            ar: "سطره الأول لا يسمي أي عمود معروف؛ لا بد من عمود التاريخ (date) وعمود العنوان (title)",
            fr: "sa première ligne ne nomme aucune colonne connue\u{a0}; il en faut une «\u{a0}Date\u{a0}» (date) et une «\u{a0}Titre\u{a0}» (title)",
            en: "its first line names no known column. It needs a column “date” (Date, التاريخ) and a column “title” (Titre, العنوان)",
        },
        Id::NoColumn => Texts {
            ar: "ليس فيه عمود اسمه {} (أو: {})",
            fr: "aucune colonne ne s’appelle «\u{a0}{}\u{a0}» (ou\u{a0}: {})",
            en: "no column is called “{}” (or: {})",
        },
        Id::ReadDayFirst => Texts {
            ar: "تواريخ قُرئت على أن اليوم أولا: {}؛ مثل {}، أي {}.",
            fr: "Dates lues avec le jour en premier\u{a0}: {}\u{a0}; ainsi {}, c’est-à-dire {}.",
            en: "Dates that were read with the day first: {}; such as {}, which is {}.",
        },
        Id::ReadMonthFirst => Texts {
            ar: "تواريخ قُرئت على أن الشهر أولا: {}؛ مثل {}، أي {}.",
            fr: "Dates lues avec le mois en premier\u{a0}: {}\u{a0}; ainsi {}, c’est-à-dire {}.",
            en: "Dates that were read with the month first: {}; such as {}, which is {}.",
        },
        Id::ReadSerial => Texts {
            ar: "أعداد قُرئت تواريخَ كما تخزنها الجداول: {}؛ مثل {}، أي {}.",
            fr: "Nombres lus comme dates de tableur\u{a0}: {}\u{a0}; ainsi {}, c’est-à-dire {}.",
            en: "Numbers that were read as dates of a spreadsheet: {}; such as {}, which is {}.",
        },
        Id::ReadShortYear => Texts {
            ar: "تواريخ كُتبت سنتها برقمين: {}؛ مثل {}، وقُرئ {}.",
            fr: "Dates dont l’année a deux chiffres\u{a0}: {}\u{a0}; ainsi {}, lu {}.",
            en: "Dates with a year of two digits: {}; such as {}, which was read as {}.",
        },
        Id::ReadInWords => Texts {
            ar: "تواريخ بكتابة أخرى: {}؛ مثل {}، أي {}.",
            fr: "Dates écrites autrement\u{a0}: {}\u{a0}; ainsi {}, c’est-à-dire {}.",
            en: "Dates in another notation: {}; such as {}, which is {}.",
        },
        Id::NameFormat => Texts {
            ar: "سمّ صيغته بالخيار --from، أو صحّحه.",
            fr: "Nommez son format avec --from, ou corrigez-le.",
            en: "Name the format with --from, or correct the file.",
        },
        Id::NameColumns => Texts {
            ar: "سمّ في السطر الأول عمود التاريخ وعمود العنوان، مثل: التاريخ,العنوان.",
            fr: "Nommez en première ligne la colonne de la date et celle du titre, par exemple\u{a0}: Date,Titre.",
            en: "Name the column of the date and that of the title in the first line, such as Date,Title.",
        },
        Id::NoCsv => Texts {
            ar: "هذا ليس CSV: {}.",
            fr: "Ce n’est pas du CSV\u{a0}: {}.",
            en: "This is not CSV: {}.",
        },
        Id::SaveAsCsv => Texts {
            ar: "احفظ الجدول من جديد بصيغة CSV وترميز UTF-8.",
            fr: "Enregistrez de nouveau la feuille en CSV, en UTF-8.",
            en: "Save the sheet again as CSV in UTF-8.",
        },
        Id::OnlyNamed => Texts {
            ar: "كائن لا يُذكر إلا عنوانه",
            fr: "un objet nommé par sa seule adresse",
            en: "An object that is given only by its address",
        },
        Id::TheStatus => Texts {
            ar: "الحالة «{}»",
            fr: "l’état «\u{a0}{}\u{a0}»",
            en: "The status “{}”",
        },
        Id::DurationAlone => Texts {
            ar: "مدة بلا نهاية",
            fr: "une durée sans fin",
            en: "A duration without an end",
        },
        Id::SecondPlace => Texts {
            ar: "مكان ثان",
            fr: "un deuxième lieu",
            en: "A second place",
        },
        Id::Nameless => Texts {
            ar: "هذا الكائن ({}) بلا اسم ولا محتوى.",
            fr: "Cet objet ({}) n’a ni nom ni contenu.",
            en: "This {} has neither a name nor any content.",
        },
        Id::GiveName => Texts {
            ar: "أعطه اسما؛ وإلى ذلك الحين لا يُعرض.",
            fr: "Donnez-lui un nom\u{a0}; d’ici là, il est omis.",
            en: "Give it a name. Until then it is left out.",
        },
        Id::AboutEvent => Texts {
            ar: "موضوع الحدث",
            fr: "le sujet de l’événement",
            en: "The subject of the event",
        },
        Id::TheColumn => Texts {
            ar: "العمود «{}»",
            fr: "la colonne «\u{a0}{}\u{a0}»",
            en: "The column “{}”",
        },
        Id::TheType => Texts {
            ar: "النوع «{}»",
            fr: "le type «\u{a0}{}\u{a0}»",
            en: "The type “{}”",
        },
        Id::NotUnderstood => Texts {
            ar: "«{}» غير مفهوم.",
            fr: "«\u{a0}{}\u{a0}» n’est pas compris.",
            en: "“{}” cannot be read.",
        },
        Id::WriteTimeDate => Texts {
            ar: "اكتب الساعة والدقائق بينهما نقطتان، والتاريخ سنة ثم شهرا ثم يوما بأرقام بينها شرطات؛ وإلى ذلك الحين لا يُعتد به.",
            fr: "Écrivez les heures et les minutes avec deux-points entre elles, et la date par l’année, le mois et le jour, en chiffres, avec des traits d’union\u{a0}; d’ici là, c’est omis.",
            en: "Write hours and minutes with a colon between them, and a date as year, month and day in digits with hyphens between them. Until then it is left out.",
        },
        Id::InNoColumn => Texts {
            ar: "«{}»، وهو خارج كل عمود",
            fr: "«\u{a0}{}\u{a0}», dans aucune colonne",
            en: "“{}”, in no column,",
        },
        Id::TwoKinds => Texts {
            ar: "عمودان يقولان عن «{}» أشياء من نوعين مختلفين.",
            fr: "Deux colonnes disent de «\u{a0}{}\u{a0}» des choses de nature différente.",
            en: "Two columns have different kinds of values for “{}”.",
        },
        Id::KeepEither => Texts {
            ar: "أبق في السطر إما title وإما title.fr وأمثاله.",
            fr: "Gardez dans une ligne soit title, soit title.fr et semblables.",
            en: "Use either title, or title.fr and the like, in a row.",
        },
        Id::NoDtstart => Texts {
            ar: "هذا الحدث بلا DTSTART.",
            fr: "Cet événement n’a pas de DTSTART.",
            en: "This event has no DTSTART.",
        },
        Id::BadDtstart => Texts {
            ar: "DTSTART هذا الحدث ليس وقتا.",
            fr: "Le DTSTART de cet événement n’est pas une date.",
            en: "The DTSTART of this event is not a time.",
        },
        Id::BadDtend => Texts {
            ar: "DTEND هذا الحدث ليس وقتا.",
            fr: "Le DTEND de cet événement n’est pas une date.",
            en: "The DTEND of this event is not a time.",
        },
        Id::BadDuration => Texts {
            ar: "DURATION هذا الحدث ليست مدة.",
            fr: "Le DURATION de cet événement n’est pas une durée.",
            en: "The DURATION of this event is not a duration.",
        },
        Id::BadRule => Texts {
            ar: "RRULE هذا الحدث ليست قاعدة: {}.",
            fr: "Le RRULE de cet événement n’est pas une règle\u{a0}: {}.",
            en: "The RRULE of this event is not valid: {}.",
        },
        Id::FixEvent => Texts {
            ar: "صحّحه؛ وإلى ذلك الحين لا يُعرض الحدث.",
            fr: "Corrigez-le\u{a0}; d’ici là, l’événement est omis.",
            en: "Correct it. Until then the event is left out.",
        },
        Id::TheRelation => Texts {
            ar: "العلاقة {}",
            fr: "la relation {}",
            en: "The relation {}",
        },
        Id::FileInside => Texts {
            ar: "ملف داخل التقويم",
            fr: "un fichier contenu dans le calendrier",
            en: "A file inside the calendar",
        },
        Id::NotPublic => Texts {
            ar: "هذا الحدث {} في التقويم، وملف مسار يقرؤه الجميع.",
            fr: "Cet événement est {} dans le calendrier, et un flux est lu par tous.",
            en: "This event is {} in the calendar, but anyone can read a feed.",
        },
        Id::TakeOut => Texts {
            ar: "احذفه إن كان لا يجوز نشره.",
            fr: "Retirez-le s’il ne doit pas être publié.",
            en: "Remove it if it must not be published.",
        },
        Id::UnknownZone => Texts {
            ar: "المنطقة الزمنية «{}» غير معروفة هنا: تُعد أوقاتها محلية.",
            fr: "Le fuseau «\u{a0}{}\u{a0}» n’est pas connu ici\u{a0}: ses heures sont prises pour locales.",
            en: "The time zone “{}” is unknown: its times are read as local times.",
        },
        Id::Exrule => Texts {
            ar: "EXRULE، وهي لم تعد من iCalendar",
            fr: "EXRULE, qui ne fait plus partie d’iCalendar",
            en: "EXRULE, which is no longer part of iCalendar,",
        },
        Id::ThisPart => Texts {
            ar: "{}",
            fr: "{}",
            en: "This {}",
        },
        Id::NotHere => Texts {
            ar: "«{}» ليس هذا مكانه.",
            fr: "«\u{a0}{}\u{a0}» n’a rien à faire ici.",
            en: "“{}” does not belong here.",
        },
        Id::FixLine => Texts {
            ar: "صحّح السطر، أو صدّر التقويم من جديد؛ وإلى ذلك الحين لا يُعتد به.",
            fr: "Corrigez la ligne, ou exportez de nouveau le calendrier\u{a0}; d’ici là, elle est omise.",
            en: "Correct the line, or export the calendar again. Until then it is left out.",
        },
        Id::CalendarsOwn => Texts {
            ar: "من التقويم، {}",
            fr: "du calendrier, {}",
            en: "The calendar’s {}",
        },
        Id::RuleNever => Texts {
            ar: "قاعدة هذا الحدث، بعد قواعد كثيرة لا تتحقق أبدا",
            fr: "la règle de cet événement, après trop d’autres qui ne se réalisent jamais",
            en: "The rule of this event, after too many repetitions that never happen,",
        },
        Id::AfterFirst => Texts {
            ar: "ما بعد المرات الأولى ({}) لهذا الحدث",
            fr: "ce qui suit les {} premières fois de cet événement",
            en: "What follows the first {} times of this event",
        },
        Id::AroundToday => Texts {
            ar: "تُرك من هذه السلسلة: {}؛ ولم تُستورد إلا المرات الأقرب إلى اليوم (عددها {}).",
            fr: "Laissé de côté, de cette série\u{a0}: {}\u{a0}; seules les dates les plus proches d’aujourd’hui sont importées ({}).",
            en: "Left out of this series: {}; only the times around today are imported ({}).",
        },
        Id::AddOtherTimes => Texts {
            ar: "إن كانت المرات الأخرى مهمة، فاجعل للسلسلة نهاية (UNTIL) في التقويم وصدّره من جديد، أو أضف هذه المرات إلى ملف مسار.",
            fr: "Si les autres dates comptent, donnez une fin à la série (UNTIL) dans le calendrier et exportez-le de nouveau, ou ajoutez ces dates au flux.",
            en: "If the other times matter, give the series an end (UNTIL) in the calendar and export it again, or add these times to the feed.",
        },
        Id::IsDraft => Texts {
            ar: "هذه مسودة، فلا تُستورد: ملف مسار يقرؤه الجميع.",
            fr: "C’est un brouillon\u{a0}: il n’est pas importé, car un flux est lu par tous.",
            en: "This is a draft. It is not imported, because anyone can read a feed.",
        },
        Id::PublishDraft => Texts {
            ar: "انشرها حيث كُتبت ثم استورد الملف من جديد، أو اتركها كما هي.",
            fr: "Publiez-le là où il a été écrit, puis importez de nouveau\u{a0}; sinon, laissez-le.",
            en: "Publish it where it was written, then import again. Or leave it.",
        },
        Id::OnlyCarriageReturns => Texts {
            ar: "تنتهي أسطر هذا الملف بالرمز CR وحده، كما في أجهزة ماك القديمة؛ وقد قُرئ كاملا، ولا شيء للتصحيح.",
            fr: "Les lignes de ce fichier finissent par CR seul, comme sur les anciens Mac\u{a0}; il a été lu en entier, rien n’est à corriger.",
            en: "The lines of this file end with CR alone, as on old Macs. All of it was read, and nothing has to be fixed.",
        },
        Id::ZonesDiffer => Texts {
            ar: "يعرّف التقويم المنطقة «{}» بغير ما للمنطقة التي بهذا الاسم. الأوقات المعنية: {}؛ أولها {}، وهو بفارق {} في التقويم و{} في هذه المنطقة. وقد احتُفظ بفارق التقويم؛ فإن كان التقويم قديما فصدّره من جديد.",
            fr: "Le calendrier définit le fuseau «\u{a0}{}\u{a0}» autrement que le fuseau de ce nom. Heures concernées\u{a0}: {}\u{a0}; la première, {}, a le décalage {} dans le calendrier et {} dans ce fuseau. Celui du calendrier est gardé\u{a0}; si le calendrier est ancien, exportez-le de nouveau.",
            en: "The calendar defines the zone “{}” differently from the zone of that name. Times concerned: {}; the first, {}, has the offset {} in the calendar and {} in that zone. The calendar’s is kept. If the calendar is old, export it again.",
        },
    }
}

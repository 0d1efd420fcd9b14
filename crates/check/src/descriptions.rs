//! The meaning of each code in a sentence, for docs/findings.md and for tools that show the rule of a diagnostic.

use crate::MessageLang;
use masar_feed::Code;

/// Returns the meaning of a code.
///
/// ```
/// use masar_check::{MessageLang, description};
/// use masar_feed::Code;
/// assert_eq!(description(Code::NoTitle, MessageLang::En), "An event has no title.");
/// ```
#[must_use]
pub const fn description(code: Code, lang: MessageLang) -> &'static str {
    match lang {
        MessageLang::Ar => arabic(code),
        MessageLang::Fr => french(code),
        MessageLang::En => english(code),
    }
}

const fn english(code: Code) -> &'static str {
    match code {
        Code::NotUtf8 => {
            "The file is not saved as UTF-8. Letters beyond ASCII are shown as �, and the checker does not read it."
        }
        Code::NotJson => "The file is not valid JSON. Nothing of it is shown.",
        Code::TooDeep => {
            "Lists and objects are nested deeper than any feed needs. Nothing is shown."
        }
        Code::TooLarge => {
            "A file has more bytes than the command reads, or than websites load. Nothing of it is shown there, and the feed ends before it."
        }
        Code::TooMany => "A list has more entries than Masar shows. The rest is left out.",
        Code::TextTooLong => "A text has more characters than Masar shows. Its end is left out.",
        Code::NotAFeed => "The file is JSON, but not a feed of Masar.",
        Code::Version => {
            "This Masar does not support the version of the feed. The feed is read as far as possible."
        }
        Code::DuplicateMember => "An object has the same member twice. The last one counts.",
        Code::UnknownMember => {
            "The format does not have a member of this name; it may be misspelled. It is not shown."
        }
        Code::WrongType => {
            "A value has another type than the one that is expected. It is not shown."
        }
        Code::BadValue => {
            "A value has the right type but is not allowed. The nearest one, or none, is used."
        }
        Code::MissingMember => "A required member is missing. What lacks it is left out.",
        Code::BadDate => "A date is not written as dates are, and is not read.",
        Code::ImpossibleDay => "A date has a month or a day that no calendar has.",
        Code::EndBeforeStart => "An interval ends before it starts.",
        Code::NoDate => "An event or era has no place in time.",
        Code::NoTitle => "An event has no title.",
        Code::DuplicateId => {
            "Two items have the same id. Links to the second one change when the first one does."
        }
        Code::UnknownReference => "No item has the id that is referred to.",
        Code::Cycle => "Events are part of each other in a circle.",
        Code::NestedTooDeep => "Events are nested deeper than a reader can follow.",
        Code::OutsideParent => "An event is part of another event and is outside of its dates.",
        Code::BadAddress => "An address is not safe to follow or to load. It is left out.",
        Code::BadLanguage => "A language is not given by its tag (BCP 47).",
        Code::UnlistedLanguage => {
            "A text is in a language that “languages” does not have, so that readers cannot choose it."
        }
        Code::MarkdownInText => {
            "A text has marks of Markdown or line ends that are shown as they are written. Only body has Markdown."
        }
        Code::SuspiciousDate => "A date is read as it is written, and probably means another one.",
        Code::UnsuitableMedia => {
            "A picture is a file that browsers do not show as one, or there is no such file."
        }
        Code::NoLanguages => {
            "A feed does not name the language of its texts. Browsers and screen readers then guess it."
        }
        Code::NoName => "A partner has no name. Its id is shown.",
        Code::GarbledText => "A text was read in a wrong encoding before it was saved as UTF-8.",
        Code::IdForm => {
            "An id has more than small letters, digits and hyphens, or differs from another only by capital letters."
        }
        Code::NotHeld => {
            "One format has something that the other has no place for. It is lost in the conversion."
        }
        Code::NoAlt => "An image has no text for people who cannot see it.",
        Code::MissingLanguage => "A text is missing in some of the feed's languages.",
        Code::SuspiciousLink => {
            "A link leads elsewhere than it seems, or to a place that not everyone can reach."
        }
        Code::NoSize => {
            "The size of an image or a video is missing, so that the page moves when it arrives."
        }
        Code::MixedDirection => {
            "A text has the opposite direction of its language, or contains direction marks."
        }
        Code::HtmlInText => {
            "A text contains HTML tags or entities, which are shown as they are written."
        }
    }
}

const fn french(code: Code) -> &'static str {
    match code {
        Code::NotUtf8 => {
            "Le fichier n’est pas enregistré en UTF-8\u{a0}: ses lettres accentuées ou arabes s’affichent �, et il n’est pas vérifié."
        }
        Code::NotJson => {
            "À partir d’un endroit, le fichier n’est pas du JSON, et rien n’en est montré."
        }
        Code::TooDeep => {
            "Listes et objets sont imbriqués plus qu’aucun flux ne le demande, et rien n’est montré."
        }
        Code::TooLarge => {
            "Un fichier a plus d’octets que la commande n’en lit, ou que les sites n’en chargent\u{a0}; rien n’en est montré, et le flux s’arrête avant."
        }
        Code::TooMany => {
            "Une liste a plus d’éléments que Masar n’en montre\u{a0}; les autres sont laissés de côté."
        }
        Code::TextTooLong => {
            "Un texte a plus de caractères que Masar n’en montre\u{a0}; sa fin est laissée de côté."
        }
        Code::NotAFeed => "Le fichier est du JSON, et ne dit pas qu’il est un flux de Masar.",
        Code::Version => {
            "Le flux est d’une version que ce Masar ne connaît pas\u{a0}; il est lu autant que possible."
        }
        Code::DuplicateMember => "Un membre est là deux fois\u{a0}; le dernier compte.",
        Code::UnknownMember => {
            "Un membre a un nom que le format ne connaît pas, peut-être mal écrit\u{a0}; il n’est pas montré."
        }
        Code::WrongType => {
            "Une valeur est d’un autre type que celui qu’il faut\u{a0}; elle n’est pas montrée."
        }
        Code::BadValue => {
            "Une valeur est du bon type et n’est pas permise\u{a0}; la plus proche, ou aucune, est prise."
        }
        Code::MissingMember => {
            "Il manque un membre indispensable, et ce qui devrait l’avoir est laissé de côté."
        }
        Code::BadDate => "Une date n’est pas écrite comme il faut, et n’est pas lue.",
        Code::ImpossibleDay => "Une date nomme un mois ou un jour qu’aucun calendrier n’a.",
        Code::EndBeforeStart => "Une période finit avant de commencer.",
        Code::NoDate => "Un événement ou une période n’a pas de place dans le temps.",
        Code::NoTitle => "Un événement n’a pas de titre.",
        Code::DuplicateId => {
            "Deux choses ont le même id\u{a0}; les liens vers la seconde changent avec la première."
        }
        Code::UnknownReference => "Un id est nommé, que rien ne porte.",
        Code::Cycle => "Des événements font partie les uns des autres en cercle.",
        Code::NestedTooDeep => "Des événements sont imbriqués plus qu’un lecteur ne peut suivre.",
        Code::OutsideParent => {
            "Un événement fait partie d’un autre et se trouve hors de ses dates."
        }
        Code::BadAddress => {
            "Une adresse n’est pas sûre à suivre ou à charger, et est laissée de côté."
        }
        Code::BadLanguage => "Une langue n’est pas nommée par son code (BCP 47).",
        Code::UnlistedLanguage => {
            "Un texte est dans une langue que «\u{a0}languages\u{a0}» ne nomme pas\u{a0}: les lecteurs ne peuvent pas la choisir."
        }
        Code::MarkdownInText => {
            "Un texte a des marques de Markdown, ou des sauts de ligne, qui s’affichent tels quels. Seul body a du Markdown."
        }
        Code::SuspiciousDate => {
            "Une date est lue telle quelle, et en désigne sans doute une autre."
        }
        Code::UnsuitableMedia => {
            "Une image est un fichier que les navigateurs n’affichent pas ainsi, ou ce fichier n’existe pas."
        }
        Code::NoLanguages => {
            "Un flux ne dit pas la langue de ses textes. Navigateurs et lecteurs d’écran la devinent alors."
        }
        Code::NoName => "Un partenaire n’a pas de nom. C’est son id qui s’affiche.",
        Code::GarbledText => {
            "Un texte a été lu dans un mauvais encodage avant d’être enregistré en UTF-8."
        }
        Code::IdForm => {
            "Un id contient autre chose que des minuscules, des chiffres et des traits d’union, ou ne diffère d’un autre que par des majuscules."
        }
        Code::NotHeld => {
            "Un format dit quelque chose que l’autre ne peut contenir\u{a0}; c’est perdu en chemin."
        }
        Code::NoAlt => "Une image n’a pas de texte pour qui ne peut la voir.",
        Code::MissingLanguage => "Un texte n’est pas donné dans toutes les langues du flux.",
        Code::SuspiciousLink => {
            "Un lien mène ailleurs qu’il ne semble, ou là où tous ne peuvent aller."
        }
        Code::NoSize => {
            "La taille d’une image ou d’un film n’est pas donnée, et la page bouge à son arrivée."
        }
        Code::MixedDirection => {
            "Un texte va à contresens de sa langue, ou contient des marques qui le retournent."
        }
        Code::HtmlInText => {
            "Un texte contient des balises ou des entités HTML, qui s’affichent telles quelles."
        }
    }
}

const fn arabic(code: Code) -> &'static str {
    match code {
        Code::NotUtf8 => {
            "الملف غير محفوظ بترميز UTF-8: تظهر حروفه العربية أو المشكّلة هكذا �، ولا يُفحص."
        }
        Code::NotJson => "الملف ليس JSON ابتداء من موضع ما، فلا يُعرض منه شيء.",
        Code::TooDeep => "تتداخل القوائم والكائنات أكثر مما يحتاج إليه أي ملف، فلا يُعرض شيء.",
        Code::TooLarge => {
            "في ملف بايتات أكثر مما يقرأه الأمر أو تحمّله المواقع؛ فلا يُعرض منه شيء، وينتهي الملف قبله."
        }
        Code::TooMany => "في قائمة عناصر أكثر مما يعرضه مسار؛ فيُهمل الباقي.",
        Code::TextTooLong => "في نص أحرف أكثر مما يعرضه مسار؛ فلا تُعرض نهايته.",
        Code::NotAFeed => "الملف JSON ولا يقول إنه ملف مسار.",
        Code::Version => "الملف من إصدار لا يعرفه هذا المسار؛ يُقرأ منه ما أمكن.",
        Code::DuplicateMember => "تكرر عنصر؛ ويُعتمد الأخير.",
        Code::UnknownMember => "لعنصر اسم لا تعرفه الصيغة، ربما كُتب خطأ؛ فلا يُعرض.",
        Code::WrongType => "قيمة من نوع غير المطلوب؛ فلا تُعرض.",
        Code::BadValue => "قيمة من النوع المطلوب وغير مسموح بها؛ تُعتمد أقرب قيمة، أو لا شيء.",
        Code::MissingMember => "ينقص عنصر لا غنى عنه، فيُهمل ما ينقصه.",
        Code::BadDate => "تاريخ لم يُكتب كما تُكتب التواريخ، فلا يُقرأ.",
        Code::ImpossibleDay => "تاريخ يذكر شهرا أو يوما لا وجود له في أي تقويم.",
        Code::EndBeforeStart => "مدة تنتهي قبل أن تبدأ.",
        Code::NoDate => "حدث أو فترة لا مكان لهما في الزمن.",
        Code::NoTitle => "حدث بلا عنوان.",
        Code::DuplicateId => "لشيئين المعرّف نفسه؛ فتتغير الروابط إلى الثاني بتغير الأول.",
        Code::UnknownReference => "ذُكر معرّف لا يحمله شيء.",
        Code::Cycle => "أحداث ينتمي بعضها إلى بعض في دائرة.",
        Code::NestedTooDeep => "أحداث متداخلة أكثر مما يستطيع القارئ تتبعه.",
        Code::OutsideParent => "حدث ينتمي إلى آخر ويقع خارج تاريخه.",
        Code::BadAddress => "عنوان لا يؤمن اتباعه أو تحميله، فيُهمل.",
        Code::BadLanguage => "لغة لم تُذكر برمزها (BCP 47).",
        Code::UnlistedLanguage => "نص بلغة لا يذكرها «languages»، فلا يستطيع القراء اختيارها.",
        Code::MarkdownInText => {
            "في نص علامات Markdown أو نهايات أسطر تظهر كما هي. لا Markdown إلا في body."
        }
        Code::SuspiciousDate => "يُقرأ تاريخ كما كُتب، والأرجح أن المقصود غيره.",
        Code::UnsuitableMedia => "صورة من نوع لا تعرضه المتصفحات صورة، أو لا يوجد ملفها.",
        Code::NoLanguages => "لا يذكر الملف لغة نصوصه، فيخمنها المتصفح وقارئ الشاشة.",
        Code::NoName => "شريك بلا اسم، فيظهر معرّفه.",
        Code::GarbledText => "قُرئ نص بترميز خاطئ قبل أن يُحفظ بترميز UTF-8.",
        Code::IdForm => {
            "في معرّف غير الحروف الصغيرة والأرقام والشرطات، أو لا يختلف عن آخر إلا بالحروف الكبيرة."
        }
        Code::NotHeld => "صيغة تقول ما لا مكان له في الأخرى؛ فيضيع في الطريق.",
        Code::NoAlt => "صورة بلا نص لمن لا يراها.",
        Code::MissingLanguage => "نص غير متوفر بكل لغات الملف.",
        Code::SuspiciousLink => "رابط يقود إلى غير ما يبدو، أو إلى حيث لا يصل الجميع.",
        Code::NoSize => "حجم صورة أو مادة مرئية غير مذكور، فتتحرك الصفحة عند وصولها.",
        Code::MixedDirection => "نص عكس اتجاه لغته، أو فيه علامات تقلبه.",
        Code::HtmlInText => "في نص وسوم أو رموز HTML، وتظهر كما هي.",
    }
}

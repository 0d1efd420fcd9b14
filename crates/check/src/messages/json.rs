//! The faults of a text that is not UTF-8 or not JSON, with their fixes.

use super::Texts;
use masar_feed::JsonMessage as Id;

pub(super) const fn texts(id: Id) -> Texts {
    match id {
        Id::EmptyText => Texts {
            ar: "النص فارغ.",
            fr: "Le texte est vide.",
            en: "The text is empty.",
        },
        Id::FeedBegins => Texts {
            ar: "يبدأ الملف هكذا: {\"masar\": 1, \"events\": [ … ]}.",
            fr: "Un flux commence par {\"masar\": 1, \"events\": [ … ]}.",
            en: "Write an object: {\"masar\": 1, \"events\": [ … ]}.",
        },
        Id::NestedJson => Texts {
            ar: "تتداخل القوائم والكائنات هنا أكثر من 64 مستوى.",
            fr: "Ici, listes et objets sont imbriqués sur plus de 64 niveaux.",
            en: "Lists and objects are nested more than 64 levels deep here.",
        },
        Id::PerhapsUnclosed => Texts {
            ar: "يكفي الملفَّ 7 مستويات على الأكثر: ربما بقي قوس دون إغلاق.",
            fr: "Un flux n’en demande que 7 au plus\u{a0}: une accolade ou un crochet n’est peut-être pas fermé.",
            en: "A feed needs at most 7 levels. Look for a bracket that is never closed.",
        },
        Id::TextOverLine => Texts {
            ar: "يتجاوز هذا النص نهاية سطره.",
            fr: "Ce texte dépasse la fin de sa ligne.",
            en: "This text continues past the end of its line.",
        },
        Id::CloseOnLine => Texts {
            ar: "أغلقه بـ \" في السطر نفسه؛ ويُكتب الانتقال إلى سطر جديد داخل النص \\n.",
            fr: "Fermez-le par \" sur la même ligne\u{a0}; un saut de ligne dans un texte s’écrit \\n.",
            en: "Close it with \" on the same line. Write a line break inside a text as \\n.",
        },
        Id::TabInText => Texts {
            ar: "توجد علامة جدولة داخل نص.",
            fr: "Il y a une tabulation dans un texte.",
            en: "There is a tab inside a text.",
        },
        Id::WriteSpace => Texts {
            ar: "اكتب مسافة، أو \\t.",
            fr: "Écrivez une espace, ou \\t.",
            en: "Write a space or \\t instead.",
        },
        Id::ControlInText => Texts {
            ar: "يوجد رمز تحكم غير مرئي داخل نص.",
            fr: "Il y a un caractère de contrôle invisible dans un texte.",
            en: "There is an invisible control character inside a text.",
        },
        Id::DeleteIt => Texts {
            ar: "احذفه.",
            fr: "Supprimez-le.",
            en: "Delete it.",
        },
        Id::CurlyQuote => Texts {
            ar: "هذه علامة اقتباس طباعية.",
            fr: "C’est un guillemet typographique.",
            en: "This is a typographic quote.",
        },
        Id::StraightQuote => Texts {
            ar: "ضع مكانها العلامة المستقيمة: \"",
            fr: "Remplacez-le par le guillemet droit\u{a0}: \"",
            en: "Replace it with the straight quote: \"",
        },
        Id::ArabicComma => Texts {
            ar: "هذه فاصلة عربية.",
            fr: "C’est une virgule arabe.",
            en: "This is an Arabic comma.",
        },
        Id::LatinComma => Texts {
            ar: "ضع مكانها الفاصلة اللاتينية: ,",
            fr: "Remplacez-la par la virgule latine\u{a0}: ,",
            en: "Replace it with the Latin comma: ,",
        },
        Id::InvisibleOutside => Texts {
            ar: "يوجد رمز غير مرئي خارج النصوص، وليس من فراغات JSON.",
            fr: "Il y a un caractère invisible hors de tout texte, qui n’est pas un blanc de JSON.",
            en: "There is an invisible character outside of any text, where JSON does not allow it.",
        },
        Id::DeleteOrSpace => Texts {
            ar: "احذفه، أو اكتب مسافة.",
            fr: "Supprimez-le, ou écrivez une espace.",
            en: "Delete it or write a space.",
        },
        Id::OutsideText => Texts {
            ar: "هذا خارج أي نص.",
            fr: "Ceci se trouve hors de tout texte.",
            en: "This is outside of any text.",
        },
        Id::QuoteTexts => Texts {
            ar: "ضع النصوص بين علامتين مستقيمتين: \"",
            fr: "Mettez les textes entre guillemets droits\u{a0}: \"",
            en: "Put texts between straight quotes: \"",
        },
        Id::Comment => Texts {
            ar: "لا تعليقات في JSON.",
            fr: "JSON n’a pas de commentaires.",
            en: "JSON does not allow comments.",
        },
        Id::KeepAsNote => Texts {
            ar: "احذفه، أو احتفظ به في عنصر يبدأ اسمه بـ _، مثل \"_note\": \"…\".",
            fr: "Supprimez-le, ou gardez-le dans un membre dont le nom commence par _, comme \"_note\": \"…\".",
            en: "Delete it, or keep it in a member whose name begins with _, for example \"_note\": \"…\".",
        },
        Id::TrailingComma => Texts {
            ar: "لا شيء بعد هذه الفاصلة.",
            fr: "Rien ne suit cette virgule.",
            en: "Nothing follows this comma.",
        },
        Id::LastHasNone => Texts {
            ar: "احذفها: لا فاصلة بعد آخر عنصر في قائمة أو كائن.",
            fr: "Supprimez-la\u{a0}: le dernier d’une liste ou d’un objet n’en a pas.",
            en: "Delete it: the last element of a list or object has no comma after it.",
        },
        Id::NoComma => Texts {
            ar: "تنقص فاصلة هنا.",
            fr: "Il manque une virgule ici.",
            en: "A comma is missing here.",
        },
        Id::WriteComma => Texts {
            ar: "اكتب , بين الاثنين.",
            fr: "Écrivez , entre les deux.",
            en: "Write , between the two elements.",
        },
        Id::SingleQuote => Texts {
            ar: "لا علامات اقتباس مفردة في JSON.",
            fr: "JSON n’a pas de guillemets simples.",
            en: "JSON does not allow single quotes.",
        },
        Id::DoubleQuotes => Texts {
            ar: "ضع النصوص والأسماء بين علامتين مزدوجتين مستقيمتين: \"",
            fr: "Mettez textes et noms entre guillemets doubles droits\u{a0}: \"",
            en: "Put texts and names between straight double quotes: \"",
        },
        Id::NameExpected => Texts {
            ar: "هنا مكان اسم عنصر.",
            fr: "Il faut ici le nom d’un membre.",
            en: "The name of a member is expected here.",
        },
        Id::NamesQuoted => Texts {
            ar: "يوضع الاسم بين علامتين مزدوجتين مستقيمتين تليهما نقطتان: \"date\": …",
            fr: "Un nom se met entre guillemets doubles droits, suivi de deux-points\u{a0}: \"date\": …",
            en: "Write the name between straight double quotes, then a colon: \"date\": …",
        },
        Id::NoColon => Texts {
            ar: "تنقص نقطتان بعد هذا الاسم.",
            fr: "Il manque deux-points après ce nom.",
            en: "A colon is missing after this name.",
        },
        Id::WriteColon => Texts {
            ar: "اكتب : بين الاسم وقيمته.",
            fr: "Écrivez\u{a0}: entre un nom et sa valeur.",
            en: "Write : between the name and its value.",
        },
        Id::NoValue => Texts {
            ar: "تنقص قيمة هذا العنصر.",
            fr: "Il manque la valeur de ce membre.",
            en: "The value of this member is missing.",
        },
        Id::WriteValue => Texts {
            ar: "اكتبها بعد النقطتين، أو احذف العنصر.",
            fr: "Écrivez-en une après les deux-points, ou supprimez le membre.",
            en: "Write a value after the colon, or delete the member.",
        },
        Id::OpenList => Texts {
            ar: "هذه القائمة لم تُغلق.",
            fr: "Cette liste n’est jamais fermée.",
            en: "This list is never closed.",
        },
        Id::CloseList => Texts {
            ar: "اكتب ] حيث تنتهي؛ ربما فُقدت نهاية الملف.",
            fr: "Écrivez ] là où elle finit\u{a0}; la fin du fichier est peut-être perdue.",
            en: "Write ] at its end. The end of the file may be missing.",
        },
        Id::OpenObject => Texts {
            ar: "هذا الكائن لم يُغلق.",
            fr: "Cet objet n’est jamais fermé.",
            en: "This object is never closed.",
        },
        Id::CloseObject => Texts {
            ar: "اكتب } حيث ينتهي؛ ربما فُقدت نهاية الملف.",
            fr: "Écrivez } là où il finit\u{a0}; la fin du fichier est peut-être perdue.",
            en: "Write } at its end. The end of the file may be missing.",
        },
        Id::OpenText => Texts {
            ar: "هذا النص لم يُغلق.",
            fr: "Ce texte n’est jamais fermé.",
            en: "This text is never closed.",
        },
        Id::CloseText => Texts {
            ar: "اكتب \" حيث ينتهي؛ وتُكتب \" داخل النص \\\".",
            fr: "Écrivez \" là où il finit\u{a0}; un \" dans un texte s’écrit \\\".",
            en: "Write \" at its end. Write a \" inside a text as \\\".",
        },
        Id::AfterEnd => Texts {
            ar: "انتهى الملف قبل هذا.",
            fr: "Le flux s’est terminé avant ceci.",
            en: "The feed ends before this.",
        },
        Id::DeleteRest => Texts {
            ar: "احذف ما بعده؛ ربما أُغلق قوس قبل أوانه.",
            fr: "Supprimez ce qui suit\u{a0}; une accolade ou un crochet a peut-être été fermé trop tôt.",
            en: "Delete what follows. A bracket may have been closed too early.",
        },
        Id::StrayClose => Texts {
            ar: "هذا يغلق ما لم يُفتح، أو تنقص قيمة قبله.",
            fr: "Ceci ferme ce qui n’est pas ouvert, ou il manque une valeur avant.",
            en: "This bracket closes nothing that is open, or a value is missing before it.",
        },
        Id::CountBrackets => Texts {
            ar: "راجع الأقواس؛ بعد الفاصلة أو النقطتين تأتي قيمة.",
            fr: "Comptez les accolades et les crochets\u{a0}; après une virgule ou deux-points vient une valeur.",
            en: "Count the brackets. After a comma or a colon, write a value.",
        },
        Id::StrayComma => Texts {
            ar: "توجد فاصلة مكان قيمة.",
            fr: "Il y a une virgule là où il faut une valeur.",
            en: "There is a comma where a value is expected.",
        },
        Id::DeleteOrValue => Texts {
            ar: "احذفها، أو اكتب القيمة قبلها.",
            fr: "Supprimez-la, ou écrivez la valeur qui la précède.",
            en: "Delete it, or write the value before it.",
        },
        Id::StrayColon => Texts {
            ar: "توجد نقطتان مكان قيمة.",
            fr: "Il y a deux-points là où il faut une valeur.",
            en: "There is a colon where a value is expected.",
        },
        Id::ColonsInObjects => Texts {
            ar: "توضع النقطتان بين اسم وقيمته، في الكائنات فقط.",
            fr: "Les deux-points se mettent entre un nom et sa valeur, dans les objets seulement.",
            en: "Write colons only in objects, between a name and its value.",
        },
        Id::NoWord => Texts {
            ar: "ليست هذه قيمة من قيم JSON.",
            fr: "Ce n’est pas une valeur de JSON.",
            en: "This is not a JSON value.",
        },
        Id::BareWords => Texts {
            ar: "توضع النصوص بين علامتين مزدوجتين مستقيمتين؛ ولا يُكتب دونهما إلا true وfalse وnull.",
            fr: "Les textes se mettent entre guillemets doubles droits\u{a0}; seuls true, false et null s’écrivent sans.",
            en: "Put texts between straight double quotes. Only true, false and null have none.",
        },
        Id::HalfCharacter => Texts {
            ar: "هذا \\u… نصف رمز، ويُقرأ �.",
            fr: "Ce \\u… n’est qu’une moitié de caractère, et est lu comme �.",
            en: "This \\u… is half of a character. It is read as �.",
        },
        Id::WriteCharacter => Texts {
            ar: "اكتب الرمز نفسه: الملف بترميز UTF-8 ولا يحتاج إلى \\u.",
            fr: "Écrivez le caractère lui-même\u{a0}: un flux est en UTF-8 et n’a pas besoin de \\u.",
            en: "Write the character itself. A feed is UTF-8 and needs no \\u.",
        },
        Id::UnknownEscape => Texts {
            ar: "لا يعرف JSON هذا \\… داخل نص.",
            fr: "JSON ne connaît pas ce \\… dans un texte.",
            en: "This \\… is not a JSON escape.",
        },
        Id::BackslashTwice => Texts {
            ar: "تُكتب الشرطة المائلة العكسية نفسها \\\\.",
            fr: "La barre oblique inverse elle-même s’écrit \\\\.",
            en: "Write a backslash as \\\\.",
        },
        Id::NoNumber => Texts {
            ar: "ليس هذا عددا من أعداد JSON.",
            fr: "Ce n’est pas un nombre de JSON.",
            en: "This is not a JSON number.",
        },
        Id::WriteNumber => Texts {
            ar: "اكتبه 3 أو -3 أو 3.5، أو بين علامتي اقتباس إن كان نصا.",
            fr: "Écrivez-le 3, -3 ou 3.5, ou entre guillemets si c’est un texte.",
            en: "Write it as 3, -3 or 3.5, or between quotes if it is a text.",
        },
        Id::NotUtf8 => Texts {
            ar: "ابتداء من هنا ليس الترميز UTF-8.",
            fr: "À partir d’ici, ce n’est pas de l’UTF-8.",
            en: "From here on the file is not UTF-8.",
        },
        Id::SaveAsUtf8 => Texts {
            ar: "احفظ الملف من جديد بترميز UTF-8 (في المفكرة: حفظ باسم، الترميز UTF-8؛ وفي محررات أخرى: حفظ مع الترميز؛ وفي Excel: CSV UTF-8).",
            fr: "Enregistrez le fichier de nouveau, en UTF-8 (Bloc-notes\u{a0}: Enregistrer sous, Encodage UTF-8\u{a0}; ailleurs\u{a0}: Enregistrer avec l’encodage\u{a0}; Excel\u{a0}: CSV UTF-8).",
            en: "Save the file again as UTF-8 (Notepad: Save as, Encoding UTF-8; other editors: Save with encoding; Excel: CSV UTF-8).",
        },
        Id::Windows1256 => Texts {
            ar: "هذا الملف بترميز Windows-1256 (العربية في ويندوز القديم)، لا UTF-8: يُقرأ فيه «{}».",
            fr: "Ce fichier est en Windows-1256 (l’arabe de l’ancien Windows), pas en UTF-8\u{a0}: on y lit «\u{a0}{}\u{a0}».",
            en: "This file is Windows-1256 (Arabic of old Windows), not UTF-8: it reads “{}”.",
        },
        Id::Windows1252 => Texts {
            ar: "هذا الملف بترميز Windows-1252 (أوروبا الغربية في ويندوز القديم)، لا UTF-8: يُقرأ فيه «{}».",
            fr: "Ce fichier est en Windows-1252 (l’ouest de l’Europe, ancien Windows), pas en UTF-8\u{a0}: on y lit «\u{a0}{}\u{a0}».",
            en: "This file is Windows-1252 (Western Europe, old Windows), not UTF-8: it reads “{}”.",
        },
        Id::SaveWindowsAsUtf8 => Texts {
            ar: "افتحه بهذا الترميز، وتحقق من أن الحروف سليمة، ثم احفظه بترميز UTF-8 (في المفكرة: حفظ باسم، الترميز UTF-8؛ وفي LibreOffice: اختر الترميز عند الفتح، ثم UTF-8 عند الحفظ؛ وفي Excel: CSV UTF-8).",
            fr: "Ouvrez-le dans cet encodage, vérifiez que les lettres sont justes, puis enregistrez en UTF-8 (Bloc-notes\u{a0}: Enregistrer sous, Encodage UTF-8\u{a0}; LibreOffice\u{a0}: choisir l’encodage à l’ouverture, puis UTF-8\u{a0}; Excel\u{a0}: CSV UTF-8).",
            en: "Open it in this encoding, check that its letters are right, then save it as UTF-8 (Notepad: Save as, Encoding UTF-8; LibreOffice: choose the encoding when you open it, then UTF-8; Excel: CSV UTF-8).",
        },
        Id::InnerQuote => Texts {
            ar: "في هذا النص علامة \" لم تُسبق بشرطة مائلة عكسية، فينتهي النص قبل أوانه.",
            fr: "Ce texte contient un \" sans barre oblique inverse\u{a0}: il finit trop tôt.",
            en: "There is a \" without a backslash inside this text, which ends the text too early.",
        },
        Id::EscapeQuote => Texts {
            ar: "اكتب \\\" داخل النص، أو علامتي « ».",
            fr: "Dans un texte, écrivez \\\" ou les guillemets «\u{a0}».",
            en: "Write \\\" inside a text, or the quotes “ ”.",
        },
        Id::WebPage => Texts {
            ar: "هذه صفحة ويب (HTML)، وليست ملف مسار.",
            fr: "C’est une page web (HTML), pas un flux.",
            en: "This is a web page (HTML), not a feed.",
        },
        Id::XmlFile => Texts {
            ar: "هذا ملف XML، وليس ملف مسار.",
            fr: "C’est un fichier XML, pas un flux.",
            en: "This is an XML file, not a feed.",
        },
        Id::GetTheFeed => Texts {
            ar: "اذكر الملف نفسه بصيغة JSON: ربما أجاب الخادم بصفحة خطأ، أو حُفظت الصفحة بدل الملف.",
            fr: "Donnez le fichier JSON lui-même\u{a0}: le serveur a peut-être répondu par une page d’erreur, ou la page a été enregistrée à sa place.",
            en: "Use the JSON file itself. The server may have answered with an error page, or the page was saved in place of the file.",
        },
        Id::OfficeFile => Texts {
            ar: "هذا ملف مضغوط أو ملف Word أو Excel أو LibreOffice، وليس نصا.",
            fr: "C’est un fichier Word, Excel, LibreOffice ou zip, pas un texte.",
            en: "This is a Word, Excel, LibreOffice or zip file, not a text.",
        },
        Id::PdfFile => Texts {
            ar: "هذا ملف PDF، وليس نصا.",
            fr: "C’est un fichier PDF, pas un texte.",
            en: "This is a PDF file, not a text.",
        },
        Id::SaveAsText => Texts {
            ar: "اكتب الملف في محرر نصوص واحفظه نصا عاديا بترميز UTF-8؛ واحفظ الجدول بصيغة CSV UTF-8 ثم استعمل masar import.",
            fr: "Écrivez le flux dans un éditeur de texte et enregistrez-le en texte brut, UTF-8\u{a0}; enregistrez un tableau en CSV UTF-8, puis masar import.",
            en: "Write the feed in a text editor and save it as plain text, UTF-8. Save a table as CSV UTF-8, then use masar import.",
        },
        Id::CalendarFile => Texts {
            ar: "هذا تقويم (iCalendar)، وليس ملف مسار.",
            fr: "C’est un calendrier (iCalendar), pas un flux.",
            en: "This is a calendar (iCalendar), not a feed.",
        },
        Id::TableFile => Texts {
            ar: "هذا جدول (CSV)، وليس ملف مسار.",
            fr: "C’est un tableau (CSV), pas un flux.",
            en: "This is a table (CSV), not a feed.",
        },
        Id::ImportIt => Texts {
            ar: "حوّله إلى ملف مسار: masar import FILE -o feed.json.",
            fr: "Faites-en un flux\u{a0}: masar import FICHIER -o feed.json.",
            en: "Convert it to a feed: masar import FILE -o feed.json.",
        },
        Id::Utf16 => Texts {
            ar: "هذا الملف بترميز UTF-16 أو UTF-32، وليس UTF-8.",
            fr: "Ce fichier est en UTF-16 ou UTF-32, pas en UTF-8.",
            en: "This file is UTF-16 or UTF-32, not UTF-8.",
        },
    }
}

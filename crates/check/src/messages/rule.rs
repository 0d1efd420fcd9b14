//! The rules that only an editor needs (crate `masar-check`).

use super::Texts;
use masar_feed::RuleMessage as Id;

pub(super) const fn texts(id: Id) -> Texts {
    match id {
        Id::MissingLanguage => Texts {
            ar: "هذا النص غير متوفر باللغة «{}».",
            fr: "Ce texte n’est pas donné en «\u{a0}{}\u{a0}».",
            en: "This text is missing in “{}”.",
        },
        Id::MissingLanguages => Texts {
            ar: "عدد النصوص غير المتوفرة: {}، واللغة: «{}»، وهذا أولها.",
            fr: "{} textes ne sont pas donnés en «\u{a0}{}\u{a0}»\u{a0}; voici le premier.",
            en: "{} texts are missing in “{}”. This is the first one.",
        },
        Id::Translate => Texts {
            ar: "ترجم، أو احذف هذه اللغة من «languages»؛ وحتى ذلك الحين يُعرض على قرائها نص لغة أخرى.",
            fr: "Traduisez, ou retirez cette langue de «\u{a0}languages\u{a0}»\u{a0}; d’ici là, ses lecteurs voient le texte d’une autre langue.",
            en: "Translate, or remove the language from “languages”. Until then its readers see another language.",
        },
        Id::OutsideParent => Texts {
            ar: "هذا التاريخ خارج الحدث الذي ينتمي إليه هذا، «{}» ({}).",
            fr: "Cette date est en dehors de l’événement dont celui-ci fait partie, «\u{a0}{}\u{a0}» ({}).",
            en: "This date is outside of the event that this one is part of, “{}” ({}).",
        },
        Id::CorrectDates => Texts {
            ar: "صحّح أحد التاريخين، أو احذف part_of.",
            fr: "Corrigez l’une des deux dates, ou retirez part_of.",
            en: "Correct one of the two dates, or remove part_of.",
        },
        Id::NoAlt => Texts {
            ar: "ليس لهذه الصورة نص لمن لا يراها.",
            fr: "Cette image n’a pas de texte pour les personnes qui ne peuvent pas la voir.",
            en: "This image has no text for people who cannot see it.",
        },
        Id::AddAlt => Texts {
            ar: "أضف \"alt\": \"…\" وقل فيه ما تُظهره الصورة.",
            fr: "Ajoutez \"alt\": \"…\" et dites-y ce que montre l’image.",
            en: "Add \"alt\": \"…\" and describe in it what the image shows.",
        },
        Id::NoSize => Texts {
            ar: "لا يُعرف حيز هذه الصورة قبل وصولها.",
            fr: "La place que prend cette image n’est connue qu’à son arrivée.",
            en: "The size of this image is missing.",
        },
        Id::NoFilmSize => Texts {
            ar: "لا يُعرف حيز هذه المادة المرئية قبل وصولها.",
            fr: "La place que prend ce film n’est connue qu’à son arrivée.",
            en: "The size of this video is missing.",
        },
        Id::AddSize => Texts {
            ar: "أضف \"width\" و\"height\"، أي حجمها بالبكسل؛ وحتى ذلك الحين تتحرك الصفحة عند وصولها.",
            fr: "Ajoutez \"width\" et \"height\", sa taille en pixels\u{a0}; d’ici là, la page bouge à son arrivée.",
            en: "Add \"width\" and \"height\" in pixels. Until then the page moves when it arrives.",
        },
        Id::LinkUser => Texts {
            ar: "ما قبل @ في هذا العنوان قد يُظن مضيفَه، ومضيفه «{}».",
            fr: "Ce qui précède le @ dans cette adresse peut passer pour son hôte, qui est «\u{a0}{}\u{a0}».",
            en: "The part before the @ in this address may be taken for its host, which is “{}”.",
        },
        Id::LinkLocal => Texts {
            ar: "«{}» جهاز لا يصل إليه الجميع.",
            fr: "«\u{a0}{}\u{a0}» est une machine que seuls certains peuvent joindre.",
            en: "Only some people can reach the host “{}”.",
        },
        Id::LinkOther => Texts {
            ar: "يذكر عنوان الرابط «{}»، والرابط يقود إلى «{}».",
            fr: "Le titre du lien nomme «\u{a0}{}\u{a0}», et le lien mène à «\u{a0}{}\u{a0}».",
            en: "The link's title names “{}”, but the link leads to “{}”.",
        },
        Id::LinkHost => Texts {
            ar: "يُؤخذ «{}» على أنه صفحة بجانب الملف.",
            fr: "«\u{a0}{}\u{a0}» est pris pour une page à côté du flux.",
            en: "“{}” is read as a page beside the feed.",
        },
        Id::LinkMixed => Texts {
            ar: "كُتب «{}» بحروف متشابهة من أبجديتين: «{}» هو U+{}.",
            fr: "«\u{a0}{}\u{a0}» s’écrit avec des lettres de deux alphabets, qui se ressemblent\u{a0}: «\u{a0}{}\u{a0}» est U+{}.",
            en: "The host “{}” mixes letters of two scripts that look alike: “{}” is U+{}.",
        },
        Id::LinkOdd => Texts {
            ar: "في المضيف «{}» الرمز «{}»، U+{}: يقرؤه المتصفح رمزا آخر أو يرفضه.",
            fr: "L’hôte «\u{a0}{}\u{a0}» contient «\u{a0}{}\u{a0}», U+{}, qu’un navigateur lit autrement ou refuse.",
            en: "The host “{}” contains “{}”, U+{}, which a browser reads as another character or refuses.",
        },
        Id::LinkLookalike => Texts {
            ar: "كُتب المضيف «{}» بحروف ليست لاتينية، ويبدو كأنه «{}».",
            fr: "L’hôte «\u{a0}{}\u{a0}» n’est pas écrit en lettres latines, et ressemble à «\u{a0}{}\u{a0}».",
            en: "The host “{}” is not written in Latin letters, but looks like “{}”.",
        },
        Id::MediaHttp => Texts {
            ar: "لا تحمّل الصفحات المعروضة عبر https هذا العنوان.",
            fr: "Une page en https ne charge pas cette adresse.",
            en: "A page that is loaded over https does not load this.",
        },
        Id::CheckLink => Texts {
            ar: "تحقق من وجهة الرابط، واكتب ذلك العنوان صراحة.",
            fr: "Vérifiez où mène le lien, et écrivez cette adresse simplement.",
            en: "Check where the link leads, and write exactly that address.",
        },
        Id::WritePublic => Texts {
            ar: "اكتب العنوان الذي يصل إليه به الجميع.",
            fr: "Écrivez l’adresse par laquelle tout le monde y accède.",
            en: "Write the address by which everyone can reach it.",
        },
        Id::WriteHttps => Texts {
            ar: "اكتبه بـ https:.",
            fr: "Écrivez-la avec https:.",
            en: "Write it with https:.",
        },
        Id::DirectionMark => Texts {
            ar: "في هذا النص علامة اتجاه، U+{}، لا يراها أحد.",
            fr: "Ce texte contient une marque de direction, U+{}, que personne ne voit.",
            en: "This text contains an invisible direction mark, U+{}.",
        },
        Id::DeleteMark => Texts {
            ar: "احذفها: تعرض الصفحة كل نص في اتجاهه.",
            fr: "Supprimez-la\u{a0}: la page compose chaque texte dans sa direction.",
            en: "Delete it: the page shows each text in its own direction.",
        },
        Id::WrongDirection => Texts {
            ar: "حروف هذا النص عكس اتجاه اللغة «{}».",
            fr: "Les lettres de ce texte vont à contresens de «\u{a0}{}\u{a0}».",
            en: "The letters of this text do not have the direction of “{}”.",
        },
        Id::MoveText => Texts {
            ar: "ضعه تحت اللغة التي كُتب بها.",
            fr: "Mettez-le sous la langue dans laquelle il est écrit.",
            en: "Move it to the language that it is written in.",
        },
        Id::Html => Texts {
            ar: "«{}» من HTML، ويظهر كما هو.",
            fr: "«\u{a0}{}\u{a0}» est du HTML, et s’affiche tel quel.",
            en: "“{}” is HTML and is shown as it is written.",
        },
        Id::PlainText => Texts {
            ar: "اكتب نصا عاديا: تتكفل الصفحة بالباقي؛ وللروابط والصور عناصرها.",
            fr: "Écrivez du texte simple\u{a0}: la page fait le reste\u{a0}; liens et images ont leurs propres membres.",
            en: "Write plain text. Links and images have members of their own.",
        },
        Id::LinkBareMail => Texts {
            ar: "يُؤخذ «{}» على أنه صفحة بجانب الملف، لا عنوان بريد.",
            fr: "«\u{a0}{}\u{a0}» est pris pour une page à côté du flux, pas pour une adresse de courriel.",
            en: "“{}” is read as a page beside the feed, not as a mail address.",
        },
        Id::LinkTypo => Texts {
            ar: "في بداية هذا العنوان خطأ في الكتابة: «{}».",
            fr: "Le début de cette adresse a une faute de frappe\u{a0}: «\u{a0}{}\u{a0}».",
            en: "The start of this address has a typing mistake: “{}”.",
        },
        Id::LinkNowhere => Texts {
            ar: "لا يقود «{}» إلى أي صفحة.",
            fr: "«\u{a0}{}\u{a0}» ne mène à aucune page.",
            en: "“{}” leads to no page.",
        },
        Id::DateAmbiguous => Texts {
            ar: "يُقرأ «{}» فصلا من فصول السنة، وربما كان المقصود سنتين.",
            fr: "«\u{a0}{}\u{a0}» est lu comme une saison\u{a0}; deux années sont peut-être voulues.",
            en: "“{}” is read as a season. It may be meant as two years.",
        },
        Id::DateFar => Texts {
            ar: "تبعد السنة {} قرونا عن سنوات الأحداث الأخرى.",
            fr: "L’année {} est à des siècles de celles des autres événements.",
            en: "The year {} is centuries away from those of the other events.",
        },
        Id::DateOfPrograms => Texts {
            ar: "«{}» هو ما تكتبه البرامج حين لا يوجد تاريخ.",
            fr: "«\u{a0}{}\u{a0}» est ce que les logiciels écrivent quand il n’y a pas de date.",
            en: "“{}” is what programs write where there is no date.",
        },
        Id::DatePlanned => Texts {
            ar: "هذا الحدث مبرمج، وتاريخه قبل اليوم الذي حُيّن فيه الملف ({}).",
            fr: "Cet événement est prévu, et sa date précède la mise à jour du flux ({}).",
            en: "This event is planned, but its date is before the day of the feed's update ({}).",
        },
        Id::PictureFormat => Texts {
            ar: "لا تعرض أغلب المتصفحات صورة من نوع {}.",
            fr: "La plupart des navigateurs n’affichent pas d’image {}.",
            en: "Most browsers do not show pictures of the type {}.",
        },
        Id::PictureIsDocument => Texts {
            ar: "«{}» وثيقة، وليس صورة.",
            fr: "«\u{a0}{}\u{a0}» est un document, pas une image.",
            en: "“{}” is a document, not a picture.",
        },
        Id::PictureIsPage => Texts {
            ar: "«{}» صفحة، وليس ملف صورة.",
            fr: "«\u{a0}{}\u{a0}» est une page, pas le fichier d’une image.",
            en: "“{}” is a page, not the file of a picture.",
        },
        Id::PictureMissing => Texts {
            ar: "لا يوجد الملف «{}» بجانب هذا الملف.",
            fr: "Il n’y a pas de fichier «\u{a0}{}\u{a0}» à côté du flux.",
            en: "There is no file “{}” beside the feed.",
        },
        Id::ShowPicture => Texts {
            ar: "احفظ الصورة بصيغة JPEG أو PNG أو WebP، واكتب اسم ذلك الملف.",
            fr: "Enregistrez l’image en JPEG, PNG ou WebP, et écrivez le nom de ce fichier.",
            en: "Save the picture as JPEG, PNG or WebP, and write the name of that file.",
        },
        Id::FindPicture => Texts {
            ar: "ضع الصورة هناك، أو اكتب اسم الملف كما هو، بحروفه الكبيرة والصغيرة.",
            fr: "Mettez l’image à cet endroit, ou écrivez le nom du fichier tel qu’il est, majuscules comprises.",
            en: "Put the picture there, or write the name of the file exactly, with its capital and small letters.",
        },
        Id::AltIsFile => Texts {
            ar: "النص البديل «{}» اسم ملف، ولا يصف الصورة.",
            fr: "Le texte de remplacement «\u{a0}{}\u{a0}» est un nom de fichier et ne décrit pas l’image.",
            en: "The alternative text “{}” is the name of a file and does not describe the picture.",
        },
        Id::NoName => Texts {
            ar: "الشريك «{}» بلا اسم.",
            fr: "Le partenaire «\u{a0}{}\u{a0}» n’a pas de nom.",
            en: "The partner “{}” has no name.",
        },
        Id::AddName => Texts {
            ar: "ما اسمه؟ اكتبه في name.",
            fr: "Comment s’appelle-t-il\u{a0}? Écrivez-le dans name.",
            en: "What is it called? Write it in name.",
        },
        Id::Garbled => Texts {
            ar: "قُرئ هذا النص بترميز خاطئ ثم حُفظ: «{}».",
            fr: "Ce texte a été lu dans un mauvais encodage, puis enregistré\u{a0}: «\u{a0}{}\u{a0}».",
            en: "This text was read in a wrong encoding and then saved: “{}”.",
        },
        Id::Replaced => Texts {
            ar: "في هذا النص الرمز �: ضاع حرف عند حفظ الملف.",
            fr: "Ce texte contient le caractère �\u{a0}: une lettre s’est perdue à l’enregistrement.",
            en: "This text has the character �: a letter was lost when the file was saved.",
        },
        Id::WriteLetter => Texts {
            ar: "ما الحرف الذي كان هنا؟ اكتبه مكان �.",
            fr: "Quelle lettre y avait-il ici\u{a0}? Écrivez-la à la place de �.",
            en: "Which letter was here? Write it in place of �.",
        },
        Id::IdForm => Texts {
            ar: "في المعرّف «{}» غير الحروف الصغيرة والأرقام والشرطات.",
            fr: "L’id «\u{a0}{}\u{a0}» contient autre chose que des minuscules, des chiffres et des traits d’union.",
            en: "The id “{}” has more than small letters, digits and hyphens.",
        },
        Id::IdCase => Texts {
            ar: "لا يختلف المعرّفان «{}» و«{}» إلا بالحروف الكبيرة.",
            fr: "Les id «\u{a0}{}\u{a0}» et «\u{a0}{}\u{a0}» ne diffèrent que par des majuscules.",
            en: "The ids “{}” and “{}” differ only by capital letters.",
        },
        Id::KeepOldId => Texts {
            ar: "إن كانت روابط تحمل هذا المعرّف فلا تغيّره.",
            fr: "Si des liens portent déjà cet id, ne le changez pas.",
            en: "If there are links with this id already, do not change it.",
        },
        Id::Markdown => Texts {
            ar: "«{}» من Markdown، ويظهر هنا كما هو.",
            fr: "«\u{a0}{}\u{a0}» est du Markdown, et s’affiche ici tel quel.",
            en: "“{}” is Markdown and is shown here as it is written.",
        },
        Id::LineEnd => Texts {
            ar: "تظهر \\n هنا كما كُتبت.",
            fr: "Ici, \\n s’affiche tel quel.",
            en: "The \\n is shown here as it is written.",
        },
        Id::ZoneUnknown => Texts {
            ar: "«{}» ليس من أسماء المناطق الزمنية (IANA).",
            fr: "«\u{a0}{}\u{a0}» n’est pas un nom de fuseau horaire (IANA).",
            en: "“{}” is not a name of a time zone (IANA).",
        },
        Id::LanguageLong => Texts {
            ar: "تُكتب هذه اللغة «{}»، لا «{}».",
            fr: "Cette langue s’écrit «\u{a0}{}\u{a0}», pas «\u{a0}{}\u{a0}».",
            en: "This language is written “{}”, not “{}”.",
        },
        Id::LanguageNone => Texts {
            ar: "«{}» هو رمز لغة أخرى لا تُكتب بهذه الحروف.",
            fr: "«\u{a0}{}\u{a0}» est le code d’une autre langue, qui ne s’écrit pas avec ces lettres.",
            en: "“{}” is the tag of another language, which is not written in these letters.",
        },
        Id::NoLanguages => Texts {
            ar: "لا يذكر هذا الملف لغة نصوصه.",
            fr: "Ce flux ne dit pas la langue de ses textes.",
            en: "This feed does not name the language of its texts.",
        },
        Id::AskId => Texts {
            ar: "أي معرّف يناسبه؟ اكتبه بحروف لاتينية صغيرة وأرقام وشرطات؛ وإن كانت روابط تحمل المعرّف الحالي فلا تغيّره.",
            fr: "Quel id lui convient\u{a0}? Écrivez-le en minuscules sans accent, chiffres et traits d’union\u{a0}; si des liens portent déjà l’id actuel, ne le changez pas.",
            en: "Which id suits it? Write it in small letters from a to z, digits and hyphens. If there are links with the id already, do not change it.",
        },
        Id::NameLanguages => Texts {
            ar: "اذكرها: \"languages\": [\"ar\"] للعربية، [\"fr\"] للفرنسية.",
            fr: "Nommez-la\u{a0}: \"languages\"\u{a0}: [\"ar\"] pour l’arabe, [\"fr\"] pour le français.",
            en: "Name it: \"languages\": [\"ar\"] for Arabic, [\"fr\"] for French.",
        },
    }
}

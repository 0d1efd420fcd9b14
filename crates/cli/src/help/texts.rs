//! The texts of the help, in English, French and Arabic.

use masar_check::MessageLang;

/// The texts of clap's frame, and of errors in the arguments.
pub(super) struct Frame {
    pub(super) usage: &'static str,
    /// The headings; clap adds a colon.
    pub(super) commands: &'static str,
    pub(super) arguments: &'static str,
    pub(super) options: &'static str,
    pub(super) default: &'static str,
    pub(super) values: &'static str,
    pub(super) print_help: &'static str,
    pub(super) print_version: &'static str,
    pub(super) error: &'static str,
    /// `{name}` is the argument or the command, `{value}` its value.
    pub(super) no_value: &'static str,
    pub(super) invalid_value: &'static str,
    pub(super) unknown_argument: &'static str,
    pub(super) unknown_command: &'static str,
    pub(super) missing: &'static str,
    /// `{other}` is the argument that excludes `{name}`.
    pub(super) conflict: &'static str,
    pub(super) number_of_values: &'static str,
    pub(super) not_unicode: &'static str,
    pub(super) similar: &'static str,
    pub(super) try_help: &'static str,
}

const FRENCH: Frame = Frame {
    usage: "Utilisation\u{a0}:",
    commands: "Commandes\u{a0}",
    arguments: "Arguments\u{a0}",
    options: "Options\u{a0}",
    default: "par défaut\u{a0}:",
    values: "valeurs possibles\u{a0}:",
    print_help: "Affiche cette aide",
    print_version: "Affiche la version",
    error: "erreur\u{a0}:",
    no_value: "{name} attend une valeur.",
    invalid_value: "«\u{a0}{value}\u{a0}» ne convient pas à {name}.",
    unknown_argument: "il n’y a pas d’option ni d’argument «\u{a0}{name}\u{a0}».",
    unknown_command: "il n’y a pas de commande «\u{a0}{name}\u{a0}».",
    missing: "Il manque\u{a0}: {name}.",
    conflict: "{name} ne va pas avec {other}, ou est donné deux fois.",
    number_of_values: "{name} n’a pas le bon nombre de valeurs.",
    not_unicode: "un argument n’est pas écrit en UTF-8.",
    similar: "Peut-être vouliez-vous écrire «\u{a0}{}\u{a0}».",
    try_help: "Pour en savoir plus\u{a0}: --help.",
};

const ARABIC: Frame = Frame {
    usage: "الاستعمال:",
    commands: "الأوامر",
    arguments: "المعطيات",
    options: "الخيارات",
    default: "ما لم يُذكر:",
    values: "القيم الممكنة:",
    print_help: "اعرض هذه المساعدة",
    print_version: "اعرض رقم الإصدار",
    error: "خطأ:",
    no_value: "الخيار {name} ينتظر قيمة.",
    invalid_value: "«{value}» قيمة لا تصلح لـ {name}.",
    unknown_argument: "لا يوجد خيار ولا معطى اسمه «{name}».",
    unknown_command: "لا يوجد أمر اسمه «{name}».",
    missing: "ينقص: {name}.",
    conflict: "لا يجتمع {name} مع {other}، أو ذُكر مرتين.",
    number_of_values: "عدد قيم {name} غير صحيح.",
    not_unicode: "أحد المعطيات غير مكتوب بترميز UTF-8.",
    similar: "لعلك تقصد «{}».",
    try_help: "لمعرفة المزيد: --help",
};

/// Returns the texts of clap's frame in a language; nothing for English, which clap has.
pub(super) fn frame(lang: MessageLang) -> Option<&'static Frame> {
    match lang {
        MessageLang::Ar => Some(&ARABIC),
        MessageLang::Fr => Some(&FRENCH),
        MessageLang::En => None,
    }
}

/// The comments of commands, arguments and values: English, French, Arabic.
pub(super) const TEXTS: &[[&str; 3]] = &[
    [
        "Masar: an interactive, Arabic-first timeline that any web page drops in with one script tag",
        "Masar\u{a0}: une frise chronologique interactive, en arabe d’abord, qu’une balise de script ajoute à toute page web",
        "مسار: خط زمني تفاعلي، عربي أولا، يضاف إلى أي صفحة ويب بوسم واحد",
    ],
    [
        "Exit status: 0 no problems, 1 problems, 2 could not run.",
        "Code de sortie\u{a0}: 0 rien à corriger, 1 des problèmes, 2 la commande n’a pas pu s’exécuter.",
        "رمز الخروج: 0 لا مشاكل، 1 مشاكل، 2 تعذر تنفيذ الأمر.",
    ],
    [
        "Report the problems of a feed, their places and how to fix them",
        "Signale les problèmes d’un flux, leur endroit et comment les corriger",
        "اعرض مشاكل ملف مسار ومواضعها وكيفية تصحيحها",
    ],
    [
        "Convert a file in another format to a feed, and report the losses",
        "Convertit en flux un fichier d’un autre format, et signale ce qui est perdu",
        "حوّل ملفا من صيغة أخرى إلى ملف مسار، واذكر ما يضيع",
    ],
    [
        "Convert a feed to a page or to another format, and report the losses",
        "Convertit un flux en page ou dans un autre format, et signale ce qui est perdu",
        "حوّل ملف مسار إلى صفحة أو إلى صيغة أخرى، واذكر ما يضيع",
    ],
    [
        "Write a spreadsheet in which an office notes its events, for masar import",
        "Écrit une feuille de calcul où un service note ses événements, pour masar import",
        "اكتب جدولا تدوّن فيه الإدارة أحداثها، ليستورده masar import",
    ],
    [
        "The language of the template; the default is that of LC_ALL, LC_MESSAGES or LANG",
        "La langue du modèle\u{a0}; par défaut, celle de LC_ALL, LC_MESSAGES ou LANG",
        "لغة النموذج؛ ما لم تُذكر فهي لغة LC_ALL أو LC_MESSAGES أو LANG",
    ],
    [
        "Write over a file that exists",
        "Remplace un fichier qui existe",
        "اكتب فوق ملف موجود",
    ],
    [
        "A spreadsheet (Excel), one row for each event",
        "une feuille de calcul (Excel), une ligne par événement",
        "جدول (Excel)، سطر لكل حدث",
    ],
    [
        "Split a feed of any size into tiles by time and importance, which a page loads as it needs them",
        "Découpe un flux de toute taille en tuiles selon le temps et l’importance, qu’une page charge au besoin",
        "قسّم ملف مسار مهما كان حجمه إلى أجزاء بحسب الزمن والأهمية، تحمّلها الصفحة عند الحاجة",
    ],
    [
        "The feed, or several files of it; further pages are read, too. - is standard input",
        "Le flux, ou plusieurs de ses fichiers\u{a0}; les pages suivantes sont lues aussi. - est l’entrée standard",
        "ملف مسار، أو عدة ملفات منه؛ وتُقرأ الصفحات التالية أيضا. العلامة - هي الإدخال القياسي",
    ],
    [
        "The folder to write; a file in it that is the same stays as it is",
        "Le dossier à écrire\u{a0}; un fichier identique y reste tel quel",
        "المجلد الذي يُكتب فيه؛ والملف الذي لم يتغير يبقى كما هو",
    ],
    [
        "Remove the tiles of earlier versions from the folder",
        "Supprime du dossier les tuiles des versions antérieures",
        "احذف من المجلد أجزاء النسخ السابقة",
    ],
    [
        "Print the JSON Schema of a feed, for editors that complete and check while you type",
        "Affiche le schéma JSON d’un flux, pour les éditeurs qui complètent et vérifient pendant la frappe",
        "اطبع مخطط JSON لملف مسار، للمحررات التي تكمل وتفحص أثناء الكتابة",
    ],
    [
        "Print the help of masar or of a command",
        "Affiche l’aide de masar ou d’une commande",
        "اعرض مساعدة masar أو مساعدة أمر من أوامره",
    ],
    ["The command", "La commande", "الأمر"],
    [
        "The feeds; - is standard input",
        "Les flux\u{a0}; - est l’entrée standard",
        "ملفات مسار؛ العلامة - هي الإدخال القياسي",
    ],
    [
        "The feed; - is standard input",
        "Le flux\u{a0}; - est l’entrée standard",
        "ملف مسار؛ العلامة - هي الإدخال القياسي",
    ],
    [
        "The file; - is standard input",
        "Le fichier\u{a0}; - est l’entrée standard",
        "الملف؛ العلامة - هي الإدخال القياسي",
    ],
    [
        "How to print the problems",
        "La forme des constats",
        "صيغة عرض المشاكل",
    ],
    [
        "How to print problems and losses, to standard error",
        "La forme des problèmes et des pertes, sur la sortie d’erreur",
        "صيغة عرض المشاكل وما يضيع، على مخرج الأخطاء",
    ],
    [
        "Text: each problem with its line of the feed",
        "Texte\u{a0}: chaque problème avec sa ligne du flux",
        "نص: كل مشكلة مع سطرها من الملف",
    ],
    [
        "One JSON object, for other programs",
        "Un objet JSON, pour d’autres programmes",
        "كائن JSON واحد، لبرامج أخرى",
    ],
    [
        "SARIF 2.1.0, for code hosts and editors",
        "SARIF 2.1.0, pour les forges et les éditeurs",
        "SARIF 2.1.0، لمنصات الشفرة والمحررات",
    ],
    [
        "Workflow commands: GitHub shows each problem at its line",
        "Commandes de workflow\u{a0}: GitHub montre chaque problème à sa ligne",
        "أوامر سير العمل: يعرض GitHub كل مشكلة عند سطرها",
    ],
    [
        "The language of the messages; the default is that of LC_ALL, LC_MESSAGES or LANG",
        "La langue des messages\u{a0}; par défaut, celle de LC_ALL, LC_MESSAGES ou LANG",
        "لغة الرسائل؛ ما لم تُذكر فهي لغة LC_ALL أو LC_MESSAGES أو LANG",
    ],
    ["Arabic", "arabe", "العربية"],
    ["French", "français", "الفرنسية"],
    ["English", "anglais", "الإنجليزية"],
    [
        "Print all problems; by default repeated problems are only counted beyond a limit",
        "Affiche tous les problèmes\u{a0}; sinon, au-delà d’une limite, ceux qui se répètent sont seulement comptés",
        "اعرض كل المشاكل؛ وإلا فما تكرر منها فوق حد معين يُعدّ فقط",
    ],
    [
        "Print all problems and losses; by default repeated ones are only counted beyond a limit",
        "Affiche tous les problèmes et toutes les pertes\u{a0}; sinon, au-delà d’une limite, ce qui se répète est seulement compté",
        "اعرض كل المشاكل وكل ما يضيع؛ وإلا فما تكرر فوق حد معين يُعدّ فقط",
    ],
    [
        "Check again when a file changes, until you stop the command",
        "Vérifie de nouveau à chaque changement d’un fichier, jusqu’à ce que vous arrêtiez la commande",
        "أعد الفحص كلما تغير ملف، إلى أن توقف الأمر",
    ],
    [
        "The format of the file; by default it is detected from the content",
        "Le format du fichier\u{a0}; par défaut, il est reconnu au contenu",
        "صيغة الملف؛ ما لم تُذكر فهي تُعرف من محتواه",
    ],
    [
        "TimelineJS3's JSON, or its spreadsheet as CSV",
        "le JSON de TimelineJS3, ou sa feuille de calcul en CSV",
        "JSON الخاص بـ TimelineJS3، أو جدوله بصيغة CSV",
    ],
    [
        "JSON Feed 1 and 1.1",
        "JSON Feed 1 et 1.1",
        "JSON Feed 1 و1.1",
    ],
    [
        "iCalendar (RFC 5545)",
        "iCalendar (RFC 5545)",
        "iCalendar (RFC 5545)",
    ],
    [
        "CSV whose header names members of an event",
        "CSV dont l’en-tête nomme des membres d’un événement",
        "CSV يسمي سطره الأول عناصر الحدث",
    ],
    [
        "ActivityStreams 2",
        "ActivityStreams 2",
        "ActivityStreams 2",
    ],
    [
        "schema.org events in JSON-LD, bare or in an HTML page",
        "événements de schema.org en JSON-LD, seuls ou dans une page HTML",
        "أحداث schema.org بصيغة JSON-LD، وحدها أو داخل صفحة HTML",
    ],
    [
        "The file to write; the default is standard output",
        "Le fichier à écrire\u{a0}; par défaut, la sortie standard",
        "الملف الذي يُكتب؛ ما لم يُذكر فهو المخرج القياسي",
    ],
    [
        "The format to write",
        "Le format à écrire",
        "الصيغة التي تُكتب",
    ],
    [
        "A page that shows the story without a script",
        "une page qui montre le récit sans script",
        "صفحة تعرض القصة دون برنامج",
    ],
    [
        "JSON Feed 1.1, with the whole event in `_masar` of its item",
        "JSON Feed 1.1, avec l’événement entier dans `_masar` de chaque élément",
        "JSON Feed 1.1، وفي `_masar` من كل عنصر الحدث كاملا",
    ],
    [
        "schema.org events in JSON-LD",
        "événements de schema.org en JSON-LD",
        "أحداث schema.org بصيغة JSON-LD",
    ],
    [
        "CSV, one row for each event",
        "CSV, une ligne par événement",
        "CSV، سطر لكل حدث",
    ],
    [
        "TimelineJS3's JSON",
        "le JSON de TimelineJS3",
        "JSON الخاص بـ TimelineJS3",
    ],
    [
        "The language of a format that has only one (BCP 47); the default is the feed's first",
        "La langue d’un format qui n’en a qu’une (BCP 47)\u{a0}; par défaut, la première du flux",
        "لغة الصيغة التي لا تسع إلا لغة واحدة (BCP 47)؛ ما لم تُذكر فهي أولى لغات الملف",
    ],
    [
        "With --to html: the canonical address of the page. With other formats: the address of the feed; the UIDs of a calendar's events are made from it",
        "Avec --to html, l’adresse canonique de la page. Avec les autres formats, l’adresse du flux\u{a0}; les UID des événements d’un calendrier en sont tirés",
        "مع --to html: العنوان الأصلي للصفحة. ومع غيرها: عنوان ملف مسار، ومنه تُصنع معرّفات UID لأحداث التقويم",
    ],
    [
        "The page that shows the timeline",
        "La page qui montre la frise",
        "الصفحة التي تعرض الخط الزمني",
    ],
    ["With --to html", "Avec --to html\u{a0}", "مع --to html"],
    [
        "Write a fragment for another page, to put inside <masar-timeline>",
        "Écrit un fragment pour une autre page, à placer dans <masar-timeline>",
        "اكتب جزءا لصفحة أخرى، يوضع داخل <masar-timeline>",
    ],
    [
        "The level of the fragment's first heading",
        "Le niveau du premier titre du fragment",
        "مستوى العنوان الأول في الجزء",
    ],
    [
        "Light or dark; the default is the visitor's preference",
        "Clair ou sombre\u{a0}; par défaut, selon la préférence du visiteur",
        "فاتح أو داكن؛ ما لم يُذكر فحسب تفضيل الزائر",
    ],
    [
        "The day that counts as today; the default is the current day",
        "Le jour qui vaut pour aujourd’hui\u{a0}; par défaut, le jour même",
        "اليوم الذي يُعد يومنا هذا؛ ما لم يُذكر فهو اليوم الحالي",
    ],
    [
        "Write the fixes that are sure into the files, and print the other ones as differences",
        "Écrit dans les fichiers les corrections sûres, et affiche les autres sous forme de différences",
        "اكتب التصحيحات المؤكدة في الملفات، واعرض غيرها في شكل فروق",
    ],
    [
        "With --fix: print the fixes that are sure as differences, and write nothing",
        "Avec --fix\u{a0}: affiche les corrections sûres sous forme de différences, et n’écrit rien",
        "مع --fix: اعرض التصحيحات المؤكدة في شكل فروق، ولا تكتب شيئا",
    ],
    [
        "Replace the file to write if it exists; a file that is read is never replaced",
        "Remplace le fichier à écrire s’il existe\u{a0}; un fichier qui est lu n’est jamais remplacé",
        "استبدل الملف المراد كتابته إن كان موجودا؛ ولا يُستبدل أبدا ملف يُقرأ",
    ],
    [
        "Merge two versions of a feed by event, member and language, also as a merge driver of git",
        "Fusionne deux versions d’un flux, événement par événement, membre par membre et langue par langue\u{a0}; sert aussi de pilote de fusion à git",
        "ادمج نسختين من ملف مسار حدثا حدثا وعنصرا عنصرا ولغة لغة؛ ويصلح أيضا برنامجَ دمج لـ git",
    ],
    [
        "The version that both others come from; an empty file if there is none",
        "La version dont viennent les deux autres\u{a0}; un fichier vide s’il n’y en a pas",
        "النسخة التي انطلقت منها النسختان الأخريان؛ وإن لم توجد فملف فارغ",
    ],
    [
        "Your version. The merged feed keeps its order and its layout",
        "Votre version. Le flux fusionné garde son ordre et sa mise en forme",
        "نسختك. يحتفظ الملف المدموج بترتيبها وتنسيقها",
    ],
    ["The other version", "L’autre version", "النسخة الأخرى"],
    [
        "The name of the feed in messages; the default is OURS",
        "Le nom du flux dans les messages\u{a0}; par défaut OURS",
        "اسم الملف في الرسائل؛ وما لم يُذكر فهو OURS",
    ],
    [
        "Read a date as people write it, in Arabic, French or English, and print it as EDTF",
        "Lit une date telle qu’on l’écrit, en arabe, en français ou en anglais, et l’affiche en EDTF",
        "اقرأ تاريخا كما يكتبه الناس، بالعربية أو الفرنسية أو الإنجليزية، واعرضه بصيغة EDTF",
    ],
    [
        "Exit status: 0 one date, 1 several dates or none, 2 could not run.",
        "Code de sortie\u{a0}: 0 une date, 1 plusieurs dates ou aucune, 2 échec de la commande.",
        "رمز الخروج: 0 تاريخ واحد، 1 عدة تواريخ أو لا تاريخ، 2 تعذر تنفيذ الأمر.",
    ],
    [
        "The date in words or numbers, as one argument: \"about 1920\", \"حوالي 1920\", \"du 17 au 21 mai 2023\"",
        "La date en mots ou en chiffres, en un seul argument\u{a0}: \"about 1920\", \"حوالي 1920\", \"du 17 au 21 mai 2023\"",
        "التاريخ بالكلمات أو بالأرقام، في معطى واحد: \"about 1920\"، \"حوالي 1920\"، \"du 17 au 21 mai 2023\"",
    ],
    [
        "The language that is tried first, and that of the answer; the default is that of LC_ALL, LC_MESSAGES or LANG",
        "La langue essayée en premier, et celle de la réponse\u{a0}; par défaut, celle de LC_ALL, LC_MESSAGES ou LANG",
        "اللغة التي تُجرّب أولا، وهي لغة الجواب؛ وما لم تُذكر فلغة LC_ALL أو LC_MESSAGES أو LANG",
    ],
    [
        "Print one JSON object, for other programs",
        "Affiche un objet JSON, pour d’autres programmes",
        "اعرض كائن JSON واحدا، لبرامج أخرى",
    ],
    [
        "A feed: the schema then completes its languages and the ids of its tracks and partners; - is standard input",
        "Un flux\u{a0}: le schéma complète alors ses langues et les identifiants de ses thèmes et partenaires\u{a0}; - désigne l’entrée standard",
        "ملف مسار: يُكمل المخطط حينئذ لغاته ومعرّفات محاوره وشركائه؛ و - هو الإدخال القياسي",
    ],
];

//! The texts of the template in Arabic, French and English.

use masar_table::headings::{END, HeadingLang, TIME};

/// The texts of one language.
pub(super) struct Texts {
    /// The names of the sheets.
    pub(super) events: &'static str,
    pub(super) themes: &'static str,
    pub(super) help: &'static str,
    /// What a spreadsheet says of a value that is not in the list.
    pub(super) choose: &'static str,
    pub(super) new_theme: &'static str,
    pub(super) date_hint: &'static str,
    pub(super) about_themes: &'static str,
    pub(super) introduction: &'static [&'static str],
    /// What belongs into each column.
    pub(super) columns: &'static [(&'static str, &'static str)],
    /// The headings of the table of dates.
    pub(super) write: &'static str,
    pub(super) meaning: &'static str,
    pub(super) dates: &'static [(&'static str, &'static str)],
}

/// Returns the texts of a language.
pub(super) fn texts(lang: HeadingLang) -> &'static Texts {
    match lang {
        HeadingLang::Ar => &ARABIC,
        HeadingLang::Fr => &FRENCH,
        HeadingLang::En => &ENGLISH,
    }
}

const ENGLISH: Texts = Texts {
    events: "Events",
    themes: "Themes",
    help: "How to fill in",
    choose: "Choose a value of the list, or leave the cell empty.",
    new_theme: "This theme is not in the sheet “Themes”. Use it all the same?",
    date_hint: "2022-09-14 or 14/09/2022; 2022-09 for a month; 2022 for a year",
    about_themes: "Write one theme in each row below. The column “Theme” of the events offers them.",
    introduction: &[
        "Write one event in each row of the first sheet. A date and a title are enough; leave empty what is not known.",
        "The first row is the timeline itself: write its title into the column “Title”.",
        "Do not change the names of the columns. You may move columns, and delete those that you do not need.",
        "Save the file as .xlsx or .ods. It becomes the feed with: masar import events.xlsx -o feed.json",
    ],
    columns: &[
        (
            "date",
            "The first day, as far as it is known. The table below has the ways to write it.",
        ),
        (
            END,
            "The last day, included, if the event lasts. Two dots (..) if it has no end yet.",
        ),
        (TIME, "The time at which the event begins: 10:30."),
        ("title", "One line that says what happens."),
        ("summary", "One or two sentences."),
        (
            "kind",
            "Empty for an event; “milestone” for the few on which the others depend.",
        ),
        (
            "status",
            "Empty for what is certain. Do not delete an event that was announced: choose “cancelled”.",
        ),
        ("track", "The theme. The sheet “Themes” has the list."),
        ("place.name", "The building or the hall."),
        ("place.locality", "The town."),
        (
            "links[0].href",
            "The full address of a page or a document: https://…",
        ),
        ("links[0].title", "What the link leads to."),
        ("media[0].src", "The full address of a picture: https://…"),
        (
            "media[0].alt",
            "What the picture shows, for people who cannot see it. Every picture needs it.",
        ),
        ("media[0].credit", "The author or the owner of the picture."),
        (
            "id",
            "A name without blanks that never changes, such as agreement-2022: links to the event contain it.",
        ),
    ],
    write: "Write",
    meaning: "to say",
    dates: &[
        ("2022-09-14", "14 September 2022"),
        ("14/09/2022", "the same"),
        ("2022-09", "a day in September 2022"),
        ("2022", "a day in 2022"),
        ("2022-05~", "about May 2022"),
        ("2022-05?", "May 2022, perhaps"),
        (
            "2023-21",
            "in spring 2023 (22 summer, 23 autumn, 24 winter)",
        ),
    ],
};

const FRENCH: Texts = Texts {
    events: "Événements",
    themes: "Thèmes",
    help: "Mode d’emploi",
    choose: "Choisissez une valeur de la liste, ou laissez la cellule vide.",
    new_theme: "Ce thème n’est pas dans la feuille «\u{a0}Thèmes\u{a0}». L’employer quand même\u{a0}?",
    date_hint: "14/09/2022 ou 2022-09-14\u{a0}; 2022-09 pour un mois\u{a0}; 2022 pour une année",
    about_themes: "Écrivez un thème par ligne ci-dessous. La colonne «\u{a0}Thème\u{a0}» des événements les propose.",
    introduction: &[
        "Écrivez un événement par ligne dans la première feuille. Une date et un titre suffisent\u{a0}; laissez vide ce que vous ne savez pas.",
        "La première ligne est la frise elle-même\u{a0}: écrivez son titre dans la colonne «\u{a0}Titre\u{a0}».",
        "Ne changez pas le nom des colonnes. Vous pouvez les déplacer, et supprimer celles qui ne servent pas.",
        "Enregistrez en .xlsx ou en .ods. Le fichier devient un flux par\u{a0}: masar import evenements.xlsx -o feed.json",
    ],
    columns: &[
        (
            "date",
            "Le premier jour, aussi précisément qu’il est connu. Le tableau ci-dessous montre comment l’écrire.",
        ),
        (
            END,
            "Le dernier jour, compris, si l’événement dure. Deux points (..) s’il dure encore.",
        ),
        (TIME, "L’heure du début\u{a0}: 10:30 ou 10h30."),
        ("title", "Une ligne qui dit ce qui se passe."),
        ("summary", "Une ou deux phrases."),
        (
            "kind",
            "Vide pour un événement\u{a0}; «\u{a0}jalon\u{a0}» pour les rares dont dépendent les autres.",
        ),
        (
            "status",
            "Vide pour ce qui est sûr. Ne supprimez pas un événement annoncé\u{a0}: choisissez «\u{a0}annulé\u{a0}».",
        ),
        (
            "track",
            "Le thème. La feuille «\u{a0}Thèmes\u{a0}» en a la liste.",
        ),
        ("place.name", "Le bâtiment ou la salle."),
        ("place.locality", "La ville ou la commune."),
        (
            "links[0].href",
            "L’adresse complète d’une page ou d’un document\u{a0}: https://…",
        ),
        ("links[0].title", "Ce vers quoi mène le lien."),
        (
            "media[0].src",
            "L’adresse complète d’une image\u{a0}: https://…",
        ),
        (
            "media[0].alt",
            "Ce que montre l’image, pour qui ne la voit pas. Toute image en a besoin.",
        ),
        ("media[0].credit", "L’auteur ou le propriétaire de l’image."),
        (
            "id",
            "Un nom sans espace qui ne change jamais, par exemple accord-2022\u{a0}: les liens vers l’événement le contiennent.",
        ),
    ],
    write: "Écrivez",
    meaning: "pour dire",
    dates: &[
        ("14/09/2022", "le 14 septembre 2022"),
        ("2022-09-14", "la même chose"),
        ("2022-09", "un jour de septembre 2022"),
        ("2022", "un jour de 2022"),
        ("2022-05~", "vers mai 2022"),
        ("2022-05?", "mai 2022, peut-être"),
        (
            "2023-21",
            "au printemps 2023 (22 été, 23 automne, 24 hiver)",
        ),
    ],
};

const ARABIC: Texts = Texts {
    events: "الأحداث",
    themes: "المحاور",
    help: "شرح",
    choose: "اختر قيمة من اللائحة، أو اترك الخانة فارغة.",
    new_theme: "هذا المحور غير موجود في ورقة «المحاور». هل تستعمله رغم ذلك؟",
    date_hint: "14/09/2022 أو 2022-09-14؛ وللشهر 2022-09؛ وللسنة 2022",
    about_themes: "اكتب محورا في كل سطر أسفله، فيُقترح في عمود «المحور» من ورقة الأحداث.",
    introduction: &[
        "اكتب حدثا في كل سطر من الورقة الأولى. يكفي التاريخ والعنوان؛ واترك فارغا ما لا تعرفه.",
        "السطر الأول هو الخط الزمني نفسه: اكتب عنوانه في عمود «العنوان».",
        "لا تغير أسماء الأعمدة. يمكنك تغيير ترتيبها، وحذف ما لا تحتاج إليه منها.",
        "احفظ الملف بصيغة .xlsx أو .ods. ويصير ملف مسار بالأمر: masar import events.xlsx -o feed.json",
    ],
    columns: &[
        (
            "date",
            "اليوم الأول، بالدقة التي تعرفها. يبين الجدول أسفله كيف يُكتب.",
        ),
        (
            END,
            "اليوم الأخير، وهو داخل في المدة، إن دام الحدث أياما. ونقطتان (..) إن كان ما زال مستمرا.",
        ),
        (TIME, "ساعة البداية: 10:30."),
        ("title", "سطر واحد يقول ما الذي يحدث."),
        ("summary", "جملة أو جملتان."),
        (
            "kind",
            "فارغ للحدث؛ و«محطة رئيسية» للأحداث القليلة التي تقوم عليها غيرها.",
        ),
        (
            "status",
            "فارغ لما هو مؤكد. لا تحذف حدثا أُعلن عنه: اختر «ملغى».",
        ),
        ("track", "المحور. لائحة المحاور في ورقة «المحاور»."),
        ("place.name", "البناية أو القاعة."),
        ("place.locality", "المدينة أو الجماعة."),
        ("links[0].href", "العنوان الكامل لصفحة أو وثيقة: https://…"),
        ("links[0].title", "إلى ماذا يؤدي الرابط."),
        ("media[0].src", "العنوان الكامل لصورة: https://…"),
        (
            "media[0].alt",
            "ما تظهره الصورة، لمن لا يراها. لا تستغني عنه أي صورة.",
        ),
        ("media[0].credit", "صاحب الصورة أو مالكها."),
        (
            "id",
            "اسم بلا فراغ لا يتغير أبدا، مثل agreement-2022: تحتوي عليه الروابط إلى الحدث.",
        ),
    ],
    write: "اكتب",
    meaning: "لتقول",
    dates: &[
        ("14/09/2022", "14 شتنبر 2022"),
        ("2022-09-14", "التاريخ نفسه"),
        ("2022-09", "يوم من شهر شتنبر 2022"),
        ("2022", "يوم من سنة 2022"),
        ("2022-05~", "حوالي ماي 2022"),
        ("2022-05?", "ماي 2022، على الأرجح"),
        ("2023-21", "في ربيع 2023 (22 الصيف، 23 الخريف، 24 الشتاء)"),
    ],
};

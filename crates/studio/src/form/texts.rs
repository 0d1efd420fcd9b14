//! The texts of the forms.

use masar_edit::Lang;
use masar_session::Topic;

/// The texts of the forms in one language.
pub struct FormTexts {
    pub heading: &'static str,
    pub close: &'static str,
    pub duplicate: &'static str,
    /// The number of findings in a group: one, two, some, many.
    findings: [&'static str; 4],
    pub list_comma: &'static str,
    topics: [&'static str; 13],
    pub none: &'static str,
    pub not_given: &'static str,
    pub by_position: &'static str,
    pub no_number: &'static str,
    pub no_coordinates: &'static str,
    pub no_partners: &'static str,
    pub add: &'static str,
    pub another: &'static str,
    pub up: &'static str,
    pub down: &'static str,
    pub remove: &'static str,
    /// A button with the thing that it is about: `{action}`, `{thing}`.
    of: &'static str,
    added: &'static str,
    removed: &'static str,
    moved: &'static str,
    pub remove_now: &'static str,
    pub keep: &'static str,
    /// The number of events that refer to a track or partner: one, two, some, many.
    used_by: [&'static str; 4],
    pub next_track: &'static str,
    pub remove_event: &'static str,
    pub published: &'static str,
    parts: [&'static str; 4],
    pub cancel_event: &'static str,
    pub change_id: &'static str,
    pub change_id_now: &'static str,
    pub will_be: &'static str,
    pub links_break: &'static str,
    pub new_id: &'static str,
    pub id_hint: &'static str,
    pub id_empty: &'static str,
    pub id_taken: &'static str,
    pub choose_event: &'static str,
    pub search_events: &'static str,
    found: [&'static str; 3],
    pub color_hint: &'static str,
    pub choose_color: &'static str,
    contrast: &'static str,
    pub low_contrast: &'static str,
    pub no_color: &'static str,
    pub no_zone: &'static str,
}

impl FormTexts {
    /// Returns the name of a group of fields.
    pub fn topic(&self, topic: Topic) -> &'static str {
        self.topics[topic as usize]
    }

    /// Returns the name of a button with the thing that it is about.
    pub fn of(&self, action: &str, thing: &str) -> String {
        self.of
            .replace("{action}", action)
            .replace("{thing}", thing)
    }

    /// Returns the announcement that a thing was added.
    pub fn added(&self, thing: &str) -> String {
        self.added.replace("{thing}", thing)
    }

    /// Returns the announcement that a thing was removed.
    pub fn removed(&self, thing: &str) -> String {
        self.removed.replace("{thing}", thing)
    }

    /// Returns the announcement that a thing is at a position, from 1.
    pub fn moved(&self, thing: &str, position: usize) -> String {
        self.moved
            .replace("{thing}", thing)
            .replace("{position}", &position.to_string())
    }

    /// Returns the number of findings in a group.
    pub fn findings(&self, count: usize) -> String {
        counted(&self.findings, count)
    }

    /// Returns the number of events that refer to a track or a partner.
    pub fn used_by(&self, count: usize) -> String {
        counted(&self.used_by, count)
    }

    /// Returns the number of events that are part of the event.
    pub fn parts(&self, count: usize) -> String {
        counted(&self.parts, count)
    }

    /// Returns the number of events that a search has found.
    pub fn found(&self, count: usize, is_cut: bool) -> String {
        let [none, some, cut] = self.found;
        let form = match (count, is_cut) {
            (0, _) => none,
            (_, true) => cut,
            _ => some,
        };
        form.replace("{count}", &count.to_string())
    }

    /// Returns the contrast of a colour on a light and on a dark page.
    pub fn contrast(&self, [light, dark]: [f64; 2]) -> String {
        // The formatting of `f64` in std is 8 KB of code.
        let rounded = |ratio: f64| {
            let tenths = (ratio * 10.0).round() as u32;
            format!("{}.{}", tenths / 10, tenths % 10)
        };
        self.contrast
            .replace("{light}", &rounded(light))
            .replace("{dark}", &rounded(dark))
    }
}

/// Returns the form for a number: one, two, 3 to 10, and others. French and English have the same form from two on.
fn counted(forms: &[&'static str; 4], count: usize) -> String {
    let form = match (count, count % 100) {
        (1, _) => forms[0],
        (2, _) => forms[1],
        (_, 3..=10) => forms[2],
        _ => forms[3],
    };
    form.replace("{count}", &count.to_string())
}

/// Returns the texts in a language.
pub const fn texts(lang: Lang) -> &'static FormTexts {
    match lang {
        Lang::Ar => &AR,
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

const AR: FormTexts = FormTexts {
    heading: "الحدث",
    close: "إغلاق",
    duplicate: "نسخ الحدث",
    findings: ["ملاحظة واحدة", "ملاحظتان", "{count} ملاحظات", "{count} ملاحظة"],
    list_comma: "، ",
    topics: [
        "ماذا؟",
        "متى؟",
        "أين؟",
        "من؟",
        "النصوص",
        "الصور والوسائط",
        "الروابط",
        "المزيد",
        "التقديم",
        "اللغات",
        "المحاور",
        "الشركاء",
        "الفترات",
    ],
    none: "لا شيء",
    not_given: "دون تحديد",
    by_position: "حسب الترتيب",
    no_number: "اكتب عددا صحيحا.",
    no_coordinates: "اكتب عددين: خط العرض من \u{2066}-90\u{2069} إلى 90، ثم خط الطول من \u{2066}-180\u{2069} إلى 180.",
    no_partners: "لا شركاء بعد. أضفهم في قسم «الخط الزمني».",
    add: "إضافة",
    another: "عنصر جديد",
    up: "إلى أعلى",
    down: "إلى أسفل",
    remove: "حذف",
    of: "{action}: {thing}",
    added: "أضيف: {thing}.",
    removed: "حذف: {thing}.",
    moved: "{thing}: الموضع {position}.",
    remove_now: "احذف",
    keep: "لا تحذف",
    used_by: [
        "يرتبط به حدث واحد.",
        "يرتبط به حدثان.",
        "ترتبط به {count} أحداث.",
        "يرتبط به {count} حدثا.",
    ],
    next_track: "المحور الجديد لهذه الأحداث",
    remove_event: "حذف الحدث",
    published: "نشر هذا الحدث. إذا حذفته فلن تجد الروابط إليه شيئا. إذا لم يقع، فالأفضل أن تعلن إلغاءه.",
    parts: [
        "حدث واحد جزء من هذا الحدث. لن يكون جزءا منه بعد الحذف.",
        "حدثان جزء من هذا الحدث. لن يكونا جزءا منه بعد الحذف.",
        "{count} أحداث جزء من هذا الحدث. لن تكون جزءا منه بعد الحذف.",
        "{count} حدثا جزء من هذا الحدث. لن تكون جزءا منه بعد الحذف.",
    ],
    cancel_event: "إعلان إلغائه",
    change_id: "تغيير المعرّف",
    change_id_now: "غيّر المعرّف",
    will_be: "عند إغلاق الاستمارة يصبح:",
    links_break: "الروابط إلى هذا الحدث تحتوي على المعرّف. إذا غيرته فلن تعمل الروابط المنشورة.",
    new_id: "المعرّف الجديد",
    id_hint: "أحرف لاتينية صغيرة وأرقام وشرطات: open-days-2023",
    id_empty: "المعرّف فارغ.",
    id_taken: "هذا المعرّف مستعمل.",
    choose_event: "اختيار حدث",
    search_events: "ابحث عن حدث بعنوانه",
    found: [
        "لا حدث بهذا العنوان.",
        "نتائج البحث: {count}",
        "أول {count} نتائج. اكتب المزيد لتضييق البحث.",
    ],
    color_hint: "مثال: \u{2066}#ad320c\u{2069}. إذا بقيت الخانة فارغة فاللون حسب الترتيب.",
    choose_color: "اختيار اللون",
    contrast: "التباين: {light} على خلفية فاتحة، و{dark} على خلفية داكنة.",
    low_contrast: "يلزم 3 على الأقل حتى تظهر العلامات.",
    no_color: "اكتب اللون هكذا: \u{2066}#ad320c\u{2069}",
    no_zone: "اختر اسما من القائمة. لم يتغير شيء بعد.",
};

const FR: FormTexts = FormTexts {
    heading: "Événement",
    close: "Fermer",
    duplicate: "Dupliquer",
    findings: [
        "un constat",
        "{count} constats",
        "{count} constats",
        "{count} constats",
    ],
    list_comma: ", ",
    topics: [
        "Quoi",
        "Quand",
        "Où",
        "Qui",
        "Textes",
        "Images et médias",
        "Liens",
        "Plus",
        "Présentation",
        "Langues",
        "Thèmes",
        "Partenaires",
        "Périodes",
    ],
    none: "aucun",
    not_given: "sans précision",
    by_position: "selon l’ordre",
    no_number: "Écrivez un nombre entier.",
    no_coordinates: "Écrivez deux nombres : la latitude de -90 à 90, puis la longitude de -180 à 180.",
    no_partners: "Pas encore de partenaires. Ajoutez-les dans la partie « Frise ».",
    add: "Ajouter",
    another: "Nouvel élément",
    up: "Monter",
    down: "Descendre",
    remove: "Supprimer",
    of: "{action} : {thing}",
    added: "Ajouté : {thing}.",
    removed: "Supprimé : {thing}.",
    moved: "{thing} : position {position}.",
    remove_now: "Supprimer quand même",
    keep: "Garder",
    used_by: [
        "Un événement s’y rapporte.",
        "{count} événements s’y rapportent.",
        "{count} événements s’y rapportent.",
        "{count} événements s’y rapportent.",
    ],
    next_track: "Nouveau thème de ces événements",
    remove_event: "Supprimer l’événement",
    published: "Cet événement a été publié. Si vous le supprimez, les liens vers lui ne trouveront plus rien. S’il n’a pas lieu, mieux vaut le marquer comme annulé.",
    parts: [
        "Un événement en fait partie. Il n’en fera plus partie.",
        "{count} événements en font partie. Ils n’en feront plus partie.",
        "{count} événements en font partie. Ils n’en feront plus partie.",
        "{count} événements en font partie. Ils n’en feront plus partie.",
    ],
    cancel_event: "Marquer comme annulé",
    change_id: "Changer l’identifiant",
    change_id_now: "Changer",
    will_be: "À la fermeture du formulaire, il devient :",
    links_break: "Les liens vers cet événement contiennent l’identifiant. Si vous le changez, les liens publiés ne marcheront plus.",
    new_id: "Nouvel identifiant",
    id_hint: "Minuscules sans accents, chiffres et tirets : open-days-2023",
    id_empty: "L’identifiant est vide.",
    id_taken: "Cet identifiant est déjà pris.",
    choose_event: "Choisir un événement",
    search_events: "Chercher un événement par son titre",
    found: [
        "Aucun événement n’a ce titre.",
        "Résultats : {count}",
        "Les {count} premiers résultats. Écrivez davantage pour préciser.",
    ],
    color_hint: "Par exemple #ad320c. Champ vide : la couleur selon l’ordre.",
    choose_color: "Choisir la couleur",
    contrast: "Contraste : {light} sur fond clair, {dark} sur fond sombre.",
    low_contrast: "Il faut au moins 3 pour que les marques se voient.",
    no_color: "Écrivez la couleur ainsi : #ad320c",
    no_zone: "Choisissez un nom de la liste. Rien n’a encore changé.",
};

const EN: FormTexts = FormTexts {
    heading: "Event",
    close: "Close",
    duplicate: "Duplicate",
    findings: [
        "one finding",
        "{count} findings",
        "{count} findings",
        "{count} findings",
    ],
    list_comma: ", ",
    topics: [
        "What",
        "When",
        "Where",
        "Who",
        "Texts",
        "Pictures and media",
        "Links",
        "More",
        "Introduction",
        "Languages",
        "Tracks",
        "Partners",
        "Eras",
    ],
    none: "none",
    not_given: "not given",
    by_position: "by position",
    no_number: "Write a whole number.",
    no_coordinates: "Write two numbers: the latitude from -90 to 90, then the longitude from -180 to 180.",
    no_partners: "No partners yet. Add them in the part “Timeline”.",
    add: "Add",
    another: "New element",
    up: "Move up",
    down: "Move down",
    remove: "Delete",
    of: "{action}: {thing}",
    added: "Added: {thing}.",
    removed: "Deleted: {thing}.",
    moved: "{thing}: position {position}.",
    remove_now: "Delete all the same",
    keep: "Keep",
    used_by: [
        "One event refers to it.",
        "{count} events refer to it.",
        "{count} events refer to it.",
        "{count} events refer to it.",
    ],
    next_track: "New track of these events",
    remove_event: "Delete the event",
    published: "This event was published. If you delete it, links to it find nothing. If it does not take place, it is better to mark it as cancelled.",
    parts: [
        "One event is part of it. It will not be part of it any more.",
        "{count} events are part of it. They will not be part of it any more.",
        "{count} events are part of it. They will not be part of it any more.",
        "{count} events are part of it. They will not be part of it any more.",
    ],
    cancel_event: "Mark as cancelled",
    change_id: "Change the id",
    change_id_now: "Change",
    will_be: "When the form is closed, it becomes:",
    links_break: "Links to this event contain the id. If you change it, published links stop working.",
    new_id: "New id",
    id_hint: "Lower-case letters, digits and hyphens: open-days-2023",
    id_empty: "The id is empty.",
    id_taken: "This id is taken.",
    choose_event: "Choose an event",
    search_events: "Search an event by its title",
    found: [
        "No event has this title.",
        "Results: {count}",
        "The first {count} results. Type more to narrow the search.",
    ],
    color_hint: "For example #ad320c. Empty: the colour by position.",
    choose_color: "Choose the colour",
    contrast: "Contrast: {light} on a light page, {dark} on a dark one.",
    low_contrast: "It takes at least 3 for marks to be seen.",
    no_color: "Write the colour like this: #ad320c",
    no_zone: "Choose a name from the list. Nothing has changed yet.",
};

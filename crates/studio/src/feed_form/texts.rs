//! The texts of the part “Timeline”.

use masar_edit::Lang;

/// The texts of the part in one language.
pub struct FeedTexts {
    pub heading: &'static str,
    pub comma: &'static str,
    pub legend: &'static str,
    pub hint: &'static str,
    pub first: &'static str,
    /// The number of texts: none, one, two, 3 to 10, others.
    texts: [&'static str; 5],
    pub question: &'static str,
    pub keep_texts: &'static str,
    pub remove_texts: &'static str,
    pub offered: &'static str,
    pub other: &'static str,
    pub other_hint: &'static str,
}

impl FeedTexts {
    /// Returns the number of texts in a language.
    pub fn texts(&self, count: usize) -> String {
        let form = match (count, count % 100) {
            (0, _) => self.texts[0],
            (1, _) => self.texts[1],
            (2, _) => self.texts[2],
            (_, 3..=10) => self.texts[3],
            _ => self.texts[4],
        };
        form.replace("{count}", &count.to_string())
    }
}

/// Returns the texts in a language.
pub const fn texts(lang: Lang) -> &'static FeedTexts {
    match lang {
        Lang::Ar => &AR,
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

const AR: FeedTexts = FeedTexts {
    heading: "الخط الزمني",
    comma: "، ",
    legend: "لغات النصوص",
    hint: "اللغة الأولى هي لغة النصوص التي لم تذكر لغتها.",
    first: "اللغة الأولى",
    texts: ["لا نص", "نص واحد", "نصان", "{count} نصوص", "{count} نصا"],
    question: "ماذا يحدث لنصوص هذه اللغة؟ النص الذي لا توجد له لغة أخرى يبقى في كل حال.",
    keep_texts: "تبقى في الملف",
    remove_texts: "تحذف من الملف",
    offered: "إضافة لغة",
    other: "رمز لغة أخرى",
    other_hint: "مثل ja أو pt-BR",
};

const FR: FeedTexts = FeedTexts {
    heading: "Frise",
    comma: ", ",
    legend: "Langues des textes",
    hint: "La première est celle des textes dont la langue n’est pas indiquée.",
    first: "première langue",
    texts: [
        "aucun texte",
        "un texte",
        "{count} textes",
        "{count} textes",
        "{count} textes",
    ],
    question: "Que deviennent les textes de cette langue ? Un texte qui n’existe dans aucune autre langue reste toujours.",
    keep_texts: "Ils restent dans le fichier",
    remove_texts: "Ils sont supprimés",
    offered: "Ajouter une langue",
    other: "Code d’une autre langue",
    other_hint: "Par exemple ja ou pt-BR",
};

const EN: FeedTexts = FeedTexts {
    heading: "Timeline",
    comma: ", ",
    legend: "Languages of the texts",
    hint: "The first one is that of texts whose language is not given.",
    first: "first language",
    texts: [
        "no text",
        "one text",
        "{count} texts",
        "{count} texts",
        "{count} texts",
    ],
    question: "What happens to the texts of this language? A text that no other language has stays in any case.",
    keep_texts: "They stay in the file",
    remove_texts: "They are deleted",
    offered: "Add a language",
    other: "Tag of another language",
    other_hint: "For example ja or pt-BR",
};

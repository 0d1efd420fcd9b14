//! The texts of the field of a date.

use masar_edit::Lang;
use masar_session::PointKind;

/// The texts of the field in one language.
pub struct DateTexts {
    pub examples: &'static str,
    pub several: &'static str,
    pub which: &'static str,
    pub no_date: &'static str,
    pub still: &'static str,
    pub comma: &'static str,
    pub more: &'static str,
    pub kind: &'static str,
    pub precision: &'static str,
    points: [&'static str; 6],
    pub range: &'static str,
    pub one_of: &'static str,
    pub start: &'static str,
    pub end: &'static str,
    pub open: &'static str,
    pub still_going: &'static str,
    pub unknown: &'static str,
    pub day: &'static str,
    pub month: &'static str,
    pub season: &'static str,
    pub year: &'static str,
    pub year_of_decade: &'static str,
    pub year_of_century: &'static str,
    pub time: &'static str,
    pub approximate: &'static str,
    pub uncertain: &'static str,
    pub incomplete: &'static str,
    pub other_form: &'static str,
    pub notation: &'static str,
    pub no_notation: &'static str,
}

impl DateTexts {
    /// Returns the name of a precision.
    pub fn point(&self, kind: PointKind) -> &'static str {
        self.points[kind as usize]
    }
}

/// Returns the texts in a language.
pub const fn texts(lang: Lang) -> &'static DateTexts {
    match lang {
        Lang::Ar => &AR,
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

const AR: DateTexts = DateTexts {
    examples: "اكتب ما هو معروف فقط: 14 شتنبر 2022، ماي 2023، صيف 2023، حوالي 1920، من 17 إلى 21 ماي 2023، منذ شتنبر 2022، 17 صفر 1444.",
    several: "لهذا النص أكثر من معنى. اختر المقصود.",
    which: "ما المقصود؟",
    no_date: "لا تاريخ.",
    still: "لم يتغير التاريخ في الملف:",
    comma: "، ",
    more: "تفاصيل التاريخ وصيغة EDTF",
    kind: "نوع التاريخ",
    precision: "الدقة",
    points: ["يوم", "شهر", "فصل", "سنة", "عقد (عشر سنوات)", "قرن"],
    range: "مدة: من … إلى …",
    one_of: "تاريخ واحد بين تاريخين",
    start: "البداية",
    end: "النهاية",
    open: "بلا حد",
    still_going: "ما زال مستمرا",
    unknown: "غير معروفة",
    day: "اليوم",
    month: "الشهر",
    season: "الفصل",
    year: "السنة",
    year_of_decade: "سنة من العقد",
    year_of_century: "سنة من القرن",
    time: "الساعة (اختيارية)",
    approximate: "تاريخ تقريبي",
    uncertain: "تاريخ غير مؤكد",
    incomplete: "أكمل كل الخانات.",
    other_form: "صيغة هذا التاريخ لا تعرضها هذه الخانات. غيّره في خانة التاريخ أو بصيغة EDTF.",
    notation: "التاريخ بصيغة EDTF",
    no_notation: "هذا ليس تاريخا بصيغة EDTF. لم يتغير شيء.",
};

const FR: DateTexts = DateTexts {
    examples: "Écrivez seulement ce qui est connu : 14 septembre 2022, mai 2023, été 2023, vers 1920, du 17 au 21 mai 2023, depuis septembre 2022, 17 safar 1444.",
    several: "Ce texte a plusieurs sens. Choisissez le bon.",
    which: "Que voulez-vous dire ?",
    no_date: "Pas de date.",
    still: "Dans le fichier, la date reste :",
    comma: ", ",
    more: "Détails de la date et notation EDTF",
    kind: "Sorte de date",
    precision: "Précision",
    points: ["jour", "mois", "saison", "année", "décennie", "siècle"],
    range: "période : de … à …",
    one_of: "une date entre deux dates",
    start: "Début",
    end: "Fin",
    open: "sans limite",
    still_going: "toujours en cours",
    unknown: "inconnu",
    day: "Jour",
    month: "Mois",
    season: "Saison",
    year: "Année",
    year_of_decade: "Une année de la décennie",
    year_of_century: "Une année du siècle",
    time: "Heure (facultative)",
    approximate: "Date approximative",
    uncertain: "Date incertaine",
    incomplete: "Remplissez tous les champs.",
    other_form: "Ces champs ne peuvent pas montrer cette date. Modifiez-la dans le champ de la date ou en EDTF.",
    notation: "Date en EDTF",
    no_notation: "Ce n’est pas une date en EDTF. Rien n’a changé.",
};

const EN: DateTexts = DateTexts {
    examples: "Write what is known and no more: 14 September 2022, May 2023, summer 2023, about 1920, 17 to 21 May 2023, since September 2022, 17 Safar 1444.",
    several: "This text has several meanings. Choose the right one.",
    which: "Which is meant?",
    no_date: "No date.",
    still: "In the file, the date is still:",
    comma: ", ",
    more: "Parts of the date and EDTF",
    kind: "Kind of date",
    precision: "Precision",
    points: ["day", "month", "season", "year", "decade", "century"],
    range: "period: from … to …",
    one_of: "one date between two dates",
    start: "Start",
    end: "End",
    open: "without limit",
    still_going: "still going on",
    unknown: "unknown",
    day: "Day",
    month: "Month",
    season: "Season",
    year: "Year",
    year_of_decade: "A year of the decade",
    year_of_century: "A year of the century",
    time: "Time (optional)",
    approximate: "Approximate date",
    uncertain: "Uncertain date",
    incomplete: "Fill in all fields.",
    other_form: "These fields cannot show this date. Change it in the field of the date or in EDTF.",
    notation: "Date in EDTF",
    no_notation: "This is no date in EDTF. Nothing has changed.",
};

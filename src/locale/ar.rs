//! Arabic as Moroccan institutions write it: Moroccan month names, Western digits, and ranges in
//! words, because a dash between two numbers reads either way from right to left.

use super::language::{Direction, Language};
use super::words::digits;
#[cfg(words_inside)]
use super::{counting::Noun, language::Variant, words::Words};

/// Arabic.
pub static ARABIC: Language = Language {
    tag: "ar",
    direction: Direction::Rtl,
    name: "العربية",
    short_name: "ع",
    form,
    noun_last: false,
    articles: |_, _| 0,
    ordinal: digits,
    two_digit_hours: true,
    #[cfg(words_inside)]
    words: &WORDS,
    #[cfg(words_inside)]
    variants: &VARIANTS,
};

#[cfg(words_inside)]
static WORDS: Words = words(MOROCCAN, "");

#[cfg(words_inside)]
const fn words(months: [&'static str; 12], zero: &'static str) -> Words {
    Words {
        lang: &ARABIC,
        months,
        months_short: months,
        weekdays: [
            "الاثنين",
            "الثلاثاء",
            "الأربعاء",
            "الخميس",
            "الجمعة",
            "السبت",
            "الأحد",
        ],
        seasons: ["ربيع", "صيف", "خريف", "شتاء"],
        views: "طرق العرض",
        axis: "محور",
        story: "سرد",
        table: "جدول",
        masar: "مسار",
        axis_hint: "مفاتيح الأسهم تنقل بين المحطات والمحاور، و + و − للتكبير والتصغير، و0 لإظهار الكل، وزر الإدخال لفتح التفاصيل.",
        window_start: "بداية الفترة الظاهرة",
        window_end: "نهاية الفترة الظاهرة",
        earlier: "ما قبل ذلك",
        later: "ما بعد ذلك",
        colon: ": ",
        ongoing_number: "مستمر: {}",
        language: "اللغة",
        filters: "تصفية",
        search: "ابحث في المسار",
        clear_search: "مسح البحث",
        nothing_found: "لا أحداث توافق «{}»",
        nothing_passes: "لا أحداث توافق هذه الاختيارات",
        search_scope: "يشمل البحث العناوين والنصوص والأماكن والأشخاص.",
        all_tracks: "عرض كل المحاور",
        more_filters: "تصفية متقدمة",
        clear_all: "مسح الكل",
        audience: "الفئة المستهدفة",
        tags: "كلمات مفتاحية",
        period: "الفترة",
        period_from: "من",
        period_to: "إلى",
        zoom_in: "تكبير",
        zoom_out: "تصغير",
        zoom_fit: "عرض الكل",
        zoom_here: "كبّر هذه الفترة",
        today: "اليوم",
        overview: "نظرة عامة",
        lane_other: "أخرى",
        close: "إغلاق",
        previous: "السابق",
        next: "التالي",
        first_stop: "أول محطة",
        last_stop: "آخر محطة",
        copy_link: "انسخ الرابط",
        link_copied: "تم نسخ الرابط",
        share: "مشاركة",
        add_to_calendar: "أضف إلى التقويم",
        easy: "قراءة ميسرة",
        listen: "استمع",
        kiosk_call: "المس أي محطة لتستكشف المسار",
        kiosk_back: "تعود الشاشة إلى البداية بعد دقيقة بلا لمس",
        media: "الوسائط",
        map: "الخريطة",
        photo_of: "الصورة {} من {}",
        theme_label: "المحور",
        place: "المكان",
        date: "التاريخ",
        people: "أشخاص",
        partners: "الشركاء",
        documents: "وثائق",
        programme: "البرنامج",
        part_of: "ضمن",
        distance: "الفارق",
        status: "الحالة",
        source: "المصدر",
        updated: "آخر تحديث",
        event: "حدث",
        milestone: "محطة بارزة",
        known_span: "مدة معلومة",
        approximate: "تاريخ تقريبي",
        ongoing: "مستمر",
        planned: "مبرمج",
        postponed: "مؤجل",
        cancelled: "ملغى",
        done: "منجز",
        day_not_given: "اليوم غير محدد",
        month_not_given: "الشهر غير محدد",
        year_not_given: "السنة غير محددة",
        start_not_given: "دون بداية معلنة",
        end_not_given: "دون نهاية معلنة",
        within_parent: "خلال {}",
        inside: "داخل {}",
        column_date: "التاريخ",
        column_event: "الحدث",
        column_track: "المحور",
        column_place: "المكان",
        column_status: "الحالة",
        column_start: "البداية",
        column_end: "النهاية",
        column_precision: "الدقة",
        column_summary: "الملخص",
        sort_by: "ترتيب حسب {}",
        download_csv: "تنزيل CSV",
        error_title: "تعذّر تحميل المسار",
        error_no_feed: "لم يستجب مصدر البيانات. المرجو إعادة المحاولة بعد قليل.",
        retry: "أعد المحاولة",
        stale_title: "تعذّر تحديث المسار",
        stale_copy: "لم يستجب مصدر البيانات. نعرض نسخة محفوظة بتاريخ {}.",
        saved_copy: "نسخة محفوظة، {}",
        loading: "جارٍ تحميل المسار…",
        refreshed: "تم تحديث المسار.",
        empty: "لا توجد أحداث بعد",
        no_events_here: "لا أحداث منشورة في هذه الفترة",
        zero,
        century: "القرن {}",
        millennium: "الألفية {}",
        millennia: [
            "الأولى",
            "الثانية",
            "الثالثة",
            "الرابعة",
            "الخامسة",
            "السادسة",
            "السابعة",
            "الثامنة",
            "التاسعة",
            "العاشرة",
        ],
        prepositions: [
            ["من ", "إلى ", "منذ ", "ابتداء من ", "إلى غاية ", "نحو "],
            [""; 6],
            [""; 6],
            [""; 6],
            [""; 6],
        ],
        list_comma: " و",
        and: [" و", " و"],
        near_days: ["أمس", "اليوم", "غدا"],
        in_time: "بعد {}",
        ago: "قبل {}",
        either: "{} أو {}",
        hijri_months: [
            "محرم",
            "صفر",
            "ربيع الأول",
            "ربيع الآخر",
            "جمادى الأولى",
            "جمادى الآخرة",
            "رجب",
            "شعبان",
            "رمضان",
            "شوال",
            "ذو القعدة",
            "ذو الحجة",
        ],
        hijri_era: "{} هـ",
        same_day: "في اليوم نفسه",
        bce: "{} ق.م",
        decade: "سنوات {}",
        winter_years: "{} إلى {}",
        uncertain: "{} (تاريخ غير مؤكد)",
        doubts: [
            "السنة غير مؤكدة",
            "الشهر غير مؤكد",
            "اليوم غير مؤكد",
            "السنة تقريبية",
            "الشهر تقريبي",
            "اليوم تقريبي",
        ],
        hemispheres: ["{} (نصف الكرة الشمالي)", "{} (نصف الكرة الجنوبي)"],
        year_parts: [
            "الربع الأول",
            "الربع الثاني",
            "الربع الثالث",
            "الربع الرابع",
            "الثلث الأول",
            "الثلث الثاني",
            "الثلث الثالث",
            "النصف الأول",
            "النصف الثاني",
        ],
        year_part_of: "{} من {}",
        estimated: "{} (بين {} و{})",
        between: "بين {} و{}",
        day_of_some_month: "اليوم {} من شهر غير محدد",
        one_of: "أحد هذه التواريخ: {}",
        all_of: "كل هذه التواريخ: {}",
        or_earlier: "{} أو قبل ذلك",
        or_later: "{} أو بعد ذلك",
        of: " ",
        comma: "، ",
        at_time: "، الساعة ",
        from_time: "، من الساعة ",
        to_time: " إلى الساعة ",
        event_noun: Noun {
            forms: [
                "لا أحداث",
                "حدث واحد",
                "حدثان",
                "{} أحداث",
                "{} حدثا",
                "{} حدث",
                "",
                "",
            ],
            numbers: MASCULINE,
        },
        shown_tracks: Noun {
            forms: ["عدد المحاور المعروضة: {} من أصل {}."; 8],
            numbers: [""; 11],
        },
        units: [
            Noun {
                forms: [
                    "لا أيام",
                    "يوم واحد",
                    "يومان",
                    "{} أيام",
                    "{} يوما",
                    "{} يوم",
                    "يوم",
                    "يومين",
                ],
                numbers: MASCULINE,
            },
            Noun {
                forms: [
                    "لا أسابيع",
                    "أسبوع واحد",
                    "أسبوعان",
                    "{} أسابيع",
                    "{} أسبوعا",
                    "{} أسبوع",
                    "أسبوع",
                    "أسبوعين",
                ],
                numbers: MASCULINE,
            },
            Noun {
                forms: [
                    "لا أشهر",
                    "شهر واحد",
                    "شهران",
                    "{} أشهر",
                    "{} شهرا",
                    "{} شهر",
                    "شهر",
                    "شهرين",
                ],
                numbers: MASCULINE,
            },
            Noun {
                forms: [
                    "لا سنوات",
                    "سنة واحدة",
                    "سنتان",
                    "{} سنوات",
                    "{} سنة",
                    "{} سنة",
                    "سنة",
                    "سنتين",
                ],
                numbers: FEMININE,
            },
        ],
        out_of: "{} من أصل {}",
        about: "نحو {}",
        after: "{} بعد {}",
        before: "{} قبل {}",
        same_day_as: "في نفس يوم {}",
        about_end: "نحو {}",
        first_day: "",
        clock: "{}:{}",
        clock_with_seconds: "{}:{}:{}",
        hour: "{}:00",
        week: "أسبوع {}",
        quarter: "",
    }
}

/// The numbers 3 to 10 that count a masculine noun; of one and two the noun tells itself.
#[cfg(words_inside)]
const MASCULINE: [&str; 11] = [
    "",
    "",
    "",
    "ثلاثة",
    "أربعة",
    "خمسة",
    "ستة",
    "سبعة",
    "ثمانية",
    "تسعة",
    "عشرة",
];

/// Before a feminine noun they drop their ending.
#[cfg(words_inside)]
const FEMININE: [&str; 11] = [
    "",
    "",
    "",
    "ثلاث",
    "أربع",
    "خمس",
    "ست",
    "سبع",
    "ثماني",
    "تسع",
    "عشر",
];

/// The plural categories of CLDR: zero, one, two, few, many, other; then one and two after a
/// preposition.
fn form(n: u64, about: bool) -> usize {
    match (n, n % 100) {
        (0, _) => 0,
        (1, _) if about => 6,
        (2, _) if about => 7,
        (1 | 2, _) => n as usize,
        (_, 3..=10) => 3,
        (_, 11..=99) => 4,
        _ => 5,
    }
}

/// Months and digits as CLDR (48) has them for each region. Plain `ar` and `ar-MA` are the house's:
/// Morocco's months, Western digits.
#[cfg(words_inside)]
static VARIANTS: [Variant; 5] = [
    variant("ar-DZ", "DZ TN", FROM_FRENCH, ""),
    variant("ar-IQ", "IQ JO LB PS SY", SYRIAC, "٠"),
    variant("ar-MR", "MR", MAURITANIAN, "٠"),
    variant(
        "ar-EG",
        "BH DJ EG ER IL KM KW OM QA SA SD SO SS TD YE",
        COMMON,
        "٠",
    ),
    Variant {
        others: true,
        ..variant("ar-AE", "MA", COMMON, "")
    },
];

#[cfg(words_inside)]
const fn variant(
    tag: &'static str,
    regions: &'static str,
    months: [&'static str; 12],
    zero: &'static str,
) -> Variant {
    Variant {
        tag,
        regions,
        others: false,
        words: words(months, zero),
    }
}

#[cfg(words_inside)]
const MOROCCAN: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "ماي",
    "يونيو",
    "يوليوز",
    "غشت",
    "شتنبر",
    "أكتوبر",
    "نونبر",
    "دجنبر",
];

#[cfg(words_inside)]
const COMMON: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
];

#[cfg(words_inside)]
const FROM_FRENCH: [&str; 12] = [
    "جانفي",
    "فيفري",
    "مارس",
    "أفريل",
    "ماي",
    "جوان",
    "جويلية",
    "أوت",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
];

#[cfg(words_inside)]
const SYRIAC: [&str; 12] = [
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
];

#[cfg(words_inside)]
const MAURITANIAN: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "إبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغشت",
    "شتمبر",
    "أكتوبر",
    "نوفمبر",
    "دجمبر",
];

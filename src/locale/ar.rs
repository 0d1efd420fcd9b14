//! Arabic as Moroccan institutions write it: Moroccan month names, Western digits, and ranges in
//! words, because a dash between two numbers reads either way from right to left.

use super::words::{Direction, Role, Unit, Words, counted, digits, numbered, two};
use crate::date::Precision;

/// Arabic.
pub static ARABIC: Words = Words {
    tag: "ar",
    direction: Direction::Rtl,
    name: "العربية",
    short_name: "ع",
    months: [
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
    ],
    months_short: [
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
    ],
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
    ongoing_count: |n| numbered("مستمر: {}", n),
    language: "اللغة",
    filters: "تصفية",
    clear_filters: "إلغاء التصفية",
    search: "ابحث في المسار",
    search_hint: "عنوان أو اسم أو مكان",
    clear_search: "مسح البحث",
    nothing_found: "لا نتائج للبحث عن «{}»",
    nothing_passes: "لا أحداث توافق هذه الاختيارات",
    nothing_found_hint: "جرّب كلمة أقصر أو ألغِ التصفية.",
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
    ascending: "تصاعديا",
    descending: "تنازليا",
    download_csv: "تنزيل CSV",
    error_title: "تعذّر تحميل المسار",
    error_no_feed: "لم يستجب مصدر البيانات. المرجو إعادة المحاولة بعد قليل.",
    empty: "لا توجد أحداث بعد",
    no_events_here: "لا أحداث منشورة في هذه الفترة",
    same_day: "في اليوم نفسه",
    bce: "{} ق.م",
    decade: "سنوات {}",
    winter_years: "{} إلى {}",
    uncertain: "{} (تاريخ غير مؤكد)",
    comma: "، ",
    at_time: "، الساعة ",
    from_time: "، من الساعة ",
    to_time: " إلى الساعة ",
    events: |n| EVENT.in_digits(n),
    found: |n, all| [&*EVENT.in_digits(n), " من أصل ", &digits(all)].concat(),
    days: |n| DAY.in_words(n),
    weeks: |n| WEEK.in_words(n),
    months_counted: |n| MONTH.in_words(n),
    years: |n| YEAR.in_words(n),
    about,
    after: |long, title| [long, " بعد ", title].concat(),
    before: |long, title| [long, " قبل ", title].concat(),
    same_day_as: |title| ["في نفس يوم ", title].concat(),
    placed,
    circa: |_, _, date| ["نحو ", date].concat(),
    day_of_month: |day| digits(u64::from(day)),
    century: |n| numbered("القرن {}", n),
    millennium,
    clock,
    hour: |hour| [&*two(hour), ":00"].concat(),
    week: |day| ["أسبوع ", day].concat(),
    quarter: |n| ["الربع ", ORDINALS.get(usize::from(n)).unwrap_or(&"")].concat(),
    quarter_short: |n| numbered("الربع {}", n),
};

/// Masculine; the quarter's.
const ORDINALS: [&str; 5] = ["", "الأول", "الثاني", "الثالث", "الرابع"];

/// A noun in the forms that counting asks for.
struct Noun {
    one: &'static str,
    one_alone: &'static str,
    dual: &'static str,
    /// After a preposition.
    dual_oblique: &'static str,
    /// After 3 to 10.
    few: &'static str,
    /// After 11 to 99.
    many: &'static str,
    /// Its numbers 3 to 10 drop their ending.
    feminine: bool,
}

const EVENT: Noun = Noun {
    one: "حدث",
    one_alone: "حدث واحد",
    dual: "حدثان",
    dual_oblique: "حدثين",
    few: "أحداث",
    many: "حدثا",
    feminine: false,
};
const DAY: Noun = Noun {
    one: "يوم",
    one_alone: "يوم واحد",
    dual: "يومان",
    dual_oblique: "يومين",
    few: "أيام",
    many: "يوما",
    feminine: false,
};
const WEEK: Noun = Noun {
    one: "أسبوع",
    one_alone: "أسبوع واحد",
    dual: "أسبوعان",
    dual_oblique: "أسبوعين",
    few: "أسابيع",
    many: "أسبوعا",
    feminine: false,
};
const MONTH: Noun = Noun {
    one: "شهر",
    one_alone: "شهر واحد",
    dual: "شهران",
    dual_oblique: "شهرين",
    few: "أشهر",
    many: "شهرا",
    feminine: false,
};
const YEAR: Noun = Noun {
    one: "سنة",
    one_alone: "سنة واحدة",
    dual: "سنتان",
    dual_oblique: "سنتين",
    few: "سنوات",
    many: "سنة",
    feminine: true,
};

impl Noun {
    /// The plural categories of CLDR: zero, one, two, few, many, other.
    fn in_digits(&self, n: u64) -> String {
        match (n, n % 100) {
            (0, _) => ["لا ", self.few].concat(),
            (1, _) => self.one_alone.to_owned(),
            (2, _) => self.dual.to_owned(),
            (_, 3..=10) => counted(n, self.few),
            (_, 11..=99) => counted(n, self.many),
            _ => counted(n, self.one),
        }
    }

    fn in_words(&self, n: u64) -> String {
        const MASCULINE: [&str; 8] = [
            "ثلاثة",
            "أربعة",
            "خمسة",
            "ستة",
            "سبعة",
            "ثمانية",
            "تسعة",
            "عشرة",
        ];
        const FEMININE: [&str; 8] = ["ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"];
        match n {
            3..=10 => {
                let numbers = if self.feminine { FEMININE } else { MASCULINE };
                [numbers[n as usize - 3], " ", self.few].concat()
            }
            _ => self.in_digits(n),
        }
    }
}

fn about(unit: Unit, n: u64) -> String {
    let noun = match unit {
        Unit::Day => DAY,
        Unit::Week => WEEK,
        Unit::Month => MONTH,
        Unit::Year => YEAR,
    };
    let counted = match n {
        1 => noun.one.to_owned(),
        2 => noun.dual_oblique.to_owned(),
        _ => noun.in_words(n),
    };
    ["نحو ", &counted].concat()
}

fn placed(role: Role, _: Precision, date: &str) -> String {
    let before = match role {
        Role::Alone => "",
        Role::From => "من ",
        Role::To => "إلى ",
        Role::Since => "منذ ",
        Role::Starting => "ابتداء من ",
        Role::Until => "إلى غاية ",
    };
    [before, date].concat()
}

fn millennium(n: u64) -> String {
    const FEMININE: [&str; 10] = [
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
    ];
    let nth = n.checked_sub(1).and_then(|n| FEMININE.get(n as usize));
    ["الألفية ", nth.unwrap_or(&"")].concat()
}

fn clock(hour: u8, minute: u8, second: Option<u8>) -> String {
    match second {
        Some(second) => [&*two(hour), ":", &two(minute), ":", &two(second)].concat(),
        None => [&*two(hour), ":", &two(minute)].concat(),
    }
}

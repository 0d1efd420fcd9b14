//! Arabic.

use super::Texts;
use crate::answer::{Impossible, Reason, RefusalKind};

pub(super) static TEXTS: Texts = Texts {
    reason,
    refusal,
    weekdays: [
        "الاثنين",
        "الثلاثاء",
        "الأربعاء",
        "الخميس",
        "الجمعة",
        "السبت",
        "الأحد",
    ],
    open_quote: "«",
    close_quote: "»",
    list_comma: "، ",
};

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Edtf => "بصيغة EDTF كما كتبت",
        Reason::OldEdtf => "بصيغة EDTF لمسودة 2012 بعد تحديثها",
        Reason::SeasonNumber => "بصيغة EDTF التي ترقم الفصول والأرباع",
        Reason::DayFirst => "اليوم أولا",
        Reason::MonthFirst => "الشهر أولا",
        Reason::YearFirst => "السنة أولا",
        Reason::CenturyNotSaid => "القرن غير مذكور",
        Reason::ShortYear => "السنة كما كتبت",
        Reason::WinterBegins => "الشتاء الذي يبدأ في تلك السنة",
        Reason::WinterEnds => "الشتاء الذي ينتهي في تلك السنة",
        Reason::OurThird => "ثلث المدة حسب قراءة مسار، فالعبارة لا تحدد أين تنتهي",
        Reason::WholePeriod => "المدة كلها، وهذا مؤكد",
        Reason::UmmAlQura => "حسب تقويم أم القرى",
        Reason::DayEarlier => "حيث بدأ الشهر قبل ذلك بيوم",
        Reason::DayLater => "حيث بدأ الشهر بعد ذلك بيوم",
        Reason::MoonSighting => "أحد هذه الأيام حسب رؤية الهلال",
        Reason::DayMoreOrLess => "بفارق يوم حسب رؤية الهلال",
        Reason::HijriPeriod => "من أول يوم إلى آخر يوم حسب تقويم أم القرى",
        Reason::HijriCalculated => "بالحساب، بهامش يشمل التاريخ",
        Reason::GregorianYear => "سنة ميلادية",
        Reason::HijriYear => "سنة هجرية",
        Reason::CalendarsAgree => "التاريخان الهجري والميلادي متوافقان",
        Reason::StillGoing => "ما زال مستمرا",
        Reason::EndNotSaid => "النهاية غير معروفة",
        Reason::AllOfIt => "طوال هذه المدة",
        Reason::OneOfIt => "مرة واحدة خلال هذه المدة",
        Reason::WithoutBreak => "دون انقطاع",
        Reason::EachOfThem => "كل تاريخ منها على حدة",
        Reason::Morning => "قبل الزوال",
        Reason::Afternoon => "بعد الزوال",
        Reason::BothDates => "الشك يخص التاريخين معا",
        Reason::OneDate => "الشك يخص أحد التاريخين",
        Reason::EndOfDay => "في نهاية اليوم",
        Reason::SameYear => "السنة نفسها للتاريخين",
        Reason::YearOfFirst => "سنة التاريخ الأول",
        Reason::YearOfSecond => "سنة التاريخ الثاني",
        Reason::Decade => "السنوات العشر",
        Reason::Century => "المائة سنة",
        Reason::Rounded => "عدد سنوات تقريبي",
        Reason::Exact => "عدد سنوات دقيق",
    }
}

fn refusal(kind: RefusalKind) -> &'static str {
    match kind {
        RefusalKind::Empty => "لا يوجد تاريخ.",
        RefusalKind::TooLong => "النص أطول من أن يكون تاريخا. اكتب التاريخ وحده.",
        RefusalKind::NotUnderstood => "غير مفهوم: {places}.",
        RefusalKind::NoYear => "السنة ناقصة.",
        RefusalKind::NoMonth => "الشهر ناقص، أو اليوم من الشهر.",
        RefusalKind::NoDay => "اليوم ناقص.",
        RefusalKind::Unknown => {
            "يذكر النص أن التاريخ غير معروف: {places}. لا تكتب تاريخا، أو اكتب بين أي تاريخين يقع."
        }
        RefusalKind::Relative => "هذا التاريخ مرتبط بيوم القراءة: {places}. اكتب التاريخ نفسه.",
        RefusalKind::Impossible(Impossible::Day { .. }) => "عدد أيام ذلك الشهر {days}.",
        RefusalKind::Impossible(Impossible::Month) => "لا يوجد شهر بهذا الرقم: الشهور من 1 إلى 12.",
        RefusalKind::Impossible(Impossible::Other) => "لا يوجد هذا التاريخ.",
        RefusalKind::WrongWeekday { .. } => {
            "يذكر النص {written}، لكن ذلك التاريخ يوافق {actual}. صحح أحدهما."
        }
        RefusalKind::CalendarsDisagree => {
            "التاريخان الهجري والميلادي لا يوافقان اليوم نفسه. صحح أحدهما."
        }
        RefusalKind::EndBeforeStart => "النهاية قبل البداية. بادل بين التاريخين أو صحح أحدهما.",
    }
}

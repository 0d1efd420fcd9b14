//! The reasons why a text is not a date, in Arabic.

use masar_edtf::{MAX_YEAR, ParseErrorKind as Kind};

pub(super) fn text(kind: Kind) -> String {
    match kind {
        Kind::Lowercase(capital) => {
            return format!("يُكتب هذا الحرف في التاريخ كبيرا: {capital}");
        }
        Kind::Unexpected(found) => {
            return format!(
                "لا مكان لـ «{found}» هنا في تاريخ"
            );
        }
        Kind::YearTooFar => return format!("تُقرأ السنوات من -{MAX_YEAR} إلى {MAX_YEAR}"),
        Kind::MonthOutOfRange(month) => {
            return format!(
                "لا يوجد شهر {month:02}: الشهور من 01 إلى 12 (والفصول والأرباع والأنصاف من 21 إلى 41)"
            );
        }
        Kind::DayNotInMonth { year, month, days } => {
            return format!("عدد أيام الشهر {year:04}-{month:02} هو {days}");
        }
        Kind::Empty => "التاريخ فارغ",
        Kind::Blank => "لا فراغ في التاريخ، وبينه وبين الساعة حرف T",
        Kind::ArabicDigits => "تُكتب التواريخ بالأرقام 0 إلى 9",
        Kind::Dash => "ليست هذه الشرطة شرطة لوحة المفاتيح",
        Kind::Invisible => "هنا رمز غير مرئي، ربما أُلصق مع النص",
        Kind::DateInWords => "تُكتب التواريخ بالأرقام",
        Kind::Incomplete => "يتوقف التاريخ قبل تمامه",
        Kind::Trailing => "التاريخ تام قبل هذا",
        Kind::SlashesInDate => "لا تفصل الشرطة المائلة إلا بين طرفي فترة",
        Kind::TooManySlashes => "للفترة طرفان، بينهما شرطة مائلة واحدة",
        Kind::Dots => "لا مكان لنقطة هنا، ولا أجزاء للثانية في الساعات",
        Kind::YearFirst => "السنة أولا، بأربعة أرقام",
        Kind::YearDigits => "للسنة أربعة أرقام",
        Kind::HyphensMissing => "تنقص شرطات بين السنة والشهر واليوم",
        Kind::YearNeedsLetter => "السنة التي تتجاوز أربعة أرقام، أو لها أس، تبدأ بـ Y",
        Kind::YearNeedsNoLetter => "السنة التي لا تتجاوز أربعة أرقام دون Y",
        Kind::NegativeZero => "لا توجد سنة -0000: السنة 1 ق.م هي 0000، و2 ق.م هي -0001",
        Kind::YearUnknown => "تاريخ لا يُعرف أي رقم منه لا مكان له في الزمن",
        Kind::TwoDigits => "للشهور والأيام والساعات والدقائق والثواني رقمان",
        Kind::TimeWithoutDay => "لا ساعة دون يومها",
        Kind::HourOutOfRange => "الساعات من 00 إلى 23؛ ومنتصف الليل الذي ينتهي به يوم هو T00:00 من اليوم التالي",
        Kind::MinuteOutOfRange => "الدقائق من 00 إلى 59",
        Kind::SecondOutOfRange => "الثواني من 00 إلى 59",
        Kind::ZoneOutOfRange => "لا تبعد منطقة زمنية عن UTC أكثر من 14 ساعة",
        Kind::TwoQualifiers => "تكفي علامة واحدة: ? غير مؤكد، ~ تقريبي، % كلاهما معا",
        Kind::NothingKnown => "أحد طرفي الفترة على الأقل تاريخ",
        Kind::EndBeforeStart => "تنتهي الفترة قبل أن تبدأ",
        Kind::SignificantDigits => "بعد S عدد الأرقام المؤكدة من السنة: 1 على الأقل، ولا يزيد على عدد أرقامها",
        Kind::NoSuchDay => "لا يوافق هذا أي يوم من التقويم: أحد الأرقام المعروفة خطأ",
        Kind::SeasonOfUnknownYear => "لا فصل ولا ربع دون سنته كاملة",
        Kind::SetTooLong => "لا تضم المجموعة أكثر من 500 تاريخ",
        Kind::SetNotClosed => "المجموعة التي تُفتح بـ [ تُغلق بـ ]، والتي تُفتح بـ { تُغلق بـ }",
        Kind::OpenInside => "توضع النقطتان قبل أول تاريخ من المجموعة أو بعد آخرها، وبين تاريخين",
        Kind::Obsolete => "كُتب هذا كما في مسودة 2012: اليوم X رقم غير معروف، و.. نهاية مفتوحة، ولا شيء نهاية مجهولة، والعلامات بجانب الجزء الذي تخصه",
    }
    .to_owned()
}

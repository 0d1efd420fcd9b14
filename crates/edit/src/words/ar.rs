//! Arabic. Verbal nouns are used in place of verbs, which would have to agree with the gender of each noun.

use super::owner::{self, OwnerWords};
use super::subject::Subject;
use super::{Counts, Lang, Values};
use crate::difference::DifferenceKind;
use crate::merge::ConflictKind;

const LANG: Lang = Lang::Ar;

pub(super) fn sentence(kind: DifferenceKind, subject: &Subject<'_>, values: &Values) -> String {
    let (noun, link, end) = match kind {
        DifferenceKind::Text => return "تعديل نص الملف مباشرة".into(),
        DifferenceKind::Added => ("إضافة ", " إلى ", ""),
        DifferenceKind::Removed => ("حذف ", " من ", ""),
        DifferenceKind::Changed => ("تعديل ", " في ", ""),
        DifferenceKind::Moved => ("نقل ", " في ", " داخل القائمة"),
    };
    let mut out = [noun, &with_owner(subject, link), end].concat();
    match (&values.before, &values.after) {
        (Some(before), Some(after)) => out.push_str(&format!(": {after} بدل {before}")),
        (None, Some(after)) => out.push_str(&format!(": {after}")),
        _ => {}
    }
    out
}

/// Returns the thing itself: “العنوان بالفرنسية في «…»”.
pub(super) fn subject(subject: &Subject<'_>) -> String {
    with_owner(subject, " في ")
}

/// Returns a noun with its article after the preposition “ل”.
fn to(noun: &str) -> String {
    match noun.strip_prefix("ال") {
        Some(rest) => ["لل", rest.strip_prefix('ل').unwrap_or(rest)].concat(),
        None => ["ل", noun].concat(),
    }
}

const OWNER: OwnerWords = OwnerWords {
    lang: LANG,
    timeline: "المسار",
    of_item: to,
    within: " في ",
};

fn with_owner(subject: &Subject<'_>, link: &str) -> String {
    owner::with_owner(subject, link, &OWNER)
}

pub(super) const fn problem(kind: ConflictKind) -> &'static str {
    match kind {
        ConflictKind::BothChanged => "تعديلان مختلفان.",
        ConflictKind::BothAdded => "إضافتان مختلفتان.",
        ConflictKind::DeletedInOurs => "حذف في نسختك وتعديل في النسخة الأخرى.",
        ConflictKind::DeletedInTheirs => "تعديل في نسختك وحذف في النسخة الأخرى.",
        ConflictKind::DeletedButUsed => "حذف في إحدى النسختين واستعمال في الأخرى.",
        ConflictKind::Circle => "مع تعديلاتك تصير الأحداث بعضها داخل بعض في حلقة.",
    }
}

pub(super) fn summary(counts: &Counts) -> String {
    let mut parts = Vec::new();
    for (count, noun) in [
        (counts.added, "إضافة"),
        (counts.changed, "تعديل"),
        (counts.removed, "حذف"),
    ] {
        if count > 0 {
            parts.push([noun, " ", &events(count)].concat());
        }
    }
    if counts.others {
        parts.push("تعديل إعدادات المسار".into());
    }
    match parts.is_empty() {
        true => "لا تعديل".into(),
        false => parts.join("، و"),
    }
}

/// Returns a number of events in the genitive.
fn events(count: usize) -> String {
    match (count, count % 100) {
        (1, _) => "حدث واحد".into(),
        (2, _) => "حدثين".into(),
        (_, 3..=10) => format!("{count} أحداث"),
        (_, 11..=99) => format!("{count} حدثا"),
        _ => format!("{count} حدث"),
    }
}

/// Returns the numbers of a merge: changes, conflicts, new problems.
pub(super) fn merged([taken, conflicts, problems]: [usize; 3]) -> String {
    let mut parts = vec![match (taken, taken % 100) {
        (0, _) => "لا شيء للدمج".to_owned(),
        (1, _) => "دمج تعديل واحد".to_owned(),
        (2, _) => "دمج تعديلين".to_owned(),
        (_, 3..=10) => format!("دمج {taken} تعديلات"),
        (_, 11..=99) => format!("دمج {taken} تعديلا"),
        _ => format!("دمج {taken} تعديل"),
    }];
    match (conflicts, conflicts % 100) {
        (0, _) => {}
        (1, _) => parts.push("تعارض واحد ينتظر قرارك".to_owned()),
        (2, _) => parts.push("تعارضان ينتظران قرارك".to_owned()),
        (_, 3..=10) => parts.push(format!("{conflicts} تعارضات تنتظر قرارك")),
        (_, 11..=99) => parts.push(format!("{conflicts} تعارضا ينتظر قرارك")),
        _ => parts.push(format!("{conflicts} تعارض ينتظر قرارك")),
    }
    match (problems, problems % 100) {
        (0, _) => {}
        (1, _) => parts.push("مشكلة جديدة".to_owned()),
        (2, _) => parts.push("مشكلتان جديدتان".to_owned()),
        (_, 3..=10) => parts.push(format!("{problems} مشكلات جديدة")),
        _ => parts.push(format!("{problems} مشكلة جديدة")),
    }
    parts.join("، و")
}

#[cfg(test)]
mod tests {
    use super::{events, to};

    #[test]
    fn the_noun_has_the_form_that_its_number_requires() {
        let forms = [1, 2, 3, 10, 11, 99, 100, 101, 103, 111].map(events);
        assert_eq!(
            forms,
            [
                "حدث واحد",
                "حدثين",
                "3 أحداث",
                "10 أحداث",
                "11 حدثا",
                "99 حدثا",
                "100 حدث",
                "101 حدث",
                "103 أحداث",
                "111 حدثا"
            ]
        );
    }

    #[test]
    fn the_article_joins_the_preposition() {
        assert_eq!(to("الوسيط"), "للوسيط");
        assert_eq!(to("اللغة"), "للغة");
    }
}

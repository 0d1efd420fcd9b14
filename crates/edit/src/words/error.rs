//! The reasons for which a change is refused.

use super::{Lang, quoted};
use crate::error::EditError;

/// Returns the reason for which a change is refused, as a sentence. For [`EditError::NotJson`], the sentence of the diagnostic
/// is in the crate `masar-check`.
///
/// ```
/// use masar_edit::{EditError, Lang, describe_error};
/// let error = EditError::IdTaken("visit-2023".into());
/// assert_eq!(describe_error(&error, Lang::Ar), "المعرّف «visit-2023» مستعمل في موضع آخر. اختر غيره.");
/// ```
#[must_use]
pub fn describe_error(error: &EditError, lang: Lang) -> String {
    let [ar, fr, en] = match error {
        EditError::NotJson(_) => [
            "النص ليس JSON صحيحا.",
            "Le texte n’est pas du JSON valable.",
            "The text is not valid JSON.",
        ],
        EditError::NotFound(_) => [
            "لا شيء في الموضع {}.",
            "Il n’y a rien à l’endroit {}.",
            "There is nothing at {}.",
        ],
        EditError::Ambiguous(_) => [
            "في الموضع {} أكثر من عنصر. أعط كل عنصر معرّفا خاصا به.",
            "Il y a plusieurs éléments à l’endroit {}. Donnez à chacun son propre id.",
            "Several elements are at {}. Give each of them its own id.",
        ],
        EditError::WrongType(_) => [
            "القيمة في الموضع {} من نوع آخر، فلا يمكن هذا التعديل.",
            "La valeur à l’endroit {} est d’un autre type\u{a0}: cette modification est impossible.",
            "The value at {} has another type, so this change is not possible.",
        ],
        EditError::IdTaken(_) => [
            "المعرّف {} مستعمل في موضع آخر. اختر غيره.",
            "L’id {} est déjà pris. Choisissez-en un autre.",
            "The id {} is taken. Choose another one.",
        ],
        EditError::LanguageUnknown(_) => [
            "لغة النص في الموضع {} غير معروفة. أضف لغات الملف (languages) أولا.",
            "La langue du texte à l’endroit {} est inconnue. Indiquez d’abord les langues du flux (languages).",
            "The language of the text at {} is unknown. List the feed's languages first.",
        ],
        EditError::AnotherText => [
            "هذا التعديل يخص نصا آخر.",
            "Cette modification concerne un autre texte.",
            "This change belongs to another text.",
        ],
    };
    let sentence = match lang {
        Lang::Ar => ar,
        Lang::Fr => fr,
        Lang::En => en,
    };
    let place = match error {
        EditError::NotJson(_) | EditError::AnotherText => return sentence.to_owned(),
        EditError::IdTaken(id) => id.clone(),
        EditError::NotFound(path)
        | EditError::Ambiguous(path)
        | EditError::WrongType(path)
        | EditError::LanguageUnknown(path) => path.to_string(),
    };
    sentence.replace("{}", &quoted(&place, lang))
}

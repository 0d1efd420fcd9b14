//! The texts about changes.

use masar_edit::Lang;
use masar_session::ChangesFileError;

/// The texts in one language.
pub struct ChangesTexts {
    pub own: &'static str,
    pub none: &'static str,
    pub drop: &'static str,
    pub send: &'static str,
    pub send_help: &'static str,
    pub received: &'static str,
    pub choose: &'static str,
    pub accept: &'static str,
    pub take: &'static str,
    pub close: &'static str,
    pub question: &'static str,
    pub mine: &'static str,
    pub theirs: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    /// `{}` is the number of changes in words.
    pub taken: &'static str,
}

/// Returns the texts in a language.
pub const fn texts(lang: Lang) -> &'static ChangesTexts {
    match lang {
        Lang::Ar => &AR,
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

const AR: ChangesTexts = ChangesTexts {
    own: "تغييرات لم تُحفظ",
    none: "لا توجد تغييرات.",
    drop: "إسقاط",
    send: "إرسال التغييرات",
    send_help: "يُنزَّل ملف صغير فيه التغييرات وحدها. أرسله بالبريد إلى زميل ليفتحه هنا ويقبل منها ما يشاء.",
    received: "تغييرات من زميل",
    choose: "اختر ملف التغييرات",
    accept: "التغييرات المقبولة",
    take: "أخذ التغييرات المختارة",
    close: "إغلاق",
    question: "غُيِّر هذا الموضع هنا أيضًا. أيهما الصحيح؟",
    mine: "الإبقاء على نسختي",
    theirs: "أخذ نسخة الزميل",
    before: "قبل",
    after: "بعد",
    taken: "أُخذ {}. يمكن التراجع عن ذلك.",
};

const FR: ChangesTexts = ChangesTexts {
    own: "Modifications non enregistrées",
    none: "Aucune modification.",
    drop: "Abandonner",
    send: "Envoyer les modifications",
    send_help: "Un petit fichier avec les seules modifications est téléchargé. Envoyez-le à un collègue, qui l’ouvre ici et accepte celles qu’il veut.",
    received: "Modifications d’un collègue",
    choose: "Choisir le fichier des modifications",
    accept: "Modifications acceptées",
    take: "Reprendre les modifications choisies",
    close: "Fermer",
    question: "Ce passage a aussi été modifié ici. Quelle version est la bonne\u{a0}?",
    mine: "Garder la mienne",
    theirs: "Reprendre la sienne",
    before: "Avant",
    after: "Après",
    taken: "Repris\u{a0}: {}. Cela peut être annulé.",
};

const EN: ChangesTexts = ChangesTexts {
    own: "Changes that are not saved",
    none: "There are no changes.",
    drop: "Drop",
    send: "Send changes",
    send_help: "A small file with only the changes is downloaded. Send it to a colleague, who opens it here and accepts some of them or all.",
    received: "Changes of a colleague",
    choose: "Choose the file with the changes",
    accept: "Accepted changes",
    take: "Take over the chosen changes",
    close: "Close",
    question: "This was changed here, too. Which is right?",
    mine: "Keep mine",
    theirs: "Take theirs",
    before: "Before",
    after: "After",
    taken: "Taken over: {}. This can be undone.",
};

/// Returns why a file of changes is not read.
pub const fn reason(error: ChangesFileError, lang: Lang) -> &'static str {
    match (error, lang) {
        (ChangesFileError::NotChanges, Lang::Ar) => "هذا ليس ملف تغييرات من استوديو مسار.",
        (ChangesFileError::NotChanges, Lang::Fr) => {
            "Ce n’est pas un fichier de modifications du Studio Masar."
        }
        (ChangesFileError::NotChanges, Lang::En) => {
            "This is not a file of changes of Masar Studio."
        }
        (ChangesFileError::Later, Lang::Ar) => {
            "هذا الملف من إصدار أحدث من الاستوديو. حمّل الصفحة من جديد ثم افتحه."
        }
        (ChangesFileError::Later, Lang::Fr) => {
            "Ce fichier vient d’une version plus récente du Studio. Rechargez la page, puis ouvrez-le."
        }
        (ChangesFileError::Later, Lang::En) => {
            "This file comes from a later version of the Studio. Load the page again, and open it then."
        }
        (ChangesFileError::Damaged, Lang::Ar) => "هذا الملف معطوب. اطلب من زميلك إرساله من جديد.",
        (ChangesFileError::Damaged, Lang::Fr) => {
            "Ce fichier est abîmé. Demandez à votre collègue de l’envoyer de nouveau."
        }
        (ChangesFileError::Damaged, Lang::En) => {
            "This file is damaged. Ask your colleague to send it again."
        }
        (ChangesFileError::AnotherFeed, Lang::Ar) => "تغييرات هذا الملف لخط زمني آخر.",
        (ChangesFileError::AnotherFeed, Lang::Fr) => {
            "Les modifications de ce fichier sont celles d’une autre frise."
        }
        (ChangesFileError::AnotherFeed, Lang::En) => {
            "The changes in this file are for another timeline."
        }
    }
}

//! The texts of a report besides its diagnostics, in each language. The sentences of diagnostics are in
//! `messages`.

use crate::MessageLang;
use masar_feed::{Diagnostic, Summary};

/// The texts of a report besides its diagnostics, in one language.
pub struct ReportTexts {
    /// The language.
    pub lang: MessageLang,
    /// The name of an error.
    pub error: &'static str,
    /// The name of a warning.
    pub warning: &'static str,
    /// The label of a fix.
    pub help: &'static str,
    /// The text after the numbers of a feed without diagnostics.
    pub clean: &'static str,
    /// The text in place of the numbers of a feed that could not be read.
    pub not_read: &'static str,
    /// The line about diagnostics that are not printed; `{}` is their number.
    pub omitted: &'static str,
    /// The name of standard input.
    pub standard_input: &'static str,
    /// The note on a next page that is not a file; `{}` is its address.
    pub next_page_is_remote: &'static str,
    /// The error for a file of unknown format; `{}` is its name.
    pub no_format: &'static str,
    /// The text after the numbers of an import; `{}` is the format.
    pub from: &'static str,
    /// The text after the numbers of a conversion without loss.
    nothing_lost: &'static str,
    /// The line that is printed while the command waits for a change.
    pub watching: &'static str,
}

const ENGLISH: ReportTexts = ReportTexts {
    lang: MessageLang::En,
    error: "error",
    warning: "warning",
    help: "help",
    clean: ", nothing to fix",
    not_read: "could not be read. Fix this first, then run the check again",
    omitted: "… and {} more problems. To list them, use --all.",
    standard_input: "standard input",
    next_page_is_remote: "the next page, {}, is not a local file: check it separately",
    no_format: "the format of {} is unknown: name the format with --from",
    from: " from {}",
    nothing_lost: ", nothing lost",
    watching: "Watching for changes. Press Ctrl-C to stop.",
};

const FRENCH: ReportTexts = ReportTexts {
    lang: MessageLang::Fr,
    error: "erreur",
    warning: "avertissement",
    help: "à faire",
    clean: ", rien à corriger",
    not_read: "pas lu\u{a0}: corrigez d’abord ceci, puis vérifiez de nouveau",
    omitted: "… et {} autres constats\u{a0}: --all les donne tous.",
    standard_input: "entrée standard",
    next_page_is_remote: "la page suivante, {}, n’est pas un fichier d’ici\u{a0}: vérifiez-la à part",
    no_format: "{} n’est d’aucun format connu ici\u{a0}; s’il l’est, nommez-le avec --from",
    from: ", depuis {}",
    nothing_lost: ", rien de perdu",
    watching: "À l’écoute des changements\u{a0}; Ctrl-C pour arrêter.",
};

const ARABIC: ReportTexts = ReportTexts {
    lang: MessageLang::Ar,
    error: "خطأ",
    warning: "تنبيه",
    help: "الحل",
    clean: "، لا شيء للتصحيح",
    not_read: "لم يُقرأ: صحّح هذا أولا، ثم أعد الفحص",
    omitted: "… و{} ملاحظات أخرى: تعرضها كلها --all.",
    standard_input: "الإدخال القياسي",
    next_page_is_remote: "الصفحة التالية، {}، ليست ملفا هنا: افحصها وحدها",
    no_format: "{} ليس بأي صيغة معروفة هنا؛ إن كان كذلك فسمّها بعد --from",
    from: "، من {}",
    nothing_lost: "، ولم يضع شيء",
    watching: "في انتظار التغييرات؛ Ctrl-C للإنهاء.",
};

impl ReportTexts {
    /// Returns the texts of a language.
    #[must_use]
    pub fn of(lang: MessageLang) -> &'static ReportTexts {
        match lang {
            MessageLang::Ar => &ARABIC,
            MessageLang::Fr => &FRENCH,
            MessageLang::En => &ENGLISH,
        }
    }

    /// Returns the text for a conversion without loss, or an empty text if something was lost.
    #[must_use]
    pub fn nothing_lost(&self, lost: &[Diagnostic]) -> &'static str {
        if lost.is_empty() {
            self.nothing_lost
        } else {
            ""
        }
    }

    /// Returns the number of events that were written, as a sentence.
    #[must_use]
    pub fn written(&self, count: usize) -> String {
        let s = if count > 1 { "s" } else { "" };
        match self.lang {
            MessageLang::En if count == 1 => "1 event written".into(),
            MessageLang::En => format!("{count} events written"),
            MessageLang::Fr => format!("{count} événement{s} écrit{s}"),
            MessageLang::Ar => format!("الأحداث المكتوبة: {count}"),
        }
    }

    /// Returns the note on the number of fixes that were written.
    #[must_use]
    pub fn fixed(&self, count: usize) -> String {
        match (self.lang, count) {
            (MessageLang::En, 1) => "1 fix was written".into(),
            (MessageLang::En, _) => format!("{count} fixes were written"),
            (MessageLang::Fr, 1) => "une correction a été écrite".into(),
            (MessageLang::Fr, _) => format!("{count} corrections ont été écrites"),
            (MessageLang::Ar, 1) => "كُتب تصحيح واحد".into(),
            (MessageLang::Ar, 2) => "كُتب تصحيحان".into(),
            (MessageLang::Ar, 3..=10) => format!("كُتبت {count} تصحيحات"),
            (MessageLang::Ar, _) => format!("كُتب {count} تصحيحا"),
        }
    }

    /// Returns the text after a feed's name: the number of its pages besides the first.
    #[must_use]
    pub fn further_pages(&self, count: usize) -> String {
        match (self.lang, count) {
            (_, 0) => String::new(),
            (MessageLang::En, 1) => " and 1 more page".into(),
            (MessageLang::En, _) => format!(" and {count} more pages"),
            (MessageLang::Fr, 1) => " et une autre page".into(),
            (MessageLang::Fr, _) => format!(" et {count} autres pages"),
            (MessageLang::Ar, 1) => " وصفحة أخرى".into(),
            (MessageLang::Ar, 2) => " وصفحتان أخريان".into(),
            (MessageLang::Ar, 3..=10) => format!(" و{count} صفحات أخرى"),
            (MessageLang::Ar, _) => format!(" و{count} صفحة أخرى"),
        }
    }

    /// Returns the numbers of a feed as a sentence.
    #[must_use]
    pub fn summary(&self, summary: Summary) -> String {
        let Summary {
            events_in_text: all,
            events_read: read,
            errors,
            warnings,
        } = summary;
        let s = |count: usize| if count > 1 { "s" } else { "" };
        let mut out = match self.lang {
            MessageLang::En => return summary.to_string(),
            MessageLang::Fr => format!("{read} événement{} lu{} sur {all}", s(read), s(read)),
            MessageLang::Ar => format!("الأحداث المقروءة: {read} من أصل {all}"),
        };
        let french = self.lang == MessageLang::Fr;
        for (count, one, label) in [
            (errors, self.error, "، أخطاء: "),
            (warnings, self.warning, "، تنبيهات: "),
        ] {
            if count > 0 && french {
                out.push_str(&format!(", {count} {one}{}", s(count)));
            } else if count > 0 {
                out.push_str(&format!("{label}{count}"));
            }
        }
        out
    }
}

//! The texts around the diagnostics, in each language. The sentences of the diagnostics themselves stand
//! in `messages`.

use crate::MessageLang;
use masar_feed::{Diagnostic, Summary};

/// The texts around the diagnostics, in one language.
pub struct Words {
    /// The language.
    pub lang: MessageLang,
    /// The name of an error.
    pub error: &'static str,
    /// The name of a warning.
    pub warning: &'static str,
    /// The label of a fix.
    pub help: &'static str,
    /// After the numbers of a feed without diagnostics.
    pub clean: &'static str,
    /// In place of the numbers of a feed that could not be read.
    pub not_read: &'static str,
    /// The number `{}` of diagnostics that are not printed.
    pub more: &'static str,
    /// The name of standard input.
    pub standard_input: &'static str,
    /// The address `{}` of a page that is not a file.
    pub elsewhere: &'static str,
    /// A file `{}` in no known format.
    pub no_format: &'static str,
    /// After the numbers of an import, with the format `{}`.
    pub from: &'static str,
    /// After the numbers of a conversion that loses nothing.
    nothing_lost: &'static str,
    /// While the command watches a file.
    pub watching: &'static str,
}

const ENGLISH: Words = Words {
    lang: MessageLang::En,
    error: "error",
    warning: "warning",
    help: "help",
    clean: ", nothing to fix",
    not_read: "could not be read. Fix this first, then run the check again",
    more: "… and {} more findings. --all lists them.",
    standard_input: "standard input",
    elsewhere: "the next page, {}, is not a file here: check it separately",
    no_format: "the format of {} is unknown; name it with --from",
    from: " from {}",
    nothing_lost: ", nothing lost",
    watching: "Watching for changes. Press Ctrl-C to stop.",
};

const FRENCH: Words = Words {
    lang: MessageLang::Fr,
    error: "erreur",
    warning: "avertissement",
    help: "à faire",
    clean: ", rien à corriger",
    not_read: "pas lu\u{a0}: corrigez d’abord ceci, puis vérifiez de nouveau",
    more: "… et {} autres constats\u{a0}: --all les donne tous.",
    standard_input: "entrée standard",
    elsewhere: "la page suivante, {}, n’est pas un fichier d’ici\u{a0}: vérifiez-la à part",
    no_format: "{} n’est d’aucun format connu ici\u{a0}; s’il l’est, nommez-le avec --from",
    from: ", depuis {}",
    nothing_lost: ", rien de perdu",
    watching: "À l’écoute des changements\u{a0}; Ctrl-C pour arrêter.",
};

const ARABIC: Words = Words {
    lang: MessageLang::Ar,
    error: "خطأ",
    warning: "تنبيه",
    help: "الحل",
    clean: "، لا شيء للتصحيح",
    not_read: "لم يُقرأ: صحّح هذا أولا، ثم أعد الفحص",
    more: "… و{} ملاحظات أخرى: تعرضها كلها --all.",
    standard_input: "الإدخال القياسي",
    elsewhere: "الصفحة التالية، {}، ليست ملفا هنا: افحصها وحدها",
    no_format: "{} ليس بأي صيغة معروفة هنا؛ إن كان كذلك فسمّها بعد --from",
    from: "، من {}",
    nothing_lost: "، ولم يضع شيء",
    watching: "في انتظار التغييرات؛ Ctrl-C للإنهاء.",
};

impl Words {
    /// Returns the texts of a language.
    #[must_use]
    pub fn of(lang: MessageLang) -> &'static Words {
        match lang {
            MessageLang::Ar => &ARABIC,
            MessageLang::Fr => &FRENCH,
            MessageLang::En => &ENGLISH,
        }
    }

    /// Returns the text that nothing was lost, if nothing was.
    #[must_use]
    pub fn nothing_lost(&self, lost: &[Diagnostic]) -> &'static str {
        if lost.is_empty() {
            self.nothing_lost
        } else {
            ""
        }
    }

    /// Returns how many events were written.
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

    /// Returns the text after a feed's name: how many pages it has besides the first.
    #[must_use]
    pub fn pages_more(&self, count: usize) -> String {
        match (self.lang, count) {
            (_, 0) => String::new(),
            (MessageLang::En, 1) => " and a page more".into(),
            (MessageLang::En, _) => format!(" and {count} pages more"),
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

//! What is said around the diagnostics, a language each; their own words are in the feed's room.

use crate::MessageLang;
use masar_feed::{Diagnostic, Summary};

/// What is said around the diagnostics.
pub struct Words {
    /// Whose they are.
    pub lang: MessageLang,
    /// The name of a diagnostic that hides something.
    pub error: &'static str,
    /// The name of one that hides nothing.
    pub warning: &'static str,
    /// Before how to fix it.
    pub help: &'static str,
    /// After the numbers of a feed without diagnostics.
    pub clean: &'static str,
    /// In place of the numbers of a feed that is none.
    pub not_read: &'static str,
    /// `{}` diagnostics that are not drawn.
    pub more: &'static str,
    /// What standard input is called.
    pub standard_input: &'static str,
    /// `{}` the address of a page that is no file.
    pub elsewhere: &'static str,
    /// `{}` a file that is none of the formats known here.
    pub no_format: &'static str,
    /// After the numbers of what was imported: `{}` the format it was in.
    pub from: &'static str,
    /// After them, where that is so.
    nothing_lost: &'static str,
    /// While it watches.
    pub watching: &'static str,
}

const ENGLISH: Words = Words {
    lang: MessageLang::En,
    error: "error",
    warning: "warning",
    help: "help",
    clean: ", nothing to mend",
    not_read: "not read: mend this first, then check again",
    more: "… and {} more findings: --all tells of each.",
    standard_input: "standard input",
    elsewhere: "the next page, {}, is no file here: check it by itself",
    no_format: "{} is of no format that is known here; if it is, name it with --from",
    from: " from {}",
    nothing_lost: ", nothing lost",
    watching: "Watching; Ctrl-C ends it.",
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
    /// Those of a language.
    #[must_use]
    pub fn of(lang: MessageLang) -> &'static Words {
        match lang {
            MessageLang::Ar => &ARABIC,
            MessageLang::Fr => &FRENCH,
            MessageLang::En => &ENGLISH,
        }
    }

    /// That nothing was lost on the way, if nothing was.
    #[must_use]
    pub fn nothing_lost(&self, lost: &[Diagnostic]) -> &'static str {
        if lost.is_empty() {
            self.nothing_lost
        } else {
            ""
        }
    }

    /// How many events were written.
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

    /// After a feed's name: how many pages it has besides the first.
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

    /// The numbers of a feed.
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

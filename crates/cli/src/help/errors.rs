//! Errors in the arguments, in Arabic and French.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::texts::{Frame, frame};
use masar_check::MessageLang;

/// Returns the text of an error in the arguments.
pub(crate) fn usage_error(error: &Error, lang: MessageLang) -> String {
    match frame(lang) {
        None => error.render().to_string(),
        // With an argument missing, clap returns the help itself.
        Some(_) if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            error.render().to_string()
        }
        Some(frame) => [problem(error, frame), rest(error, frame)].concat(),
    }
}

/// Returns the sentence on what is wrong.
fn problem(error: &Error, frame: &Frame) -> String {
    let argument = text(error, ContextKind::InvalidArg);
    let value = text(error, ContextKind::InvalidValue);
    let command = text(error, ContextKind::InvalidSubcommand);
    let sentence = match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => frame.no_value,
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => frame.invalid_value,
        ErrorKind::UnknownArgument => frame.unknown_argument,
        ErrorKind::InvalidSubcommand => frame.unknown_command,
        ErrorKind::MissingRequiredArgument => frame.missing,
        ErrorKind::ArgumentConflict => frame.conflict,
        ErrorKind::TooManyValues
        | ErrorKind::TooFewValues
        | ErrorKind::WrongNumberOfValues
        | ErrorKind::NoEquals => frame.number_of_values,
        ErrorKind::InvalidUtf8 => frame.not_unicode,
        _ => return format!("{} {error}", frame.error),
    };
    let name = if command.is_empty() {
        argument
    } else {
        command
    };
    let prior = text(error, ContextKind::PriorArg);
    let sentence = sentence
        .replace("{name}", &name)
        .replace("{value}", &value)
        .replace("{other}", &prior);
    format!("{} {sentence}\n", frame.error)
}

/// Returns the possible values, a similar name, the usage and where the help is.
fn rest(error: &Error, frame: &Frame) -> String {
    let mut out = String::new();
    let values = text(error, ContextKind::ValidValue);
    if !values.is_empty() {
        out.push_str(&format!("  [{} {values}]\n", frame.values));
    }
    for kind in [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ] {
        let similar = text(error, kind);
        if !similar.is_empty() {
            out.push_str(&format!("\n  {}\n", frame.similar.replace("{}", &similar)));
        }
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        let usage = usage.strip_prefix("Usage:").unwrap_or(&usage);
        out.push_str(&format!("\n{} {}\n", frame.usage, usage.trim()));
    }
    out.push_str(&format!("\n{}\n", frame.try_help));
    out
}

/// Returns a part of an error as text.
fn text(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(one)) => one.clone(),
        Some(ContextValue::Strings(many)) => many.join(", "),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::localized;
    use super::*;
    use clap::CommandFactory;

    fn error(line: &str, lang: MessageLang) -> String {
        let words = ["masar"].into_iter().chain(line.split_whitespace());
        let command = localized(crate::Arguments::command(), lang);
        let error = command.try_get_matches_from(words).expect_err("an error");
        usage_error(&error, lang)
    }

    #[test]
    fn an_error_in_the_arguments_is_in_the_language_of_the_messages() {
        for (line, french, arabic) in [
            ("chek a", "pas de commande «\u{a0}chek\u{a0}»", "«chek»"),
            ("check", "Il manque", "ينقص"),
            ("check a --formt text", "--format", "--format"),
            ("check a --format xml", "sarif", "sarif"),
            ("check a --lang", "attend une valeur", "قيمة"),
            ("check a --all --all", "--all", "--all"),
        ] {
            let text = error(line, MessageLang::Fr);
            assert!(text.starts_with("erreur\u{a0}: "), "{text}");
            assert!(text.contains(french), "{text}");
            assert!(!text.contains("Usage:"), "{text}");
            let text = error(line, MessageLang::Ar);
            assert!(text.starts_with("خطأ: "), "{text}");
            assert!(text.contains(arabic), "{text}");
            assert!(!text.contains("Usage:"), "{text}");
            assert!(error(line, MessageLang::En).starts_with("error: "));
        }
    }
}

//! The help of the command in Arabic and French. clap takes its English texts from the comments of the arguments; each of
//! them is a key of the table in `texts`.

mod errors;
mod texts;

pub(super) use errors::usage_error;

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, Command};

use masar_check::MessageLang;
use texts::{Frame, TEXTS, frame};

/// Returns the translation of a text of the help.
fn translation(english: &str, lang: MessageLang) -> Option<&'static str> {
    let row = TEXTS.iter().find(|row| row[0] == english)?;
    match lang {
        MessageLang::En => Some(row[0]),
        MessageLang::Fr => Some(row[1]),
        MessageLang::Ar => Some(row[2]),
    }
}

/// Returns a text of the help in a language; the English text if there is no translation.
fn translated(english: &str, lang: MessageLang) -> &str {
    translation(english, lang).unwrap_or(english)
}

/// Returns the command with its help in a language.
pub(super) fn localized(command: Command, lang: MessageLang) -> Command {
    // The command `help` is one of ours, so that its texts can be translated, too.
    let command = command.disable_help_subcommand(true);
    match frame(lang) {
        None => command,
        Some(frame) => of_command(command, lang, frame),
    }
}

fn of_command(command: Command, lang: MessageLang, frame: &Frame) -> Command {
    let names: Vec<String> = command
        .get_subcommands()
        .map(|one| one.get_name().to_owned())
        .collect();
    let about = styled(command.get_about(), lang);
    let after = styled(command.get_after_help(), lang);
    let has_version = command.get_version().is_some();
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        frame.usage
    );
    let mut command = command
        .help_template(template)
        .subcommand_help_heading(frame.commands)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .mut_args(|argument| of_argument(argument, lang, frame))
        .arg(flag("help", 'h', ArgAction::Help, frame.print_help, frame));
    if has_version {
        let action = ArgAction::Version;
        command = command.arg(flag("version", 'V', action, frame.print_version, frame));
    }
    if let Some(about) = about {
        command = command.about(about);
    }
    if let Some(after) = after {
        command = command.after_help(after);
    }
    for name in names {
        command = command.mut_subcommand(name, |one| of_command(one, lang, frame));
    }
    command
}

fn styled(text: Option<&clap::builder::StyledStr>, lang: MessageLang) -> Option<String> {
    let english = text?.to_string();
    Some(translated(&english, lang).to_owned())
}

fn flag(
    name: &'static str,
    short: char,
    action: ArgAction,
    help: &'static str,
    frame: &Frame,
) -> Arg {
    let flag = Arg::new(name).short(short).long(name).action(action);
    flag.help(help).help_heading(frame.options)
}

fn of_argument(argument: Arg, lang: MessageLang, frame: &Frame) -> Arg {
    let help = styled(argument.get_help(), lang).unwrap_or_default();
    let heading = match argument.get_help_heading() {
        Some(own) => translation(own, lang).unwrap_or(frame.options),
        None if argument.is_positional() => frame.arguments,
        None => frame.options,
    };
    let takes_value = argument.get_action().takes_values();
    let values = match takes_value {
        true => argument.get_possible_values(),
        false => Vec::new(),
    };
    let default = argument.get_default_values().first();
    let default = default
        .map(|one| one.to_string_lossy().into_owned())
        .filter(|one| takes_value && !one.is_empty());
    let mut short = help.clone();
    let mut long = help;
    if !values.is_empty() {
        long.push_str(&described(&values, lang, frame));
        let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
        short.push_str(&format!(" [{} {}]", frame.values, names.join(", ")));
    }
    if let Some(default) = default {
        short.push_str(&format!(" [{} {default}]", frame.default));
        long.push_str(&format!("\n\n[{} {default}]", frame.default));
    }
    argument
        .help(short)
        .long_help(long)
        .help_heading(heading)
        .hide_possible_values(takes_value)
        .hide_default_value(takes_value)
}

/// Returns the values of an option with their descriptions, one on each line.
fn described(values: &[PossibleValue], lang: MessageLang, frame: &Frame) -> String {
    let mut out = format!("\n\n{}", frame.values);
    let width = values.iter().map(|one| one.get_name().len()).max();
    for value in values {
        let name = value.get_name();
        out.push_str(&format!("\n- {name}"));
        if let Some(help) = value.get_help() {
            let blanks = " ".repeat(width.unwrap_or(0) - name.len());
            let help = help.to_string();
            out.push_str(&format!(":{blanks} {}", translated(&help, lang)));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    /// Adds the English texts of a command, its arguments and its commands.
    fn collect(command: &Command, out: &mut Vec<String>) {
        out.extend(command.get_about().map(ToString::to_string));
        out.extend(command.get_after_help().map(ToString::to_string));
        for argument in command.get_arguments() {
            out.extend(argument.get_help().map(ToString::to_string));
            out.extend(argument.get_help_heading().map(str::to_owned));
            let values = argument.get_possible_values();
            let help = values.iter().filter_map(PossibleValue::get_help);
            if argument.get_action().takes_values() {
                out.extend(help.map(ToString::to_string));
            }
        }
        for one in command.get_subcommands() {
            collect(one, out);
        }
    }

    #[test]
    fn every_text_of_the_help_is_in_every_language() {
        let mut texts = Vec::new();
        collect(&crate::Arguments::command(), &mut texts);
        let is_missing = |text: &&String| !TEXTS.iter().any(|row| row[0] == **text);
        let missing: Vec<&String> = texts.iter().filter(is_missing).collect();
        assert!(
            missing.is_empty(),
            "help/texts.rs has no translation of {missing:#?}"
        );
        for row in TEXTS {
            assert!(row.iter().all(|text| !text.is_empty()), "{row:?}");
        }
    }

    #[test]
    fn the_commands_are_valid_in_every_language() {
        for lang in [MessageLang::Ar, MessageLang::Fr, MessageLang::En] {
            localized(crate::Arguments::command(), lang).debug_assert();
        }
    }

    #[test]
    fn the_help_has_no_english_words_of_clap() {
        for lang in [MessageLang::Ar, MessageLang::Fr] {
            for name in [
                "", "check", "import", "export", "split", "merge", "date", "template", "schema",
                "help",
            ] {
                let mut command = localized(crate::Arguments::command(), lang);
                command.build();
                let command = match command.find_subcommand_mut(name) {
                    Some(one) => one,
                    None => &mut command,
                };
                let (long, short) = (command.render_long_help(), command.render_help());
                for english in ["Usage:", "Print", "[default", "possible values", "see a"] {
                    assert!(!long.to_string().contains(english), "{name}: {long}");
                    assert!(!short.to_string().contains(english), "{name}: {short}");
                }
            }
        }
    }
}

//! French.

use super::owner::{self, OwnerWords, capitalized};
use super::subject::Subject;
use super::{Counts, Lang, Values};
use crate::difference::DifferenceKind;
use crate::merge::ConflictKind;

const LANG: Lang = Lang::Fr;

pub(super) fn sentence(kind: DifferenceKind, subject: &Subject<'_>, values: &Values) -> String {
    let is_item = subject.members.is_empty() && subject.item.is_some();
    let (noun, link, end) = match kind {
        DifferenceKind::Text => return "Modification du fichier comme texte".into(),
        DifferenceKind::Removed if is_item => ("Retrait ", " de ", ""),
        DifferenceKind::Added => ("Ajout ", " à ", ""),
        DifferenceKind::Removed => ("Suppression ", " de ", ""),
        DifferenceKind::Changed => ("Modification ", " de ", ""),
        DifferenceKind::Moved => ("Déplacement ", " de ", " dans la liste"),
    };
    let mut out = [noun, &of(&with_owner(subject, link)), end].concat();
    match (&values.before, &values.after) {
        (Some(before), Some(after)) => {
            out.push_str(&format!("\u{a0}: {after} au lieu de {before}"));
        }
        (None, Some(after)) => out.push_str(&format!("\u{a0}: {after}")),
        _ => {}
    }
    out
}

/// Returns the thing itself: “Le titre (français) de « … »”.
pub(super) fn subject(subject: &Subject<'_>) -> String {
    let text = with_owner(subject, " de ");
    capitalized(&text)
}

/// Returns a noun with its article after “de”.
fn of(noun: &str) -> String {
    match noun.split_once(' ') {
        Some(("le", rest)) => ["du ", rest].concat(),
        Some(("les", rest)) => ["des ", rest].concat(),
        _ => ["de ", noun].concat(),
    }
}

const OWNER: OwnerWords = OwnerWords {
    lang: LANG,
    timeline: "la frise",
    of_item: of,
    within: " dans ",
};

fn with_owner(subject: &Subject<'_>, link: &str) -> String {
    owner::with_owner(subject, link, &OWNER)
}

pub(super) const fn problem(kind: ConflictKind) -> &'static str {
    match kind {
        ConflictKind::BothChanged => "deux modifications différentes.",
        ConflictKind::BothAdded => "deux ajouts différents.",
        ConflictKind::DeletedInOurs => "suppression de votre côté, modification de l’autre.",
        ConflictKind::DeletedInTheirs => "modification de votre côté, suppression de l’autre.",
        ConflictKind::DeletedButUsed => "suppression d’un côté, utilisation de l’autre.",
        ConflictKind::Circle => {
            "avec vos modifications, des événements se contiendraient les uns les autres."
        }
    }
}

pub(super) fn summary(counts: &Counts) -> String {
    let mut parts = Vec::new();
    for (count, verb) in [
        (counts.added, "ajouté"),
        (counts.changed, "modifié"),
        (counts.removed, "supprimé"),
    ] {
        let s = if count == 1 { "" } else { "s" };
        match (count, parts.is_empty()) {
            (0, _) => {}
            (_, true) => parts.push(format!("{count} événement{s} {verb}{s}")),
            (_, false) => parts.push(format!("{count} {verb}{s}")),
        }
    }
    match (parts.is_empty(), counts.others) {
        (true, false) => "Aucune modification".into(),
        (true, true) => "Réglages de la frise modifiés".into(),
        (false, true) => [&parts.join(", "), ", réglages modifiés"].concat(),
        (false, false) => parts.join(", "),
    }
}

/// Returns the numbers of a merge: changes, conflicts, new problems.
pub(super) fn merged([taken, conflicts, problems]: [usize; 3]) -> String {
    let mut out = match taken {
        0 => "rien à fusionner".to_owned(),
        1 => "1 modification fusionnée".to_owned(),
        _ => format!("{taken} modifications fusionnées"),
    };
    match conflicts {
        0 => {}
        1 => out.push_str(", 1 conflit à trancher"),
        _ => out.push_str(&format!(", {conflicts} conflits à trancher")),
    }
    match problems {
        0 => {}
        1 => out.push_str(", 1 nouveau problème"),
        _ => out.push_str(&format!(", {problems} nouveaux problèmes")),
    }
    out
}
